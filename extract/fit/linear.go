package fit

import (
	"math"
	"slices"
)

// The token tables: logistic regression over sparse binary features, with a weight for each token
// and slot and a ridge penalty, fitted by AdaGrad in a fixed order. Tokens of few sites are left
// out: they name a site, not a thing.

const slots = 4

// term is a token in a slot with its value.
type term struct {
	id    int32 // index of the token
	slot  int32
	value float32
}

// row is one example: its terms, and the share of it that is article.
type row struct {
	terms    []term
	pos, neg float32
}

type linear struct {
	w    [][slots]float32
	bias float32
}

// fitLinear returns weights for n tokens.
func fitLinear(rows []row, n, epochs int, ridge float32) *linear {
	m := &linear{w: make([][slots]float32, n)}
	sums := make([][slots]float32, n)
	var biasSum float32
	const rate = .15
	for epoch := range epochs {
		for k := range rows {
			r := &rows[shuffled(k, len(rows), epoch)]
			p := m.prob(r.terms)
			g := (r.pos+r.neg)*p - r.pos
			biasSum += g * g
			m.bias -= rate * g / float32(math.Sqrt(float64(biasSum)+1e-6))
			for _, t := range r.terms {
				w, s := &m.w[t.id][t.slot], &sums[t.id][t.slot]
				d := g*t.value + ridge**w*(r.pos+r.neg)
				*s += d * d
				*w -= rate * d / float32(math.Sqrt(float64(*s)+1e-6))
			}
		}
	}
	return m
}

func (m *linear) prob(terms []term) float32 {
	x := m.bias
	for _, t := range terms {
		x += m.w[t.id][t.slot] * t.value
	}
	return sigmoid(x)
}

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

// shuffled returns the k-th of 0…n-1 in the order of an epoch, by a step that shares no divisor
// with n.
func shuffled(k, n, epoch int) int {
	step := int(float64(n)*.618)*2/2 + 2*epoch + 1
	for gcd(step, n) != 1 {
		step++
	}
	return int((int64(k)*int64(step) + int64(epoch)) % int64(n))
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// vocabulary numbers the tokens of enough sites.
type vocabulary struct {
	index  map[uint32]int32
	hashes []uint32
}

func newVocabulary(sites map[uint32]map[int32]struct{}, least int) vocabulary {
	v := vocabulary{index: map[uint32]int32{}}
	for h, on := range sites {
		if len(on) >= least {
			v.hashes = append(v.hashes, h)
		}
	}
	slices.Sort(v.hashes)
	for i, h := range v.hashes {
		v.index[h] = int32(i)
	}
	return v
}
