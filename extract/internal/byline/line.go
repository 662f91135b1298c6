package byline

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/date"
	"winnow/extract/internal/word"
)

// A byline has a word that opens it, names, and other things after the names: addresses, brackets,
// dates, labels, the place of an agency.

// LineNames returns the authors that a line names. If the markup calls the line a byline, marked is
// true, and no word needs to open it.
func LineNames(line string, marked bool) []string { return LineNamesIn(line, marked, "") }

// LineNamesIn is LineNames for a page in a language, whose small words open no byline.
func LineNamesIn(line string, marked bool, lang string) []string {
	if names, ok := eastNames(line); ok {
		return names
	}
	if names := bracketedRoles(line); names != nil {
		return names
	}
	beside := besides().in(line)
	line = withoutOthers(line, beside)
	if name := bracketedReporter(line); name != "" {
		return SplitNames(name)
	}
	rest, opened := cutOpenerIn(line, lang)
	if again, ok := strings.CutPrefix(rest, "by "); opened && ok {
		rest = again // "By by A. Name"
	}
	if !opened {
		if beside&hasCloser != 0 {
			if name, ok := cutCloser(line); ok {
				return SplitNames(name)
			}
		}
		if agency, _ := AgencyLine(line); agency != "" {
			return []string{agency}
		}
		if rest, opened = openerInside(line, lang); !opened && !marked && !isSigned(line) {
			return nil
		}
	}
	if rest != line && (isGenitive(line, rest) || opened && isNoReporter(line, rest)) {
		return nil
	}
	rest = withoutWork(afterJob(withoutWires(rest)))
	login, behind, _ := strings.Cut(rest, " ")
	if opened && isLogin(login) && !namesDay(login) && isDatePhrase(behind) {
		return []string{login} // "by quay_rat on 3 March"
	}
	return namesOf(rest, opened)
}

// eastNames returns the authors on a line in the forms of Chinese, Japanese and Korean pages. ok is
// false if it is in none of them.
func eastNames(line string) (names []string, ok bool) {
	if names := LeadNames(line); names != nil {
		return names, true
	}
	if mayBeCredits(line) {
		if names, ok := chineseCredits(line); ok {
			return names, true
		}
		if names := chineseReporter(line); names != nil {
			return names, true
		}
		if names := japaneseLine(line); names != nil {
			return names, true
		}
	}
	names = koreanLine(line)
	return names, names != nil
}

// withoutOthers removes the editor, the photographer, and buttons behind the authors. beside says
// which of them there may be.
func withoutOthers(line string, beside uint8) string {
	if beside&hasEditor != 0 {
		line = beforeEditor(line)
	}
	if beside&hasPhotos != 0 {
		line = cutPhotos(line)
	}
	line = beforeCredit(line)
	if beside&hasHelper != 0 {
		line = helpers().Replace(line)
	}
	if beside&hasTool != 0 {
		line = cutTool(line)
	}
	return line
}

// cutOpenerIn is CutOpener for a page in a language.
func cutOpenerIn(s, lang string) (rest string, ok bool) {
	rest, ok = CutOpener(s)
	if ok && lang != "" && isSmallWord(strings.TrimRight(s[:len(s)-len(rest)], " "), lang) {
		return s, false
	}
	return rest, ok
}

// isSmallWord reports whether a word that opens bylines in one language is a common word or a name
// in another one: "De" is Romanian, and the start of many titles in Spanish.
func isSmallWord(opener, lang string) bool {
	if len(opener) > 4 {
		return false
	}
	switch strings.ToLower(opener) {
	case "de":
		return lang != "ro" && lang != "mo"
	case "di":
		return lang == "id" || lang == "ms" || lang == "en"
	case "na":
		return lang != "sw"
	case "ni":
		return lang != "tl" && lang != "fil"
	case "theo":
		return lang != "vi"
	case "door":
		return lang != "nl" && lang != "af"
	case "per":
		return lang != "ca" && lang != "es"
	case "nga":
		return lang != "sq"
	}
	return false
}

