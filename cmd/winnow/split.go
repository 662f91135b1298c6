package main

// Several pages in one input. Tools that print text page after page part or end
// each with a form feed. That is looked for only when asked: a page of text may
// hold one for no reason. The
// input is read page by page, so that a stream may be as long as it likes, and
// a page that is too large is passed over like any that fails.

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// splitFF is the only value of --split.
const splitFF = "FF"

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

// pages yields the pages of an input: the one it is, or with --split those in
// it, named path#1, path#2 and so on.
func (a *app) pages(path string, f *extractFlags) iter.Seq[input] {
	return func(yield func(input) bool) {
		if f.split == "" {
			yield(a.onePage(path, f.maxBytes))
			return
		}
		r, err := a.open(path)
		if err != nil {
			yield(have(path, nil, err))
			return
		}
		defer r.Close()
		s, err := newSplitter(r, f.maxBytes)
		if err != nil {
			yield(have(path, nil, err))
			return
		}
		s.each(path, yield)
	}
}

// onePage reads a file where it is worked on. Standard input has its turn, since it
// may be named twice.
func (a *app) onePage(path string, limit byteSize) input {
	if path == stdinPath {
		page, err := a.read(path, limit)
		return have(path, page, err)
	}
	return input{path, func() ([]byte, error) { return a.read(path, limit) }}
}

// splitter reads pages that end at form feeds.
type splitter struct {
	r     *bufio.Reader
	limit byteSize
	ended bool // the page read is the last
}

// newSplitter refuses UTF-16, where the byte of a form feed is half of many
// characters.
func newSplitter(r io.Reader, limit byteSize) (*splitter, error) {
	r, err := unpack(r)
	if err != nil {
		return nil, err
	}
	br := bufio.NewReader(r)
	if mark, _ := br.Peek(2); string(mark) == "\xff\xfe" || string(mark) == "\xfe\xff" {
		return nil, errors.New("--split does not read UTF-16")
	}
	return &splitter{r: br, limit: limit}, nil
}

// isWide tells whether a label names UTF-16.
func isWide(label string) bool {
	enc, err := htmlindex.Get(label)
	if err != nil {
		return false
	}
	name, err := htmlindex.Name(enc)
	return err == nil && strings.HasPrefix(name, "utf-16")
}

// each yields the pages. White space behind the last form feed is none, since
// a form feed may as well end a page as part two.
func (s *splitter) each(path string, yield func(input) bool) {
	for n := 1; !s.ended; n++ {
		page, err := s.next()
		if n > 1 && s.ended && err == nil && len(bytes.TrimSpace(page)) == 0 {
			return
		}
		if !yield(have(fmt.Sprintf("%s#%d", path, n), page, err)) {
			return
		}
	}
}

// next returns the bytes up to the next form feed or the end. Of a page over
// the limit the rest is read and dropped, so that the next is found.
func (s *splitter) next() ([]byte, error) {
	var page []byte
	size := int64(0)
	for {
		part, err := s.r.ReadSlice('\f')
		if err == nil {
			part = part[:len(part)-1]
		}
		if size += int64(len(part)); size <= int64(s.limit) {
			page = append(page, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		s.ended = err != nil
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return nil, unpackError(err)
		case size > int64(s.limit):
			return nil, errTooLarge(s.limit)
		}
		return page, nil
	}
}
