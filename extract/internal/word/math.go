package word

import "math"

// InvRoot returns 1/√n, and 1 for 0.
func InvRoot(n int) float32 {
	if n == 0 {
		return 1
	}
	return float32(1 / math.Sqrt(float64(n)))
}

// Log1p returns the natural logarithm of 1+n.
func Log1p(n float32) float32 { return float32(math.Log1p(float64(n))) }

// Sigmoid returns the probability of log-odds.
func Sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// Ratio returns a/b, and 0 if b is 0.
func Ratio(a, b float32) float32 {
	if b == 0 {
		return 0
	}
	return a / b
}

// One returns 1 for true and 0 for false.
func One(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
