package ner

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"proffer"
	"proffer/language/syntax"
	"proffer/language/token"
)

func analysis(language, text string) *proffer.Analysis {
	a := &proffer.Analysis{Language: language, Text: text}
	a.Tokens = token.Tokenize(language, text)
	a.Sentences = token.Sentences(language, text, a.Tokens, nil)
	return a
}

func show(a *proffer.Analysis, ns []proffer.Name) []string {
	var out []string
	for _, n := range ns {
		kind := string(n.Kind)
		if n.Nationality {
			kind = "nationality"
		}
		out = append(out, kind+": "+n.Span.In(a.Text))
	}
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, language, text string
		want                 []string
	}{
		{"office before a name", "en", "“No one crossed,” Deputy Minister Ana Ruiz told Meridian on Monday.",
			[]string{"person: Ana Ruiz", "organization: Meridian"}},
		{"surname after the full name", "en", "Ana Ruiz arrived in Lindholm. Ruiz said nothing.",
			[]string{"person: Ana Ruiz", "place: Lindholm", "person: Ruiz"}},
		{"nationality words", "en", "Libyan officials met the Egyptian ambassador to Morocco.",
			[]string{"nationality: Libyan", "nationality: Egyptian", "country: Morocco"}},
		{"particle", "en", "General Yusuf al-Harati spoke; al-Harati left.",
			[]string{"person: Yusuf al-Harati", "person: al-Harati"}},
		{"vessel", "en", "The tanker Ocean Plover left Port Amsel.", []string{"vessel: Ocean Plover", "place: Port Amsel"}},
		{"paper named after its town", "en", "The harbour was open, the newspaper Evening Tripoli reported.", []string{"organization: Evening Tripoli"}},
		{"no names", "en", "It rained all day and nobody came.", nil},
		{"russian office", "ru", "Министр обороны Кессарии Анна Руис прибыла в Москву.",
			[]string{"country: Кессарии", "person: Анна Руис", "place: Москву"}},
		{"russian vessel", "ru", "Танкер «Северный ветер» вышел из порта Мурманск.",
			[]string{"vessel: Северный ветер", "place: Мурманск"}},
		{"russian adjective", "ru", "Ливийские власти отрицают это.", []string{"nationality: Ливийские"}},
		{"arabic clitic", "ar", "وصل الوفد إلى فرنسا وألمانيا يوم الأحد.", []string{"country: فرنسا", "country: ألمانيا"}},
		{"no resources", "fi", "Helsinki on kaunis.", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := analysis(test.language, test.text)
			if got := show(a, Find(a)); !slices.Equal(got, test.want) {
				t.Errorf("got %q\nwant %q", got, test.want)
			}
		})
	}
}

// What parts of speech are known for asks the model less often, and finds the same.
func TestTaggedTextHasTheSameNames(t *testing.T) {
	for _, text := range []string{
		"“No one crossed,” Deputy Minister Ana Ruiz told Meridian on Monday, and the boats stayed where they were all night.",
		"Ruiz left for the north. it was ruiz who had asked them all to come, she said later on in the evening.",
		"we drove for days and days from canada to mexico without any sleep at all.",
		strings.Repeat("it rained all day and nobody came and ", 3000) + "Ana Ruiz left.",
	} {
		plain := analysis("en", text)
		tagged := analysis("en", text)
		syntax.Analyze(text, tagged.Tokens, tagged.Sentences)
		if a, b := show(plain, Find(plain)), show(tagged, Find(tagged)); !slices.Equal(a, b) {
			t.Errorf("%.80q: without tags %q, with tags %q", text, a, b)
		}
	}
}

