package word

import "encoding/binary"

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

// IsASCIILetter reports whether c is an unaccented letter.
func IsASCIILetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// IsASCIIDigit reports whether c is one of 0 to 9.
func IsASCIIDigit(c byte) bool { return c >= '0' && c <= '9' }
