package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"proffer"
)

func doc(text string) *proffer.Document { return &proffer.Document{Language: "en", Text: text} }

// checkSpans fails when a span of the reading does not lie in the text on borders of characters.
func checkSpans(t *testing.T, text string, r *proffer.Reading) {
	t.Helper()
	check := func(what string, s proffer.Span) {
		if s == (proffer.Span{}) {
			return
		}
		if !s.Valid() || s.End > len(text) || !utf8.ValidString(s.In(text)) {
			t.Errorf("%s: bad span %v in text of %d bytes", what, s, len(text))
		}
	}
	for _, list := range [][]proffer.Statement{r.Statements, r.Doubtful} {
		for _, s := range list {
			check("source", s.Speaker.Span)
			check("cue", s.Cue)
			for _, c := range s.Content {
				check("content", c)
			}
			for _, c := range s.Quoted {
				check("quoted", c)
			}
			if len(s.Content) == 0 {
				t.Errorf("statement %v says nothing", s.ID)
			}
		}
	}
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			check("mention", m.Span)
		}
	}
}

// Shapes that the parts of reading trip over, long enough that a part whose time grows with the square would not end.
// bench/speed measures how the time grows.
func TestLongHostileText(t *testing.T) {
	for name, unit := range map[string]string{
		"no full stop":    "the minister said that the mayor told the judge that ",
		"nested quotes":   "“he said “",
		"closing quotes":  "she said” ",
		"straight quotes": "\"we go\" he said \"and ",
		"bare quotations": "“We will go there and see it.”\n\n",
		"mixed":           "министр said وقال that ",
		"talk":            "Q: Did you see Hugo Brell?\n\nHugo Brell: I said no to the mayor.\n\n",
		"questions":       "Did you see it?\n\nI saw it.\n\n",
		"dashes":          "— Did you see it?\n\n— I saw it.\n\n",
		"beliefs":         "Ida believes that he thinks that he said that ",
		"marks":           "\u200f\u202e\u200f, ",
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(unit, 24_000/len(unit)+1)
			checkSpans(t, text, Read(doc(text)))
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "“", "He said", "“We go,” he said. “Now", "According to", "told reporters that\n\n“x", "a\x00b said c", "''’‘\"«»", "Anna said Bern told Carl that \"no\"."} {
		f.Add(s, "en")
		f.Add(s, "ru")
		f.Add(s, "ar")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		d := doc(text)
		d.Language = lang
		if len(text) > 8 {
			half := len(text) / 2
			for half > 0 && !utf8.RuneStart(text[half]) {
				half--
			}
			if half > 0 {
				d.Parts = []proffer.Part{{Kind: proffer.PartHeadline, Span: proffer.Span{End: half}}, {Kind: proffer.PartBody, Span: proffer.Span{Start: half, End: len(text)}}}
			}
		}
		checkSpans(t, text, Read(d))
	})
}

