package numbers

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"proffer"
	"proffer/language/token"
)

func analyse(lang, text string) *proffer.Analysis {
	tokens := token.Tokenize(lang, text)
	return &proffer.Analysis{Language: lang, Text: text, Tokens: tokens, Sentences: token.Sentences(lang, text, tokens, nil)}
}

func show(b proffer.Bound) string {
	if !b.Known {
		return "–"
	}
	return b.Value.String()
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Up to 800 fighters were seen.", "[–,800] fighters"},
		{"ru", "Число задержанных выросло до 40 человек.", "[40,40] человек"},
		{"en", "At least 1,500 people and more than 40 trucks left.", "[1500,–] people; [40,–] trucks"},
		{"en", "About 300 men came.", "~[300,300] men"},
		{"en", "between 12 and 15 boats", "[12,15] boats"},
		{"en", "10 to 15 million euros", "[10000000,15000000] EUR"},
		{"en", "They paid $3.5 million for it.", "[3500000,3500000] USD"},
		{"en", "Hundreds of villagers fled.", "~[200,999] villagers"},
		{"en", "twenty-five soldiers", "[25,25] soldiers"},
		{"en", "two hundred and five sheep", "[205,205] sheep"},
		{"en", "It fell by 40 percent in 2019.", ""},
		{"en", "On March 14, 2024 it began.", ""},
		{"en", "It lasted 12 days over 30 kilometers.", ""},
		{"en", "a 25-year-old teacher", ""},
		{"en", "a dozen tanks or more", "[12,–] tanks"},
		{"en", "no one said anything", ""},
		{"ru", "Погибли не менее 40 человек.", "[40,–] человек"},
		{"ru", "до 1 500 бойцов", "[–,1500] бойцов"},
		{"ru", "3,5 млн рублей", "[3500000,3500000] RUB"},
		{"ru", "двадцать пять солдат", "[25,25] солдат"},
		{"ru", "около двухсот жителей", "~[200,200] жителей"},
		{"ru", "14 марта 2024 года", ""},
		{"ru", "от 10 до 15 танков", "[10,15] танков"},
		{"ru", "несколько сотен беженцев", "~[200,999] беженцев"},
		{"ar", "ما لا يقل عن 1200 مقاتل", "[1200,–] مقاتل"},
		{"ar", "وصل نحو ٤٠ جريحا", "~[40,40] جريحا"},
		{"ar", "ما بين 1000 و1200 شخص", "[1000,1200] شخص"},
		{"ar", "مئات المدنيين", "~[200,999] المدنيين"},
		{"ar", "3.5 مليون دولار", "[3500000,3500000] USD"},
		{"ar", "خمسة وعشرون جنديا", "[25,25] جنديا"},
		{"ar", "قتل 23 شخصا على الأقل", "[23,–] شخصا"},
		{"ru", "в семи тысячах домов", "[7000,7000] домов"},
		{"ar", "في عام 2019 بدأت الحرب", ""},
	} {
		var got []string
		for _, q := range Find(analyse(c.lang, c.text)) {
			s := fmt.Sprintf("[%s,%s] %s", show(q.Min), show(q.Max), q.Unit)
			if q.Approx {
				s = "~" + s
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.lang, c.text, g, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"up to 800 men", "между 3 и 5 млн", "ما بين 1000 و1200 شخص", "999999999999999999999 million billion", "-", "1,2,3,4"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("texts are valid UTF-8")
		}
		for _, lang := range []string{"en", "ru", "ar"} {
			end := 0
			for _, q := range Find(analyse(lang, text)) {
				if q.Start < end || !q.Valid() || q.End > len(text) {
					t.Fatalf("%s: %q: span %v after %d", lang, text, q.Span, end)
				}
				if q.Min.Known && q.Max.Known && q.Min.Value > q.Max.Value {
					t.Fatalf("%s: %q: empty interval %v", lang, text, q)
				}
				end = q.End
			}
		}
	})
}
