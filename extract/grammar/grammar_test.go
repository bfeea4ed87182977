package grammar

import (
	"strings"
	"testing"

	"proffer"
	"proffer/extract/attribution"
	"proffer/language/morph"
	"proffer/language/token"
)

func analyse(lang, text string) *proffer.Analysis {
	a := &proffer.Analysis{Language: lang, Text: text}
	a.Tokens = token.Tokenize(lang, text)
	a.Sentences = token.Sentences(lang, text, a.Tokens, nil)
	morph.Annotate(a)
	return a
}

// lines writes what is found as "source | cue | content pieces | stance", with "direct" and "in N" where they hold.
func lines(lang, text string) []string {
	var out []string
	for _, x := range Find(&proffer.Document{Language: lang, Text: text}, analyse(lang, text)) {
		var c []string
		for _, s := range x.Content {
			c = append(c, s.In(text))
		}
		l := x.Source.In(text) + " | " + x.Cue.In(text) + " | " + strings.Join(c, " // ") + " | " + string(x.Stance)
		if x.Direct {
			l += " direct"
		}
		if x.NestedIn >= 0 {
			l += " nested"
		}
		out = append(out, l)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, lang, text string
		want             []string
	}{
		{"quotation before the cue", "ru", "«Плотину строили наспех», — сказал инженер Тихон Врубов.",
			[]string{"инженер Тихон Врубов | сказал | Плотину строили наспех | asserts direct"}},
		{"split quotation", "ru", "«Мост цел, — сказала она. — Но дорога размыта».",
			[]string{"она | сказала | Мост цел // Но дорога размыта | asserts direct"}},
		{"number before an adjective", "ru", "Два портовых инженера сообщили, что кран цел.",
			[]string{"Два портовых инженера | сообщили | кран цел | asserts"}},
		{"an initial before a comma", "ru", "Вдова грузчика, Алла М., рассказала, что мужа отправили на север.",
			[]string{"Вдова грузчика, Алла М. | рассказала | мужа отправили на север | asserts"}},
		{"who stands on something", "ru", "Председатель профсоюза стоит на своём: крана в порту не было.",
			[]string{"Председатель профсоюза | стоит на своём | крана в порту не было | asserts"}},
		{"who stood on something", "ru", "Мэрия стояла на том, что кран цел.",
			[]string{"Мэрия | стояла на том | кран цел | asserts"}},
		{"what stands on something", "ru", "Кран стоит на том причале, что у моста.", nil},
		{"refused to answer questions", "ru", "Директор порта на вопросы отвечать отказался.",
			[]string{"Директор порта | отказался | на вопросы отвечать | declines"}},
		{"silent on letters", "ru", "Мэрия на наши письма молчит третий день.",
			[]string{"Мэрия | молчит | на наши письма | declines"}},
		{"a count by a body", "ru", "Комиссия насчитала около 120 судов.",
			[]string{"Комиссия | насчитала | около 120 судов | asserts"}},
		{"a count by a witness", "ru", "Той ночью она насчитала девять судов.", nil},
		{"swears that it was", "ru", "Грузчик клянётся, что за февраль ушло 14 судов.",
			[]string{"Грузчик | клянётся | за февраль ушло 14 судов | asserts"}},
		{"swears that it will be", "ru", "Мэр клянётся, что кран починят.",
			[]string{"Мэр | клянётся | кран починят | plans"}},
		{"made up", "ru", "Депутат уверяет: никаких судов, всё придумали в мэрии.",
			[]string{"Депутат | уверяет | никаких судов, всё придумали в мэрии | denies"}},
		{"so they say", "ru", "На причал занесли девять ящиков. Так утверждают трое докеров.",
			[]string{"трое докеров | утверждают | На причал занесли девять ящиков | asserts"}},
		{"denies everything", "ru", "Директор всё отрицает.", []string{"Директор | отрицает | всё | denies"}},
		{"left without comment", "ru", "В мэрии эти слова оставили без комментариев.",
			[]string{"мэрии | оставили без комментариев | эти слова | declines"}},
		{"left without water", "ru", "В мэрии посёлок оставили без воды.", nil},
		{"no fewer than", "ru", "Докеры насчитали не меньше 60.", []string{"Докеры | насчитали | не меньше 60 | asserts"}},
		{"a verdict is no admission", "ru", "Суд признал бухгалтера виновным в краже.", nil},
		{"a reference hands on what the outlet says", "ru", "Кран цел, пишет газета «Маяк» со ссылкой на докеров.",
			[]string{"газета «Маяк» | пишет | Кран цел | asserts", "докеров | со ссылкой на | Кран цел | asserts"}},
		{"what a verb takes is not its subject's", "ru", "Министерство с оценкой инженеров не согласилось.",
			[]string{"Министерство | не согласилось | с оценкой инженеров | denies"}},
		{"one of several", "ru", "«Кран качался», — вспоминает один из них.",
			[]string{"один из них | вспоминает | Кран качался | asserts direct"}},
		{"who agrees to answer says nothing", "ru", "Анкету сверили с докерами, согласившимися ответить.", nil},
		{"an act of one's own is announced", "ru", "Директор порта объявил об отставке.",
			[]string{"Директор порта | объявил | об отставке | plans"}},
		{"they go on in another tense", "ru", "В прокуратуре говорят, что жалоба получена, но от комментариев воздержались.",
			[]string{"прокуратуре | говорят | жалоба получена | asserts", "прокуратуре | воздержались | от комментариев | declines"}},
		{"the dual and its object", "ar", "وحمّل المسؤولان شركة الميناء المسؤولية.",
			[]string{"المسؤولان | وحمّل | شركة الميناء المسؤولية | accuses"}},
		{"who was told says nothing", "ar", "ونفى الوزير أن تكون الشركة قد أُبلغت بأي شيء.",
			[]string{"الوزير | ونفى | تكون الشركة قد أُبلغت بأي شيء | denies"}},
		{"what is refused is no saying", "ar", "ورفض الوزير عرض أي دليل.",
			[]string{"الوزير | ورفض | عرض أي دليل | declines"}},
		{"nobody was told", "ar", "وبحسب المحقق، كانت المديرة على علم بالعطل ولم تخبر أحداً.",
			[]string{"المحقق | وبحسب | كانت المديرة على علم بالعطل ولم تخبر أحداً | asserts"}},
		{"from whom a paper has it", "ar", "ذكرت صحيفة الميناء أن الرافعة سليمة، نقلاً عن عمال.",
			[]string{"صحيفة الميناء | ذكرت | الرافعة سليمة | asserts", "عمال | نقلاً عن | الرافعة سليمة | asserts"}},
		{"silence without a verb of saying", "ar", "ولم يصدر أي تعليق من إدارة الميناء.",
			[]string{"إدارة الميناء | ولم يصدر | أي تعليق | declines"}},
		{"demand, then quotation", "ar", "وطالب الوزير باستقالة المدير، قائلا: \"كذب علينا\".",
			[]string{"الوزير | وطالب | باستقالة المدير | demands", "الوزير | قائلا | كذب علينا | asserts direct"}},
		{"a name in quotation marks behind what it names", "ru", "Перевозчик, фирма «Белый путь», уверяет, что груз цел.",
			[]string{"Перевозчик, фирма «Белый путь» | уверяет | груз цел | asserts"}},
		{"a participle that says more of a source", "ru", "Автобус, по словам водителя, видевшего аварию, ехал быстро.",
			[]string{"водителя, видевшего аварию | по словам | Автобус // ехал быстро | asserts"}},
		{"the paper is told, the body tells", "ru", "Мост закрыт, сообщили «Маяку» в портовой службе. Объезда, подчеркнули там, нет.",
			[]string{"портовой службе | сообщили | Мост закрыт | asserts", "там | подчеркнули | Объезда // нет | asserts"}},
		{"the body itself", "ru", "В самом фонде заявили, что поставки остановлены.",
			[]string{"самом фонде | заявили | поставки остановлены | asserts"}},
		{"an object in the accusative is no subject", "ar", "نفت الوزيرة ليلى ناصر السرقة، ووصفت تقريراً للمدققين بأنه كاذب.",
			[]string{"الوزيرة ليلى ناصر | نفت | السرقة | denies", "الوزيرة ليلى ناصر | ووصفت | تقريراً للمدققين بأنه كاذب | denies"}},
		{"a clause that tells of the unnamed", "ar", "وبحسب تاجرين طلبا عدم كشف هويتهما، فإن رجلاً باع المضخات.",
			[]string{"تاجرين طلبا عدم كشف هويتهما | وبحسب | رجلاً باع المضخات | asserts"}},
		{"the same without a comma", "ar", "وبحسب ممرضتين طلبتا عدم نشر اسميهما فإن الطبيب غادر المدينة.",
			[]string{"ممرضتين طلبتا عدم نشر اسميهما | وبحسب | الطبيب غادر المدينة | asserts"}},
		{"who says so behind a dash", "ru", "Погибли четыре человека — МЧС.", []string{"МЧС | — | Погибли четыре человека | asserts"}},
		{"a quotation and a name", "ru", "«Мы трижды писали об этом», — Тамара Клюева, бывший инспектор.",
			[]string{"Тамара Клюева, бывший инспектор | — | Мы трижды писали об этом | asserts direct"}},
		{"a dash that names a pair", "ru", "В отряде было двое — мэр и водитель.", nil},
		{"a name and a colon", "ru", "▪️ Губернатор Павел Ардов: «Причины ясны, виновные ответят».",
			[]string{"Губернатор Павел Ардов | : | Причины ясны, виновные ответят | asserts direct"}},
		{"a sum for each", "ru", "Ардов пообещал семьям погибших по миллиону рублей.", []string{"Ардов | пообещал | по миллиону рублей | plans"}},
		{"a mother's name", "ar", "تقول أم حسان إن البيت احترق.", []string{"أم حسان | تقول | البيت احترق | asserts"}},
		{"an object behind an aside", "ar", "وأنكرت وزارة الداخلية، في رد مكتوب، حدوث أي إعادة قسرية.",
			[]string{"وزارة الداخلية | وأنكرت | حدوث أي إعادة قسرية | denies"}},
		{"whom a body asks", "ar", "تطالب منظمة \"عين\" حكومة سلاميا بوقف العمليات.",
			[]string{"منظمة \"عين\" | تطالب | حكومة سلاميا بوقف العمليات | demands"}},
		{"a noun that looks like a future", "ar", "وشدد القائد على أنها لا تعكس سياسة الدولة.",
			[]string{"القائد | وشدد | أنها لا تعكس سياسة الدولة | asserts"}},
		{"an object right before its verb", "ru", "В комиссии обвинения назвали нелепыми.", []string{"комиссии | назвали | обвинения // нелепыми | denies"}},
		{"about how much", "ru", "Вместимость рейсов организация оценивает примерно в 340 тонн.", []string{"организация | оценивает | Вместимость рейсов // примерно в 340 тонн | asserts"}},
		{"who asks to stay unnamed", "ru", "Сотрудник порта, попросивший об анонимности, заявил, что груз пропал.",
			[]string{"Сотрудник порта | заявил | груз пропал | asserts"}},
		{"words handed on", "ru", "«Груза не было», — приводит агентство слова капитана Ивана Дрока.",
			[]string{"капитана Ивана Дрока | слова | Груза не было | asserts direct"}},
		{"people that are counted", "ru", "Власти говорят о 14 погибших.", []string{"Власти | говорят | о 14 погибших | asserts"}},
		{"figures made exact", "ru", "По уточнённым данным ведомства, погибли пять человек.",
			[]string{"ведомства | По уточнённым данным | погибли пять человек | asserts"}},
		{"a report in between", "ru", "Полиция, говорится в отчёте, пришла поздно.", []string{"отчёте | говорится | Полиция // пришла поздно | asserts"}},
		{"what follows", "ru", "Министерство портов сообщает следующее.\n\nКран упал в среду.", []string{"Министерство портов | сообщает | Кран упал в среду | asserts"}},
		{"an object at the end of a place", "ru", "В управлении обвинения назвали бредом.", []string{"управлении | назвали | обвинения // бредом | denies"}},
		{"a question left open", "ru", "Мэр признал, что подписал приказы, но чьи именно, не уточнил.",
			[]string{"Мэр | признал | подписал приказы | admits", "Мэр | не уточнил | чьи именно | declines"}},
		{"reports denied and why", "ru", "В порту опровергли сообщения о пожаре: вызова не поступало.",
			[]string{"порту | опровергли | сообщения о пожаре: вызова не поступало | denies"}},
		{"nobody who is named", "ru", "Следователи проверяют, кто предупредил порт о проверке.", nil},
		{"what is not commented on", "ru", "В компании слова капитана комментировать не стали.",
			[]string{"компании | не стали | слова капитана комментировать | declines"}},
		{"by when", "ru", "Порт пообещал в течение месяца прислать буксир.", []string{"Порт | пообещал | в течение месяца прислать буксир | plans"}},
		{"a version brushed aside", "ru", "Её капитан назвал версию министра «сказкой».", []string{"Её капитан | назвал | версию министра «сказкой | denies"}},
		{"clauses parted by a semicolon", "ru", "Смена опаздывает; как объяснили докеры, её задержали на проходной.",
			[]string{"докеры | как объяснили | её задержали на проходной | asserts"}},
		{"who says both sides of a semicolon", "ru", "Уголь возили ночью; днём ворота стояли закрытыми, утверждают докеры.",
			[]string{"докеры | утверждают | Уголь возили ночью; днём ворота стояли закрытыми | asserts"}},
		{"a question left open behind a semicolon", "ru", "Пожара не было, заверила инженер порта; работал ли насос, она сказать не смогла.",
			[]string{"инженер порта | заверила | Пожара не было | asserts", "она | не смогла | работал ли насос | declines"}},
		{"a version not believed", "ru", "Вдова капитана в эту версию не верит.", []string{"Вдова капитана | не верит | в эту версию | denies"}},
		{"where a speaker is", "ru", "Независимой проверки потребовала Летия, где учился капитан.", []string{"Летия | потребовала | Независимой проверки | demands"}},
		{"convinced and blames", "ru", "Инженер убеждён, что насос сломали, и возлагает вину на порт.",
			[]string{"Инженер | убеждён | насос сломали | asserts", "Инженер | возлагает | вину на порт | accuses"}},
		{"not commented on there", "ru", "Комментировать дело капитана там не стали.", []string{"там | не стали | Комментировать дело капитана | declines"}},
		{"a conclusion behind whose report it is", "ru", "Комиссия судьи, по данным газеты «Маяк», пришла к выводу, что порт виноват.",
			[]string{"газеты «Маяк» | по данным | Комиссия судьи // пришла к выводу, что порт виноват | asserts", "Комиссия судьи | пришла | порт виноват | asserts nested"}},
		{"the very words", "ru", "Докер узнал того, кто, как он выразился, «смеялся громче всех».",
			[]string{"Докер | узнал | кто, как он выразился, «смеялся громче всех | asserts", "он | выразился | смеялся громче всех | asserts direct nested"}},
		{"a quotation that is part of a clause", "ru", "Приказ «поучить инженера», настаивает капитан, отдал начальник порта.",
			[]string{"капитан | настаивает | Приказ «поучить инженера // отдал начальник порта | asserts"}},
		{"who is asked not to", "ru", "Журналистов попросили не называть имён.", []string{" | попросили | не называть имён | demands"}},
		{"who accuses nobody", "ru", "«Нас обвиняют те, кто сам не был в море», — заявил капитан.", []string{"капитан | заявил | Нас обвиняют те, кто сам не был в море | asserts direct"}},
		{"a charge owned to", "ru", "Капитан согласился с частью обвинения.", []string{"Капитан | согласился | с частью обвинения | admits"}},
		{"a deed of one's own", "ru", "«Два раза я его ударил», — сказал капитан.", []string{"капитан | сказал | Два раза я его ударил | admits direct"}},
		{"a verbal adverb behind the speaker", "ru", "«Никто не уйдёт», — заявил капитан, назвав слухи «бредом».",
			[]string{"капитан | заявил | Никто не уйдёт | asserts direct", "капитан | назвав | слухи «бредом | denies"}},
		{"an object behind an apposition", "ru", "Владелец порта, компания «Мост», связь с пожаром отрицает.",
			[]string{"Владелец порта, компания «Мост» | отрицает | связь с пожаром | denies"}},
		{"questions not answered", "ru", "В мэрии на вопросы газеты отвечать не стали.", []string{"мэрии | не стали | на вопросы газеты отвечать | declines"}},
		{"a client", "ru", "Адвокат заявил, что его подзащитный ни разу не был в порту.",
			[]string{"Адвокат | заявил | его подзащитный ни разу не был в порту | denies"}},
		{"a number behind №", "ru", "По словам главы комитета школы № 9 Ольги Ревякиной, заболели сорок детей.",
			[]string{"главы комитета школы № 9 Ольги Ревякиной | По словам | заболели сорок детей | asserts"}},
		{"what is said in it", "ar", "وردت الإدارة ببيان أكدت فيه أن الوفيات طبيعية.", []string{"الإدارة | أكدت | الوفيات طبيعية | asserts"}},
		{"what we will do", "ar", "وقال المدير: \"سنتعاون مع المحققين\".", []string{"المدير | وقال | سنتعاون مع المحققين | plans direct"}},
		{"years are no deed", "ar", "وقال المدير: \"سنوات مرت من دون رد\".", []string{"المدير | وقال | سنوات مرت من دون رد | asserts direct"}},
		{"when it was announced", "ar", "أعلنت وزارة الداخلية، الأحد، مقتل أربعة متظاهرين.",
			[]string{"وزارة الداخلية | أعلنت | مقتل أربعة متظاهرين | asserts"}},
		{"the silent before the silence", "ar", "ولم يصدر عن الجيش أي تعليق.", []string{"الجيش | ولم يصدر | أي تعليق | declines"}},
		{"an account brushed aside", "ar", "ووصف هوغو بريل رقم المنظمة بأنه \"كذبة\".", []string{"هوغو بريل | ووصف | رقم المنظمة بأنه \"كذبة | denies"}},
		{"no verb in the accusative", "ar", "ورداً على سؤال عن الموعد، امتنعت الوزارة عن الإجابة.", []string{"الوزارة | امتنعت | عن الإجابة | declines"}},
		{"to whom it was written", "ar", "كتب إلينا المهندس المتقاعد هوغو بريل: \"عملت هناك عشرين عاماً\".",
			[]string{"المهندس المتقاعد هوغو بريل | كتب | عملت هناك عشرين عاماً | asserts direct"}},
		{"a court rules", "ar", "وقضت محكمة دروفيا أمس بأن يبقى قيد التوقيف.", []string{"محكمة دروفيا | وقضت | يبقى قيد التوقيف | asserts"}},
		{"in answer to", "ar", "وردا على سؤال عن الشركة، قالت الوزيرة إن الشركات حرة.", []string{"الوزيرة | قالت | الشركات حرة | asserts"}},
		{"no date", "ar", "ولم يحدد المدير موعداً للبقية.", []string{"المدير | ولم يحدد | موعداً للبقية | declines"}},
		{"a lie", "ar", "وقال بريل: \"هذا كذب\".", []string{"بريل | وقال | هذا كذب | denies direct"}},
		{"denied outright", "ar", "غير أن مدير الميناء نفى نفياً قاطعاً وجود أي خلل، مشيراً إلى أن السجلات تُحفظ إلكترونياً.",
			[]string{"مدير الميناء | نفى | وجود أي خلل | denies", "مدير الميناء | مشيراً | السجلات تُحفظ إلكترونياً | asserts"}},
		{"from whom he has it, in between", "ar", "وأقر مسؤول في الميناء، نقلاً عن تقرير سري، بتلقي 11 شكوى، لكنه أكد أن معظمها قديم.",
			[]string{"مسؤول في الميناء | وأقر | بتلقي 11 شكوى | admits", "تقرير سري | نقلاً عن | بتلقي 11 شكوى | admits", "مسؤول في الميناء | أكد | معظمها قديم | asserts"}},
		{"how he promised, in between", "ar", "ووعد وزير النقل، في تغريدة مقتضبة، بنشر النتائج.", []string{"وزير النقل | ووعد | بنشر النتائج | plans"}},
		{"the silent and where they are", "ar", "ولم يصدر عن الطبيبة، التي نقلت إلى مدينة أخرى، أي تعليق.",
			[]string{"الطبيبة، التي نقلت إلى مدينة أخرى | ولم يصدر | أي تعليق | declines"}},
		{"who acted warns too", "ar", "واستدعت وزارة الخارجية السفير، وحذرت من أن العلاقات في خطر.", []string{"وزارة الخارجية | وحذرت | العلاقات في خطر | warns"}},
		{"nobody's act", "ar", "وقال الوزير إن الأمر سيبقى ما لم يُكشف عن الجناة.", []string{"الوزير | وقال | الأمر سيبقى ما لم يُكشف عن الجناة | asserts"}},
		{"denied behind a comma", "ar", "وزعم الحارس أن المدير أصدر الأمر، وهو ما نفاه المدير.",
			[]string{"الحارس | وزعم | المدير أصدر الأمر | asserts", "المدير | نفاه | المدير أصدر الأمر | denies"}},
		{"what is so described", "ar", "وأفاد مراسل بأن النقابة غاضبة، وهو ما وصفه رئيسها بأنه \"كذبة\".",
			[]string{"مراسل | وأفاد | النقابة غاضبة | asserts", "رئيسها | وصفه | بأنه \"كذبة | denies"}},
		{"what he calls so is no saying", "ar", "وقال الوزير إنه فوجئ بما سماه البعض نصف الحقيقة.", []string{"الوزير | وقال | إنه فوجئ بما سماه البعض نصف الحقيقة | asserts"}},
		{"a question asked in vain", "ar", "ولدى سؤاله عما إذا كان ينوي الاستقالة، تجاهل الوزير السؤال.", []string{"الوزير | تجاهل | السؤال | declines"}},
		{"testimony is not told", "ar", "وأدلت الطبيبة بشهادتها أمام المحكمة.", nil},
		{"a name is no verb", "ar", "وقالت إيدا ناصر إن الجسر قديم.", []string{"إيدا ناصر | وقالت | الجسر قديم | asserts"}},
		{"who had acted owns to it", "ar", "وكان الوزير قد استقال، معترفاً بأنه علم بالأمر.", []string{"الوزير | معترفاً | بأنه علم بالأمر | admits"}},
		{"only so much", "ar", "وقالت النائبة إنها لم تمنح سوى عشر دقائق.", []string{"النائبة | وقالت | إنها لم تمنح سوى عشر دقائق | asserts"}},
		{"a client is innocent", "ar", "وقال محاميه إن موكله بريء.", []string{"محاميه | وقال | موكله بريء | denies"}},
		{"whoever must be sent away", "ar", "وقال العامل: \"أعطونا قائمة بمن يجب إبعاده\".", []string{"العامل | وقال | أعطونا قائمة بمن يجب إبعاده | asserts direct"}},
		{"whom a union asks", "ar", "طالبت نقابة الأطباء وزارة الصحة بفتح تحقيق.", []string{"نقابة الأطباء | طالبت | وزارة الصحة بفتح تحقيق | demands"}},
		{"one of several", "ar", "وروى شقيق أحد الضحايا أنه رأى الدخان.", []string{"شقيق أحد الضحايا | وروى | أنه رأى الدخان | asserts"}},
		{"a clause that tells of a witness", "ar", "وروت شاهدة أدلت بإفادتها من خلف ستار أنها رأت المال.",
			[]string{"شاهدة | وروت | أنها رأت المال | asserts"}},
		{"a plea", "ar", "ودفع المتهمون ببراءتهم أمام المحكمة.", []string{"المتهمون | ودفع | ببراءتهم أمام المحكمة | denies"}},
		{"silence is a noun", "ar", "ووصفت السيناتورة ليديا بورغ صمت الوزارة بأنه مريب.",
			[]string{"السيناتورة ليديا بورغ | ووصفت | صمت الوزارة بأنه مريب | asserts"}},
		{"while another says so", "ar", "وجاء في التقرير أن المدير تلقى تحذيرين، في حين يؤكد المدير أن الرسائل ضاعت.",
			[]string{"التقرير | وجاء | المدير تلقى تحذيرين | asserts", "المدير | يؤكد | الرسائل ضاعت | asserts"}},
		{"a verb by its doubled letter", "ar", "وعبّر المدير عن أسفه. وبيّن أن الرافعة قديمة.",
			[]string{"المدير | وعبّر | عن أسفه | asserts", " | وبيّن | الرافعة قديمة | asserts"}},
		{"blame behind a long aside", "ar", "وحمّلت نقابة البحارة، في بيان وزعته على الصحف مساء أمس الأول، إدارة الميناء كامل المسؤولية عن الغرق.",
			[]string{"نقابة البحارة | وحمّلت | إدارة الميناء كامل المسؤولية عن الغرق | accuses"}},
		{"a verb with an object behind short quoted words", "ar", "«لم أوقع شيئاً»، أكد الحارس للصحفيين وهو يغادر، لكنه أقر بأن الباب كان مفتوحاً.",
			[]string{"الحارس | أكد | لم أوقع شيئاً | asserts direct", "الحارس | أقر | الباب كان مفتوحاً | admits"}},
		{"a wish not to speak", "ar", "ولم تشأ إدارة الميناء الإدلاء بأي تعليق.", []string{"إدارة الميناء | ولم تشأ | الإدلاء بأي تعليق | declines"}},
		{"who speaks behind a turn", "ar", "غير أن موظفاً فيها، طلب إغفال اسمه، قال إن الرافعة معطلة.", []string{"موظفاً فيها | قال | الرافعة معطلة | asserts"}},
		{"whom a threat is for", "ar", "وأمر الوزير بفتح تحقيق، متوعداً \"كل من أهمل\" بالعقاب.",
			[]string{"الوزير | وأمر | بفتح تحقيق | demands", "الوزير | متوعداً | \"كل من أهمل\" بالعقاب | warns"}},
		{"silence kept", "ar", "والتزمت شركة الملاحة الصمت، ولم تجب عن رسالة الصحيفة.",
			[]string{"شركة الملاحة | والتزمت | الصمت | declines", "شركة الملاحة | ولم تجب | عن رسالة الصحيفة | declines"}},
		{"an excuse from speaking", "ar", "أما المدير فاعتذر عن عدم التعليق.", []string{"المدير | فاعتذر | عن عدم التعليق | declines"}},
		{"his highness", "ar", "ونوّه سموه بعمل الميناء، مثمناً جهود العمال. كما أعلن معاليه عزم الوزارة افتتاح رصيف.",
			[]string{"سموه | ونوّه | بعمل الميناء | asserts", "سموه | مثمناً | جهود العمال | asserts", "معاليه | أعلن | عزم الوزارة افتتاح رصيف | asserts"}},
		{"a name, then where it was said", "ar", "وقال عضو النقابة، هوغو بريل، في تصريح لصحيفة المرفأ، إن الرافعة معطلة.",
			[]string{"عضو النقابة، هوغو بريل | وقال | الرافعة معطلة | asserts"}},
		{"a name, then the occasion and a preposition", "ar", "وشدد وزير النقل، هوغو بريل، خلال جوابه عن أسئلة النواب، على أن الميناء مفتوح.",
			[]string{"وزير النقل، هوغو بريل | وشدد | الميناء مفتوح | asserts"}},
		{"where, then when", "ar", "وقال بريل، في اتصال هاتفي مع الإذاعة، مساء الأحد، إن الميناء مفتوح.", []string{"بريل | وقال | الميناء مفتوح | asserts"}},
		{"a participle of women without its mark", "ar", "قررت نقابة البحارة تمديد الإضراب، محملة الوزارة مسؤولية الأزمة.",
			[]string{"نقابة البحارة | قررت | تمديد الإضراب | plans", "نقابة البحارة | محملة | الوزارة مسؤولية الأزمة | accuses"}},
		{"a source from inside", "ar", "واعتبره مصدر من داخل الوزارة \"غير مطروح الآن\".", []string{"مصدر من داخل الوزارة | واعتبره | غير مطروح الآن | asserts direct"}},
		{"in answer, behind the verb", "ar", "وأضافت، رداً على سؤال عن الميزانية: «أقرأ الصحف ولا أتلقى منها الأوامر».",
			[]string{" | وأضافت | أقرأ الصحف ولا أتلقى منها الأوامر | asserts direct"}},
		{"an office, then in what it was written", "ar", "وقالت مديرة المصرف، كبيرة المحللين في الساحل، في مذكرة للعملاء: «القرار متأخر».",
			[]string{"مديرة المصرف، كبيرة المحللين في الساحل | وقالت | القرار متأخر | asserts direct"}},
		{"to whom words are ascribed", "ar", "ونسبت الصحيفة إلى مسؤول ثان، لم تسمه، القول إن السفينة غرقت.", []string{"مسؤول ثان | ونسبت | السفينة غرقت | asserts"}},
		{"what was found out, between two months", "ar", "ووثق المركز بين مارس ومايو 2026 احتجاز 12 بحاراً.", []string{"المركز | ووثق | احتجاز 12 بحاراً | asserts"}},
		{"initials in quotation marks", "ar", "وقال البحار \"ك. ن.\"، 40 عاماً، في إفادته: \"سألتهم ولم يجيبوا\".",
			[]string{"البحار \"ك. ن.\"، 40 عاماً | وقال | سألتهم ولم يجيبوا | asserts direct"}},
		{"testimony behind a name", "ar", "وأدلت عاملة سابقة، تُدعى سناء، بشهادة قالت فيها إن المدير كان يعلم.", []string{"عاملة سابقة | قالت | المدير كان يعلم | asserts"}},
		{"what it is put down to", "ar", "وسلّم الدفاع بوقوع الحريق لكنه عزاه إلى إهمال الحارس.",
			[]string{"الدفاع | وسلّم | بوقوع الحريق | admits", "الدفاع | عزاه | إلى إهمال الحارس | asserts"}},
		{"on what ground", "ar", "وطلبت النيابة عقوبة السجن، بدعوى أن المتهم أحرق الدفاتر.",
			[]string{"النيابة | وطلبت | عقوبة السجن | demands", "النيابة | بدعوى | المتهم أحرق الدفاتر | asserts"}},
		{"a plea of innocence", "ar", "وتمسك المتهم ببراءته.", []string{"المتهم | وتمسك | ببراءته | denies"}},
		{"a claim held on to is no plea", "ar", "وتتمسك الحكومة بالميناء.", nil},
		{"a deed to come is no saying", "ar", "وأكد المحامي أنه سيطعن في الحكم.", []string{"المحامي | وأكد | أنه سيطعن في الحكم | plans"}},
		{"as he said elsewhere", "ar", "وتوقع المدير أن تتحسن الأرباح، إذ قال للمحللين: «الأسوأ وراءنا».",
			[]string{"المدير | وتوقع | تتحسن الأرباح | asserts", "المدير | قال | الأسوأ وراءنا | asserts direct"}},
		{"a verbal noun like a verb behind an aside", "ar", "أعلنت شركة الملاحة، في إفصاح نشرته البورصة، تراجع أرباحها.",
			[]string{"شركة الملاحة | أعلنت | تراجع أرباحها | asserts"}},
		{"who describes in a relative clause", "ar", "وجاء الرد من المكتب الإعلامي للوزير، الذي وصف الكلام بأنه كذب، موضحاً أن المال صُرف.",
			[]string{"المكتب الإعلامي للوزير | وصف | الكلام بأنه كذب | denies", "المكتب الإعلامي للوزير | موضحاً | المال صُرف | asserts"}},
		{"a verb that no list knows", "ar", "وتندّر النائب هوغو بريل بالوزير، متسائلاً: \"أين المال؟\".", []string{"النائب هوغو بريل | متسائلاً | أين المال | asserts direct"}},
		{"who acted behind an opening", "ar", "من جانبها، أبقت الشركة على خطتها، محذرة من أن الدعوى قد تطول.", []string{"الشركة | محذرة | الدعوى قد تطول | warns"}},
		{"who was asked", "ar", "واتصلت الصحيفة بمدير الفندق، فأوضح أن الغرف محجوزة.", []string{"مدير الفندق | فأوضح | الغرف محجوزة | asserts"}},
		{"a woman answers a man's question", "ar", "وسأل أحد الصحفيين عن الموعد، فقالت إنها لا تعرف.",
			[]string{"أحد الصحفيين | وسأل | عن الموعد | asserts", " | فقالت | إنها لا تعرف | asserts"}},
		{"exhorted behind where it was said", "ar", "أما المطران فدعا، في عظة الأحد، المسؤولين إلى أن يتقوا الله.", []string{"المطران | فدعا | يتقوا الله | demands"}},
		{"reminded", "ar", "وذكّر بأن الخطة قديمة.", []string{" | وذكّر | الخطة قديمة | asserts"}},
		{"they had advised", "ar", "وأظهرت الوثيقة أن خبراء الميناء كانوا قد أوصوا بالإغلاق.",
			[]string{"الوثيقة | وأظهرت | خبراء الميناء كانوا قد أوصوا بالإغلاق | asserts", "خبراء الميناء | أوصوا | بالإغلاق | demands nested"}},
		{"a post with a label", "ar", "10:05 مدير الميناء لقناتنا: \"الحريق تحت السيطرة\".", []string{"مدير الميناء | : | الحريق تحت السيطرة | asserts direct"}},
		{"an outlet's own reporter", "ar", "09:40 مراسلنا: النيران التهمت الرصيف.", []string{"مراسلنا | : | النيران التهمت الرصيف | asserts"}},
		{"the joining letter is no part of a source", "ar", "النار في الميناء، والدفاع المدني يطلب من الأهالي الابتعاد.", []string{"الدفاع المدني | يطلب | من الأهالي الابتعاد | demands"}},
		{"denied outright behind an aside", "ar", "نفى المدير، الذي حضر الاجتماع، نفياً قاطعاً أن يكون قد وقع العقد.",
			[]string{"المدير، الذي حضر الاجتماع | نفى | يكون قد وقع العقد | denies"}},
		{"great concern", "ar", "وأعربت البعثة عن بالغ قلقها إزاء الوضع.", []string{"البعثة | وأعربت | عن بالغ قلقها إزاء الوضع | warns"}},
		{"a refusal to say whether", "ar", "ورفضت الوزارة الإفصاح عما إذا كانت السفن قد فتشت.",
			[]string{"الوزارة | ورفضت | عما إذا كانت السفن قد فتشت | declines"}},
		{"accused by nobody named", "ru", "Директора завода обвиняют в хищении.", []string{" | обвиняют | в хищении | accuses"}},
		{"colon", "ru", "Капитан ответил: «Груз остался в порту».",
			[]string{"Капитан | ответил | Груз остался в порту | asserts direct"}},
		{"dialogue with dashes", "ru", "— Мы ждали три дня, — рассказал рыбак. — Никто не пришёл.",
			[]string{"рыбак | рассказал | Мы ждали три дня // Никто не пришёл | asserts direct"}},
		{"clause and verbal adverb", "ru", "Министр финансов Велии заявил, что бюджет принят, добавив, что налоги не вырастут.",
			[]string{"Министр финансов Велии | заявил | бюджет принят | asserts", "Министр финансов Велии | добавив | налоги не вырастут | asserts"}},
		{"phrase before the source", "ru", "По словам губернатора, школы откроются в понедельник.",
			[]string{"губернатора | По словам | школы откроются в понедельник | asserts"}},
		{"as an agency reports", "ru", "Как сообщает агентство «Курьер», рейсы отменены.",
			[]string{"агентство «Курьер» | Как сообщает | рейсы отменены | asserts"}},
		{"denial with a noun", "ru", "Компания опровергла обвинения в сговоре.",
			[]string{"Компания | опровергла | обвинения в сговоре | denies"}},
		{"accusation", "ru", "Профсоюз обвинил директора в растрате.",
			[]string{"Профсоюз | обвинил | директора в растрате | accuses"}},
		{"silence", "ru", "Ведомство не уточнило, сколько человек пострадало.",
			[]string{"Ведомство | не уточнило | сколько человек пострадало | declines"}},
		{"no statement under negation", "ru", "Министр не отрицал, что встреча была.", nil},
		{"refusal", "ru", "В банке не стали комментировать проверку.",
			[]string{"банке | не стали | комментировать проверку | declines"}},
		{"demand", "ru", "Совет потребовал, чтобы войска ушли.",
			[]string{"Совет | потребовал | чтобы войска ушли | demands"}},
		{"a document", "ru", "В отчёте говорится, что вода загрязнена.",
			[]string{"отчёте | говорится | вода загрязнена | asserts"}},
		{"nested, the outer one last", "ru", "Пилот заявил, что двигатель отказал, передаёт «Курьер».",
			[]string{"Пилот | заявил | двигатель отказал | asserts nested", "«Курьер» | передаёт | Пилот заявил, что двигатель отказал | asserts"}},
		{"what points back", "ru", "Шахту закрыли. Об этом сообщил мэр.",
			[]string{"мэр | сообщил | Шахту закрыли | asserts"}},
		{"narration and scare quotes", "ru", "«Зелёная» дорога ведёт к реке. Завод «Маяк» построен давно.", nil},
		{"clause", "ar", "وقال وزير النقل سليم عواد إن الجسر مغلق، مضيفا أن العمل بدأ.",
			[]string{"وزير النقل سليم عواد | وقال | الجسر مغلق | asserts", "وزير النقل سليم عواد | مضيفا | العمل بدأ | asserts"}},
		{"colon", "ar", "وقالت الطبيبة: \"المستشفى ممتلئ\".",
			[]string{"الطبيبة | وقالت | المستشفى ممتلئ | asserts direct"}},
		{"quotation before the cue", "ar", "\"النهر فاض ليلا\"، قال رئيس البلدية.",
			[]string{"رئيس البلدية | قال | النهر فاض ليلا | asserts direct"}},
		{"phrase before the source", "ar", "ارتفعت الأسعار، بحسب مصدر مطلع.",
			[]string{"مصدر مطلع | بحسب | ارتفعت الأسعار | asserts"}},
		{"denial with a noun", "ar", "نفت الشركة الاتهامات.",
			[]string{"الشركة | نفت | الاتهامات | denies"}},
		{"accusation", "ar", "واتهم المعارض كريم سلوم الحكومة بالتزوير.",
			[]string{"المعارض كريم سلوم | واتهم | الحكومة بالتزوير | accuses"}},
		{"refusal", "ar", "ورفض المتحدث باسم البنك التعليق.",
			[]string{"المتحدث باسم البنك | ورفض | التعليق | declines"}},
		{"silence", "ar", "ولم يحدد البيان موعد الاجتماع.",
			[]string{"البيان | ولم يحدد | موعد الاجتماع | declines"}},
		{"warning", "ar", "وحذر خبراء من أن السد قد ينهار.",
			[]string{"خبراء | وحذر | السد قد ينهار | warns"}},
		{"subject first", "ar", "المدير قال إن المصنع توقف.",
			[]string{"المدير | قال | المصنع توقف | asserts"}},
		{"one who speaks for a body, to reporters", "ar", "قالت سلمى، المتحدثة باسم البلدية، للصحفيين في الميناء: «لم يغرق أي قارب هنا».",
			[]string{"سلمى، المتحدثة باسم البلدية | قالت | لم يغرق أي قارب هنا | asserts direct"}},
		{"had called", "ar", "وكانت المديرة قد وصفت رحلات القوارب بأنها \"نزهات عائلية\".",
			[]string{"المديرة | وصفت | رحلات القوارب بأنها \"نزهات عائلية | asserts"}},
		{"what things are said to be", "ar", "عرضت المديرة صوراً قالت إنها التُقطت قرب الجسر.",
			[]string{"المديرة | قالت | إنها التُقطت قرب الجسر | asserts"}},
		{"a woman who says something of herself", "ar", "رأت الشرطة امرأة قالت إنها ضلت الطريق.",
			[]string{"امرأة | قالت | إنها ضلت الطريق | asserts"}},
		{"what a firm is said to have done", "ar", "هدد المدير بمقاضاة الشركة التي قال إنها باعت القوارب.",
			[]string{"المدير | هدد | بمقاضاة الشركة التي قال إنها باعت القوارب | warns", "المدير | قال | إنها باعت القوارب | asserts nested"}},
		{"silence on what opens the sentence", "ar", "وعن موعد افتتاح الجسر لم تفصح المديرة.",
			[]string{"المديرة | لم تفصح | موعد افتتاح الجسر | declines"}},
		{"quoted from one by his pronoun", "ar", "سخر المدير من الاتهامات. ونقلت عنه الصحيفة قوله: «لو أردنا بيع القوارب لبعناها».",
			[]string{"المدير | سخر | من الاتهامات | denies", "عنه | ونقلت | لو أردنا بيع القوارب لبعناها | asserts direct"}},
		{"a participle like a noun", "ar", "حذرت النائبة من بيع الميناء، مطالبةً المجلس بفتح تحقيق.",
			[]string{"النائبة | حذرت | من بيع الميناء | warns", "النائبة | مطالبةً | بفتح تحقيق | demands"}},
		{"by one's own words between verb and object", "ar", "قالت المديرة إن الصور حديثة، وتظهر بحسب قولها وجود قوارب.",
			[]string{"المديرة | قالت | الصور حديثة، وتظهر | asserts", " | بحسب قولها | وتظهر // وجود قوارب | asserts"}},
		{"affirming that there is none", "ar", "سألوها عن تأكيد البلدية عدم وجود قوارب هناك.",
			[]string{"البلدية | تأكيد | عدم وجود قوارب هناك | denies"}},
		{"to a paper between quotation marks", "ar", "رحبت المديرة بالحكم، وقالت لـ\"المنارة\" إن القارب سليم.",
			[]string{"المديرة | رحبت | بالحكم | asserts", "المديرة | وقالت | القارب سليم | asserts"}},
		{"said beside without a comma", "ar", "قلل المتحدث من شأن الشكاوى قائلاً إن القارب سليم.",
			[]string{"المتحدث | قلل | من شأن الشكاوى | denies", "المتحدث | قائلاً | القارب سليم | asserts"}},
		{"a day between verb and what is ordered", "ar", "أمرت المحكمة، الثلاثاء، بإعادة فرز الأصوات.",
			[]string{"المحكمة | أمرت | بإعادة فرز الأصوات | demands"}},
		{"what may be is not said", "ar", "لم توضح المديرة ما إذا كانت ستلتزم بالحكم.",
			[]string{"المديرة | لم توضح | ما إذا كانت ستلتزم بالحكم | declines"}},
		{"no statement", "ar", "وصلت السفينة إلى الميناء صباحا.", nil},
	} {
		got := lines(c.lang, c.text)
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %s\n got %q\nwant %q", c.name, c.text, got, c.want)
		}
	}
}

