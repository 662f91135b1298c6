package byline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/word"
)

// Names of authors, taken out of what pages write in their place: lists joined
// in one string, roles, addresses, handles, the name of the outlet.

// nameLimits bound what can be one name.
const (
	maxNameBytes = 90
	maxNameWords = 7
	maxAuthors   = 40
)

// SplitNames takes a list of authors apart.
func SplitNames(s string) []string {
	s = clean.Text(s)
	if i := strings.Index(s, "http"); i > 0 {
		s = s[:i]
	}
	if strings.Contains(s, "://") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#") {
		return nil // an address
	}
	s = helpers.Replace(StripOpener(s))
	var names []string
	for _, piece := range SplitList(s) {
		if n := len(names); n > 0 && isTitleSuffix(piece) && strings.IndexByte(names[n-1], ' ') > 0 {
			names[n-1] += ", " + strings.TrimSpace(piece)
			continue
		}
		if len(names) > 0 && describes(piece) {
			continue
		}
		for _, name := range cleanName(piece) {
			if len(names) == 0 || !isStaff(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// isStaff reports whether a name is that of the staff of an outlet: "Gazette Staff Writer".
func isStaff(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	n := len(words)
	return n > 1 && (words[n-1] == "staff" || n > 2 && words[n-2] == "staff" &&
		Table().Role["staff "+words[n-1]])
}

// describes reports whether a piece of a list tells of the author before it: what he is, in words
// that no name has, the letters of his degrees, for whom he wrote ("Special to The Courier") or
// who edited him.
func describes(piece string) bool {
	piece = strings.TrimSpace(piece)
	if IsCapitals(piece) && len(piece) < 4 && strings.IndexByte(piece, ' ') < 0 && !IsAgency(piece) {
		return true
	}
	words := strings.Fields(piece)
	if len(words) < 2 {
		return false
	}
	switch first := strings.ToLower(words[0]); first {
	case "special", "editor:", "edited", "editing":
		return true
	}
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); i > 0 && unicode.IsLower(r) && !isNameParticle(w) &&
			!isParticle(w) || w == "of" {
			return true
		}
	}
	return false
}

// SplitList cuts at the marks and words between the names of a list. What is in
// brackets stays whole.
func SplitList(s string) []string {
	var parts []string
	start, brackets := 0, 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '(', '（':
			brackets++
		case ')', '）':
			brackets = max(0, brackets-1)
		}
		if n := listJoin(s, i, start); n > 0 && brackets == 0 {
			parts = append(parts, s[start:i])
			i += n
			start = i
			continue
		}
		i += size
	}
	return append(parts, s[start:])
}

// listJoin returns the length of what joins two names at s[i:], or 0.
func listJoin(s string, i, start int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch r {
	case ',', ';', '|', '•', '、', '，', '،', '؛', '\n', '·', '；', '｜', '●', '+':
		return n
	case '/', '／':
		return n
	case '・':
		return 0 // joins the parts of foreign names in Japanese
	case ' ':
		return andWord(s[i+1:], s[start:i])
	}
	return 0
}

// andWord returns the length of the word for "and" at the start of rest, with
// the spaces around it, or 0. One of a single letter may stand inside a name,
// so it counts only between names of two words or more.
func andWord(rest, before string) int {
	word, after, ok := strings.Cut(rest, " ")
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	switch {
	case !ok || before == "":
		return 0
	case IsAnd(word) && isLowerLike(word, before), IsWeakAnd(word) && strings.Contains(before, " ") &&
		strings.Contains(after, " "):
		return len(word) + 2
	}
	return 0
}

// isLowerLike reports whether word is in lower case, or in capitals as all that is beside it:
// "Dan" is a name where "dan" is none.
func isLowerLike(word, beside string) bool {
	return strings.ToLower(word) == word || IsCapitals(word) && IsCapitals(beside)
}

