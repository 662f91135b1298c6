package measure

import (
	"cmp"
	"math"
	"slices"
	"testing"
)

func TestRankKey(t *testing.T) {
	scores := []float32{0, float32(math.Copysign(0, -1)), 1, -1, 1e-30, -1e-30, 3.5, -3.5, 1e30, -1e30,
		1, 0}
	var keys []uint64
	var order []int
	for i, s := range scores {
		keys, order = append(keys, rankKey(s, i)), append(order, i)
	}
	slices.Sort(keys)
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b))
	})
	for k, want := range order {
		if got := int(uint32(keys[k])); got != want {
			t.Errorf("place %d: got block %d, want %d", k, got, want)
		}
	}
}
