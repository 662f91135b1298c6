package fit

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"winnow/extract/eval"
)

// Articles in other furniture. In a text page, only words mark where the article begins and ends,
// and each corpus has the words of its own sites: most golds are below a menu, few begin the page,
// and few are above an offer. So some gold articles are used once more as text, whole or cut to
// their start, between heads and tails that were written for this project. Heads are captions and
// date lines. Tails are offers, pleas, app pitches, comments and teasers.

const (
	furnishedShare  = 3   // one in this many gold articles is used
	furnishedWeight = .35 // of a page
	furnishedParts  = 3   // most paragraphs of a cut one
	furnishedLeast  = 200 // bytes of a body
	furnishedMost   = 9000
)

//go:embed heads.txt
var headsText string

//go:embed tails.txt
var tailsText string

// heads and tails are the lines above and below articles, each after the line of its language.
var (
	heads = sync.OnceValue(func() [][]string { return paragraphs(headsText) })
	tails = sync.OnceValue(func() [][]string { return paragraphs(tailsText) })
)

// addFurnished adds the article of g in other furniture to the set of text pages, for one in
// furnishedShare gold articles.
func (s *set) addFurnished(corpus string, g eval.Page) error {
	h := hashString("furnished" + g.ID)
	if s.form != eval.FormText || g.Style != "" || g.Body == nil || len(*g.Body) < furnishedLeast ||
		len(*g.Body) > furnishedMost || h%furnishedShare != 0 {
		return nil
	}
	raw, gold := furnished(g, lot(h/furnishedShare))
	_, err := s.add(&goldPage{corpusName: corpus, gold: gold, raw: raw, made: true, eased: true,
		share: furnishedWeight})
	return err
}

// furnished returns a text page with the article of g in randomly drawn furniture, and its gold.
func furnished(g eval.Page, n lot) ([]byte, eval.Page) {
	parts := slices.DeleteFunc(strings.Split(*g.Body, "\n"), func(s string) bool {
		return strings.TrimSpace(s) == ""
	})
	if n.draw(3) == 0 {
		parts = parts[:min(len(parts), 1+n.draw(furnishedParts))]
	}
	var above []string
	if n.draw(3) > 0 {
		head := furnitureIn(heads(), g.Lang, &n)
		k := n.draw(len(head))
		above = append([]string{g.Title}, slices.Delete(head, k, k+1)...)
	}
	below := furnitureIn(tails(), g.Lang, &n)
	if n.draw(4) == 0 {
		below = below[len(below)/2:]
	}
	gap, join := "\n\n", "\n\n" // between paragraphs, and around the article
	switch n.draw(4) {
	case 0:
		gap, join = "\n", "\n"
	case 1:
		join = "\n"
	}
	body := strings.Join(parts, "\n\n")
	g.Body, g.Dek = &body, nil
	page := strings.Join(parts, gap) + join + strings.Join(below, gap)
	if above != nil {
		page = strings.Join(above, gap) + join + page
	}
	return []byte(page), g
}

// lot is a random number from which decisions are drawn one after another.
type lot uint32

// draw returns a number below limit.
func (n *lot) draw(limit int) int {
	k := uint32(*n) % uint32(limit)
	*n /= lot(limit)
	return int(k)
}

// furnitureIn draws furniture in a language, or in English if there is none.
func furnitureIn(all [][]string, lang string, n *lot) []string {
	fitting := inLanguage(all, lang)
	if len(fitting) == len(all) {
		fitting = inLanguage(all, "en")
	}
	return slices.Clone(fitting[n.draw(len(fitting))][1:])
}
