package charset

// samples are invented sentences, one per language, with the encodings that its pages used before
// UTF-8.
var samples = []struct {
	language string
	charsets []string
	text     string
}{
	{"german", []string{"windows-1252"},
		"Die Stadtwerke Löhrbach erhöhen im März die Preise für Fernwärme um fünf Prozent. " +
			"Bürgermeisterin Käthe Nöll sprach von einer „schmerzhaften, aber nötigen Maßnahme“. Die " +
			"Opposition kündigte Widerstand an und will über den Beschluss noch im Frühjahr abstimmen " +
			"lassen."},
	{"french", []string{"windows-1252"},
		"Le préfet a annoncé lundi la fermeture du vieux pont de Valmure, jugé trop fragile après les " +
			"crues de février. Les riverains, inquiets, réclament déjà une navette jusqu’à la gare. « " +
			"Nous étions prévenus depuis l’été », a déclaré le maire, Théo Grandvèze."},
	{"spanish", []string{"windows-1252"},
		"El alcalde de Peñalba anunció ayer que la biblioteca reabrirá en otoño, después de dos años " +
			"de obras. ¿Quién pagará la calefacción? «Todavía no está decidido», respondió la concejala " +
			"Inés Quiñones, que pidió paciencia a los vecinos."},
	{"portuguese", []string{"windows-1252"},
		"A câmara de Vila Corça aprovou na terça-feira a construção de três novas estações de " +
			"tratamento de água. A votação não foi unânime: a oposição acusou o executivo de esconder a " +
			"situação financeira e prometeu levar a questão aos tribunais até ao verão."},
	{"italian", []string{"windows-1252"},
		"Il sindaco di Montelauro ha detto che il mercato coperto non aprirà più di lunedì. La città, " +
			"però, è divisa: c’è chi vorrebbe tenerlo aperto così com’è e chi chiede già da mesi " +
			"un’altra attività. La giunta deciderà martedì."},
	{"swedish", []string{"windows-1252"},
		"Kommunfullmäktige i Älvsjöryd röstade på måndagen för att bygga en ny förskola på den gamla " +
			"åkern. Föräldrar är glada, men bönderna säger att marken behövs. Arbetet väntas börja först " +
			"nästa år, säger ordföranden Åsa Björkö."},
	{"danish", []string{"windows-1252"},
		"Færgen mellem Nørrevig og Sæbø må ligge stille i påsken, oplyser rederiet. Det skyldes, at " +
			"en skrue er gået løs på den gamle båd. Øboerne håber, at en lånt færge når frem før søndag."},
	{"icelandic", []string{"windows-1252"},
		"Bæjarstjórnin í Hafravík ákvað í gær að loka sundlauginni þar til viðgerð lýkur. Íbúar eru " +
			"óánægðir og segja að þetta hafi verið fyrirsjáanlegt. Framkvæmdir hefjast þegar veður " +
			"leyfir, að sögn Þórdísar Ægisdóttur."},
	{"turkish", []string{"windows-1254"},
		"Karaçeşme Belediyesi, eski çarşının çatısını önümüzdeki ay onarmaya başlayacağını açıkladı. " +
			"Esnaf ise işlerin düşeceğinden korkuyor. Başkan Gülşen Ağırbaş, “Kimse mağdur olmayacak, " +
			"dükkânlar açık kalacak” dedi ve İzmir’den destek geleceğini söyledi."},
	{"polish", []string{"windows-1250", "iso-8859-2"},
		"Rada miasta Brzeźno Dolne zdecydowała w środę, że most na rzece Łęczna zostanie zamknięty do " +
			"końca września. Mieszkańcy są wściekli, bo objazd zajmuje pół godziny. Burmistrz Józef " +
			"Żądło obiecał, że będą dodatkowe autobusy i że prace się nie opóźnią."},
	{"czech", []string{"windows-1250", "iso-8859-2"},
		"Zastupitelé Horního Bříství v úterý schválili stavbu nové školy za tři sta milionů korun. " +
			"Podle starosty Jiřího Křížka začnou práce příští rok na jaře. Někteří občané se však bojí, " +
			"že město zbytečně zadlužuje a že peníze budou chybět jinde."},
	{"hungarian", []string{"windows-1250", "iso-8859-2"},
		"Tűz ütött ki szerdán éjjel a kőszegfalvi fűrészüzemben, a tűzoltók hajnalra tudták eloltani " +
			"a lángokat. Senki sem sérült meg, de az épület teteje beomlott. Az üzem vezetője, Őry Gergő " +
			"szerint a kár több százmillió forint is lehet."},
	{"romanian", []string{"windows-1250", "iso-8859-2"},
		"Primăria din Valea Strâmbă a anunţat că şcoala veche va fi închisă până la sfârşitul lunii. " +
			"Părinţii spun că au aflat vestea din ziare şi cer explicaţii. Clădirea nu mai este sigură, " +
			"a declarat primarul, care aşteaptă bani de la guvern."},
	{"croatian", []string{"windows-1250", "iso-8859-2"},
		"Gradsko vijeće Šumećana jučer je odlučilo da će se stara željeznička postaja srušiti. " +
			"Građani su već najavili prosvjed jer žele da zgrada postane muzej. Odluka još nije konačna, " +
			"kaže vijećnica Đurđa Žganec, koja će se žaliti županiji."},
	{"lithuanian", []string{"windows-1257"},
		"Šilagirės savivaldybė trečiadienį nusprendė uždaryti senąją ligoninę, nes jai išlaikyti " +
			"nebeužtenka lėšų. Gyventojai piktinasi, kad iki artimiausio gydytojo reikės važiuoti beveik " +
			"valandą. Merė žada naują maršrutą, tačiau jis pradės veikti tik pavasarį."},
	{"greek", []string{"windows-1253", "iso-8859-7"},
		"Ο δήμαρχος της Παλιάς Βρύσης ανακοίνωσε χθες ότι το λιμάνι θα μείνει κλειστό για δύο " +
			"εβδομάδες. Οι ψαράδες διαμαρτύρονται και ζητούν αποζημίωση από την κυβέρνηση. Σύμφωνα με " +
			"τους μηχανικούς, ο κυματοθραύστης χρειάζεται άμεση επισκευή."},
	{"russian", []string{"windows-1251", "koi8-r", "iso-8859-5", "ibm866"},
		"Городской совет Верхнереченска во вторник утвердил бюджет на следующий год. Больше всего " +
			"денег пойдёт на ремонт дорог и новую школу, рассказала глава города Анна Лукошина. Жители " +
			"окраин недовольны: они ждали, что им наконец построят мост через реку."},
	{"ukrainian", []string{"windows-1251", "koi8-u"},
		"Міська рада Яблунівки у вівторок ухвалила рішення закрити старий міст на ремонт. Мешканці " +
			"правого берега їздитимуть до центру через сусіднє село. За словами міського голови, роботи " +
			"триватимуть щонайменше півроку, якщо держава виділить обіцяні гроші."},
	{"bulgarian", []string{"windows-1251"},
		"Общинският съвет в Горна Върба реши вчера да затвори старото училище заради течове в " +
			"покрива. Родителите са възмутени и искат среща с кмета. Той обеща, че децата ще учат в " +
			"съседното село и че ремонтът ще приключи преди зимата."},
	{"serbian", []string{"windows-1251"},
		"Скупштина општине Доња Врбица усвојила је у среду предлог да се обнови стара железничка " +
			"станица. Грађани су годинама тражили да воз поново стаје у њиховом месту. Председник је " +
			"рекао да ће радови почети чим стигне новац из републике."},
	{"hebrew", []string{"windows-1255"},
		"מועצת העיר תל ערבה אישרה אמש את תקציב השנה הבאה לאחר דיון סוער. רוב הכסף יופנה לשיפוץ בתי " +
			"ספר ולתיקון הכבישים בשכונות הוותיקות. ראש העיר אמר כי התושבים ירגישו בשינוי כבר בקיץ הקרוב."},
	{"arabic", []string{"windows-1256", "iso-8859-6"},
		"أعلن مجلس مدينة وادي النخيل أمس عن خطة جديدة لإصلاح شبكة المياه في الأحياء القديمة. وقال " +
			"رئيس المجلس إن العمل سيبدأ في الشهر المقبل ويستمر حتى نهاية العام. ويطالب السكان منذ سنوات " +
			"بحل سريع لهذه المشكلة."},
	{"persian", []string{"windows-1256"},
		"شوراي شهر باغ‌سنگ ديروز اعلام كرد كه کتابخانه قديمي تا پايان سال بسته مي‌ماند. به گفته " +
			"شهردار، ساختمان تازه با سالن‌هاي بزرگ براي كودكان در پاييز آماده مي‌شود. مردم محله نگران " +
			"هزينه‌هاي اين طرح هستند."},
	{"thai", []string{"windows-874"},
		"สภาเมืองบ้านท่าทรายลงมติเมื่อวานนี้ให้ปิดสะพานเก่าข้ามแม่น้ำเพื่อซ่อมแซมเป็นเวลาสองเดือน " +
			"ชาวบ้านกังวลว่าจะต้องเดินทางไกลขึ้น นายกเทศมนตรีกล่าวว่าจะมีเรือข้ามฟากให้บริการฟรีทุกวัน"},
	{"japanese", []string{"shift_jis", "euc-jp", "iso-2022-jp"},
		"青葉川市は十二日、老朽化した市立図書館を来年春に建て替えると発表した。新しい建物には子ども向けの部屋やカフェが入る予定だ。市長は「誰もが気軽に立ち寄れる場所にしたい」と話している。一方、" +
			"住民からは費用が高すぎるとの声も出ている。"},
	{"chinese", []string{"gb18030"},
		"青石湾市政府昨日宣布，将投资三亿元改造老城区的供水管网。工程预计明年春天开始，两年内完成。市民张女士说，自来水经常发黄，希望这次能真正解决问题。有关部门表示，施工期间会安排送水车，" +
			"保证居民的日常生活不受影响。"},
	{"taiwanese", []string{"big5"},
		"青石灣市政府昨天宣布，將投資三億元改善舊城區的自來水管線。工程預計明年春天開始，兩年內完成。居民林小姐說，水龍頭常常流出黃水，希望這次真的能解決問題。有關單位表示，施工期間會安排送水車，" +
			"不影響民眾的日常生活。"},
	{"korean", []string{"euc-kr"},
		"푸른내시는 지난 화요일 낡은 시립 도서관을 내년 봄까지 새로 짓겠다고 발표했다. 새 건물에는 어린이 열람실과 작은 공연장이 들어선다. 시장은 누구나 편하게 찾을 수 " +
			"있는 공간을 만들겠다고 말했지만, 일부 주민들은 비용이 너무 많이 든다며 반대하고 있다."},
}
