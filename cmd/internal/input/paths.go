package input

// The inputs are the files named, the pages in the folders named, in the order of their names,
// and the names in a list. A named file is always read; folder.go decides which files of a folder
// are pages.

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"winnow/cmd/internal/report"
	"winnow/extract"
)

// List is a file with the names of inputs.
type List struct {
	From string // its path; "" if there is none
	NUL  bool   // names end in NUL instead of a line end
}

// Paths returns the paths to read: those in args and in the list, with folders replaced by the
// pages in them. It returns an error if the list cannot be read. It calls Fail for folders that
// fail.
func (rd *Reader) Paths(l List, args []string) ([]string, error) {
	listed, err := rd.listed(l)
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, arg := range append(args, listed...) {
		if info, err := os.Stat(arg); arg == Stdin || err != nil || !info.IsDir() {
			paths = append(paths, arg) // an error is reported when it is read
			continue
		}
		paths = append(paths, rd.pagesIn(arg)...)
	}
	return paths, nil
}

// listed reads the list of inputs, if there is one.
func (rd *Reader) listed(l List) ([]string, error) {
	if l.From == "" {
		return nil, nil
	}
	r := rd.Stdin
	if l.From != Stdin {
		f, err := rd.open(l.From)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r = f
	}
	names, err := l.names(r)
	if err != nil {
		return nil, report.InFile(l.From, err)
	}
	if len(names) == 0 {
		rd.Fail(l.From, fmt.Errorf("%w: no name in the list", extract.ErrNoArticle))
	}
	return names, nil
}

// Bounds of a list, which may be an endless stream.
const (
	nameBytes = 64 << 10
	namesMost = 20_000_000
)

// names reads the names in a list. A list of lines may come from a system that ends them by
// two bytes; a name that ends in NUL may hold anything else.
func (l List) names(r io.Reader) ([]string, error) {
	end := byte('\n')
	if l.NUL {
		end = 0
	}
	var names []string
	for lines := (splitter{r: bufio.NewReader(r), limit: nameBytes, end: end}); !lines.ended; {
		line, err := lines.next()
		switch {
		case errors.Is(err, extract.ErrTooLarge):
			return nil, errors.New("a name in the list is longer than 64 KiB")
		case err != nil:
			return nil, err
		case len(names) == namesMost:
			return nil, fmt.Errorf("%w names", errTooLarge(namesMost))
		}
		name := string(line)
		if !l.NUL {
			name = strings.TrimSuffix(name, "\r")
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return names, nil
}
