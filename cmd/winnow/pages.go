package main

// The pages of an input: the one it is, or those that a file of pages holds, which
// are named path#1, path#2 and so on.

import (
	"bufio"
	"fmt"
	"io"
	"iter"
)

// allPages yields the pages of all inputs.
func (a *app) allPages(paths []string, f *extractFlags) iter.Seq[input] {
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
func (a *app) pages(path string, f *extractFlags) iter.Seq[input] {
	return func(yield func(input) bool) {
		file, err := a.open(path)
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
		case isJSONLines(r):
			defer file.Close()
			eachLine(r, path, f.maxBytes, yield)
		case f.split != "":
			defer file.Close()
			eachSplit(r, path, f.maxBytes, yield)
		default:
			yield(onePage(path, file, r, f.maxBytes))
		}
	}
}

// onePage reads a file where it is worked on. Standard input has its turn, since it
// may be named twice.
func onePage(path string, file io.Closer, r *bufio.Reader, limit byteSize) input {
	if path == stdinPath {
		raw, err := readAtMost(r, limit)
		return have(path, raw, err)
	}
	return input{name: path, read: func() (page, error) {
		defer file.Close()
		raw, err := readAtMost(r, limit)
		return page{raw: raw}, err
	}}
}

// nth names a page of a file of pages.
func nth(path string, n int, read func() (page, error)) input {
	return input{name: fmt.Sprintf("%s#%d", path, n), one: true, read: read}
}
