package input

// Parts of files. Engines that run on many machines give each worker a part of a large file, from
// one offset to another. Lines of JSON, records of web archives and the members of a gzip file can
// be found from anywhere inside a file, so these files are divisible. A worker that starts in the
// middle does not know how many pages come before it, so a page is named by its offset there, as
// the indexes of web archives (CDX) name records:
//
//	crawl.warc#offset=8412         the record starts at this byte
//	crawl.warc.gz#offset=8412      it is the first in the gzip member that starts at this byte
//	pages.jsonl.gz#offset=0,5178   it starts at byte 5178 of the data of this member
//
// Names depend on the file alone. So do the pages: whatever the parts, each page of a file is in
// exactly one of them.
//
// Not done: frames of zstd are not looked for, and a gzip file with one member cannot be divided.

import (
	"bufio"
	"errors"
	"io"
	"iter"
	"os"
)

// Part is a part of a file: what starts at Start or after it, and before End.
type Part struct{ Start, End int64 }

// layout is how the pages are stored in a file.
type layout int

const (
	indivisible layout = iota // one page, or pages that only a reader of the whole file finds
	linesOfJSON
	archive
)

// Whole returns the part that is a whole file. It may be divided at any offset. Parts should be
// small only if isDivisible, because otherwise all of them but the first have no page, or a worker
// has to read all that comes before its part.
func (rd *Reader) Whole(path string) (whole Part, isDivisible bool) {
	kind, _ := rd.layoutOf(path)
	if kind == indivisible {
		return Part{0, 1}, false
	}
	size, canSeek, err := rd.sizeOf(path)
	if err != nil {
		return Part{0, 1}, false
	}
	return Part{0, max(size, 1)}, canSeek
}

// sizeOf returns the size of a file, and whether it can be read from any offset.
func (rd *Reader) sizeOf(path string) (size int64, canSeek bool, err error) {
	if rd.isRemote(path) {
		return rd.Remote.Size(path)
	}
	info, err := os.Stat(path)
	if err != nil {
		return 0, false, err
	}
	return info.Size(), info.Mode().IsRegular(), nil
}

// layoutOf returns the layout of a file, and whether the file is packed by gzip. A file that cannot
// be read is indivisible; reading it gives the error.
func (rd *Reader) layoutOf(path string) (kind layout, isPacked bool) {
	if rd.Numbered {
		return indivisible, false
	}
	if !rd.isRemote(path) {
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() {
			return indivisible, false
		}
	}
	file, err := rd.openAt(path, 0)
	if err != nil {
		return indivisible, false
	}
	defer file.Close()
	magic, _ := file.Peek(4)
	if isZstd(magic) {
		return indivisible, false
	}
	r, err := unpack(file)
	if err != nil {
		return indivisible, false
	}
	return rd.layoutIn(r), isGzip(magic)
}

func (rd *Reader) layoutIn(r *bufio.Reader) layout {
	switch {
	case rd.Records:
		return linesOfJSON
	case isWARC(r):
		return archive
	case !isJSON(r):
		return indivisible
	}
	lines := splitter{r: r, limit: rd.Limit, end: '\n'}
	if line, err := lines.next(); rd.objectsOverLines(&lines, line, err) != nil {
		return indivisible
	}
	return linesOfJSON
}

// PagesIn yields the pages of a part of a file. It calls claim with the places of pages, in
// increasing order, before it yields the pages. The part ends where claim returns false, which it
// does from part.End on or earlier. If no part has a page, the file has the error of NoPage.
func (rd *Reader) PagesIn(
	path string, part Part, claim func(offset int64) bool,
) iter.Seq[Source] {
	return func(yield func(Source) bool) {
		kind, isPacked := rd.layoutOf(path)
		p := partReader{Reader: rd, path: path, kind: kind, part: part, claim: claim, yield: yield,
			last: -1}
		switch {
		case kind == indivisible && part.Start == 0 && claim(0):
			rd.pages(path)(yield)
		case kind == indivisible:
		case isPacked:
			p.packed()
		case kind == archive:
			p.plainArchive()
		default:
			p.plainLines()
		}
	}
}

