package feature

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"winnow/extract/internal/word"
)

// The fast functions must return the same as their simple versions.

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
