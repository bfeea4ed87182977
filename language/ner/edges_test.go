package ner

import (
	"strings"
	"testing"

	"proffer"

	"proffer/language/ner/internal/tagger"
)

var letterTypes = map[string]tagger.Type{"P": tagger.Person, "O": tagger.Organization, "L": tagger.Place, "S": tagger.State}

// proposed is a document in which the model has found what stands in braces, "{P Ana Ruiz}".
func proposed(language, marked string) *document {
	var text strings.Builder
	type stretch struct {
		start, end int
		typ        tagger.Type
	}
	var found []stretch
	for rest := marked; rest != ""; {
		before, after, ok := strings.Cut(rest, "{")
		text.WriteString(before)
		if !ok {
			break
		}
		name, behind, _ := strings.Cut(after, "}")
		start := text.Len()
		text.WriteString(name[2:])
		found = append(found, stretch{start, text.Len(), letterTypes[name[:1]]})
		rest = behind
	}
	d := &document{a: analysis(language, text.String()), e: engineOf(language)}
	d.split()
	d.spans = make([][]tagger.Span, len(d.words.Sentences))
	for i := range d.words.Sentences {
		tokens := d.a.SentenceTokens(i)
		for _, f := range found {
			s := tagger.Span{First: -1, Type: f.typ}
			for j, t := range tokens {
				if t.Span.Start >= f.start && t.Span.End <= f.end {
					if s.First < 0 {
						s.First = j
					}
					s.End = j + 1
				}
			}
			if s.First >= 0 {
				d.spans[i] = append(d.spans[i], s)
			}
		}
	}
	return d
}

// written is the document with its names in braces again.
func written(d *document) string {
	var out strings.Builder
	at := 0
	for i, spans := range d.spans {
		tokens := d.a.SentenceTokens(i)
		for _, s := range spans {
			start, end := tokens[s.First].Span.Start, tokens[s.End-1].Span.End
			letter := ""
			for l, t := range letterTypes {
				if t == s.Type {
					letter = l
				}
			}
			out.WriteString(d.a.Text[at:start] + "{" + letter + " " + d.a.Text[start:end] + "}")
			at = end
		}
	}
	return out.String() + d.a.Text[at:]
}

func TestTerrain(t *testing.T) {
	for _, c := range []struct{ found, want string }{
		{"They met at {P Wadi Sarab} in May", "They met at {L Wadi Sarab} in May"},
		{"They met {P Port} in May", "They met {P Port} in May"},
		{"They met {P Mona Fort} in May", "They met {P Mona Fort} in May"},
	} {
		d := proposed("en", c.found)
		for i := range d.spans {
			d.terrain(i)
		}
		if got := written(d); got != c.want {
			t.Errorf("%s: %s, want %s", c.found, got, c.want)
		}
	}
}

func TestWhatIsNoArabicName(t *testing.T) {
	for _, c := range []struct{ found, want string }{
		{"بلغ سعر النسخة {P مئتي دينار}", "بلغ سعر النسخة مئتي دينار"},
		{"قال إن الرد جاء {O في الوقت المناسب}", "قال إن الرد جاء في الوقت المناسب"},
		{"رفض الطلب {O جملة وتفصيلاً}", "رفض الطلب جملة وتفصيلاً"},
		{"قال {P أنطون لوسك} ذلك", "قال {P أنطون لوسك} ذلك"},
		{"أمرت المحكمة {P بسجن الحارس} سنة", "أمرت المحكمة بسجن الحارس سنة"},
		{"اتُّهم {O بتصوير منشأة} كبيرة", "اتُّهم بتصوير منشأة كبيرة"},
		{"التقى {O بوزارة الصحة} أمس", "التقى {O بوزارة الصحة} أمس"},
		{"هذا « {O ابتزاز علني} » مرفوض", "هذا « ابتزاز علني » مرفوض"},
		{"قالت « {O بولاريس} » ذلك", "قالت « {O بولاريس} » ذلك"},
	} {
		d := proposed("ar", c.found)
		for i := range d.spans {
			d.noName(i)
		}
		if got := written(d); got != c.want {
			t.Errorf("%s: %s, want %s", c.found, got, c.want)
		}
	}
}

