package extract

import (
	"testing"
)

// hitsOf returns the classes that a text hits, as "offer=2 period=1".
func hitsOf(text string) map[string]int {
	var hits phraseHits
	loadLexicon().match([]byte(text), &hits)
	found := map[string]int{}
	for c, n := range hits {
		if n > 0 {
			found[phraseClass(c).String()] = int(n)
		}
	}
	return found
}

func TestMatchMarks(t *testing.T) {
	for _, tt := range []struct {
		text, class string
		want        int
	}{
		{"Already a subscriber? Log in", "offer", 1},
		{"ALREADY — A  SUBSCRIBER", "offer", 1},
		{"Already a happy subscriber", "offer", 0},
		{"Subscribe", "offer", 1},
		{"Subscribe to nothing", "offer", 0},
		{"12 Comments", "comment", 1},
		{"Comments (7)", "comment", 1},
		{"By Ada Hollis", "byline", 1},
		{"They came by bus", "byline", 0},
		{"Das E‑Paper", "offer", 1},
		{"Das E\u00adPaper", "offer", 1},
	} {
		if got := hitsOf(tt.text)[tt.class]; got != tt.want {
			t.Errorf("%q: got %d %s, want %d", tt.text, got, tt.class, tt.want)
		}
	}
}

func BenchmarkParseLexicon(b *testing.B) {
	for b.Loop() {
		if _, err := parseLexicon(lexiconText, stopWordText); err != nil {
			b.Fatal(err)
		}
	}
}

const benchText = `The harbour board of Port Ellery voted on Tuesday to close the old ferry terminal, ending
a dispute that had divided the town for more than three years. Members said that the building could not be made
safe before the winter storms, and that repairs would cost about $14 million. Opponents, who had gathered outside
with drums and banners, promised to take the decision to court. "We were told in March that nothing would change,"
said Lena Marsh, who runs a bakery near the pier. Already a subscriber? Log in to read more. `

func BenchmarkMatch(b *testing.B) {
	l, text := loadLexicon(), []byte(benchText)
	var hits phraseHits
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		l.match(text, &hits)
	}
}
