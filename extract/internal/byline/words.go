package byline

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/table"
	"winnow/extract/internal/word"
)

//go:embed bylines.bin
var compiledIn string

// bylineWords are the lists of bylines.txt, as tables that are read in place. Make writes them.
type bylineWords struct {
	open  table.Words
	colon table.Uint8s // by word in open: 1 if it counts only before a colon
	most  int          // bytes of the longest word in open
	first table.Uint8s // a bit for the two bytes with which each of those words begins
	start table.Uint8s // a bit for the start of each of those words
	close table.Strings
	Role  table.Words
	photo table.Strings
	Age   table.Strings
	job   table.Words // the nouns in roles
	post  table.Words // those that count only at the start of a role
	rank  table.Words // words that precede a job
	wires table.Words // agencies that a byline does not name
}

// Table returns the lists.
var Table = sync.OnceValue(func() *bylineWords { return readWords(compiledIn) })

func readWords(file string) *bylineWords {
	r := table.NewReader(file)
	return &bylineWords{
		open: r.Words(), colon: r.Uint8s(), most: int(r.Uint32s().At(0)), first: r.Uint8s(),
		start: r.Uint8s(),
		close: r.Strings(), Role: r.Words(), photo: r.Strings(), Age: r.Strings(),
		job: r.Words(), post: r.Words(), rank: r.Words(), wires: r.Words(),
	}
}

// startsLike reports whether a word in open may start s.
func (t *bylineWords) startsLike(s string) bool {
	at, bit := firstBit(byteStart(s))
	return t.first.At(at)&bit != 0 && t.hasLetters(s)
}

// hasLetters reports whether a word in open has the letters at the start of s.
func (t *bylineWords) hasLetters(s string) bool {
	letters, ok := startLetters(s)
	if !ok {
		return true
	}
	at, bit := startBit(letters)
	return t.start.At(at)&bit != 0
}

// startLetters returns the letters at the start of s, at most four and in lower case, as one
// number. It returns false if they are not all ASCII, or if the word may go on with a name:
// "ByNora".
func startLetters(s string) (letters uint32, ok bool) {
	for i := range min(len(s), 4) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf, i == 2 && s[:2] == "By" && 'A' <= c && c <= 'Z':
			return 0, false
		case !word.IsASCIILetter(c):
			return letters, true
		default:
			letters = letters<<8 | uint32(c|0x20)
		}
	}
	return letters, true
}

// startBits is the number of bits in start.
const startBits = 1 << 12

// startBit returns where the bit of startLetters is in start.
func startBit(letters uint32) (at int, bit uint8) {
	n := letters * 0x9E3779B1 >> 20 % startBits
	return int(n / 8), 1 << (n % 8)
}

// firstBit returns where the bit of two bytes is in first.
func firstBit(start [2]byte) (at int, bit uint8) {
	n := int(start[0])<<8 | int(start[1])
	return n / 8, 1 << (n % 8)
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
	if !t.startsLike(s) {
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
	var buf [128]byte
	at := t.open.Find(string(appendLower(buf[:0], opener)))
	if at < 0 {
		return false
	}
	if word.IsHangul(last) && word.IsHangul(next) {
		return false // a particle, as after a word in a sentence
	}
	if word.StandsAlone(last) && len(opener) == utf8.RuneLen(last) &&
		!strings.ContainsRune(" :：/／|｜=＝・●丨", next) {
		return false
	}
	next, _ = utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return t.colon.At(at) == 0 || next == ':' || next == '：' || rest == ""
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
	for word := range t.close.All() {
		if rest, ok := strings.CutSuffix(s, word); ok && rest != "" &&
			(len(word) > 3 || strings.HasSuffix(rest, " ")) {
			s = strings.TrimSpace(rest)
		}
	}
	lower := strings.ToLower(s)
	if t.Role.Has(lower) {
		return ""
	}
	for i := range lower {
		if i > 0 && lower[i-1] == ' ' && len(lower) == len(s) && t.Role.Has(lower[i:]) {
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
