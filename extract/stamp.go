package extract

import (
	"unicode"
	"unicode/utf8"
)

// Teasers and comments each have a line with their date or clock, and those of
// one page are set alike: "3 March 2024", "7 April 2024". Lines of the same
// shape, words and figures apart, mark what stands below them.

const (
	stampWords = 10 // of a line that may be a stamp
	stampReach = 3  // blocks below it that it stands for
	stampMost  = 20
)

// findStamps counts for the blocks below a stamp how many of its shape the page
// has.
func (v *view) findStamps() {
	n := len(v.Blocks)
	v.stamp = zeroed(v.stamp, n)
	v.signs.reset(n)
	for i := range v.Blocks {
		if v.isStamp(i) {
			v.signs.slot(shapeHash(v.text(i))).count++
		}
	}
	for i := range v.Blocks {
		if !v.isStamp(i) {
			continue
		}
		count := v.signs.slot(shapeHash(v.text(i))).count
		for j := i + 1; j < min(n, i+1+stampReach) && !v.isStamp(j); j++ {
			v.stamp[j] = uint8(min(count, stampMost))
		}
	}
}

// A thread is a row of stamps of one shape that follow each other closely:
// comments, posts of a live page. It goes on until they stop.
const (
	threadGap  = 12 // blocks from one stamp of a thread to the next
	threadTail = 6  // blocks below the last stamp that still belong to it
)

// findThreads counts for each block the stamps of its thread above it.
func (v *view) findThreads() {
	n := len(v.Blocks)
	v.thread = zeroed(v.thread, n)
	v.signs.reset(n)
	for i := range v.Blocks {
		if !v.isStamp(i) {
			continue
		}
		s := v.signs.slot(shapeHash(v.text(i)))
		last := int(s.words) - 1 // block of the stamp before
		if last < 0 || i-last > threadGap {
			s.count = 0
		}
		s.count++
		s.words = float32(i + 1)
		if s.count == 1 {
			continue
		}
		for j := last + 1; s.count > 2 && j < i; j++ {
			v.thread[j] = max(v.thread[j], uint8(min(s.count-1, stampMost)))
		}
		for j := i; j < min(n, i+threadTail); j++ {
			v.thread[j] = max(v.thread[j], uint8(min(s.count, stampMost)))
		}
	}
}

func (v *view) isStamp(i int) bool {
	b := &v.Blocks[i]
	return b.Digits >= 2 && b.Words <= stampWords
}

// shapeHash hashes a line with all its words taken for one and all its figures;
// never 0.
func shapeHash(line []byte) uint32 {
	h := uint32(hashSeed)
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
			h = (h ^ uint32(r)) * hashPrime
		}
		last = r
	}
	return h | 1
}
