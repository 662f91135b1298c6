package appstate

import (
	"strconv"
	"strings"

	"winnow/extract/internal/deadline"
	"winnow/extract/internal/laxjson"
	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Not every state is in a script of a data type. Plain scripts assign it, as JSON or as a string
// of JSON, or send it in pieces: the rows of React's server components ("flight"). A row is an
// id, a colon and a JSON value, or T, a length in hexadecimal, a comma and a text of that many
// bytes.

// Read returns the values in the state scripts of a page. It stops at the deadline.
func Read(scripts []page.Script, until *deadline.Deadline) *Reader {
	var values []laxjson.Value
	var rows []string
	for _, s := range scripts {
		switch {
		case strings.Contains(s.Type, "ld+json"):
		case s.Type == "flight":
			for _, v := range laxjson.Read(nil, string(s.Text), until) {
				if v.Kind == laxjson.String {
					rows = append(rows, v.Text)
				}
			}
		case s.Type == "state string":
			_, quoted, _ := strings.Cut(string(s.Text), "JSON.parse(")
			for _, v := range laxjson.Read(nil, "["+quoted, until) {
				if v.Kind == laxjson.String {
					values = laxjson.Read(values, v.Text, until)
				}
			}
		default:
			values = laxjson.Read(values, string(s.Text), until)
		}
	}
	s := &Reader{Values: values, until: until}
	s.readFlight(strings.Join(rows, ""))
	return s
}

// readFlight appends the values of the rows. A text becomes a string under the usual name of
// bodies. Its id is kept, because other rows refer to it.
func (s *Reader) readFlight(rows string) {
	for rows != "" && !s.until.Passed() {
		id, rest, ok := strings.Cut(rows, ":")
		if !ok {
			break
		}
		if text, after, ok := flightText(rest); ok && !strings.Contains(id, "\n") {
			s.rows = append(s.rows, flightRow{int32(len(s.Values)), id})
			s.Values = append(s.Values, laxjson.Value{Kind: laxjson.String, Key: "text", Text: text,
				End: int32(len(s.Values) + 1)})
			rows = after
			continue
		}
		line, after, _ := strings.Cut(rest, "\n")
		if strings.HasPrefix(line, "{") || strings.HasPrefix(line, "[") {
			s.Values = laxjson.Read(s.Values, line, s.until)
		}
		rows = after
	}
}

// flightText reads "T", a length, a comma and the text.
func flightText(row string) (text, after string, ok bool) {
	size, rest, ok := strings.Cut(row[:min(len(row), 16)], ",")
	if !ok || !strings.HasPrefix(size, "T") {
		return "", "", false
	}
	n, err := strconv.ParseUint(size[1:], 16, 31)
	rest = row[len(row[:min(len(row), 16)])-len(rest):]
	if err != nil {
		return "", "", false
	}
	n = min(n, uint64(len(rest)))
	return rest[:n], rest[n:], true
}

// placeholderMarks enclose the names of parts that a script inserts later.
var placeholderMarks = [...][2]string{{"$$", "$$"}, {"{{", "}}"}, {"%%", "%%"}, {"##", "##"}}

const placeholderMost = 40 // bytes of such a name

// WithoutPlaceholders removes such names from a body: $$AD$$, {{newsletter}}.
func WithoutPlaceholders(body string) string {
	for _, mark := range placeholderMarks {
		var out strings.Builder
		for {
			before, rest, ok := strings.Cut(body, mark[0])
			if !ok {
				break
			}
			name, _, closed := strings.Cut(rest[:min(len(rest), placeholderMost+len(mark[1]))], mark[1])
			if closed && isPlaceholder(name) {
				out.WriteString(before)
				body = rest[len(name)+len(mark[1]):]
			} else {
				out.WriteString(before + mark[0])
				body = rest
			}
		}
		body = out.String() + body
	}
	return body
}

func isPlaceholder(name string) bool {
	for i := range len(name) {
		if c := name[i]; c != '_' && c != '-' && c != '.' && c != ':' && c != ' ' &&
			!word.IsASCIILetter(c) && !word.IsASCIIDigit(c) {
			return false
		}
	}
	return name != ""
}
