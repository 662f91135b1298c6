//go:build darwin || freebsd || linux || netbsd || openbsd

package filelock

import (
	"errors"
	"os"
	"syscall"
)

// Alone locks a file for one run. It returns false if another run has it.
func Alone(f *os.File) bool { return !isTaken(lock(f, syscall.LOCK_EX|syscall.LOCK_NB)) }

// Share locks a file for this run and others that share it. If no other run has it, Share first
// calls mend, and other runs wait for it.
func Share(f *os.File, mend func() error) error {
	if !isTaken(lock(f, syscall.LOCK_EX|syscall.LOCK_NB)) {
		if err := mend(); err != nil {
			return err
		}
	}
	lock(f, syscall.LOCK_SH) // waits at most for mend of another run
	return nil
}

// isTaken reports whether another run has a lock. A volume without locks has none.
func isTaken(err error) bool { return errors.Is(err, syscall.EWOULDBLOCK) }

func lock(f *os.File, how int) error {
	raw, err := f.SyscallConn()
	if err != nil {
		return err
	}
	var lockErr error
	err = raw.Control(func(fd uintptr) { lockErr = syscall.Flock(int(fd), how) })
	return errors.Join(err, lockErr)
}
