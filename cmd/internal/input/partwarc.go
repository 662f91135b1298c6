package input

// Records of web archives from anywhere in the file. A page may have lines that look like the
// start of a record, or be an archive itself. A worker that starts in the middle looks for a record
// somewhat before its part: a line that starts a head, whose length leads to the next record or to
// the end of the file. From there it follows the lengths of the records. So an archive inside a
// record is passed over, unless the record is longer than the way before the part.

import (
	"bytes"
	"errors"
	"io"
	"strconv"
)

const warcLookBack = 4 << 20 // before a part, to know what starts at its start

// plainArchive reads the records of a part.
func (p *partReader) plainArchive() { p.chain(warcLookBack, p.recordFrom, p.recordsFrom) }

// recordsFrom reads records up to the end of the part or a place where no record starts.
func (p *partReader) recordsFrom(at int64) (damaged int64, isDamaged bool) {
	file, err := p.openAt(p.path, at)
	if err != nil {
		p.fail(err)
		return 0, false
	}
	defer file.Close()
	return p.records(file.stream(), false)
}

// records reads records. In a gzip file only the start of a member is a place that a worker finds,
// so a record that starts inside a member belongs to the part of the last record before it that
// does not. The first record is the part's own if mine.
func (p *partReader) records(s stream, mine bool) (damaged int64, isDamaged bool) {
	w := &warcReader{s.Reader, p.Limit}
	for !p.ended {
		before := s.spotBefore(0)
		s.skipBlank()
		here := s.spotBefore(0)
		if here.inside == 0 || before.inside == 0 || here.offset != before.offset {
			mine = p.owns(here.offset)
		}
		if p.ended {
			return 0, false
		}
		read, size, err := w.next()
		switch {
		case errors.Is(err, io.EOF):
			return 0, false
		case err != nil && mine:
			p.fail(archiveError(err))
			return here.offset, true
		case err != nil:
			return here.offset, true
		case read != nil && mine:
			p.put(Source{Name: here.name(p.path), Path: p.path, Numbered: true, Size: int64(size),
				Read: read})
		}
	}
	return 0, false
}

// recordFrom returns the offset of the first record from an offset on, before the end of the part,
// or -1.
func (p *partReader) recordFrom(from int64) (int64, error) {
	if from == 0 {
		return 0, nil
	}
	file, err := p.openAt(p.path, from-1)
	if err != nil {
		return -1, err
	}
	defer file.Close()
	s := file.stream()
	for s.skipLine(p.part.End) {
		start, _ := s.Peek(len(warcMagic))
		if at := s.spotBefore(0).offset; string(start) == warcMagic && p.isRecord(at) {
			return at, nil
		}
	}
	return -1, nil
}

// isRecord reports whether a record starts at an offset, and another one or nothing follows it.
func (p *partReader) isRecord(at int64) bool {
	file, err := p.openAt(p.path, at)
	if err != nil {
		return false
	}
	defer file.Close()
	head, err := (&warcReader{file.Reader, p.Limit}).head()
	if err != nil || head["warc-type"] == "" {
		return false
	}
	length, err := strconv.ParseInt(head["content-length"], 10, 64)
	size, _, sizeErr := p.sizeOf(p.path)
	if err != nil || sizeErr != nil || length < 0 || length > size-file.offset() {
		return false
	}
	after, err := p.openAt(p.path, file.offset()+length)
	if err != nil {
		return false
	}
	defer after.Close()
	s := after.stream()
	s.skipBlank()
	next, _ := s.Peek(len(warcMagic))
	return len(next) == 0 || bytes.HasPrefix(next, []byte(warcMagic))
}
