package extract

import (
	"winnow/extract/internal/address"
	"winnow/extract/internal/meta"
	"winnow/extract/internal/page"
	"winnow/extract/internal/pagetype"
	"winnow/extract/internal/pipeline"
)

// Article is the result of Extract. A field is zero if the page does not give it. As JSON it has
// the keys of winnow's own output, without those that are zero.
type Article struct {
	URL          string   `json:"url,omitzero"` // Options.URL, or the address in a saved page
	CanonicalURL string   `json:"canonical_url,omitzero"`
	Hostname     string   `json:"hostname,omitzero"`
	Site         string   `json:"site,omitzero"`
	Title        string   `json:"title,omitzero"`
	Dek          string   `json:"dek,omitzero"`
	Authors      []string `json:"authors,omitzero"`
	Dateline     string   `json:"dateline,omitzero"`
	Date         Date     `json:"date,omitzero"` // of publication
	DateModified Date     `json:"date_modified,omitzero"`
	Language     string   `json:"language,omitzero"` // BCP 47
	Section      string   `json:"section,omitzero"`
	Tags         []string `json:"tags,omitzero"`
	Description  string   `json:"description,omitzero"`
	Image        string   `json:"image,omitzero"`
	Captions     []string `json:"captions,omitzero"`
	Free         *bool    `json:"accessible_for_free,omitzero"`
	PageType     PageType `json:"page_type,omitzero"`
	Confidence   float64  `json:"confidence"`
	WordCount    int      `json:"word_count"`
	Text         string   `json:"text"` // the body: paragraphs separated by a blank line
	Parts        []Part   `json:"-"`    // the blocks of the text, in order
	Images       []Image  `json:"-"`    // by Options.Images: the pictures, in order
	Origins      []Origin `json:"-"`    // by Options.Origins: where each field comes from
}

// articleOf returns an Article with the metadata of the page from url, but without the text.
func articleOf(m *meta.Metadata, url string) Article {
	return Article{
		URL: address.WithoutUser(url), CanonicalURL: m.CanonicalURL, Hostname: m.Hostname, Site: m.Site,
		Title: m.Title, Dek: m.Dek, Authors: m.Authors, Dateline: m.Dateline,
		Date: Date{m.Date}, DateModified: Date{m.DateModified}, Language: m.Language,
		Section: m.Section, Tags: m.Tags, Description: m.Description, Image: m.Image,
		Captions: m.Captions, Free: m.Free,
	}
}

// Part is one block of an Article's text.
type Part struct {
	Start, End int // Article.Text[Start:End]
	Kind       Kind
	Level      int  // of a heading: 1 to 6; of an item: how many lists contain its list
	Numbered   bool // an item of a numbered list

	// With Options.Marks: the marks inside the part by their starts, outer ones first, and of a
	// footnote the names by which marks lead to it.
	Marks   []Mark
	Anchors []string

	// With Options.Marks:
	Number     int    // of an item of a numbered list
	NumberType string // a, A, i, I, or "" for digits
	Continues  bool   // it is in the item or cell of an earlier part
	Column     int    // of a cell: how many columns are before it
	Head       bool   // a head cell
	Quote      int    // the quotation that contains it, from 1 on; 0 for none
	Language   string // of code
}

// Image is a picture of an Article. Its address is absolute; Part is the number of parts before it.
type Image = pipeline.Image

// Mark is a span of an Article's text: a link, bold words, the mark of a footnote.
type Mark = pipeline.Mark

// MarkKind is the kind of a Mark.
type MarkKind = page.MarkKind

// The kinds of a Mark. A MarkNote has no text.
const (
	MarkLink   = page.MarkLink
	MarkBold   = page.MarkBold
	MarkItalic = page.MarkItalic
	MarkCode   = page.MarkCode
	MarkSup    = page.MarkSup
	MarkSub    = page.MarkSub
	MarkStrike = page.MarkStrike
	MarkQuote  = page.MarkQuote
	MarkNote   = page.MarkNote
)

func partsOf(parts []pipeline.Part) []Part {
	if parts == nil {
		return nil
	}
	out := make([]Part, len(parts))
	for i, p := range parts {
		kind := p.Type | p.Kind.Type()
		out[i] = Part{Start: p.Start, End: p.End, Kind: kind, Level: p.Level, Numbered: p.Numbered,
			Marks: p.Marks, Anchors: p.Anchors, Number: p.Number, NumberType: p.NumberType,
			Continues: p.Continues, Column: p.Column, Head: p.Head, Quote: p.Quote,
			Language: p.Language}
	}
	return out
}

// PageType says what a page is.
type PageType string

// The types of a page.
const (
	TypeArticle PageType = pagetype.Article
	TypeIndex   PageType = pagetype.Index   // a list of other pages
	TypePaywall PageType = pagetype.Paywall // a login or an offer instead of the article
	TypeError   PageType = pagetype.Error   // an error page, or a page that keeps robots out
	TypeOther   PageType = pagetype.Other   // a shop, a forum, a service; a page without text
)
