package byline

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/clean"
	"winnow/extract/internal/word"
)

// The names of authors, as pages write them: in lists, with roles, addresses, handles and the name
// of the outlet.

// nameLimits bound what can be one name.
const (
	maxNameBytes = 90
	maxNameWords = 7
	maxAuthors   = 40
)

// SplitNames returns the names of a list of authors.
func SplitNames(s string) []string {
	s = clean.Text(s)
	if i := strings.Index(s, "http"); i > 0 {
		s = s[:i]
	}
	if strings.Contains(s, "://") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#") {
		return nil // an address
	}
	s = withoutHelpers(StripOpener(s))
	if isHanSentence(s) {
		return nil
	}
	var names []string
	for _, piece := range SplitList(s) {
		if n := len(names); n > 0 && isTitleSuffix(piece) && strings.IndexByte(names[n-1], ' ') > 0 {
			names[n-1] += ", " + strings.TrimSpace(piece)
			continue
		}
		if len(names) > 0 && strings.HasPrefix(strings.TrimSpace(piece), "In ") {
			break // the sections of the article
		}
		if len(names) > 0 && (describes(piece) || OpensCredit(strings.TrimSpace(piece))) {
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

// isHanSentence reports whether s is in Chinese characters and has the end of a sentence: 回来后，
// 市长马上来了。
func isHanSentence(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Han, first) && strings.ContainsAny(s, "。？！") &&
		strings.ContainsAny(s, "，？！")
}

// isStaff reports whether a name means the staff of an outlet: "Gazette Staff Writer", "News Desk".
func isStaff(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	n := len(words)
	return n > 1 && (words[n-1] == "staff" || words[n-1] == "desk" || n > 2 && words[n-2] == "staff" &&
		Table().Role.Has("staff "+words[n-1]))
}

// describes reports whether a piece of a list is about the author before it: the person's work in
// words that no name has, the letters of a degree, another outlet ("Special to The Courier"), or an
// editor.
func describes(piece string) bool {
	piece = strings.TrimSpace(piece)
	if IsCapitals(piece) && len(piece) < 4 && strings.IndexByte(piece, ' ') < 0 && !IsAgency(piece) {
		return true
	}
	words := strings.Fields(piece)
	if saysJob(piece) {
		name := strings.TrimSpace(afterJob(piece)) // "and Editor B. Other"
		return name == piece || !IsBareName(name) || !StartsUpper(name) ||
			strings.HasPrefix(strings.ToLower(piece), "photo")
	}
	if len(words) < 2 {
		return false
	}
	switch first := strings.ToLower(words[0]); first {
	case "special", "editor:", "edited", "editing":
		return true
	}
	if isPlacePhrase(piece) || Table().namesRank(words) {
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

// isPlacePhrase reports whether s is a place with a small word before it: "in Oslo".
func isPlacePhrase(s string) bool {
	word, place, ok := strings.Cut(s, " ")
	switch word {
	case "in", "à", "em", "en", "aus", "from", "nach", "w", "we", "из", "в", "на":
		return ok && StartsUpper(place)
	}
	return false
}

// SplitList cuts a list at the marks and words between names. It does not cut inside brackets.
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

// andWord returns the length of the word for "and" at the start of rest with the spaces around it,
// or 0. A word of one letter may be part of a name, so it counts only between names of two words or
// more.
func andWord(rest, before string) int {
	if n := gluedAnd("و", rest, before, isWawName); n > 0 {
		return n
	}
	if n := gluedAnd("ו", rest, before, isVavName); n > 0 {
		return n
	}
	word, after, ok := strings.Cut(rest, " ")
	next, _, _ := strings.Cut(after, ",")
	before, next = strings.TrimSpace(before), strings.TrimSpace(next)
	switch {
	case !ok || before == "":
		return 0
	case IsAnd(word) && isLowerLike(word, before), IsWeakAnd(word) && strings.Contains(before, " ") &&
		strings.Contains(next, " "):
		return len(word) + 2
	}
	return 0
}

// isWawName reports whether a word is the rest of an Arabic name that starts with the letter waw.
func isWawName(rest string) bool {
	switch rest {
	case "ليد", "ائل", "سام", "سيم", "فاء", "حيد", "جدي", "داد", "رد", "لاء", "اصف", "هيب", "سن",
		"صفي", "جيه", "ديع", "هبة", "يصا", "ردة":
		return true
	}
	return false
}

// isVavName is isWawName for Hebrew and its letter vav.
func isVavName(rest string) bool {
	switch rest {
	case "רד", "יקטור", "יקטוריה", "יטלי", "יולט", "ולף", "אדים", "לדימיר", "ליד", "סאם":
		return true
	}
	return false
}

// gluedAnd returns the length of a space and a letter that means "and" and joins the next name, or
// 0. There must be names of two words on both sides, and the next one may not begin with the letter
// itself.
func gluedAnd(letter, rest, before string, isName func(rest string) bool) int {
	after, ok := strings.CutPrefix(rest, letter)
	first, behind, spaced := strings.Cut(after, " ")
	if !ok || !spaced || first == "" || behind == "" || isName(first) ||
		!strings.Contains(strings.TrimSpace(before), " ") {
		return 0
	}
	return len(" ") + len(letter)
}

// isLowerLike reports whether word is in lower case, or in capitals like all of the text beside it.
// "Dan" is a name, "dan" is a word for "and".
func isLowerLike(word, beside string) bool {
	return strings.ToLower(word) == word || IsCapitals(word) && IsCapitals(beside)
}

// IsAnd reports whether a word or mark joins names and is never part of one.
func IsAnd(word string) bool {
	switch strings.ToLower(word) {
	case "and", "und", "&", "og", "och", "et", "и", "та", "ve", "dan", "și", "şi", "oraz", "και", "ja",
		"és", "with", "mit", "avec", "và",
		"или", "by", "ও", "এবং", "और", "au", "dhe", "–", "—", "-", "/":
		return true
	}
	return false
}

// IsWeakAnd reports whether a word joins names but may also be part of one.
func IsWeakAnd(word string) bool {
	switch strings.ToLower(word) {
	case "y", "e", "i", "a", "en", "ir", "un", "و", "і":
		return true
	}
	return false
}

// cleanName returns the names in one piece of a list: none, one, or the person and the agency of
// "Name (dpa)".
func cleanName(s string) []string {
	s = strings.TrimSpace(s)
	if word, rest, ok := strings.Cut(s, " "); ok && IsAnd(word) && isLowerLike(word, rest) {
		s = rest // "A, B, and C"
	}
	var names []string
	if i := strings.IndexAny(s, "(（[<"); i >= 0 && (i == 0 || !bracketsInside(s[i:])) {
		inner := strings.Trim(s[i:], "()（）[]<> ")
		if OpensCredit(inner + ":") {
			return nil // a photographer
		}
		s = strings.TrimSpace(s[:i])
		if IsAgency(inner) {
			names = append(names, inner)
		}
	}
	if isPlacePhrase(s) {
		return names
	}
	s = withoutJob(stripRole(StripOpener(cutOutlet(withoutTool(withoutDesk(s))))))
	s = once(strings.Trim(s, " .,:;-–—*|/\"“”'»«_&^"))
	if isName(s) {
		names = append([]string{s}, names...)
	}
	return names
}

// once returns half of a name that is there twice: "Ida Marl Ida Marl".
func once(s string) string {
	half := len(s) / 2
	if len(s)%2 == 1 && s[half] == ' ' && s[:half] == s[half+1:] &&
		strings.IndexByte(s[:half], ' ') > 0 {
		return s[:half]
	}
	return s
}

// withoutDesk removes the desk or bureau before the name of a Japanese reporter.
func withoutDesk(s string) string {
	name, _ := cutDesk(s)
	return name
}

// bracketsInside reports whether a name continues after the brackets that s starts with: "(Guha)
// Ghosh".
func bracketsInside(s string) bool {
	end := strings.IndexAny(s, ")）]>")
	return end > 0 && StartsUpper(strings.TrimSpace(strings.TrimLeft(s[end:], ")）]>")))
}

// cutOutlet removes the outlet of "Name for Outlet" and "Name | Outlet", and the place of "Name in
// Place".
func cutOutlet(s string) string {
	if strings.IndexByte(s, ' ') < 0 {
		return s
	}
	capitals := IsCapitals(s)
	for _, word := range [...]string{" for ", " für ", " pour ", " para ", " per ", " voor ", " in ",
		" à ", " a ", " aux ", " em ", " en ", " at ", " from ", " aus ", " via ", " w/ "} {
		if capitals {
			word = strings.ToUpper(word)
		}
		if i := strings.Index(s, word); i > 0 && strings.IndexByte(s[:i], ' ') > 0 &&
			StartsUpper(s[i+len(word):]) {
			s = s[:i]
		}
	}
	return s
}

// StartsUpper reports whether s starts like the name of an outlet: with a capital, a digit or an
// article.
func StartsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.HasPrefix(strings.ToLower(s), "the ")
}

// isName reports whether s can be the name of a person or an agency.
func isName(s string) bool {
	if len(s) < 2 || len(s) > maxNameBytes || strings.ContainsAny(s, "@{}=<>?!\\：") ||
		strings.Contains(s, ": ") || strings.Contains(s, "://") || strings.Contains(s, "www.") {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(s); unicode.Is(unicode.Han, first) && !mayBeHanName(s) {
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
	if isHangulRole(s) {
		return false
	}
	if hasBy(s) {
		return false // "Presented By Harbour Bank"
	}
	if strings.Count(s, ".") > 2 && strings.IndexByte(s, ' ') < 0 && strings.ToLower(s) == s {
		return false // the name of a variable that a template did not fill in
	}
	if letters < 2 && !(letters == 1 && unicode.Is(unicode.Han, []rune(s)[0])) || digits > letters ||
		len(strings.Fields(s)) > maxNameWords {
		return false
	}
	return !isNoName(s) && !areNoNames(s) && !isHost(s) && !hasHost(s) && longestWord(s) > 1 &&
		gluedWords(s) < gluedLeast
}

// hanMost is how many letters the longest name of an outlet in Chinese characters has, and hanRole
// the shortest description of a person.
const (
	hanMost = 14
	hanRole = 5
)

// mayBeHanName reports whether s is no sentence, description or button.
func mayBeHanName(s string) bool {
	n := utf8.RuneCountInString(s)
	if strings.Contains(s, "年") && strings.Contains(s, "月") || isEraYear(s) {
		return false // a date in Chinese numerals
	}
	if n > hanMost || strings.ContainsAny(s, "。？！的是") || isHanButton(s) {
		return false
	}
	return n < hanRole || !endsInAny(s, "教授", "主任", "院长", "院長", "研究员", "研究員", "博士", "导师", "導師", "理事",
		"会长", "會長", "律师", "律師", "分析师", "分析師", "总裁", "總裁", "董事长", "董事長")
}

// endsInAny reports whether s has one of some ends.
func endsInAny(s string, ends ...string) bool {
	for _, end := range ends {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// isEraYear reports whether s is a year of an era and nothing else: 令和元年. Names may end in 年,
// too.
func isEraYear(s string) bool {
	if !strings.HasSuffix(s, "年") {
		return false
	}
	for _, era := range [...]string{"令和", "平成", "昭和", "大正", "明治", "民國", "民国"} {
		if strings.HasPrefix(s, era) {
			return true
		}
	}
	return false
}

// gluedLeast is how many capitals directly after small letters a row of labels that lost their
// spaces has at least: "OfficeOrganizingPapersDesk". No name has so many.
const gluedLeast = 3

// gluedWords counts the words that lost their space to the word before.
func gluedWords(s string) (n int) {
	for range capitalsInside(s) {
		n++
	}
	return n
}

// capitalsInside yields where capitals are directly after small letters.
func capitalsInside(s string) iter.Seq[int] {
	return func(yield func(int) bool) {
		last := ' '
		for i, r := range s {
			if unicode.IsUpper(r) && unicode.IsLower(last) && !yield(i) {
				return
			}
			last = r
		}
	}
}

// isHost reports whether s is the name of a host in small letters: "kelm.org".
func isHost(s string) bool {
	i := strings.LastIndexByte(s, '.')
	return i > 0 && len(s)-i > 2 && len(s)-i < 6 && strings.IndexByte(s, ' ') < 0 &&
		strings.ToLower(s) == s && !strings.ContainsFunc(s[i+1:], isNoSmallASCII)
}

// hasBy reports whether one of the words of s is "by".
func hasBy(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if strings.EqualFold(w, "by") {
			return true
		}
	}
	return false
}

// isHanButton reports whether s is a button to follow, one for the size of letters, or an editor.
func isHanButton(s string) bool {
	for _, w := range [...]string{"关注", "關注", "字号", "字號"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	switch s {
	case "大 中 小", "編集長", "部長", "局長", "首席", "主编", "主編", "总编", "總編":
		return true
	}
	return strings.Contains(s, "编辑") || strings.Contains(s, "編輯")
}

// hasHost reports whether one of several words is the name of a host: "Rope.com Guide".
func hasHost(s string) bool {
	first, _, several := strings.Cut(s, " ")
	return several && strings.HasSuffix(first, ".com")
}

func isNoSmallASCII(r rune) bool { return r < 'a' || r > 'z' }

// longestWord returns the length of the longest word in runes. In scripts without spaces a rune
// counts two.
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

// isNoName reports whether s is one of the words that pages put in the place of a name.
func isNoName(s string) bool {
	var buf [maxNameBytes]byte
	if len(s) > len(buf)/2 {
		return false
	}
	return isNoNameInLower(string(appendLower(buf[:0], s)))
}

func isNoNameInLower(s string) bool {
	switch s {
	case "null", "undefined", "none", "n/a", "unknown", "admin", "administrator", "anonymous",
		"redirect", "author", "author bio", "updated", "published", "jr", "phd", "ph.d", "md", "m.d",
		"sr", "mba", "cfa", "cpa", "rd", "rn", "esq", "dds", "msc", "ma", "jd", "guest", "full bio",
		"read more", "follow", "share", "more", "about us", "various", "webmaster", "root", "user",
		"test", "lorem ipsum", "profile", "view profile", "see all", "the author", "contact", "email",
		"see full bio", "illustration", "watch live", "staff", "save", "saved", "print", "listen",
		"comments", "gift", "copy link", "nachrichtenagentur", "agency", "news",
		"new results", "イラスト", "翻訳者", "写真", "画像", "メール", "図", "last", "photos", "sections",
		"recent posts", "related posts", "more posts", "view more posts", "on behalf", "fact checked",
		"fact-checked", "medically reviewed", "reviewed", "advertiser disclosure", "show caption",
		"view comments", "字号", "字號", "攝影", "摄影", "撮影", "整理", "編譯", "编译", "編輯", "编辑",
		"图", "圖", "구독하기", "구독", "응원하기",
		"다른 기사 보기", "tweet", "pin it",
		"วันที่", "เวลา", "twitter", "facebook", "instagram", "linkedin",
		// buttons to follow
		"seguir", "siga", "suivre", "folgen", "segui", "volgen", "volg", "följ", "følg",
		"seuraa", "obserwuj", "sledovat", "takip et", "подписаться", "підписатися", "متابعة",
		"팔로우", "フォロー", "フォローする", "关注", "關注":
		return true
	}
	return isNewsroom(s) || Table().wires.Has(s)
}

// areNoNames reports whether each of several words is such a word: "Facebook Twitter".
func areNoNames(s string) bool {
	if strings.IndexByte(s, ' ') < 0 {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		if !isNoName(w) {
			return false
		}
	}
	return !isStaff(s) // "News Staff"
}

// isNewsroom reports whether s, in lower case, is a word for the people of an outlet, which names
// nobody.
func isNewsroom(s string) bool {
	switch s {
	case "redaktion", "die redaktion", "online-redaktion", "onlineredaktion", "rédaction",
		"la rédaction", "redacción", "la redacción", "redacció", "redação", "da redação", "redazione",
		"la redazione", "redazione online", "redactie", "de redactie", "webredactie", "redaktionen",
		"redaksjonen", "redaktionerna", "toimitus", "toimetus", "redakcja", "redakce", "redakcia",
		"redakcija", "redacția", "szerkesztőség", "a szerkesztőség", "haber merkezi", "редакция",
		"редакція", "редакцията", "редакција", "σύνταξη", "συντακτική ομάδα", "tim redaksi", "redaksi",
		"ban biên tập", "tòa soạn", "هيئة التحرير", "التحرير", "تحریریه", "מערכת", "מערכת האתר", "編集部",
		"編輯部", "编辑部", "편집부", "온라인뉴스팀", "디지털뉴스팀", "กองบรรณาธิการ", "newsroom", "news desk",
		"web desk", "न्यूज़ डेस्क", "न्यूज डेस्क", "वेब डेस्क":
		return true
	}
	return false
}

// LooksLikeNames reports whether s consists of names only. In scripts with capitals, each word must
// start with one or be a particle.
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

// isElided reports whether w is a name after a shortened particle: "d'Arvor".
func isElided(w string) bool {
	particle, name, ok := strings.Cut(strings.ReplaceAll(w, "’", "'"), "'")
	return ok && len(particle) < 5 && StartsUpper(name)
}

// isParticle reports whether s is a small word inside names or between them.
func isParticle(s string) bool {
	switch s {
	case "y", "e", "i", "a", "and", "und", "et", "og", "och", "en", "for", "ja", "și", "ve", "dan",
		"oraz", "и", "та", "και", "és", "in", "with", "mit", "avec", "و", "ir", "un", "the", "für",
		"pour", "para", "at", "à", "em", "aus", "aux":
		return true
	}
	return isNameParticle(s)
}

// isStaffWord reports whether s, after the name of an outlet, means its staff.
func isStaffWord(s string) bool {
	switch s {
	case "staff", "team", "editors", "desk", "newsroom", "newsdesk", "writers", "reporters":
		return true
	}
	return false
}

// isNameParticle reports whether s is a small word inside names.
func isNameParticle(s string) bool {
	switch s {
	case "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "das", "du", "la",
		"le", "el", "al", "bin", "ibn", "bint", "ben", "zu", "zur", "af", "av", "ten", "ter", "'t", "y",
		"e", "vom", "dello", "san", "santa", "lo", "d":
		return true
	}
	return false
}

// AddNames appends the names that are not in the list yet. After a person, the staff of an outlet
// is left out.
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

// IsCapitals reports whether all letters of s are capitals.
func IsCapitals(s string) bool {
	capitals := 0
	for _, r := range s {
		switch {
		case unicode.ToUpper(r) != r:
			return false
		case unicode.ToLower(r) != r:
			capitals++
		}
	}
	return capitals > 0
}

// TitleCase returns s with one capital at the start of each word.
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
