package places

import "testing"

func TestStatesInThreeLanguages(t *testing.T) {
	for _, c := range []struct{ lang, words, want string }{
		{"en", "Libya", "LY"}, {"en", "the United States", "US"}, {"en", "U.S.", "US"}, {"en", "US", "US"}, {"en", "us", ""},
		{"en", "UK", "GB"}, {"en", "Côte d'Ivoire", "CI"}, {"en", "Ivory Coast", "CI"}, {"en", "Congo", "CG"}, {"en", "Niger", "NE"},
		{"en", "Libya's", "LY"}, {"en", "Halden", ""},
		{"ru", "Ливии", "LY"}, {"ru", "Россией", "RU"}, {"ru", "Египта", "EG"}, {"ru", "Саудовской Аравией", "SA"},
		{"ru", "США", "US"}, {"ru", "Объединённых Арабских Эмиратов", "AE"}, {"ru", "Китаем", "CN"}, {"ru", "Соединенных Штатов", "US"},
		{"ru", "Соединёнными Штатами Америки", "US"}, {"ru", "Турцию", "TR"}, {"ru", "Казахстаном", "KZ"}, {"ru", "Израиля", "IL"},
		{"ar", "ليبيا", "LY"}, {"ar", "وليبيا", "LY"}, {"ar", "السعودية", "SA"}, {"ar", "للسعودية", "SA"}, {"ar", "بالعراق", "IQ"},
		{"ar", "الولايات المتحدة", "US"}, {"ar", "والولايات المتحدة", "US"}, {"ar", "الإمارات", "AE"}, {"ar", "تونس", "TN"},
	} {
		if got, _ := State(c.lang, c.words); got != c.want {
			t.Errorf("State(%q) = %q, want %q", c.words, got, c.want)
		}
	}
}

func TestDemonyms(t *testing.T) {
	for _, c := range []struct{ lang, word, want string }{
		{"en", "Libyan", "LY"}, {"en", "Libyans", "LY"}, {"en", "French", "FR"}, {"en", "Frenchmen", "FR"}, {"en", "Emirati", "AE"},
		{"en", "Congolese", "CD"}, {"en", "table", ""},
		{"ru", "ливийских", "LY"}, {"ru", "Российская", "RU"}, {"ru", "американцы", "US"}, {"ru", "украинцев", "UA"}, {"ru", "ливийцам", "LY"},
		{"ar", "الليبية", "LY"}, {"ar", "روسي", "RU"}, {"ar", "والروسية", "RU"}, {"ar", "الأمريكيين", "US"}, {"ar", "أميركيون", "US"},
	} {
		if got, _ := Demonym(c.lang, c.word); got != c.want {
			t.Errorf("Demonym(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestCapitalsSeatsOrgans(t *testing.T) {
	for _, c := range []struct {
		f                 func(string, string) (string, bool)
		lang, words, want string
	}{
		{Capital, "en", "Moscow", "RU"}, {Capital, "ru", "Москве", "RU"}, {Capital, "ru", "Москвой", "RU"}, {Capital, "ar", "موسكو", "RU"},
		{Capital, "ru", "Киевом", "UA"}, {Capital, "ru", "Анкару", "TR"}, {Capital, "ar", "بطرابلس", "LY"}, {Capital, "en", "Milan", ""},
		{Seat, "en", "the Kremlin", "RU"}, {Seat, "ru", "Кремля", "RU"}, {Seat, "ru", "Белым домом", "US"}, {Seat, "ar", "البيت الأبيض", "US"},
		{Seat, "ar", "الكرملين", "RU"}, {Seat, "en", "the house", ""},
		{Organ, "en", "The Pentagon", "US"}, {Organ, "ru", "Госдумы", "RU"}, {Organ, "ru", "Пентагоном", "US"}, {Organ, "en", "FBI", "US"},
	} {
		if got, _ := c.f(c.lang, c.words); got != c.want {
			t.Errorf("%q = %q, want %q", c.words, got, c.want)
		}
	}
}

func TestLookupOrdersStatesThenSize(t *testing.T) {
	ps := Lookup("en", "Tripoli")
	if len(ps) < 2 || ps[0].Country != "LY" || ps[0].Kind != KindCapital || ps[1].Country != "LB" {
		t.Errorf("Tripoli: %+v", ps)
	}
	if ps := Lookup("en", "Georgia"); len(ps) < 2 || ps[0].Kind != KindState || ps[1].Country != "US" {
		t.Errorf("Georgia: %+v", ps)
	}
	if ps := Lookup("ru", "Алеппо"); len(ps) == 0 || ps[0].Country != "SY" {
		t.Errorf("Алеппо: %+v", ps)
	}
	if ps := Lookup("ru", "Новосибирске"); len(ps) == 0 || ps[0].Country != "RU" {
		t.Errorf("Новосибирске: %+v", ps)
	}
	if ps := Lookup("ar", "بنغازي"); len(ps) == 0 || ps[0].Country != "LY" {
		t.Errorf("بنغازي: %+v", ps)
	}
}

func TestEveryNationIsFoundByItsOwnName(t *testing.T) {
	for _, n := range Nations() {
		if got, ok := State("en", n.Name); !ok || got != n.Code {
			t.Errorf("%s (%s) is found as %q", n.Name, n.Code, got)
		}
	}
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"", "ال", "ل", "-", "Нью-", "U.S.", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		Lookup("", s)
		Demonym("", s)
		Seat("", s)
	})
}

func BenchmarkState(b *testing.B) {
	for b.Loop() {
		State("ru", "Ливией")
	}
}
