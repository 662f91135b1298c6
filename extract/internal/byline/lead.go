package byline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// East Asian pages name the reporter before the first sentence or after the last one: (서울=연합뉴스) 김하늘
// 기자 =, 本报讯（记者王小明）, 〔記者王小明／台北報導〕, （湖畔太郎）.

// leadMost is how many bytes at the start of a paragraph are searched.
const leadMost = 160

// LeadNames returns the reporters that the start of a paragraph names.
func LeadNames(s string) []string {
	if first, _ := utf8.DecodeRuneInString(s); !word.StandsAlone(first) &&
		!strings.ContainsRune("([（【〔［", first) {
		return nil
	}
	s = cutRunes(s, leadMost)
	if names := koreanLead(s); names != nil {
		return names
	}
	return chineseLead(s)
}

// cutRunes returns the start of s, of at most n bytes.
func cutRunes(s string, n int) string {
	for len(s) > n {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s
}

// koreanRoles follow the names of reporters.
var koreanRoles = [...]string{"선임기자", "전문기자", "객원기자", "인턴기자", "수습기자", "기자", "특파원", "논설위원", "통신원",
	"앵커", "리포터"}

// koreanLead reads [서울=뉴시스]김하늘 기자 = and [호반일보 김하늘 기자].
func koreanLead(s string) []string {
	if s[0] != '(' && s[0] != '[' {
		return nil
	}
	end := strings.IndexAny(s, ")]")
	if end < 0 {
		return nil
	}
	inner, rest := s[1:end], s[end+1:]
	if names := koreanNames(inner); names != nil {
		return names
	}
	head, _, ok := strings.Cut(rest, "=")
	if !ok || len(head) > 90 {
		return nil
	}
	return koreanNames(head)
}

// koreanLine reads a line that has reporters and roles, and dates or addresses at most: 도쿄=이서준 특파원,
// 김하늘·박도윤 기자.
func koreanLine(s string) []string {
	if len(s) > leadMost || word.IsASCII([]byte(s)) {
		return nil
	}
	end := 0
	for _, role := range koreanRoles {
		if i := strings.LastIndex(s, role); i >= 0 {
			end = max(end, i+len(role))
		}
	}
	head, rest := s[:end], s[end:]
	if end == 0 || len(head) > koreanMost || strings.ContainsAny(head, ".!?\"“”‘’") {
		return nil
	}
	if startsHangul(rest) {
		return nil
	}
	return koreanNames(head)
}

// koreanMost is how many bytes the names and roles of a line may have.
const koreanMost = 80

// koreanNames returns the names before the roles in s: the last words before each role.
func koreanNames(s string) []string {
	var names, open []string
	if i := strings.LastIndexByte(s, '='); i >= 0 && !strings.Contains(s[:i], "기자") {
		s = s[i+1:] // 도쿄=이서준
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("·,/=", r)
	}) {
		role := koreanRole(w)
		switch {
		case isKoreanWork(w): // 글·사진 김하늘 기자
		case role == "":
			open = append(open, w)
		case role != w: // 김하늘기자
			names, open = append(names, strings.TrimSuffix(w, role)), nil
		default:
			names, open = append(names, lastNames(open)...), nil
		}
	}
	for _, name := range names {
		if !isHangulName(name) {
			return nil
		}
	}
	return names
}

// isKoreanWork reports whether a word says what the reporter did.
func isKoreanWork(w string) bool {
	switch w {
	case "글", "사진", "영상", "그래픽", "취재", "정리", "편집", "촬영":
		return true
	}
	return false
}

func koreanRole(w string) string {
	for _, role := range koreanRoles {
		if strings.HasSuffix(w, role) {
			return role
		}
	}
	return ""
}

// lastNames returns the words at the end of list that are names. The outlet and the place precede
// them. The names of outlets have typical endings.
func lastNames(list []string) []string {
	i := len(list)
	for i > 0 && isHangulName(list[i-1]) && !isHangulOutlet(list[i-1]) {
		i--
	}
	return list[i:]
}

func isHangulName(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 4 && !strings.ContainsFunc(s, func(r rune) bool { return !word.IsHangul(r) })
}