// partReader reads the pages of a part.
type partReader struct {
	*Reader
	path  string
	kind  layout
	part  Part
	claim func(int64) bool
	yield func(Source) bool
	last  int64 // place that was claimed
	ended bool
}

// chain reads a part of a file in which each member or record leads to the next one. It starts
// lookBack bytes before the part, so that it knows from those before what starts in the part. find
// returns the first one from an offset on, or -1. read reads from there, up to the end of the part
// or to damage. After damage chain goes on with the next one.
func (p *partReader) chain(lookBack int64, find func(from int64) (at int64, err error),
	read func(at int64) (damaged int64, isDamaged bool),
) {
	if p.fromStart {
		lookBack = 0
	}
	for from := max(0, p.part.Start-lookBack); ; {
		at, err := find(from)
		if err != nil {
			p.fail(err)
		}
		if err != nil || at < 0 {
			return
		}
		damaged, isDamaged := read(at)
		if !isDamaged || p.ended {
			return
		}
		from = damaged + 1
	}
}

// owns claims a place, and reports whether what is there belongs to the part.
func (p *partReader) owns(offset int64) bool {
	if offset < p.part.Start || p.ended {
		return false
	}
	if offset > p.last {
		p.last = offset
		p.ended = !p.claim(offset)
	}
	return !p.ended
}

// put yields a page.
func (p *partReader) put(in Source) { p.ended = !p.yield(in) || p.ended }

// fail yields an error of the file.
func (p *partReader) fail(err error) { p.put(have(p.path, nil, err)) }

func (p *partReader) plainLines() {
	file, err := p.openAt(p.path, p.part.Start)
	if err != nil {
		p.fail(err)
		return
	}
	defer file.Close()
	p.lines(file.stream(), p.part.Start == 0)
}

// lines reads lines. A line belongs to the part that has the line end before it, so that a worker
// need not know what comes before its part. The first line of a stream is skipped unless it is
// whole.
func (p *partReader) lines(s stream, isWhole bool) {
	if !isWhole && !s.skipLine(p.part.End) {
		return
	}
	lines := splitter{r: s.Reader, limit: p.Limit, end: '\n'}
	for first := isWhole; !lines.ended; first = false {
		here, owner := s.spotBefore(0), s.spotBefore(1).offset
		if first {
			owner = here.offset
		}
		mine := p.owns(owner)
		if p.ended {
			return
		}
		line, err := lines.next()
		if first {
			line = withoutMark(line)
		}
		if mine && !isBlank(line, err) {
			p.put(p.recordAt(here, line, err))
		}
		if p.ended {
			return
		}
	}
}

// recordAt returns the page in a record.
func (p *partReader) recordAt(s spot, record []byte, err error) Source {
	return p.record(Source{Name: s.name(p.path), Path: p.path, Numbered: true,
		Size: int64(len(record))}, record, err)
}

// openAt opens a file at an offset.
func (rd *Reader) openAt(path string, offset int64) (*openFile, error) {
	if rd.isRemote(path) {
		r, err := rd.Remote.Open(path, offset)
		if err != nil {
			return nil, err
		}
		return newOpenFile(r, offset), nil
	}
	r, err := rd.open(path)
	if err != nil {
		return nil, err
	}
	if err := SkipTo(r, offset); err != nil {
		r.Close()
		return nil, err
	}
	return newOpenFile(r, offset), nil
}

// SkipTo moves a file that was just opened to an offset. Nothing is read behind the file's end.
func SkipTo(file io.Reader, offset int64) error {
	if s, ok := file.(io.Seeker); ok {
		_, err := s.Seek(offset, io.SeekStart)
		return err
	}
	_, err := io.CopyN(io.Discard, file, offset)
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}
