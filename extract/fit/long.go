package fit

import (
	"slices"
	"strings"

	"winnow/extract/eval"
)

// Long articles. In the corpora, the longest pages are mostly long because of their comments.
// Points fitted on these alone would drop text far below the headline, and so cut books, minutes
// and transcripts. So the articles of a site that has many are used once more as one article.

const (
	longLeast = 12 // least articles of a site that make a long page
	longMost  = 60 // most articles of a long page
)

// addLong adds a long page for each site of a corpus with enough gold articles.
func (s *set) addLong(c eval.Corpus) error {
	if s.form != eval.FormHTML {
		return nil
	}
	bySite := map[string][]eval.Page{}
	var sites []string
	for _, g := range c.Pages {
		if g.Body == nil || g.Form() != eval.FormHTML {
			continue
		}
		site := eval.Site(g)
		if bySite[site] == nil {
			sites = append(sites, site)
		}
		bySite[site] = append(bySite[site], g)
	}
	for _, site := range sites {
		if len(bySite[site]) < longLeast {
			continue
		}
		raw, gold := long(bySite[site])
		_, err := s.add(&goldPage{corpusName: c.Name, gold: gold, raw: raw, made: true, eased: true,
			bare: true, share: 1})
		if err != nil {
			return err
		}
	}
	return nil
}

// long returns a page with the articles of pages of one site in a row, and its gold.
func long(pages []eval.Page) ([]byte, eval.Page) {
	slices.SortFunc(pages, func(a, b eval.Page) int { return byHash(a.ID, b.ID) })
	pages = pages[:min(len(pages), longMost)]
	var parts []string
	for _, g := range pages {
		parts = append(parts, strings.Split(*g.Body, "\n\n")...)
	}
	body, gold := strings.Join(parts, "\n\n"), pages[0]
	gold.Body, gold.Dek = &body, nil
	return bareHTML(gold.Title, nil, parts, nil), gold
}
