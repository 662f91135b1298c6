package measure

import "winnow/extract/internal/page"

// The parts of a listicle are like elements side by side, and so are teasers. But the parts count
// up or down, and each has a head with some text below it. Lists of the most read pages count too,
// but they have no text or only links.

const (
	countedLeast = 3  // least elements of a listicle
	countedText  = 10 // least words in one of them, outside links
)

// counted is what is known of a row of like elements.
type counted struct {
	elements     int32
	number, step int32 // of the last element, and from the one before it
	isBroken     bool  // the elements do not count, or one has no text of its own
}

// findCounted finds the rows of elements that count, among the like elements that countSiblings has
// just found.
func (v *View) findCounted() {
	v.counts = page.Zeroed(v.counts, len(v.Signs.Values))
	for c := 1; c < len(v.Containers); c++ {
		v.counts[v.Sign[c]].add(v.elementNumber(int32(c)))
	}
	v.inCounted = page.Zeroed(v.inCounted, len(v.Containers))
	for c := 1; c < len(v.Containers); c++ {
		r := &v.counts[v.Sign[c]]
		v.inCounted[c] = v.inCounted[v.Containers[c].Parent] || r.elements >= countedLeast && !r.isBroken
	}
}

// add counts an element with this number, which is 0 if it has none.
func (r *counted) add(number int32) {
	step := number - r.number
	switch {
	case r.elements == 0:
	case r.elements == 1:
		r.step = step
		r.isBroken = r.isBroken || step != 1 && step != -1
	case step != r.step:
		r.isBroken = true
	}
	r.isBroken = r.isBroken || number == 0
	r.elements, r.number = r.elements+1, number
}

// elementNumber returns the number that container c starts with, 0 if there is none or the
// container has little text outside links.
func (v *View) elementNumber(c int32) int32 {
	k := &v.Containers[c]
	first, last := k.First, k.Last
	words, links := v.WordSum[last]-v.WordSum[first], v.LinkSum[last]-v.LinkSum[first]
	if last-first < 2 || 2*links > words || words-links < countedText {
		return 0
	}
	return leadingNumber(v.BlockText(int(first)))
}

// leadingNumber returns the number of at most three digits at the start of a text, as in "3",
// "3. " or "#3", 0 if there is none.
func leadingNumber(text []byte) int32 {
	if len(text) > 0 && text[0] == '#' {
		text = text[1:]
	}
	n, i := int32(0), 0
	for ; i < len(text) && text[i] >= '0' && text[i] <= '9'; i++ {
		if i == 3 {
			return 0
		}
		n = 10*n + int32(text[i]-'0')
	}
	if i < len(text) && (text[i] == ':' || text[i] == '%') {
		return 0 // a clock, a share
	}
	return n
}

// IsCounted reports whether block i is in a row of elements that count.
func (v *View) IsCounted(i int) bool { return v.inCounted[v.Blocks[i].Container] }
