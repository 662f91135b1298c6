package hashtable

// Table maps hashes to values. No hash is 0. It must be Reset before use.
type Table[V any] struct {
	Values []V // by slot
	keys   []uint32
	used   int // slots
}

const leastSize = 16

// Reset empties the table and makes room for n hashes. With more of them the table grows,
// and their slots change.
func (t *Table[V]) Reset(n int) {
	t.used = 0
	size := leastSize
	for size < 2*n {
		size *= 2
	}
	if size > cap(t.keys) {
		t.keys, t.Values = make([]uint32, size), make([]V, size)
		return
	}
	t.keys, t.Values = t.keys[:size], t.Values[:size]
	clear(t.keys)
}

// slot returns the slot that has a hash, or the empty one where it would be put.
func (t *Table[V]) slot(hash uint32) uint32 {
	keys := t.keys
	mask := uint32(len(keys) - 1)
	i := (hash ^ hash>>15) & mask
	for keys[i] != hash && keys[i] != 0 {
		i = (i + 1) & mask
	}
	return i
}

// Slot returns the slot of a hash. A hash that is new gets the zero value.
func (t *Table[V]) Slot(hash uint32) int32 {
	i := t.slot(hash)
	if t.keys[i] == 0 {
		if t.used++; 2*t.used > len(t.keys) {
			t.grow()
			i = t.slot(hash)
		}
		var zero V
		t.keys[i], t.Values[i] = hash, zero
	}
	return int32(i)
}

// grow makes the table twice as large.
func (t *Table[V]) grow() {
	keys, values := t.keys, t.Values
	t.keys, t.Values = make([]uint32, 2*len(keys)), make([]V, 2*len(keys))
	for k, hash := range keys {
		if hash != 0 {
			i := t.slot(hash)
			t.keys[i], t.Values[i] = hash, values[k]
		}
	}
}

// Value returns the value of a hash. A hash that is new gets the zero value.
func (t *Table[V]) Value(hash uint32) *V { return &t.Values[t.Slot(hash)] }

// Find returns the value of a hash, nil if the table does not have it.
func (t *Table[V]) Find(hash uint32) *V {
	if len(t.keys) == 0 {
		return nil
	}
	if i := t.slot(hash); t.keys[i] != 0 {
		return &t.Values[i]
	}
	return nil
}
