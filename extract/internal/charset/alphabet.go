package charset

import (
	"math"
	"sync"
	"unicode/utf8"
)

type scriptClass uint8

const (
	noScript scriptClass = iota
	latin
	greek
	cyrillic
	hebrew
	arabic
	thai
	han // and kana
	hangul
	scriptCount
)

// letterOrders lists small letters, the most frequent first. Latin scripts list only letters that
// are not ASCII; Chinese, Japanese and Korean only the most frequent. Two languages with the same
// letters share a line.
var letterOrders = [...]struct {
	script  scriptClass
	letters string
}{
	{latin, "üäößé"},             // German
	{latin, "éèàêçùôîâûïœëüæ"},   // French
	{latin, "óáíéñúü"},           // Spanish
	{latin, "ãçáéíóêõúâàô"},      // Portuguese
	{latin, "èàùòéìî"},           // Italian
	{latin, "àóéèíòçúïü"},        // Catalan
	{latin, "äåöé"},              // Swedish, Finnish
	{latin, "øåæéòôó"},           // Danish, Norwegian
	{latin, "éëïèöüêç"},          // Dutch, Albanian
	{latin, "áíðþæöóéúý"},        // Icelandic
	{latin, "äõüöšž"},            // Estonian
	{latin, "ışüçğöİâî"},         // Turkish
	{latin, "łąęóśżćńź"},         // Polish
	{latin, "íáéěřýčžšůúťďňó"},   // Czech
	{latin, "áíčéšýžúľôťňďäóĺŕ"}, // Slovak
	{latin, "áéöóőíüúűä"},        // Hungarian
	{latin, "ăîâşţșțé"},          // Romanian
	{latin, "čšžćđ"},             // Croatian, Slovenian, Bosnian
	{latin, "ėšųžąįčūę"},         // Lithuanian
	{latin, "āīēšūžķļņģč"},       // Latvian
	{greek, "αοιετσνηυρπκμλςωγδχθφβξζψάόίέήύώϊϋΐΰ"},
	{cyrillic, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"}, // Russian
	{cyrillic, "оанитівесрлкдупмьязгбчйхжшюцїєщфґ"}, // Ukrainian
	{cyrillic, "аіынеокрлдствпмузяьбгчйцшжхюёэўф"},  // Belarusian
	{cyrillic, "аиоетнрсвлкдпмузъяжгбчцщхйшюфь"},    // Bulgarian
	{cyrillic, "аоиенртсјукдвмплгзбшчћжцхњђљфџќѓѕ"}, // Serbian, Macedonian
	{hebrew, "יוהלאתרבמשנדםעקחכפטזגןסצךףץ"},
	{arabic, "الينمورتبةعدسفكقهحجشطصخزضىثذغئظأإءؤآ"},
	{arabic, "اینرمهدوتبسشلكيکگزفقجعخپحذصطغچضظثژئآء"}, // Persian
	{thai, "านร่อกเ้งมยัลวดทิสตีะปบ็คำหุแจพชขใื์ไูโึถผศซณธฉญภษฟ"},
	{hangul, "이다는에의을가고한하지로사기를은도시나어인아리서그해자대있스부수정장원들주보으일과제만전성라상국적여구조관동공했면안비신회경위연까월명분된민것소세계중화문" +
		"발통등방행선미무말할당내와유반물오예생김운두후출교간실학진"},
	{han,
		"のいにたるをしはとがてでなっれらもすんさまこだりかーきめくあけどろえよつやわちみせそへばびげべごじぎずぶぼおうンスルトリイアラクドシレジタフログカプサチニマバビティコメナウデオパッ" +
			"ブセミハモギノヒホツボポピペムネケゲガザズソダヘユヨゴゼベワヤゾヲヴュョャェァォゥゆゅょゃぬぜぞづぐほむひぷぱぴぺぽざぇぁぃぅぉぢゐゑヌヂヅ" +
			"日一人年大国本中時会者上出事自社学分月市地方東生行前政後明間新同"},
	{han, "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实" +
		"加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情"},
	{han, "的一是不我在有人這了中大國上個到他們來時為以會用生地出就要年對可也能下過子說後多得學業市場公司新聞日發展今表示民政府經濟長將於與及其所成行動作家都全部分方面自主美台灣" +
		"本同高前現事最十二三之而等因工開關報導機構體電外內相當並進重實加無法員記者小月請產議應資投明立計院選舉黨問題間區路車天道名數去位由安心意想"},
}

// An alphabet is the cost of each letter of a script.
type alphabet struct {
	bits map[rune]int
	rest int // cost of other letters of the script
}

// alphabets are built from letterOrders when the first page needs them.
var alphabets = sync.OnceValue(func() *[scriptCount][]alphabet {
	all := new([scriptCount][]alphabet)
	for _, o := range &letterOrders {
		all[o.script] = append(all[o.script], newAlphabet(o.script, o.letters))
	}
	return all
})

func newAlphabet(s scriptClass, letters string) alphabet {
	a := alphabet{bits: map[rune]int{}, rest: 11 * bit}
	head := 0.0 // bits to say that a letter is in the list
	switch s {
	case latin:
		head = 2.5 // one letter in six, in words that have any
	case han, hangul:
		head, a.rest = 1, 14*bit
	}
	n := float64(utf8.RuneCountInString(letters))
	rank := 0.0
	for _, r := range letters {
		rank++
		share := math.Log((n+1)/rank) / n
		a.bits[r] = int((head - math.Log2(share)) * bit)
	}
	return a
}

// cost returns the cost of a letter of the script in lower case.
func (a *alphabet) cost(small rune) int {
	if cost, ok := a.bits[small]; ok {
		return cost
	}
	return a.rest
}