// namesOf returns the names in rest if it has nothing else but an address, brackets or a date.
// After a word that opens a byline they may be logins, and a name may be followed by what the
// person is: "By A. Name, head of ropes at the school".
func namesOf(rest string, opened bool) []string {
	whole := rest
	if names := reporters(BeforeDate(rest)); opened && names != nil {
		return names
	}
	rest = WithoutMail(WithoutBrackets(BeforeLabel(BeforeDate(rest))))
	name, life, _ := strings.Cut(rest, ", ")
	if opened {
		rest = beforeJob(rest)
	}
	switch {
	case rest == "" || strings.HasSuffix(rest, ":") || life != "" && namesDay(name):
		return nil // a label, a day
	case LooksLikeNames(rest), opened && rest == whole && isLogin(rest):
		return SplitNames(rest)
	case opened && life != "" && !strings.HasSuffix(life, ".") && IsBareName(name):
		return SplitNames(name)
	}
	return nil
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

// isGenitive reports whether the word that opens line is a Greek article and one word follows it.
// Titles have these too: "Του Κόσμου".
func isGenitive(line, rest string) bool {
	if line == "" || line[0] < utf8.RuneSelf {
		return false
	}
	switch strings.TrimSpace(strings.ToLower(line[:len(line)-len(rest)])) {
	case "του", "της", "των":
		return !strings.Contains(BeforeDate(rest), " ")
	}
	return false
}

// bracketTail is how many bytes the date after a name in brackets may have.
const bracketTail = 60

// Bracketed returns what a line has in brackets, if its script has no spaces. Nothing but a date
// may follow the brackets. Japanese pages write the names of their reporters so.
func Bracketed(line string) string {
	inner, ok := strings.CutPrefix(line, "[")
	inner, closed := strings.CutSuffix(inner, "]")
	if first, _ := utf8.DecodeRuneInString(inner); ok && closed && word.StandsAlone(first) {
		return inner
	}
	for _, pair := range [...][2]string{{"[", "]"}, {"【", "】"}} {
		inner, ok := strings.CutPrefix(line, pair[0])
		inner, rest, closed := strings.Cut(inner, pair[1])
		if ok && closed && unspacedText(inner) && !strings.ContainsAny(inner, "／/╱・：") &&
			(rest == "" || len(rest) < bracketTail && date.HasDate(rest, date.Context{Lang: "ja"})) {
			return inner
		}
	}
	return ""
}

// editorLabels introduce the editor.
var editorLabels = [...]string{" Editor:", " editor:", " Redaktur:", " Redaktor:", " Redakteur:",
	" Редактор:", " редактор:", " संपादन:", " 责任编辑", " 責任編輯", " 责编", " 編輯：", " 编辑：", " 編集：", " 편집:",
	" تحرير:", " عدسة:"}

// beforeEditor removes the editor after the author: "Pewarta: A. Name Editor: B. Other".
func beforeEditor(line string) string {
	for _, label := range editorLabels {
		if i := strings.Index(line, label); i > 0 {
			if _, opened := CutOpener(line); opened {
				line = strings.TrimRight(line[:i], " |/,;–—-")
			}
		}
	}
	return line
}

// isLogin reports whether s is a word of small letters, digits and the marks of logins: "by
// quay_rat".
func isLogin(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z':
			letters++
		case r != '_' && r != '.' && r != '-' && (r < '0' || r > '9'):
			return false
		}
	}
	return letters > 1 && len(s) > 3 && len(s) < 32 &&
		!slices.ContainsFunc(strings.FieldsFunc(s, isNoLetter), isStaffWord)
}

// NamesPoster reports whether a line is a dash, a name and a handle in brackets, as below a post
// from elsewhere: "— Nora Lind (@noralind) May 3, 2024".
func NamesPoster(line []byte) bool {
	r, _ := utf8.DecodeRune(line)
	return unicode.Is(unicode.Pd, r) && bytes.Contains(line, []byte("(@"))
}

// isSigned reports whether a line is a name with an e-mail address or a handle.
func isSigned(line string) bool {
	name := WithoutMail(line)
	return len(line) < 80 && name != line && IsBareName(strings.TrimRight(name, " ,|"))
}