// isHangulOutlet reports whether s ends like the name of an outlet or of one of its desks.
func isHangulOutlet(s string) bool {
	for _, end := range [...]string{"일보", "신문", "뉴스", "방송", "통신", "경제", "타임스", "저널", "닷컴", "미디어",
		"종합"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return IsAgency(s)
}

// chineseWords precede the names of reporters.
var chineseWords = [...]string{"本报记者", "本報記者", "本刊记者", "见习记者", "实习记者", "特约记者", "特派記者", "中央社記者",
	"记者", "記者", "通讯员", "通訊員", "特派员", "特派員"}

// chineseLead reads 本报讯（记者 王小明 通讯员 李华）, 电（记者王小明）, 〔記者王小明／台北報導〕 and
// （中央社記者王小明台北2日電）.
func chineseLead(s string) []string {
	open := strings.IndexAny(s, "（(〔【［")
	if open < 0 || open > 80 || strings.ContainsAny(s[:open], "。，「“") {
		return nil
	}
	_, size := utf8.DecodeRuneInString(s[open:])
	inner := s[open+size:]
	end := strings.IndexAny(inner, "）)〕】］")
	if end < 0 {
		return nil
	}
	inner = strings.ReplaceAll(strings.TrimSpace(inner[:end]), "╱", "／")
	rest, ok := cutChineseWord(withoutOutlet(inner))
	if !ok {
		return nil
	}
	if place, isReport := cutReport(rest); isReport {
		return chineseNames(strings.TrimRight(placeless(place), "／/ "))
	}
	if i := strings.IndexFunc(rest, unicode.IsDigit); i > 0 {
		return chineseNames(placeless(strings.TrimSpace(rest[:i])))
	}
	return chineseNames(rest)
}

// withoutOutlet removes the outlet before the reporter: 河灣報／記者王小明／台北報導.
func withoutOutlet(s string) string {
	if _, ok := cutChineseWord(s); ok {
		return s
	}
	for _, mark := range [...]string{"／", "/", " "} {
		outlet, rest, ok := strings.Cut(s, mark)
		if _, isWord := cutChineseWord(strings.TrimSpace(rest)); ok && isWord && outlet != "" {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// placeless removes the place after the name. Names have two or three characters, and most places
// two.
func placeless(s string) string {
	if i := strings.IndexAny(s, "／/ "); i > 0 {
		return s[:i]
	}
	if runes := []rune(s); len(runes) > 3 {
		return string(runes[:min(3, len(runes)-2)])
	}
	return s
}

func cutChineseWord(s string) (rest string, ok bool) {
	for _, w := range chineseWords {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return strings.TrimLeft(rest, " :：　"), true
		}
	}
	return s, false
}

// chineseNames returns the names of a list. Words for the people's work may be between them.
func chineseNames(s string) []string {
	var names []string
	for part := range strings.FieldsFuncSeq(s,
		func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、,，;；／/", r) }) {
		part, _ = cutChineseWord(part)
		for _, w := range chineseWords {
			if before, behind, ok := strings.Cut(part, w); ok && isHanName(before) {
				names, part = append(names, before), behind
				break
			}
		}
		if part == "" {
			continue
		}
		if !isHanName(part) {
			return nil
		}
		names = append(names, part)
	}
	return names
}

// reporters returns the names in s if it is a list of Chinese names with words for the people's
// work between them: 王小明 通讯员 李河.
func reporters(s string) []string {
	if first, _ := utf8.DecodeRuneInString(s); !unicode.Is(unicode.Han, first) {
		return nil
	}
	for _, w := range chineseWords {
		if strings.Contains(s, w) {
			return chineseNames(s)
		}
	}
	return nil
}

func isHanName(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 4 && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.Is(unicode.Han, r)
	})
}

// TailName returns the name in brackets after the last sentence of a Japanese article: （湖畔太郎） or
// 【湖畔太郎】.
func TailName(s string) string {
	for _, pair := range [...][2]string{{"（", "）"}, {"(", ")"}, {"【", "】"}} {
		body, ok := strings.CutSuffix(strings.TrimSpace(s), pair[1])
		i := strings.LastIndex(body, pair[0])
		if !ok || i <= 0 || !word.EndsSentence([]byte(strings.TrimSpace(body[:i]))) {
			continue
		}
		name := strings.ReplaceAll(body[i+len(pair[0]):], "　", " ")
		if isJapaneseName(strings.ReplaceAll(name, " ", "")) {
			return strings.TrimSpace(name)
		}
	}
	return ""
}

// noNameEnds are characters at the end of notes in brackets that names do not end with.
const noNameEnds = "略社部局課版面紙者後中前頃円年月日号種回歳下省庁県市区町村語注照載影供集約訳文図表聞談館会院学都道"

// isJapaneseName reports whether s can be the full name of a person.
func isJapaneseName(s string) bool {
	runes := []rune(s)
	if len(runes) < 3 || len(runes) > 6 || IsAgency(s) || !unicode.Is(unicode.Han, runes[0]) {
		return false
	}
	if slices.ContainsFunc(runes, func(r rune) bool {
		return !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Hiragana, r)
	}) {
		return false
	}
	return !strings.ContainsRune(noNameEnds, runes[len(runes)-1]) && !strings.ContainsAny(s, "はがをにでと")
}
