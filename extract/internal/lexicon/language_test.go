package lexicon

import (
	"testing"

	"winnow/extract/internal/word"
)

// ordinarySentences are the first sentences of invented reports, two per language. They test the
// detection of languages and, in lexicon_test.go, that prose does not match furniture.
var ordinarySentences = []struct{ lang, text string }{
	{"en", "The harbour board of Port Ellery voted on Tuesday to close the old ferry terminal, " +
		"ending a dispute that had divided the town for more than three years."},
	{"en", "Rainfall in the northern valleys was twice the monthly average, the weather service " +
		"said, and two bridges had to be closed while engineers checked their foundations."},
	{"de", "Der Gemeinderat von Altenried hat am Dienstag beschlossen, die alte Brücke über die " +
		"Lauter abzureißen, weil sich eine Sanierung nach Ansicht der Gutachter nicht mehr lohnt."},
	{"de", "Nach dem Unwetter vom Wochenende sind im Süden des Landes noch immer mehrere hundert " +
		"Haushalte ohne Strom, wie ein Sprecher des Netzbetreibers mitteilte."},
	{"fr", "Le conseil municipal de Valbourg a voté mardi la fermeture de l'ancienne gare " +
		"maritime, mettant fin à une querelle qui divisait la ville depuis plus de trois ans."},
	{"fr", "Les pluies ont été deux fois plus abondantes que la moyenne dans les vallées du nord, " +
		"et deux ponts ont dû être fermés pendant que des ingénieurs les inspectaient."},
	{"es", "El ayuntamiento de Villarreja aprobó el martes el cierre de la antigua terminal del " +
		"puerto, con lo que termina una disputa que había dividido al pueblo durante más de tres años."},
	{"es", "Las lluvias en los valles del norte fueron el doble de lo habitual y dos puentes " +
		"tuvieron que cerrarse mientras los ingenieros revisaban sus cimientos, según las autoridades."},
	{"it", "Il consiglio comunale di Montefino ha deciso martedì di chiudere il vecchio terminal " +
		"dei traghetti, mettendo fine a una disputa che divideva la città da più di tre anni."},
	{"it", "Le piogge nelle valli del nord sono state il doppio della media e due ponti sono stati " +
		"chiusi mentre i tecnici controllavano le fondamenta, ha detto la protezione civile."},
	{"pt", "A câmara municipal de Vila Ferreira decidiu na terça-feira encerrar o antigo terminal " +
		"marítimo, pondo fim a uma disputa que dividia a cidade há mais de três anos."},
	{"pt", "As chuvas nos vales do norte foram o dobro da média e duas pontes tiveram de ser " +
		"fechadas enquanto os engenheiros verificavam as fundações, disseram as autoridades."},
	{"nl", "De gemeenteraad van Oostwolde heeft dinsdag besloten de oude veerhaven te sluiten, " +
		"waarmee een einde komt aan een conflict dat de stad al meer dan drie jaar verdeelt."},
	{"nl", "In de noordelijke dalen viel twee keer zoveel regen als normaal en twee bruggen werden " +
		"afgesloten, zodat ingenieurs de fundering konden controleren, zegt de provincie."},
	{"sv", "Kommunfullmäktige i Norrvik beslutade på tisdagen att stänga den gamla " +
		"färjeterminalen, vilket avslutar en strid som har delat staden i mer än tre år."},
	{"sv", "Det regnade dubbelt så mycket som normalt i de norra dalarna, och två broar stängdes " +
		"av medan ingenjörer kontrollerade hur grunden hade klarat sig, säger myndigheten."},
	{"no", "Kommunestyret i Storvåg vedtok tirsdag å stenge den gamle fergeterminalen, og dermed " +
		"er en strid som har delt byen i mer enn tre år, endelig over."},
	{"no", "Det falt dobbelt så mye regn som normalt i dalene i nord, og to bruer ble stengt mens " +
		"ingeniører undersøkte om fundamentene hadde tatt skade, opplyser fylket."},
	{"da", "Byrådet i Nørrehavn besluttede tirsdag at lukke den gamle færgeterminal, og dermed " +
		"slutter en strid, der har delt byen i mere end tre år, efter flere forsøg på forlig."},
	{"da", "Der faldt dobbelt så meget regn som normalt i det nordlige Jylland, og to broer blev " +
		"spærret af, mens ingeniører undersøgte, om fundamenterne havde taget skade."},
	{"fi", "Koivulahden kaupunginvaltuusto päätti tiistaina sulkea vanhan lauttaterminaalin, ja " +
		"näin päättyi kiista, joka on jakanut kaupunkia yli kolme vuotta, kertoo valtuuston " +
		"puheenjohtaja."},
	{"fi", "Pohjoisissa laaksoissa satoi kaksi kertaa niin paljon kuin tavallisesti, ja kaksi " +
		"siltaa jouduttiin sulkemaan, kun insinöörit tarkastivat niiden perustuksia, mutta vahinkoja " +
		"ei löytynyt."},
	{"pl", "Rada miasta Zielonki zdecydowała we wtorek o zamknięciu starego terminalu promowego, " +
		"co kończy spór, który dzielił mieszkańców od ponad trzech lat i był tematem wyborów."},
	{"pl", "W dolinach na północy spadło dwa razy więcej deszczu niż zwykle, a dwa mosty zostały " +
		"zamknięte, ponieważ inżynierowie muszą sprawdzić, czy ich fundamenty nie są uszkodzone."},
	{"cs", "Zastupitelstvo města Horní Lesná v úterý rozhodlo, že starý přívoz bude uzavřen, a " +
		"ukončilo tak spor, který rozděloval obyvatele více než tři roky a byl tématem voleb."},
	{"cs", "V severních údolích napršelo dvakrát více než obvykle a dva mosty musely být uzavřeny, " +
		"protože odborníci zjišťují, jestli nejsou poškozené jejich základy, řekl mluvčí kraje."},
	{"sk", "Zastupiteľstvo mesta Horná Lesná v utorok rozhodlo, že starý prístav bude zatvorený, " +
		"čím sa skončil spor, ktorý rozdeľoval obyvateľov viac ako tri roky a bol aj témou volieb."},
	{"sk", "V severných údoliach napršalo dvakrát viac ako zvyčajne a dva mosty museli byť " +
		"uzavreté, pretože odborníci zisťujú, či nie sú poškodené ich základy, povedal hovorca kraja."},
	{"hu", "A kisvári képviselő-testület kedden úgy döntött, hogy bezárja a régi kompkikötőt, és " +
		"ezzel véget ért az a vita, amely több mint három éve megosztotta a várost."},
	{"hu", "Az északi völgyekben kétszer annyi eső esett, mint máskor, és két hidat is le kellett " +
		"zárni, amíg a mérnökök megvizsgálják az alapokat, de komoly kárt nem találtak."},
	{"ro", "Consiliul local din Valea Lungă a hotărât marți să închidă vechiul terminal de " +
		"feriboturi, punând capăt unei dispute care a împărțit orașul timp de mai bine de trei ani."},
	{"ro", "În văile din nord a plouat de două ori mai mult decât în mod obișnuit, iar două poduri " +
		"au fost închise până când inginerii vor verifica dacă fundațiile sunt sigure."},
	{"tr", "Yenikıyı belediye meclisi salı günü eski feribot iskelesini kapatma kararı aldı ve " +
		"böylece kenti üç yıldan uzun bir süre ikiye bölen tartışma sona ermiş oldu."},
	{"tr", "Kuzeydeki vadilere her zamankinden iki kat daha çok yağmur düştü ve iki köprü " +
		"mühendislerin inceleme yapması için kapatıldı, ancak şimdiye kadar büyük bir hasar bulunmadı."},
	{"vi", "Hội đồng thị trấn Phú Lộc hôm thứ ba đã quyết định đóng cửa bến phà cũ, chấm dứt một " +
		"cuộc tranh cãi đã chia rẽ người dân trong hơn ba năm qua."},
	{"vi", "Lượng mưa ở các thung lũng phía bắc cao gấp đôi mức trung bình và hai cây cầu phải " +
		"đóng lại để các kỹ sư kiểm tra phần móng, theo lời của chính quyền tỉnh."},
	{"id", "Dewan kota Tanjung Sari pada hari Selasa memutuskan untuk menutup terminal feri lama, " +
		"sehingga berakhirlah sengketa yang telah memecah warga kota itu selama lebih dari tiga tahun."},
	{"id", "Curah hujan di lembah utara dua kali lipat dari rata-rata dan dua jembatan harus " +
		"ditutup karena para insinyur masih memeriksa fondasinya, kata pejabat setempat, tetapi tidak " +
		"ada korban."},
	{"ms", "Majlis bandaran Kampung Seri pada hari Selasa memutuskan untuk menutup terminal feri " +
		"lama, sekali gus menamatkan pertikaian yang telah memecahbelahkan penduduk selama lebih tiga " +
		"tahun, kata beliau."},
	{"ms", "Hujan di lembah utara adalah dua kali ganda daripada purata dan dua jambatan terpaksa " +
		"ditutup kerana jurutera perlu memeriksa asasnya, manakala penduduk boleh menggunakan jalan " +
		"lain."},
	{"ca", "L'ajuntament de Vallferrera va decidir dimarts tancar l'antiga terminal de " +
		"transbordadors, i així s'acaba una disputa que havia dividit el poble durant més de tres anys."},
	{"hr", "Gradsko vijeće Novog Brijega odlučilo je u utorak da će zatvoriti stari trajektni " +
		"terminal, čime je završen spor koji je više od tri godine dijelio stanovnike."},
	{"sl", "Občinski svet v Zgornjem Logu je v torek sklenil, da bo zaprl stari trajektni pristan, " +
		"s čimer se je končal spor, ki je več kot tri leta delil prebivalce mesta."},
	{"lt", "Senosios Girios savivaldybės taryba antradienį nusprendė uždaryti seną keltų terminalą " +
		"ir taip baigėsi ginčas, kuris daugiau nei trejus metus skaldė miesto gyventojus, bet dar ne " +
		"viskas aišku."},
	{"lv", "Vecupes dome otrdien nolēma slēgt veco prāmju termināli, un ar to ir beidzies strīds, " +
		"kas vairāk nekā trīs gadus šķēla pilsētas iedzīvotājus, bet daži vēl nav mierā."},
	{"et", "Uuelinna volikogu otsustas teisipäeval sulgeda vana praamisadama, ja sellega lõppes " +
		"vaidlus, mis on linna elanikke lõhestanud rohkem kui kolm aastat, kuid kõik ei ole veel rahul."},
	{"ru", "Городской совет Заречного во вторник решил закрыть старый паромный терминал, и на этом " +
		"закончился спор, который больше трёх лет делил жителей города на два лагеря."},
	{"ru", "В северных долинах выпало вдвое больше дождя, чем обычно, и два моста пришлось " +
		"закрыть, пока инженеры не проверят их опоры, сообщили в администрации района."},
	{"uk", "Міська рада Заріччя у вівторок вирішила закрити старий поромний термінал, і на цьому " +
		"завершилася суперечка, яка понад три роки ділила мешканців міста на два табори."},
	{"uk", "У північних долинах випало вдвічі більше дощу, ніж зазвичай, і два мости довелося " +
		"закрити, доки інженери не перевірять їхні опори, але великих пошкоджень поки що немає."},
	{"bg", "Общинският съвет на Горна Река реши във вторник да затвори стария ферибот и така " +
		"приключи спорът, който повече от три години разделяше жителите на града."},
	{"bg", "В северните долини валя два пъти повече от обичайното и два моста бяха затворени, " +
		"докато инженерите проверяват дали основите им са здрави, но няма сериозни щети."},
	{"sr", "Градско веће Новог Брега одлучило је у уторак да затвори стари трајектни терминал, " +
		"чиме је завршен спор који је више од три године делио становнике града."},
	{"el", "Το δημοτικό συμβούλιο της Νέας Ακτής αποφάσισε την Τρίτη να κλείσει τον παλιό σταθμό " +
		"των πλοίων, βάζοντας τέλος σε μια διαμάχη που δίχαζε την πόλη για χρόνια."},
	{"el", "Στις κοιλάδες του βορρά έπεσε διπλάσια βροχή από ό,τι συνήθως και δύο γέφυρες έκλεισαν " +
		"ώσπου οι μηχανικοί να ελέγξουν τα θεμέλιά τους, όπως είπε η περιφέρεια."},
	{"he", "מועצת העיר נווה ים החליטה ביום שלישי לסגור את מסוף המעבורות הישן, ובכך הסתיים סכסוך " +
		"שפילג את תושבי המקום במשך יותר משלוש שנים, אמר ראש העיר."},
	{"he", "בעמקים שבצפון ירד גשם כפול מן הממוצע, ושני גשרים נסגרו עד שהמהנדסים יבדקו את היסודות " +
		"שלהם, אך עד כה לא נמצא נזק של ממש, לדברי העירייה."},
	{"ar", "قرر مجلس مدينة الميناء الجديد يوم الثلاثاء إغلاق محطة العبارات القديمة، وبذلك انتهى " +
		"خلاف قسم سكان المدينة على مدى أكثر من ثلاث سنوات، كما قال رئيس المجلس."},
	{"ar", "هطلت في أودية الشمال أمطار بلغت ضعف المعدل، وأغلق جسران إلى أن يتحقق المهندسون من أن " +
		"الأساسات سليمة، لكن لم تسجل أي أضرار كبيرة حتى الآن."},
	{"fa", "شورای شهر بندر نو روز سه‌شنبه تصمیم گرفت پایانه قدیمی کشتی‌ها را ببندد و به این ترتیب " +
		"اختلافی که بیش از سه سال مردم شهر را دو دسته کرده بود پایان یافت."},
	{"fa", "در دره‌های شمالی دو برابر معمول باران بارید و دو پل بسته شد تا مهندسان پایه‌های آن را " +
		"بررسی کنند، اما تا کنون آسیب جدی دیده نشده است."},
	{"ur", "نئی بندرگاہ کی شہری کونسل نے منگل کو پرانا فیری ٹرمینل بند کرنے کا فیصلہ کیا اور یوں " +
		"وہ جھگڑا ختم ہو گیا جس نے تین سال سے شہر کو تقسیم کر رکھا تھا۔"},
	{"ur", "شمالی وادیوں میں معمول سے دوگنی بارش ہوئی اور دو پل بند کر دیے گئے تاکہ انجینئر ان کی " +
		"بنیادوں کا جائزہ لے سکیں، لیکن اب تک کوئی بڑا نقصان نہیں ہوا۔"},
	{"hi", "नवापुर की नगर परिषद ने मंगलवार को पुराने घाट को बंद करने का फैसला किया और इस तरह वह " +
		"विवाद खत्म हो गया जिसने तीन साल से शहर को बांट रखा था।"},
	{"hi", "उत्तर की घाटियों में सामान्य से दोगुनी बारिश हुई और दो पुल बंद कर दिए गए ताकि इंजीनियर " +
		"उनकी नींव की जांच कर सकें, लेकिन अब तक कोई बड़ा नुकसान नहीं हुआ है।"},
	{"mr", "नवापूर नगर परिषदेने मंगळवारी जुना घाट बंद करण्याचा निर्णय घेतला आणि त्यामुळे तीन वर्षे " +
		"शहराला विभागणारा वाद संपला आहे, असे अध्यक्षांनी सांगितले, पण काही नागरिक नाराज आहेत."},
	{"bn", "নতুনঘাট পৌরসভা মঙ্গলবার পুরোনো ফেরিঘাট বন্ধ করার সিদ্ধান্ত নিয়েছে এবং এর মধ্য দিয়ে " +
		"তিন বছরের বেশি সময় ধরে চলা একটি বিরোধের অবসান হলো।"},
	{"bn", "উত্তরের উপত্যকায় স্বাভাবিকের দ্বিগুণ বৃষ্টি হয়েছে এবং দুটি সেতু বন্ধ রাখা হয়েছে, " +
		"যাতে প্রকৌশলীরা ভিত্তি পরীক্ষা করতে পারেন, তবে বড় ক্ষতি হয়নি।"},
	{"ta", "புதுத்துறை நகராட்சி மன்றம் செவ்வாய்க்கிழமை பழைய படகுத் துறையை மூட முடிவு செய்தது. இதன் " +
		"மூலம் மூன்று ஆண்டுகளாக ஊரைப் பிரித்து வைத்திருந்த தகராறு முடிவுக்கு வந்தது."},
	{"ta", "வடக்குப் பள்ளத்தாக்குகளில் வழக்கத்தை விட இரு மடங்கு மழை பெய்தது. இரண்டு பாலங்கள் " +
		"மூடப்பட்டன, பொறியாளர்கள் அவற்றின் அடித்தளத்தை ஆய்வு செய்து வருகின்றனர்."},
	{"th", "สภาเมืองท่าใหม่มีมติเมื่อวันอังคารให้ปิดท่าเรือข้ามฟากเก่า " +
		"ซึ่งเป็นการยุติข้อพิพาทที่ทำให้ชาวเมืองแตกแยกกันมานานกว่าสามปี นายกเทศมนตรีกล่าว"},
	{"th", "ฝนที่ตกในหุบเขาทางเหนือมีปริมาณมากเป็นสองเท่าของค่าเฉลี่ย " +
		"และต้องปิดสะพานสองแห่งเพื่อให้วิศวกรตรวจสอบฐานราก แต่ยังไม่พบความเสียหายร้ายแรง"},
	{"zh", "新港市议会星期二决定关闭旧渡轮码头,结束了一场使全城居民分裂三年多的争执。议长说,这座建筑在冬季风暴来临之前已经无法加固。"},
	{"zh", "北部山谷的雨量是往年的兩倍,兩座橋樑因此封閉,讓工程師檢查橋墩是否穩固。當地官員說,目前還沒有發現嚴重的損壞,也沒有人受傷。"},
	{"ja", "新浜市議会は火曜日、古いフェリー乗り場を閉鎖することを決めた。三年以上にわたって町を二分してきた争いは、これで終わることになる。"},
	{"ja", "北部の谷では平年の二倍の雨が降り、二つの橋が通行止めになった。技術者が橋脚を調べているが、大きな被害は今のところ見つかっていないという。"},
	{"ko", "새나루 시의회는 화요일 낡은 여객선 부두를 닫기로 결정했다. 이로써 삼 년 넘게 마을을 둘로 갈라놓았던 다툼이 끝나게 되었다고 의장이 말했다."},
	{"ko", "북쪽 골짜기에는 평년의 두 배에 이르는 비가 내렸고 다리 두 곳이 통제되었다. 기술자들이 교각을 살피고 있으나 아직 큰 피해는 없는 것으로 알려졌다."},
}

