package eval

// How far a confidence can be trusted. Pages with a confidence of 0.8 should have a mean word F1
// of 0.8.

const (
	calibrationBins = 10
	sureFrom        = .9 // a page from this confidence on counts as sure
)

// Calibration compares the confidence of pages with their word F1.
type Calibration struct {
	N    int     // pages with a gold body and a confidence
	ECE  float64 // expected calibration error: mean distance over ten bins of confidence, by pages
	Sure int     // pages with a confidence of .9 or more
	Word float64 // mean word F1 of those
}

// calibrate compares the confidence and the word F1 of each page. (The measure is that of Naeini,
// Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI
// 2015.)
func calibrate(confidence, word []float64) Calibration {
	c := Calibration{N: len(word)}
	var off [calibrationBins]float64 // sum of the confidences minus sum of the F1
	for i, conf := range confidence {
		off[min(int(conf*calibrationBins), calibrationBins-1)] += conf - word[i]
		if conf >= sureFrom {
			c.Sure++
			c.Word += word[i]
		}
	}
	for _, d := range off {
		c.ECE += max(d, -d) / float64(max(c.N, 1))
	}
	c.Word /= float64(max(c.Sure, 1))
	return c
}
