package outdir

// Files are whole or not there: each is written under another name and then renamed.

import (
	"cmp"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Names of files that are being written. They are in the folder itself, so that those of
// killed runs are found.
const (
	partStart = ".winnow-"
	partEnd   = ".part"
	partAge   = time.Hour // a file that is older is of a run that was killed
)

func (f *Folder) write(out string, data []byte) error {
	f.point()
	err := f.root.MkdirAll(filepath.Dir(out), 0o777)
	if errors.Is(err, fs.ErrExist) {
		err = syscall.ENOTDIR // a file is where a folder must be
	}
	if err != nil {
		return err
	}
	part := partStart + rand.Text() + partEnd
	f.point()
	err = f.writePart(part, data)
	if err == nil {
		f.point()
		err = f.rename(part, out)
	}
	if err != nil {
		f.root.Remove(part)
	}
	return err
}

func (f *Folder) writePart(part string, data []byte) error {
	file, err := f.root.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return cmp.Or(err, file.Close())
}

// ErrTaken is the error of Put if another run has written the file since Claim.
var ErrTaken = errors.New("another run has written the output meanwhile")

// rename gives a file its name. Another run may have written a file of that name meanwhile; only
// with Overwrite it is replaced.
func (f *Folder) rename(part, out string) error {
	if f.mode == Overwrite {
		return f.root.Rename(part, out)
	}
	err := f.root.Link(part, out)
	if err == nil {
		f.point()
		return f.root.Remove(part)
	}
	if errors.Is(err, fs.ErrExist) {
		return ErrTaken
	}
	// Some volumes have no hard links.
	if _, err := f.root.Lstat(out); err == nil {
		return ErrTaken
	}
	return f.root.Rename(part, out)
}

// removeOld removes what killed runs left.
func (f *Folder) removeOld() error {
	entries, err := fs.ReadDir(f.root.FS(), ".")
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), partStart) || !strings.HasSuffix(e.Name(), partEnd) {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > partAge {
			f.root.Remove(e.Name()) // another run may have been faster
		}
	}
	return nil
}
