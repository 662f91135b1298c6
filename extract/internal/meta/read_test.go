package meta

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"winnow/extract/internal/byline"
	"winnow/extract/internal/date"
	"winnow/extract/internal/headline"
	"winnow/extract/internal/htmlpage"
	"winnow/extract/internal/lexicon"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetest"
	"winnow/extract/internal/textpage"
	"winnow/extract/internal/word"
)

var now = time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)

const testBody = `<p>The harbour office raised the fee for coir by half on Monday, and the ` +
	`ropewalks of the old town closed.</p>
<p>Nobody at the office would say who had asked for it, or when the fee would fall to where it ` +
	`stood before.</p>`

// readBody reads the metadata of a page whose body is its blocks of more than twelve words.
func readBody(form page.Form, src, url string) Metadata {
	return readKept(form, src, url, func(b *page.Block) bool { return b.Words > 12 })
}

// readKept reads the metadata of a page whose body is the blocks that keep says, without captions
// and headings.
func readKept(form page.Form, src, url string, keep func(b *page.Block) bool) Metadata {
	var r pagetest.Reader = new(htmlpage.Reader)
	if form == page.FormText {
		r = new(textpage.Reader)
	}
	p := pagetest.Read(r, src)
	kept := make([]bool, len(p.Blocks))
	for i := range p.Blocks {
		b := &p.Blocks[i]
		kept[i] = keep(b) && b.Kind != page.Caption && b.Kind != page.Heading
	}
	return Read(p, Context{
		Headlines: headlines(p, nil), URL: url, Kept: kept, First: slices.Index(kept, true), Lang: "en",
		Now: now,
	})
}

// fields returns metadata as strings. Lists are joined with " | ".
func fields(m Metadata) map[string]string {
	free := ""
	if m.Free != nil {
		free = strconv.FormatBool(*m.Free)
	}
	return map[string]string{
		"title": m.Title, "dek": m.Dek, "authors": strings.Join(m.Authors, " | "),
		"date": dateText(m.Date), "modified": dateText(m.DateModified), "dateline": m.Dateline,
		"site": m.Site, "section": m.Section, "tags": strings.Join(m.Tags, " | "),
		"image": m.Image, "language": m.Language, "canonical": m.CanonicalURL,
		"hostname": m.Hostname, "free": free, "captions": strings.Join(m.Captions, " | "),
		"description": m.Description,
	}
}

// dateText is empty for no date.
func dateText(d date.Date) string {
	if d == (date.Date{}) {
		return ""
	}
	return d.String()
}

// openText returns the zone of a text page in English whose title is its first block, before the
// dek is found. The body is the blocks for which keep is true.
func openText(src string, keep func(p *page.Page, i int) bool) *zone {
	p := pagetest.Read(new(textpage.Reader), src)
	kept := make([]bool, len(p.Blocks))
	for i := range kept {
		kept[i] = keep(p, i)
	}
	c := Context{Kept: kept, First: slices.Index(kept, true), Lang: "en"}
	var stops []bool
	stops, c.Hits = lexiconFinds(p)
	c.Headlines = headlines(p, stops)
	z := &zone{sources: newSources(p, c), dek: -1, first: c.First}
	z.headline = text{z.blockText(0), "line"}
	z.titleWords = word.Hashes(z.headline.value)
	return z
}

// lexiconFinds returns what the lexicon finds in a page, as Context has it.
func lexiconFinds(p *page.Page) (stops []bool, hits []lexicon.Hits) {
	lex, lang := lexicon.Load(), lexicon.LangSetOf("en")
	var s lexicon.MatchState
	for i := range p.Blocks {
		s.Reset()
		for _, word := range p.BlockWords(i) {
			stops = append(stops, lex.Step(&s, word)&lang != 0)
		}
		lex.Finish(&s)
		hits = append(hits, lexicon.HitsIn(s.Matches, lang))
	}
	return stops, hits
}

// headlines returns the finder of headlines for a page in English.
func headlines(p *page.Page, stops []bool) *headline.Finder {
	f := new(headline.Finder)
	lines := new(byline.Lines)
	lines.Reset(p, len(p.Blocks), "en")
	f.Reset(p, stops, lines)
	return f
}
