package page

import "testing"

func TestSignTable(t *testing.T) {
	const n = 200
	var table Tally
	table.Reset(n)
	hash := func(i int) uint32 { return uint32(i)<<12 | 1 } // all want the same slot
	for i := range n {
		for range 1 + i%3 {
			table.Slot(hash(i)).Count++
		}
	}
	for i := range n {
		if got, want := table.Slot(hash(i)).Count, int32(1+i%3); got != want {
			t.Errorf("signature %d: got count %d, want %d", i, got, want)
		}
		if s := &table.Slots[table.Index(hash(i))]; s.hash != hash(i) {
			t.Errorf("signature %d: index leads to %x", i, s.hash)
		}
	}
	if table.Has(hash(n)) {
		t.Error("has a signature that was never asked for")
	}
}

// TestSignTableReset: nothing of the page before is left, be the next one
// smaller or larger.
func TestSignTableReset(t *testing.T) {
	var table Tally
	for _, n := range []int{10, 1000, 3, 0} {
		table.Reset(n)
		if len(table.Slots) < 2*n {
			t.Errorf("%d slots for %d signatures", len(table.Slots), n)
		}
		if table.Has(9) {
			t.Errorf("after a reset for %d: has a signature", n)
		}
		if got := *table.Slot(9); got != (sums{hash: 9}) {
			t.Errorf("after a reset for %d: got %+v, want empty sums", n, got)
		}
		table.Slot(9).Words = 7
		if !table.Has(9) {
			t.Error("has lost a signature")
		}
	}
}
