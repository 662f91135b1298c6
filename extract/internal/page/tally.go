package page

// Tally sums by signature: blocks of the same words, containers of the same
// tag and classes. A hash table with open addressing that is emptied, not
// freed, between pages.
type Tally struct {
	Slots []sums
	mask  uint32
}

type sums struct {
	hash       uint32
	Count      int32
	Last       int32 // the block that had it last, from 1 on
	Words      float32
	Good, Keep float32 // of the words: in good blocks, likely kept
}

// Reset empties the table and makes room for n signatures.
func (t *Tally) Reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	t.Slots = Zeroed(t.Slots, size)
	t.mask = uint32(size - 1)
}

// Slot returns the sums of a signature. The hash must not be 0.
func (t *Tally) Slot(hash uint32) *sums {
	return &t.Slots[t.Index(hash)]
}

func (t *Tally) Index(hash uint32) int32 {
	i := hash & t.mask
	for t.Slots[i].hash != hash {
		if t.Slots[i].hash == 0 {
			t.Slots[i].hash = hash
			break
		}
		i = (i + 1) & t.mask
	}
	return int32(i)
}

// Find returns the sums of a signature, nil if it is not in the table.
func (t *Tally) Find(hash uint32) *sums {
	for i := hash & t.mask; t.Slots[i].hash != 0; i = (i + 1) & t.mask {
		if t.Slots[i].hash == hash {
			return &t.Slots[i]
		}
	}
	return nil
}

// Has tells whether a signature is in the table.
func (t *Tally) Has(hash uint32) bool { return t.Find(hash) != nil }
