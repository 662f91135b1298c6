package charset

import (
	"bytes"

	"golang.org/x/text/encoding/unicode"
)

// binaryMagics are the first bytes of binary formats. No page starts with them: they contain
// control characters or unusual high bytes, or are unmistakable.
var binaryMagics = [...]string{
	"\x89PNG",
	"\xff\xd8\xff", // JPEG
	"GIF87a",
	"GIF89a",
	"%PDF-",
	"PK\x03\x04", // ZIP, also DOCX, EPUB, …
	"PK\x05\x06", // an empty ZIP
	"\x1f\x8b",   // gzip
	"\x28\xb5\x2f\xfd",
	"\xfd7zXZ\x00",
	"7z\xbc\xaf\x27\x1c",
	"\x7fELF",
	"\xd0\xcf\x11\xe0", // DOC, XLS, PPT
	"OggS\x00",
	"ID3\x02", "ID3\x03", "ID3\x04", // MP3 with tags
	"wOFF\x00", "wOF2\x00",
	"SQLite format 3\x00",
}

// hasBinaryMagic reports whether raw starts like a known binary format.
func hasBinaryMagic(raw []byte) bool {
	for _, magic := range &binaryMagics {
		if len(raw) >= len(magic) && string(raw[:len(magic)]) == magic {
			return true
		}
	}
	if len(raw) < 12 {
		return false
	}
	isMP4 := raw[0] == 0 && string(raw[4:8]) == "ftyp"
	isRIFF := string(raw[:4]) == "RIFF" && (string(raw[8:12]) == "WEBP" || string(raw[8:12]) == "WAVE")
	return isMP4 || isRIFF
}

// Four stretches are read, one in each quarter. They show as much as the whole page and cost the
// same for pages of any size.
const (
	controlStretch   = 1024
	controlStretches = 4
)

// hasManyControls reports whether more than one byte in fifty is a control character that text
// does not have. A few are ignored. One random byte in nine is such a character, so 256 random
// bytes are found.
func hasManyControls(raw []byte) bool {
	const handful, inText = 4, 50
	seen, controls := 0, 0
	step := max(controlStretch, len(raw)/controlStretches)
	for start := 0; start < len(raw); start += step {
		stretch := raw[start:min(start+controlStretch, len(raw))]
		seen += len(stretch)
		controls += countControls(stretch)
	}
	return (controls-handful)*inText > seen
}

// countControls returns the number of C0 controls and DEL, except tab, line breaks, page breaks
// and the escape of ISO-2022-JP.
func countControls(b []byte) int {
	const white = 1<<'\t' | 1<<'\n' | 1<<'\f' | 1<<'\r' | 1<<0x1b
	n := 0
	for _, c := range b {
		if c < ' ' && white>>c&1 == 0 || c == 0x7f {
			n++
		}
	}
	return n
}

// tooBroken reports whether more than one in `in` characters that are not ASCII is U+FFFD. A few
// are ignored.
func tooBroken(text []byte, in int) bool {
	const few = 3
	broken := bytes.Count(text, []byte("\ufffd"))
	if broken <= few {
		return false
	}
	beyond := 0
	for _, c := range text {
		if c >= 0xc0 { // the first byte of a longer character
			beyond++
		}
	}
	return broken*in > beyond
}

// unmarkedUTF16 recognizes UTF-16 without a byte order mark by its NULs. The high bytes of
// spaces, digits, line breaks and tags are zero, and all on the same side. In any script these
// are more than one character in a hundred. Binary data have NULs on both sides and in runs. Text
// of any kind may have a few stray NULs.
func unmarkedUTF16(raw []byte) (charset, bool) {
	const few = 4
	if bytes.IndexByte(raw, 0) < 0 {
		return charset{}, false
	}
	units := len(raw) / 2
	little, big, zero := 0, 0, 0
	for i := range units {
		lo, hi := raw[2*i], raw[2*i+1]
		switch {
		case lo == 0 && hi == 0:
			zero++
		case hi == 0 && isASCIIText(lo):
			little++
		case lo == 0 && isASCIIText(hi):
			big++
		}
	}
	most, least, order := little, big, unicode.LittleEndian
	if big > little {
		most, least, order = big, little, unicode.BigEndian
	}
	return utf16Charset(order), most > few+units/100 && most > 4*least && most > 20*zero
}

// isASCIIText reports whether c is a character of ASCII text. N and 0 are left out: with their
// bytes swapped they are U+4E00 and U+3000, the character for "one" and the space of Chinese and
// Japanese text, which are just as frequent.
func isASCIIText(c byte) bool {
	if c == 'N' || c == '0' {
		return false
	}
	return ' ' <= c && c < 0x7f || c == '\n' || c == '\r' || c == '\t'
}