// WithoutMail removes e-mail addresses and handles.
func WithoutMail(s string) string {
	if strings.IndexByte(s, '@') < 0 {
		return s
	}
	var words []string
	for w := range strings.FieldsSeq(s) {
		name, handle, ok := strings.Cut(w, "@")
		switch {
		case !ok:
			words = append(words, w)
		case strings.IndexByte(handle, '.') < 0 && StartsUpper(name):
			words = append(words, name) // "Nora Ashdown@noraash"
		}
	}
	return strings.TrimRight(strings.Join(words, " "), " ,|-–—")
}

// WithoutBrackets removes the text in brackets unless it names an agency.
func WithoutBrackets(s string) string {
	before, rest, ok := strings.Cut(s, "(")
	inner, after, closed := strings.Cut(rest, ")")
	if !ok || !closed || IsAgency(inner) {
		return s
	}
	return strings.TrimSpace(before + after)
}

// openerInside returns the names after a byline that follows a date or a label: "3 March | By A".
func openerInside(line, lang string) (rest string, ok bool) {
	for i := 0; i < len(line); i++ {
		if line[i] != ' ' || i == 0 {
			continue
		}
		before := line[i-1]
		dated := before == '|' || before == '-' || before == ',' || before == ':' ||
			before >= '0' && before <= '9' || before >= 0x80 && !endsQuoted(line[:i]) ||
			i > 2 && (line[i-2:i] == "AM" || line[i-2:i] == "PM" || line[i-2:i] == "ET" ||
				line[i-2:i] == "ST")
		if !dated {
			continue
		}
		if rest, ok := cutOpenerIn(line[i+1:], lang); ok && rest != "" && !isGenitive(line[i+1:], rest) &&
			LooksLikeNames(BeforeDate(withoutWork(withoutWires(rest)))) {
			return rest, true
		}
	}
	return line, false
}

// endsQuoted reports whether s ends with a closing quotation mark or an ellipsis. The next word
// then continues the sentence.
func endsQuoted(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("»«”’“›‹…", last)
}

// cutCloser returns the name before a word that follows the names of reporters.
func cutCloser(line string) (name string, ok bool) {
	for closer := range Table().close.All() {
		if len(closer) < 4 || !strings.Contains(line, closer) {
			continue
		}
		if i := strings.Index(line, " "+closer); i > 0 && i < 40 && len(line) < 120 &&
			!strings.ContainsAny(line[:i], ".,") && !startsHangul(line[i+1+len(closer):]) {
			return behindBrackets(line[:i]), true
		}
	}
	return "", false
}

// startsHangul reports whether s goes on with a Korean particle, as after a word in a sentence.
func startsHangul(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return word.IsHangul(first)
}

// BeforeDate returns the part of a line before a date or time, without the words that belong to the
// date.
func BeforeDate(s string) string {
	i := strings.IndexFunc(s, unicode.IsDigit)
	if i < 0 {
		return s
	}
	s = s[:i]
	if saysAloud(s) {
		return ""
	}
	if j := strings.LastIndexAny(s, "|•·\n"); j > 0 {
		s = s[:j]
	}
	words := strings.Fields(s)
	for n := len(words); n > 0 && isDateWord(words[n-1]); n-- {
		words = words[:n-1]
	}
	return strings.TrimRight(strings.Join(nameWords(words), " "), " ,-–—|(")
}

// saysAloud reports whether the text before a date is a sentence about a person. A word in lower
// case that is no label has a colon, and what was said follows: "Ida Marl says: lovely! 3 May".
func saysAloud(s string) bool {
	i := strings.Index(s, ": ")
	if i < 0 || strings.TrimSpace(s[i+1:]) == "" {
		return false
	}
	words := strings.Fields(s[:i])
	n := len(words)
	return n > 2 && StartsSmall(words[n-1]) && !isParticle(words[n-1]) &&
		IsBareName(strings.Join(words[:n-1], " ")) &&
		date.LineLabel(words[n-1], date.Context{}) == date.LabelNone
}

