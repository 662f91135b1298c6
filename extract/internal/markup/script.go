package markup

import "bytes"

// A script may hide its text in a comment, and in the comment another script with its end tag.
// The standard calls these states escaped and double escaped.

type scriptState uint8

const (
	inScript scriptState = iota
	inComment
	inInnerScript
)

// scriptReader finds the end tag of a script that has comments.
type scriptReader struct {
	state  scriptState
	dashes int // in a row, directly before the next byte
}

// scriptEnd returns where the end tag of a script is in s, or -1.
func scriptEnd(s []byte) int {
	end := RawEnd(s, "script")
	if end < 0 || !bytes.Contains(s[:end], []byte("<!--")) {
		return end
	}
	var r scriptReader
	for i := 0; i < len(s); {
		n, ends := r.read(s[i:])
		if ends {
			return i
		}
		i += n
	}
	return -1
}

// read reads the next n bytes of a script, or finds that its end tag is next.
func (r *scriptReader) read(s []byte) (n int, ends bool) {
	switch s[0] {
	case '<':
		r.dashes = 0
		return r.bracket(s)
	case '-':
		r.dashes++
		return 1, false
	case '>':
		if r.dashes >= len("--") {
			r.state = inScript
		}
	}
	r.dashes = 0
	return 1, false
}

// bracket reads the < at the start of s and what decides on its meaning.
func (r *scriptReader) bracket(s []byte) (n int, ends bool) {
	isEnd := len(s) > 1 && s[1] == '/' && isEndTag(s, "script")
	switch r.state {
	case inScript:
		if bytes.HasPrefix(s, []byte("<!--")) {
			r.state, r.dashes = inComment, len("--")
			return len("<!--"), false
		}
		return 1, isEnd
	case inInnerScript:
		if isEnd {
			r.state = inComment
			return len("</script>"), false
		}
		return 1, false
	}
	switch {
	case len(s) > 1 && s[1] == '/':
		return 1, isEnd
	case opensScript(s):
		r.state = inInnerScript
		return len("<script>"), false
	case len(s) > 1 && !isLetter(s[1]):
		r.state = inScript // as in x/net; the standard stays in the comment
	}
	return 1, false
}

// opensScript reports whether s starts with the start tag of a script.
func opensScript(s []byte) bool {
	const tag = "<script"
	return len(s) > len(tag) && equalLower(s[1:len(tag)], tag[1:]) && endsName(s[len(tag)])
}
