package times

import (
	"strings"
	"testing"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
	"proffer/language/syntax"
	"proffer/language/token"
)

func analyse(lang, text string) *proffer.Analysis {
	tokens := token.Tokenize(lang, text)
	a := &proffer.Analysis{Language: lang, Text: text, Tokens: tokens, Sentences: token.Sentences(lang, text, tokens, nil)}
	if lang == "en" {
		syntax.Analyze(text, a.Tokens, a.Sentences)
	} else {
		morph.Annotate(a)
	}
	return a
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
		{"ar", "في الثالث من آذار/مارس", "الثالث من آذار/مارس=2024-03-03"},
		{"ar", "في الثالث من آذار وفي الحادي والعشرين من فبراير 2023", "الثالث من آذار=2024-03-03; الحادي والعشرين من فبراير 2023=2023-02-21"},
		{"ar", "وذلك في الخامس من شهر مارس", "الخامس من شهر مارس=2024-03-05"},
		{"ru", "Это было двадцать третьего февраля.", "двадцать третьего февраля=2024-02-23"},
		{"en", "It was put off until mid-November.", "mid-November=2024-11-01..2024-11-30"},
		{"en", "They fought 1990–91.", "1990=1990-01-01..1990-12-31"},
		{"en", "by the year 2030", "2030=2030-01-01..2030-12-31"},
		{"en", "They met seventeen days ago.", "seventeen days ago=2024-02-26"},
		// counted from what the text has told
		{"en", "It began on March 3, 2021. Two days later it ended.", "March 3, 2021=2021-03-03; Two days later=2021-03-05"},
		{"en", "It was founded in 1924. Two years later he left; ten days later she did.", "1924=1924-01-01..1924-12-31; Two years later=1926-01-01..1926-12-31"},
		{"en", "It was built in 1924. That year it burnt.", "1924=1924-01-01..1924-12-31; That year=1924-01-01..1924-12-31"},
		{"ru", "Всё началось 3 марта 2021 года. Спустя два дня он уехал.", "3 марта 2021 года=2021-03-03; Спустя два дня=2021-03-05"},
		{"ar", "بدأ ذلك في 3 مارس 2021، وبعد ذلك بيومين انتهى", "3 مارس 2021=2021-03-03; بعد ذلك بيومين=2021-03-05"},
		{"en", "It began on March 3, 2021. The next day it ended.", "March 3, 2021=2021-03-03; The next day=2021-03-04"},
		{"en", "He died on 3 May 1982. On 5 June they mourned.", "3 May 1982=1982-05-03; 5 June=1982-06-05"},
		{"en", "It earned $5 in the third quarter, up from $4 a year earlier.", "the third quarter=2023-07-01..2023-09-30; a year earlier=2022-07-01..2022-09-30"},
		{"en", "It left the year before that.", ""},
		{"ru", "Это случилось 3 мая 2021 года. На следующий день он уехал.", "3 мая 2021 года=2021-05-03; следующий день=2021-05-04"},
		{"ar", "وقع ذلك في 3 مايو 2021. وفي اليوم التالي سافر.", "3 مايو 2021=2021-05-03; اليوم التالي=2021-05-04"},
		// ranges
		{"en", "The talks of March 3-5, 2024 failed.", "March 3-5, 2024=2024-03-03..2024-03-05"},
		{"en", "from 20 to 25 February", "20 to 25 February=2024-02-20..2024-02-25"},
		{"en", "It lasted from March to August 2011.", "March=2011-03-01..2011-03-31; August 2011=2011-08-01..2011-08-31"},
		{"en", "between 1994 and 1997, and from 2001 to 2003", "1994=1994-01-01..1994-12-31; 1997=1997-01-01..1997-12-31; 2001=2001-01-01..2001-12-31; 2003=2003-01-01..2003-12-31"},
		{"ru", "с 20 по 25 февраля", "20 по 25 февраля=2024-02-20..2024-02-25"},
		{"ru", "с марта по август 2011 года", "марта=2011-03-01..2011-03-31; август 2011 года=2011-08-01..2011-08-31"},
		{"ar", "من 20 إلى 25 فبراير", "20 إلى 25 فبراير=2024-02-20..2024-02-25"},
		{"ar", "من مارس إلى أغسطس 2011", "مارس=2011-03-01..2011-03-31; أغسطس 2011=2011-08-01..2011-08-31"},
		// since, ahead
		{"en", "It has been shut since January.", "January=2024-01-01..2024-01-31"},
		{"ru", "Он закрыт с января.", "января=2024-01-01..2024-01-31"},
		{"ar", "مغلق منذ يناير", "يناير=2024-01-01..2024-01-31"},
		{"en", "He could leave as early as Tuesday, and has until Friday.", "Tuesday=2024-03-19; Friday=2024-03-15"},
		{"en", "Payments are due April 9.", "April 9=2024-04-09"},
		{"en", "The ban runs until December 24.", "December 24=2024-12-24"},
		{"en", "The fighting lasted until December 24.", "December 24=2023-12-24"},
		{"ru", "Вывоз запрещён до 24 декабря, деньги поступят до среды.", "24 декабря=2024-12-24; среды=2024-03-20"},
		{"ar", "يستمر الحظر حتى 24 ديسمبر ويدفع المبلغ قبل الأربعاء", "24 ديسمبر=2024-12-24; الأربعاء=2024-03-20"},
		{"ru", "Докеры забастуют, если в мае порт закроют.", "мае=2024-05-01..2024-05-31"},
		{"ru", "Переговоры пройдут в среду.", "среду=2024-03-20"},
		{"ar", "ستعقد المحادثات يوم الاثنين", "يوم الاثنين=2024-03-18"},
		// parts of days
		{"en", "on the night of March 3", "the night of March 3=2024-03-03"},
		{"en", "on Tuesday night", "Tuesday night=2024-03-12"},
		{"ru", "в ночь на 3 марта", "ночь на 3 марта=2024-03-03"},
		{"ru", "в ночь на среду", "ночь на среду=2024-03-13"},
		{"ar", "ليلة 3 مارس", "ليلة 3 مارس=2024-03-03"},
		{"ar", "مساء الاثنين", "مساء الاثنين=2024-03-11"},
		// quarters, halves, years
		{"en", "the 1988 second quarter", "the 1988 second quarter=1988-04-01..1988-06-30"},
		{"en", "this year's first quarter", "this year's first quarter=2024-01-01..2024-03-31"},
		{"en", "in the first half of 2023", "the first half of 2023=2023-01-01..2023-06-30"},
		{"ru", "в первом полугодии 2023 года", "первом полугодии 2023 года=2023-01-01..2023-06-30"},
		{"ar", "في النصف الأول من عام 2023", "النصف الأول من عام 2023=2023-01-01..2023-06-30"},
		{"en", "in nineteen ninety-six and by the year two thousand", "nineteen ninety-six=1996-01-01..1996-12-31; two thousand=2000-01-01..2000-12-31"},
		{"en", "Jules et Jim (1962)", "1962=1962-01-01..1962-12-31"},
		{"en", "by year-end", "year-end=2024-12-31"},
		{"ru", "к концу года", "концу года=2024-12-31"},
		{"en", "in the nineties and the '80s", "the nineties=1990-01-01..1999-12-31; the '80s=1980-01-01..1989-12-31"},
		{"ru", "в 1990-х годах", "1990-х годах=1990-01-01..1999-12-31"},
		{"ar", "في تسعينيات القرن الماضي", "تسعينيات القرن الماضي=1990-01-01..1999-12-31"},
		// other calendars
		{"en", "during the month of Ramadan 1445", "the month of Ramadan 1445=2024-03-11..2024-04-09"},
		{"ar", "في شهر رمضان", "شهر رمضان=2024-03-11..2024-04-09"},
		{"ar", "في 14 رمضان 1445", "14 رمضان 1445=2024-03-24"},
		{"ar", "قال رمضان شلح", ""},
		{"ru", "в рамадан 1445 года", "рамадан 1445 года=2024-03-11..2024-04-09"},
		// vague stays vague
		{"en", "in the near future, as in the past", "the near future=vague; the past=vague"},
		{"ru", "в ближайшее время, на днях", "ближайшее время=vague; на днях=vague"},
		{"ar", "في الأيام المقبلة", "الأيام المقبلة=vague"},
		{"ar", "قبل سنوات", "قبل سنوات=vague"},
		{"ru", "несколько лет назад", "несколько лет назад=vague"},
		{"en", "a few years ago", "few years ago=vague"},
		{"en", "Security Council Resolution 1973 and flight 1549 on 1500 soldiers", ""},
		{"ar", "في ١٤ مارس ٢٠٢٠", "١٤ مارس ٢٠٢٠=2020-03-14"},
		{"ru", "весной прошлого года", "весной прошлого года=2023-03-01..2023-05-31"},
		{"ru", "в июле прошлого года", "июле прошлого года=2023-07-01..2023-07-31"},
		{"ar", "في يوليو من العام الماضي", "يوليو من العام الماضي=2023-07-01..2023-07-31"},
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
		if relative != (x.Start == "") || relative != (x.Value == "") || x.Anchor != "" {
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
			return // texts are valid UTF-8
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

func TestYearBeforePlural(t *testing.T) {
	for text, want := range map[string]int{"after the 2014 protests": 1, "after 2014 protests": 0, "after the 2000 protests": 0} {
		a := analyse("en", text)
		a.Tokens[len(a.Tokens)-1].Fine = "NNS"
		if got := Find(a, published); len(got) != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