func TestCarriedSource(t *testing.T) {
	text := "وقال المدير إن المصنع توقف.\n\nوأضاف أن العمال عادوا."
	x := Find(&proffer.Document{Language: "ar", Text: text}, analyse("ar", text))
	if len(x) != 2 || x[0].Carried || !x[1].Carried || x[1].Source.Valid() {
		t.Errorf("got %+v", x)
	}
}

func TestNegationInANumberNegatesNothing(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		negated    bool
	}{
		{"ar", "قال مدير المستشفى إن المستشفى استقبل ما لا يقل عن 40 جريحا.", false},
		{"ar", "قال مدير المستشفى إن المستشفى استقبل ما بين 40 و60 جريحا.", false},
		{"ar", "قال مدير المستشفى إن المستشفى لم يستقبل أحدا.", true},
		{"ar", "قال مدير المستشفى إن الممرضين وجدوا في الطابق سبعة رجال لا يحملون أوراقا.", false},
		{"ru", "Директор сказал, что не менее 40 раненых приняты.", false},
		{"ru", "Директор сказал, что раненых не приняли.", true},
	} {
		x := Find(&proffer.Document{Language: c.lang, Text: c.text}, analyse(c.lang, c.text))
		if len(x) != 1 || x[0].Negated != c.negated {
			t.Errorf("%s: got %+v", c.text, x)
		}
	}
}

