package extract

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
}
