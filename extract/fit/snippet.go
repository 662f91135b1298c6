package fit

import (
	"slices"
	"strings"
)

// Of some pages only sentences are known that must and must not appear. The blocks with these
// sentences have a label; all others weigh nothing.

// snippetWeight is the weight of a labelled block on a page without a gold body.
const snippetWeight = .12

func (p *goldPage) labelSnippets() {
	blocks := p.sample.Page.Blocks
	p.label, p.weight = make([]float32, len(blocks)), make([]float32, len(blocks))
	if len(p.gold.With)+len(p.gold.Without) == 0 {
		return
	}
	texts := make([]string, len(blocks))
	for i, b := range blocks {
		texts[i] = squash(string(p.sample.Page.Text[b.Start:b.End]))
	}
	for _, w := range p.gold.Without {
		for i, t := range texts {
			if strings.Contains(t, squash(w)) {
				p.weight[i] = snippetWeight
			}
		}
	}
	for _, w := range p.gold.With {
		if i := holding(texts, squash(w)); i >= 0 {
			p.label[i], p.weight[i] = 1, snippetWeight
		}
	}
}

// holding returns the longest text that contains the snippet, or -1. Shorter ones are teasers and
// captions.
func holding(texts []string, snippet string) int {
	best := -1
	for i, t := range texts {
		if strings.Contains(t, snippet) && (best < 0 || len(t) > len(texts[best])) {
			best = i
		}
	}
	return best
}

func squash(s string) string { return strings.Join(strings.Fields(s), " ") }

// teaches reports whether some of the page's blocks have a label that counts.
func (p *goldPage) teaches() bool {
	return slices.ContainsFunc(p.weight, func(w float32) bool { return w > 0 })
}
