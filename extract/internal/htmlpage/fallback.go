package htmlpage

import (
	"bytes"
	"html"
	"iter"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/markup"
)

// Text that a page has in case something else is missing: the content of <noscript>, <noframes>
// and <object>, the page in the srcdoc of an <iframe>, and markup that was escaped once too
// often. It counts if it is running text and the page has it nowhere else.

const (
	fallbackWords = 25 // least words of a fallback that counts
	fallbackMost  = 32 // most elements of a page that are examined
	probeBytes    = 40 // bytes of a fallback's text that must not be elsewhere on the page
	maxNest       = 3  // most levels of pages within pages
)

// fallback reports whether the element of the last tag contains text that the page shows nowhere
// else.
func (r *Reader) fallback(tag atom.Atom) bool {
	if r.skip > 0 || r.looked >= fallbackMost {
		return false
	}
	r.looked++
	rest := r.z.Rest()
	end := markup.RawEnd(rest, tag.String())
	return end > 0 && hasProse(rest[:end]) && bytes.Count(r.whole, probe(rest[:end])) == 1
}

// hasProse reports whether markup has enough words and the end of a sentence.
func hasProse(markup []byte) bool {
	words, ends := 0, false
	for text := range texts(markup) {
		words += len(bytes.Fields(text))
		ends = ends || bytes.ContainsAny(text, ".!?。")
	}
	return ends && words >= fallbackWords
}

// probe returns the middle of the longest text of some markup.
func probe(markup []byte) []byte {
	var longest []byte
	for text := range texts(markup) {
		if len(text) > len(longest) {
			longest = text
		}
	}
	longest = bytes.TrimSpace(longest)
	if over := len(longest) - probeBytes; over > 0 {
		longest = longest[over/2 : over/2+probeBytes]
	}
	return longest
}

// texts yields the texts between the tags of some markup, without scripts and styles.
func texts(markup []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for len(markup) > 0 {
			i := bytes.IndexByte(markup, '<')
			if i < 0 {
				i = len(markup)
			}
			if !yield(markup[:i]) {
				return
			}
			markup = markup[i:]
			end := bytes.IndexByte(markup, '>')
			if isCode(markup) {
				end = bytes.Index(markup, []byte("</"))
			}
			if end < 0 {
				return
			}
			markup = markup[max(1, end+1):]
		}
	}
}

// isCode reports whether markup starts with a script or a style.
func isCode(markup []byte) bool {
	return bytes.HasPrefix(markup, []byte("<script")) || bytes.HasPrefix(markup, []byte("<style"))
}

// frame reads the page in the srcdoc of the last <iframe>.
func (r *Reader) frame() {
	src := r.attrs.srcdoc
	if r.skip == 0 && hasProse(src) && bytes.Count(r.whole, probe(src)) <= 1 {
		r.inner(src)
		r.part()
	}
}

// inner reads a page within the page.
func (r *Reader) inner(src []byte) {
	if r.nest >= maxNest {
		return
	}
	outer, raw, floor := r.z, r.raw, r.floor
	r.nest++
	r.floor, r.raw, r.z = len(r.stack), 0, markup.Scanner{} // src may be in the memory of outer
	r.z.Reset(src)
	for r.step() && !r.Full() {
	}
	for len(r.stack) > r.floor {
		r.pop()
	}
	r.nest--
	r.z, r.raw, r.floor = outer, raw, floor
}

// escapedMarkup reports whether text is escaped markup: it has several ends of paragraphs or
// links, or line breaks, more than a text about HTML has.
func (r *Reader) escapedMarkup(text []byte) bool {
	if r.Pre > 0 || r.nest >= maxNest || bytes.IndexByte(text, '<') < 0 {
		return false
	}
	ends := bytes.Count(text, []byte("</p>")) + bytes.Count(text, []byte("<br>")) +
		bytes.Count(text, []byte("<br />")) + bytes.Count(text, []byte("<br/>"))
	links := min(bytes.Count(text, []byte("<a href=")), bytes.Count(text, []byte("</a>")))
	return ends+links > 1 || ends+links > 0 && startsWithTag(text)
}

func startsWithTag(text []byte) bool {
	text = bytes.TrimSpace(text)
	return bytes.HasPrefix(text, []byte("<p>")) || bytes.HasPrefix(text, []byte("<p ")) ||
		bytes.HasPrefix(text, []byte("<div"))
}

// encodesTwice reports whether a page encodes its entities twice throughout: most of them are
// then beside a word or inside one. A text about entities has spaces around them.
func encodesTwice(src []byte) bool {
	within, beside, all := 0, 0, 0
	for at := 0; ; {
		i := bytes.Index(src[at:], []byte("&amp;"))
		if i < 0 {
			break
		}
		start := at + i
		at = start + len("&amp;")
		n := entityLen(src[at:])
		if n == 0 {
			continue
		}
		all++
		before := start > 0 && isWordByte(src[start-1])
		after := at+n < len(src) && isWordByte(src[at+n])
		if before && after {
			within++
		}
		if start > 0 && isLetterByte(src[start-1]) || at+n < len(src) && isLetterByte(src[at+n]) {
			beside++
		}
	}
	return within > 1 && 2*within >= all || beside >= besideLeast && 2*beside > all
}

// besideLeast is how many entities beside words show that a page encodes them twice.
const besideLeast = 4

// entityLen returns the length of the rest of an entity at the start of s, or 0 if there is none
// that texts use.
func entityLen(s []byte) int {
	i := bytes.IndexByte(s[:min(len(s), 10)], ';')
	if i < 2 {
		return 0
	}
	entity := "&" + string(s[:i+1])
	if plain := html.UnescapeString(entity); plain == entity || plain == "&" || plain == "<" ||
		plain == ">" {
		return 0
	}
	return i + 1
}

// isWordByte reports whether c is a byte of a word or a mark directly after one.
func isWordByte(c byte) bool {
	return isLetterByte(c) || c >= '0' && c <= '9' || c == ',' || c == '.' || c == ';'
}

// isLetterByte reports whether c is a letter or a byte of one.
func isLetterByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }
