package charset

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"

	"winnow/extract/internal/deadline"
)

// ErrNotText means that the input is not text in any encoding: an image, an archive, a program.
var ErrNotText = errors.New("not text")

// charset is an encoding with its WHATWG name.
type charset struct {
	name string
	encoding.Encoding
}

// Decode returns the bytes of a page as valid UTF-8 without a byte order mark and NULs. Bytes
// that cannot be decoded become U+FFFD. If raw is such UTF-8 already, text is raw itself.
//
// label is any label of the WHATWG list, or empty if Decode is to find the encoding. The warning
// is empty unless the text may be wrong. The error is ErrNotText for binary input, or names an
// unknown label. After the deadline the text is worth nothing.
func Decode(
	raw []byte, label string, until *deadline.Deadline,
) (text []byte, warning string, err error) {
	return new(Buffer).Decode(raw, label, until)
}

// Buffer is memory for pages that are decoded one after another. The text of a page is valid until
// the next one.
type Buffer struct {
	mended  []byte
	reading tally
}

// bufferMost is the length in bytes of the longest text whose memory serves the next page.
const bufferMost = 4 << 20

// Decode is the function of that name, in the memory of b.
func (b *Buffer) Decode(
	raw []byte, label string, until *deadline.Deadline,
) (text []byte, warning string, err error) {
	text, warning, err = decoder{until, &b.reading}.decode(raw, label)
	return b.mendControls(text, until), warning, err
}

// decoder decodes a page. Its loops stop at the deadline.
type decoder struct {
	until   *deadline.Deadline
	reading *tally
}

func (d decoder) decode(raw []byte, label string) (text []byte, warning string, err error) {
	if label != "" {
		return d.labelled(raw, label)
	}
	if hasBinaryMagic(raw) {
		return nil, "", ErrNotText
	}
	if cs, size := markedCharset(raw); size > 0 {
		return d.wide(raw[size:], cs)
	}
	raw = bytes.TrimPrefix(raw, utf8Mark)
	if utf8.Valid(raw) {
		return d.valid(raw)
	}
	if cs, ok := unmarkedUTF16(raw); ok {
		return d.wide(raw, cs)
	}
	if hasManyControls(raw) {
		return nil, "", ErrNotText
	}
	if mostlyUTF8(raw) {
		return repairUTF8(raw), "some bytes are not utf-8", nil
	}
	return d.legacy(raw)
}

// valid finishes bytes that are valid UTF-8, as most pages are. ASCII bytes may still be in
// one of two encodings that use ASCII bytes only.
func (d decoder) valid(raw []byte) ([]byte, string, error) {
	if cs, ok := unmarkedUTF16(raw); ok {
		return d.wide(raw, cs)
	}
	if hasManyControls(raw) {
		return nil, "", ErrNotText
	}
	if isISO2022JP(raw) {
		cs, err := Lookup("iso-2022-jp")
		return cs.bytes(raw, d.until), "", err
	}
	if text, ok := repairTwice(raw, d.until); ok {
		return dropNULs(text), "some of it was encoded twice", nil
	}
	return dropNULs(raw), "", nil
}

// wide reads UTF-16 or UTF-32. Binary data may start with a byte order mark or have NULs by
// chance, so the decoded text is checked: one random pair in thirty-two is half a surrogate.
func (d decoder) wide(raw []byte, cs charset) ([]byte, string, error) {
	text := cs.bytes(raw, d.until)
	if hasManyControls(text) || tooBroken(text, 100) {
		return nil, "", ErrNotText
	}
	return text, "", nil
}

// legacy reads bytes that are neither UTF-8 nor UTF-16.
func (d decoder) legacy(raw []byte) (text []byte, warning string, err error) {
	cs, warning, err := chooseCharset(raw, declaredCharset(raw), d.reading)
	if err != nil {
		return nil, "", err
	}
	text = cs.bytes(raw, d.until)
	if warning == "" && tooBroken(text, 20) {
		warning = "parts are unreadable in " + cs.name
	}
	return text, warning, nil
}

