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
		{"en", "dozens of tanks", "~[24,99] tanks"},
		{"en", "a score of prisoners", "[20,20] prisoners"},
		{"en", "half a million people", "[500000,500000] people"},
		{"en", "a couple of trucks", "~[2,2] trucks"},
		{"en", "some 300 fighters and 500 or so guards", "~[300,300] fighters; ~[500,500] guards"},
		{"en", "from 20 to 30 boats", "[20,30] boats"},
		{"en", "five to ten guards", "[5,10] guards"},
		{"en", "two or three boats", "[2,3] boats"},
		{"en", "no fewer than 12 drones", "[12,–] drones"},
		{"en", "just under 2,000 refugees", "[–,2000] refugees"},
		{"en", "one and a half million refugees", "[1500000,1500000] refugees"},
		{"en", "a thousand two hundred men", "[1200,1200] men"},
		{"en", "1.2bn euros", "[1200000000,1200000000] EUR"},
		{"en", "12 tonnes of grain", "[12,12] tonnes"},
		{"ru", "от 20 до 30 человек", "[20,30] человек"},
		{"ru", "около 40 раненых", "~[40,40] раненых"},
		{"ru", "более полутора тысяч бойцов", "[1500,–] бойцов"},
		{"ru", "полтора десятка машин", "[15,15] машин"},
		{"ru", "два десятка машин", "[20,20] машин"},
		{"ru", "полмиллиона беженцев", "[500000,500000] беженцев"},
		{"ru", "сорок с лишним бойцов", "[40,–] бойцов"},
		{"ru", "пара сотен бойцов", "~[200,200] бойцов"},
		{"ru", "трое военных", "[3,3] военных"},
		{"ru", "десятки погибших", "~[20,99] погибших"},
		{"ru", "два-три танка", "~[2,3] танка"},
		{"ru", "максимум 50 бойцов", "[–,50] бойцов"},
		{"ru", "2,5 тысячи тонн зерна", "[2500,2500] тонн"},
		{"ru", "две тысячи триста сорок один человек", "[2341,2341] человек"},
		{"ar", "بضع مئات من المقاتلين", "~[200,999] المقاتلين"},
		{"ar", "عشرات القتلى", "~[20,99] القتلى"},
		{"ar", "مقتل شخصين وجنديان", "[2,2] شخصين; [2,2] جنديان"},
		{"ar", "طائرتان وثلاث سفن", "[2,2] طائرتان; [3,3] سفن"},
		{"ar", "نصف مليون لاجئ", "[500000,500000] لاجئ"},
		{"ar", "ألف وخمسمئة مقاتل", "[1500,1500] مقاتل"},
		{"ar", "من ٢٠ إلى ٣٠ شخصا", "[20,30] شخصا"},
		{"ar", "يتراوح بين 20 و30 مقاتلا", "[20,30] مقاتلا"},
		{"ar", "ثلاثة ملايين ونصف المليون لاجئ", "[3500000,3500000] لاجئ"},
		{"ar", "نحو ألفي مقاتل", "~[2000,2000] مقاتل"},
		{"ar", "مئة وثلاثة وعشرون شخصا", "[123,123] شخصا"},
		{"ar", "أكثر من مئتي شخص", "[200,–] شخص"},
		{"ar", "أقل من 50 جنديا", "[–,50] جنديا"},
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
			return // texts are valid UTF-8
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