func TestWhyUnnamed(t *testing.T) {
	text := "Чиновник сказал на условиях анонимности, что сделка сорвана."
	x := Find(&proffer.Document{Language: "ru", Text: text}, analyse("ru", text))
	if len(x) != 1 || x[0].WhyUnnamed != "на условиях анонимности" {
		t.Errorf("got %+v", x)
	}
}

func TestQuotationOverParagraphs(t *testing.T) {
	text := "Директор сказал: «Мы начали весной.\n\n«Мы закончим осенью»."
	x := Find(&proffer.Document{Language: "ru", Text: text}, analyse("ru", text))
	if len(x) != 1 || !x[0].Direct || !strings.Contains(x[0].Content[len(x[0].Content)-1].In(text), "закончим осенью") {
		t.Errorf("got %q", lines("ru", text))
	}
}

func TestUnspokenPartsAreSkipped(t *testing.T) {
	text := "Фото предоставил, сообщил архив.\nМост закрыт, сообщил мэр."
	end := strings.Index(text, "\n")
	doc := &proffer.Document{Language: "ru", Text: text, Parts: []proffer.Part{
		{Kind: proffer.PartCredit, Span: proffer.Span{Start: 0, End: end}},
		{Kind: proffer.PartBody, Span: proffer.Span{Start: end + 1, End: len(text)}}}}
	x := Find(doc, analyse("ru", text))
	if len(x) != 1 || x[0].Source.In(text) != "мэр" {
		t.Errorf("got %+v", x)
	}
}

