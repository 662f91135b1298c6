package outfile

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io/fs"
	"os"

	"github.com/klauspost/compress/zstd"

	"winnow/cmd/internal/filelock"
)

// memberBytes is how many bytes of records make a member of a compressed file.
const memberBytes = 1 << 20

// File is a file of records. A Write is one record.
type File struct {
	// WritePoint, if not nil, is called before each change of the disk.
	WritePoint func()
	// Resumed says that the file has something already.
	Resumed bool

	f       *os.File
	pack    func([]byte) ([]byte, error) // nil if the file is not compressed
	waiting bytes.Buffer
}

// ErrExists is the error of a file that must not be written over.
var ErrExists = errors.New("file exists")

var errTaken = errors.New("another run writes to this file")

// Create makes a file, or empties it with overwrite.
func Create(path string, overwrite bool) (*File, error) {
	flags := os.O_WRONLY | os.O_CREATE
	if !overwrite {
		flags |= os.O_EXCL
	}
	f, err := openLocked(path, flags)
	if errors.Is(err, fs.ErrExist) {
		return nil, &fs.PathError{Op: "create", Path: path, Err: ErrExists}
	}
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		if err := f.Truncate(0); err != nil {
			f.Close()
			return nil, err
		}
	}
	return newFile(f, path), nil
}

// openLocked opens a file for this run alone.
func openLocked(path string, flags int) (*os.File, error) {
	f, err := os.OpenFile(path, flags, 0o666)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && !filelock.Alone(f) {
		f.Close()
		return nil, &fs.PathError{Op: "open", Path: path, Err: errTaken}
	}
	return f, nil
}

func newFile(f *os.File, path string) *File {
	file := &File{f: f}
	switch packing(path) {
	case ".gz":
		file.pack = gzipped
	case ".zst":
		file.pack = zstandard
	}
	return file
}

func gzipped(data []byte) ([]byte, error) {
	var b bytes.Buffer
	zw := gzip.NewWriter(&b)
	_, err := zw.Write(data)
	err = errors.Join(err, zw.Close())
	return b.Bytes(), err
}

func zstandard(data []byte) ([]byte, error) {
	zw, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer zw.Close()
	return zw.EncodeAll(data, nil), nil
}

// Write adds a record.
func (f *File) Write(record []byte) (int, error) {
	if f.pack == nil {
		return len(record), f.append(record)
	}
	f.waiting.Write(record)
	if f.waiting.Len() < memberBytes {
		return len(record), nil
	}
	return len(record), f.flush()
}

func (f *File) append(data []byte) error {
	if f.WritePoint != nil {
		f.WritePoint()
	}
	_, err := f.f.Write(data)
	return err
}

// flush writes the records that wait as one member.
func (f *File) flush() error {
	if f.waiting.Len() == 0 {
		return nil
	}
	member, err := f.pack(f.waiting.Bytes())
	if err != nil {
		return err
	}
	f.waiting.Reset()
	return f.append(member)
}

// Close writes what waits and closes the file.
func (f *File) Close() error {
	err := f.flush()
	return errors.Join(err, f.f.Close())
}
