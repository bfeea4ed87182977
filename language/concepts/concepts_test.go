package concepts

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsOfOneConceptMeetOverLanguages(t *testing.T) {
	for _, c := range []struct{ concept, en, ru, ar string }{
		{"weapon", "weapons", "оружия", "بالسلاح"},
		{"instructor", "instructors", "инструкторов", "مدربا"},
		{"river", "rivers", "реку", "النهر"},
		{"leak", "leaked", "утечку", "تسرب"},
		{"send", "sent", "поставках", "أرسلت"},
		{"hospital", "hospital", "больнице", "المستشفى"},
		{"corruption", "bribes", "коррупции", "الفساد"},
		{"vaccine", "vaccinated", "вакцину", "اللقاحات"},
	} {
		id := Named(c.concept)
		if id == 0 {
			t.Fatalf("no concept %q", c.concept)
		}
		for lang, w := range map[string]string{"en": c.en, "ru": c.ru, "ar": c.ar} {
			if !slices.Contains(Of(lang, w), id) {
				t.Errorf("%s %q gives %v, not %s", lang, w, names(Of(lang, w)), c.concept)
			}
		}
	}
}

func names(ids []ID) (out []string) {
	for _, id := range ids {
		out = append(out, Get(id).Name)
	}
	return out
}

func TestWordsThatSayNothing(t *testing.T) {
	for lang, words := range map[string][]string{"en": {"the", "said", "Zzyzx"}, "ru": {"который", "заявил"}, "ar": {"التي", "وقال"}, "xx": {"war"}} {
		for _, w := range words {
			if ids := Of(lang, w); len(ids) != 0 {
				t.Errorf("%s %q gives %v", lang, w, names(ids))
			}
		}
	}
}

func TestArabicWordsThatOnlyBeginAlike(t *testing.T) {
	for w, not := range map[string]string{"بتوفير": "die", "أمريكية": "order", "تحديد": "challenge", "شكل": "doubt", "سلسلة": "bucket"} {
		if slices.Contains(names(Of("ar", w)), not) {
			t.Errorf("%q is of %v", w, names(Of("ar", w)))
		}
	}
	for w, want := range map[string]string{"مقاتليهم": "fighter", "سفاراتها": "ambassador", "استمرارها": "carry-on"} {
		if !slices.Contains(names(Of("ar", w)), want) {
			t.Errorf("%q is of %v, not %s", w, names(Of("ar", w)), want)
		}
	}
}

func TestOppositesAreMutual(t *testing.T) {
	n := 0
	for i := 1; i <= Len(); i++ {
		if o := Get(ID(i)).Opposite; o != 0 {
			n++
			if Get(o).Opposite == 0 {
				t.Errorf("%s has an opposite, %s has none", Get(ID(i)).Name, Get(o).Name)
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d concepts have opposites", n)
	}
}

func TestInflectionsShareAStem(t *testing.T) {
	for _, c := range []struct{ lang, a, b string }{
		{"en", "villages", "village"}, {"en", "stopped", "stop"}, {"ru", "деревнями", "деревня"}, {"ar", "والمدرسة", "مدرسة"},
	} {
		if Stem(c.lang, c.a) != Stem(c.lang, c.b) {
			t.Errorf("%s: %q and %q: %q, %q", c.lang, c.a, c.b, Stem(c.lang, c.a), Stem(c.lang, c.b))
		}
	}
}

func FuzzOf(f *testing.F) {
	f.Add("en", "weapons")
	f.Add("ar", "والسلاح")
	f.Fuzz(func(t *testing.T, lang, word string) {
		for _, id := range Of(lang, word) {
			if Get(id).ID != id {
				t.Fatalf("%q: id %d is nothing", word, id)
			}
		}
		_ = strings.ToUpper(Stem(lang, word))
	})
}

// A letter of another script that looks alike makes a word that nothing ever matches.
func TestWordsKeepToTheirScript(t *testing.T) {
	in := map[string]func(r rune) bool{
		"en": func(r rune) bool { return r < 0x80 }, "ru": func(r rune) bool { return r == '-' || r == '*' || 0x400 <= r && r <= 0x4ff },
		"ar": func(r rune) bool { return r == '*' || 0x600 <= r && r <= 0x6ff },
	}
	for line := range strings.Lines(lexicon) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		for i, lang := range languages {
			for _, r := range strings.ReplaceAll(f[1+i], ",", "") {
				if !in[lang](r) {
					t.Errorf("%s: %q in %q", lang, r, f[1+i])
				}
			}
		}
	}
}
