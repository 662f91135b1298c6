package fit

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"winnow/extract/eval"
)

// Short articles. Corpora consist of long ones. Points that were fitted on these alone would take
// the longest text of a page as its article. Below a brief of two sentences, that is a comment or a
// teaser. So some gold pages are used once more with only the first paragraphs of their article and
// everything around it.

const (
	shortShare = 2  // one in this many gold pages is also used as a short one
	shortMost  = 3  // most paragraphs that are left
	shortWords = 30 // least words that are left
	shortLine  = 10 // least words of a paragraph
)

// shortWeight is the weight of a short page. A cut page also teaches a wrong end of the article,
// above all where no tags separate it from the text below.
var shortWeight = map[eval.Form]float32{eval.FormHTML: .2, eval.FormText: .1}

// One in shortNotice short pages is below a consent notice.
const shortNotice = 6

// addShort adds a page of the set once more as a short one, if it is one of those used so.
func (s *set) addShort(p *goldPage) error {
	h := hashString("short" + p.gold.ID)
	if p.gold.Body == nil || h%shortShare != 0 {
		return nil
	}
	paragraphs := 1 + int(h/shortShare%shortMost)
	if first, last := p.tail(paragraphs); first >= last {
		return nil
	}
	raw, notice := p.raw, 0
	if h /= shortShare * shortMost; h%shortNotice == 0 {
		raw, notice = s.underNotice(p, h/shortNotice)
	}
	short, err := s.add(&goldPage{corpusName: p.corpusName, gold: p.gold, raw: raw, made: true,
		eased: true, kinds: p.kinds, share: shortWeight[s.form] * p.share})
	if err != nil {
		return err
	}
	short.shorten(paragraphs)
	short.weighNotice(notice)
	return nil
}

// shorten removes all but the first paragraphs of the article from the page.
func (p *goldPage) shorten(paragraphs int) {
	first, last := p.tail(paragraphs)
	if first >= last {
		return // below a notice its layout may be read differently
	}
	body := p.articleTo(first)
	p.gold.Body = &body
	p.labelBlocks()
	p.doubtKinds()
	p.sample.cut(first, last)
	p.label = slices.Delete(p.label, first, last)
	p.weight = slices.Delete(p.weight, first, last)
}

// underNotice returns a page with a notice above it, and the number of blocks of the notice.
func (s *set) underNotice(p *goldPage, n uint32) (raw []byte, blocks int) {
	at, lines := 0, noticeFor(p.gold.Lang, n)
	text := strings.Join(lines, "\n\n") + "\n\n"
	if s.form == eval.FormHTML {
		body := bytes.Index(p.raw, []byte("<body"))
		at = body + 1 + bytes.IndexByte(p.raw[max(0, body):], '>')
		if body < 0 || at == body {
			return p.raw, 0
		}
		text = divs(lines)
	}
	if !utf8.Valid(p.raw) {
		return p.raw, 0
	}
	return slices.Concat(p.raw[:at], []byte(text), p.raw[at:]), len(lines)
}

// tail returns the blocks after a number of paragraphs of the article up to its end. It returns
// none if the article is no longer.
func (p *goldPage) tail(paragraphs int) (first, last int) {
	words := int32(0)
	for i := range p.label {
		if !p.isBody(i) {
			continue
		}
		last = i + 1
		if n := p.sample.Page.Blocks[i].Words; first == 0 && n >= shortLine {
			paragraphs, words = paragraphs-1, words+n
			if paragraphs <= 0 && words >= shortWords {
				first = i + 1
			}
		}
	}
	if first == 0 {
		return 0, 0
	}
	return first, last
}

// articleTo returns the article's text above block end.
func (p *goldPage) articleTo(end int) string {
	var parts []string
	for i, b := range p.sample.Page.Blocks[:end] {
		if p.isBody(i) {
			parts = append(parts, string(p.sample.Page.Text[b.Start:b.End]))
		}
	}
	return strings.Join(parts, "\n\n")
}

// isBody reports whether block i is of the article, without its dek.
func (p *goldPage) isBody(i int) bool { return p.label[i] > 0 && p.weight[i] > 0 }