// IsAnd lists the words and marks that stand between names and never in one.
func IsAnd(word string) bool {
	switch strings.ToLower(word) {
	case "and", "und", "&", "og", "och", "et", "и", "та", "ve", "dan", "și", "şi", "oraz", "και", "ja",
		"és", "with", "mit", "avec", "và",
		"или", "by", "ও", "এবং", "और", "au", "dhe", "–", "—", "-", "/":
		return true
	}
	return false
}

// IsWeakAnd lists those that may be in a name.
func IsWeakAnd(word string) bool {
	switch strings.ToLower(word) {
	case "y", "e", "i", "a", "en", "ir", "un", "و", "і":
		return true
	}
	return false
}

// cleanName makes names of one piece of a list: none, one, or the person and
// the agency of "Name (dpa)".
func cleanName(s string) []string {
	s = strings.TrimSpace(s)
	if word, rest, ok := strings.Cut(s, " "); ok && IsAnd(word) && isLowerLike(word, rest) {
		s = rest // "A, B, and C"
	}
	var names []string
	if i := strings.IndexAny(s, "(（[<"); i >= 0 && (i == 0 || !bracketsInside(s[i:])) {
		inner := strings.Trim(s[i:], "()（）[]<> ")
		s = strings.TrimSpace(s[:i])
		if IsAgency(inner) {
			names = append(names, inner)
		}
	}
	s = stripRole(StripOpener(cutOutlet(withoutTool(s))))
	s = strings.Trim(s, " .,:;-–—*|/\"“”'»«_&^")
	if isName(s) {
		names = append([]string{s}, names...)
	}
	return names
}

// bracketsInside reports whether a name goes on behind the brackets that s opens with: "(Guha)
// Ghosh".
func bracketsInside(s string) bool {
	end := strings.IndexAny(s, ")）]>")
	return end > 0 && StartsUpper(strings.TrimSpace(strings.TrimLeft(s[end:], ")）]>")))
}

// cutOutlet cuts the outlet off "Name for Outlet" and "Name | Outlet", and the
// place off "Name in Place".
func cutOutlet(s string) string {
	for _, word := range [...]string{" for ", " für ", " pour ", " para ", " per ", " voor ", " in ",
		" à ", " em ", " en ", " at ", " from ", " aus ", " via ", " w/ "} {
		if i := indexFold(s, word); i > 0 && strings.IndexByte(s[:i], ' ') > 0 &&
			StartsUpper(s[i+len(word):]) {
			s = s[:i]
		}
	}
	return s
}

// indexFold is strings.Index for text that may be in capitals.
func indexFold(s, word string) int {
	if IsCapitals(s) {
		return strings.Index(s, strings.ToUpper(word))
	}
	return strings.Index(s, word)
}

// StartsUpper reports whether s starts as the name of an outlet does: with a capital, a
// digit or an article.
func StartsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.HasPrefix(strings.ToLower(s), "the ")
}

// isName reports whether s can be the name of a person or an agency.
func isName(s string) bool {
	if len(s) < 2 || len(s) > maxNameBytes || strings.ContainsAny(s, "@{}=<>?!\\") ||
		strings.Contains(s, "://") || strings.Contains(s, "www.") {
		return false
	}
	letters, digits := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		}
	}
	if strings.Count(s, ".") > 2 && strings.IndexByte(s, ' ') < 0 && strings.ToLower(s) == s {
		return false // the name of a variable that a template did not fill in
	}
	if letters < 2 && !(letters == 1 && word.StandsAlone([]rune(s)[0])) || digits > letters ||
		len(strings.Fields(s)) > maxNameWords {
		return false
	}
	return !isNoName(s) && longestWord(s) > 1
}

// longestWord returns the number of runes of the longest word, counting two for
// each of a script without spaces.
func longestWord(s string) int {
	longest := 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r)
	}) {
		n := utf8.RuneCountInString(w)
		if r, _ := utf8.DecodeRuneInString(w); word.StandsAlone(r) {
			n *= 2
		}
		longest = max(longest, n)
	}
	return longest
}

