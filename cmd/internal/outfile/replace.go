package outfile

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Pending is a file that is written under another name until Commit.
type Pending struct {
	*os.File
	path string // that it will have; "" if it is written in place
}

// Begin opens a file that is to replace the one of a path. A device or a pipe is written in
// place, and so is what a link to one leads to.
func Begin(path string) (*Pending, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	mode := fs.FileMode(0o666)
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			f, err := os.OpenFile(path, os.O_WRONLY, 0)
			return &Pending{File: f}, err
		}
		mode = info.Mode().Perm()
	}
	part := filepath.Join(filepath.Dir(path), ".winnow-"+rand.Text()+".part")
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		err = &fs.PathError{Op: "create", Path: path, Err: pe.Err}
	}
	return &Pending{f, path}, err
}

// Write writes to the file. An error names the path that the file will have.
func (p *Pending) Write(b []byte) (int, error) {
	n, err := p.File.Write(b)
	if pe, ok := errors.AsType[*fs.PathError](err); ok && p.path != "" {
		err = &fs.PathError{Op: "write", Path: p.path, Err: pe.Err}
	}
	return n, err
}

// Commit puts the file in its place.
func (p *Pending) Commit() error {
	err := p.Close()
	if p.path == "" || err != nil {
		return err
	}
	return os.Rename(p.Name(), p.path)
}

// Drop removes the file, unless it was put in its place.
func (p *Pending) Drop() {
	p.Close()
	if p.path != "" {
		os.Remove(p.Name())
	}
}

// Replace writes data to the file of a path. On an error the file is as it was.
func Replace(path string, data []byte) error {
	p, err := Begin(path)
	if err != nil {
		return err
	}
	if _, err := p.Write(data); err != nil {
		p.Drop()
		return err
	}
	if err := p.Commit(); err != nil {
		p.Drop()
		return err
	}
	return nil
}
