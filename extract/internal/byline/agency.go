package byline

import (
	"bytes"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// News agencies. They are named where a reporter's name would be, or on a line or in brackets of
// their own. Many are written in lower case.

// agencies are the folded names of agencies.
var agencies = [...]string{
	"aa", "aap", "adnkronos", "afp", "agencefrancepresse", "agenciabrasil", "agenciaefe", "agerpres",
	"agi", "anadolu", "anadoluajansı", "anadoluagency", "ani", "anp",
	"ansa", "antara", "ap", "apa", "associatedpress", "ats", "belga", "bernama", "bloomberg", "bns",
	"bta", "canadianpress", "cna",
	"cp", "ctk", "deutschepresseagentur", "dha", "dpa", "dpaafx", "dts", "efe", "elta", "epd",
	"europapress", "ggu", "hina",
	"ians", "iha", "interfax", "irna", "isna", "itartass", "jiji", "jijipress", "keystone",
	"keystonesda", "kna", "kyodo", "kyodonews", "lapresse",
	"leta", "lusa", "mena", "mti", "notimex", "ntb", "pa", "pamedia", "pap", "petra", "pna",
	"pressassociation", "presstrustofindia",
	"pti", "qna", "reuters", "ritzau", "saba", "sana", "sda", "sid", "sita", "spa", "sta", "stt",
	"tanjug", "tasr", "tass",
	"tt", "ukrinform", "uni", "unian", "unb", "upi", "vna", "wam", "xinhua", "xinhuanewsagency",
	"yonhap", "yonhapnews", "čtk",
	"интерфакс", "риановости", "тасс", "укринформ", "укрінформ", "уніан", "белта",
	"نووستي", "رويترز", "رویترز", "فرانسبرس", "وام", "واس", "قنا", "سانا", "ایرنا", "ایسنا", "مهر",
	"تسنیم", "فارس",
	"भाषा", "पीटीआई", "एएनआई", "आईएएनएस", "वार्ता", "রয়টার্স", "এএফপি", "বাসস",
	"时事社", "共同通信", "時事通信", "共同", "時事", "新华社", "新華社", "中新社", "中央社", "法新社", "路透社", "美联社", "美聯社", "연합뉴스",
	"뉴시스", "뉴스1",
}

// IsAgency reports whether s names a news agency.
func IsAgency(s string) bool {
	if !startsLikeAgency(s) {
		return isAgencyWord(s)
	}
	var buf [agencyMost]byte
	key, ok := appendKey(buf[:0], s)
	if !ok {
		return isAgencyWord(s)
	}
	key = bytes.TrimPrefix(key, []byte("the"))
	if len(key) < 4 && strings.IndexByte(strings.TrimSpace(s), ' ') > 0 {
		return false // "A +A", the sizes of letters
	}
	return agencySet()[string(key)] || isAgencyWord(s)
}

// agencyMost is the length in bytes of the longest key that is compared with the agencies.
const agencyMost = 64

// startsLikeAgency reports whether the first two letters of s are those of an agency, or of an
// article before it. Most names have others.
func startsLikeAgency(s string) bool {
	var first [2]byte
	n := 0
	for i := 0; i < len(s) && n < len(first); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return true
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9':
			first[n] = c | 0x20 // a digit is not changed
			n++
		}
	}
	return n == len(first) && agencyStarts()[first]
}

// agencyStarts has the two letters that an agency, or the article, starts with.
var agencyStarts = sync.OnceValue(func() map[[2]byte]bool {
	starts := map[[2]byte]bool{{'t', 'h'}: true}
	for _, name := range agencies {
		starts[[2]byte{name[0], name[1]}] = true
	}
	return starts
})

// agencySet are the agencies as a set.
var agencySet = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool, len(agencies))
	for _, name := range agencies {
		set[name] = true
	}
	return set
})

// appendKey appends clean.Key(s) to b. It returns false if the key is longer than b's capacity.
func appendKey(b []byte, s string) ([]byte, bool) {
	for _, r := range s {
		if r < utf8.RuneSelf && (r|0x20 < 'a' || r|0x20 > 'z') && (r < '0' || r > '9') ||
			r >= utf8.RuneSelf && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			continue
		}
		if len(b)+utf8.UTFMax > cap(b) {
			return b, false
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return b, true
}

// agencyEnds are the ends of names that say that they are an agency's.
var agencyEnds = [...]string{
	"news agency", "news service", "nachrichtenagentur", "newswire", "news wire", "agence de presse",
	"haber ajansı", "nyhetsbyrå", "通信社", "통신",
}

// endsLikeAgency reports whether s has the last two letters of one of agencyEnds.
func endsLikeAgency(s string) bool {
	last := s[len(s)-1]
	if last >= utf8.RuneSelf {
		return strings.IndexByte("\xb1\xa5\x85\xbe\xa0", last) >= 0
	}
	if len(s) < 2 {
		return false
	}
	switch [2]byte{s[len(s)-2] | 0x20, last | 0x20} {
	case [2]byte{'c', 'y'}, [2]byte{'c', 'e'}, [2]byte{'u', 'r'}, [2]byte{'r', 'e'}, [2]byte{'s', 'e'}:
		return true
	}
	return false
}

// isAgencyWord reports whether s is a name that says it is an agency's.
func isAgencyWord(s string) bool {
	if s == "" || !endsLikeAgency(s) {
		return false
	}
	s = strings.ToLower(s)
	for _, word := range agencyEnds {
		if strings.HasSuffix(s, word) && strings.Count(s, " ") < 5 {
			return true
		}
	}
	return false
}
