package markup

import "bytes"

// Elements whose content is one text: no tag but their own end tag counts in it.

// rawName returns the name of a start tag if the content of its element is raw, otherwise "".
func rawName(name []byte) string {
	switch string(name) {
	case "iframe":
		return "iframe"
	case "noembed":
		return "noembed"
	case "noframes":
		return "noframes"
	case "noscript":
		return "noscript"
	case "plaintext":
		return "plaintext"
	case "script":
		return "script"
	case "style":
		return "style"
	case "textarea":
		return "textarea"
	case "title":
		return "title"
	case "xmp":
		return "xmp"
	}
	return ""
}

// rawLen returns the length of the content of an element at the start of s.
func rawLen(s []byte, name string) int {
	n := -1
	switch name {
	case "plaintext":
	case "script":
		n = scriptEnd(s)
	default:
		n = RawEnd(s, name)
	}
	if n < 0 {
		return len(s)
	}
	return n
}

// RawEnd returns where the first end tag of name, which is in lower case, is in s, or -1.
func RawEnd(s []byte, name string) int {
	for at := 0; ; at += len("</") {
		i := bytes.Index(s[at:], []byte("</"))
		if i < 0 {
			return -1
		}
		if at += i; isEndTag(s[at:], name) {
			return at
		}
	}
}

// ContentEnd returns where in s the element of name ends whose start tag is before s, or -1. The
// name is in lower case. Elements of the same name may be inside.
func ContentEnd(s []byte, name string) int {
	for at, open := 0, 0; ; at++ {
		i := bytes.IndexByte(s[at:], '<')
		if i < 0 {
			return -1
		}
		at += i
		rest, closes := bytes.CutPrefix(s[at+1:], []byte("/"))
		switch found := startsWithName(rest, name); {
		case found && !closes:
			open++
		case found && open == 0:
			return at
		case found:
			open--
		}
	}
}

// isEndTag reports whether s, which starts with "</", starts with the end tag of name.
func isEndTag(s []byte, name string) bool { return startsWithName(s[len("</"):], name) }

// startsWithName reports whether s, the rest of a tag, starts with name, which is in lower case.
func startsWithName(s []byte, name string) bool {
	n := len(name)
	return n < len(s) && equalLower(s[:n], name) && endsName(s[n])
}

// equalLower reports whether s in lower case is name.
func equalLower(s []byte, name string) bool {
	if len(s) != len(name) {
		return false
	}
	for i, c := range s {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != name[i] {
			return false
		}
	}
	return true
}
