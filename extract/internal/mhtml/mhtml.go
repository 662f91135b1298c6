package mhtml

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"strings"

	"winnow/extract/internal/deadline"
	"winnow/extract/internal/word"
)

// A browser saves a page and its pictures in one file as a MIME message (MHTML, RFC 2557), and
// newsletters come as messages. The page is the first part that is HTML, or the first text if
// there is none. Errors in a message are skipped.

const (
	messageHead = 64 << 10 // bytes in which the head must show that this is a message
	headMost    = 1 << 20  // bytes of a head; what has a longer one is no message
	messageNest = 5        // most levels of parts within parts
	brokenParts = 10       // most parts without a proper head
	stepBytes   = 64       // bytes of base64 between two looks at the deadline

	notInName = " \t\r\n<>\"" // characters that the name of a field does not have
)

// Message is the content of a MIME message.
type Message struct {
	Page    []byte
	Charset string // of the page, as its part declares
	html    bool
	Address string // address of the page
	Damage  error  // the rest after this error was not read
	until   *deadline.Deadline
}

// Open returns the page in raw if raw is a MIME message; ok is then true. After the deadline the
// page is worth nothing.
func Open(raw []byte, until *deadline.Deadline) (m Message, ok bool) {
	m.until = until
	if at := bytes.IndexByte(raw, ':'); at <= 0 || bytes.ContainsAny(raw[:at], notInName) {
		return m, false // true of nearly all pages
	}
	head := bytes.ToLower(raw[:min(len(raw), messageHead)])
	if !bytes.HasPrefix(head, []byte("mime-version:")) &&
		!bytes.Contains(head, []byte("\nmime-version:")) {
		return m, false
	}
	fields, body, ok := m.readHead(raw)
	if !ok || fields.Get("Mime-Version") == "" {
		return m, false
	}
	m.Address = fields.Get("Snapshot-Content-Location")
	m.part(fields, body, 0)
	if m.Page == nil {
		m.Page, m.Damage = raw, errors.New("no page is found in it")
	}
	return m, true
}

// readHead reads the head of a message and skips lines that are not fields. It is not ok if the
// first line is not a field, or if no blank line ends the head.
func (m *Message) readHead(raw []byte) (fields textproto.MIMEHeader, body []byte, ok bool) {
	fields = textproto.MIMEHeader{}
	name, value := "", []byte(nil) // of the last field, whose value may continue
	end := len(raw) - headMost
	for n := 0; len(raw) > max(0, end) && !m.until.Passed(); n++ {
		var line []byte
		line, raw = word.NextLine(raw)
		key, start, found := bytes.Cut(line, []byte{':'})
		switch {
		case len(line) == 0:
			addField(fields, name, value)
			return fields, raw, true
		case line[0] == ' ' || line[0] == '\t':
			value = append(append(value, ' '), bytes.TrimSpace(line)...)
		case found && len(key) > 0 && !bytes.ContainsAny(key, notInName):
			addField(fields, name, value)
			name, value = textproto.CanonicalMIMEHeaderKey(string(key)),
				append(value[:0], bytes.TrimSpace(start)...)
		case n == 0:
			return nil, nil, false
		}
	}
	return nil, nil, false
}

// addField adds a field whose lines are joined. It adds nothing if the name is empty.
func addField(fields textproto.MIMEHeader, name string, value []byte) {
	if name != "" {
		fields[name] = append(fields[name], string(value))
	}
}

// part reads a part of a message and the parts in it.
func (m *Message) part(head textproto.MIMEHeader, body []byte, depth int) {
	kind, params, err := mime.ParseMediaType(cmp.Or(head.Get("Content-Type"), "text/plain"))
	switch {
	case err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter), m.html, depth > messageNest,
		strings.HasPrefix(strings.ToLower(head.Get("Content-Disposition")), "attachment"):
	case strings.HasPrefix(kind, "multipart/"):
		m.parts(multipart.NewReader(m.stopping(body), params["boundary"]), depth)
	case kind == "message/rfc822":
		if inner, rest, ok := m.readHead(body); ok {
			m.part(inner, rest, depth+1)
		}
	case kind == "text/html" || kind == "text/plain" && m.Page == nil:
		if page := m.transferred(body, head.Get("Content-Transfer-Encoding")); len(page) > 0 {
			m.Page, m.Charset, m.html = page, params["charset"], kind == "text/html"
			if at := head.Get("Content-Location"); m.Address == "" && strings.HasPrefix(at, "http") {
				m.Address = at
			}
		}
	}
}

// stopping returns a reader of s that ends at the deadline.
func (m *Message) stopping(s []byte) io.Reader {
	return &stoppingReader{bytes.NewReader(s), m.until}
}

type stoppingReader struct {
	io.Reader
	until *deadline.Deadline
}

func (r *stoppingReader) Read(p []byte) (int, error) {
	if r.until.Now() {
		return 0, io.ErrUnexpectedEOF
	}
	return r.Reader.Read(p)
}

func (m *Message) parts(in *multipart.Reader, depth int) {
	for broken := 0; !m.html && broken < brokenParts; {
		p, err := in.NextRawPart()
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return
		}
		if err != nil {
			broken++
			continue
		}
		body, err := io.ReadAll(p)
		was := len(m.Page)
		if m.part(p.Header, body, depth+1); len(m.Page) != was && err != nil {
			m.Damage = err
		}
	}
}

// transferred undoes a transfer encoding.
func (m *Message) transferred(body []byte, encoding string) []byte {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return unquoted(body, m.until)
	case "base64":
		return unbased(body, m.until)
	}
	return body
}

// unquoted undoes quoted-printable. Bytes that are no escape stay as they are;
// mime/quotedprintable would stop there.
func unquoted(s []byte, until *deadline.Deadline) []byte {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s) && !until.Passed(); {
		plain := bytes.IndexByte(s[i:], '=')
		if plain < 0 {
			return append(out, s[i:]...)
		}
		out = append(out, s[i:i+plain]...)
		i += plain
		rest := s[i+1:]
		if soft := len(rest) - len(bytes.TrimLeft(rest, " \t")); soft < len(rest) &&
			(rest[soft] == '\r' || rest[soft] == '\n') {
			i += 1 + soft + word.LineEndLen(rest[soft:])
			continue
		}
		if high, low := hexDigit(rest, 0), hexDigit(rest, 1); high >= 0 && low >= 0 {
			out = append(out, byte(high<<4|low))
			i += 3
			continue
		}
		out = append(out, '=')
		i++
	}
	return out
}

func hexDigit(s []byte, i int) int {
	if i >= len(s) {
		return -1
	}
	n := strings.IndexByte("0123456789abcdefABCDEF", s[i])
	if n > 15 {
		n -= 6
	}
	return n
}

// unbased undoes base64 and ignores other characters.
func unbased(s []byte, until *deadline.Deadline) []byte {
	kept := make([]byte, 0, len(s))
	for i, c := range s {
		if i%stepBytes == 0 && until.Passed() {
			return nil
		}
		if c == '+' || c == '/' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' {
			kept = append(kept, c)
		}
	}
	if len(kept)%4 == 1 {
		kept = kept[:len(kept)-1]
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(kept)))
	n, _ := base64.RawStdEncoding.Decode(out, kept) // only valid characters are left: no error
	return out[:n]
}
