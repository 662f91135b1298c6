package word

import "unicode/utf8"

// stemLetters is how many letters of a word are its stem. Languages bend the
// ends of words; where two words start with the same letters they are mostly
// forms of one.
const stemLetters = 5

// AppendStems appends the stems of a text, one a word as wordScanner finds them.
func AppendStems(to []uint32, text []byte) []uint32 {
	h, kinds, letters := uint32(HashSeed), byte(0), 0
	end := func() {
		if kinds != 0 {
			to = append(to, FinishHash(h, kinds))
		}
		h, kinds, letters = HashSeed, 0, 0
	}
	for i := 0; i < len(text); {
		r, size := foldNext(text[i:])
		i += size
		switch {
		case r == SoftRune:
		case r == GapRune:
			end()
		case r >= utf8.RuneSelf && StandsAlone(r):
			end()
			to = append(to, stemGram(r, text[i:]))
		default:
			kinds |= runeKind(r)
			if letters++; letters <= stemLetters {
				h = addRune(h, r)
			}
		}
	}
	end()
	return to
}

// stemGram is the stem of a character of a script without spaces: by itself it
// says next to nothing, so what follows it belongs to it, a character of the
// East Asian scripts and two of the alphabets.
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

// runeKind is what finishHash asks of a word's bytes: whether any is no digit.
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
