package mhtml

import "testing"

func TestMessageText(t *testing.T) {
	for name, in := range map[string]string{
		"no head": "Ferry: sails again\n\nThe mime-version: 1.0 is old.",
		"version further down": "Correction: the ferry sails.\n\nThe head of a mail " +
			"says\nMIME-Version: 1.0\n\nand more.",
		"no version":         "Subject: ferry\nContent-Type: text/html\n\n<p>Sails.",
		"words before colon": "The ferry: sails\nMIME-Version: 1.0\nContent-Type: text/plain\n\nSails.",
		"markup":             "<p class=a:b>\nMIME-Version: 1.0\nContent-Type: text/plain\n\nSails.",
	} {
		if m, ok := Open([]byte(in), nil); ok {
			t.Errorf("%s: taken for a message of %q", name, m.Page)
		}
	}
}

// TestMessageDamage checks that a damaged message gives what can be read of it, with an error if
// that may not be all.
func TestMessageDamage(t *testing.T) {
	const two = "A: 1\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
	for _, c := range []struct {
		name, in, page string
		damaged        bool
	}{
		{"cut", two + "--b\nContent-Type: text/html\n\n<p>Sails.", "<p>Sails.", true},
		{"image", "A: 1\nMIME-Version: 1.0\nContent-Type: image/png\n\nSails.", "", true},
		{"no boundary", "A: 1\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\nSails.", "", true},
		{"version first", "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>Sails.", "<p>Sails.", false},
		{"line that is no field", "A: 1\n>From x\nMIME-Version: 1.0\nContent-Type: " +
			"text/html\n\n<p>Sails.", "<p>Sails.", false},
		{"no type", "A: 1\nMIME-Version: 1.0\n\nSails.", "Sails.", false},
		{"charset empty", "MIME-Version: 1.0\nContent-Type: text/html; charset=\n\n<p>Sails.",
			"<p>Sails.", false},
		{"folded field", "MIME-Version: 1.0\nContent-Type: multipart/mixed;\n " +
			"boundary=b\n\n--b\nContent-Type: text/plain\n\nSails.\n--b--", "Sails.", false},
		{"field folded twice", "MIME-Version: 1.0\nA: 1\nContent-Type:\n " +
			"multipart/mixed;\n\tboundary=b\nB: 2\n\n--b\nContent-Type: text/plain\n\nSails.\n--b--",
			"Sails.", false},
		{"attached page", two + "--b\nContent-Type: text/html\nContent-Disposition: Attachment; " +
			"filename=a\n\n<p>No.\n--b\nContent-Type: text/plain\n\nSails.\n--b--", "Sails.", false},
		{"part without a head", two + "--b\nno field\n\nNo.\n--b\nContent-Type: " +
			"text/html\n\n<p>Sails.\n--b--", "<p>Sails.", false},
		{"message in a message", two + "--b\nContent-Type: message/rfc822\n\nB: 2\nContent-Type: " +
			"text/html\n\n<p>Sails.\n--b--", "<p>Sails.", false},
		{"quotes that are none", "MIME-Version: 1.0\nContent-Type: " +
			"text/plain\nContent-Transfer-Encoding: quoted-printable\n\na=3Db=c3=A4 = \nc=\r\nd=zz\f=",
			"a=bä cd=zz\f=", false},
		{"base64 among spaces", "MIME-Version: 1.0\nContent-Type: " +
			"text/plain\nContent-Transfer-Encoding: BASE64\n\nU2Fp \nbHMu\n=\nA", "Sails.", false},
	} {
		m, ok := Open([]byte(c.in), nil)
		want := c.page
		if want == "" {
			want = c.in
		}
		if !ok || string(m.Page) != want || (m.Damage != nil) != c.damaged {
			t.Errorf("%s: got page %q, ok %v, damage %v, want %q", c.name, m.Page, ok, m.Damage, want)
		}
	}
}
