package input

// Which inputs there are: the files named, the pages in the folders named, in
// the order of their names, and what a list names. What is named is tried,
// whatever it is; which files of a folder are pages, folder.go says.

import (
	"io"
	"os"
	"strings"

	"winnow/cmd/internal/report"
)

// List is a file with the names of inputs.
type List struct {
	From string // its path; "" if there is none
	NUL  bool   // names end in NUL, not in a line end
}

// Paths returns the paths to read: those named in args and in the list, and in place of
// folders the pages in them. It returns an error if the list cannot be read; Fail is told of
// folders.
func (rd *Reader) Paths(l List, args []string) ([]string, error) {
	listed, err := rd.listed(l)
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, arg := range append(args, listed...) {
		if info, err := os.Stat(arg); arg == Stdin || err != nil || !info.IsDir() {
			paths = append(paths, arg) // what is wrong with it shows when it is read
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
		f, err := os.Open(l.From)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r = f
	}
	list, err := io.ReadAll(r)
	if err != nil {
		return nil, report.InFile(l.From, err)
	}
	return l.names(string(list)), nil
}

// names parts a list. A list of lines may come from a system that ends them by two
// bytes; a name that ends in NUL may hold anything else.
func (l List) names(list string) []string {
	end := "\n"
	if l.NUL {
		end = "\x00"
	}
	var names []string
	for name := range strings.SplitSeq(list, end) {
		if !l.NUL {
			name = strings.TrimSuffix(name, "\r")
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}
