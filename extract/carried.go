package extract

// A page made by a script carries its article as data and shows little or none
// of it. Where the blocks kept hold less than half of what the page's own
// articleBody has, or next to nothing where the script's state has an article,
// that is the text. It is no second extractor: the data is the page's own, and
// where the markup has the article the markup wins, since articleBody is often
// cut or stale.

const (
	carriedLeast = 40 // words of carried text that are taken for an article
	shownLeast   = 60 // words kept from which on the state is not looked at
)

// carried returns the article as the page carries it and where that stood, ""
// if the blocks have as much.
func carried(p *Page, m *metadata, kept int32) (text, source string) {
	if words := countWords([]byte(m.ArticleBody)); words >= carriedLeast && 2*kept < words {
		return m.ArticleBody, "json-ld articleBody"
	}
	if kept < shownLeast {
		if text = stateBody(p.Head.Scripts); 2*kept < countWords([]byte(text)) {
			return text, "script state"
		}
	}
	return "", ""
}
