package lexicon

import (
	"os"
	"slices"
	"strings"
	"testing"

	"winnow/extract/internal/word"
)

// hitsOf returns how often a text matches each class, without zeros.
func hitsOf(text string) map[string]int {
	var s MatchState
	drive(Load(), &s, []byte(text))
	found := map[string]int{}
	for c, n := range HitsIn(s.Matches, 0) {
		if n > 0 {
			found[phraseClassNames[c]] = int(n)
		}
	}
	return found
}

func TestMatchMarks(t *testing.T) {
	for _, tt := range []struct {
		text, class string
		want        int
	}{
		{"Already a subscriber? Log in", "offer", 1},
		{"ALREADY — A  SUBSCRIBER", "offer", 1},
		{"Already a happy subscriber", "offer", 0},
		{"Already a subscriber? Already a subscriber!", "offer", 2},
		{"Subscribe", "offer", 1},
		{"Subscribe to nothing", "offer", 0},
		{"12 Comments", "comment", 1},
		{"Comments (7)", "comment", 1},
		{"Comments by 7", "comment", 0},
		{"By Ada Hollis", "byline", 1},
		{"They came by bus", "byline", 0},
		{"Das E‑Paper", "offer", 1},
		{"Jetzt abon\u00adnieren", "offer", 1},
		{"ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ: το νέο λιμάνι", "related", 2},
		{"TÜM HAKLARI SAKLIDIR", "legal", 1},
		{"لمتابعة القراءة اشترك الآن", "offer", 1},
		{"نحن نستخدم ملفّات تعريف الارتباط", "cookie", 1},
		{"ＣＯＰＹＲＩＧＨＴ ２０２４", "legal", 2},
		{"本站使用Cookie改善体验", "cookie", 1},
		{"무단 전재 금지", "legal", 1},
		{"무단전재금지", "legal", 1},
	} {
		if got := hitsOf(tt.text)[tt.class]; got != tt.want {
			t.Errorf("%q: got %d %s, want %d", tt.text, got, tt.class, tt.want)
		}
	}
}

