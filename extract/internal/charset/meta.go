package charset

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

const declarationLimit = 4096

// declaredCharset returns the label that the head of raw declares, or "". It also returns labels
// that ASCII markup contradicts, such as UTF-16; the caller must judge them.
func declaredCharset(raw []byte) string {
	z := html.NewTokenizer(bytes.NewReader(raw[:min(len(raw), declarationLimit)]))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.CommentToken: // HTML parses <?xml …?> as a comment
			if label := xmlCharset(string(z.Text())); label != "" {
				return label
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			if label := metaCharset(z); label != "" {
				return label
			}
		}
	}
}

// xmlCharset returns the encoding of an XML declaration.
func xmlCharset(decl string) string {
	if !strings.HasPrefix(decl, "?xml") {
		return ""
	}
	return quotedAfter(decl, "encoding")
}

// metaCharset returns the encoding that the tag at z declares if it is a <meta>.
func metaCharset(z *html.Tokenizer) string {
	name, more := z.TagName()
	if string(name) != "meta" {
		return ""
	}
	charset, content, isType := "", "", false
	for more {
		var key, val []byte
		key, val, more = z.TagAttr()
		switch string(key) {
		case "charset":
			charset = string(val)
		case "content":
			content = string(val)
		case "http-equiv":
			isType = strings.EqualFold(string(val), "content-type")
		}
	}
	if charset == "" && isType {
		charset = quotedAfter(content, "charset")
	}
	return strings.TrimSpace(charset)
}

// quotedAfter returns the value of key=value in s; the value may be quoted.
func quotedAfter(s, key string) string {
	_, rest, ok := strings.Cut(strings.ToLower(s), key)
	if !ok {
		return ""
	}
	rest, ok = strings.CutPrefix(strings.TrimSpace(rest), "=")
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, " \t\r\n\"'")
	if end := strings.IndexAny(rest, " \t\r\n\"';?>"); end >= 0 {
		rest = rest[:end]
	}
	return rest
}
