package page

import (
	"unicode"
	"unicode/utf8"
)

// A large first letter may be an element of its own. It belongs to the paragraph after it, which
// then starts with a small letter.

// initial is a block that is one capital letter.
type initial struct {
	block      int32 // its number plus one; 0 if the last block is not an initial
	containers int   // number of containers opened or closed by then
}

// noteInitial records whether the block that just ended is an initial.
func (b *Builder) noteInitial(k *Block) {
	b.initial = initial{}
	if k.End-k.Start > utf8.UTFMax || b.P.Form != FormHTML || k.Kind != Line && k.Kind != Paragraph ||
		k.Links > 0 {
		return
	}
	if r, n := utf8.DecodeRune(b.P.Text[k.Start:k.End]); n == int(k.End-k.Start) &&
		unicode.IsUpper(r) {
		b.initial = initial{int32(len(b.P.Blocks)), len(b.P.Containers)}
	}
}

// takeInitial removes the initial if next continues its word, and returns it.
func (b *Builder) takeInitial(next []byte) []byte {
	i := b.initial
	b.initial = initial{}
	if r, _ := utf8.DecodeRune(next); i.block == 0 || int(i.block) != len(b.P.Blocks) ||
		!unicode.IsLower(r) {
		return nil
	}
	n := i.block - 1
	k := b.P.Blocks[n]
	b.CutMarks(k.Start)
	letter := append([]byte(nil), b.P.Text[k.Start:k.End]...)
	b.P.Text, b.P.Blocks = b.P.Text[:k.Start], b.P.Blocks[:n]
	if b.P.IsLarge() {
		b.words = k.WordStart
	} else {
		b.P.Words = b.P.Words[:k.WordStart]
	}
	for c := i.containers; c < len(b.P.Containers); c++ {
		b.P.Containers[c].First, b.P.Containers[c].Last = min(b.P.Containers[c].First, n),
			min(b.P.Containers[c].Last, n)
	}
	for c := k.Container; c >= 0; c = b.P.Containers[c].Parent {
		b.P.Containers[c].Last = min(b.P.Containers[c].Last, n)
	}
	props := b.P.Head.Props
	for p := len(props) - 1; p >= 0 && (props[p].Block > n ||
		max(props[p].Start, props[p].End) > k.Start); p-- {
		q := &props[p]
		q.Block, q.Start, q.End = min(q.Block, n), min(q.Start, k.Start), min(q.End, k.Start)
	}
	return letter
}
