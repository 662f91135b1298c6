package htmlpage

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/page"
)

// What is kept for the metadata: see Head.

// meta records a <meta>: by name in Head.Metas, by itemprop as a Prop.
func (r *Reader) meta() {
	a := &r.attrs
	if a.content == nil {
		a.content = a.value
	}
	for _, name := range [...][]byte{a.name, a.property} {
		if name != nil && a.content != nil {
			r.addMeta(name, a.content)
		}
	}
	if a.itemprop == nil {
		return
	}
	if r.scope == "" {
		r.addMeta(a.itemprop, a.content)
		return
	}
	r.prop(atom.Meta)
}

func (r *Reader) addMeta(name, content []byte) {
	m := page.Meta{Name: r.lowerName(name), Content: r.collapse(content)}
	r.P.Head.Metas = page.Noted(r.P, r.P.Head.Metas, m)
}

// link records a <link>, unless it only loads something.
func (r *Reader) link() {
	a := &r.attrs
	switch rel := r.lowerName(a.rel); rel {
	case "stylesheet", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload",
		"manifest", "icon", "shortcut icon", "mask-icon", "apple-touch-icon",
		"apple-touch-icon-precomposed", "apple-touch-startup-image":
	default:
		r.P.Head.Links = page.Noted(r.P, r.P.Head.Links,
			page.Rel{Rel: rel, Href: string(a.href), Type: r.name(a.typ)})
	}
}

// prop records the element as a marked-up value and returns its index in Head.Props, or -1 if it
// is none.
func (r *Reader) prop(tag atom.Atom) int32 {
	a := &r.attrs
	name := ""
	switch {
	case a.itemprop != nil:
		name = r.name(a.itemprop)
	case a.property != nil && tag != atom.Meta:
		name = r.name(a.property)
	case tag == atom.Time:
		name = "time"
	case tag == atom.A && a.rel != nil && HasWord(a.rel, "author"):
		name = "author"
	case tag == atom.A && a.rel != nil && HasWord(a.rel, "tag"):
		name = "tag"
	case tag == atom.A && isAuthorAddress(a.href):
		name = "author-page"
	case tag == atom.A && isHomeAddress(a.href):
		name = "home-link"
	case isPhrase(tag) && namesByline(a.class):
		name = "byline-class"
	default:
		return -1
	}
	value, href := a.content, a.href
	if value == nil {
		value = a.datetime
	}
	if href == nil {
		href = a.src
	}
	at, had := int32(len(r.P.Text)), len(r.P.Head.Props)
	r.P.Head.Props = page.Noted(r.P, r.P.Head.Props, page.Prop{
		Name: name, Value: r.collapse(value), Href: string(href),
		Block: int32(len(r.P.Blocks)), Start: at, End: at, Scope: r.scope,
	})
	if len(r.P.Head.Props) == had {
		return -1
	}
	return int32(had)
}

// isAuthorAddress reports whether a link leads to the page of an author: some part of its path
// says so and another one follows.
func isAuthorAddress(href []byte) bool {
	for {
		i := bytes.IndexByte(href, '/')
		if i < 0 || i == len(href)-1 {
			return false
		}
		switch string(href[:i]) {
		case "author", "authors", "autor", "autores", "autoren", "auteur", "auteurs", "autore", "autori",
			"contributor", "contributors", "writer", "writers", "columnist", "columnists", "reporter",
			"reporters", "journalist", "journalists", "by":
			return true
		}
		href = href[i+1:]
	}
}

// isHomeAddress reports whether an address is that of a site's front page.
func isHomeAddress(href []byte) bool {
	switch string(href) {
	case "/", "./", "../", "/index.html", "index.html", "/index.php":
		return true
	}
	_, host, ok := bytes.Cut(href, []byte("://"))
	i := bytes.IndexByte(host, '/')
	return ok && len(host) > 0 && (i < 0 || i == len(host)-1)
}

// isPhrase reports whether an element marks a phrase and is no block, so that its class words are
// not those of a container.
func isPhrase(tag atom.Atom) bool {
	switch tag {
	case atom.Span, atom.A, atom.Em, atom.Strong, atom.Cite, atom.Small:
		return true
	}
	return false
}

// namesByline reports whether one of the class words of an element means the author, and none means
// something about the author, such as a role or a picture.
func namesByline(class []byte) bool {
	named := false
	for w := range bytes.FieldsFuncSeq(class, isClassMark) {
		switch string(w) {
		case "byline", "author", "authors", "autor", "autores", "auteur", "autore", "reporter",
			"journalist", "muhabir":
			named = true
		case "title", "role", "job", "position", "bio", "desc", "description", "date", "time", "section",
			"category", "social", "email", "twitter", "location", "place", "info", "image", "photo",
			"avatar", "links", "follow", "label", "icon", "prefix", "count":
			return false
		}
	}
	return named
}

func isClassMark(r rune) bool { return r <= ' ' || r == '-' || r == '_' }

// HasWord reports whether a white-space separated list holds word.
func HasWord(list []byte, word string) bool {
	for w := range bytes.FieldsSeq(list) {
		if string(w) == word {
			return true
		}
	}
	return false
}

// valueMost is how many bytes of a title or of the value of an attribute are read. No text is as
// long, and the addresses that are, of pictures within the page, lead nowhere.
const valueMost = 1 << 16

// collapse collapses white space as a browser does.
func (r *Reader) collapse(s []byte) string {
	if len(s) > valueMost {
		s = bytes.ToValidUTF8(s[:valueMost], nil)
	}
	r.buf = r.buf[:0]
	for field := range bytes.FieldsSeq(s) {
		if len(r.buf) > 0 {
			r.buf = append(r.buf, ' ')
		}
		r.buf = append(r.buf, field...)
	}
	return string(r.buf)
}

// Pages repeat a few hundred names of meta elements, relations and types.
const (
	knownMost  = 1000 // names that are kept
	knownBytes = 48   // bytes of the longest
)

// name returns s as a string. A name that was seen before takes no new memory.
func (r *Reader) name(s []byte) string {
	if name, ok := r.known[string(s)]; ok || len(s) == 0 {
		return name
	}
	name := string(s)
	if len(name) <= knownBytes && len(r.known) < knownMost {
		if r.known == nil {
			r.known = map[string]string{}
		}
		r.known[name] = name
	}
	return name
}

// lowerName is name for s in lower case.
func (r *Reader) lowerName(s []byte) string {
	if isLower(s) {
		return r.name(s)
	}
	return r.name(bytes.ToLower(s))
}

// isLower reports whether s has only bytes of ASCII, and no capital.
func isLower(s []byte) bool {
	for _, c := range s {
		if c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lastPart returns what follows the last slash or hash of a type's address.
func lastPart(s []byte) []byte {
	return s[bytes.LastIndexAny(s, "/#")+1:]
}
