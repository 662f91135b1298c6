package byline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// Japanese articles end with their authors in brackets: （湖畔太郎）, 【湖畔太郎】, （文化部・湖畔）,
// （湖畔、青木）. Notes in brackets are at the same place.

// tailBrackets are the brackets around the authors.
var tailBrackets = [...][2]string{{"（", "）"}, {"(", ")"}, {"【", "】"}, {"［", "］"}}

// TailNames returns the names in brackets after the last sentence of an article. If nothing else is
// in s, there must be a desk or a space in the name.
func TailNames(s string) []string {
	s = strings.TrimSpace(s)
	for _, pair := range tailBrackets {
		body, ok := strings.CutSuffix(s, pair[1])
		i := strings.LastIndex(body, pair[0])
		if !ok || i < 0 || len(body)-i > tailMost ||
			i > 0 && !word.EndsSentence([]byte(strings.TrimSpace(body[:i]))) {
			continue
		}
		inner := body[i+len(pair[0]):]
		if names, ok := chineseCredits(inner); ok {
			return names
		}
		if i > 0 || isSignature(inner) {
			return japaneseNames(inner)
		}
	}
	return nil
}

// tailMost is how many bytes such names have at most.
const tailMost = 80

// isSignature reports whether s has a desk, a first name set apart, or a common surname.
func isSignature(s string) bool {
	if _, hasDesk := cutDesk(s); hasDesk || startsWithSurname(s) {
		return true
	}
	last, first, spaced := strings.Cut(strings.ReplaceAll(s, "　", " "), " ")
	return spaced && utf8.RuneCountInString(last) < 4 && utf8.RuneCountInString(first) < 4 &&
		isJapaneseName(last+first)
}

// japaneseSurnames are the most common ones of two or three characters.
var japaneseSurnames = [...]string{"佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "渡邊", "山本", "中村", "小林", "加藤",
	"吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "斎藤", "斉藤", "清水", "山崎", "池田", "橋本", "阿部",
	"石川", "山下", "中島", "石井", "小川", "前田", "岡田", "長谷川", "藤田", "後藤", "近藤", "村上", "遠藤", "青木",
	"坂本", "福田", "太田", "西村", "藤井", "金子", "岡本", "藤原", "三浦", "中野", "中川", "原田", "松田", "竹内",
	"小野", "田村", "中山", "和田", "石田", "森田", "上田", "柴田", "酒井", "宮崎", "工藤", "横山", "宮本", "内田",
	"高木", "安藤", "谷口", "大野", "丸山", "今井", "高田", "藤本", "武田", "村田", "上野", "杉山", "増田", "平野",
	"菅原", "久保", "小島", "千葉", "松井", "岩崎", "桜井", "野口", "松尾", "野村", "木下", "菊地", "菊池", "佐野",
	"大塚", "新井", "古川", "浜田", "水野", "小松", "島田"}

// startsWithSurname reports whether s is a full name with a common surname.
func startsWithSurname(s string) bool {
	for _, name := range japaneseSurnames {
		if strings.HasPrefix(s, name) && isJapaneseName(s) {
			return true
		}
	}
	return false
}

// japaneseLead reads the brackets before the first sentence: 【ロンドン＝湖畔太郎】,
// 【ロンドン湖畔太郎】.
func japaneseLead(s string) []string {
	rest, ok := strings.CutPrefix(s, "【")
	inner, _, closed := strings.Cut(rest, "】")
	if !ok || !closed || len(inner) > tailMost || inner == withoutPlace(inner) {
		return nil
	}
	return japaneseNames(inner)
}

// japaneseLine returns the name on a line that has a desk or post and nothing else: 社会部 湖畔太郎,
// 湖畔太郎記者.
func japaneseLine(s string) []string {
	if len(s) > tailMost {
		return nil
	}
	name, ok := cutDesk(s)
	if before, isReporter := cutReporterRole(name); isReporter {
		name, ok = before, true
	}
	if !ok || !isJapaneseName(strings.Join(strings.Fields(name), "")) {
		return nil
	}
	return japaneseNames(name)
}