func TestOtherLanguagesGiveNothing(t *testing.T) {
	if x := Find(&proffer.Document{Language: "en", Text: "He said."}, &proffer.Analysis{Language: "en", Text: "He said."}); x != nil {
		t.Errorf("got %+v", x)
	}
}

// bench/speed measures how the time grows; here what is found in long hostile text keeps the promises.
func TestLongHostileText(t *testing.T) {
	for _, c := range []struct{ lang, unit string }{
		{"ru", "министр сказал что мост закрыт и "}, {"ru", "«а «б "}, {"ru", "сказал, "}, {"ru", "сказал» "}, {"ru", "— да, — сказал он — "},
		{"ar", "قال إن الوزير قال إن "},
	} {
		text := strings.Repeat(c.unit, 100_000/len(c.unit))
		keepsPromises(t, text, Find(&proffer.Document{Language: c.lang, Text: text}, analyse(c.lang, text)))
	}
}

// keepsPromises checks what is found in a text: it lies inside, says something and has a stance.
func keepsPromises(t *testing.T, text string, found []attribution.Attribution) {
	t.Helper()
	for _, x := range found {
		for _, c := range append(append([]proffer.Span{x.Source, x.Cue, x.Hearer}, x.Content...), x.Quoted...) {
			if c.Start < 0 || c.End > len(text) || c.Start > c.End {
				t.Fatalf("span %v lies outside %q", c, text)
			}
		}
		if len(x.Content) == 0 || x.Stance == "" {
			t.Fatalf("%+v lacks content or stance", x)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("«Да, — сказал он. — Нет». Об этом сообщил мэр, заявив, что…", true)
	f.Add("وقال: \"لا\"، وأضاف أن «نعم»، بحسب مصدر", false)
	f.Add("\xff»«\"„“ — сказал", true)
	f.Fuzz(func(t *testing.T, s string, russian bool) {
		lang := "ar"
		if russian {
			lang = "ru"
		}
		keepsPromises(t, s, Find(&proffer.Document{Language: lang, Text: s}, analyse(lang, s)))
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Министр финансов Велии заявил, что бюджет принят, добавив, что налоги не вырастут. По словам губернатора, школы откроются.\n\n", 400)
	a := analyse("ru", text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(&proffer.Document{Language: "ru", Text: text}, a)
	}
}
