package charset

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"winnow/extract/internal/deadline"
)

// Some text was UTF-8, was read as windows-1252 and was written as UTF-8 again: "MÃ¼nchen". It is
// valid UTF-8, so only its look shows it: runs of characters that are UTF-8 again when encoded in
// windows-1252. If a page has enough of these runs they are repaired; no language has them by
// chance. (After ftfy, Robyn Speer, 2012.)

// mojibakeLeast is how many such runs a page needs.
const mojibakeLeast = 6

// repairTwice returns the repaired text, and whether there was nothing to repair.
func repairTwice(text []byte, until *deadline.Deadline) ([]byte, bool) {
	if !mayBeTwice(text) {
		return text, false
	}
	out := make([]byte, 0, len(text))
	repaired := 0
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			out = append(out, text[i])
			i++
			continue
		}
		if until.Passed() {
			return text, false
		}
		end := i
		for end < len(text) && text[end] >= utf8.RuneSelf {
			end++
		}
		if whole, ok := onceBack(text[i:end]); ok {
			out = append(out, whole...)
			repaired++
		} else {
			out = append(out, text[i:end]...)
		}
		i = end
	}
	if repaired < mojibakeLeast {
		return text, false
	}
	return out, true
}

// mayBeTwice reports whether text has enough characters that such runs start with. In UTF-8 all of
// them start with the same byte.
func mayBeTwice(text []byte) bool {
	for n := 0; ; {
		i := bytes.IndexByte(text, "Ã"[0])
		if i < 0 {
			return false
		}
		text = text[i:]
		for _, start := range [...]string{"Ã", "Â", "Ð", "â€"} {
			if bytes.HasPrefix(text, []byte(start)) {
				n++
			}
		}
		if n == mojibakeLeast {
			return true
		}
		text = text[1:]
	}
}

// onceBack returns the bytes of a run of characters in windows-1252 if they are UTF-8.
func onceBack(run []byte) ([]byte, bool) {
	var back []byte
	for len(run) > 0 {
		r, n := utf8.DecodeRune(run)
		run = run[n:]
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			if r < 0x80 || r > 0x9f {
				return nil, false
			}
			b = byte(r) // the five bytes that windows-1252 does not define
		}
		back = append(back, b)
	}
	return back, utf8.Valid(back)
}

// mendControls replaces the control characters 0x80 to 0x9F by the characters of windows-1252. A
// page has them if it was windows-1252 but was read as ISO 8859-1; HTML reads &#146; as an
// apostrophe in the same way. A terminal would obey them. U+0085 is a line end.
func (b *Buffer) mendControls(text []byte, until *deadline.Deadline) []byte {
	first := nextControl(text)
	if first < 0 {
		return text
	}
	out := append(slices.Grow(b.mended[:0], len(text)), text[:first]...)
	for text = text[first:]; len(text) > 0 && !until.Passed(); {
		if r := charmap.Windows1252.DecodeByte(text[1]); r != utf8.RuneError {
			out = utf8.AppendRune(out, r)
		}
		text = text[2:]
		end := nextControl(text)
		if end < 0 {
			end = len(text)
		}
		out = append(out, text[:end]...)
		text = text[end:]
	}
	if b.mended = nil; cap(out) <= bufferMost {
		b.mended = out[:0]
	}
	return out
}

// nextControl returns where the first of them is, or -1.
func nextControl(text []byte) int {
	for at := 0; ; at++ {
		i := bytes.IndexByte(text[at:], 0xC2)
		if i < 0 || at+i+1 >= len(text) {
			return -1
		}
		at += i
		if c := text[at+1]; c < 0xA0 && c != 0x85 {
			return at
		}
	}
}
