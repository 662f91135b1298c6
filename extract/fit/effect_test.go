package fit

import (
	"math"
	"slices"
	"testing"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/points"
)

// TestAddEffects checks that the policy of one corpus becomes its effect, and that the other has
// none.
func TestAddEffects(t *testing.T) {
	m := &matrix{corpora: []string{"keeps", "plain"}, cellWeight: make([]float32, 2*effectCells)}
	cell := points.Item*measure.NumPlaces + measure.PlaceInside
	for i := range 4000 {
		label := float32(i / 2 % 2) // half of the plain corpus's items
		if i%2 == 0 && i%20 != 0 {
			label = 1 // 9 of 10 items of the other
		}
		m.label, m.weight = append(m.label, label), append(m.weight, 1)
		m.base = append(m.base, 0)
		m.cell = append(m.cell, int32(i%2*effectCells+cell))
		m.cellWeight[i%2*effectCells+cell]++
	}
	a := boost(m, boostConfig{rounds: 200, columns: nil})
	keeps, plain := m.policy(a, "keeps")[cell], m.policy(a, "plain")[cell]
	if want := float32(math.Log(.9 / .1)); keeps < want-.2 || keeps > want+.2 {
		t.Errorf("got an effect of %v, want %v", keeps, want)
	}
	if plain < -.1 || plain > .1 {
		t.Errorf("got an effect of %v, want none", plain)
	}
	if got := m.policy(a, "")[cell]; got < (keeps+plain)/2-.01 || got > (keeps+plain)/2+.01 {
		t.Errorf("no corpus has the default policy: got %v, want the mean of %v and %v", got, keeps,
			plain)
	}
}

func TestPolicyLines(t *testing.T) {
	effect := make([]float32, effectCells)
	effect[points.Item*measure.NumPlaces+measure.PlaceInside] = .5
	want := []string{
		"heading first-policy 0 1 0 2 0 3 0",
		"item first-policy 0 1 0 2 0 3 0.5",
		"label first-policy 0 1 0 2 0 3 0",
		"text first-policy 0 1 0 2 0 3 0",
	}
	if got := policyLines(effect); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
