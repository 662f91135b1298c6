package hashtable

import "testing"

func hashOf(i int) uint32 { return uint32(i)<<12 | 1 } // many share a slot

func TestTable(t *testing.T) {
	const n = 200
	var table Table[int]
	table.Reset(n)
	for i := range n {
		for range 1 + i%3 {
			*table.Value(hashOf(i))++
		}
	}
	for i := range n {
		if got, want := *table.Find(hashOf(i)), 1+i%3; got != want {
			t.Errorf("hash %d: got %d, want %d", i, got, want)
		}
		if got := &table.Values[table.Number(hashOf(i))]; got != table.Find(hashOf(i)) {
			t.Errorf("hash %d: its slot has another value", i)
		}
	}
	if table.Find(hashOf(n)) != nil {
		t.Error("has a hash that was never put")
	}
}

// TestReset wants nothing left of the page before, be the next one smaller or larger.
func TestReset(t *testing.T) {
	var table Table[int]
	if table.Find(9) != nil {
		t.Error("a table without room has a hash")
	}
	for _, n := range []int{10, 1000, 3, 0} {
		table.Reset(n)
		if len(table.slots) < 2*n {
			t.Errorf("%d slots for %d hashes", len(table.slots), n)
		}
		if table.Find(9) != nil {
			t.Errorf("after a reset for %d: has a hash", n)
		}
		if got := *table.Value(9); got != 0 {
			t.Errorf("after a reset for %d: got %d, want 0", n, got)
		}
		*table.Value(9) = 7
	}
}

// TestGrow puts more hashes into a table than it was to have.
func TestGrow(t *testing.T) {
	const n = 5000
	var table Table[int]
	table.Reset(3)
	for range 2 {
		for i := range n {
			*table.Value(hashOf(i))++
		}
	}
	for i := range n {
		if got := *table.Find(hashOf(i)); got != 2 {
			t.Fatalf("hash %d: got %d, want 2", i, got)
		}
	}
}
