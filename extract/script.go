package extract

// script is a writing system, as far as it tells languages apart.
type script uint8

const (
	scriptNone script = iota // no letter, or of a script that is not here
	scriptLatin
	scriptGreek
	scriptCyrillic
	scriptArmenian
	scriptHebrew
	scriptArabic
	scriptDevanagari
	scriptBengali
	scriptGurmukhi
	scriptGujarati
	scriptOdia
	scriptTamil
	scriptTelugu
	scriptKannada
	scriptMalayalam
	scriptSinhala
	scriptThai
	scriptLao
	scriptTibetan
	scriptBurmese
	scriptGeorgian
	scriptEthiopic
	scriptKhmer
	scriptKana
	scriptHan
	scriptHangul
	numScripts
)

// scriptCounts counts letters per script. Only their proportions matter.
type scriptCounts [numScripts]int32

// scriptOf returns the script of a letter.
func scriptOf(r rune) script {
	switch {
	case r < 0x250:
		if r|0x20 >= 'a' && r|0x20 <= 'z' || r >= 0xC0 && r != 0xD7 && r != 0xF7 {
			return scriptLatin
		}
		return scriptNone
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
var indicScripts = [...]script{
	scriptDevanagari, scriptBengali, scriptGurmukhi, scriptGujarati, scriptOdia, scriptTamil, scriptTelugu,
	scriptKannada, scriptMalayalam, scriptSinhala, scriptThai, scriptLao, scriptTibetan, scriptTibetan,
}

func scriptBefore900(r rune) script {
	switch {
	case r >= 0x370 && r < 0x400:
		return scriptGreek
	case r >= 0x400 && r < 0x530:
		return scriptCyrillic
	case r >= 0x531 && r < 0x588:
		return scriptArmenian
	case r >= 0x5D0 && r < 0x5F3:
		return scriptHebrew
	case r >= 0x620 && r < 0x700, r >= 0x750 && r < 0x780:
		return scriptArabic
	}
	return scriptNone
}

func scriptBefore3000(r rune) script {
	switch {
	case r < 0x10A0:
		return scriptBurmese
	case r < 0x1100:
		return scriptGeorgian
	case r < 0x1200:
		return scriptHangul
	case r < 0x13A0:
		return scriptEthiopic
	case r >= 0x1780 && r < 0x1800:
		return scriptKhmer
	case r >= 0x1E00 && r < 0x1F00:
		return scriptLatin
	case r >= 0x1F00 && r < 0x2000:
		return scriptGreek
	}
	return scriptNone
}

func scriptEastAsian(r rune) script {
	switch {
	case r >= 0x3041 && r < 0x3100:
		return scriptKana
	case r >= 0x3400 && r < 0xA000, r >= 0xF900 && r < 0xFB00, r >= 0x20000 && r < 0x3FFFF:
		return scriptHan
	case r >= 0xAC00 && r < 0xD7A4:
		return scriptHangul
	}
	return scriptNone
}
