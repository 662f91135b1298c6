package htmlpage

import (
	"bytes"
	"html"
	"iter"

	"golang.org/x/net/html/atom"

	"winnow/extract/internal/markup"
	"winnow/extract/internal/word"
)

// Text that a page has in case something else is missing: the content of <noscript>, <noframes>,
// <noembed> and <object>, the page in the srcdoc of an <iframe>, and markup that was escaped once
// too often. It counts if it is running text and the page shows it nowhere else; its score decides
// the rest.

const (
	fallbackWords = 8  // least words of a fallback that counts, without those of links
	noticeWords   = 25 // least words of a fallback that names what is missing
	fallbackMost  = 32 // most elements of a page that are examined
	copiesMost    = 8  // most copies of a fallback's text that are examined
	tagsMost      = 64 // most tags before such a copy that are examined
	probeBytes    = 40 // bytes of a fallback's text that must not be elsewhere on the page
	maxNest       = 3  // most levels of pages within pages

	codeMost = 1 << 20 // most bytes before a copy that are examined
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
	if end <= 0 {
		return false
	}
	t := proseOf(rest[:end])
	return t.counts() && !r.elsewhere(t.probe(), len(r.within)-len(rest)+end, end)
}

// prose is the text of some markup.
type prose struct {
	words   int32  // without those of links
	longest []byte // the longest text between two tags
	ends    bool   // a text ends as a sentence does
	missing bool   // it names what is missing
}

// missing are the words for what a page may miss, or their stems: a notice names one of them.
var missing = [...]string{"javascript", "flash player", "browser", "navegador", "navigateur",
	"navigatore", "webbläsare", "nettleser", "selaimesi", "selaimes", "przeglądark", "prohlížeč",
	"prehliadač", "preglednik", "brskalnik", "böngésző", "naršykl", "pārlūk", "brauser",
	"tarayıcı", "trình duyệt", "peramban", "браузер", "браузър", "прегледач", "περιήγησης",
	"דפדפן", "المتصفح", "متصفح", "مرورگر", "ब्राउज़र", "ব্রাউজার", "เบราว์เซอร์", "浏览器", "瀏覽器", "ブラウザ",
	"브라우저"}

// namesMissing reports whether a text names what a page may miss.
func namesMissing(text []byte) bool {
	text = bytes.ToLower(text)
	for _, name := range missing {
		if bytes.Contains(text, []byte(name)) {
			return true
		}
	}
	return false
}

// counts reports whether the text is running text and no notice.
func (t *prose) counts() bool {
	return t.ends && t.words >= fallbackWords && !(t.missing && t.words < noticeWords)
}

// proseOf reads the text of some markup.
func proseOf(markup []byte) prose {
	var t prose
	for text, linked := range texts(markup) {
		if !linked {
			t.words += word.CountWords(text)
		}
		t.ends = t.ends || word.EndsSentence(bytes.TrimSpace(text))
		t.missing = t.missing || t.words < noticeWords && namesMissing(text)
		if len(text) > len(t.longest) {
			t.longest = text
		}
	}
	return t
}

// probe returns the middle of the longest text.
func (t *prose) probe() []byte {
	longest := bytes.TrimSpace(t.longest)
	if over := len(longest) - probeBytes; over > 0 {
		longest = longest[over/2 : over/2+probeBytes]
	}
	return longest
}

// elsewhere reports whether the page shows a text outside of the n bytes before the place at which
// the fallback ends. Tags and scripts that contain it do not show it. A later fallback does not
// either: the first of two copies counts.
func (r *Reader) elsewhere(text []byte, end, n int) bool {
	for at, i := 0, 0; i < copiesMost; i++ {
		next := bytes.Index(r.within[at:], text)
		if next < 0 {
			return false
		}
		at += next
		if own := at >= end-n && at < end; !own && !endsHidden(r.within[:at], at > end) {
			return true
		}
		at += max(1, len(text))
	}
	return true
}