func TestBase(t *testing.T) {
	tests := []struct{ language, text, surface, want string }{
		{"en", "Libyan officials spoke.", "Libyan", "Libya"},
		{"en", "Troops left Ostavia. Two Ostavian soldiers stayed in Ostavia.", "Ostavian", "Ostavia"},
		{"ru", "По словам Анны Руис, дело закрыто.", "Анны Руис", "Анна Руис"},
		{"ru", "Ливийские власти отрицают это.", "Ливийские", "Ливия"},
	}
	for _, test := range tests {
		a := analysis(test.language, test.text)
		found := false
		for _, n := range Find(a) {
			if n.Span.In(a.Text) == test.surface {
				found = true
				if n.Base != test.want {
					t.Errorf("base of %s: got %s, want %s", test.surface, n.Base, test.want)
				}
			}
		}
		if !found {
			t.Errorf("%s not found in %q", test.surface, test.text)
		}
	}
}

func TestAcronyms(t *testing.T) {
	tests := []struct{ language, text, want string }{
		{"en", "The Government of National Accord (GNA) sits in the capital.", "Government of National Accord=GNA"},
		{"en", "NAWS (National Agency for Water and Sanitation) said so.", "National Agency for Water and Sanitation=NAWS"},
		{"en", "The tanker (IMO) left.", ""},
		{"ru", "Служба внешней разведки (СВР) не ответила.", "Служба внешней разведки=СВР"},
		{"en", "He came (it rained) and left.", ""},
	}
	for _, test := range tests {
		a := analysis(test.language, test.text)
		var got []string
		for _, p := range Acronyms(a) {
			got = append(got, p.Long.In(a.Text)+"="+p.Short.In(a.Text))
		}
		if s := strings.Join(got, ";"); s != test.want {
			t.Errorf("%q: got %q, want %q", test.text, s, test.want)
		}
	}
}

func TestPromises(t *testing.T) {
	texts := []string{"", " ", "\xff\xfe", "((((((((", strings.Repeat("A", 5000), strings.Repeat("Ana Ruiz (", 500),
		strings.Repeat("«", 3000), strings.Repeat("танкер «", 300), "ال", "وال", strings.Repeat("IMO ", 2000)}
	for _, text := range texts {
		for _, l := range []string{"en", "ru", "ar"} {
			check(t, analysis(l, strings.ToValidUTF8(text, "�")))
		}
		Identifiers(text)
	}
}

func check(t *testing.T, a *proffer.Analysis) {
	t.Helper()
	end := 0
	for _, n := range Find(a) {
		if n.Span.In(a.Text) == "" || n.Span.Start < end || n.Kind == "" || n.Base == "" {
			t.Errorf("bad name %+v after byte %d", n, end)
		}
		end = n.Span.End
	}
	for _, p := range Acronyms(a) {
		if p.Long.In(a.Text) == "" || p.Short.In(a.Text) == "" {
			t.Errorf("bad acronym %+v", p)
		}
	}
}

func TestLongText(t *testing.T) {
	check(t, analysis("en", strings.Repeat("Deputy Minister Ana Ruiz told the Halden Post (HP) that the tanker “Sea Otter” left Ostavia. ", 4000)))
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Ana Ruiz of Ostavia", "Танкер «Заря» (ИМО 9074729)", "وقال الرئيس", "GB82 WEST 1234 5698 7654 32"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "�")
		for _, l := range []string{"en", "ru", "ar"} {
			check(t, analysis(l, text))
		}
		for _, id := range Identifiers(text) {
			if squeeze(id.Span.In(text)) != id.Value {
				t.Errorf("identifier %+v says %q", id, id.Span.In(text))
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	for _, l := range []string{"en", "ru", "ar"} {
		text := map[string]string{
			"en": "Deputy Minister Ana Ruiz told the Halden Post that Ostavia had not sent troops across the Tolva River. ",
			"ru": "Заместитель министра Анна Руис сообщила газете «Хальден пост», что Остравия не вводила войска. ",
			"ar": "وقالت نائبة الوزير آنا رويس لصحيفة هالدن إن أوستافيا لم ترسل قوات عبر نهر تولفا. ",
		}[l]
		b.Run(l, func(b *testing.B) {
			a := analysis(l, strings.Repeat(text, 50))
			for b.Loop() {
				Find(a)
			}
			b.ReportMetric(float64(len(a.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
	_ = fmt.Sprint
}
