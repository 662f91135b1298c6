package byline

import (
	"slices"
	"strings"

	"winnow/extract/internal/clean"
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
	key := strings.TrimPrefix(clean.Key(s), "the")
	if len(key) < 4 && strings.IndexByte(strings.TrimSpace(s), ' ') > 0 {
		return false // "A +A", the sizes of letters
	}
	return slices.Contains(agencies[:], key) || isAgencyWord(s)
}

// isAgencyWord reports whether s is a name that says it is an agency's.
func isAgencyWord(s string) bool {
	s = strings.ToLower(s)
	for _, word := range [...]string{"news agency", "news service", "nachrichtenagentur", "newswire",
		"news wire", "agence de presse", "haber ajansı", "nyhetsbyrå", "通信社", "통신"} {
		if strings.HasSuffix(s, word) && strings.Count(s, " ") < 5 {
			return true
		}
	}
	return false
}
