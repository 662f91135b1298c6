package fit

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"winnow/extract/internal/choose"
	"winnow/extract/internal/page"
)

// Confidence. A page's expected F1, from its own scores, orders pages well but is too optimistic.
// So each inner fold is scored by points fitted on the others, and pages of about the same
// expected F1 get their true mean, made to rise throughout (isotonic regression by pooling
// adjacent violators). Text pages made from only an article, or from a part of it, do not count
// here, because they are easier than real pages.

const confidenceBins = 24

// judged is one page scored by points that have not seen it.
type judged struct{ expected, actual float64 }

func confidenceLine(m *matrix, pages []*goldPage, models []*additive, cols []int) string {
	byPage, policies := make([]judged, len(pages)), make([][]float32, len(models))
	for k, a := range models {
		policies[k] = m.policy(a, "")
	}
	eachPage(pages, func(i int, v *choose.Chooser) {
		p := pages[i]
		scores, kept := m.chooseSecond(v, models[p.fold], policies[p.fold], cols)
		byPage[i] = judged{float64(v.Expected(scores, kept)), p.labelF1(kept)}
	})
	var all []judged
	for i, p := range pages {
		if p.gold.Body != nil && !(p.eased && p.sample.Page.Form == page.FormText) {
			all = append(all, byPage[i])
		}
	}
	slices.SortStableFunc(all, func(a, b judged) int {
		if a.expected < b.expected {
			return -1
		}
		return 1
	})
	if len(all) == 0 {
		return "# too few pages for a confidence"
	}
	return "confidence " + curveText(pool(all))
}

// labelF1 returns the F1 by words of a choice against the labels.
func (p *goldPage) labelF1(kept []bool) float64 {
	var both, sum float64
	for i, k := range kept {
		w := float64(p.sample.Page.Blocks[i].Words)
		if p.weight[i] == 0 {
			continue
		}
		if k {
			sum += w
		}
		if p.label[i] > 0 {
			sum += w
		}
		if k && p.label[i] > 0 {
			both += w
		}
	}
	if sum == 0 {
		return 1
	}
	return 2 * both / sum
}

// level is a run of pages with one mean.
type level struct {
	first     float64 // least expected F1
	sum, size float64
}

// pool makes bins of equally many pages and joins neighbours until the means rise.
func pool(all []judged) []level {
	var levels []level
	for i, j := range all {
		if first := math.Round(j.expected*1e4) / 1e4; i == 0 ||
			i*confidenceBins/len(all) != (i-1)*confidenceBins/len(all) &&
				first > levels[len(levels)-1].first {
			levels = append(levels, level{first: first})
		}
		last := &levels[len(levels)-1]
		last.sum += j.actual
		last.size++
	}
	for i := 1; i < len(levels); {
		a, b := &levels[i-1], &levels[i]
		if a.sum/a.size < b.sum/b.size {
			i++
			continue
		}
		a.sum, a.size = a.sum+b.sum, a.size+b.size
		levels = slices.Delete(levels, i, i+1)
		i = max(1, i-1)
	}
	return levels
}

func curveText(levels []level) string {
	var b strings.Builder
	for i, l := range levels {
		if i > 0 {
			fmt.Fprintf(&b, " %.4f ", l.first)
		}
		b.WriteString(number(float32(l.sum / l.size)))
	}
	return b.String()
}
