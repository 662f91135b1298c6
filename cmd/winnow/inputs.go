package main

// Which inputs there are: the files named, the pages in the folders named, in
// the order of their names, and what a list names. What is named is tried,
// whatever it is; which files of a folder are pages, folder.go says.

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/pflag"
)

// listFlags say where a list of inputs comes from.
type listFlags struct {
	from string
	null bool
}

func (l *listFlags) register(f *pflag.FlagSet) {
	f.StringVar(&l.from, "files-from", "", "read the names of more inputs from `FILE`, one a line; - for standard input")
	f.BoolVarP(&l.null, "null", "0", false, "the names in that file end in NUL, as find -print0 has them")
}

// inputs returns the paths to read.
func (a *app) inputs(l *listFlags, args []string) ([]string, error) {
	listed, err := a.listed(l)
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, arg := range append(args, listed...) {
		if info, err := os.Stat(arg); arg == stdinPath || err != nil || !info.IsDir() {
			paths = append(paths, arg) // what is wrong with it shows when it is read
			continue
		}
		paths = append(paths, a.pagesIn(arg)...)
	}
	return paths, nil
}

// listed reads the list of inputs, if there is one.
func (a *app) listed(l *listFlags) ([]string, error) {
	if l.from == "" {
		return nil, nil
	}
	r := a.in
	if l.from != stdinPath {
		f, err := os.Open(l.from)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r = f
	}
	list, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", l.from, err)
	}
	return l.names(string(list)), nil
}

// names parts a list. A list of lines may come from a system that ends them by two
// bytes; a name that ends in NUL may hold anything else.
func (l *listFlags) names(list string) []string {
	end := "\n"
	if l.null {
		end = "\x00"
	}
	var names []string
	for name := range strings.SplitSeq(list, end) {
		if !l.null {
			name = strings.TrimSuffix(name, "\r")
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}
