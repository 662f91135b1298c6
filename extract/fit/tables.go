package fit

import (
	"maps"

	"winnow/extract/eval"
	"winnow/extract/internal/measure"
	"winnow/extract/internal/page"
)

// tables are the token tables of one form, with what is needed to fit them again on a part of the
// pages.
type tables struct {
	set    *set
	tokens vocabulary
	words  vocabulary
}

// Least number of sites that must use a token.
const (
	tokenSites = 4
	wordSites  = 5
)

func newTables(s *set, pages []*goldPage) *tables {
	tokens, words := map[uint32]map[int32]struct{}{}, map[uint32]map[int32]struct{}{}
	sites := map[string]int32{}
	note := func(to map[uint32]map[int32]struct{}, hash uint32, site int32) {
		if to[hash] == nil {
			to[hash] = map[int32]struct{}{}
		}
		to[hash][site] = struct{}{}
	}
	for _, p := range pages {
		site, ok := sites[p.site]
		if !ok {
			site = int32(len(sites))
			sites[p.site] = site
		}
		for _, h := range p.sample.Page.Tokens {
			note(tokens, h, site)
		}
		for _, h := range p.sample.Page.Words {
			note(words, h, site)
		}
	}
	veto := defaultVeto()
	maps.DeleteFunc(tokens, func(h uint32, _ map[int32]struct{}) bool {
		return veto.tokens[s.names[h]]
	})
	maps.DeleteFunc(words, func(h uint32, _ map[int32]struct{}) bool { return veto.words[h] })
	return &tables{set: s, tokens: newVocabulary(tokens, tokenSites),
		words: newVocabulary(words, wordSites)}
}

// fit fits both tables on pages and returns their lines in the points file.
func (t *tables) fit(pages []*goldPage, c Config) []string {
	var lines []string
	if t.set.form == eval.FormHTML {
		m := fitLinear(t.tokenRows(pages), len(t.tokens.hashes), c.Epochs, c.TokenRidge)
		lines = append(lines, t.lines("token", t.tokens, m, func(h uint32) string {
			return t.set.names[h]
		}, 4, c.Tokens)...)
	}
	m := fitLinear(t.wordRows(pages), len(t.words.hashes), c.Epochs, c.WordRidge)
	names := t.wordNames(pages)
	return append(lines, t.lines("word", t.words, m, func(h uint32) string {
		return names[h]
	}, 2, c.Words)...)
}

// tokenRows makes an example of each kind of place with text of its own. Containers of a page
// with the same tokens all the way up are one kind.
func (t *tables) tokenRows(pages []*goldPage) []row {
	var rows []row
	for _, p := range pages {
		pg := &p.sample.Page
		path := pathHashes(pg)
		at := map[uint32]int{}
		for i := range pg.Blocks {
			c := pg.Blocks[i].Container
			n, ok := at[path[c]]
			if !ok {
				n = len(rows)
				at[path[c]] = n
				rows = append(rows, row{terms: t.containerTerms(pg, c)})
			}
			w := p.weight[i] * p.share * p.siteWeight
			rows[n].pos += w * p.label[i]
			rows[n].neg += w * (1 - p.label[i])
		}
	}
	return rows
}

// pathHashes hashes the tokens of each container and all above it.
func pathHashes(pg *page.Page) []uint32 {
	path := make([]uint32, len(pg.Containers))
	for c := range path {
		k := &pg.Containers[c]
		if k.Parent >= 0 {
			path[c] = path[k.Parent] * 31
		}
		for _, h := range pg.Tokens[k.TokenStart:k.TokenEnd] {
			path[c] = (path[c] ^ h) * 16777619
		}
	}
	return path
}

func (t *tables) containerTerms(pg *page.Page, c int32) []term {
	var terms []term
	for d := int32(0); c >= 0; d++ {
		k := &pg.Containers[c]
		for _, h := range pg.Tokens[k.TokenStart:k.TokenEnd] {
			if id, ok := t.tokens.index[h]; ok {
				terms = append(terms, term{id, min(d, 3), 1})
			}
		}
		c = k.Parent
	}
	return terms
}

func (t *tables) wordRows(pages []*goldPage) []row {
	var rows []row
	for _, p := range pages {
		pg := &p.sample.Page
		for i := range pg.Blocks {
			words := pg.Words[pg.Blocks[i].WordStart:pg.Blocks[i].WordEnd]
			w := p.weight[i] * p.share * p.siteWeight
			r := row{pos: w * p.label[i], neg: w * (1 - p.label[i])}
			slot, value := measure.WordTerm(len(words))
			for _, h := range words {
				if id, ok := t.words.index[h]; ok {
					r.terms = append(r.terms, term{id, int32(slot), value})
				}
			}
			rows = append(rows, r)
		}
	}
	return rows
}