// furniture has lines of invented pages and the class that they must match.
var furniture = []struct{ class, text string }{
	// English
	{"offer", "Start your free trial of the Courier and read on every device"},
	{"period", "Only €4.99 per month"},
	{"paywall", "To continue reading, choose one of these ways in"},
	{"newsletter", "The day's news, every morning in your inbox"},
	{"related", "You may also like"},
	{"popular", "Most read in Northshire"},
	{"share", "Share this article with a neighbour"},
	{"comment", "Be the first to comment on this"},
	{"cookie", "We use cookies to see which pages are read"},
	{"legal", "© Courier Press. All rights reserved."},
	{"navigation", "Skip to main content"},
	{"advert", "ADVERTISEMENT"},
	{"caption", "Photo: Lena Marsh / Courier"},
	{"byline", "By Tom Arkwright, Port Ellery"},
	{"bio", "Tom Arkwright is a reporter at the Courier."},
	{"updated", "Last updated: 4 March, 10:15"},
	{"media", "Listen to this article · 6 minutes"},
	{"correction", "An earlier version of this report gave a wrong year."},
	{"keypoints", "At a glance"},
	{"contact", "Do you know more? Contact the newsroom"},
	// German
	{"offer", "Sie sind bereits Abonnent? Dann melden Sie sich an"},
	{"period", "Danach 9,99 Euro im Monat"},
	{"paywall", "Jetzt freischalten und die ganze Reportage lesen"},
	{"newsletter", "Unser Newsletter am Morgen, aus Altenried und Umgebung"},
	{"related", "Lesen Sie auch: Was der Abriss kostet"},
	{"popular", "Meistgelesen in dieser Woche"},
	{"share", "Diesen Artikel teilen"},
	{"comment", "Kommentar schreiben"},
	{"cookie", "Wir verwenden Cookies, damit die Seite läuft"},
	{"legal", "Alle Rechte vorbehalten. Lautertaler Bote"},
	{"navigation", "Zum Inhalt springen"},
	{"advert", "Anzeige"},
	{"caption", "Foto: Jonas Reuter"},
	{"byline", "Von Hanna Prell, Altenried"},
	{"bio", "Hanna Prell ist Redakteurin bei dieser Zeitung"},
	{"updated", "Stand: 4. März 2024, 10.15 Uhr"},
	{"media", "Artikel anhören"},
	{"correction", "In einer früheren Version stand ein falsches Jahr"},
	{"keypoints", "Das Wichtigste in Kürze"},
	{"contact", "Haben Sie einen Hinweis für uns?"},
	// French
	{"offer", "Déjà abonné ? Identifiez-vous"}, {"paywall", "Il vous reste 70 % de cet article"},
	{"newsletter", "Inscrivez-vous à notre newsletter du soir"},
	{"related", "À LIRE AUSSI : le port rouvre"},
	{"cookie", "Nous utilisons des cookies sur ce site"}, {"comment", "Laisser un commentaire"},
	{"legal", "Tous droits réservés"},
	{"updated", "Publié le 4 mars, mis à jour le 5 mars"}, {"caption", "Photo d'archives"},
	{"byline", "Par Anne Vasseur"},
	// Spanish
	{"offer", "¿Ya eres suscriptor? Entra aquí, si ya eres suscriptor"},
	{"paywall", "Para seguir leyendo, entra"},
	{"newsletter", "Recibe cada mañana nuestro boletín"}, {"related", "Lea también: el puerto reabre"},
	{"cookie", "Utilizamos cookies propias y de terceros"}, {"comment", "Deja un comentario"},
	{"legal", "Prohibida la reproducción"},
	{"updated", "Actualizado a las 10:15"}, {"share", "Síguenos en las redes"},
	{"popular", "Lo más leído"},
	// Italian
	{"offer", "Sei già abbonato? Accedi"}, {"paywall", "Per continuare a leggere scegli un modo"},
	{"newsletter", "Iscriviti alla newsletter della sera"},
	{"related", "Leggi anche: riapre il porto"},
	{"cookie", "Utilizziamo i cookie per far funzionare il sito"}, {"comment", "Lascia un commento"},
	{"legal", "Riproduzione riservata"},
	// Portuguese
	{"offer", "Já é assinante? Entre"}, {"paywall", "Para continuar lendo, entre"},
	{"newsletter", "Assine a newsletter da manhã"},
	{"related", "LEIA TAMBÉM: o porto reabre"}, {"cookie", "Utilizamos cookies neste site"},
	{"comment", "Deixe seu comentário"},
	{"advert", "Continua após a publicidade"}, {"legal", "Todos os direitos reservados"},
	// Dutch
	{"offer", "Al abonnee? Log dan in"}, {"newsletter", "Meld je aan voor onze nieuwsbrief"},
	{"related", "Lees ook: de haven gaat weer open"},
	{"cookie", "Deze site maakt gebruik van cookies"}, {"comment", "Plaats een reactie"},
	{"caption", "Foto ANP, archieffoto"},
	// Swedish, Norwegian, Danish, Finnish
	{"offer", "Är du redan prenumerant? Logga in"}, {"newsletter", "Anmäl dig till vårt nyhetsbrev"},
	{"related", "Läs också: hamnen öppnar"},
	{"cookie", "Vi använder cookies på sidan"}, {"offer", "Allerede abonnent? Logg inn"},
	{"newsletter", "Få vårt nyhetsbrev i innboksen"},
	{"related", "Les også: Havna åpner"}, {"cookie", "Vi bruker informasjonskapsler"},
	{"offer", "Er du allerede abonnent? Log ind"},
	{"newsletter", "Tilmeld dig vores nyhedsbrev"}, {"related", "Læs også: Havnen åbner"},
	{"cookie", "Vi bruger cookies på siden"},
	{"offer", "Oletko jo tilaaja? Kirjaudu"}, {"newsletter", "Tilaa uutiskirje tästä"},
	{"related", "Lue myös: satama avataan"},
	{"cookie", "Käytämme evästeitä sivustolla"},
	// Polish, Czech, Slovak, Hungarian, Romanian
	{"offer", "Wykup dostęp i czytaj w domu"}, {"newsletter", "Zapisz się na newsletter poranny"},
	{"related", "Czytaj też: port znów otwarty"},
	{"cookie", "Używamy plików cookie na tej stronie"}, {"offer", "Už máte předplatné? Přihlaste se"},
	{"newsletter", "Přihlaste se k odběru novinek"},
	{"related", "Čtěte také: přístav se otevírá"}, {"cookie", "Používáme soubory cookie"},
	{"offer", "Už máte predplatné? Prihláste sa"},
	{"newsletter", "Prihláste sa na odber newslettera"},
	{"related", "Čítajte tiež: prístav sa otvára"}, {"cookie", "Používame súbory cookie"},
	{"offer", "Fizessen elő most a lapra"}, {"newsletter", "Iratkozzon fel hírlevelünkre"},
	{"related", "Kapcsolódó cikkek"},
	{"cookie", "Ez az oldal sütiket használ"}, {"offer", "Ești deja abonat? Intră"},
	{"newsletter", "Abonează-te la newsletter"},
	{"related", "Citește și: portul se redeschide"}, {"cookie", "Folosim cookie-uri pe acest site"},
	// Turkish, Vietnamese, Indonesian, Malay
	{"offer", "Hemen abone ol, köyünden haber al"}, {"newsletter", "Bültenimize abone olun"},
	{"related", "İLGİLİ HABERLER"},
	{"cookie", "Sitemizde çerez kullanıyoruz"}, {"offer", "Đặt mua báo giấy tại đây"},
	{"newsletter", "Đăng ký nhận bản tin sáng"},
	{"related", "Xem thêm: bến phà mở lại"}, {"cookie", "Chúng tôi sử dụng cookie"},
	{"offer", "Berlangganan sekarang dan baca di rumah"},
	{"newsletter", "Daftar newsletter pagi"}, {"related", "Baca juga: pelabuhan dibuka"},
	{"cookie", "Kami menggunakan cookie di situs ini"},
	{"offer", "Langgan sekarang dan baca di rumah"}, {"newsletter", "Langgan surat berita pagi"},
	{"related", "Baca lagi: pelabuhan dibuka"},
	{"cookie", "Laman web ini menggunakan kuki"},
	// Russian, Ukrainian, Bulgarian, Greek, Hebrew
	{"offer", "Оформите подписку и читайте дома"}, {"newsletter", "Подпишитесь на рассылку"},
	{"related", "ЧИТАЙТЕ ТАКЖЕ: порт открыт"},
	{"cookie", "Мы используем файлы cookie"}, {"comment", "Оставить комментарий"},
	{"legal", "Все права защищены"},
	{"offer", "Оформіть передплату вже сьогодні"}, {"newsletter", "Підпишіться на розсилку"},
	{"related", "Читайте також: порт відкрито"},
	{"cookie", "Ми використовуємо файли cookie"}, {"offer", "Само за абонати на вестника"},
	{"newsletter", "Абонирайте се за бюлетина"},
	{"related", "Прочетете още: пристанището отваря"}, {"cookie", "Този сайт използва бисквитки"},
	{"offer", "Είστε ήδη συνδρομητής; Συνδεθείτε"},
	{"newsletter", "Εγγραφείτε στο newsletter"}, {"related", "Διαβάστε ακόμα: ανοίγει το λιμάνι"},
	{"cookie", "Χρησιμοποιούμε cookies στη σελίδα"},
	{"offer", "כבר מנויים? היכנסו"}, {"newsletter", "הירשמו לניוזלטר הבוקר"},
	{"related", "קראו גם: הנמל נפתח"}, {"cookie", "אנו משתמשים בעוגיות באתר"},
	// Arabic, Persian, Urdu, Hindi, Bengali, Tamil
	{"offer", "هل أنت مشترك؟ ادخل من هنا"}, {"newsletter", "اشترك في النشرة الصباحية"},
	{"related", "اقرأ أيضًا: الميناء يفتح"},
	{"cookie", "نستخدم ملفات تعريف الارتباط"}, {"offer", "همین حالا مشترک شوید"},
	{"newsletter", "عضویت در خبرنامه صبح"},
	{"related", "بیشتر بخوانید: بندر باز شد"}, {"cookie", "ما از کوکی‌ها استفاده می‌کنیم"},
	{"offer", "ابھی سبسکرائب کریں"},
	{"newsletter", "ہمارا نیوز لیٹر ہر صبح"}, {"related", "یہ بھی پڑھیں: بندرگاہ کھل گئی"},
	{"cookie", "ہم کوکیز استعمال کرتے ہیں"},
	{"offer", "अभी सब्सक्राइब करें और घर पर पढ़ें"}, {"newsletter", "हमारा न्यूज़लेटर हर सुबह"},
	{"related", "यह भी पढ़ें: घाट फिर खुला"},
	{"cookie", "हम कुकीज़ का उपयोग करते हैं"}, {"offer", "এখনই সাবস্ক্রাইব করুন"},
	{"newsletter", "আমাদের নিউজলেটার প্রতি সকালে"},
	{"related", "আরও পড়ুন: ঘাট আবার চালু"}, {"cookie", "আমরা কুকিজ ব্যবহার করি"},
	{"offer", "இப்போதே சந்தா செலுத்துங்கள்"},
	{"newsletter", "எங்கள் செய்திமடல் காலையில்"}, {"related", "மேலும் படிக்க: துறை திறந்தது"},
	{"cookie", "குக்கீகளைப் பயன்படுத்துகிறது இந்தத் தளம்"},
	// Chinese, Japanese, Korean, Thai
	{"offer", "立即订阅本报,在家阅读"}, {"offer", "已是會員?請登入"}, {"newsletter", "免费订阅电子报"},
	{"newsletter", "訂閱電子報,每天早上送達"},
	{"related", "相关阅读:码头重开"}, {"related", "延伸閱讀:碼頭重開"}, {"cookie", "我们使用Cookie"}, {"comment", "我要评论"},
	{"legal", "未經授權不得轉載"},
	{"offer", "会員限定の記事です。会員登録はこちら"}, {"newsletter", "毎朝のニュースレターに登録"}, {"related", "あわせて読みたい"},
	{"cookie", "当サイトではクッキーを使用しています"}, {"paywall", "残り812文字"}, {"offer", "지금 구독하고 집에서 읽기, 지금 구독"},
	{"newsletter", "뉴스레터를 아침마다"}, {"related", "함께 보면 좋은 기사"}, {"cookie", "이 사이트는 쿠키를 사용합니다"},
	{"offer", "สมัครสมาชิกวันนี้"}, {"newsletter", "สมัครรับจดหมายข่าวทุกเช้า"},
	{"related", "ข่าวที่เกี่ยวข้อง"}, {"cookie", "เว็บไซต์นี้ใช้คุกกี้"},
}

