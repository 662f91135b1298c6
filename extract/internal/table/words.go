package table

import "iter"

// Strings is a list of strings.
type Strings struct {
	ends Uint32s // by string: its end in text
	text string
}

// Len returns how many strings the list has.
func (l *Strings) Len() int { return l.ends.Len() }

// At returns string i.
func (l *Strings) At(i int) string {
	start := uint32(0)
	if i > 0 {
		start = l.ends.At(i - 1)
	}
	return l.text[start:l.ends.At(i)]
}

// All yields the strings in their order.
func (l *Strings) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range l.Len() {
			if !yield(l.At(i)) {
				return
			}
		}
	}
}

// Strings adds a list.
func (w *Writer) Strings(list []string) {
	var ends []uint32
	var text []byte
	for _, s := range list {
		text = append(text, s...)
		ends = append(ends, uint32(len(text)))
	}
	w.Uint32s(ends)
	w.Text(string(text))
}

// Strings returns the next list.
func (r *Reader) Strings() Strings { return Strings{ends: r.Uint32s(), text: r.Text()} }

// Words is a list of different strings that finds them.
type Words struct {
	Strings
	index Map // by hash: a position in the list
}

// Find returns the position of a string, -1 if the list does not have it.
func (l *Words) Find(s string) int {
	if row := l.index.Find(hashOf(s)); row != "" {
		if i := int(row.Uint32(0)); l.At(i) == s {
			return i
		}
	}
	return -1
}

// Has reports whether the list has a string.
func (l *Words) Has(s string) bool { return l.Find(s) >= 0 }

// hashOf is FNV-1a.
func hashOf(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Words adds a list of different strings.
func (w *Writer) Words(list []string) {
	var rows [][]uint32
	for i, s := range list {
		rows = append(rows, []uint32{hashOf(s), uint32(i)})
	}
	w.Strings(list)
	w.Map(rows)
}

// Words returns the next list.
func (r *Reader) Words() Words { return Words{Strings: r.Strings(), index: r.Map()} }
