package hashtable

// Table maps hashes to values. No hash is 0. It must be Reset before use.
//
// The values are in an array of their own, in the order in which their hashes came, so that the
// free half of the table costs little.
type Table[V any] struct {
	Values []V // by number
	slots  []slot
}

// slot has a hash and the number of its value. The hash of a free slot is 0.
type slot struct {
	hash   uint32
	number int32
}

// leastSize and firstSize bound the slots that an empty table has. Few pages have more hashes, and
// those that have them mostly have many of one kind.
const (
	leastSize = 16
	firstSize = 1 << 14
)

// Reset empties the table and makes room for n hashes, if they are not too many. With more of
// them it grows.
func (t *Table[V]) Reset(n int) {
	t.Values = t.Values[:0]
	size := leastSize
	for size < 2*n && size < firstSize {
		size *= 2
	}
	if size > cap(t.slots) || cap(t.slots) > firstSize {
		t.slots = make([]slot, size)
		return
	}
	t.slots = t.slots[:size]
	clear(t.slots)
}

// find returns the slot that has a hash, or the free one where it would be put.
func (t *Table[V]) find(hash uint32) *slot {
	slots := t.slots
	mask := uint32(len(slots) - 1)
	i := (hash ^ hash>>15) & mask
	for slots[i].hash != hash && slots[i].hash != 0 {
		i = (i + 1) & mask
	}
	return &slots[i]
}

// Number returns the number of a hash, by which Values has its value. A hash that is new gets the
// zero value.
func (t *Table[V]) Number(hash uint32) int32 {
	s := t.find(hash)
	if s.hash == 0 {
		if 2*len(t.Values) >= len(t.slots) {
			t.grow()
			s = t.find(hash)
		}
		var zero V
		*s = slot{hash, int32(len(t.Values))}
		t.Values = append(t.Values, zero)
	}
	return s.number
}

// grow makes twice as many slots.
func (t *Table[V]) grow() {
	slots := t.slots
	t.slots = make([]slot, 2*len(slots))
	for _, s := range slots {
		if s.hash != 0 {
			*t.find(s.hash) = s
		}
	}
}

// Value returns the value of a hash, valid until the next new one. A hash that is new gets the
// zero value.
func (t *Table[V]) Value(hash uint32) *V { return &t.Values[t.Number(hash)] }

// Find returns the value of a hash, nil if the table does not have it.
func (t *Table[V]) Find(hash uint32) *V {
	if len(t.slots) == 0 {
		return nil
	}
	if s := t.find(hash); s.hash != 0 {
		return &t.Values[s.number]
	}
	return nil
}
