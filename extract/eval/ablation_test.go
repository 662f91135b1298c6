package eval

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"winnow/extract"
	"winnow/extract/internal/feature"
	"winnow/extract/internal/points"
)

const trialPage = `<title>The old quay closes</title><div class="menu"><a href="/">Home</a> <a ` +
	`href="/w">Weather</a></div>
<h1>The old quay closes</h1>
<p>The old quay at Orsay Point will be closed for the whole of next winter, the harbour board ` +
	`said on Friday.</p>
<p>Subscribe now.</p>
<p>Boats will land at the breakers' quay instead, which has no lamps, and the board has asked ` +
	`for some.</p>`

// trialPoints returns points for ends, and the given ones for words.
func trialPoints(t *testing.T, wordsNear, wordsRow string) *points.Points {
	p, err := extract.ReadPoints(strings.NewReader("form html\nbias -1 -1\nswitch 0.5\nnear ends " +
		"-1 1 1\nnear words " + wordsNear +
		"\nrow near -1 0.5 1\nrow words " + wordsRow + "\nrow ends -0.5 1 0.5\n"))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestTrialExtractsWhatExtractDoes(t *testing.T) {
	o := extract.Options{Points: trialPoints(t, "-2 8 2", "-2 8 2")}
	trial, err := NewTrial([]byte(trialPage), o)
	if err != nil {
		t.Fatal(err)
	}
	want, wantErr := extract.Extract([]byte(trialPage), o)
	for range 2 { // and again after a feature was left out
		if got := trial.Extract(); got.Err != wantErr || got.Text != want.Text ||
			got.Title != want.Title {
			t.Errorf("got %q, %v, want %q, %v", got.Text, got.Err, want.Text, wantErr)
		}
		trial.Without(featureIndex("words"), Steady{})
	}
}

// TestTrialWithout checks that leaving a feature out is the same as giving it constant points.
func TestTrialWithout(t *testing.T) {
	trial, err := NewTrial([]byte(trialPage),
		extract.Options{Points: trialPoints(t, "-2 8 2", "-2 8 2")})
	if err != nil {
		t.Fatal(err)
	}
	f := featureIndex("words")
	for _, s := range []struct {
		steady     Steady
		near, row  string
		subscribes bool
	}{
		{Steady{2, 2}, "2", "2", true},
		{Steady{-2, 2}, "-2", "2", true},
		{Steady{2, -.5}, "2", "-0.5", true},
		{Steady{-2, -2}, "-2", "-2", false},
	} {
		want, wantErr := extract.Extract([]byte(trialPage),
			extract.Options{Points: trialPoints(t, s.near, s.row)})
		got, changed := trial.Without(f, s.steady)
		if !changed {
			got = trial.Extract()
		}
		if fmt.Sprint(got.Err) != fmt.Sprint(wantErr) || got.Text != want.Text {
			t.Errorf("%v: got %q, %v, want %q, %v", s.steady, got.Text, got.Err, want.Text, wantErr)
		}
		if has := strings.Contains(got.Text, "Subscribe"); has != s.subscribes {
			t.Errorf("%v: kept the offer: got %v, want %v", s.steady, has, s.subscribes)
		}
	}
}

func TestTrialMean(t *testing.T) {
	trial, err := NewTrial([]byte(trialPage),
		extract.Options{Points: trialPoints(t, "3", "-2 1000 2")})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := trial.Mean(featureIndex("words")), (Steady{3, -2}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := trial.Mean(featureIndex("in-nav")), (Steady{}); got != want {
		t.Errorf("without points: got %v, want %v", got, want)
	}
}

// featureIndex returns the index of a row of the table.
func featureIndex(name string) int {
	return slices.IndexFunc(feature.Features, func(f feature.Feature) bool { return f.Name == name })
}
