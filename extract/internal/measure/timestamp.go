package measure

import (
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/page"
	"winnow/extract/internal/word"
)

// Each teaser or comment has a line with its date or time, and those of one page look alike: "3
// March 2024", "7 April 2024". Such a line is a stamp. Stamps of the same shape have different
// words and numbers in the same pattern. They say what the blocks below them are.

const (
	stampWords = 10 // of a line that may be a stamp
	stampReach = 3  // blocks below it that it is about
	stampMost  = 20
)

// findShapes finds the stamps of the page, each with the shape that it has.
func (v *View) findShapes() {
	v.shape = page.Zeroed(v.shape, len(v.Blocks))
	for i := range v.Blocks {
		if b := &v.Blocks[i]; b.Digits >= 2 && b.Words <= stampWords {
			v.shape[i] = shapeHash(v.BlockText(i))
		}
	}
}

// findStamps sets for the blocks below a stamp how many stamps of its shape the page has.
func (v *View) findStamps() {
	n := len(v.Blocks)
	v.StampSum = page.Resized(v.StampSum, n+1)
	v.StampSum[0] = 0
	for i, shape := range v.shape {
		v.StampSum[i+1] = v.StampSum[i]
		if shape != 0 {
			v.StampSum[i+1]++
		}
	}
	v.Stamp = page.Zeroed(v.Stamp, n)
	v.Signs.Reset(n)
	for _, shape := range v.shape {
		if shape != 0 {
			v.Signs.Value(shape).Count++
		}
	}
	for i, shape := range v.shape {
		if shape == 0 {
			continue
		}
		count := v.Signs.Value(shape).Count
		for j := i + 1; j < min(n, i+1+stampReach) && v.shape[j] == 0; j++ {
			v.Stamp[j] = uint8(min(count, stampMost))
		}
	}
}

// A thread is a series of stamps of one shape that follow each other closely: comments, posts of a
// live page.
const (
	threadGap  = 12 // blocks from one stamp of a thread to the next
	threadTail = 6  // blocks below the last stamp that still belong to it
)

// findThreads counts for each block the stamps of its thread above it.
func (v *View) findThreads() {
	n := len(v.Blocks)
	v.Thread = page.Zeroed(v.Thread, n)
	v.Signs.Reset(n)
	for i, shape := range v.shape {
		if shape == 0 {
			continue
		}
		s := v.Signs.Value(shape)
		last := int(s.Last) - 1 // block of the stamp before
		if last < 0 || i-last > threadGap {
			s.Count = 0
		}
		s.Count++
		s.Last = int32(i + 1)
		if s.Count > 2 {
			v.inThread(last+1, i, s.Count-1)
		}
		if s.Count > 1 {
			v.inThread(i, min(n, i+threadTail), s.Count)
		}
	}
}

// inThread sets the number of stamps above the blocks from first up to end, if it is larger.
func (v *View) inThread(first, end int, count int32) {
	for j := first; j < end; j++ {
		v.Thread[j] = max(v.Thread[j], uint8(min(count, stampMost)))
	}
}

// shapeHash returns the hash of a line in which all words count as the same, and all numbers. It
// is never 0.
func shapeHash(line []byte) uint32 {
	h := uint32(word.HashSeed)
	last := rune(0)
	for i := 0; i < len(line); {
		r, size := rune(line[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(line[i:])
		}
		i += size
		switch {
		case unicode.IsDigit(r):
			r = '0'
		case unicode.IsLetter(r) || unicode.IsMark(r):
			r = 'a'
		}
		if r != last || r != 'a' && r != '0' {
			h = (h ^ uint32(r)) * word.HashPrime
		}
		last = r
	}
	return h | 1
}