// isDatePhrase reports whether s is a date, with at most one small word before it. A sentence that
// has a date is longer.
func isDatePhrase(s string) bool {
	i := strings.IndexFunc(s, unicode.IsDigit)
	return i >= 0 && len(strings.Fields(s[:i])) <= 3 && BeforeDate(s) == "" &&
		date.HasDate(s, date.Context{})
}

// nameWords returns the words before the first one that cannot be part of a name. That word leads
// to the date.
func nameWords(words []string) []string {
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !isParticle(w) && i > 0 {
			return words[:i]
		}
	}
	return words
}

// BeforeLabel returns the part of a line before a word such as "Published".
func BeforeLabel(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if IsStated(date.LineLabel(w, date.Context{})) {
			if i > 0 && strings.EqualFold(words[i-1], "last") {
				i-- // "Last Updated"
			}
			return strings.Join(words[:i], " ")
		}
		if name := beforeGluedLabel(w); name != w {
			return strings.Join(append(words[:i], name), " ")
		}
	}
	if IsStated(date.LineLabel(s, date.Context{})) {
		return ""
	}
	return s
}

// beforeGluedLabel removes a label that lost its space to the name before it: "AshdownPublished:".
func beforeGluedLabel(w string) string {
	for i := range capitalsInside(w) {
		if IsStated(date.LineLabel(w[i:], date.Context{})) {
			return w[:i]
		}
	}
	return w
}

// IsStated reports whether a label is of the article's own dates or of a copyright. Labels of other
// dates are also words of names: "Till".
func IsStated(l date.LabelKind) bool {
	return l == date.LabelPublished || l == date.LabelModified || l == date.LabelCopyright
}

// isDateWord reports whether a word before a number belongs to a date: the name of a month, a
// weekday or an era, a label, a small word, or a mark.
func isDateWord(w string) bool {
	w = strings.Trim(w, ",.:;()|-–—")
	r, _ := utf8.DecodeRuneInString(w)
	if w == "" || unicode.IsLower(r) && !IsAgency(w) ||
		date.LineLabel(w, date.Context{}) != date.LabelNone {
		return true
	}
	return date.IsEra(w) || namesDay(w)
}

// namesDay reports whether a word is the name of a month or weekday.
func namesDay(w string) bool {
	return date.HasDate("1 "+w+" 2020", date.Context{}) || date.IsWeekday(w)
}

// AgencyLine returns the agency and the place of an agency's line: "IANS Mexico City", "Berlin
// (dpa)", "Reuters". A line of two letters is as often a button for larger type, so it is none.
func AgencyLine(line string) (agency, place string) {
	if len(line) > 60 || !mayNameAgency(line) {
		return "", ""
	}
	var buf [7]string
	words := firstFields(buf[:0], line)
	if len(words) == 0 || len(words) > 6 {
		return "", ""
	}
	starts := startsLikeAgency(line)
	for n := min(4, len(words)); n > 0; n-- {
		if !starts && !mayEndAgency(words[n-1]) {
			continue
		}
		if head := strings.Trim(strings.Join(words[:n], " "), ",|-–/ "); IsAgency(head) {
			place = strings.Trim(strings.Join(words[n:], " "), ",|-–/ ")
			if place == "" && utf8.RuneCountInString(head) > 2 || place != "" && IsPlace(place) {
				return head, place
			}
		}
	}
	last := strings.Trim(words[len(words)-1], "()|, ")
	if len(words) > 1 && IsAgency(last) {
		place = strings.Trim(strings.Join(words[:len(words)-1], " "), " ,|-–/")
		if IsPlace(place) {
			return last, place
		}
	}
	return "", ""
}

// mayEndAgency reports whether a name that says it is an agency's may end with a word.
func mayEndAgency(word string) bool {
	word = strings.TrimRight(word, ",|-–/ ")
	return word == "" || endsLikeAgency(word)
}

// mayNameAgency reports whether AgencyLine has to cut a line into words: its first or last word
// starts like an agency, or one of its words ends like one.
func mayNameAgency(line string) bool {
	last := strings.Trim(line[strings.LastIndexByte(line, ' ')+1:], "()|, ")
	if last == "" || startsLikeAgency(line) || startsLikeAgency(last) || endsLikeAgency(last) {
		return true
	}
	for i := 1; i < len(line); i++ {
		if ends := endsWord[line[i]]; ends && endsLikeAgency(line[:i]) {
			return true
		}
	}
	return false
}

