package charset

import (
	"bytes"
	"unicode/utf8"
)

// mostlyUTF8 reports whether raw holds more than twice as many characters of
// several bytes that are valid UTF-8 as bad spots, or more of them if it says that
// it is UTF-8. Legacy pages stay below: in windows-1252 a valid pair like "Ã©" is
// no part of a word, and of EUC text, where such pairs do arise by chance, at most
// every second is one.
func mostlyUTF8(raw []byte) bool {
	good, bad := countUTF8(raw)
	return good > 2*bad || good > bad && declaresUTF8(raw)
}

func declaresUTF8(raw []byte) bool {
	cs, err := Lookup(declaredCharset(raw))
	return err == nil && cs.name == "utf-8"
}

// countUTF8 counts the characters of several bytes, and the bad spots.
func countUTF8(raw []byte) (good, bad int) {
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		if !utf8.FullRune(raw[i:]) {
			break // cut off at the end: neither good nor bad
		}
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r != utf8.RuneError || size > 1:
			good++
		case isSurrogate(raw[i:]):
			bad, size = bad+1, 3
		default:
			bad++
		}
		i += size
	}
	return good, bad
}

// isSurrogate reports whether b starts with half a surrogate pair in three
// bytes, as programs that think in UTF-16 write the characters of emoji.
func isSurrogate(b []byte) bool {
	return len(b) >= 3 && b[0] == 0xed && b[1]>>5 == 5 && b[2]>>6 == 2
}

// repairUTF8 returns a copy of raw with each run of bad bytes made one U+FFFD,
// and without NULs.
func repairUTF8(raw []byte) []byte {
	return dropNULs(bytes.ToValidUTF8(raw, []byte("\ufffd")))
}
