package charset

import (
	"bytes"
	"unicode/utf8"
)

// mostlyUTF8 reports whether raw has more than twice as many valid multi-byte characters as bad
// spots, or just more of them if the page declares UTF-8. Legacy pages have fewer: in
// windows-1252 a valid pair such as "Ã©" is not part of a word, and in EUC text, where such pairs
// do occur by chance, at most every second pair is valid.
func mostlyUTF8(raw []byte) bool {
	good, bad := countUTF8(raw)
	return good > 2*bad || good > bad && declaresUTF8(raw)
}

func declaresUTF8(raw []byte) bool {
	cs, err := Lookup(declaredCharset(raw))
	return err == nil && cs.name == "utf-8"
}

// countUTF8 returns the numbers of multi-byte characters and of bad spots.
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

// isSurrogate reports whether b starts with half a surrogate pair in three bytes, as some
// programs write emoji.
func isSurrogate(b []byte) bool {
	return len(b) >= 3 && b[0] == 0xed && b[1]>>5 == 5 && b[2]>>6 == 2
}

// repairUTF8 returns a copy of raw without NULs and with one U+FFFD for each run of bad bytes.
func repairUTF8(raw []byte) []byte {
	return dropNULs(bytes.ToValidUTF8(raw, []byte("\ufffd")))
}