func TestMatchFurniture(t *testing.T) {
	for _, f := range furniture {
		if got := hitsOf(f.text); got[f.class] == 0 {
			t.Errorf("%q: got %v, want %s", f.text, got, f.class)
		}
	}
}

// Sentences of reports that come close to furniture.
var closeSentences = []string{
	"Sweden applied to become a member of the alliance in May.",
	"Inspectors were given full access to the site on Monday.",
	"They won 4-0 for the first time in the first 6 months.",
	"The subscriber line had been cut, the phone company said.",
	"A trial of the two men is free of charge to attend.",
	"She said that the inbox of the mayor was full of letters.",
	"The cookie factory on Mill Road will close in June.",
	"Under the privacy law, our partners must ask before they share data.",
	"Die Ukraine will Mitglied werden und hofft auf einen Beschluss in der Woche.",
	"Mit Nachdruck forderte sie den Rücktritt; mehr zu sagen lehnte sie ab.",
	"Die Angreifer erbeuteten personenbezogene Daten von Kunden.",
	"La empresa ofrece acceso completo a los inspectores, según el ministerio.",
	"Le ministre veut s'abonner à l'idée que tout va bien, ironise l'opposition.",
	"Il porto è accessibile a tutti, dice il sindaco, senza vincoli di orario.",
	"Вопрос защиты данных обсуждали по теме безопасности два часа.",
	"市民把报名表寄到市政府的信箱。",
	"ผู้สมัครรับเลือกตั้งหกคนลงพื้นที่พบประชาชน",
}

