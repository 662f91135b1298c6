package table

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
)

// A Map finds rows by hash. Its rows are sorted by a mix of the bits of their hashes, and the high
// bits of the mix select a bucket: the few rows where a hash may be.
type Map struct {
	rows   string // each is a hash and then numbers of four bytes
	width  int    // bytes of a row
	starts string // by bucket: two bytes, its first row; one more than there are buckets
	shift  uint   // of a mix, to get its bucket
}

// A Row has several numbers. That of a map is empty if the map does not have the hash.
type Row string

// Uint32 returns number i.
func (r Row) Uint32(i int) uint32 { return uint32At(string(r), 4*i) }

// Uint64 returns the number that numbers i and i+1 make.
func (r Row) Uint64(i int) uint64 {
	return uint64(r.Uint32(i)) | uint64(r.Uint32(i+1))<<32
}

const (
	leastBits = 1 // of a bucket
	mostRows  = 1<<16 - 1
)

// mix spreads hashes that differ only in a few bits.
func mix(hash uint32) uint32 { return hash * 0x9E3779B1 }

// Find returns the row of a hash.
func (m *Map) Find(hash uint32) Row {
	if len(m.rows) == 0 {
		return ""
	}
	ends := uint32At(m.starts, 2*int(mix(hash)>>m.shift)) // of this bucket and of the next
	for at, end := int(ends&0xffff)*m.width, int(ends>>16)*m.width; at < end; at += m.width {
		if row := m.rows[at : at+m.width]; uint32At(row, 0) == hash {
			return Row(row[4:])
		}
	}
	return ""
}

// Len returns how many rows the map has.
func (m *Map) Len() int { return len(m.rows) / max(1, m.width) }

// Row returns row i and its hash, in the order of the map.
func (m *Map) Row(i int) (hash uint32, row Row) {
	text := m.rows[i*m.width : (i+1)*m.width]
	return uint32At(text, 0), Row(text[4:])
}

// Map adds a map. Each row is a hash and then numbers. All hashes differ, and all rows have the
// same length.
func (w *Writer) Map(rows [][]uint32) {
	if len(rows) > mostRows {
		panic("table: too many rows for a map")
	}
	slices.SortFunc(rows, func(a, b []uint32) int { return cmp.Compare(mix(a[0]), mix(b[0])) })
	for i := 1; i < len(rows); i++ {
		if rows[i][0] == rows[i-1][0] {
			panic(fmt.Sprintf("table: two rows of the hash %#x", rows[i][0]))
		}
	}
	shift := bucketShift(len(rows))
	starts := make([]uint16, 1<<(32-shift)+1)
	var numbers []uint32
	for _, row := range rows {
		starts[mix(row[0])>>shift+1]++
		numbers = append(numbers, row...)
	}
	for b := range len(starts) - 1 {
		starts[b+1] += starts[b]
	}
	w.Uint32s([]uint32{uint32(len(rows))})
	w.Uint32s(numbers)
	w.Uint16s(starts)
}

// Copy adds a map that was read.
func (w *Writer) Copy(m *Map) {
	w.Uint32s([]uint32{uint32(m.Len())})
	w.Text(m.rows)
	w.Text(m.starts)
}

// bucketShift returns the shift of a map of n rows. It has at least as many buckets.
func bucketShift(n int) uint { return 32 - uint(max(leastBits, bits.Len(uint(max(n, 1)-1)))) }

// Map returns the next map.
func (r *Reader) Map() Map {
	n := int(r.Uint32s().At(0))
	m := Map{rows: r.Text(), starts: r.Text(), shift: bucketShift(n)}
	m.width = len(m.rows) / max(1, n)
	return m
}
