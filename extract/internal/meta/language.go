package meta

import (
	"strings"

	"winnow/extract/internal/address"
	"winnow/extract/internal/word"
)

// The declared language of a page is often that of its template and not of its text. So a
// declared language is used only if the detected language of the text agrees.

var languageRows = []row[*sources, string]{
	{"html lang", func(src *sources) string { return src.p.Head.Lang }},
	{"json-ld inLanguage", func(src *sources) string { return src.article("inLanguage") }},
	{"og:locale", func(src *sources) string { return src.meta("og:locale") }},
	{"meta language", func(src *sources) string {
		return src.meta("content-language", "dc.language", "dcterms.language", "language", "inlanguage",
			"citation_language")
	}},
	{"json-ld page inLanguage", func(src *sources) string { return src.page("inLanguage") }},
}

// languageOf returns the language of the article: the declared one, or else the detected one.
func languageOf(src *sources) text {
	declared := pick(src, languageRows, src.acceptLanguage)
	if declared.value == "" && src.known.Lang != "" {
		return text{languageTag(src.known.Lang), "text"}
	}
	return declared
}

// acceptLanguage accepts a declared language unless the text contradicts it.
func (src *sources) acceptLanguage(s string) string {
	tag := languageTag(s)
	if src.known.Lang != "" && !sameLanguage(tag, src.known.Lang) {
		return ""
	}
	return tag
}

// languageTag returns s as a BCP 47 tag of language, script and region. s may be a locale such as
// "pt_BR.UTF-8" or a list. Other words give "".
func languageTag(s string) string {
	s = strings.TrimSpace(s)
	s = s[:address.PrefixLen(s, ".,;@ ")]
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 || len(parts[0]) < 2 || len(parts[0]) > 3 || !isLetters(parts[0]) {
		return ""
	}
	tag := strings.ToLower(parts[0])
	if tag == "iw" || tag == "in" || tag == "mul" || tag == "und" || tag == "zxx" {
		tag = modernLanguage(tag)
	}
	for _, p := range parts[1:] {
		switch {
		case len(p) == 4 && isLetters(p):
			tag += "-" + strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		case len(p) == 2 && isLetters(p):
			return tag + "-" + strings.ToUpper(p)
		case len(p) == 3 && p[0] <= '9':
			return tag + "-" + p
		}
	}
	return tag
}

// modernLanguage replaces withdrawn codes, and returns "" for codes that are not a language.
func modernLanguage(tag string) string {
	switch tag {
	case "iw":
		return "he"
	case "in":
		return "id"
	}
	return ""
}

func isLetters(s string) bool {
	for _, c := range []byte(s) {
		if !word.IsASCIILetter(c) {
			return false
		}
	}
	return true
}

// sameLanguage reports whether two tags are of one language. Codes of different standards, and
// codes that are used for each other, are the same.
func sameLanguage(a, b string) bool {
	return baseLanguage(a) == baseLanguage(b)
}

func baseLanguage(tag string) string {
	tag = tag[:address.PrefixLen(tag, "-_")]
	switch tag {
	case "nb", "nn":
		return "no"
	case "hr", "bs", "sh":
		return "sr"
	case "ms":
		return "id"
	case "fil":
		return "tl"
	case "prs":
		return "fa"
	}
	return tag
}
