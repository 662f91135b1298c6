package eval

import (
	"cmp"
	"fmt"
	"io"
	"slices"
)

// Change is what became of one page from one run to another.
type Change struct{ Old, New PageScore }

// Word returns how much the word F1 rose.
func (c Change) Word() float64 { return c.New.Word - c.Old.Word }

// Changes returns the pages of corpus c whose text agrees with its gold more, or less, than in
// the old results, those that got worst first. Same is the number of all others that the old
// results have.
func Changes(c Corpus, old, now []Result) (changed []Change, same int) {
	_, before := Score(c.having(old), old)
	_, after := Score(c, now)
	byID := make(map[string]PageScore, len(after))
	for _, p := range after {
		byID[p.ID] = p
	}
	for _, p := range before {
		change := Change{p, byID[p.ID]}
		if p.Word == change.New.Word && p.P == change.New.P && p.R == change.New.R {
			same++
			continue
		}
		changed = append(changed, change)
	}
	slices.SortStableFunc(changed, func(a, b Change) int { return cmp.Compare(a.Word(), b.Word()) })
	return changed, same
}

// Split returns the pages that got worse and those that got better, each with the greatest
// change first, from what Changes returned.
func Split(changed []Change) (worse, better []Change) {
	for _, c := range changed {
		if d := c.Word(); d < 0 || d == 0 && c.New.P+c.New.R < c.Old.P+c.Old.R {
			worse = append(worse, c)
		} else {
			better = append(better, c)
		}
	}
	slices.Reverse(better)
	return worse, better
}

// WriteChanges prints how many pages got better and worse, and up to n of each.
func WriteChanges(w io.Writer, changed []Change, same, n int) error {
	worse, better := Split(changed)
	_, err := fmt.Fprintf(w, "   %d pages better, %d worse, %d the same\n",
		len(better), len(worse), same)
	for _, c := range slices.Concat(worse[:min(n, len(worse))], better[:min(n, len(better))]) {
		if err == nil {
			_, err = fmt.Fprintf(w, "   %s word %.3f, was %.3f\n", c.New.ID, c.New.Word, c.Old.Word)
		}
	}
	return err
}

// having returns the corpus of those pages that some results are of.
func (c Corpus) having(results []Result) Corpus {
	ids := make(map[string]bool, len(results))
	for _, r := range results {
		ids[r.ID] = true
	}
	return c.Keep(func(p Page) bool { return ids[p.ID] })
}

// Texts returns the gold text of a page and what of its result is compared with that.
func (p Page) Texts(r Result) (gold, got string) {
	if p.Body == nil {
		return "", r.Text
	}
	return p.fullText(), r.fullText(p)
}
