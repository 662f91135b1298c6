package fit

import (
	"fmt"
	"slices"
	"strings"

	"winnow/extract/eval"
	"winnow/extract/internal/choose"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/word"
)

// goldPage is one gold page ready for fitting.
type goldPage struct {
	corpusName string
	gold       eval.Page
	raw        []byte  // nil once the page is read
	made       bool    // changed: an HTML page as text, a bare or a short one
	eased      bool    // made of the article alone or a part of it: bare, short, furnished
	bare       bool    // headline and article alone, or under a notice
	share      float32 // the weight of the page in its corpus
	siteWeight float32 // that it has among the pages of its site
	site       string
	fold       int // of the inner split, by site
	sample     *sample
	kinds      map[uint32]bool // of a dump: see kindsOf
	label      []float32       // by block: 1 article, 0 not
	weight     []float32       // by block
}

// set has the pages of one form, with the names of their class tokens.
type set struct {
	form  eval.Form
	pages []*goldPage
	names map[uint32]string
}

// load reads the pages of a corpus for the set's form. HTML pages are also used as text pages,
// dumped without their tags, unless a corpus has them as text already.
func (s *set) load(c eval.Corpus, dumped map[string]bool) error {
	next := siblings(c)
	for _, g := range c.Pages {
		raws, err := s.raws(g, dumped)
		if err != nil {
			return fmt.Errorf("%s/%s: %w", c.Name, g.File, err)
		}
		if raws == nil {
			continue
		}
		made := g.Form() != s.form
		kinds, err := s.kindsOf(c.Name, g)
		if err != nil {
			return fmt.Errorf("%s/%s: %w", c.Name, g.File, err)
		}
		for _, raw := range raws {
			p, err := s.add(&goldPage{corpusName: c.Name, gold: g, raw: raw, made: made,
				share: shareOf(g, made), kinds: kinds})
			if err == nil {
				err = s.addShort(p)
			}
			if err != nil {
				return fmt.Errorf("%s/%s: %w", c.Name, g.File, err)
			}
			p.raw = nil
		}
		if raw, gold := s.bare(g); raw != nil {
			p, err := s.add(&goldPage{corpusName: c.Name, gold: gold, raw: raw, made: true, eased: true,
				bare: true, share: shareOf(g, false)})
			if err != nil {
				return fmt.Errorf("%s/%s: bare: %w", c.Name, g.File, err)
			}
			p.weighNotice(len(p.label))
		}
		if err := s.addFurnished(c.Name, g); err != nil {
			return fmt.Errorf("%s/%s: furnished: %w", c.Name, g.File, err)
		}
		if err := s.addNext(c.Name, g, next[g.ID]); err != nil {
			return fmt.Errorf("%s/%s: next story: %w", c.Name, g.File, err)
		}
	}
	if err := s.addLong(c); err != nil {
		return fmt.Errorf("%s: long page: %w", c.Name, err)
	}
	return nil
}

// shareOf returns the weight of a page, which is lower if the page is present in several looks.
func shareOf(g eval.Page, look bool) float32 {
	switch {
	case g.Style != "":
		return .5
	case look:
		return .75
	}
	return 1
}

// raws returns a page unchanged if it is of the set's form, or as text in some of the looks if it
// is HTML and the set is text.
func (s *set) raws(g eval.Page, dumped map[string]bool) ([][]byte, error) {
	if g.Form() != s.form && (s.form == eval.FormHTML || g.Body == nil) {
		return nil, nil
	}
	raw, err := g.Bytes()
	if g.Form() == s.form || err != nil {
		return [][]byte{raw}, err
	}
	var raws [][]byte
	for _, look := range looksOf(g, dumped[g.ID]) {
		text, err := Dump(raw, look)
		if err != nil {
			return nil, err
		}
		raws = append(raws, text)
	}
	return raws, nil
}

// One in foldedShare HTML pages is also used as text on one line.
const foldedShare = 3

func isFolded(g eval.Page) bool { return hashString("folded"+g.ID)%foldedShare == 0 }

