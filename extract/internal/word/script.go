package word

import "unicode/utf8"

// Script is a writing system. Scripts that do not help to tell languages apart are left out.
type Script uint8

const (
	ScriptNone Script = iota // not a letter, or of a script that is not listed
	ScriptLatin
	ScriptGreek
	ScriptCyrillic
	ScriptArmenian
	ScriptHebrew
	ScriptArabic
	ScriptDevanagari
	ScriptBengali
	ScriptGurmukhi
	ScriptGujarati
	ScriptOdia
	ScriptTamil
	ScriptTelugu
	ScriptKannada
	ScriptMalayalam
	ScriptSinhala
	ScriptThai
	ScriptLao
	ScriptTibetan
	ScriptBurmese
	ScriptGeorgian
	ScriptEthiopic
	ScriptKhmer
	ScriptKana
	ScriptHan
	ScriptHangul
	NumScripts
)

// ScriptCounts counts letters per script. Only their proportions matter.
type ScriptCounts [NumScripts]int32

// ScriptOf returns the script of a letter.
func ScriptOf(r rune) Script {
	switch {
	case r < 0x250:
		if r|0x20 >= 'a' && r|0x20 <= 'z' || r >= 0xC0 && r != 0xD7 && r != 0xF7 {
			return ScriptLatin
		}
		return ScriptNone
	case r < 0x900:
		return scriptBefore900(r)
	case r < 0x1000:
		return indicScripts[(r-0x900)>>7]
	case r < 0x3000:
		return scriptBefore3000(r)
	}
	return scriptEastAsian(r)
}

// indicScripts are the scripts from U+0900 to U+0FFF: each has 128 code points.
var indicScripts = [...]Script{
	ScriptDevanagari, ScriptBengali, ScriptGurmukhi, ScriptGujarati, ScriptOdia, ScriptTamil,
	ScriptTelugu,
	ScriptKannada, ScriptMalayalam, ScriptSinhala, ScriptThai, ScriptLao, ScriptTibetan, ScriptTibetan,
}

func scriptBefore900(r rune) Script {
	switch {
	case r >= 0x370 && r < 0x400:
		return ScriptGreek
	case r >= 0x400 && r < 0x530:
		return ScriptCyrillic
	case r >= 0x531 && r < 0x588:
		return ScriptArmenian
	case r >= 0x5D0 && r < 0x5F3:
		return ScriptHebrew
	case r >= 0x620 && r < 0x700, r >= 0x750 && r < 0x780:
		return ScriptArabic
	}
	return ScriptNone
}

func scriptBefore3000(r rune) Script {
	switch {
	case r < 0x10A0:
		return ScriptBurmese
	case r < 0x1100:
		return ScriptGeorgian
	case r < 0x1200:
		return ScriptHangul
	case r < 0x13A0:
		return ScriptEthiopic
	case r >= 0x1780 && r < 0x1800:
		return ScriptKhmer
	case r >= 0x1E00 && r < 0x1F00:
		return ScriptLatin
	case r >= 0x1F00 && r < 0x2000:
		return ScriptGreek
	}
	return ScriptNone
}

func scriptEastAsian(r rune) Script {
	switch {
	case r >= 0x3041 && r < 0x3100:
		return ScriptKana
	case r >= 0x3400 && r < 0xA000, r >= 0xF900 && r < 0xFB00, r >= 0x20000 && r < 0x3FFFF:
		return ScriptHan
	case r >= 0xAC00 && r < 0xD7A4:
		return ScriptHangul
	}
	return ScriptNone
}

// Add counts the letters of a text by script.
func (c *ScriptCounts) Add(text []byte) {
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			if IsASCIILetter(text[i]) {
				c[ScriptLatin]++
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		c[ScriptOf(r)]++
		i += n
	}
}
