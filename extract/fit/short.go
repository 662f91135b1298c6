package fit

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"winnow/extract/eval"
)

// Short articles. Corpora are made of long ones, and points that have seen no
// others take the longest text of a page for its article: below a brief of two
// sentences that is a comment or a teaser. So some gold pages serve once more with
// all but the first paragraphs of their article cut out, and all that stands
// around it left in.

const (
	shortShare = 2  // one in how many gold pages also serves as a short one
	shortMost  = 3  // paragraphs that are left at most
	shortWords = 30 // and words at least
	shortLine  = 10 // words of a paragraph at least
)

// shortWeight is what a short page counts. Every page that is cut also says that
// an article ends where it did not, and most where no tags tell it from what
// follows.
var shortWeight = map[eval.Form]float32{eval.FormHTML: .2, eval.FormText: .1}

// shortNotice is one in how many short pages stands under a consent notice.
const shortNotice = 6

// addShort takes a page of the set once more as a short one, if it is among those
// that serve so.
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
	short, err := s.add(&goldPage{corpusName: p.corpusName, gold: p.gold, raw: raw, made: true, share: shortWeight[s.form] * p.share})
	if err != nil {
		return err
	}
	short.shorten(paragraphs)
	short.weighNotice(notice)
	return nil
}

// shorten cuts all but the first paragraphs of the article out of the page.
func (p *goldPage) shorten(paragraphs int) {
	first, last := p.tail(paragraphs)
	if first >= last {
		return // below a notice its layout may read another way
	}
	body := p.articleTo(first)
	p.gold.Body = &body
	p.labelBlocks()
	p.sample.cut(first, last)
	p.label = slices.Delete(p.label, first, last)
	p.weight = slices.Delete(p.weight, first, last)
}

// underNotice returns a page with a notice above all that it shows, and of how
// many blocks that is.
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

// tail returns the blocks from behind a number of paragraphs of the article to
// its end, none if the article is no longer.
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

// isBody says whether block i is of the article, its dek apart.
func (p *goldPage) isBody(i int) bool { return p.label[i] > 0 && p.weight[i] > 0 }
