package word

import (
	"encoding/binary"
	"unicode"
)

// IsASCII reports whether all bytes of s are ASCII. It reads eight bytes at a time.
func IsASCII(s []byte) bool {
	const highBits = 0x8080808080808080
	for ; len(s) >= 8; s = s[8:] {
		if binary.LittleEndian.Uint64(s)&highBits != 0 {
			return false
		}
	}
	all := byte(0)
	for _, c := range s {
		all |= c
	}
	return all < 0x80
}

// IsUpper is unicode.IsUpper. It knows the capitals of Cyrillic without a look into its tables.
func IsUpper(r rune) bool {
	if r >= 0x400 && r < 0x460 {
		return r < 'а'
	}
	return unicode.IsUpper(r)
}

// IsLower is unicode.IsLower, likewise.
func IsLower(r rune) bool {
	if r >= 0x400 && r < 0x460 {
		return r >= 'а'
	}
	return unicode.IsLower(r)
}

// IsASCIILetter reports whether c is an unaccented letter.
func IsASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// IsASCIIDigit reports whether c is one of 0 to 9.
func IsASCIIDigit(c byte) bool { return c >= '0' && c <= '9' }
