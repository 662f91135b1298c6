package extract

// signTable sums by signature: blocks of the same words, containers of the same
// tag and classes. A hash table with open addressing that is emptied, not
// freed, between pages.
type signTable struct {
	slots []signSum
	mask  uint32
}

type signSum struct {
	hash       uint32
	count      int32
	last       int32 // the block that had it last, from 1 on
	words      float32
	good, keep float32 // of the words: in good blocks, likely kept
}

// reset empties the table and makes room for n signatures.
func (t *signTable) reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	t.slots = zeroed(t.slots, size)
	t.mask = uint32(size - 1)
}

// slot returns the sums of a signature. The hash must not be 0.
func (t *signTable) slot(hash uint32) *signSum {
	return &t.slots[t.index(hash)]
}

func (t *signTable) index(hash uint32) int32 {
	i := hash & t.mask
	for t.slots[i].hash != hash {
		if t.slots[i].hash == 0 {
			t.slots[i].hash = hash
			break
		}
		i = (i + 1) & t.mask
	}
	return int32(i)
}

// find returns the sums of a signature, nil if it is not in the table.
func (t *signTable) find(hash uint32) *signSum {
	for i := hash & t.mask; t.slots[i].hash != 0; i = (i + 1) & t.mask {
		if t.slots[i].hash == hash {
			return &t.slots[i]
		}
	}
	return nil
}

// has tells whether a signature is in the table.
func (t *signTable) has(hash uint32) bool { return t.find(hash) != nil }
