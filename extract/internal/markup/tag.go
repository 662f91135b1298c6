package markup

import "bytes"

// attribute is an attribute of the current tag that is an Attr.
type attribute struct {
	attr       Attr
	start, end int // of its value in the source
}

// Has reports whether the current tag has an attribute.
func (s *Scanner) Has(a Attr) bool { return s.has>>a&1 != 0 }

// Attrs returns the number of attributes of the current tag.
func (s *Scanner) Attrs() int { return len(s.attrs) }

// Attr returns attribute i of the current tag, in the order of the source.
func (s *Scanner) Attr(i int) (Attr, []byte) {
	a := &s.attrs[i]
	return a.attr, s.value(s.src[a.start:a.end:a.end])
}

// startTag reads the start tag here. The source ends with a tag that is not complete.
func (s *Scanner) startTag() Kind {
	s.readName(s.end + 1)
	end, last := s.readAttributes(true)
	if end < 0 {
		return End
	}
	s.end, s.raw = end, rawName(s.name)
	if s.src[end-2] == '/' && (last.valueEnd != end-1 || s.repeated(last)) {
		return SelfClosingTag
	}
	return StartTag
}

// endTag reads the end tag here.
func (s *Scanner) endTag() Kind {
	s.readName(s.end + 2)
	end, _ := s.readAttributes(false)
	if end < 0 {
		return End
	}
	s.end = end
	return EndTag
}

// readName reads the name of a tag, which starts at i.
func (s *Scanner) readName(i int) {
	start, seen := i, class(0)
	for ; i < len(s.src) && !endsName(s.src[i]); i++ {
		seen |= classes[s.src[i]]
	}
	s.nameEnd, s.name = i, s.src[start:i:i]
	if seen&special != 0 {
		s.lower = appendLower(s.lower[:0], s.name)
		s.name = s.lower
	}
}

// appendLower appends a name in lower case, with U+FFFD for NUL.
func appendLower(to, name []byte) []byte {
	for _, c := range name {
		switch {
		case c == 0:
			to = append(to, "\uFFFD"...)
		case c >= 'A' && c <= 'Z':
			to = append(to, c|0x20)
		default:
			to = append(to, c)
		}
	}
	return to
}

// part is one attribute as it is read.
type part struct{ start, end, valueStart, valueEnd int }

// readAttributes reads the rest of a tag. It returns where the tag ends, -1 if the source ends
// first, and the last attribute. Those to save are the Attrs.
func (s *Scanner) readAttributes(save bool) (end int, last part) {
	i := skipSpace(s.src, s.nameEnd)
	for i < len(s.src) && s.src[i] != '>' {
		var p part
		if i, p = readAttribute(s.src, i); i < 0 {
			return -1, p
		}
		if p.end > p.start {
			last = p
			if save {
				s.save(p)
			}
		}
		i = skipSpace(s.src, i)
	}
	if i >= len(s.src) {
		return -1, last
	}
	return i + 1, last
}

// save saves an attribute unless the tag has one of the same name already.
func (s *Scanner) save(p part) {
	if a := attrOf(s.src[p.start:p.end]); a != noAttr && !s.Has(a) {
		s.has |= 1 << a
		s.attrs = append(s.attrs, attribute{a, p.valueStart, p.valueEnd})
	}
}

// readAttribute reads the attribute at i and returns where it ends, -1 if the source ends first.
// Its name may be empty.
func readAttribute(src []byte, i int) (int, part) {
	p := part{start: i}
	if i < len(src) && src[i] == '=' {
		i++
	}
	for i < len(src) && classes[src[i]]&attrEnd == 0 {
		i++
	}
	p.end, p.valueStart, p.valueEnd = i, i, i
	i = skipSpace(src, i)
	switch {
	case i >= len(src):
		return -1, p
	case src[i] == '/':
		return i + 1, p
	case src[i] != '=':
		return i, p
	}
	return readValue(src, skipSpace(src, i+1), p)
}

// readValue reads the value of an attribute, which starts at i.
func readValue(src []byte, i int, p part) (int, part) {
	switch {
	case i >= len(src):
		return -1, p
	case src[i] == '>':
		return i, p
	case src[i] == '"' || src[i] == '\'':
		n := bytes.IndexByte(src[i+1:], src[i])
		if n < 0 {
			return -1, p
		}
		p.valueStart, p.valueEnd = i+1, i+1+n
		return p.valueEnd + 1, p
	}
	p.valueStart = i
	for i++; i < len(src) && src[i] != '>' && !isSpace(src[i]); i++ {
	}
	p.valueEnd = i
	return i, p
}

func skipSpace(src []byte, i int) int {
	for i < len(src) && isSpace(src[i]) {
		i++
	}
	return i
}

// repeated reports whether an attribute of the current tag before p has its name. Then p does not
// count.
func (s *Scanner) repeated(p part) bool {
	for i := skipSpace(s.src, s.nameEnd); i < p.start; i = skipSpace(s.src, i) {
		var q part
		i, q = readAttribute(s.src, i)
		if q.start < p.start && equalFold(s.src[q.start:q.end], s.src[p.start:p.end]) {
			return true
		}
	}
	return false
}

// equalFold reports whether two names are the same but for the case of their ASCII letters.
func equalFold(a, b []byte) bool {
	if len(a) != len(b) {
		return false
	}
	for i, c := range a {
		if c != b[i] && (c|0x20 != b[i]|0x20 || !isLetter(c)) {
			return false
		}
	}
	return true
}
