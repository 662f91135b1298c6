package input

// This file reads responses of web servers as crawlers store them: with lines in the head that
// are not fields, with wrong lengths, or with a body that is not compressed although the head
// says so. net/http refuses much of this.

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"winnow/cmd/internal/bytesize"
)

// headMost is how many bytes of a head are read. Servers refuse heads of more than about 10 KB.
// The rest of a longer head is skipped.
const headMost = 1 << 20

// cutHead splits a response after its head. It returns the fields by name in lower case, the
// first line under "", and what follows the blank line.
func cutHead(s []byte) (fields map[string]string, rest []byte) {
	fields = map[string]string{}
	name, value := "", []byte(nil) // of the last field, whose value may continue
	for first, whole := true, len(s); len(s) > 0; first = false {
		line, after, _ := bytes.Cut(s, []byte{'\n'})
		tooFar := whole-len(after) > headMost
		s = after
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		key, start, ok := bytes.Cut(line, []byte{':'})
		switch {
		case tooFar:
		case first:
			value = append(value, line...)
		case line[0] == ' ' || line[0] == '\t':
			value = append(append(value, ' '), bytes.TrimSpace(line)...)
		case ok:
			addField(fields, name, value)
			name, value = strings.ToLower(string(bytes.TrimSpace(key))),
				append(value[:0], bytes.TrimSpace(start)...)
		}
	}
	addField(fields, name, value)
	return fields, s
}

// addField adds a field whose lines are joined. The first of several fields with one name is
// used.
func addField(fields map[string]string, name string, value []byte) {
	if _, there := fields[name]; !there {
		fields[name] = string(value)
	}
}

// unchunked joins the chunks of a body. A body that has none, because the crawler joined them,
// stays as it is.
func unchunked(body []byte) []byte {
	var out []byte
	for rest := body; len(rest) > 0; {
		line, after, _ := bytes.Cut(rest, []byte{'\n'})
		size, _, _ := strings.Cut(string(bytes.TrimSpace(line[:min(len(line), 100)])), ";")
		n, err := strconv.ParseUint(strings.TrimSpace(size), 16, 31)
		if err != nil {
			if out == nil {
				return body
			}
			return append(out, rest...)
		}
		if n == 0 {
			break
		}
		n = min(n, uint64(len(after)))
		out = append(out, after[:n]...)
		rest = bytes.TrimLeft(after[n:], "\r\n")
	}
	return out
}

// decoded undoes a Content-Encoding if the body looks encoded.
func decoded(body []byte, encoding string, limit bytesize.Size) ([]byte, error) {
	encoding = strings.ToLower(strings.TrimSpace(encoding))
	switch {
	case isPacked(body):
		r, err := unpack(bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		return readAtMost(r, limit)
	case looksLikeText(body), encoding == "", encoding == "identity", encoding == "gzip":
		return body, nil
	case encoding == "deflate":
		if r, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
			return readAtMost(r, limit)
		}
		return readAtMost(flate.NewReader(bytes.NewReader(body)), limit)
	}
	return nil, fmt.Errorf("winnow cannot read the content-encoding %.40q", encoding)
}

// looksLikeText reports whether body starts like a page and not like compressed bytes.
func looksLikeText(body []byte) bool {
	start := bytes.TrimLeft(withoutMark(body), " \t\r\n")
	if len(start) == 0 || start[0] == '<' {
		return true
	}
	start = start[:min(len(start), 512)]
	return utf8.Valid(start[:len(start)-partRune(start)]) && !bytes.ContainsFunc(start,
		func(r rune) bool {
			return r < '\t'
		})
}

// partRune returns the length of an incomplete character at the end of s.
func partRune(s []byte) int {
	for n := 1; n < min(utf8.UTFMax, len(s)+1); n++ {
		if end := s[len(s)-n:]; utf8.RuneStart(end[0]) {
			if utf8.FullRune(end) {
				return 0
			}
			return n
		}
	}
	return 0
}
