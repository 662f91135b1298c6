package word

import "unicode/utf8"

// stemLetters is how many letters of a word are its stem. Languages change the ends of words, and
// words that start with the same letters are mostly forms of one word.
const stemLetters = 5

// AppendStems appends the stems of a text, one for each word that a Scanner finds.
func AppendStems(to []uint32, text []byte) []uint32 {
	h, kinds, letters := uint32(HashSeed), byte(0), 0
	for i := 0; i < len(text); {
		// Most of a text is ASCII: the letters of the stem, and those after them.
		for ; i < len(text) && letters < stemLetters && ByteWord[text[i]] != 0; i++ {
			c := ByteWord[text[i]]
			kinds |= c
			h = (h ^ uint32(c)) * HashPrime
			letters++
		}
		for letters >= stemLetters && i < len(text) && ByteWord[text[i]] != 0 {
			kinds |= ByteWord[text[i]]
			i++
		}
		r, size := GapRune, 1
		if i < len(text) && text[i] >= utf8.RuneSelf {
			r, size = foldNext(text[i:])
		}
		i += size
		switch {
		case r == SoftRune:
		case r == GapRune || r >= utf8.RuneSelf && StandsAlone(r):
			if kinds != 0 {
				to = append(to, FinishHash(h, kinds))
				h, kinds, letters = HashSeed, 0, 0
			}
			if r != GapRune {
				to = append(to, stemGram(r, text[i:]))
			}
		default:
			kinds |= runeKind(r)
			if letters++; letters <= stemLetters {
				h = addRune(h, r)
			}
		}
	}
	if kinds != 0 {
		to = append(to, FinishHash(h, kinds))
	}
	return to
}

// stemGram returns the stem of a character of a script without spaces. A single character says
// very little, so the stem includes what follows: one character in East Asian scripts, two in
// alphabets.
func stemGram(r rune, rest []byte) uint32 {
	h := HashRune(HashSeed, r)
	more := 1
	if r < 0x3000 {
		more = 2
	}
	for ; more > 0 && len(rest) > 0; more-- {
		next, size := foldNext(rest)
		if next < utf8.RuneSelf || !StandsAlone(next) {
			break
		}
		h, rest = HashRune(h, next), rest[size:]
	}
	return h
}

// runeKind returns the upper bits that finishHash needs of a word's bytes to see whether the word
// is a number.
func runeKind(r rune) byte {
	if r < utf8.RuneSelf {
		return byte(r)
	}
	return 0x80
}

func addRune(h uint32, r rune) uint32 {
	if r < utf8.RuneSelf {
		return (h ^ uint32(r)) * HashPrime
	}
	return HashRune(h, r)
}
