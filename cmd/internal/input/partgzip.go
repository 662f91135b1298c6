package input

// Members of a gzip file (RFC 1952). The three bytes that a member starts with also occur inside
// members. A worker that starts in the middle takes a place for a member's start only if the bytes
// from there inflate, member after member with right checksums, for more than 64 KiB or to the end
// of the file. A gzip file inside a member, such as a page that was sent packed, does not pass:
// bytes that do not shrink are stored in blocks of at most 64 KiB, with other bytes between them.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
)

const (
	memberMagic  = "\x1f\x8b\x08"
	proofBytes   = 65<<10 + 1 // that members have to follow each other
	gzipLookBack = 1 << 20    // before a part, to know what starts at its start
)

// packed reads the members of a part.
func (p *partReader) packed() { p.chain(gzipLookBack, p.memberFrom, p.membersFrom) }

// membersFrom reads members up to the end of the part or a damaged member.
func (p *partReader) membersFrom(at int64) (damaged int64, isDamaged bool) {
	file, err := p.openAt(p.path, at)
	if err != nil {
		p.fail(err)
		return 0, false
	}
	defer file.Close()
	m := &members{file: file}
	s, err := m.stream()
	if err != nil {
		return at, true
	}
	if p.kind == archive {
		damaged, isDamaged = p.records(s, false)
	} else {
		p.lines(s, at == 0)
	}
	if m.stopped != nil && !errors.Is(m.stopped, io.EOF) {
		return m.marks[len(m.marks)-1].offset, true
	}
	return damaged, isDamaged
}

// memberFrom returns the offset of the first member from an offset on, before the end of the part,
// or -1. Of an archive it is the first member that starts with a record.
func (p *partReader) memberFrom(from int64) (int64, error) {
	if from == 0 {
		return 0, nil
	}
	file, err := p.openAt(p.path, from)
	if err != nil {
		return -1, err
	}
	defer file.Close()
	for {
		if file.offset() >= p.part.End {
			return -1, nil
		}
		next, err := file.Peek(len(memberMagic))
		if err != nil {
			return -1, nil
		}
		if at := file.offset(); string(next) == memberMagic && p.isMember(at) {
			return at, nil
		}
		file.Discard(1)
		buffered, _ := file.Peek(file.Buffered())
		skip := bytes.IndexByte(buffered, memberMagic[0])
		if skip < 0 {
			skip = len(buffered)
		}
		file.Discard(skip)
	}
}

// isMember reports whether a member starts at an offset.
func (p *partReader) isMember(at int64) bool {
	file, err := p.openAt(p.path, at)
	if err != nil {
		return false
	}
	defer file.Close()
	m := &members{file: file}
	s, err := m.stream()
	if err != nil {
		return false
	}
	if p.kind == archive {
		s.skipBlank()
		if start, _ := s.Peek(len(warcMagic)); string(start) != warcMagic {
			return false
		}
	}
	for {
		_, err := s.Discard(16 << 10)
		switch {
		case s.spotBefore(0).offset-at >= proofBytes:
			return true
		case err != nil:
			return errors.Is(m.stopped, io.EOF) || errors.Is(m.stopped, gzip.ErrHeader) && file.isZero()
		}
	}
}

// isZero reports whether only bytes of zero are left, which some tools fill files with.
func (f *openFile) isZero() bool {
	for {
		next, err := f.ReadSlice(0)
		if len(next) != 1 || next[0] != 0 {
			return errors.Is(err, io.EOF) && len(next) == 0
		}
	}
}

// members are the members of a gzip file, one after the other, as one stream of data.
type members struct {
	file    *openFile
	zip     gzip.Reader
	read    int64  // bytes of data
	marks   []mark // where members start
	stopped error  // why no more data comes
}

type mark struct{ data, offset int64 }

// membersOf returns the data of a file that is open at a member's start.
func membersOf(file *openFile) (stream, error) { return (&members{file: file}).stream() }

func (m *members) stream() (stream, error) {
	if err := m.next(); err != nil {
		return stream{}, err
	}
	data := bufio.NewReader(m)
	return stream{data, func(back int64) spot {
		return m.spot(m.read - int64(data.Buffered()) - back)
	}}, nil
}

// next starts a member.
func (m *members) next() error {
	at := m.file.offset()
	if err := m.zip.Reset(m.file.Reader); err != nil {
		return err
	}
	m.zip.Multistream(false)
	m.marks = append(m.marks, mark{m.read, at})
	return nil
}

func (m *members) Read(b []byte) (int, error) {
	for m.stopped == nil {
		n, err := m.zip.Read(b)
		m.read += int64(n)
		if errors.Is(err, io.EOF) {
			err = m.next()
		}
		m.stopped = err
		if n > 0 {
			return n, nil
		}
	}
	if errors.Is(m.stopped, gzip.ErrHeader) { // other bytes follow the last member
		return 0, io.EOF
	}
	return 0, m.stopped
}

// spot returns the place of a byte of the data. It forgets members that end more than a byte
// before it.
func (m *members) spot(at int64) spot {
	for len(m.marks) > 1 && m.marks[1].data < at {
		m.marks = m.marks[1:]
	}
	i := 0
	for i+1 < len(m.marks) && m.marks[i+1].data <= at {
		i++
	}
	return spot{m.marks[i].offset, max(at-m.marks[i].data, 0)}
}