func BenchmarkRead(b *testing.B) {
	const text = "“The tanks are not there,” Colonel Ida Brandt told reporters on Monday. She said the army had left the valley in May, according to a statement. The mayor of Lunde, who has lived there for years, denied that anybody had been hurt. It rained.\n\n"
	d := doc(strings.Repeat(text, 50))
	words := len(strings.Fields(d.Text))
	b.ResetTimer()
	for range b.N {
		Read(d)
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

func TestAQuotationInsideAContentIsClosed(t *testing.T) {
	for language, c := range map[string][2]string{
		"en": {"Iva Sorel said that the company \"did nothing wrong\".", "that the company \"did nothing wrong\""},
		"ru": {"Ива Сорель заявила, что пропало «не более 800 тонн».", "пропало «не более 800 тонн»"},
	} {
		d := doc(c[0])
		d.Language = language
		r := Read(d)
		if len(r.Statements) != 1 || len(r.Statements[0].Content) != 1 || r.Statements[0].Content[0].In(d.Text) != c[1] {
			t.Errorf("%q: %v", c[0], r.Statements)
		}
	}
}

func TestWhoAccusesWhom(t *testing.T) {
	for _, c := range []struct{ language, text, who, what string }{
		{"ru", "Бошкевич обвинила Национальное паромное агентство в обмане.", "Бошкевич", "Национальное паромное агентство в обмане"},
		{"ar", "واتهمت برليتش الوكالة الوطنية للعبارات بإخفاء العقود.", "برليتش", "الوكالة الوطنية للعبارات بإخفاء العقود"},
	} {
		d := doc(c.text)
		d.Language = c.language
		r := Read(d)
		if len(r.Statements) != 1 || r.Statements[0].Speaker.Span.In(d.Text) != c.who || r.Statements[0].Content[0].In(d.Text) != c.what {
			t.Errorf("%s: %+v", c.text, r.Statements)
		}
	}
}

func TestATalkIsSaidByWhoStandsBeforeTheColon(t *testing.T) {
	for _, c := range []struct {
		language, text string
		want           []string
	}{
		{"en", "Interview with Hugo Brell\n\nQ: Did you order the gates opened?\n\nA: I gave the order at three. There was no other way.\n\n(He pauses.)\n\nNobody slept.\n\nThe Meridian: Were you paid?\n\nHugo Brell: I will not answer that.\n",
			[]string{"Hugo Brell asserts I gave the order at three. There was no other way Nobody slept", "Hugo Brell declines I will not answer that"}},
		{"ru", "Запись заседания\n\nСудья: Свидетель, вы видели этот грузовик?\n\nСвидетель: Он стоял у склада три ночи подряд.\n\nСудья: Перерыв до понедельника.\n",
			[]string{"Свидетель asserts Он стоял у склада три ночи подряд", "Судья asserts Перерыв до понедельника"}},
		{"ar", "حوار مع مدير السد هوغو بريل\n\nس: هل أمرت بفتح البوابات؟\n\nج: أعطيت الأمر في الثالثة فجراً.\n\nس: هل حذرتم القرى؟\n\nج: اتصلنا برئيس البلدية ولم يرد.\n",
			[]string{"هوغو بريل asserts أعطيت الأمر في الثالثة فجراً", "هوغو بريل asserts اتصلنا برئيس البلدية ولم يرد"}},
		{"en", "Photo: Hugo Brell\n\nVerdict: The dam never burst.\n\nHugo Brell: a life in pictures and words.\n", nil},
	} {
		d := doc(c.text)
		d.Language = c.language
		var got []string
		for _, s := range Read(d).Statements {
			line := fmt.Sprint(s.Speaker.Span.In(d.Text), " ", s.Stance)
			for _, c := range s.Content {
				line += " " + c.In(d.Text)
			}
			got = append(got, line)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestWhoActedInTheSentenceBeforeSpeaks(t *testing.T) {
	for text, want := range map[string][]string{
		"واستقال وزير الموانئ توماس رويل الأربعاء. وقال في رسالته: \"لم أكن أعرف، وكان عليّ أن أعرف\".":  {"وزير الموانئ توماس رويل admits لم أكن أعرف، وكان عليّ أن أعرف"},
		"واستقالت وزيرة الموانئ نورا رويل الأربعاء. وقال في رسالته: \"لم أكن أعرف، وكان عليّ أن أعرف\".": {" admits لم أكن أعرف، وكان عليّ أن أعرف"},
	} {
		if got := said("ar", text); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestAnArabicVerbGoesOnWithWhoItAgreesWith(t *testing.T) {
	for text, want := range map[string][]string{
		"قالت الناطقة كلارا بريل إن الطريق مغلق. وأعلن المدير توماس رويل فتح الجسر. وسُئلت عن الموعد، فأجابت بأن الأمر لم يُحسم.": {"كلارا بريل", "توماس رويل", "كلارا بريل"},
		"قالت الناطقة كلارا بريل إن الطريق مغلق. وأضافت أن الجسر مفتوح.":                                                          {"كلارا بريل", "كلارا بريل"},
		"أكد هوغو بريل، وزير الموانئ، أن الميناء مفتوح. وتابع وزير الموانئ أن الرافعة سليمة.":                                     {"هوغو بريل", "هوغو بريل"},
		"قالت الناطقة كلارا بريل إن الطريق مغلق. لكن عالم البحار أرنه ماندل يرى أن الجسر آمن. ويضيف أن الفريق استعجل.":            {"كلارا بريل", "أرنه ماندل", "أرنه ماندل"},
		"أكد وزير الموانئ هوغو بريل أن الميناء مفتوح. وقال وزير المالية إن الصندوق فارغ.":                                         {"هوغو بريل", "وزير المالية"},
	} {
		d := doc(text)
		d.Language = "ar"
		r := Read(d)
		var got []string
		for _, s := range r.Statements {
			name := ""
			if len(s.Speaker.Entities) > 0 {
				name = r.Entities[s.Speaker.Entities[0]-1].Name
			}
			got = append(got, name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestAnOfficeBetweenNameAndWarning(t *testing.T) {
	want := []string{"ندى فاروق، خبيرة الحشرات في الميناء warns من جيل ثان خلال أسبوع"}
	if got := said("ar", "وحذرت ندى فاروق، خبيرة الحشرات في الميناء، من جيل ثان خلال أسبوع."); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTwoSurnamesSideBySideAreTwoPersons(t *testing.T) {
	want := []string{"Брилл asserts лжецом"}
	if got := said("ru", "Вчера Сорель Брилл назвал лжецом. Ида Сорель и Хуго Брилл пришли в порт."); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
