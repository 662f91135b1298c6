package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// SetApart returns the text of phrases that the markup sets apart: links or spans side by side.
// Where one ends with a name and the next one starts with another name, a role or a button, a comma
// separates the two.
func SetApart(phrases []string) string {
	var text strings.Builder
	for i, phrase := range phrases {
		if i > 0 {
			text.WriteString(between(phrases[i-1], phrase))
		}
		text.WriteString(phrase)
	}
	return text.String()
}

// between returns what to write between two phrases: a comma after a name, a space if they touch.
func between(before, phrase string) string {
	first, _ := utf8.DecodeRuneInString(phrase)
	isLetter := unicode.IsLetter(first)
	touch, space := first > ' ', ""
	if touch && (isLetter || unicode.IsDigit(first)) {
		space = " "
	}
	switch {
	case touch && areParts(before, phrase):
		return ""
	case endsName(before) && (touch && isLetter || startsName(phrase) ||
		isRoleOrButton(phrase)):
		return "," + space
	}
	return space
}

// areParts reports whether two phrases that touch are the surname and the first name of a person in
// East Asian scripts.
func areParts(a, b string) bool {
	return isHanText(a, 3) && isHanText(b, 3)
}

func endsName(phrase string) bool {
	list := SplitList(StripOpener(strings.TrimSpace(phrase)))
	return isPersonalName(list[len(list)-1])
}

func startsName(phrase string) bool {
	return isPersonalName(SplitList(strings.TrimSpace(phrase))[0])
}

// isPersonalName reports whether s is like the full name of a person. A surname and a first name in
// East Asian scripts, in phrases of their own, are one name.
func isPersonalName(s string) bool {
	s = strings.TrimSpace(s)
	if IsCapitals(s) {
		s = TitleCase(s)
	}
	first, _ := utf8.DecodeRuneInString(s)
	return IsBareName(s) && (!word.StandsAlone(first) && !word.IsHangul(first) ||
		utf8.RuneCountInString(s) > 2)
}

func isRoleOrButton(s string) bool {
	s = strings.TrimSpace(s)
	return saysJob(s) || isNoName(s)
}