// languageOf returns the detected language of a text.
func languageOf(text string) string {
	var counts LangCounts
	var scripts word.ScriptCounts
	words := 0
	scanner := word.Scanner{Text: []byte(text)}
	for hash, ok := scanner.Next(); ok; hash, ok = scanner.Next() {
		counts.Add(Load().Stop(hash))
		words++
	}
	for _, r := range text {
		scripts[word.ScriptOf(r)]++
	}
	return DetectLanguage(&counts, &scripts, words)
}

func TestDetectLanguage(t *testing.T) {
	for _, s := range ordinarySentences {
		if got := languageOf(s.text); got != s.lang {
			t.Errorf("%s: got %q, want %q", s.text, got, s.lang)
		}
	}
}

func TestDetectLanguageSaysNothing(t *testing.T) {
	for _, text := range []string{
		"", "42", "…", "Ada Hollis", "Bonn Lyon Turin Madrid", "Home News Sport Weather Video",
		"Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore " +
			"magna aliqua",
	} {
		if got := languageOf(text); got != "" {
			t.Errorf("%q: got %q, want none", text, got)
		}
	}
}

func TestScriptOf(t *testing.T) {
	for _, tt := range []struct {
		text string
		want word.Script
	}{
		{"aZéßőạ", word.ScriptLatin}, {"αΩώἀ", word.ScriptGreek}, {"аЯёїқ", word.ScriptCyrillic},
		{"աՖ", word.ScriptArmenian},
		{"את", word.ScriptHebrew}, {"بپٹ", word.ScriptArabic}, {"अह", word.ScriptDevanagari},
		{"অহ", word.ScriptBengali},
		{"ਅ", word.ScriptGurmukhi}, {"અ", word.ScriptGujarati}, {"ଅ", word.ScriptOdia},
		{"அ", word.ScriptTamil}, {"అ", word.ScriptTelugu},
		{"ಅ", word.ScriptKannada}, {"അ", word.ScriptMalayalam}, {"අ", word.ScriptSinhala},
		{"กๆ", word.ScriptThai}, {"ກ", word.ScriptLao},
		{"ཀ", word.ScriptTibetan}, {"က", word.ScriptBurmese}, {"ა", word.ScriptGeorgian},
		{"አ", word.ScriptEthiopic},
		{"ក", word.ScriptKhmer}, {"あア", word.ScriptKana}, {"漢𠀀", word.ScriptHan},
		{"한ᄒ", word.ScriptHangul}, {"1 .×÷—。", word.ScriptNone},
	} {
		for _, r := range tt.text {
			if got := word.ScriptOf(r); got != tt.want {
				t.Errorf("%c: got script %d, want %d", r, got, tt.want)
			}
		}
	}
}

func TestStopWordLists(t *testing.T) {
	var size LangCounts
	l := Load()
	for i := range l.words.Len() {
		_, row := l.words.Row(i)
		size.Add(LangSet(row.Uint64(wordStop)))
	}
	for i, n := range size {
		if n == 0 {
			t.Errorf("%s has no stop words", langCodes[i])
		}
		if n > 130 {
			t.Errorf("%s: got %d stop words, want at most 130: long lists win by their length", langCodes[i],
				n)
		}
	}
}

func FuzzDetectLanguage(f *testing.F) {
	for _, s := range ordinarySentences {
		f.Add(s.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := languageOf(text)
		if again := languageOf(text); got != again {
			t.Errorf("got %q, then %q", got, again)
		}
	})
}
