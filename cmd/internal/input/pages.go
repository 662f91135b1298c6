package input

// An input is one page, or a file of pages named path#1, path#2 and so on. Such a name is an
// input as well, and so are the names by offset of part.go.

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"

	"winnow/extract"
)

// ErrNoRecord is the error of an input of records that has none, as a part of a larger input may.
// No record is printed for it.
var ErrNoRecord = fmt.Errorf("%w: no record in the input", extract.ErrNoArticle)

// Pages yields the pages of all inputs, in order. A Source that cannot be read has an error and
// does not end the sequence.
func (rd *Reader) Pages(paths []string) iter.Seq[Source] {
	return func(yield func(Source) bool) {
		for i, path := range paths {
			rd.place.begin(i)
			for in := range rd.pages(path) {
				if !yield(in) {
					return
				}
			}
		}
	}
}

// pages yields the pages of an input.
func (rd *Reader) pages(path string) iter.Seq[Source] {
	return func(yield func(Source) bool) {
		file, err := rd.open(path)
		if whole, ok := CutNumber(path); ok && errors.Is(err, fs.ErrNotExist) {
			yield(rd.numbered(whole, path))
			return
		}
		if whole, s, ok := cutOffset(path); ok && errors.Is(err, fs.ErrNotExist) {
			yield(rd.offsetPage(whole, path, s))
			return
		}
		if err != nil {
			yield(have(path, nil, err))
			return
		}
		r, err := unpack(rd.place.counting(file))
		if err != nil {
			file.Close()
			yield(have(path, nil, err))
			return
		}
		none := true
		each := func(in Source) bool {
			none = false
			return yield(in)
		}
		defer file.Close()
		switch {
		case rd.Records:
			rd.eachJSON(r, path, each)
		case isWARC(r):
			(&warcReader{r, rd.Limit}).each(path, each)
		case isJSON(r):
			rd.eachJSON(r, path, each)
		case isJSONList(r):
			rd.eachElement(r, path, each)
		case isCSV(r):
			each(have(path, nil, errCSV))
		case rd.FormFeeds:
			eachSplit(r, path, rd.Limit, each)
		default:
			each(rd.onePage(path, file, r))
		}
		if none {
			yield(rd.NoPage(path))
		}
	}
}

// NoPage returns the error of a file without a page.
func (rd *Reader) NoPage(path string) Source {
	if rd.Records {
		return have(path, nil, ErrNoRecord)
	}
	return have(path, nil, fmt.Errorf("%w: no page in the file", extract.ErrNoArticle))
}

// numbered returns one page of a file of pages by its name.
func (rd *Reader) numbered(path, name string) Source {
	for in := range rd.pages(path) {
		if in.Name == name {
			in.Numbered = false
			return in
		}
		if in.Name == path {
			_, err := in.Read()
			return have(name, nil, cmp.Or(err, errors.New("the file has one page only")))
		}
	}
	return have(name, nil, errors.New("the file has no such page"))
}

// onePage returns a Source that opens the file again when its turn comes, so that few files are
// open at a time. Pipes cannot be opened again, so they are read now. So are packed files: only
// then it is known how many bytes the page has.
func (rd *Reader) onePage(path string, file io.ReadCloser, r *bufio.Reader) Source {
	f, ok := file.(*os.File)
	size := int64(0)
	if ok {
		size, ok = plainSize(f)
	}
	if !ok || inDev(path) { // some systems open /dev/stdin at its current position
		raw, err := readAtMost(r, rd.Limit)
		return have(path, raw, err)
	}
	size = min(size, int64(rd.Limit))
	return Source{Name: path, Path: path, Size: size, Read: func() (Page, error) {
		again, err := rd.open(path)
		if err != nil {
			return Page{}, err
		}
		defer again.Close()
		unpacked, err := unpack(again)
		if err != nil {
			return Page{}, err
		}
		raw, err := readAll(unpacked, size, rd.Limit)
		return Page{Raw: raw}, err
	}}
}

// plainSize returns the size of a regular file that is not packed.
func plainSize(f *os.File) (size int64, ok bool) {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return 0, false
	}
	var magic [4]byte
	n, _ := f.ReadAt(magic[:], 0)
	return info.Size(), !isPacked(magic[:n])
}

// nth names a page of a file of pages, of about size bytes.
func nth(path string, n, size int, read func() (Page, error)) Source {
	return Source{
		Name: fmt.Sprintf("%s#%d", path, n), Path: path, Number: n, Numbered: true,
		Size: int64(size), Read: read,
	}
}