// endsWord are the bytes that may follow a word: white space, marks, and the first byte of those
// that are not ASCII.
var endsWord = [256]bool{' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true,
	',': true, '|': true, '-': true, '/': true, 0xC2: true, 0xE1: true, 0xE2: true, 0xE3: true}

// firstFields appends the words of s that are separated by white space to buf, as long as buf has
// room.
func firstFields(buf []string, s string) []string {
	for w := range strings.FieldsSeq(s) {
		if len(buf) == cap(buf) {
			break
		}
		buf = append(buf, w)
	}
	return buf
}

// SpacedDash replaces a hyphen between spaces with a bar.
var SpacedDash = strings.NewReplacer(" - ", " | ")

// StartsSmall reports whether s starts with a word in lower case, as the rest of a sentence does
// after its subject.
func StartsSmall(s string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " ,"))
	return s != "" && s[0] != '\'' && unicode.IsLower(first)
}

// LineMost is the length in bytes of the longest line that may be a byline or a date line.
const LineMost = 220

// IsBareName reports whether s is a name of two to four words and nothing else.
func IsBareName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 && !unspacedText(s) || len(words) > 4 || IsCapitals(s) ||
		strings.Contains(s, " ") && strings.ContainsAny(s, ":!?–—：") {
		return false
	}
	for i, w := range words {
		if i == 0 && (w == "I'm" || w == "I’m") {
			return false // the author's own words
		}
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && (i == 0 || i == len(words)-1 || !isNameParticle(w)) &&
			!(i > 0 && isElided(w)) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

func unspacedText(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return word.StandsAlone(r) && utf8.RuneCountInString(s) > 1 && utf8.RuneCountInString(s) < 9
}

// IsCredit reports whether a line ends with the credit of a picture.
func IsCredit(s string) bool {
	var buf [3 * creditTail]byte
	tail := appendLower(buf[:0], s[max(0, len(s)-creditTail):])
	photo := photos()
	var seen [2]uint64 // by phrase: only its last occurrence counts
	for i := len(tail) - 2; i >= 0; i-- {
		if tail[i] == 0xC2 && tail[i+1] == 0xA9 { // ©
			return true
		}
		for k := photo.first[slot(tail[i], tail[i+1])]; k > 0; k = photo.next[k-1] {
			if !photo.at(int(k-1), tail, i) {
				continue
			}
			if i+len(photo.list[k-1]) == len(tail) ||
				seen[(k-1)/64]>>((k-1)%64)&1 == 0 && i > 0 && startsWord(tail, i) {
				return true
			}
			seen[(k-1)/64] |= 1 << ((k - 1) % 64)
		}
	}
	return false
}

// creditTail is how many bytes at the end of a line are searched for a credit.
const creditTail = 80

// OpensCredit reports whether a line is the credit of a picture and nothing else.
func OpensCredit(s string) bool {
	var buf [3 * creditTail]byte
	s = strings.TrimLeft(s, " ([/")
	head := appendLower(buf[:0], s[:min(len(s), creditTail)])
	for range photos().startingAt(head, 0) {
		return true
	}
	return false
}

// startsWord reports whether a word can start at s[i:].
func startsWord(s []byte, i int) bool {
	return s[i-1] <= ' ' || strings.IndexByte("([/.,-", s[i-1]) >= 0 || s[i-1] >= 0x80
}

// IsPlace reports whether s can be the name of a place: a few words that start with capitals, if
// the script has them.
func IsPlace(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '/' })
	if len(words) == 0 || len(words) > 6 || len(s) > 60 ||
		strings.ContainsAny(s, "\"“”„«»:;?!()0123456789") {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) || unicode.IsLower(r) &&
			(i == 0 || !isNameParticle(w) && w != "am" && w != "an" && w != "im" && w != "upon" &&
				w != "on" && w != "sur" && w != "the") {
			return false
		}
	}
	return true
}
