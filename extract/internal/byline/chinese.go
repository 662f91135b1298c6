package byline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/extract/internal/word"
)

// Chinese and Japanese pages credit everybody on one line, each with a label: 文/王小明 图/李大海,
// 作者 | 王小明  编辑 | 赵六, 文：湖畔太郎　写真：青木花子. The authors are among them, or nobody is.

// authorLabels name the authors, helperLabels others.
var (
	authorLabels = [...]string{"撰文", "文字", "文", "作者", "撰稿", "采写", "采访", "採訪", "採訪撰文", "撰述", "特约作者",
		"本报记者", "本報記者", "实习记者", "實習記者", "见习记者", "見習記者", "特约记者", "记者", "記者", "编译", "編譯",
		"文字记者", "文字整理", "本文作者", "取材", "取材・文", "取材・執筆", "執筆", "ライター", "聞き手", "聞き手・文"}
	helperLabels = [...]string{"责任编辑", "責任編輯", "编辑", "編輯", "责编", "責編", "主编", "主編", "图片", "圖片", "图",
		"圖", "摄影", "攝影", "摄", "攝", "校对", "校對", "审核", "審核", "审校", "编审", "編審", "监制", "監製", "制图", "製圖",
		"视频", "視頻", "影片", "剪辑", "剪輯", "海报", "排版", "设计", "設計", "制作", "製作", "来源", "來源", "统筹", "統籌",
		"美编", "美編", "出品", "值班编委", "值班主编", "运营", "校审", "编发", "核稿", "策划", "策劃", "通讯员",
		"通訊員", "翻译", "翻譯", "写真", "撮影", "構成", "編集", "翻訳", "イラスト", "監修"}
)

// chineseCredits returns the authors of a line that has labels with names and nothing else. ok is
// false if it is no such line.
func chineseCredits(line string) (authors []string, ok bool) {
	s := strings.Trim(line, "（）()【】[]［］〔〕 　")
	if len(s) > leadMost {
		return nil, false
	}
	if before, ok := cutAuthorWord(s); ok {
		return creditNames(before, true)
	}
	label, isAuthor, rest := cutLabel(s)
	if label == "" {
		return nil, false
	}
	for label != "" {
		var value string
		forAuthors := isAuthor
		value, label, isAuthor, rest = cutValue(rest)
		names, valid := creditNames(value, forAuthors)
		if !valid {
			return nil, false
		}
		authors = append(authors, names...)
	}
	return authors, true
}

// cutValue returns the text up to the next label, and removes this label as cutLabel does. Without
// one, the label is "".
func cutValue(s string) (value, label string, isAuthor bool, rest string) {
	for i, r := range s {
		if i == 0 || !isCreditGap(r) {
			continue
		}
		next := strings.TrimLeftFunc(s[i:], isCreditGap)
		if label, isAuthor, rest := cutLabel(next); label != "" {
			return s[:i], label, isAuthor, rest
		}
	}
	return s, "", false, ""
}

// isCreditGap reports whether r can be between the name of one credit and the label of the next.
func isCreditGap(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(";；,，、/／|｜丨·", r)
}

// cutLabel removes the label at the start of s, and the mark after it.
func cutLabel(s string) (label string, isAuthor bool, rest string) {
	for _, w := range authorLabels {
		if after, ok := cutLabelMark(s, w); ok && len(w) > len(label) {
			label, isAuthor, rest = w, true, after
		}
	}
	for _, w := range helperLabels {
		if after, ok := cutLabelMark(s, w); ok && len(w) > len(label) {
			label, isAuthor, rest = w, false, after
		}
	}
	if label != "" {
		return label, isAuthor, rest
	}
	return cutOutletLabel(s)
}

// cutOutletLabel removes a label that starts with the name of the outlet: 海港记者：.
func cutOutletLabel(s string) (label string, isAuthor bool, rest string) {
	for _, w := range [...]string{"记者", "記者", "编辑", "編輯"} {
		if i := strings.Index(s, w); i > 0 && isHanText(s[:i], outletMost) {
			if rest, ok := cutLabelMark(s[i:], w); ok {
				return s[:i+len(w)], w == "记者" || w == "記者", rest
			}
		}
	}
	return "", false, s
}

func cutLabelMark(s, label string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(s, label)
	if !ok {
		return s, false
	}
	rest = strings.TrimLeft(rest, " 　")
	mark, size := utf8.DecodeRuneInString(rest)
	if !strings.ContainsRune(":：/／|｜丨=＝・", mark) {
		return s, false
	}
	return strings.TrimLeft(rest[size:], " 　"), true
}

// cutAuthorWord removes the word that says that the names before it are the authors': 李大海 / 文.
func cutAuthorWord(s string) (names string, ok bool) {
	for _, w := range [...]string{"撰文", "文"} {
		if before, ok := strings.CutSuffix(s, w); ok {
			names := strings.TrimRight(before, " 　/／|｜丨")
			return names, names != before && isHanText(names, 4)
		}
	}
	return s, false
}

// creditNames returns the names of one credit, if they are those of authors. valid reports whether
// there is nothing but names. Others than authors may be outlets too.
func creditNames(s string, isAuthor bool) (names []string, valid bool) {
	if !isAuthor {
		return nil, utf8.RuneCountInString(s) <= helperMost
	}
	s, _ = cutChineseWord(withoutOutlet(s))
	for name := range strings.FieldsFuncSeq(s, isHanGap) {
		if !isHanName(name) && !isJapaneseName(name) || endsPhoto(name) {
			return nil, false
		}
		names = append(names, name)
	}
	n := len(names)
	switch {
	case n == 2 && strings.ContainsAny(s, " 　") && !isChineseName(names[1]) &&
		isJapaneseName(names[0]+names[1]):
		return []string{names[0] + " " + names[1]}, true // surname and first name
	case n > 1 && utf8.RuneCountInString(names[n-1]) == 2 && isChineseName(names[0]) &&
		!isChineseName(names[n-1]):
		names = names[:n-1] // a place
	}
	return names, names != nil
}

// helperMost is how many characters the names behind the label of a helper have at most.
const helperMost = 15

// endsPhoto reports whether a name is a photographer's: 李大海摄.
func endsPhoto(name string) bool { return endsInAny(name, "摄", "攝") }

// chineseReporter returns the names on a line that has an outlet's reporters and nothing else:
// 海港日报记者 李大海.
func chineseReporter(line string) []string {
	if len(line) > reporterMost {
		return nil
	}
	rest, ok := cutChineseWord(withoutOutlet(line))
	if !ok {
		return nil
	}
	names := chineseNames(rest)
	if !slices.ContainsFunc(names, isChineseName) {
		return nil
	}
	return names
}

// reporterMost is how many bytes such a line has at most.
const reporterMost = 72

// isNoReporter reports whether the word that opens line means a reporter or an author, and a word
// that is no name follows it directly: 记者手记, 作者授权.
func isNoReporter(line, rest string) bool {
	if !endsInAny(line[:len(line)-len(rest)], "记者", "記者", "作者") {
		return false
	}
	first, _, _ := strings.Cut(BeforeDate(rest), " ")
	if i := strings.IndexFunc(first, isNoHan); i >= 0 {
		first = first[:i]
	}
	return first != "" && !isChineseName(first)
}

// mayBeCredits reports whether chineseCredits has to read a line.
func mayBeCredits(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return word.StandsAlone(first) || strings.ContainsRune("（(【[［〔", first) &&
		!word.IsASCII([]byte(line[:min(len(line), 12)]))
}
