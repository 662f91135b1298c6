package byline

import "slices"

// The names of <meta> elements that name authors, by the form that the names have in them.
var (
	AuthorMetas = []string{"author", "authors", "article:author_name", "byl", "parsely-author",
		"sailthru.author", "cxenseparse:author", "mrf:authors", "dcsext.author", "lp.article:author"}
	CitationMetas = []string{"citation_author", "citation_authors"} // last name first
	CreatorMetas  = []string{"dc.creator", "dcterms.creator", "dc:creator",
		"dc.creator.personalname"}
	ArticleAuthorMetas = []string{"article:author", "og:article:author", "og:author"} // or addresses
)

// NamesAuthor reports whether a <meta> of that name names an author.
func NamesAuthor(meta string) bool {
	return slices.Contains(AuthorMetas, meta) || slices.Contains(CitationMetas, meta) ||
		slices.Contains(CreatorMetas, meta) || slices.Contains(ArticleAuthorMetas, meta)
}
