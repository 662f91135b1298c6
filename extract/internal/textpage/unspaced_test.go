package textpage

import (
	"math/rand/v2"
	"testing"
)

// TestMayBeGlued checks that no line is cut that is said to be whole.
func TestMayBeGlued(t *testing.T) {
	chars := []rune("aaabbzAZ19.!?)]\"(' -éÉßжЖџעم५中のѲѳ한’—µªº²ⁿ…“”„«»¿¡ǅ")
	random := rand.New(rand.NewPCG(1, 2))
	cut := 0
	for range 100_000 {
		line := make([]rune, 8)
		for i := range line {
			line[i] = chars[random.IntN(len(chars))]
		}
		l := textLine{text: []byte(string(line))}
		if len(cutPieces(nil, &l, true, 100)) == 1 {
			continue
		}
		cut++
		if !mayBeGlued(l.text) {
			t.Errorf("%q is cut", l.text)
		}
	}
	if cut < 1000 {
		t.Errorf("%d lines are cut, too few for a test", cut)
	}
}