func TestOrdinarySentencesAreNoFurniture(t *testing.T) {
	var texts []string
	for _, s := range ordinarySentences {
		texts = append(texts, s.text)
	}
	for _, text := range append(texts, closeSentences...) {
		got := hitsOf(text)
		for _, class := range []string{"offer", "paywall", "newsletter", "popular", "share", "comment",
			"cookie", "legal", "advert"} {
			if got[class] > 0 {
				t.Errorf("%q: got %v, want no %s", text, got, class)
			}
		}
	}
}

// eachPhrase calls f for each phrase of lexicon.txt.
func eachPhrase(t *testing.T, f func(class, lang, phrase string)) {
	class := ""
	text, err := os.ReadFile("lexicon.txt")
	if err != nil {
		t.Fatal(err)
	}
	err = eachLexiconLine(text, func(line lexiconLine) error {
		if line.class != "" {
			class = line.class
		}
		for item := range strings.SplitSeq(string(line.items), ",") {
			if item = strings.TrimSpace(item); item != "" {
				f(class, line.lang, item)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestEveryPhraseMatches(t *testing.T) {
	const before, after = "zyx wvu. ", " — tsr."
	eachPhrase(t, func(class, lang, phrase string) {
		words := strings.TrimLeft(phrase, "=^")
		text := strings.ReplaceAll(words, " ", "  ")
		switch phrase[0] {
		case '=':
		case '^':
			text += after
		default:
			text = before + text + after
		}
		if hitsOf(text)[class] == 0 {
			t.Errorf("%s %s: %q is not found in %q", class, lang, phrase, text)
		}
		if strings.Trim(words, " ") != words || strings.ContainsAny(words, "=^|") {
			t.Errorf("%s %s: %q has stray marks", class, lang, phrase)
		}
	})
}

// TestPhrasesAreNoFunctionWords holds all phrases of one word against the function words of all
// languages: on pages of another language none counts that has the word for a function word.
func TestPhrasesAreNoFunctionWords(t *testing.T) {
	langs := map[string]string{} // by class and word: the languages that have the phrase
	eachPhrase(t, func(class, lang, phrase string) {
		langs[class+" "+strings.TrimLeft(phrase, "=^")] += lang + " "
	})
	l, checked := Load(), 0
	eachPhrase(t, func(class, lang, phrase string) {
		text := strings.TrimLeft(phrase, "=^")
		words := word.Hashes(text)
		if len(words) != 1 {
			return
		}
		stops := l.Stop(words[0])
		if own := LangSetOf(lang); phrase == text && stops&own != 0 && class != "reader" {
			t.Errorf("%s %s: %s counts anywhere, but is a function word of its language", class, lang, text)
		}
		for _, other := range langCodes {
			if stops&LangSetOf(other) == 0 {
				continue
			}
			want := strings.Contains(langs[class+" "+text], other+" ")
			var s MatchState
			drive(l, &s, []byte(text))
			if got := HitsIn(s.Matches, LangSetOf(other))[phraseClassOf(class)] > 0; got != want {
				t.Errorf("%s %s: %s on a page in %s: got %t, want %t", class, lang, text, other, got, want)
			}
			checked++
		}
	})
	if checked == 0 {
		t.Error("no phrase of one word is a function word of any language")
	}
}

// TestPhrasesByLanguage checks on which pages a phrase counts.
func TestPhrasesByLanguage(t *testing.T) {
	for _, tt := range []struct {
		text, class, lang string
		want              bool
	}{
		{"Les travaux du port commenceront en mars", "related", "fr", false}, // les: Norwegian "read"
		{"Les: Havna åpner", "related", "no", true},
		{"Les: Havna åpner", "related", "", true},
		{"Les: Havna åpner", "related", "da", true},
		{"By Ada Hollis", "byline", "en", true},
		{"By Ada Hollis", "byline", "de", true}, // English counts everywhere
		{"By die hawe", "byline", "af", false},
		{"Von Hanna Prell, Altenried", "byline", "de", true},
		{"Newsletter", "newsletter", "fr", true},
		{"Jetzt abonnieren", "offer", "pl", true},
	} {
		var s MatchState
		drive(Load(), &s, []byte(tt.text))
		hits := HitsIn(s.Matches, LangSetOf(tt.lang))
		if got := hits[phraseClassOf(tt.class)] > 0; got != tt.want {
			t.Errorf("%q in %q: got %s %t, want %t", tt.text, tt.lang, tt.class, got, tt.want)
		}
	}
}

// completeClasses are the classes that have phrases in every language. A new class may
// start with one language and joins them later.
const completeClasses = `offer period paywall newsletter related popular share comment cookie legal
	navigation advert caption byline bio updated media correction keypoints contact`

func TestEveryClassInEveryLanguage(t *testing.T) {
	seen := map[string]int{}
	langs := map[string]bool{}
	eachPhrase(t, func(class, lang, _ string) {
		seen[lang+" "+class]++
		langs[lang] = true
	})
	if len(langs) != 35 { // README and lexicon.go have the number
		t.Errorf("got phrases of %d languages, want 35", len(langs))
	}
	for lang := range langs {
		if LangSetOf(lang) == 0 {
			t.Errorf("%s is no language with stop words", lang)
		}
		for class := range strings.FieldsSeq(completeClasses) {
			if seen[lang+" "+class] == 0 {
				t.Errorf("%s has no phrase of class %s", lang, class)
			}
		}
	}
}

func TestEveryClassHasAPhrase(t *testing.T) {
	seen := map[string]bool{}
	eachPhrase(t, func(class, _, _ string) { seen[class] = true })
	for _, class := range phraseClassNames {
		if !seen[class] {
			t.Errorf("class %s has no phrase in any language", class)
		}
	}
}

func TestMakeErrors(t *testing.T) {
	long := strings.Repeat("word ", maxPhraseWords+1)
	for _, tt := range []struct{ phrases, stopWords, want string }{
		{"[offer]\nen: a\n[ofer]\n", "", "lexicon.txt: line 3: unknown class"},
		{"en: a\n", "", "lexicon.txt: line 1: unknown class"},
		{"[offer]\n  a, b\n", "", "lexicon.txt: line 2: no language before"},
		{"[offer]\nen a b\n", "", "lexicon.txt: line 2: neither a class nor a language"},
		{"[offer]\nen: " + long + "\n", "", "lexicon.txt: line 2: more than 32 words: " +
			strings.TrimSpace(long)},
		{"", "# of no language\nxx: a b\n", "stopwords.txt: line 2: unknown language"},
	} {
		_, err := Make([]byte(tt.phrases), []byte(tt.stopWords))
		if err == nil || err.Error() != tt.want {
			t.Errorf("%q: got %v, want %s", tt.phrases, err, tt.want)
		}
	}
}

func TestStop(t *testing.T) {
	l := Load()
	if got, want := l.Stop(word.Hashes("nicht")[0]), LangSetOf("de"); got != want {
		t.Errorf("nicht: got %b, want %b", got, want)
	}
	if got := l.Stop(word.Hashes("ferry")[0]); got != 0 {
		t.Errorf("ferry: got %b, want none", got)
	}
	var s MatchState
	if got, want := l.Step(&s, word.Hashes("que")[0]), l.Stop(word.Hashes("que")[0]); got != want ||
		got&LangSetOf("es") == 0 {
		t.Errorf("que: step gives %b, stop %b, want the same with es", got, want)
	}
}

// drive matches one block word by word.
func drive(l *Lexicon, s *MatchState, text []byte) {
	s.Reset()
	words := word.Scanner{Text: text}
	for hash, ok := words.Next(); ok; hash, ok = words.Next() {
		l.Step(s, hash)
	}
	l.Finish(s)
}

// TestReset checks that nothing of one block is left in the next.
func TestReset(t *testing.T) {
	l := Load()
	var s MatchState
	drive(l, &s, []byte("already a subscriber already a"))
	drive(l, &s, []byte("subscriber"))
	if got := HitsIn(s.Matches, 0)[PhraseOffer]; got != 0 {
		t.Errorf("got %d offers, want 0", got)
	}
}

func TestHitsSaturate(t *testing.T) {
	if got := hitsOf(strings.Repeat("all rights reserved ", 1000))["legal"]; got != 255 {
		t.Errorf("got %d, want 255", got)
	}
}

func TestMatchAllocatesNothing(t *testing.T) {
	l, text := Load(), []byte(benchText+"未經授權 ПРАВА защищены")
	var s MatchState
	if got := testing.AllocsPerRun(10, func() { drive(l, &s, text) }); got != 0 {
		t.Errorf("got %v allocations, want 0", got)
	}
}

func FuzzMatch(f *testing.F) {
	for _, x := range furniture {
		f.Add([]byte(x.text))
	}
	f.Add([]byte("\xff\xe4\xb8 \xc3"))
	l := Load()
	var s MatchState // never reset, so that remains of a block would show
	f.Fuzz(func(t *testing.T, text []byte) {
		var fresh MatchState
		drive(l, &fresh, text)
		drive(l, &s, text)
		if !slices.Equal(s.Matches, fresh.Matches) {
			t.Errorf("got %v, want %v as by a new state", s.Matches, fresh.Matches)
		}
	})
}

const benchText = `The harbour board of Port Ellery voted on Tuesday to close the old ferry ` +
	`terminal, ending
a dispute that had divided the town for more than three years. Members said that the building ` +
	`could not be made
safe before the winter storms, and that repairs would cost about $14 million. Opponents, who ` +
	`had gathered outside
with drums and banners, promised to take the decision to court. "We were told in March that ` +
	`nothing would change,"
said Lena Marsh, who runs a bakery near the pier. Already a subscriber? Log in to read more. `

func BenchmarkMatch(b *testing.B) {
	l, text := Load(), []byte(benchText)
	var s MatchState
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		drive(l, &s, text)
	}
}

func BenchmarkMatchAllLanguages(b *testing.B) {
	var text []byte
	for _, s := range ordinarySentences {
		text = append(append(text, s.text...), '\n')
	}
	l := Load()
	var s MatchState
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		drive(l, &s, text)
	}
}
