package eval

import "winnow/extract"

// Result is the output of an extractor for one page. Empty values mean null.
type Result struct {
	ID           string
	Text, Dek    string
	Title        string
	Authors      []string
	Date         string
	DateModified string
	Image        string
	Language     string
	Site         string
	PageType     string
	Confidence   float64 // 0 if the extractor has none
	Seconds      float64 // in the extractor
	Err          error
}

// FromArticle returns the result for the page with the given ID, from the results of
// extract.Extract.
func FromArticle(id string, a extract.Article, err error) Result {
	return Result{
		ID: id, Text: a.Text, Dek: a.Dek, Title: a.Title, Authors: a.Authors,
		Date: a.Date.String(), DateModified: a.DateModified.String(), Image: a.Image,
		Language: a.Language, Site: a.Site, PageType: string(a.PageType), Confidence: a.Confidence,
		Err: err,
	}
}
