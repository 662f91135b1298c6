package htmldoc

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html"
	"io"
	"strings"
)

// Document is a complete page. Style and Script are trusted; they must not contain the end tag of
// their element. Body is markup in which all foreign text is escaped.
type Document struct {
	Title  string
	Style  string
	Script string
	Data   []byte // JSON for the script, as encoding/json writes it: without <; nil for none
	Body   string
}

// Base is the style that all documents start with: colours, light and dark, and fonts.
//
//go:embed base.css
var Base string

// DataID is the id of the element that has the data.
const DataID = "data"

// Write prints the document.
func (d Document) Write(w io.Writer) error {
	for _, part := range []string{
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
		"<meta http-equiv=\"Content-Security-Policy\" content=\"" + d.policy() + "\">\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		"<meta name=\"referrer\" content=\"no-referrer\">\n",
		"<meta name=\"color-scheme\" content=\"light dark\">\n",
		"<title>", html.EscapeString(d.Title), "</title>\n",
		"<style>", d.Style, "</style>\n</head>\n<body>\n",
		d.Body, d.data(), d.script(), "</body>\n</html>\n",
	} {
		if _, err := io.WriteString(w, part); err != nil {
			return err
		}
	}
	return nil
}

// policy allows the document's own style and script and nothing else.
func (d Document) policy() string {
	policy := "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(d.Style)
	if d.Script != "" {
		policy += "; script-src " + hash(d.Script)
	}
	return policy
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func (d Document) data() string {
	if d.Data == nil {
		return ""
	}
	return `<script type="application/json" id="` + DataID + `">` + string(d.Data) + "</script>\n"
}

func (d Document) script() string {
	if d.Script == "" {
		return ""
	}
	return "<script>" + d.Script + "</script>\n"
}

// Text returns foreign text as markup. NUL, which HTML cannot represent, and bytes that are not
// UTF-8 become U+FFFD.
func Text(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	return html.EscapeString(strings.ReplaceAll(s, "\x00", "\uFFFD"))
}