// looksOf returns the looks of an HTML page in the set of text pages: one of the three usual
// ones, unless its corpus has the page in them already.
func looksOf(g eval.Page, dumped bool) []Look {
	var looks []Look
	if !dumped {
		looks = append(looks, Look(hashString(g.ID)%3))
	}
	if isFolded(g) {
		looks = append(looks, LookFolded)
	}
	return looks
}

// add reads a page and adds it to the set.
func (s *set) add(p *goldPage) (*goldPage, error) {
	var err error
	p.sample, err = readSample(p.raw, s.form, func(h uint32, name string) {
		s.names[h] = strings.Join(strings.Fields(name), "_")
	})
	if err != nil {
		return nil, err
	}
	p.site = eval.Site(p.gold)
	p.labelBlocks()
	p.doubt()
	p.doubtKinds()
	s.pages = append(s.pages, p)
	return p, nil
}

// textTwins returns the IDs of the pages that a corpus has as text.
func textTwins(corpora []eval.Corpus) map[string]bool {
	twins := map[string]bool{}
	for _, c := range corpora {
		for _, g := range c.Pages {
			if g.Form() == eval.FormText {
				twins[strings.TrimSuffix(g.ID, "."+g.Style)] = true
			}
		}
	}
	return twins
}

// lengthWords is added to the number of words of every block.
const lengthWords = 10

// labelBlocks compares the blocks with the gold. A block weighs as much as its share of the
// article, so that long pages count no more than short ones, and a wrong paragraph more than a
// wrong label.
func (p *goldPage) labelBlocks() {
	if p.gold.Body == nil {
		p.labelSnippets()
		return
	}
	dek := ""
	if p.gold.Dek != nil {
		dek = *p.gold.Dek
	}
	blocks := p.sample.Page.Blocks
	p.label = label(&p.sample.Page, dek+"\n\n"+*p.gold.Body)
	deks := label(&p.sample.Page, dek)
	p.weight = make([]float32, len(blocks))
	total := float32(len(word.Hashes(*p.gold.Body)))
	for i := range blocks {
		p.weight[i] = min(1, float32(blocks[i].Words+lengthWords)/(total+60))
		switch c := p.label[i]; {
		case deks[i] >= .5:
			p.weight[i] = 0 // the dek is a field of its own: keeping it or not is no error
		case c > .3 && c < .7:
			p.weight[i] *= .3
		}
		p.label[i] = round(p.label[i])
	}
	p.weighInside()
}

// insideWeight is the weight of a block that is not article but between blocks of the article.
// These blocks are the hardest to leave out.
const insideWeight = 2.5

func (p *goldPage) weighInside() {
	for _, i := range p.inside() {
		p.weight[i] = min(1, p.weight[i]*insideWeight)
	}
}

// inside returns the blocks that are not article but between blocks of the article.
func (p *goldPage) inside() []int {
	var blocks []int
	first, last := slices.Index(p.label, 1), p.last()
	for i := first; i >= 0 && i < last; i++ {
		if p.label[i] == 0 {
			blocks = append(blocks, i)
		}
	}
	return blocks
}

// last returns the last block of the article, -1 if there is none.
func (p *goldPage) last() int {
	last := len(p.label) - 1
	for last >= 0 && p.label[last] == 0 {
		last--
	}
	return last
}

// overrule labels lines that only point to another article as boilerplate, even if the gold has
// them: nobody wants "Read more: …" in the middle of the text.
func (p *goldPage) overrule(v *choose.Chooser) {
	row := &feature.Features[rowNamed("points-on")]
	for i := range p.label {
		if row.Value(&v.View, i) > 0 {
			p.label[i] = 0
		}
	}
}

// rowNamed returns the index of a feature, -1 if there is none.
func rowNamed(name string) int {
	return slices.IndexFunc(feature.Features, func(f feature.Feature) bool { return f.Name == name })
}

func round(x float32) float32 {
	if x >= .5 {
		return 1
	}
	return 0
}

// hashString is FNV-1a, so that splits are the same in every run.
func hashString(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>12
}
