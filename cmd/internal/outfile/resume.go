package outfile

// Resuming a file: which records it has, and where the last whole one ends.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// Form is how the records of a file are written.
type Form int

// Forms of records.
const (
	JSONLines Form = iota
	CSV            // after a row of names
	Lines          // values separated by tabs
)

// Layout says how a file is read again.
type Layout struct {
	Form   Form
	Fields []string // of CSV and Lines: the names of the values
}

var (
	errNoPath = errors.New("records without the key path cannot be resumed")
	errTable  = errors.New("the columns are not those of this run")
)

// Resume opens a file that a run left, and cuts off what is not whole. A file that does not exist
// is made.
func Resume(path string, layout Layout) (*File, *Done, error) {
	f, err := openLocked(path, os.O_RDWR|os.O_CREATE)
	if err != nil {
		return nil, nil, err
	}
	done, whole, err := recordsOf(f, path, layout)
	if err == nil {
		err = f.Truncate(whole)
	}
	if err == nil {
		_, err = f.Seek(whole, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return nil, nil, &fs.PathError{Op: "resume", Path: path, Err: err}
	}
	file := newFile(f, path)
	file.Resumed = whole > 0
	return file, done, nil
}

// recordsOf counts the records of a file, and returns where the last whole one ends, or in a
// compressed file the last whole member.
func recordsOf(f *os.File, path string, layout Layout) (*Done, int64, error) {
	var whole int64
	var err error
	switch packing(path) {
	case ".gz":
		whole, err = gzipEnd(f)
	case ".zst":
		whole, err = zstdEnd(f)
	default:
		return layout.count(f)
	}
	if err != nil || whole == 0 {
		return newDone(layout), 0, err
	}
	members := io.NewSectionReader(f, 0, whole)
	if packing(path) == ".gz" {
		zr, err := gzip.NewReader(members)
		if err != nil {
			return nil, 0, err
		}
		done, _, err := layout.count(zr)
		return done, whole, err
	}
	zr, err := zstd.NewReader(members, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, 0, err
	}
	defer zr.Close()
	done, _, err := layout.count(zr)
	return done, whole, err
}

// count counts the records, and returns where the last whole one ends.
func (l Layout) count(r io.Reader) (*Done, int64, error) {
	switch {
	case l.Form != JSONLines && l.pathAt() < 0:
		return nil, 0, errNoPath
	case l.Form == CSV:
		return l.countRows(r)
	}
	return l.countLines(r)
}

func (l Layout) pathAt() int { return slices.Index(l.Fields, "path") }

// pathOf returns the path in a record. It returns false if it is no such record.
func (l Layout) pathOf(record []byte) (path string, ok bool) {
	var values []string
	switch l.Form {
	case JSONLines:
		var object struct{ Path string } // "" for null
		err := json.Unmarshal(record, &object)
		return object.Path, err == nil
	case CSV:
		values, _ = csv.NewReader(bytes.NewReader(record)).Read()
	case Lines:
		values = strings.Split(strings.TrimSuffix(string(record), "\n"), "\t")
	}
	if len(values) != len(l.Fields) {
		return "", false
	}
	return values[l.pathAt()], true
}

// countLines counts records of a line each.
func (l Layout) countLines(r io.Reader) (*Done, int64, error) {
	done, whole := newDone(l), int64(0)
	for lines := bufio.NewReader(r); ; {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return done, whole, nil
		}
		if err != nil {
			return nil, 0, err
		}
		path, ok := l.pathOf(line)
		if !ok {
			return nil, 0, fmt.Errorf("a line at byte %d is no record of winnow", whole)
		}
		whole += int64(len(line))
		done.add(path, line)
	}
}

// countRows counts the records of CSV, which follow a row of names.
func (l Layout) countRows(r io.Reader) (*Done, int64, error) {
	done, whole := newDone(l), int64(0)
	ends := &endsReader{r: r}
	rows := csv.NewReader(ends)
	for {
		row, err := rows.Read()
		isWhole := rows.InputOffset() < ends.read || ends.last == '\n'
		switch {
		case err != nil && (rows.InputOffset() < ends.read || !ends.atEnd()):
			return nil, 0, fmt.Errorf("a row at byte %d is no record of winnow", whole)
		case err != nil || !isWhole:
			return done, whole, nil // the rest is cut off
		case whole > 0:
			done.add(row[l.pathAt()], rowBytes(row))
		case !slices.Equal(row, l.Fields):
			return nil, 0, errTable
		}
		whole = rows.InputOffset()
	}
}

// rowBytes returns a row as it was written.
func rowBytes(row []string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Write(row) // a Buffer takes everything
	w.Flush()
	return b.Bytes()
}

// atEnd reports whether all was read.
func (e *endsReader) atEnd() bool {
	n, err := e.Read(make([]byte, 1))
	return n == 0 && err != nil
}

// endsReader knows the last byte that was read, and how many were.
type endsReader struct {
	r    io.Reader
	read int64
	last byte
}

func (e *endsReader) Read(p []byte) (int, error) {
	n, err := e.r.Read(p)
	if n > 0 {
		e.last = p[n-1]
	}
	e.read += int64(n)
	return n, err
}
