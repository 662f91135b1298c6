package input

// What web servers sent, as crawlers have kept it. They keep it whatever it was:
// heads with lines that are none, lengths that are wrong, bodies unpacked while the
// head says packed. net/http refuses what servers must not send; here the bytes are
// all there is.

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

// headMost is how many bytes of a head are read. Servers refuse heads of more than some
// 10 KB; what is further down in a longer one is passed over.
const headMost = 1 << 20

// cutHead takes a head apart: its fields by their names in small letters, the first
// line under "". The rest is what stands behind the blank line.
func cutHead(s []byte) (fields map[string]string, rest []byte) {
	fields = map[string]string{}
	name, value := "", []byte(nil) // of the last field, whose lines may go on
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
			name, value = strings.ToLower(string(bytes.TrimSpace(key))), append(value[:0], bytes.TrimSpace(start)...)
		}
	}
	addField(fields, name, value)
	return fields, s
}

// addField adds a field whose lines were joined. Of several with one name the first counts.
func addField(fields map[string]string, name string, value []byte) {
	if _, there := fields[name]; !there {
		fields[name] = string(value)
	}
}

// unchunked joins the chunks of a body; one that has none, as where a crawler has
// joined them, stays as it is.
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

// decoded undoes a Content-Encoding, if the body looks like it.
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

// looksLikeText tells a page from packed bytes, by the first of it.
func looksLikeText(body []byte) bool {
	start := bytes.TrimLeft(withoutMark(body), " \t\r\n")
	if len(start) == 0 || start[0] == '<' {
		return true
	}
	start = start[:min(len(start), 512)]
	return utf8.Valid(start[:len(start)-partRune(start)]) && !bytes.ContainsFunc(start, func(r rune) bool { return r < '\t' })
}

// partRune is the length of a character that is cut off at the end of s.
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
