package clean

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text returns a value in printable form. Entities are decoded, twice because pages escape twice.
// Tags and invisible characters are removed. Each run of white space becomes one space, with none
// at the ends. Persian and Indic scripts keep their joiners.
func Text(s string) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(html.UnescapeString(s))
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = stripTags(s, func(string) string { return "" })
	}
	return OneLine(s)
}

// OneLine does the same for text in which ampersands and angle brackets are plain characters.
func OneLine(s string) string {
	if isClean(s) {
		return s
	}
	s = visible(s)
	if strings.Contains(s, string(nonJoiner)) || strings.Contains(s, string(joiner)) {
		// A joiner that stood alone leaves a second space.
		s = strings.Join(strings.Fields(string(Joiners(nil, []byte(s)))), " ")
	}
	return s
}

// visible returns the visible characters of s, with one space for each run of white space inside.
func visible(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch r = visibleRune(r); {
		case r < 0:
		case unicode.IsSpace(r):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isClean reports whether oneLine would change nothing in s. It looks at bytes only: a byte that
// may start an invisible character, or white space that is not ASCII, counts as a change.
func isClean(s string) bool {
	plain, before := plainStart(s), byte(' ')
	if plain > 0 {
		before = s[plain-1]
	}
	for i := plain; i < len(s); i++ {
		c := s[i]
		switch {
		case ' ' < c && c < 0x7f:
		case c < ' ', c == 0x7f, c == ' ' && before == ' ':
			return false
		case c >= utf8.RuneSelf && mayBeInvisible(s[i:]):
			return false
		}
		before = c
	}
	return s == "" || before != ' '
}

// plainStart returns the length of a start of s that is printable ASCII with no space at its front
// and single spaces in it. It reads eight bytes as one number, because most text is so. In the
// numbers compared, the high bit of a byte says what the byte is.
func plainStart(s string) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	n, before := 0, uint64(0x80) // a space, as if before s
	for ; len(s)-n >= 8; n += 8 {
		x := eightAt(s, n)
		printable := (x + 0x60*each) &^ (x + each) &^ x & high
		spaces := ^((x ^ ' '*each) + 0x7F*each) & high
		if printable != high || spaces&(spaces<<8|before) != 0 {
			break
		}
		before = spaces >> 56
	}
	return n
}

// eightAt returns eight bytes as one number, the first one lowest. The compiler makes it one load.
func eightAt(s string, at int) uint64 {
	s = s[at : at+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// mayBeInvisible reports whether the bytes at the start of s may be an invisible character or
// white space that is not ASCII.
func mayBeInvisible(s string) bool {
	second := byte(0)
	if len(s) > 1 {
		second = s[1]
	}
	switch s[0] {
	case 0xC2:
		return len(s) > 1 && second < 0xB0
	case 0xE2:
		third := len(s) > 2 && (s[2] < 0x90 || s[2] > 0xA7)
		return second == 0x81 || second == 0x80 && third
	case 0xE3:
		return second == 0x80
	}
	return s[0] == 0xEF || s[0] == 0xE1 || s[0] >= 0xF0 || s[0] == 0xD8 && second == 0x9C
}

func visibleRune(r rune) rune {
	switch {
	case r == '\u200c' || r == '\u200d': // Joiners decides
		return r
	case r == utf8.RuneError:
		return -1
	case unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return -1
	case r != '\n' && r != '\t' && r != '\r' && unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return ' '
	}
	return r
}

// stripTags replaces each tag with the result of by for its name ("p", "/p").
func stripTags(s string, by func(tag string) string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			break
		}
		b.WriteString(s[:open])
		tag := s[open:]
		if !isTagStart(tag[1:]) {
			b.WriteByte('<')
			s = s[open+1:]
			continue
		}
		end := strings.IndexByte(tag, '>')
		if end < 0 {
			s = tag // no bracket to come has an end
			break
		}
		b.WriteString(by(nameOfTag(tag[1:end])))
		s = tag[end+1:]
	}
	b.WriteString(s)
	return b.String()
}

func isTagStart(s string) bool {
	s = strings.TrimPrefix(s, "/")
	return s != "" && (s[0] == '!' || 'a' <= s[0]|0x20 && s[0]|0x20 <= 'z')
}

func nameOfTag(s string) string {
	if i := strings.IndexAny(s, " \t\r\n"); i > 0 {
		s = s[:i]
	}
	return strings.TrimSuffix(strings.ToLower(s), "/")
}

// Body returns the text of a body that is given as a value, with or without tags. Paragraphs are
// separated by a blank line.
func Body(s string) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = stripTags(s, bodyBreak)
	}
	var b strings.Builder
	b.Grow(len(s) + strings.Count(s, "\n")) // each line end becomes two
	for line := range strings.SplitSeq(s, "\n") {
		if line = Text(line); line == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(line)
	}
	return b.String()
}

func bodyBreak(tag string) string {
	switch tag {
	case "p", "/p", "br", "div", "/div", "li", "/li", "tr", "/tr", "h1", "/h1", "h2", "/h2", "h3",
		"/h3", "h4", "/h4",
		"blockquote", "/blockquote", "figure", "/figure", "ul", "/ul", "ol", "/ol":
		return "\n"
	}
	return ""
}

// Key returns the letters and digits of s in lower case.
func Key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
