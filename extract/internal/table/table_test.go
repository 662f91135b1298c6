package table

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestColumns(t *testing.T) {
	var w Writer
	w.Text("words")
	w.Uint8s([]uint8{1, 255})
	w.Uint16s([]uint16{2, 0xfedc})
	w.Uint32s([]uint32{3, 0xfedcba98})
	w.Float32s([]float32{-1.5, math.MaxFloat32})
	w.Text("")
	r := NewReader(string(w.Bytes()))
	if got := r.Text(); got != "words" {
		t.Errorf("got text %q", got)
	}
	if c := r.Uint8s(); c.At(0) != 1 || c.At(1) != 255 {
		t.Errorf("got bytes %v", []byte(c))
	}
	if c := r.Uint16s(); c.Len() != 2 || c.At(0) != 2 || c.At(1) != 0xfedc {
		t.Errorf("got %x %x", c.At(0), c.At(1))
	}
	c := r.Uint32s()
	if c.Len() != 2 || c.At(0) != 3 || c.At(1) != 0xfedcba98 || c.Row(1, 1).Uint32(0) != c.At(1) {
		t.Errorf("got %x %x", c.At(0), c.At(1))
	}
	if got, want := r.Float32s(), []float32{-1.5, math.MaxFloat32}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := r.Text(); got != "" || r.rest != "" {
		t.Errorf("at the end: got %q and %d bytes more", got, len(r.rest))
	}
}

// TestMap looks up hashes in maps of all sizes, and others beside them.
func TestMap(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 3, 64, 1000, 1025, mostRows} {
		seen := map[uint32]bool{}
		var rows [][]uint32
		for len(rows) < n {
			h := rnd.Uint32()
			if len(rows)%2 == 0 { // hashes that share their low bits, 0 among them
				h = uint32(len(rows)) << 16
			}
			if !seen[h] {
				rows = append(rows, []uint32{h, h ^ 1, h ^ 2})
			}
			seen[h] = true
		}
		var w Writer
		w.Map(rows)
		m := NewReader(string(w.Bytes())).Map()
		if m.Len() != n {
			t.Errorf("%d rows: got %d", n, m.Len())
		}
		for h := range seen {
			if row := m.Find(h); row == "" || row.Uint32(0) != h^1 || row.Uint32(1) != h^2 {
				t.Fatalf("%d rows: %#x gives %x", n, h, row)
			}
		}
		for i := range m.Len() {
			if h, row := m.Row(i); !seen[h] || row != m.Find(h) {
				t.Fatalf("%d rows: row %d has %#x", n, i, h)
			}
		}
		for range 1000 {
			if h := rnd.Uint32(); !seen[h] && m.Find(h) != "" {
				t.Fatalf("%d rows: %#x is found", n, h)
			}
		}
	}
}

func TestStrings(t *testing.T) {
	for _, list := range [][]string{nil, {""}, {"a", "", "öre", "a"}} {
		var w Writer
		w.Strings(list)
		l := NewReader(string(w.Bytes())).Strings()
		if got := slices.Collect(l.All()); !slices.Equal(got, list) {
			t.Errorf("got %q, want %q", got, list)
		}
	}
}

func TestWords(t *testing.T) {
	list := []string{"mars", "", "március", "mar"}
	var w Writer
	w.Words(list)
	l := NewReader(string(w.Bytes())).Words()
	for i, s := range list {
		if got := l.Find(s); got != i || !l.Has(s) {
			t.Errorf("%q: got %d, want %d", s, got, i)
		}
	}
	// "costarring" and "liquid" have one hash.
	w = Writer{}
	w.Words([]string{"liquid"})
	l = NewReader(string(w.Bytes())).Words()
	for _, s := range []string{"costarring", "m", "marsch"} {
		if l.Has(s) {
			t.Errorf("%q is found", s)
		}
	}
}

func TestFindAllocatesNothing(t *testing.T) {
	var w Writer
	w.Map([][]uint32{{7, 1, 2}})
	file := string(w.Bytes())
	if n := testing.AllocsPerRun(10, func() {
		m := NewReader(file).Map()
		if got := m.Find(7).Uint64(0); got != 2<<32|1 {
			t.Errorf("got %#x", got)
		}
	}); n != 0 {
		t.Errorf("got %v allocations", n)
	}
}
