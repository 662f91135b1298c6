package byline

import "strings"

// claimsRights reports whether a line is a copyright notice.
func claimsRights(s string) bool {
	for i := range len(s) {
		if !opensRights[s[i]] {
			continue
		}
		switch s[i] {
		case "©"[0], "ⓒ"[0]:
			if strings.HasPrefix(s[i:], "©") || strings.HasPrefix(s[i:], "ⓒ") {
				return true
			}
		case '(':
			if rest := s[i+1:]; len(rest) > 1 && rest[0]|0x20 == 'c' && rest[1] == ')' {
				return true
			}
		case 'c', 'C':
			if startsLower(s[i:], "copyright") {
				return true
			}
		}
	}
	return false
}

// opensRights are the bytes with which a word or sign of rights can begin. The first two are those
// of © and ⓒ.
var opensRights = [256]bool{0xC2: true, 0xE2: true, '(': true, 'c': true, 'C': true}

// startsLower reports whether s in lower case starts with an ASCII word.
func startsLower(s, word string) bool {
	for i := range len(word) {
		switch {
		case s == "":
			return false
		case strings.HasPrefix(s, "İ") && word[i] == 'i':
			s = s[len("İ"):]
		case s[0] != word[i] && s[0] != word[i]-'a'+'A':
			return false
		default:
			s = s[1:]
		}
	}
	return true
}
