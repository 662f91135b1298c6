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
	if names := japaneseLead(s); names != nil {
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
	open, size := utf8.DecodeRuneInString(s)
	end := strings.IndexAny(s, ")]】")
	if !strings.ContainsRune("([【", open) || end < 0 {
		return nil
	}
	_, last := utf8.DecodeRuneInString(s[end:])
	inner, rest := s[size:end], s[end+last:]
	if names := koreanNames(inner); names != nil {
		return names
	}
	if head, _, ok := strings.Cut(rest, "="); ok && len(head) <= 90 {
		return koreanNames(head)
	}
	if strings.IndexByte(inner, '=') < 0 {
		return nil
	}
	return koreanNames(untilRole(rest))
}

// untilRole returns the start of s up to the first role, if the role is near and no particle
// follows.
func untilRole(s string) string {
	near := cutRunes(s, koreanMost)
	end := 0
	for _, role := range koreanRoles {
		if i := strings.Index(near, role); i >= 0 && (end == 0 || i+len(role) < end) {
			end = i + len(role)
		}
	}
	if startsHangul(s[end:]) {
		return ""
	}
	return s[:end]
}

// koreanLine reads a line that has reporters and roles, and dates or addresses at most: 도쿄=이서준 특파원,
// 김하늘·박도윤 기자.
func koreanLine(s string) []string {
	if len(s) > leadMost || !strings.ContainsFunc(s, word.IsHangul) {
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
	return withoutHangulPlaces(names)
}

// hangulSurnames are the most common Korean ones.
const hangulSurnames = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현"

// withoutHangulPlaces removes the place of a correspondent: 도쿄/박바다 특파원, 박바다 도쿄 특파원.
func withoutHangulPlaces(names []string) []string {
	isPerson := func(name string) bool {
		first, _ := utf8.DecodeRuneInString(name)
		return strings.ContainsRune(hangulSurnames, first)
	}
	if !slices.ContainsFunc(names, isPerson) {
		return names
	}
	return slices.DeleteFunc(names, func(name string) bool {
		return !isPerson(name) && utf8.RuneCountInString(name) != 3
	})
}

// isKoreanWork reports whether a word says what the reporter did.
func isKoreanWork(w string) bool {
	switch w {
	case "글", "사진", "영상", "그래픽", "취재", "정리", "편집", "촬영":
		return true
	}
	return false
}

// isHangulRole reports whether s is the post of an editor: 정치부장.
func isHangulRole(s string) bool {
	return endsInAny(s, "부장", "차장", "국장", "팀장", "편집장", "논설위원", "데스크") && isHangulName(s) &&
		utf8.RuneCountInString(s) > 2
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
	return endsInAny(s, "일보", "신문", "뉴스", "방송", "통신", "경제", "타임스", "저널", "닷컴", "미디어", "종합") ||
		IsAgency(s)
}

// chineseWords precede the names of reporters.
var chineseWords = [...]string{"本报记者", "本報記者", "本刊记者", "见习记者", "实习记者", "特约记者", "特派記者", "中央社記者",
	"记者", "記者", "通讯员", "通訊員", "特派员", "特派員"}

// chineseLead reads 本报讯（记者 王小明 通讯员 李华）, 电（记者王小明）, 〔記者王小明／台北報導〕 and
// （中央社記者王小明台北2日電）.
func chineseLead(s string) []string {
	if rest, ok := cutChineseWord(s); ok {
		return chineseNames(beforeReport(rest))
	}
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
		return reportNames(place)
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
	for _, w := range [...]string{"记者", "記者"} {
		if i := strings.Index(s, w); i > 0 && isHanText(s[:i], outletMost) {
			return s[i:] // 海港日报记者
		}
	}
	return s
}

// outletMost is how many characters the outlet before a reporter has at most.
const outletMost = 8

// isHanText reports whether s has up to most Chinese characters and nothing else.
func isHanText(s string, most int) bool {
	return s != "" && utf8.RuneCountInString(s) <= most && !strings.ContainsFunc(s, isNoHan)
}

func isNoHan(r rune) bool { return !unicode.Is(unicode.Han, r) }

// beforeReport returns the names before the word for a report near the start of s, without the
// place: 李大海／高雄報導. It returns "" if there is none.
func beforeReport(s string) string {
	near := cutRunes(s, reportMost)
	for _, w := range reportWords {
		if i := strings.Index(near, w); i > 0 && !strings.ContainsAny(near[:i], "，。：:") {
			return strings.Join(reportNames(strings.TrimSpace(near[:i])), "、")
		}
	}
	return ""
}

// reportMost is how many bytes of a paragraph are searched for the word for a report.
const reportMost = 48

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

// reportNames returns the names before the word for a report, without the places behind them: 王小明
// 李红 北京、青岛报道. If none is known as a place, the last word is one, unless it looks like a name.
func reportNames(s string) []string {
	parts := strings.FieldsFunc(s, isHanGap)
	n := len(parts)
	for n > 1 && isHanPlace(parts[n-1]) {
		n--
	}
	switch {
	case len(parts) == 0:
		return nil
	case len(parts) == 1:
		return chineseNames(placeless(s))
	case n == len(parts) && (!isChineseName(parts[n-1]) || endsLikePlace(parts[n-1])):
		n--
	}
	return chineseNames(strings.Join(parts[:n], "、"))
}

// isHanGap reports whether r can be between Chinese names.
func isHanGap(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、,，;；／/", r) }

// isHanPlace reports whether s is one of the cities from which most reports come.
func isHanPlace(s string) bool {
	switch s {
	case "北京", "上海", "广州", "廣州", "深圳", "天津", "重庆", "重慶", "香港", "澳门", "澳門", "台北", "高雄", "台中", "台南",
		"新北", "桃園", "新竹", "花蓮", "基隆", "屏東", "宜蘭", "嘉義", "彰化", "南投", "雲林", "苗栗", "杭州", "南京", "武汉",
		"成都", "西安", "沈阳", "长沙", "郑州", "济南", "青岛", "大连", "厦门", "福州", "合肥", "南昌", "昆明", "贵阳", "南宁",
		"海口", "三亚", "兰州", "银川", "西宁", "拉萨", "哈尔滨", "长春", "石家庄", "太原", "苏州", "无锡", "宁波", "温州",
		"东莞", "佛山", "珠海", "东京", "東京", "纽约", "紐約", "华盛顿", "華盛頓", "伦敦", "倫敦", "巴黎", "柏林", "首尔",
		"首爾", "莫斯科", "曼谷", "新加坡", "综合", "綜合":
		return true
	}
	return false
}

// surnames are the most common Chinese ones, simplified and traditional.
const surnames = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭" +
	"田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金贾賈夏韦韋方邹鄒熊孟秦白江阎薛尹段雷" +
	"侯龙龍史陶乔喬班齐齊苗裴申聂聶焦洪温溫阮柯倪鲁魯殷牛岳章童柳单單庄莊祝闫颜顏施贺賀顾顧毛郝龚龔邵万萬钱錢严嚴莫孔向常汤湯"

// isChineseName reports whether s is a name that starts with a common surname.
func isChineseName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return isHanName(s) && strings.ContainsRune(surnames, first)
}

// endsLikePlace reports whether s ends like a place whose first letter may be a surname: 石家庄.
func endsLikePlace(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("口庄莊岛島山港江市县縣镇鎮州南北东東西京", last)
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
	for part := range strings.FieldsFuncSeq(s, isHanGap) {
		if isHelperWord(part) {
			break // 王小明 海港编辑 李红
		}
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

// isHelperWord reports whether a word says that the names behind it are no authors, or that a place
// follows.
func isHelperWord(s string) bool {
	return endsInAny(s, "编辑", "編輯", "责编", "校对", "审核", "摄影", "攝影", "实习生") || endsPhoto(s) ||
		strings.HasPrefix(s, "发自") || strings.HasPrefix(s, "發自")
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

func isHanName(s string) bool { return utf8.RuneCountInString(s) > 1 && isHanText(s, 4) }