// reporterRoles follow the names of reporters.
var reporterRoles = [...]string{"記者", "特派員", "編集委員", "論説委員"}

// cutReporterRole removes the role behind the name of a reporter. Of a role alone it returns "".
func cutReporterRole(s string) (name string, ok bool) {
	for _, role := range reporterRoles {
		if before, isRole := strings.CutSuffix(s, role); isRole {
			s, ok = strings.TrimSpace(before), true
		}
	}
	return s, ok
}

// withoutPlace removes the place before or after a reporter: ロンドン＝湖畔太郎, 湖畔太郎＝ロンドン,
// ロンドン湖畔太郎.
func withoutPlace(s string) string {
	if place, name, ok := strings.Cut(strings.ReplaceAll(s, "=", "＝"), "＝"); ok {
		if first, _ := utf8.DecodeRuneInString(name); unicode.Is(unicode.Katakana, first) {
			return place
		}
		return name
	}
	i := strings.IndexFunc(s, isNoKatakana)
	if first, _ := utf8.DecodeRuneInString(s[max(i, 0):]); i > 0 && unicode.Is(unicode.Han, first) {
		return s[i:]
	}
	return s
}

func isNoKatakana(r rune) bool { return r != 'ー' && !unicode.Is(unicode.Katakana, r) }

// japaneseNames returns the names of a list. Surnames alone count behind a desk, or if there are
// several.
func japaneseNames(s string) []string {
	s, desk := cutDesk(withoutPlace(s))
	list := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("、，,・", r) })
	var names []string
	for _, name := range list {
		if names != nil && strings.Contains(name, "写真") {
			continue // 湖畔太郎、写真も
		}
		name = strings.TrimSpace(strings.ReplaceAll(name, "　", " "))
		if before, ok := cutReporterRole(name); ok && before != "" {
			name, desk = before, true
		}
		whole := strings.ReplaceAll(name, " ", "")
		if !isJapaneseName(whole) && !((desk || len(list) > 1) && isSurname(whole)) {
			return nil
		}
		names = append(names, name)
	}
	return names
}

// deskEnds are the ends of names of desks and bureaus, and of work other than reporterRoles.
var deskEnds = [...]string{"部", "支局", "総局", "本社", "支社", "取材班", "デスク", "聞き手", "構成"}

// cutDesk removes the desk, bureau or post before the name of a reporter: 文化部・青木,
// 社会部　青木はるか.
func cutDesk(s string) (name string, ok bool) {
	i := strings.IndexAny(s, "・　 ＝=：:")
	if i < 0 {
		return s, false
	}
	desk := s[:i]
	_, size := utf8.DecodeRuneInString(s[i:])
	name = strings.TrimSpace(s[i+size:])
	if first, _ := utf8.DecodeRuneInString(name); !word.StandsAlone(first) {
		return s, false
	}
	if desk != "部" && (endsInAny(desk, deskEnds[:]...) || endsInAny(desk, reporterRoles[:]...)) {
		return name, true
	}
	return s, false
}

// noNameEnds are characters at the end of notes in brackets that names do not end with.
const noNameEnds = "略社部局課版面紙者後中前頃円年月日号種回歳下省庁県市区町村語注照載影供集約訳文図表聞談館会院学都道止事報係府摄攝粋完終"

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
	if runes[0] == '税' || runes[0] == '第' || strings.HasPrefix(s, "一部") {
		return false
	}
	return !strings.ContainsRune(noNameEnds, runes[len(runes)-1]) && !strings.ContainsAny(s, "はがをにでと")
}

// isSurname reports whether s can be the surname of a person, and is not a large place.
func isSurname(s string) bool {
	switch s {
	case "東京", "大阪", "京都", "名古屋", "横浜", "札幌", "仙台", "沖縄", "那覇", "千葉", "国内", "海外", "写真", "映像",
		"時事", "衆院", "参院", "与党", "野党", "午前", "午後":
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return isHanName(s) && utf8.RuneCountInString(s) < 4 && !IsAgency(s) &&
		!strings.ContainsRune(noNameEnds, last)
}
