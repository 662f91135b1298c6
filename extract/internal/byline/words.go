package byline

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

//go:embed bylines.txt
var wordFile string

// bylineWords are the lists of bylines.txt.
type bylineWords struct {
	open  map[string]bool // the value is true if a colon must follow
	close []string
	Role  map[string]bool
	photo []string
	Age   []string
	most  int              // bytes of the longest word in open
	first map[[2]byte]bool // the first two bytes of these words, by byteStart
}

// Table returns the words of bylines.txt.
var Table = sync.OnceValue(func() *bylineWords { return readBylineWords(wordFile) })

func readBylineWords(file string) *bylineWords {
	t := &bylineWords{open: map[string]bool{}, Role: map[string]bool{}, first: map[[2]byte]bool{}}
	for line := range strings.Lines(file) {
		list, words, ok := strings.Cut(line, ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.SplitSeq(strings.TrimSpace(words), ", ") {
			t.add(list, word)
		}
	}
	return t
}

func (t *bylineWords) add(list, word string) {
	switch list {
	case "open":
		bare, colon := strings.CutSuffix(word, ":")
		if only, ok := t.open[bare]; ok && !only {
			return
		}
		t.open[bare] = colon
		t.first[byteStart(bare)], t.first[byteStart(strings.ToUpper(bare))] = true, true
		t.most = max(t.most, len(bare))
	case "close":
		t.close = append(t.close, word)
	case "photo":
		t.photo = append(t.photo, word)
	case "age":
		t.Age = append(t.Age, word)
	case "role":
		t.Role[word] = true
	}
}

// byteStart returns the first two bytes of s, with ASCII letters in lower case.
func byteStart(s string) (start [2]byte) {
	for i := range min(len(s), len(start)) {
		if start[i] = s[i]; 'A' <= s[i] && s[i] <= 'Z' {
			start[i] += 'a' - 'A'
		}
	}
	return start
}

// CutOpener removes the longest word that opens a byline at the start of s, and the marks after it.
func CutOpener(s string) (rest string, ok bool) {
	t := Table()
	if !t.first[byteStart(s)] {
		return s, false
	}
	best := -1
	for i, r := range s[:min(len(s), t.most+8)] {
		if i > 0 && t.opens(s[:i], s[i:]) {
			best = i
		}
		if r == '\n' {
			break
		}
	}
	if best < 0 && len(s) <= t.most && t.opens(s, "") {
		best = len(s)
	}
	if best < 0 || isGivenName(s[:best], s[best:]) {
		return s, false
	}
	return strings.TrimLeft(s[best:], " :：|｜/／=＝-–—●丨\n"), true
}

// isGivenName reports whether Per is the Nordic name and not the Catalan word, which two names
// follow.
func isGivenName(word, rest string) bool {
	rest = strings.TrimSpace(rest)
	return word == "Per" && StartsUpper(rest) && !strings.Contains(rest, " ")
}

// opens reports whether opener opens a byline that continues with rest.
func (t *bylineWords) opens(opener, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(opener)
	next, _ := utf8.DecodeRuneInString(rest)
	// "Posted byNora"
	glued := (len(opener) > 8 && strings.IndexByte(opener, ' ') > 0 || opener == "By") &&
		unicode.IsLower(last) && unicode.IsUpper(next)
	if unicode.IsLetter(last) && !word.StandsAlone(last) && !glued && (unicode.IsLetter(next) ||
		unicode.IsMark(next) || next == '-' || next == '\'') {
		return false
	}
	only, ok := t.open[strings.ToLower(opener)]
	if !ok {
		return false
	}
	if word.StandsAlone(last) && len(opener) == utf8.RuneLen(last) &&
		!strings.ContainsRune(" :：/／|｜=＝・●丨", next) {
		return false
	}
	next, _ = utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return !only || next == ':' || next == '：' || rest == ""
}

// StripOpener removes the word that opens a byline if names follow it.
func StripOpener(s string) string {
	if rest, ok := CutOpener(s); ok && rest != "" && LooksLikeNames(rest) {
		return rest
	}
	return s
}

// stripRole removes a role after the name. Of a role without a name it returns "".
func stripRole(s string) string {
	t := Table()
	for _, word := range t.close {
		if rest, ok := strings.CutSuffix(s, word); ok && rest != "" &&
			(len(word) > 3 || strings.HasSuffix(rest, " ")) {
			s = strings.TrimSpace(rest)
		}
	}
	lower := strings.ToLower(s)
	if t.Role[lower] {
		return ""
	}
	for i := range lower {
		if i > 0 && lower[i-1] == ' ' && len(lower) == len(s) && t.Role[lower[i:]] {
			switch name := strings.TrimSpace(s[:i]); {
			case strings.Contains(name, " ") && lower[i:] != "staff":
				return name
			case strings.HasPrefix(lower[i:], "staff"):
				return s // "Gazette staff"
			}
			return "" // "Senior Editor"
		}
	}
	return s
}
