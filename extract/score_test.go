package extract

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// TestContributionsSumToScore: what explain says of a block is what decided
// about it.
func TestContributionsSumToScore(t *testing.T) {
	pages, err := filepath.Glob("../testdata/pages/*.*ml")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	var x Extractor
	for _, name := range pages {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		verdicts, err := x.Explain(page, Options{Offset: 0.5})
		if err != nil && !errors.Is(err, ErrNoArticle) {
			t.Fatalf("%s: %v", name, err)
		}
		for _, v := range verdicts {
			sum := v.Bias
			for _, c := range v.Contributions {
				sum += c.Points
			}
			if math.Abs(sum-v.Score) > 1e-3 {
				t.Errorf("%s: got %.3f, want %.3f of: %.60s", filepath.Base(name), sum, v.Score, v.Text)
				break
			}
		}
	}
}
