package charset

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Text that was UTF-8, taken for windows-1252 and written as UTF-8 once more:
// "MÃ¼nchen". It is valid, so only its look tells: runs of characters that, put
// back into bytes, are UTF-8 again. Where a page has enough of them they are put
// right; by chance no language writes one. (After ftfy, Robyn Speer, 2012.)

// mojibakeLeast is how many such runs a page needs.
const mojibakeLeast = 6

// repairTwice returns the text put right, and whether it was not.
func repairTwice(text []byte) ([]byte, bool) {
	if bytes.Count(text, []byte("Ã"))+bytes.Count(text, []byte("Â"))+bytes.Count(text, []byte("Ð"))+bytes.Count(text, []byte("â€")) < mojibakeLeast {
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

// onceBack returns the bytes that a run of characters stands for in
// windows-1252, if they are UTF-8.
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
			b = byte(r) // the five bytes that windows-1252 leaves open
		}
		back = append(back, b)
	}
	return back, utf8.Valid(back)
}

// mendControls puts the characters of windows-1252 in the place of the control
// characters that its bytes are in ISO 8859-1: where a page has these, it was read as
// the one and is the other, as HTML takes &#146; for an apostrophe. A terminal would
// obey them. U+0085 is a line end.
func mendControls(text []byte) []byte {
	first := nextControl(text)
	if first < 0 {
		return text
	}
	out := append(make([]byte, 0, len(text)), text[:first]...)
	for text = text[first:]; len(text) > 0; {
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
	return out
}

// nextControl returns where the first of them is, -1 if there is none.
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
