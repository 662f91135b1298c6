package main

// The pages of an input: the one it is, or those that a file of pages holds, which
// are named path#1, path#2 and so on. By that name one of them is an input, too.

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"strconv"
	"strings"

	"winnow/cmd/internal/bytesize"
	"winnow/cmd/internal/report"
)

// allPages yields the pages of all inputs.
func (a *app) allPages(paths []string, f *pageFlags) iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, path := range paths {
			for in := range a.pages(path, f) {
				if !yield(in) {
					return
				}
			}
		}
	}
}

// pages yields the pages of an input.
func (a *app) pages(path string, f *pageFlags) iter.Seq[input] {
	return func(yield func(input) bool) {
		file, err := a.open(path)
		if whole, ok := cutNumber(path); ok && errors.Is(err, fs.ErrNotExist) {
			yield(a.numbered(whole, path, f))
			return
		}
		if err != nil {
			yield(have(path, nil, err))
			return
		}
		r, err := unpack(file)
		if err != nil {
			file.Close()
			yield(have(path, nil, err))
			return
		}
		switch {
		case isWARC(r):
			defer file.Close()
			(&warcReader{r, f.maxBytes}).each(path, yield)
		case isJSON(r):
			defer file.Close()
			eachJSON(r, path, f.maxBytes, yield)
		case f.split != "":
			defer file.Close()
			eachSplit(r, path, f.maxBytes, yield)
		default:
			yield(a.onePage(path, file, r, f.maxBytes))
		}
	}
}

// cutNumber cuts the number of a page off the name that nth has made.
func cutNumber(name string) (path string, ok bool) {
	at := strings.LastIndexByte(name, '#')
	if at <= 0 {
		return name, false
	}
	_, err := strconv.ParseUint(name[at+1:], 10, 32)
	return name[:at], err == nil && name[at+1] != '0'
}

// numbered is one page of a file of pages, by its name.
func (a *app) numbered(path, name string, f *pageFlags) input {
	for in := range a.pages(path, f) {
		if in.name == name {
			in.one = false
			return in
		}
		if in.name == path {
			_, err := in.read()
			return have(name, nil, cmp.Or(err, errors.New("the file holds one page")))
		}
	}
	return have(name, nil, errors.New("no such page in the file"))
}

// onlyPage reads an input that is one page.
func (a *app) onlyPage(path string, f *pageFlags) (page, error) {
	for in := range a.pages(path, f) {
		if in.one {
			return page{}, fmt.Errorf("the file holds several pages; name one, as in %s", report.Path(in.name))
		}
		return in.read()
	}
	return page{}, errors.New("the file holds no page")
}

// onePage reads a file where it is worked on, once more from its start: few files
// are open at a time. Pipes and the like cannot be read again, and have their turn.
func (a *app) onePage(path string, file io.ReadCloser, r *bufio.Reader, limit bytesize.Size) input {
	defer file.Close()
	if f, ok := file.(*os.File); !ok || !isRegular(f) || strings.HasPrefix(path, "/dev/") { // some systems open /dev/stdin where it stands
		raw, err := readAtMost(r, limit)
		return have(path, raw, err)
	}
	return input{name: path, read: func() (page, error) {
		again, err := a.open(path)
		if err != nil {
			return page{}, err
		}
		defer again.Close()
		unpacked, err := unpack(again)
		if err != nil {
			return page{}, err
		}
		raw, err := readAtMost(unpacked, limit)
		return page{raw: raw}, err
	}}
}

func isRegular(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode().IsRegular()
}

// nth names a page of a file of pages.
func nth(path string, n int, read func() (page, error)) input {
	return input{name: fmt.Sprintf("%s#%d", path, n), one: true, read: read}
}
