package extract

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
	"unicode/utf8"
)

// A browser saves a page and its pictures in one file as a message in MIME (MHTML,
// RFC 2557), and newsletters come as one. The page is its first part of HTML, or
// of text if it has none.

const (
	messageHead = 16 << 10 // bytes in which a message's head ends
	messageNest = 5        // parts within parts
)

// message is what a message in MIME holds.
type message struct {
	page    []byte
	charset string // of the page, as its part says
	html    bool
	address string // where the page was
	damage  error  // what stands behind it was not read
}

// openMessage takes the page out of raw if that is a message in MIME.
func openMessage(raw []byte) (message, bool) {
	head := raw[:min(len(raw), messageHead)]
	if i := bytes.IndexByte(head, ':'); i <= 0 || bytes.ContainsAny(head[:i], " \t<") || !bytes.Contains(bytes.ToLower(head), []byte("\nmime-version:")) {
		return message{}, false
	}
	in, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return message{}, false
	}
	m := message{address: in.Header.Get("Snapshot-Content-Location")}
	m.part(textproto.MIMEHeader(in.Header), in.Body, 0)
	return m, m.page != nil
}

// part reads a part of a message, and what parts it has.
func (m *message) part(head textproto.MIMEHeader, body io.Reader, depth int) {
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	switch {
	case err != nil || m.html || strings.HasPrefix(head.Get("Content-Disposition"), "attachment"):
	case strings.HasPrefix(kind, "multipart/") && depth < messageNest:
		parts := multipart.NewReader(body, params["boundary"])
		for !m.html {
			p, err := parts.NextRawPart()
			if err != nil {
				return
			}
			m.part(p.Header, p, depth+1)
		}
	case kind == "text/html" || kind == "text/plain" && m.page == nil:
		page, err := io.ReadAll(transferred(body, head.Get("Content-Transfer-Encoding")))
		if len(page) == 0 {
			return
		}
		m.page, m.damage, m.charset, m.html = page, err, params["charset"], kind == "text/html"
		if at := head.Get("Content-Location"); m.address == "" && strings.HasPrefix(at, "http") {
			m.address = at
		}
	}
}

// transferred undoes a transfer encoding.
func transferred(r io.Reader, encoding string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(r)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, r)
	}
	return r
}

// options returns o with what the message says of its page.
func (m *message) options(o Options) Options {
	if m.damage != nil && o.Warn != nil {
		o.Warn(fmt.Sprintf("the page breaks off in its message: %v", m.damage))
	}
	if o.URL == "" {
		o.URL = m.address
	}
	if _, err := charsetOf(m.charset); err == nil && o.Encoding == "" && !utf8.Valid(m.page) {
		o.Encoding = m.charset
	}
	return o
}
