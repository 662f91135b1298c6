package htmlpage

import (
	"bytes"

	"golang.org/x/net/html/atom"
)

// Fonts of icons draw a picture in place of a name: arrow_forward, expand_more, share. The name is
// the text of an element that is called an icon, and nobody reads it.

const ligatureMost = 32 // most bytes of the name of an icon

// ligatures are the names without an underscore that pages use most.
var ligatures = map[string]bool{"add": true, "alarm": true, "attachment": true, "book": true,
	"bookmark": true, "call": true, "cancel": true, "check": true, "circle": true, "clear": true,
	"close": true, "comment": true, "delete": true, "done": true, "download": true, "edit": true,
	"email": true, "error": true, "event": true, "explore": true, "favorite": true, "flag": true,
	"forum": true, "grade": true, "group": true, "headphones": true, "help": true, "history": true,
	"home": true, "image": true, "info": true, "label": true, "language": true, "launch": true,
	"link": true, "list": true, "lock": true, "mail": true, "map": true, "menu": true, "mic": true,
	"notifications": true, "pause": true, "people": true, "person": true, "phone": true,
	"photo": true, "place": true, "print": true, "public": true, "refresh": true, "remove": true,
	"replay": true, "reply": true, "room": true, "save": true, "schedule": true, "search": true,
	"send": true, "settings": true, "share": true, "star": true, "stop": true, "sync": true,
	"today": true, "translate": true, "update": true, "upload": true, "verified": true,
	"videocam": true, "visibility": true, "warning": true}

// isIcon reports whether the element of the last start tag is an icon and its text the name of it.
func (r *Reader) isIcon(tag atom.Atom, name []byte) bool {
	custom := tag == 0 && bytes.HasSuffix(name, []byte("-icon"))
	if !custom && !bytes.Contains(r.attrs.class, []byte("icon")) &&
		string(r.attrs.ariaHidden) != "true" {
		return false
	}
	text := r.z.Rest()
	text = text[:min(len(text), ligatureMost)]
	end := bytes.IndexByte(text, '<')
	if end < 0 || !bytes.HasPrefix(text[end:], []byte("</")) {
		return false
	}
	text = bytes.TrimSpace(text[:end])
	return hasUnderscore(text) || (custom || r.attrs.namesIcon()) && ligatures[string(text)]
}

// namesIcon reports whether a class ends in "icon" or "icons".
func (a *attributes) namesIcon() bool {
	for name := range bytes.FieldsSeq(a.class) {
		if bytes.HasSuffix(name, []byte("icon")) || bytes.HasSuffix(name, []byte("icons")) ||
			bytes.HasSuffix(name, []byte("Icon")) {
			return true
		}
	}
	return false
}

// hasUnderscore reports whether text is small letters and digits with an underscore among them.
func hasUnderscore(text []byte) bool {
	i := bytes.IndexByte(text, '_')
	for _, c := range text {
		if c != '_' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return i > 0 && i < len(text)-1
}
