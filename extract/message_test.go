package extract

import (
	"encoding/base64"
	"mime/quotedprintable"
	"os"
	"strings"
	"testing"

	"winnow/extract/internal/mhtml"
	"winnow/extract/internal/pipeline"
)

// TestMessage wants of a page in a message what the page itself gives.
func TestMessage(t *testing.T) {
	raw, err := os.ReadFile("../testdata/pages/de-regional-paper.html")
	if err != nil {
		t.Fatal(err)
	}
	page := string(raw)
	alone, err := Extract(raw, Options{})
	if err != nil {
		t.Fatal(err)
	}
	latin1, err := encodeAs("windows-1252", page)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, message, url string }{
		{"saved by a browser", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/z\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--bound\"\r\n\r\n\r\n----bound\r\nContent-Type: text/html\r\n" +
			"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/z\r\n\r\n" + quotedPrintable(t, page) +
			"\r\n----bound\r\nContent-Type: text/css\r\n\r\nbody { color: red }\r\n----bound--\r\n", "https://a.example/z"},
		{"newsletter with text and HTML", "Subject: Guten Morgen\nMime-Version: 1.0\nContent-Type: multipart/mixed; boundary=out\n\n--out\n" +
			"Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain; charset=utf-8\n\nGuten Morgen.\n" +
			"--in\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + lines(base64.StdEncoding.EncodeToString([]byte(page))) +
			"\n--in--\n--out\nContent-Type: text/html\nContent-Disposition: attachment\n\n<p>No.\n--out--\n", ""},
		{"page alone, in another encoding", "MIME-Version: 1.0\nX: \nMIME-Version: 1.0\nContent-Type: text/html; charset=windows-1252\n\n" + string(latin1), ""},
	} {
		a, err := Extract([]byte(c.message), Options{})
		if err != nil || a.Text != alone.Text || a.URL != c.url {
			t.Errorf("%s: url %q, error %v, text\n%s\nwant url %q\n%s", c.name, a.URL, err, a.Text, c.url, alone.Text)
		}
	}
}

func TestMessageText(t *testing.T) {
	for name, in := range map[string]string{
		"no head":              "Ferry: sails again\n\nThe mime-version: 1.0 is old.",
		"version further down": "Correction: the ferry sails.\n\nThe head of a mail says\nMIME-Version: 1.0\n\nand more.",
		"no version":           "Subject: ferry\nContent-Type: text/html\n\n<p>Sails.",
		"words before colon":   "The ferry: sails\nMIME-Version: 1.0\nContent-Type: text/plain\n\nSails.",
		"markup":               "<p class=a:b>\nMIME-Version: 1.0\nContent-Type: text/plain\n\nSails.",
	} {
		if m, ok := mhtml.Open([]byte(in)); ok {
			t.Errorf("%s: taken for a message of %q", name, m.Page)
		}
	}
}

// TestMessageDamage wants what can be read of a message, and a warning where that may
// not be all.
func TestMessageDamage(t *testing.T) {
	const two = "A: 1\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
	for _, c := range []struct {
		name, in, page string
		warns          bool
	}{
		{"cut", two + "--b\nContent-Type: text/html\n\n<p>Sails.", "<p>Sails.", true},
		{"image", "A: 1\nMIME-Version: 1.0\nContent-Type: image/png\n\nSails.", "", true},
		{"no boundary", "A: 1\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\nSails.", "", true},
		{"version first", "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Sails.", "<p>Sails.", false},
		{"line that is no field", "A: 1\n>From x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Sails.", "<p>Sails.", false},
		{"no type", "A: 1\nMIME-Version: 1.0\n\nSails.", "Sails.", false},
		{"charset empty", "MIME-Version: 1.0\nContent-Type: text/html; charset=\n\n<p>Sails.", "<p>Sails.", false},
		{"folded field", "MIME-Version: 1.0\nContent-Type: multipart/mixed;\n boundary=b\n\n--b\nContent-Type: text/plain\n\nSails.\n--b--", "Sails.", false},
		{"attached page", two + "--b\nContent-Type: text/html\nContent-Disposition: Attachment; filename=a\n\n<p>No.\n--b\nContent-Type: text/plain\n\nSails.\n--b--", "Sails.", false},
		{"part without a head", two + "--b\nno field\n\nNo.\n--b\nContent-Type: text/html\n\n<p>Sails.\n--b--", "<p>Sails.", false},
		{"message in a message", two + "--b\nContent-Type: message/rfc822\n\nB: 2\nContent-Type: text/html\n\n<p>Sails.\n--b--", "<p>Sails.", false},
		{"quotes that are none", "MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\na=3Db=c3=A4 = \nc=\r\nd=zz\f=", "a=bä cd=zz\f=", false},
		{"base64 among spaces", "MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: BASE64\n\nU2Fp \nbHMu\n=\nA", "Sails.", false},
	} {
		warned := ""
		_, ok := mhtml.Open([]byte(c.in))
		page, _ := pipeline.Unwrap([]byte(c.in), pipeline.Settings{Warn: func(s string) { warned = s }})
		want := c.page
		if want == "" {
			want = c.in
		}
		if !ok || string(page) != want || (warned != "") != c.warns {
			t.Errorf("%s: got page %q, ok %v, warning %q, want %q", c.name, page, ok, warned, want)
		}
	}
}

func quotedPrintable(t *testing.T, s string) string {
	t.Helper()
	var b strings.Builder
	w := quotedprintable.NewWriter(&b)
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// lines cuts s into lines of 76 bytes.
func lines(s string) string {
	var b strings.Builder
	for len(s) > 76 {
		b.WriteString(s[:76] + "\n")
		s = s[76:]
	}
	return b.String() + s
}
