package morph

import (
	"testing"

	"proffer"
	"proffer/language/token"
)

func analyse(lang, text string) *proffer.Analysis {
	a := &proffer.Analysis{Language: lang, Text: text}
	a.Tokens = token.Tokenize(lang, text)
	a.Sentences = token.Sentences(lang, text, a.Tokens, nil)
	Annotate(a)
	return a
}

func TestNameBase(t *testing.T) {
	for _, c := range []struct{ lang, in, want string }{
		{"ru", "Хафтара", "Хафтар"},
		{"ru", "Анной Руис", "Анна Руис"},
		{"ru", "Министерства обороны", "Министерство обороны"},
		{"ru", "Ивана Петрова", "Иван Петров"},
		{"ru", "Ивану Петрову", "Иван Петров"},
		{"ru", "Иваном Петровым", "Иван Петров"},
		{"ru", "Анны Петровой", "Анна Петрова"},
		{"ru", "Анну Громыхайскую", "Анна Громыхайская"},
		{"ru", "Иван Петров", "Иван Петров"},
		{"ru", "Анна Петрова", "Анна Петрова"},
		{"ru", "Петровой", "Петрова"},
		{"ru", "Петровым", "Петров"},
		{"ru", "Ливии", "Ливия"},
		{"ru", "Озёрска", "Озёрск"},
		{"ru", "Нижней Тулве", "Нижняя Тулва"},
		{"ru", "Нижнем Тулове", "Нижний Тулов"},
		{"ru", "Верхнюю Тулву", "Верхняя Тулва"},
		{"ru", "Египтом", "Египет"},
		{"ru", "Москве", "Москва"},
		{"ru", "Триполи", "Триполи"},
		{"ru", "Международного комитета", "Международный комитет"},
		{"ru", "Центральной избирательной комиссии", "Центральная избирательная комиссия"},
		{"ru", "Совета безопасности ООН", "Совет безопасности ООН"},
		{"ru", "ООН", "ООН"},
		{"ru", "Европе", "Европа"},
		{"ru", "Южную Африку", "Южная Африка"},
		{"ru", "Калифорнии", "Калифорния"},
		{"ru", "Женеву", "Женева"},
		{"ru", "Женева", "Женева"},
		{"ru", "Детройте", "Детройт"},
		{"ru", "власти Норвии", "власти Норвии"},
		{"ru", "France-Presse", "France-Presse"},
		{"ar", "والحداد", "الحداد"},
		{"ar", "للحداد", "الحداد"},
		{"ar", "ووزارة الدفاع", "وزارة الدفاع"},
		{"en", "Ruiz", "Ruiz"},
	} {
		if got := NameBase(c.lang, c.in); got != c.want {
			t.Errorf("NameBase(%s, %s) = %s, want %s", c.lang, c.in, got, c.want)
		}
	}
}

func TestClass(t *testing.T) {
	for _, c := range []struct{ lemma, want string }{
		{"стройкомпания", "body"}, {"компания-застройщик", "body"}, {"кинокритик", "person"}, {"мостовая", ""}, {"анестезиолог", "person"}, {"разрешение", ""}, {"перерешение", ""},
	} {
		if got := Class("ru", c.lemma); got != c.want {
			t.Errorf("Class(%s) = %q, want %q", c.lemma, got, c.want)
		}
	}
}

func TestAnnotate(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		at         int
		tag        proffer.Tag
		lemma      string
	}{
		{"ru", "Министр заявил об этом вчера.", 1, proffer.VERB, "заявить"},
		{"ru", "Министр заявил об этом вчера.", 0, proffer.NOUN, "министр"},
		{"ru", "Добавив, что мост закрыт, она ушла.", 0, proffer.VERB, "добавить"},
		{"ru", "Как сообщается, погибших нет.", 1, proffer.VERB, "сообщаться"},
		{"ru", "Представителями ведомства", 0, proffer.NOUN, "представитель"},
		{"ru", "Вчера Громыхаев уехал.", 1, proffer.PROPN, "громыхаев"},
		{"ru", "В стройкомпании молчат.", 1, proffer.NOUN, "стройкомпания"},
		{"ru", "В компании-застройщике молчат.", 1, proffer.NOUN, "компания-застройщик"},
		{"ru", "В межсадовом товариществе молчат.", 1, proffer.ADJ, "межсадовый"},
		{"ru", "В понедельник суд признал его виновным.", 3, proffer.VERB, "признать"},
		{"ar", "وقال الوزير إن الجسر مغلق", 0, proffer.VERB, "قال"},
		{"ar", "فقالت الوزيرة إن الجسر مغلق", 0, proffer.VERB, "قال"},
		{"ar", "ونفت الحكومة ذلك", 0, proffer.VERB, "نفي"},
		{"ar", "ولم يرد الوزير", 0, proffer.PART, "لم"},
		{"ar", "مسؤولون قالوا ذلك", 0, proffer.NOUN, "مسؤول"},
		{"ar", "للوزير", 0, proffer.NOUN, "وزير"},
		{"ar", "بدّور", 0, proffer.NOUN, "بدور"},
		{"ar", "وقضت المحكمة بأن", 0, proffer.VERB, "قضي"},
		{"ar", "وبالحكومة", 0, proffer.NOUN, "حكومه"},
	} {
		a := analyse(c.lang, c.text)
		got := a.Tokens[c.at]
		if got.Tag != c.tag || got.Lemma != c.lemma {
			t.Errorf("%s[%d] = %v %s %s, want %v %s", c.text, c.at, got.Tag, got.Lemma, got.Fine, c.tag, c.lemma)
		}
	}
}

func FuzzMorph(f *testing.F) {
	f.Add("Министр заявил, что «мост» закрыт.")
	f.Add("وقال الوزير: \"لا\"")
	f.Add("\xff\xfe о\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		for _, lang := range []string{"ru", "ar"} {
			analyse(lang, s)
			NameBase(lang, s)
		}
	})
}
