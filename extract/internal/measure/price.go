package measure

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// prices returns the number of currency signs beside a digit.
func prices(s []byte) int32 {
	n := int32(0)
	for k := 0; k < len(s); {
		r, size := rune(s[k]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s[k:])
		}
		if isCurrency(r) && digitNear(s, k, size) {
			n++
		}
		k += size
	}
	return n
}

func isCurrency(r rune) bool {
	return r == '$' || r >= utf8.RuneSelf && unicode.Is(unicode.Sc, r)
}

// digitNear reports whether there is a digit within two bytes of s[k:k+size].
func digitNear(s []byte, k, size int) bool {
	return bytes.ContainsAny(s[max(0, k-2):k], "0123456789") ||
		bytes.ContainsAny(s[k+size:min(len(s), k+size+2)], "0123456789")
}
