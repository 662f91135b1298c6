package word

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// EndsSentence reports whether text ends as a sentence does. Closing quotes and brackets are
// ignored.
func EndsSentence(text []byte) bool {
	for len(text) > 0 {
		r, n := utf8.DecodeLastRune(text)
		switch r {
		case '"', '\'', ')', ']', '”', '’', '“', '‘', '»', '«', '›', '‹', '」', '』', '）', '】', ' ', '*':
			text = text[:len(text)-n]
			continue
		case '.', '!', '?', '…', '。', '！', '？', '｡', '।', '॥', '؟', '۔', '．', '։', '።', '፧', '။', '។':
			return true
		}
		return false
	}
	return false
}

// Reporters sign with a few small letters in brackets, agencies with capitals.
const (
	signLeast = 2
	signMost  = 5
)

// EndsSignedOff reports whether text ends with a sentence and the short name of who wrote it:
// "Nobody was hurt. (mar)". Names with capitals count only if the text is long: captions end with
// them too.
func EndsSignedOff(text []byte, long bool) bool {
	at := bytes.LastIndexByte(text, '(')
	if at < 0 || text[len(text)-1] != ')' {
		return false
	}
	name := text[at+1 : len(text)-1]
	if n := utf8.RuneCount(name); n < signLeast || n > signMost {
		return false
	}
	for _, r := range string(name) {
		if !unicode.IsLower(r) && !(long && unicode.IsUpper(r)) {
			return false
		}
	}
	return EndsSentence(text[:at])
}

// CountWords returns the number of words of a text, counted as for a block.
func CountWords(text []byte) int32 {
	var words, halves int32
	in := false
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			start := i
			for i < len(text) && ByteWord[text[i]] != 0 {
				i++
			}
			if i > start && !in {
				words++
			}
			if in = i > start; !in {
				i++ // past a sign
			}
			continue
		}
		f, n := utf8.DecodeRune(text[i:])
		f = FoldRune(f)
		i += n
		switch {
		case f == SoftRune:
		case f == GapRune:
			in = false
		case StandsAlone(f):
			halves++
			in = false
		default:
			if !in {
				words++
			}
			in = true
		}
	}
	return words + (halves+1)/2
}

// EndsInColon reports whether s ends in a colon, narrow or wide.
func EndsInColon(s []byte) bool {
	return bytes.HasSuffix(s, []byte(":")) || bytes.HasSuffix(s, []byte("："))
}
