package extract_test

import (
	"encoding/base64"
	"mime/quotedprintable"
	"os"
	"strings"
	"testing"

	"winnow/extract"
)

// TestMessage checks that a page in a message gives what the page alone gives.
func TestMessage(t *testing.T) {
	raw, err := os.ReadFile("../testdata/pages/de-regional-paper.html")
	if err != nil {
		t.Fatal(err)
	}
	page := string(raw)
	alone, err := extract.Extract(raw, extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	latin1, err := encodeAs("windows-1252", page)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, message, url, warning string }{
		{"saved by a browser", "From: <Saved by Blink>\r\nSnapshot-Content-Location: " +
			"https://a.example/z\r\nMIME-Version: 1.0\r\n" +
			"Content-Type: " +
			"multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--bound\"\r\n\r\n" +
			"\r\n----bound\r\nContent-Type: text/html\r\n" +
			"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/z\r\n\r\n" +
			quotedPrintable(t, page) +
			"\r\n----bound\r\nContent-Type: text/css\r\n\r\nbody { color: red }\r\n----bound--\r\n",
			"https://a.example/z", ""},
		{"newsletter with text and HTML", "Subject: Guten Morgen\nMime-Version: 1.0\nContent-Type: " +
			"multipart/mixed; boundary=out\n\n--out\n" +
			"Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain; " +
			"charset=utf-8\n\nGuten Morgen.\n" +
			"--in\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" +
			lines(base64.StdEncoding.EncodeToString([]byte(page))) +
			"\n--in--\n--out\nContent-Type: text/html\nContent-Disposition: attachment\n\n<p>No.\n--out--\n",
			"", ""},
		{"page alone, in another encoding", "MIME-Version: 1.0\nX: \nMIME-Version: 1.0\nContent-Type: " +
			"text/html; charset=windows-1252\n\n" + string(latin1), "", ""},
		{"cut off", "X: 1\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" +
			"--b\nContent-Type: text/html; charset=utf-8\n\n" + page, "", "damaged message: "},
	} {
		warning := ""
		a, err := extract.Extract([]byte(c.message), extract.Options{Warn: func(s string) {
			warning = s
		}})
		if (warning != "") != (c.warning != "") || !strings.HasPrefix(warning, c.warning) {
			t.Errorf("%s: got warning %q, want %q", c.name, warning, c.warning)
		}
		if err != nil || a.Text != alone.Text || a.URL != c.url {
			t.Errorf("%s: url %q, error %v, text\n%s\nwant url %q\n%s", c.name, a.URL, err, a.Text, c.url,
				alone.Text)
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