// endsHidden reports whether the end of some markup is within a tag, a script, or a fallback if
// that is wanted. It examines few of the last tags.
func endsHidden(markup []byte, fallbacks bool) bool {
	markup = markup[max(0, len(markup)-codeMost):]
	if bytes.LastIndexByte(markup, '<') > bytes.LastIndexByte(markup, '>') {
		return true
	}
	closed := false // the end of a fallback comes after the tags that are left
	for range tagsMost {
		i := bytes.LastIndexByte(markup, '<')
		if i < 0 {
			return false
		}
		switch tag := markup[i:]; {
		case bytes.HasPrefix(tag, []byte("<script")):
			return true
		case bytes.HasPrefix(tag, []byte("</script")):
			return false
		case hasFallback(tag, "</"):
			closed = true
		case hasFallback(tag, "<") && fallbacks && !closed:
			return true
		}
		markup = markup[:i]
	}
	return false
}

// hasFallback reports whether s starts with a tag of an element that contains a fallback.
func hasFallback(s []byte, start string) bool {
	name, found := bytes.CutPrefix(s, []byte(start))
	return found && (bytes.HasPrefix(name, []byte("noscript")) ||
		bytes.HasPrefix(name, []byte("object")) || bytes.HasPrefix(name, []byte("noembed")) ||
		bytes.HasPrefix(name, []byte("noframes")))
}

// texts yields the texts between the tags of some markup, without scripts and styles, and whether
// each is in a link.
func texts(markup []byte) iter.Seq2[[]byte, bool] {
	return func(yield func([]byte, bool) bool) {
		linked := false
		for len(markup) > 0 {
			i := bytes.IndexByte(markup, '<')
			if i < 0 {
				i = len(markup)
			}
			if !yield(markup[:i], linked) {
				return
			}
			markup = markup[i:]
			end := bytes.IndexByte(markup, '>')
			switch {
			case isCode(markup):
				end = bytes.Index(markup, []byte("</"))
			case bytes.HasPrefix(markup, []byte("<a ")):
				linked = true
			case bytes.HasPrefix(markup, []byte("</a>")):
				linked = false
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
	if r.skip > 0 || src == nil || r.looked >= fallbackMost {
		return
	}
	r.looked++
	end := len(r.within) - len(r.z.Rest())
	if t := proseOf(src); t.counts() && !r.elsewhere(t.probe(), end, len(r.z.Raw())) {
		r.inner(src)
		r.part()
	}
}

// inner reads a page within the page.
func (r *Reader) inner(src []byte) {
	if r.nest >= maxNest {
		return
	}
	outer, attrs, raw, floor, within := r.z, r.attrs, r.raw, r.floor, r.within
	r.nest++
	r.within = src
	r.floor, r.raw, r.z = len(r.stack), 0, markup.Scanner{} // src may be in the memory of outer
	r.z.Reset(src)
	for r.step() && !r.Full() {
	}
	for len(r.stack) > r.floor {
		r.pop()
	}
	r.nest--
	r.z, r.attrs, r.raw, r.floor, r.within = outer, attrs, raw, floor, within
}

// escapedMarkup reports whether text is escaped markup: it has several ends of paragraphs or
// links, or line breaks, more than a text about HTML has, or all of it is in one element.
func (r *Reader) escapedMarkup(text []byte) bool {
	if r.Pre > 0 || r.nest >= maxNest || bytes.IndexByte(text, '<') < 0 {
		return false
	}
	ends := bytes.Count(text, []byte("</p>")) + bytes.Count(text, []byte("<br>")) +
		bytes.Count(text, []byte("<br />")) + bytes.Count(text, []byte("<br/>"))
	links := min(bytes.Count(text, []byte("<a href=")), bytes.Count(text, []byte("</a>")))
	return ends+links > 1 || ends+links > 0 && startsWithTag(text) || len(unwrapped(text)) < len(text)
}

// unwrapped returns text without the one paragraph or division around all of it.
func unwrapped(text []byte) []byte {
	if !startsWithTag(text) || bytes.Count(text, []byte("<p"))+bytes.Count(text, []byte("<div")) > 1 {
		return text
	}
	inner := bytes.TrimSpace(text)
	for _, end := range [...]string{"</p>", "</div>"} {
		if body, ok := bytes.CutSuffix(inner, []byte(end)); ok {
			return body[bytes.IndexByte(body, '>')+1:]
		}
	}
	return text
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
