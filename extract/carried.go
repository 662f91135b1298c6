package extract

// A page made by a script carries its article as data and shows little or none
// of it. Where the blocks kept hold less than half of what the page's own
// articleBody has, that is the text. It is no second extractor: the data is the
// page's own, and where the markup has the article the markup wins, since
// articleBody is often cut or stale.

// carriedLeast is how many words of articleBody are taken for an article.
const carriedLeast = 40

// carried returns the article as the page carries it, "" if the blocks have as
// much.
func carried(m *metadata, body string) string {
	words := countWords([]byte(m.ArticleBody))
	if words < carriedLeast || 2*countWords([]byte(body)) >= words {
		return ""
	}
	return m.ArticleBody
}
