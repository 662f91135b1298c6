package points

import (
	"math"

	"winnow/extract/internal/table"
)

// Weights are the points of a token by its distance from the block, or of a word in short blocks
// and in others.
type Weights [4]float32

// Numbers of weights that are used.
const (
	tokenWeights = 4
	wordWeights  = 2
)

// WeightTable holds weights by hash. Nine in ten tokens and words of a page have none. A filter, a
// bit for the upper half of each hash, answers for nearly all of these at once.
type WeightTable struct {
	rows   table.Map
	filter [1 << 10]uint64
}

// weightTable returns a table with a filter for its rows.
func weightTable(rows table.Map) (t WeightTable) {
	t.rows = rows
	for i := range rows.Len() {
		hash, _ := rows.Row(i)
		t.filter[hash>>22] |= 1 << (hash >> 16 & 63)
	}
	return t
}

// WeightRow has the weights of a hash. It is empty if a table does not have the hash.
type WeightRow table.Row

// Find returns the weights of a hash.
func (t *WeightTable) Find(hash uint32) WeightRow {
	if t.filter[hash>>22]>>(hash>>16&63)&1 == 0 {
		return ""
	}
	return t.search(hash)
}

// search is Find without the filter. Find is inlined if this is not.
//
//go:noinline
func (t *WeightTable) search(hash uint32) WeightRow { return WeightRow(t.rows.Find(hash)) }

// At returns a weight.
func (r WeightRow) At(position int) float32 {
	return math.Float32frombits(table.Row(r).Uint32(position))
}

// entry is a line of a token or word.
type entry struct {
	hash uint32
	w    Weights
}

// newWeightTable returns a table of entries with so many weights each. The last entry of a hash
// counts.
func newWeightTable(entries []entry, weights int) WeightTable {
	byHash := make(map[uint32]Weights, len(entries))
	for _, e := range entries {
		byHash[e.hash] = e.w
	}
	var rows [][]uint32
	for hash, w := range byHash {
		row := []uint32{hash}
		for _, x := range w[:weights] {
			row = append(row, math.Float32bits(x))
		}
		rows = append(rows, row)
	}
	var w table.Writer
	w.Map(rows)
	return weightTable(table.NewReader(string(w.Bytes())).Map())
}
