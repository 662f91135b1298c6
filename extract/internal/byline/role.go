package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// What follows the names of a byline: the author's work, and who took the pictures. "By A. Name,
// head of ropes at the school", "Text: A. Name / Photos: B. Other".

// withoutWork removes the authors' work from rest, the text after the word that opens a byline. It
// finds only pieces of a list that have words that no name has. After a role, only names count that
// a word for "and" or a role of their own shows to be authors: "Sr. Director of Operations, Quay
// Lines - 10+ years" has none.
func withoutWork(rest string) string {
	if StartsSmall(rest) || !strings.ContainsAny(rest, ",;|•·–—-") {
		return rest
	}
	pieces := workPieces(rest)
	names, worked := pieces[0], false
	for i, p := range pieces[1:] {
		name := strings.Trim(p, workMarks)
		author := strings.TrimPrefix(name, andWords(name))
		switch {
		case isWork(name) && (worked || isListOfNames(names)):
			worked = true
		case !worked:
			names += p
		case isListOfNames(author) && (author != name || i+2 < len(pieces) &&
			isWork(strings.Trim(pieces[i+2], workMarks))):
			names += ", " + author
		}
	}
	if !worked {
		return rest
	}
	return names
}

// workMarks are the marks between names and roles.
const workMarks = " ,;|•·–—-"

// workPieces cuts s before the marks between names and roles.
func workPieces(s string) (pieces []string) {
	start := 0
	for i, r := range s {
		switch r {
		case ',', ';', '|', '•', '·':
		case '-', '–', '—':
			if i == 0 || s[i-1] != ' ' || !strings.HasPrefix(s[i+utf8.RuneLen(r):], " ") {
				continue
			}
		default:
			continue
		}
		pieces, start = append(pieces, s[start:i]), i
	}
	return append(pieces, s[start:])
}

// andWords returns the word for "and" at the start of s and the space after it.
func andWords(s string) string {
	word, rest, ok := strings.Cut(s, " ")
	if !ok || !IsAnd(word) && !IsWeakAnd(word) {
		return ""
	}
	return s[:len(s)-len(rest)]
}

// bracketedRoles returns the authors of a line that has only names, each with the person's work in
// brackets: "Ida Marl (text) and Tom Reyes (photos)".
func bracketedRoles(line string) (authors []string) {
	if !strings.HasSuffix(line, ")") {
		return nil
	}
	line, _ = CutOpener(line)
	for _, piece := range SplitList(line) {
		piece = strings.TrimSpace(piece)
		piece = strings.TrimPrefix(piece, andWords(piece))
		name, role, ok := strings.Cut(strings.TrimSuffix(piece, ")"), " (")
		if !ok || !IsBareName(name) {
			return nil
		}
		work, _, _ := strings.Cut(role, " ") // "text and photos"
		switch {
		case labelsAuthor(role), labelsAuthor(work):
			authors = append(authors, name)
		case !OpensCredit(role + ":"):
			return nil
		}
	}
	return authors
}

// labelsAuthor reports whether role opens a byline if a colon follows.
func labelsAuthor(role string) bool {
	rest, ok := CutOpener(role + ":")
	return ok && rest == ""
}

// isWork reports whether a piece of a list is a person's work. It may also be further names with a
// description of their own: "Tom Reyes and Li Wen of the Mail".
func isWork(piece string) bool {
	if first, _ := utf8.DecodeRuneInString(piece); unicode.IsDigit(first) || isTitleSuffix(piece) {
		return false // a date, or the end of a name
	}
	if word, _, _ := strings.Cut(piece, " "); strings.EqualFold(word, "editing") ||
		strings.EqualFold(word, "edited") {
		return true
	}
	return describes(strings.TrimRight(piece, ".")) &&
		(StartsSmall(piece) || len(SplitList(piece)) == 1)
}

// isListOfNames reports whether s consists of names of people only.
func isListOfNames(s string) bool {
	for _, name := range SplitList(s) {
		name = cutOutlet(strings.TrimSpace(name))
		if name != "" && !IsBareName(name) && !(IsCapitals(name) && IsBareName(TitleCase(name))) {
			return false
		}
	}
	return true
}

// beforeCredit removes the photographer from a line that names the author first. If no mark
// precedes the label, it must have a colon.
func beforeCredit(line string) string {
	if t := Table(); !t.startsLike(line) && !t.startsLike(line[:min(1, len(line))]) {
		return line
	}
	for i := range len(line) {
		if i == 0 || line[i] != ' ' {
			continue
		}
		rest := strings.TrimLeft(line[i:], " /|,;–—-")
		mark := len(line) - len(rest) - i
		head := line[:i]
		if mark > 1 && OpensCredit(rest) || labelsCredit(rest) {
			if opensNames(head) {
				return strings.TrimRight(head, " /|,;–—-")
			}
		}
	}
	return line
}

// opensNames reports whether s is a word that opens a byline, and more than "and" after it.
func opensNames(s string) bool {
	rest, opened := CutOpener(s)
	rest = strings.TrimSpace(rest)
	return opened && rest != "" && !IsAnd(rest) && !IsWeakAnd(rest)
}

// labelsCredit reports whether s starts with a word for pictures and a colon.
func labelsCredit(s string) bool {
	if i := strings.IndexByte(s, ':'); i < 0 || i > 24 {
		return false
	}
	s = strings.ToLower(s)
	for mark := range Table().photo.All() {
		if strings.HasSuffix(mark, ":") && strings.HasPrefix(strings.Replace(s, " :", ":", 1), mark) {
			return true
		}
	}
	return false
}

// bracketedReporter returns the name on a Chinese line that has the reporter and the place in
// brackets: 【記者王小明／台北報導】. Names have two or three characters, and most places two.
func bracketedReporter(line string) string {
	if word.IsASCII([]byte(line)) {
		return ""
	}
	inner := strings.ReplaceAll(strings.Trim(line, "【】〔〕［］[]()（） "), "╱", "／")
	if !strings.ContainsFunc(inner, word.StandsAlone) {
		return ""
	}
	rest, ok := CutOpener(withoutOutlet(inner))
	if first, _ := utf8.DecodeRuneInString(rest); !ok || !word.StandsAlone(first) {
		return ""
	}
	place, ok := cutReport(rest)
	if !ok {
		return ""
	}
	return strings.Join(reportNames(place), "、")
}

// reportWords are the words for a report, the longest first.
var reportWords = [...]string{"綜合報導", "综合报道", "摄影报道", "攝影報導", "專題報導", "即時報導", "報導", "报道", "報道"}

// cutReport removes the word for a report at the end of s.
func cutReport(s string) (place string, ok bool) {
	for _, word := range reportWords {
		if rest, ok := strings.CutSuffix(s, word); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}

// behindBrackets removes the brackets with place and agency at the start of a Korean byline:
// "[서울=뉴스] 김민수".
func behindBrackets(s string) string {
	if s[0] != '[' && s[0] != '(' {
		return s
	}
	if i := strings.IndexAny(s, "])"); i > 0 && i+1 < len(s) {
		return strings.TrimSpace(s[i+1:])
	}
	return s
}
