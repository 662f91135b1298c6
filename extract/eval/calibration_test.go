package eval

import (
	"math"
	"testing"
)

func TestCalibrate(t *testing.T) {
	for _, c := range [...]struct {
		name             string
		confidence, word []float64
		want             Calibration
	}{
		{"nothing", nil, nil, Calibration{}},
		{"right", []float64{.5, 1}, []float64{.5, 1}, Calibration{N: 2, Sure: 1, Word: 1}},
		{"right in the mean of a bin", []float64{.5, .5}, []float64{.25, .75}, Calibration{N: 2}},
		{"too sure", []float64{.75, .75}, []float64{.5, .5}, Calibration{N: 2, ECE: .25}},
		{"too sure here, too modest there", []float64{.75, .25}, []float64{.5, .5},
			Calibration{N: 2, ECE: .25}},
		{"sure and wrong", []float64{1, .9}, []float64{0, .9},
			Calibration{N: 2, ECE: .5, Sure: 2, Word: .45}},
	} {
		got := calibrate(c.confidence, c.word)
		if got.N != c.want.N || got.Sure != c.want.Sure || math.Abs(got.ECE-c.want.ECE) > 1e-9 ||
			math.Abs(got.Word-c.want.Word) > 1e-9 {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}
