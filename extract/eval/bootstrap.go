package eval

// How much the figures would change with other pages of the same kind: the percentile bootstrap
// (Efron 1979). Pages are drawn with replacement, the figure is computed for each draw, and the
// middle 95 % of the draws are the interval. The seed is fixed, so the same results have the same
// interval.

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// Interval is a 95 % confidence interval.
type Interval struct{ Low, High float64 }

func (i Interval) String() string { return fmt.Sprintf("[%.3f, %.3f]", i.Low, i.High) }

// Bootstrap returns the intervals of the shingle F1 and of the word F1 over the given number of
// draws; 1,000 are usual.
func Bootstrap(pages []PageScore, rounds int) (f1, word Interval) {
	if len(pages) == 0 || rounds < 1 {
		return Interval{}, Interval{}
	}
	rng := rand.New(rand.NewPCG(1979, uint64(len(pages))))
	f1s, words := make([]float64, rounds), make([]float64, rounds)
	drawn := make([]PageScore, len(pages))
	for i := range rounds {
		for j := range drawn {
			drawn[j] = pages[rng.IntN(len(pages))]
		}
		var s Scores
		s.setText(drawn)
		f1s[i], words[i] = s.F1, s.Word
	}
	return middle(f1s), middle(words)
}

// middle cuts 2.5 % off both ends.
func middle(values []float64) Interval {
	slices.Sort(values)
	cut := len(values) / 40
	return Interval{Low: values[cut], High: values[len(values)-1-cut]}
}