// isNoName lists what stands where names do.
func isNoName(s string) bool {
	switch strings.ToLower(s) {
	case "null", "undefined", "none", "n/a", "unknown", "admin", "administrator", "anonymous",
		"redirect", "author", "author bio", "updated", "published", "jr", "phd", "ph.d", "md", "m.d",
		"sr", "mba", "cfa", "cpa", "rd", "rn", "esq", "dds", "msc", "ma", "jd", "guest", "full bio",
		"read more", "follow", "share", "more", "about us", "various", "webmaster", "root", "user",
		"test", "lorem ipsum", "profile", "view profile", "see all", "the author", "contact", "email",
		"see full bio", "illustration", "watch live", "staff", "save", "saved", "print", "listen",
		"comments", "gift", "copy link", "nachrichtenagentur", "agency", "redaktion", "news",
		"new results", "イラスト", "翻訳者", "写真", "画像", "メール", "図", "last", "photos", "sections",
		"recent posts", "related posts", "more posts", "view more posts", "on behalf", "fact checked",
		"fact-checked", "medically reviewed", "reviewed", "advertiser disclosure", "show caption",
		"view comments", "twitter", "facebook", "instagram", "linkedin":
		return true
	}
	return false
}

// LooksLikeNames reports whether s, a line of the page, is names and nothing else: in scripts
// with capitals, each of its words starts with one or is a particle.
func LooksLikeNames(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 24 {
		return false
	}
	capital := 0
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"“'‘"))
		switch {
		case i > 0 && i == len(words)-1 && isStaffWord(w):
		case unicode.IsUpper(r), unicode.IsLetter(r) && !unicode.IsLower(r),
			IsAgency(strings.Trim(w, ",;:.()")):
			capital++
		case isParticle(strings.Trim(w, ",;:.()")):
		case isElided(w):
			capital++
		case !unicode.IsLetter(r) && utf8.RuneCountInString(w) == 1:
		default:
			return false
		}
	}
	return capital > 0
}

// isElided reports whether w is a name with a particle cut short before it: "d'Arvor".
func isElided(w string) bool {
	particle, name, ok := strings.Cut(strings.ReplaceAll(w, "’", "'"), "'")
	return ok && len(particle) < 5 && StartsUpper(name)
}

// isParticle lists the small words inside names and between them.
func isParticle(s string) bool {
	switch s {
	case "y", "e", "i", "a", "and", "und", "et", "og", "och", "en", "for", "ja", "și", "ve", "dan",
		"oraz", "и", "та", "και", "és", "in", "with", "mit", "avec", "و", "ir", "un", "the", "für",
		"pour", "para", "at":
		return true
	}
	return isNameParticle(s)
}

// isStaffWord lists the words behind an outlet's name that make it its staff's.
func isStaffWord(s string) bool {
	switch s {
	case "staff", "team", "editors", "desk", "newsroom", "newsdesk", "writers", "reporters":
		return true
	}
	return false
}

// isNameParticle lists the small words inside names.
func isNameParticle(s string) bool {
	switch s {
	case "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "das", "du", "la",
		"le", "el", "al", "bin", "ibn", "bint", "ben", "zu", "zur", "af", "av", "ten", "ter", "'t", "y",
		"e", "vom", "dello", "san", "santa", "lo", "d":
		return true
	}
	return false
}

// AddNames appends names that are not yet there. The staff of an outlet is none behind a
// person.
func AddNames(to, names []string) []string {
	for _, name := range names {
		key := clean.Key(name)
		if len(to) > 0 && isStaff(name) {
			continue
		}
		if len(to) < maxAuthors && key != "" && !slices.ContainsFunc(to, func(s string) bool {
			return clean.Key(s) == key
		}) {
			to = append(to, name)
		}
	}
	return to
}

// IsCapitals reports whether s is written in capitals throughout.
func IsCapitals(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// TitleCase writes each word of s with one capital.
func TitleCase(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		defer func() { start = !unicode.IsLetter(r) }()
		if start {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, s)
}
