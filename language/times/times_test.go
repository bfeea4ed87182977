package times

import (
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

// 2024-03-14 is a Thursday.
const published = "2024-03-14"

func TestFind(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "It began on March 3, 2021.", "March 3, 2021=2021-03-03"},
		{"en", "It began on 3 March.", "3 March=2024-03-03"},
		{"en", "It began on Dec. 9.", "Dec. 9=2023-12-09"},
		{"en", "It will begin on April 9.", "April 9=2024-04-09"},
		{"ru", "Запрет вводится с 1 апреля.", "1 апреля=2024-04-01"},
		{"en", "He said on Monday that it will end.", "Monday=2024-03-11"},
		{"en", "They will meet on Monday.", "Monday=2024-03-18"},
		{"en", "They met last week and last year.", "last week=2024-03-04..2024-03-10; last year=2023-01-01..2023-12-31"},
		{"en", "They met three days ago.", "three days ago=2024-03-11"},
		{"en", "It stalled in recent weeks.", "recent weeks=vague"},
		{"en", "It fell in 2011.", "2011=2011-01-01..2011-12-31"},
		{"en", "It began in April.", "April=2023-04-01..2023-04-30"},
		{"en", "It began in February 2020.", "February 2020=2020-02-01..2020-02-29"},
		{"en", "about 2000 soldiers may march", ""},
		{"en", "On Monday, March 11, 2024, it began.", "Monday, March 11, 2024=2024-03-11"},
		{"en", "Yesterday and tomorrow.", "Yesterday=2024-03-13; tomorrow=2024-03-15"},
		{"en", "over the past three weeks", "the past three weeks=2024-02-22..2024-03-14"},
		{"en", "in the 1990s", "1990s=1990-01-01..1999-12-31"},
		{"en", "In this Aug. 14, 2017 file photo", "Aug. 14, 2017=2017-08-14"},
		{"en", "on 2019-12-05", "2019-12-05=2019-12-05"},
		{"en", "in the third quarter of 2019 and the first quarter", "the third quarter of 2019=2019-07-01..2019-09-30; the first quarter=2024-01-01..2024-03-31"},
		{"en", "fourth-quarter profit", "fourth-quarter=2023-10-01..2023-12-31"},
		{"en", "Shells fell over the weekend.", "the weekend=2024-03-09..2024-03-10"},
		{"ru", "в третьем квартале 2023 года", "третьем квартале 2023 года=2023-07-01..2023-09-30"},
		{"ar", "في الربع الثالث من عام 2023", "الربع الثالث من عام 2023=2023-07-01..2023-09-30"},
		{"ru", "В понедельник, 11 марта 2024 года, он уехал.", "понедельник, 11 марта 2024 года=2024-03-11"},
		{"ru", "Это было на прошлой неделе.", "прошлой неделе=2024-03-04..2024-03-10"},
		{"ru", "В 2011 году и в апреле.", "2011 году=2011-01-01..2011-12-31; апреле=2023-04-01..2023-04-30"},
		{"ru", "Вчера он заявил во вторник.", "Вчера=2024-03-13; вторник=2024-03-12"},
		{"ru", "два дня назад, за последние недели", "два дня назад=2024-03-12; последние недели=vague"},
		{"ru", "за последние три недели", "последние три недели=2024-02-22..2024-03-14"},
		{"ar", "قال يوم الاثنين إنه سافر الأسبوع الماضي", "يوم الاثنين=2024-03-11; الأسبوع الماضي=2024-03-04..2024-03-10"},
		{"ar", "في 14 مارس 2020 وفي عام 2011", "14 مارس 2020=2020-03-14; عام 2011=2011-01-01..2011-12-31"},
		{"ar", "قبل ثلاثة أيام وقبل أسبوعين", "قبل ثلاثة أيام=2024-03-11; قبل أسبوعين=2024-02-26..2024-03-03"},
		{"ar", "في الثالث من آذار/مارس", "آذار/مارس=2024-03-01..2024-03-31"},
		{"ar", "العام المقبل", "العام المقبل=2025-01-01..2025-12-31"},
	} {
		var got []string
		for _, x := range Find(analyse(c.lang, c.text), published) {
			s := x.Span.In(c.text) + "="
			switch {
			case x.Start == "":
				s += x.Granularity
			case x.Start == x.End:
				s += x.Start
			default:
				s += x.Start + ".." + x.End
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.lang, c.text, g, c.want)
		}
	}
}

func TestWithoutAnchor(t *testing.T) {
	for _, x := range Find(analyse("en", "They met last week, in 2011 and on Monday."), "") {
		relative := x.Span.Len() > 4
		if relative != (x.Start == "") || x.Anchor != "" {
			t.Errorf("%+v", x)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"last week", "в прошлом году 31 февраля", "قبل يومين 99/99/9999", "0000-00-00", "9999 years ago"} {
		f.Add(s, "2024-03-14")
	}
	f.Fuzz(func(t *testing.T, text, anchor string) {
		if !utf8.ValidString(text) {
			t.Skip("texts are valid UTF-8")
		}
		for _, lang := range []string{"en", "ru", "ar"} {
			end := 0
			for _, x := range Find(analyse(lang, text), anchor) {
				if x.Span.Start < end || !x.Valid() || x.Span.End > len(text) || x.Start > x.End {
					t.Fatalf("%s: %q: %+v after %d", lang, text, x, end)
				}
				end = x.Span.End
			}
		}
	})
}
