package extract

import (
	"winnow/extract/internal/date"
	"winnow/extract/internal/meta"
)

// Article is what comes out of a page. Strings are empty, and pointers nil,
// where the page does not say.
type Article struct {
	ID, Path, URL string // given by the caller
	CanonicalURL  string
	Hostname      string
	Site          string
	Title         string
	Dek           string
	Authors       []string
	Dateline      string
	Date          string // ISO 8601, with the offset where the page gives one
	DateModified  string
	Language      string // BCP 47
	Section       string
	Tags          []string
	Description   string
	Image         string
	Captions      []string
	Free          *bool // accessible_for_free
	PageType      string
	Confidence    float64
	WordCount     int
	Text          string // the body alone: paragraphs separated by a blank line
	Parts         []Part // what the text is made of, in order
}

// articleOf puts the metadata of the page from url into an Article, all but the text.
func articleOf(m *meta.Metadata, url string) Article {
	return Article{
		URL: url, CanonicalURL: m.CanonicalURL, Hostname: m.Hostname, Site: m.Site,
		Title: m.Title, Dek: m.Dek, Authors: m.Authors, Dateline: m.Dateline,
		Date: dateString(m.Date), DateModified: dateString(m.DateModified), Language: m.Language,
		Section: m.Section, Tags: m.Tags, Description: m.Description, Image: m.Image,
		Captions: m.Captions, Free: m.Free,
	}
}

// dateString is empty for no date.
func dateString(s date.Date) string {
	if s == (date.Date{}) {
		return ""
	}
	return s.String()
}
