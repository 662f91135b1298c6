package clean

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text makes a value fit to print: entities decoded (pages escape twice),
// tags removed, each run of white space one space, none at either end, and no
// characters that are invisible by purpose. The joiners of Persian and Indic
// script stay.
func Text(s string) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(html.UnescapeString(s))
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = stripTags(s, func(string) string { return "" })
	}
	return OneLine(s)
}

// OneLine does the same for text, in which ampersands and brackets are letters.
func OneLine(s string) string {
	if isClean(s) {
		return s
	}
	return strings.Join(strings.Fields(strings.Map(visibleRune, s)), " ")
}

// isClean says whether s has nothing that oneLine would change. It looks at
// bytes alone: what may start an invisible character or a white space beyond
// ASCII counts as one.
func isClean(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c == ' ' && before == ' ' || c == 0x7f || c == 0xC2 && i+1 < len(s) && s[i+1] < 0xB0 || c == 0xEF ||
			c == 0xE2 && i+1 < len(s) && (s[i+1] == 0x81 || s[i+1] == 0x80 && i+2 < len(s) && (s[i+2] < 0x90 || s[i+2] > 0xA7)) || c == 0xE3 && i+1 < len(s) && s[i+1] == 0x80 {
			return false
		}
		before = c
	}
	return s == "" || before != ' '
}

func visibleRune(r rune) rune {
	switch {
	case r == 0xAD || r == 0x200B || r == 0xFEFF || r == 0x2060, r == utf8.RuneError:
		return -1
	case 0x200E <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069:
		return -1 // marks of writing direction
	case r == 0x85 || r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0x7f:
		return ' '
	}
	return r
}

// stripTags puts what by says of its name ("p", "/p") in place of each tag.
func stripTags(s string, by func(tag string) string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			break
		}
		b.WriteString(s[:open])
		tag := s[open:]
		end := strings.IndexByte(tag, '>')
		if end < 0 || !isTagStart(tag[1:]) {
			b.WriteByte('<')
			s = s[open+1:]
			continue
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

// Body makes text of a body that is given as a value, with or without
// tags: paragraphs separated by a blank line.
func Body(s string) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = stripTags(s, bodyBreak)
	}
	var b strings.Builder
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
	case "p", "/p", "br", "div", "/div", "li", "/li", "tr", "/tr", "h1", "/h1", "h2", "/h2", "h3", "/h3", "h4", "/h4",
		"blockquote", "/blockquote", "figure", "/figure", "ul", "/ul", "ol", "/ol":
		return "\n"
	}
	return ""
}

// Key is s in lower case without anything but letters and digits.
func Key(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
