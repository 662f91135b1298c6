//go:build unix

package input

// Named pipes. Opening one normally waits for its first writer, without any limit.

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"

	"winnow/cmd/internal/report"
)

// pipeCheck is how often a pipe without a writer is looked at.
const pipeCheck = 5 * time.Millisecond

// openPipe opens a named pipe. It returns an error if no writer comes within wait; one that
// has come may be as slow as it likes.
func openPipe(path string, wait time.Duration) (io.ReadCloser, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	for deadline := time.Now().Add(wait); ; time.Sleep(pipeCheck) {
		start, connected, err := readNow(f)
		switch {
		case err != nil:
			f.Close()
			return nil, err
		case connected:
			return pipe{io.MultiReader(bytes.NewReader(start), f), f}, nil
		case time.Now().After(deadline):
			f.Close()
			return nil, fmt.Errorf("no process writes to this pipe after %s", report.Duration(wait))
		}
	}
}

// pipe reads from a pipe whose first bytes were read.
type pipe struct {
	io.Reader
	io.Closer
}

// readNow reads what is in a pipe, without a wait. It reports whether the pipe has a writer.
func readNow(f *os.File) (start []byte, connected bool, err error) {
	raw, err := f.SyscallConn()
	if err != nil {
		return nil, false, err
	}
	buf := make([]byte, 512)
	n := 0
	controlErr := raw.Control(func(fd uintptr) { n, err = syscall.Read(int(fd), buf) })
	switch {
	case controlErr != nil:
		return nil, false, controlErr
	case errors.Is(err, syscall.EAGAIN):
		return nil, true, nil
	case errors.Is(err, syscall.EINTR):
		return nil, false, nil
	case err != nil:
		return nil, false, err
	}
	return buf[:n], n > 0, nil
}
