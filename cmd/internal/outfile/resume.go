package outfile

// To go on with a file: the records there, and where the last whole one ends.

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/klauspost/compress/zstd"
)

// Done counts the records of a file by their path.
type Done map[string]int

// Resume opens a file of JSON Lines or CSV that a run left, and cuts off what is not whole. A
// file that does not exist is made.
func Resume(path string) (*File, Done, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, nil, err
	}
	done, whole, err := recordsOf(f, path)
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
func recordsOf(f *os.File, path string) (Done, int64, error) {
	count := countLines
	if End(path) == ".csv" {
		count = countRows
	}
	var whole int64
	var err error
	switch packing(path) {
	case ".gz":
		whole, err = gzipEnd(f)
	case ".zst":
		whole, err = zstdEnd(f)
	default:
		return count(f)
	}
	if err != nil || whole == 0 {
		return Done{}, 0, err
	}
	members := io.NewSectionReader(f, 0, whole)
	if packing(path) == ".gz" {
		zr, err := gzip.NewReader(members)
		if err != nil {
			return nil, 0, err
		}
		done, _, err := count(zr)
		return done, whole, err
	}
	zr, err := zstd.NewReader(members, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, 0, err
	}
	defer zr.Close()
	done, _, err := count(zr)
	return done, whole, err
}

// countLines counts the records of JSON Lines.
func countLines(r io.Reader) (Done, int64, error) {
	done, whole := Done{}, int64(0)
	for lines := bufio.NewReader(r); ; {
		text, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return done, whole, nil
		}
		if err != nil {
			return nil, 0, err
		}
		var record struct{ Path *string }
		if err := json.Unmarshal(text, &record); err != nil {
			return nil, 0, fmt.Errorf("a line at byte %d is no record of winnow", whole)
		}
		whole += int64(len(text))
		if record.Path != nil {
			done[*record.Path]++
		} else {
			done[""]++
		}
	}
}

// countRows counts the records of CSV, which follow a row of names.
func countRows(r io.Reader) (Done, int64, error) {
	done, whole := Done{}, int64(0)
	ends := &endsReader{r: r}
	rows := csv.NewReader(ends)
	for at := -1; ; {
		row, err := rows.Read()
		isWhole := rows.InputOffset() < ends.read || ends.last == '\n'
		if err != nil || !isWhole {
			return done, whole, nil // the rest is cut off
		}
		if at < 0 {
			if at = slices.Index(row, "path"); at < 0 {
				return nil, 0, errors.New("a table without a column named path cannot be resumed")
			}
		} else {
			done[row[at]]++
		}
		whole = rows.InputOffset()
	}
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