// labelled reads raw in the encoding that the user gives. It obeys even if the bytes
// contradict the label, but then returns a warning.
func (d decoder) labelled(raw []byte, label string) ([]byte, string, error) {
	cs, err := Lookup(label)
	if err != nil {
		return nil, "", err
	}
	marked, size := markedCharset(raw)
	if size > 0 && cs.isUTF16() {
		cs, raw = marked, raw[size:] // "utf-16" does not say which byte order
	}
	raw = bytes.TrimPrefix(raw, utf8Mark)
	if hasBinaryMagic(raw) || !cs.isUTF16() && hasManyControls(raw) {
		return nil, "", ErrNotText
	}
	text := raw
	if cs.name != "utf-8" || !utf8.Valid(raw) {
		text = cs.bytes(raw, d.until)
	}
	if tooBroken(text, 20) {
		return dropNULs(text), "parts are unreadable in " + cs.name, nil
	}
	return dropNULs(text), "", nil
}

// Lookup returns the encoding of a label of the WHATWG list.
func Lookup(label string) (charset, error) {
	enc, err := htmlindex.Get(label)
	if err != nil || enc == encoding.Replacement {
		return charset{}, fmt.Errorf("unknown encoding %q", label)
	}
	if enc == simplifiedchinese.GBK { // the WHATWG decodes both in the same way
		enc = simplifiedchinese.GB18030
	}
	name, err := htmlindex.Name(enc)
	if err != nil {
		return charset{}, fmt.Errorf("unknown encoding %q", label)
	}
	return charset{name, enc}, nil
}

func (c charset) isUTF16() bool { return c.name == "utf-16le" || c.name == "utf-16be" }

// decodePiece is how many bytes of text are decoded between two looks at the deadline.
const decodePiece = 1 << 16

// bytes returns raw decoded into a new slice.
func (c charset) bytes(raw []byte, until *deadline.Deadline) []byte {
	if c.name == "utf-8" {
		return repairUTF8(raw)
	}
	text := make([]byte, 0, len(raw)+len(raw)/4+64)
	// No decoder of x/text fails: bytes that it cannot decode become U+FFFD.
	for d := c.NewDecoder(); !until.Now(); {
		text = slices.Grow(text, 64)
		room := text[len(text):min(cap(text), len(text)+decodePiece)]
		written, read, err := d.Transform(room, raw, true)
		text, raw = text[:len(text)+written], raw[read:]
		if !errors.Is(err, transform.ErrShortDst) {
			break
		}
	}
	return dropNULs(text)
}

var utf8Mark = []byte("\ufeff")

// markedCharset returns the encoding of a byte order mark other than that of UTF-8, and the size
// of the mark, or 0 without one. The little-endian mark of UTF-32 starts with that of UTF-16.
func markedCharset(raw []byte) (cs charset, size int) {
	has := func(mark string) bool { return bytes.HasPrefix(raw, []byte(mark)) }
	switch {
	case has("\xff\xfe\x00\x00"):
		return charset{"utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)}, 4
	case has("\x00\x00\xfe\xff"):
		return charset{"utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}, 4
	case has("\xff\xfe"):
		return utf16Charset(unicode.LittleEndian), 2
	case has("\xfe\xff"):
		return utf16Charset(unicode.BigEndian), 2
	}
	return charset{}, 0
}

func utf16Charset(order unicode.Endianness) charset {
	name := "utf-16le"
	if order == unicode.BigEndian {
		name = "utf-16be"
	}
	return charset{name, unicode.UTF16(order, unicode.IgnoreBOM)}
}

// isISO2022JP reports whether 7-bit bytes switch to a Japanese character set.
func isISO2022JP(raw []byte) bool {
	if bytes.IndexByte(raw, 0x1b) < 0 {
		return false
	}
	kanji := bytes.Contains(raw, []byte("\x1b$B")) || bytes.Contains(raw, []byte("\x1b$@"))
	return kanji && !bytes.ContainsFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf })
}

// dropNULs removes NULs. It copies the text only if there are any.
func dropNULs(text []byte) []byte {
	if bytes.IndexByte(text, 0) < 0 {
		return text
	}
	return bytes.ReplaceAll(text, []byte{0}, nil)
}
