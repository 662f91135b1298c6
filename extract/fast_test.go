package extract

import (
	"bytes"
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"winnow/extract/internal/points"
	"winnow/extract/internal/word"
)

// What is written for speed says what the plain way says.

func TestRankKey(t *testing.T) {
	scores := []float32{0, float32(math.Copysign(0, -1)), 1, -1, 1e-30, -1e-30, 3.5, -3.5, 1e30, -1e30, 1, 0}
	var keys []uint64
	var order []int
	for i, s := range scores {
		keys, order = append(keys, rankKey(s, i)), append(order, i)
	}
	slices.Sort(keys)
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b)) })
	for k, want := range order {
		if got := int(uint32(keys[k])); got != want {
			t.Errorf("place %d: got block %d, want %d", k, got, want)
		}
	}
}

func TestStepNear(t *testing.T) {
	edges := []float32{-2, 0, .5, 3}
	for _, x := range []float32{-5, -2, -1, 0, .2, .5, 1, 3, 9} {
		for step := range len(edges) + 1 {
			if got, want := points.StepNear(edges, x, step), points.StepOf(edges, x); got != want {
				t.Errorf("%v from step %d: got %d, want %d", x, step, got, want)
			}
		}
	}
	if got := points.StepNear(nil, 7, 0); got != 0 {
		t.Errorf("no edges: got step %d", got)
	}
}

func TestAllCapsEightAtATime(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		s := make([]byte, r.IntN(40))
		up, low := 0, 0
		for i := range s {
			switch s[i] = byte(r.IntN(128)); {
			case 'A' <= s[i] && s[i] <= 'Z':
				up++
			case 'a' <= s[i] && s[i] <= 'z':
				low++
			}
		}
		if got, want := allCaps(s), word.Ratio(float32(up), float32(up+low)); got != want {
			t.Fatalf("%q: got %v, want %v", s, got, want)
		}
	}
	if got := allCaps([]byte("ÄÖÜ über und UNTER")); got != 8./15 {
		t.Errorf("got %v, want 8/15", got)
	}
}

func TestCountSpaced(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		s := make([]byte, r.IntN(12))
		for i := range s {
			s[i] = " /a"[r.IntN(3)]
		}
		if got, want := countSpaced(s, "/"), bytes.Count(s, []byte(" / ")); got != want {
			t.Fatalf("%q: got %d, want %d", s, got, want)
		}
	}
}
