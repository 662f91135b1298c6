package fit

import (
	"math/rand/v2"
	"testing"
)

// TestPoolRises checks that bins and means rise and that the mean of all is kept.
func TestPoolRises(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		all := make([]judged, 1+random.IntN(200))
		sum := 0.0
		for i := range all {
			all[i] = judged{float64(i/3) / 100, random.Float64()}
			sum += all[i].actual
		}
		levels := pool(all)
		got := 0.0
		for i, l := range levels {
			got += l.sum
			if i > 0 && (l.first <= levels[i-1].first || l.sum/l.size <= levels[i-1].sum/levels[i-1].size) {
				t.Fatalf("level %d of %v does not rise", i, levels)
			}
		}
		if d := got - sum; d > 1e-9 || d < -1e-9 {
			t.Fatalf("levels sum to %g, want %g", got, sum)
		}
	}
}
