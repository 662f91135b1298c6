package markup

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// decoder decodes texts and values. The named entities are those of x/net/html. It exports no
// table of them, so each is looked up by decoding it, once.
type decoder struct {
	buf      []byte            // what was decoded since the last token
	entities map[string]string // by name without &, as far as they were needed
}

// mode is how a text is coded.
type mode struct {
	entities  bool // it has entities
	nuls      bool // NUL is U+FFFD in it
	attribute bool // an entity without a semicolon must not be followed by more
}

// Text returns the current text. Entities are decoded if it has any, and line ends become "\n".
func (s *Scanner) Text() []byte {
	coded := s.inRaw == "" || s.inRaw == "title" || s.inRaw == "textarea"
	return s.decode(s.Raw(), mode{entities: coded, nuls: s.inRaw != ""})
}

// value returns the value of an attribute.
func (s *Scanner) value(raw []byte) []byte {
	return s.decode(raw, mode{entities: true, nuls: true, attribute: true})
}

// decode returns raw itself if nothing in it is coded.
func (d *decoder) decode(raw []byte, m mode) []byte {
	if !mayBeCoded(raw) {
		return raw
	}
	amp := -1
	if m.entities {
		amp = bytes.IndexByte(raw, '&')
	}
	start := len(d.buf)
	for rest := raw; amp >= 0; amp = bytes.IndexByte(rest, '&') {
		d.add(rest[:amp], m)
		n := d.addReference(rest[amp:], m.attribute)
		raw = rest[amp+n:]
		rest = raw
	}
	d.add(raw, m)
	return d.buf[start:len(d.buf):len(d.buf)]
}

// shortText is the length up to which looking at each byte takes less time than three searches.
const shortText = 40

// mayBeCoded reports whether s has a byte that stands for another in some texts.
func mayBeCoded(s []byte) bool {
	if len(s) > shortText {
		return bytes.IndexByte(s, '&') >= 0 || bytes.IndexByte(s, '\r') >= 0 ||
			bytes.IndexByte(s, 0) >= 0
	}
	for _, c := range s {
		if c == '&' || c == '\r' || c == 0 {
			return true
		}
	}
	return false
}

// add adds text without entities.
func (d *decoder) add(s []byte, m mode) {
	for {
		i := bytes.IndexAny(s, "\r\x00")
		if i < 0 {
			break
		}
		d.buf = append(d.buf, s[:i]...)
		switch c := s[i]; {
		case c == 0 && m.nuls:
			d.buf = append(d.buf, "\uFFFD"...)
		case c == 0:
			d.buf = append(d.buf, 0)
		case i+1 == len(s) || s[i+1] != '\n':
			d.buf = append(d.buf, '\n')
		}
		s = s[i+1:]
	}
	d.buf = append(d.buf, s...)
}

// addReference adds the character of the entity at the start of s, or the & alone, and returns
// the length of what it stands for.
func (d *decoder) addReference(s []byte, attribute bool) int {
	if len(s) > 2 && s[1] == '#' {
		return d.addNumber(s)
	}
	n := 1
	for n < len(s) && isNameByte(s[n]) {
		n++
	}
	name := s[1:n]
	if n < len(s) && s[n] == ';' {
		n++
		name = s[1:n]
	} else if attribute && n < len(s) && s[n] == '=' {
		name = nil
	}
	if c := d.entity(name); c != "" {
		d.buf = append(d.buf, c...)
		return n
	}
	if !attribute {
		for j := min(len(name)-1, longestOpen); j > 1; j-- {
			if c := d.entity(name[:j]); c != "" {
				d.buf = append(d.buf, c...)
				return j + 1
			}
		}
	}
	d.buf = append(d.buf, '&')
	return 1
}

const (
	longestOpen   = len("Agrave")                           // of the entities without a semicolon
	longestEntity = len("CounterClockwiseContourIntegral;") // of all
)

func isNameByte(c byte) bool { return isLetter(c) || c >= '0' && c <= '9' }

// entity returns the character of an entity by its whole name, "" if there is none.
func (d *decoder) entity(name []byte) string {
	if len(name) < 2 || len(name) > longestEntity {
		return ""
	}
	if c, ok := d.entities[string(name)]; ok {
		return c
	}
	c := html.UnescapeString("&" + string(name))
	if !isWhole(c, name[len(name)-1] == ';') {
		return ""
	}
	if d.entities == nil {
		d.entities = map[string]string{}
	}
	d.entities[string(name)] = c
	return c
}

// isWhole reports whether c, which an entity was decoded to, is its character and not one of
// only the start of its name, with the rest of the name behind. Entities with a semicolon may
// have a second character, which is none itself.
func isWhole(c string, closed bool) bool {
	n := utf8.RuneCountInString(c)
	return n == 1 || n == 2 && closed && c[len(c)-1] != ';'
}

// addNumber adds the character of the entity by number at the start of s.
func (d *decoder) addNumber(s []byte) int {
	n, base := len("&#"), rune(10)
	if s[n]|0x20 == 'x' {
		n, base = n+1, 16
	}
	first, r := n, rune(0)
	for ; n < len(s); n++ {
		digit := digitOf(s[n])
		if digit >= base {
			break
		}
		if r <= utf8.MaxRune {
			r = r*base + digit
		}
	}
	if n == first {
		d.buf = append(d.buf, '&')
		return 1
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	if r >= 0x80 && r < 0xA0 { // of windows-1252
		d.buf = append(d.buf, html.UnescapeString(string(s[:n]))...)
		return n
	}
	if r == 0 {
		r = utf8.RuneError
	}
	d.buf = utf8.AppendRune(d.buf, r)
	return n
}

// digitOf returns the value of a hexadecimal digit, 16 for other characters.
func digitOf(c byte) rune {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10
	}
	return 16
}
