package feature

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/measure"
	"winnow/extract/internal/word"
)

// Functions of rows that read the text of one block character by character.

// allCaps returns the share of letters that are capitals, in scripts that have capitals.
func allCaps(s []byte) float32 {
	up, low := 0, 0
	for i := 0; i < len(s); {
		if len(s)-i >= 8 {
			if eight := binary.LittleEndian.Uint64(s[i:]); isASCII(eight) {
				up += between8(eight, 'A', 'Z')
				low += between8(eight, 'a', 'z')
				i += 8
				continue
			}
		}
		if c := s[i]; c < utf8.RuneSelf {
			switch i++; {
			case 'a' <= c && c <= 'z':
				low++
			case 'A' <= c && c <= 'Z':
				up++
			}
			continue
		}
		r, size := utf8.DecodeRune(s[i:])
		i += size
		if !hasCase(r) {
			continue
		}
		if word.IsUpper(r) {
			up++
		} else if word.IsLower(r) {
			low++
		}
	}
	return word.Ratio(float32(up), float32(up+low))
}

// Eight bytes are handled as one number, because most text is long and ASCII.
const (
	eachByte = 0x0101010101010101
	highBits = 0x80 * eachByte
)

func isASCII(eight uint64) bool { return eight&highBits == 0 }

// between8 returns how many of eight ASCII bytes are from lo to hi. A number is added to each
// byte so that its high bit is set from lo on, and another one for bytes above hi.
func between8(eight uint64, lo, hi byte) int {
	from := eight + uint64(0x80-lo)*eachByte
	past := eight + uint64(0x80-hi-1)*eachByte
	return bits.OnesCount64(from &^ past & highBits)
}

// hasCase reports whether r is in the ranges of Latin, Greek, Cyrillic and Armenian. Other
// scripts have no capitals and need no look into the tables.
func hasCase(r rune) bool { return r < 0x590 || r >= 0x1E00 && r < 0x2000 }

// startClass classifies how a block starts.
func startClass(v *measure.View, i int) float32 {
	s := v.BlockText(i)
	r, _ := utf8.DecodeRune(s)
	switch {
	case unicode.IsLower(r):
		return 0
	case unicode.IsUpper(r) && v.Blocks[i].Signs&word.SignColon != 0 && capitalLabel(s):
		return 9
	case unicode.IsUpper(r):
		return 1
	case unicode.IsDigit(r):
		return 2
	case unicode.IsLetter(r):
		return 3
	case opensQuote(s):
		return 4
	case r == '(':
		return 5
	case r == '[':
		return 8
	case r == '-' || r == '–' || r == '—':
		return 6
	}
	return 7
}

// capitalLabel reports whether s starts in capitals up to a colon: "AT THE QUAY: The ferry …".
func capitalLabel(s []byte) bool {
	colon := bytes.IndexByte(s[:min(len(s), 60)], ':')
	return colon > 3 && allCaps(s[:colon]) == 1
}

// opensQuote reports whether s starts with a mark that opens a quotation in some language, such
// as ”Swedish” and »German«. Before a space, the latter are bullets.
func opensQuote(s []byte) bool {
	r, n := utf8.DecodeRune(s)
	switch r {
	case '"', '\'', '“', '”', '„', '«', '‘', '’', '‚', '‹', '「', '『', '《', '〈':
		return true
	case '»', '›':
		return n < len(s) && s[n] != ' '
	}
	return false
}

// price returns the number of currency signs beside a digit, divided by the root of the length.
func price(v *measure.View, i int) float32 {
	n := v.PriceSum[i+1] - v.PriceSum[i]
	if n == 0 {
		return 0
	}
	return float32(n) * word.InvRoot(int(v.Blocks[i].Words))
}

// addressClass returns 1 for an e-mail address or handle, 2 for a web address.
func addressClass(v *measure.View, i int) float32 {
	s, signs := v.BlockText(i), v.Blocks[i].Signs
	if signs&word.SignAt != 0 {
		return 1
	}
	if signs&word.SignColon != 0 && bytes.Contains(s, []byte("://")) ||
		bytes.Contains(s, []byte("www.")) {
		return 2
	}
	return 0
}

func endsInColon(v *measure.View, i int) float32 {
	return word.One(v.Blocks[i].Signs&word.SignColon != 0 && word.EndsInColon(v.BlockText(i)))
}

// bars returns the number of signs that join parts, per 20 bytes.
func bars(v *measure.View, i int) float32 {
	if v.Blocks[i].Signs&(word.SignBar|word.SignSlash|word.SignDot|word.SignAngle) == 0 {
		return 0
	}
	s := v.BlockText(i)
	n := bytes.Count(s, []byte("|")) + countSpaced(s, "/") + bytes.Count(s, []byte("·")) +
		bytes.Count(s, []byte("•")) + countSpaced(s, "›") + countSpaced(s, "»")
	if n == 0 {
		return 0
	}
	return 20 * float32(n) / float32(len(s)+1)
}

// countSpaced returns how often a sign occurs between spaces. Each space counts for one sign. It
// searches for the sign first, because spaces are everywhere.
func countSpaced(s []byte, sign string) int {
	n, free := 0, 0 // s[free:] has no space that is used up
	for at := 0; ; {
		k := bytes.Index(s[at:], []byte(sign))
		if k < 0 {
			return n
		}
		before := at + k - 1
		at += k + len(sign)
		if before >= free && s[before] == ' ' && at < len(s) && s[at] == ' ' {
			n++
			free = at + 1
		}
	}
}