func TestEdges(t *testing.T) {
	for _, c := range []struct{ language, model, want string }{
		{"en", "{P Petra Ilsen of the World Music Forum} came.", "{P Petra Ilsen} of the {O World Music Forum} came."},
		{"en", "The {O Bank of Lower Ostavia} paid.", "The {O Bank of Lower Ostavia} paid."},
		{"en", "Hugo Brell, an analyst at Larch Research, left.", "Hugo Brell, an analyst at {O Larch Research}, left."},
		{"en", "He met {P Hugo Brell} of Larch Research.", "He met {P Hugo Brell} of {O Larch Research}."},
		{"en", "Brella Tavik of {O Clean Rivers} sued.", "{P Brella Tavik} of {O Clean Rivers} sued."},
		{"en", "The sale by {P Grubel} & {P Lund} failed.", "The sale by {O Grubel & Lund} failed."},
		{"en", "The Nurses' Union struck.", "The {O Nurses' Union} struck."},
		{"en", "He runs {P Velidur}-Nostak.", "He runs {O Velidur-Nostak}."},
		{"en", "The {S Russia}-Ostavia border is shut.", "The {S Russia}-Ostavia border is shut."},
		{"ru", "Об этом сказала мэр {P Ламска} {P Ирена Добель}.", "Об этом сказала мэр {L Ламска} {P Ирена Добель}."},
		{"ru", "Жалуется фермер из провинции {P Ульт Петер Краус}.", "Жалуется фермер из провинции {L Ульт} {P Петер Краус}."},
		{"ru", "Так сказал министр сельского хозяйства {P Ламрина Тимур Ослани}.", "Так сказал министр сельского хозяйства {L Ламрина} {P Тимур Ослани}."},
		{"ru", "Директор компании {O Торвальд Хельм} молчит.", "Директор компании {P Торвальд Хельм} молчит."},
		{"ru", "Директор {O Национальной библиотеки} {L Зольмар} молчит.", "Директор {O Национальной библиотеки} {P Зольмар} молчит."},
		{"ru", "Этого, пишет {O Хаммадин агентство}, не было.", "Этого, пишет {O Хаммадин} агентство, не было."},
		{"ru", "Пожар тушит {O Управление} по чрезвычайным ситуациям второй день.", "Пожар тушит {O Управление по чрезвычайным ситуациям} второй день."},
		{"ru", "Как сообщило {O УМВД} по {L Озёрскому} краю, всё тихо.", "Как сообщило {O УМВД по Озёрскому краю}, всё тихо."},
		{"ar", "أعلنت شركة أغروبلان أن الشحنة وصلت.", "أعلنت شركة {O أغروبلان} أن الشحنة وصلت."},
		{"ar", "واتهمت {O برليتش الوكالة الوطنية للعبارات} أمس.", "واتهمت {P برليتش} {O الوكالة الوطنية للعبارات} أمس."},
		{"ar", "ولم يحضر أحد من {O وزارة المالية المؤتمر} الصحفي.", "ولم يحضر أحد من {O وزارة المالية} المؤتمر الصحفي."},
		{"ar", "قال المهندس في مصهر {P تورغيل أنطون لوسك} أمس.", "قال المهندس في مصهر {O تورغيل} {P أنطون لوسك} أمس."},
	} {
		d := proposed(c.language, c.model)
		for i := range d.spans {
			d.edges(i)
		}
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestEnglishPatterns(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"we drove from san jose to florida last night", "we drove from {L san jose} to {L florida} last night"},
		{"the reading was nice", "the reading was nice"},
		{"He flew to {P Samarra} from Kerala.", "He flew to {P Samarra} from {L Kerala}."},
		{"Police in {O Antalya} said so.", "Police in {L Antalya} said so."},
		{"He told {O Meridian} so.", "He told {O Meridian} so."},
		{"She left Brell & Lund Ltd in June.", "She left {O Brell & Lund Ltd} in June."},
		{"She joined {P Iva Sorel} {L Norvane, Inc. of Harrow} in June.", "She joined {P Iva Sorel} {O Norvane, Inc.} of {L Harrow} in June."},
		{"He thanked {P PM Iva Sorel} and the minister {P of Defense Hugo Brell}.", "He thanked PM {P Iva Sorel} and the minister of Defense {P Hugo Brell}."},
		{"To: \"{P Sorel}, {P Anna}\" today", "To: \"{P Sorel, Anna}\" today"},
		{"The plant in {L Harrow}, OH is shut.", "The plant in {L Harrow}, {L OH} is shut."},
	} {
		d := proposed("en", c.model)
		for i := range d.spans {
			d.english(i)
		}
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestStormsAreNobody(t *testing.T) {
	d := proposed("en", "Typhoon {P Ostra} came ashore. {P Ostra} killed twelve, {P Hugo Brell} said.")
	d.storms()
	for _, s := range d.spans[1] {
		if w := d.words.Sentences[1][s.First]; (s.Type == tagger.Person) != (w == "Hugo") {
			t.Errorf("%s is taken for %s", w, s.Type)
		}
	}
	if d.spans[0][0].Type == tagger.Person {
		t.Error("the storm is a person where it is called one")
	}
}

func TestBodiesThatEveryDeskKnows(t *testing.T) {
	for text, want := range map[string]string{
		"The row with Google went on, a spokesman of the World Bank said.": "Google; World Bank",
		"WHO KNEW OF IT":               "",
		"He was a member of al-Qaeda.": "al-Qaeda",
	} {
		var got []string
		for _, n := range Find(analysis("en", text)) {
			if n.Kind == proffer.KindOrganization {
				got = append(got, n.Span.In(text))
			}
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestForeignArabicWordBehindPrepositionsIsAPlace(t *testing.T) {
	d := proposed("ar", "وصل الوفد إلى غرومار أمس. وفي غرومار السفلى تنتظر العائلات. سُرق الصندوق من مخزن قديم.")
	d.situated()
	if got, want := written(d), "وصل الوفد إلى {L غرومار} أمس. وفي غرومار السفلى تنتظر العائلات. سُرق الصندوق من مخزن قديم."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestFormsOfOneRussianName(t *testing.T) {
	for text, want := range map[string]string{
		"Шлам попал в Туссу. Вода в Туссе серая.":       "Тусса",
		"Поезд вышел из Ларма. В Ларме его не ждали.":   "",
		"Поезд идёт через Лармск. В Лармске его ждали.": "Лармск",
	} {
		a := analysis("ru", text)
		d := document{a: a, e: engineOf("ru")}
		names := placesIn(a, "Тусс", "Ларм")
		d.declined(names)
		for _, n := range names {
			if want != "" && n.Base != want {
				t.Errorf("%q: %q has the base %q, want %q", text, n.Span.In(text), n.Base, want)
			}
		}
	}
}

// placesIn takes the words with one of the beginnings for places.
func placesIn(a *proffer.Analysis, beginnings ...string) []proffer.Name {
	var out []proffer.Name
	for _, t := range a.Tokens {
		for _, b := range beginnings {
			if w := t.Span.In(a.Text); strings.HasPrefix(w, b) {
				out = append(out, proffer.Name{Span: t.Span, Kind: proffer.KindPlace, Base: w})
			}
		}
	}
	return out
}

func TestRussianBodiesInQuotationMarks(t *testing.T) {
	for model, want := range map[string]string{
		"Оппозиционная «Лига за хлеб» выступила вчера.": "Оппозиционная «{O Лига за хлеб}» выступила вчера.",
		"Молчит «{P Союз} матерей».":                    "Молчит «{O Союз матерей}».",
		"Он ответил: «Министерство молчит».":            "Он ответил: «Министерство молчит».",
		"Пьеса «Хлеб на площади» шла вчера.":            "Пьеса «Хлеб на площади» шла вчера.",
	} {
		d := proposed("ru", model)
		for i := range d.spans {
			d.quoted(i)
		}
		if got := written(d); got != want {
			t.Errorf("of %s\ngot  %s\nwant %s", model, got, want)
		}
	}
}

func TestToldByTheWordsAround(t *testing.T) {
	for _, c := range []struct{ language, model, want string }{
		{"en", "The thief, who goes by the name {L Torvin}, left.", "The thief, who goes by the name {P Torvin}, left."},
		{"en", "She writes under the pseudonym of {O Torvin}.", "She writes under the pseudonym of {P Torvin}."},
		{"en", "They name {L Torvin} a town.", "They name {L Torvin} a town."},
		{"ru", "Взломщик под именем {O Торвин} исчез.", "Взломщик под именем {P Торвин} исчез."},
		{"en", "The neighbouring state of Tarmiland denied it.", "The neighbouring state of {S Tarmiland} denied it."},
		{"en", "The embassy of {O Tarmiland} denied it.", "The embassy of {S Tarmiland} denied it."},
		{"en", "The state of affairs was bad.", "The state of affairs was bad."},
		{"ar", "ونفت سفارة {O زاروند} ذلك.", "ونفت سفارة {S زاروند} ذلك."},
		{"en", "He died in the {L Central Hospital of Tulm} today.", "He died in the {O Central Hospital of Tulm} today."},
		{"en", "He came to the {L Gulf of Tulm} today.", "He came to the {L Gulf of Tulm} today."},
		{"ru", "Он умер в {L Центральной больнице Тулма} вчера.", "Он умер в {O Центральной больнице Тулма} вчера."},
		{"en", "It went to {L Irma Dolvan}, the director of the museum.", "It went to {P Irma Dolvan}, the director of the museum."},
		{"en", "It went to {L Irma Dolvan}, the harbour of the north.", "It went to {L Irma Dolvan}, the harbour of the north."},
		{"en", "{P Torvin}, the battery maker that buys ore, left.", "{O Torvin}, the battery maker that buys ore, left."},
		{"en", "{P Torvin}, the battery maker's wife, left.", "{P Torvin}, the battery maker's wife, left."},
		{"en", "{P Irma Dolvan}, the company director, left.", "{P Irma Dolvan}, the company director, left."},
		{"en", "Then the {P Bulletin} wrote of it.", "Then the {O Bulletin} wrote of it."},
		{"en", "Then the {P Dolvans} wrote of it.", "Then the {P Dolvans} wrote of it."},
		{"ru", "{O ЛАМСК}, 4 мая — Шторм стих.", "{L ЛАМСК}, 4 мая — Шторм стих."},
		{"ru", "{O ЛАМСК}, по сообщениям, закрыт.", "{O ЛАМСК}, по сообщениям, закрыт."},
	} {
		d := proposed(c.language, c.model)
		for i := range d.spans {
			d.told(i)
		}
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestWhatOneSentenceTellsHoldsInOthers(t *testing.T) {
	d := proposed("ar", "ونفت سفارة {O زاروند} ذلك. وقالت أجهزة {O زاروند} إنها لا تعلم. {O زاروند} بعيدة.")
	for i := range d.spans {
		d.told(i)
	}
	d.agree()
	if got := written(d); strings.Count(got, "{S زاروند}") != 3 {
		t.Error(got)
	}
}

func TestSurnamesOfThePersonsOfADocument(t *testing.T) {
	for _, c := range []struct{ language, model, want string }{
		{"en", "{P Irma Dolvan} spoke. They called on {L Dolvan} to go.", "{P Irma Dolvan} spoke. They called on {P Dolvan} to go."},
		{"en", "{P Irma Paris} spoke. They came from {L Paris} today.", "{P Irma Paris} spoke. They came from {L Paris} today."},
		{"ru", "{P Игорь Ворталь} молчит. Адвокат {O Ворталя} ушла.", "{P Игорь Ворталь} молчит. Адвокат {P Ворталя} ушла."},
		{"ru", "{P Игорь Ворталь} молчит. Фирма «{O Ворталь}» тоже.", "{P Игорь Ворталь} молчит. Фирма «{O Ворталь}» тоже."},
		{"ru", "Сотрудница {L Рута Лорге} пришла. По словам {P Лорге}, всё так.", "Сотрудница {P Рута Лорге} пришла. По словам {P Лорге}, всё так."},
		{"ru", "Сотрудница {L Рута Лорге} пришла. По словам {P Ильме}, всё так.", "Сотрудница {L Рута Лорге} пришла. По словам {P Ильме}, всё так."},
	} {
		d := proposed(c.language, c.model)
		d.surnames()
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestArabicNamesBehindMoreTitles(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"ولم تجب كبيرة الأطباء أنا فولترش عن السؤال.", "ولم تجب كبيرة الأطباء {P أنا فولترش} عن السؤال."},
		{"قالت إن أنا فولترش كتبت.", "قالت إن أنا فولترش كتبت."},
	} {
		d := proposed("ar", c.model)
		d.introduced(0)
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestArabicBodiesOfATown(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"في مستشفى {L تلفورن} المركزي أمس.", "في {O مستشفى تلفورن المركزي} أمس."},
		{"نقلوه إلى مستشفى تلفورن القريب.", "نقلوه إلى مستشفى تلفورن القريب."},
		{"قال مدير مكتب الإحصاء إنه لا يعلم.", "قال مدير {O مكتب الإحصاء} إنه لا يعلم."},
		{"قال مدير مكتب الصيانة إنه لا يعلم.", "قال مدير مكتب الصيانة إنه لا يعلم."},
	} {
		d := proposed("ar", c.model)
		d.construct(0)
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestWhatIsOnlyBehindAtIsAPlace(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"They dig at {P Torvel}. Children came to the {P Torvel} mine.", "They dig at {L Torvel}. Children came to the {L Torvel} mine."},
		{"They laughed at {P Torvel}. {P Torvel} said nothing.", "They laughed at {P Torvel}. {P Torvel} said nothing."},
		{"They laughed at {P Torvel}. It was {P Irma Torvel} again.", "They laughed at {P Torvel}. It was {P Irma Torvel} again."},
	} {
		d := proposed("en", c.model)
		d.located()
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestNamesByTheirNouns(t *testing.T) {
	for _, c := range []struct{ language, model, want string }{
		{"en", "They met in {P Tanners}' {L Square} at noon.", "They met in {L Tanners' Square} at noon."},
		{"en", "A doctor at {L St Anne}'s hospital left.", "A doctor at {O St Anne's hospital} left."},
		{"en", "The feast of {P St Anne} is in July.", "The feast of {P St Anne} is in July."},
		{"ru", "Гвидо Марш восемь лет водил бригаду.", "{P Гвидо Марш} восемь лет водил бригаду."},
		{"ru", "Начальник рудника {O Жорвель Отто Бремен} задержан.", "Начальник рудника {L Жорвель} {P Отто Бремен} задержан."},
	} {
		d := proposed(c.language, c.model)
		d.edges(0)
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestTwoSurnamesSideBySide(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"{P Ида Зорель} и {P Хуго Трилль} ушли. Вчера {P Зорель Трилль} обидел.", "{P Ида Зорель} и {P Хуго Трилль} ушли. Вчера {P Зорель} {P Трилль} обидел."},
		{"{P Хуго Трилль} ушёл. Вчера {P Зорель Трилль} пела.", "{P Хуго Трилль} ушёл. Вчера {P Зорель Трилль} пела."},
	} {
		d := proposed("ru", c.model)
		d.neighbours()
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestFirstRussianWordOfAPerson(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"{P Хуго Брелль} служил на плотине.", "{P Хуго Брелль} служил на плотине."},
		{"{P Однофамильцу Мансур} она не приходится.", "Однофамильцу {P Мансур} она не приходится."},
	} {
		d := proposed("ru", c.model)
		d.persons(0)
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}

func TestArabicPersonsBesideOtherWords(t *testing.T) {
	for _, c := range []struct{ model, want string }{
		{"ونفى {P بريمن إحضار} أي طفل.", "ونفى {P بريمن} إحضار أي طفل."},
		{"ونفت {P إيمان إحسان} ذلك.", "ونفت {P إيمان إحسان} ذلك."},
		{"ووصف المتحدث باسم شركة {O كورفكس ألدو فيرين} الرقم بأنه كذبة.", "ووصف المتحدث باسم شركة {O كورفكس} {P ألدو فيرين} الرقم بأنه كذبة."},
		{"وأعلنت شركة {O كورفكس ألدو فيرين} أرباحها.", "وأعلنت شركة {O كورفكس ألدو فيرين} أرباحها."},
		{"وقدّر رئيس النقابة في دروفيا ياسر بدّور العدد.", "وقدّر رئيس النقابة في دروفيا {P ياسر بدّور} العدد."},
		{"تقول أم {P سليم} إن البيت احترق.", "تقول {P أم سليم} إن البيت احترق."},
		{"لا أعرف خالداً أم {P سليم} رأى الدخان.", "لا أعرف خالداً أم {P سليم} رأى الدخان."},
	} {
		d := proposed("ar", c.model)
		d.edges(0)
		if got := written(d); got != c.want {
			t.Errorf("of %s\ngot  %s\nwant %s", c.model, got, c.want)
		}
	}
}
