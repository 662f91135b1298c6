package main

import (
	"testing"

	"winnow/extract/eval"
)

// The table of `fit --folds` has all figures that points decide, with calibration.
func TestTextOnly(t *testing.T) {
	in := eval.Scores{N: 3, F1: .9, Calibration: eval.Calibration{N: 3, ECE: .02, Sure: 2, Word: .97}}
	if got := textOnly(in); got.Calibration != in.Calibration || got.F1 != in.F1 || got.N != in.N {
		t.Errorf("textOnly(%+v) = %+v", in, got)
	}
}
