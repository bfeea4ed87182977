package times

import (
	"strconv"
	"strings"

	"proffer"
	"proffer/language/table"
)

// small reads a token of one to four digits, with an English ordinal ending; -1 where it is none.
func (f *finder) small(i int) int {
	if i < 0 || i >= len(f.W) {
		return -1
	}
	s := f.W[i]
	for _, end := range []string{"st", "nd", "rd", "th", "-го", "-е", "-м"} {
		if cut, ok := strings.CutSuffix(s, end); ok && cut != "" {
			s = cut
			break
		}
	}
	if len(s) == 0 || len(s) > 4 {
		return -1
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}

func (f *finder) dayNumber(i int) int {
	if n := f.small(i); n >= 1 && n <= 31 && len(f.W[i]) <= 5 {
		return n
	}
	return -1
}

// yearNumber reads a year of four digits, "mid-1996" included.
func (f *finder) yearNumber(i int) int {
	if i >= 0 && i < len(f.W) {
		if y, ok := strings.CutPrefix(f.W[i], "mid-"); ok && len(y) == 4 && table.Digit(y) {
			n, _ := strconv.Atoi(y)
			return n
		}
	}
	if n := f.small(i); n >= 1000 && n <= 2199 && len(f.W[i]) == 4 {
		return n
	}
	return -1
}

// monthAt reads a month's name, two of them with a slash where both are used ("آذار/مارس"). English "may" and "march"
// need a capital or a number beside them.
func (f *finder) monthAt(i int) (m, width int) {
	cells, n := f.Longest(i, "month")
	if n == 0 {
		return 0, 0
	}
	m, _ = strconv.Atoi(cells[0])
	if f.Language == "en" && (m == 5 || m == 3) {
		if s := f.tokens[i].Span.In(f.text); s == strings.ToLower(s) {
			return 0, 0
		}
	}
	if f.Has(i+n, "slash") {
		if again, k := f.Longest(i+n+1, "month"); k > 0 && again[0] == cells[0] {
			n += 1 + k
		}
	}
	return m, n
}

// yearAfter reads a year behind a month or day, stepping over a comma, "of", and the word for year.
func (f *finder) yearAfter(i int) (y, end int) {
	j := i
	if f.Has(j, "comma") || f.Has(j, "of") {
		j++
	}
	if f.isUnit(j, unitYear) && f.Language == "ar" {
		j++
	}
	if y, after := f.yearInWords(j); y > 0 && f.Language == "en" {
		return y, after
	}
	if y := f.yearNumber(j); y > 0 {
		end = j + 1
		if f.Language == "ru" && (f.isUnit(end, unitYear) || end < len(f.W) && f.W[end] == "г.") {
			end++
		}
		return y, end
	}
	return 0, i
}

func (f *finder) isUnit(i, unit int) bool {
	cells, n := f.Longest(i, "unit")
	return i < len(f.W) && n > 0 && cells[0] == strconv.Itoa(unit)
}

// dayMonth reads "14 March 2024", "14 марта", «14 مارس 2024», "the 14th of March", «третьего марта», with a weekday before it.
func (f *finder) dayMonth(i int) (reading, bool) {
	first, j := f.leadingWeekday(i)
	d, k := f.dayNumber(j), j+1
	if d < 0 {
		cells, n := f.Longest(j, "dayth")
		if n == 0 {
			return reading{}, false
		}
		d, _ = strconv.Atoi(cells[0])
		k = j + n
	}
	if f.Has(k, "of") {
		k++
	}
	if f.isUnit(k, unitMonth) && f.Language == "ar" { // "الثالث من شهر آذار"
		k++
	}
	m, w := f.monthAt(k)
	if m == 0 {
		return reading{}, false
	}
	return f.dated(first, k+w, m, d)
}

// monthDay reads "March 14, 2024", "Monday, March 14".
func (f *finder) monthDay(i int) (reading, bool) {
	first, j := f.leadingWeekday(i)
	m, w := f.monthAt(j)
	if m == 0 {
		return reading{}, false
	}
	d := f.dayNumber(j + w)
	if d < 0 || f.Language != "en" {
		return reading{}, false
	}
	return f.dated(first, j+w+1, m, d)
}

// leadingWeekday steps over "Monday," and "يوم الاثنين" before a date.
func (f *finder) leadingWeekday(i int) (first, next int) {
	j := i
	if f.Language == "ar" && f.isUnit(j, unitDay) {
		j++
	}
	if !f.Has(j, "weekday") {
		return i, i
	}
	j++
	if f.Has(j, "comma") {
		j++
	}
	return i, j
}

// soon is how many days ahead a day of a month without a year is meant, rather than one most of a year ago: a ban
// from the first of next month.
const soon = 60

// dated completes a day and month with a year: the one that is written, or the latest that is not after publication
// or soon after it, or the next one where the sentence looks ahead.
func (f *finder) dated(first, end, m, d int) (reading, bool) {
	y, after := f.yearAfter(end)
	if y > 0 {
		if !valid(y, m, d) {
			return reading{}, false
		}
		r := dayReading(date(y, m, d))
		r.first, r.end = first, after
		return r, true
	}
	y = f.anchor.Year()
	told, past := f.yearOf()
	switch {
	case past && valid(told, m, d):
		r := dayReading(date(told, m, d))
		r.first, r.end = first, end
		return r, true
	case f.ahead(first) && date(y, m, d).Before(f.anchor):
		y++
	case !f.ahead(first) && !f.bounded(first) && date(y, m, d).After(f.anchor.AddDate(0, 0, soon)):
		y--
	}
	if !f.known {
		y = 2000 // a leap year: only whether the day can exist is asked
	}
	if !valid(y, m, d) {
		return reading{}, false
	}
	r := dayReading(date(y, m, d))
	r.first, r.end, r.relative = first, end, true
	return r, true
}

// bounded says that the words before i make a date an end or a limit that is yet to come: "runs until December 24", «не
// позднее 24 декабря», but not "lasted until December 24".
func (f *finder) bounded(i int) bool {
	_, n := f.LongestBefore(i, 0, "toward")
	for k := i - n - 1; k >= max(0, i-n-9); k-- {
		if t := f.tokens[k]; t.Tag == proffer.VERB {
			return n > 0 && t.Fine != "VBD" && !strings.Contains(t.Fine, "past")
		}
	}
	return n > 0
}

// numeric reads 2024-03-14, 14.03.2024, 14/03/2024 as one token or as tokens.
func (f *finder) numeric(i int) (reading, bool) {
	s, end := f.W[i], i+1
	for end+1 < len(f.W) && end < i+5 && (f.W[end] == "-" || f.W[end] == "/" || f.W[end] == ".") && f.small(end+1) >= 0 &&
		f.tokens[end].Span.Start == f.tokens[end-1].Span.End && f.tokens[end+1].Span.Start == f.tokens[end].Span.End {
		s += f.W[end] + f.W[end+1]
		end += 2
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(parts) != 3 || len(s) < 8 || len(s) > 10 {
		return reading{}, false
	}
	n := [3]int{}
	for k, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil {
			return reading{}, false
		}
		n[k] = v
	}
	y, m, d := n[2], n[1], n[0]
	if len(parts[0]) == 4 {
		y, m, d = n[0], n[1], n[2]
	} else if m > 12 {
		m, d = d, m
	}
	if len(parts[0]) != 4 && len(parts[2]) != 4 || !valid(y, m, d) {
		return reading{}, false
	}
	r := dayReading(date(y, m, d))
	r.first, r.end = i, end
	return r, true
}

// month reads "March 2024", "in April", "last March".
func (f *finder) month(i int) (reading, bool) {
	first, shift, j := f.adjective(i)
	if f.Has(j, "edge") { // "late March", "в начале марта": the month, since its parts have no sharp ends
		j++
		if f.W[j-1] != "" && f.Has(j, "of") {
			j++
		}
	}
	m, w := f.monthAt(j)
	if m == 0 {
		return reading{}, false
	}
	end := j + w
	if first < j && f.Language == "en" && f.dayNumber(end) > 0 {
		return reading{}, false // "this Aug. 14, 2017 file photo" is a day
	}
	if y, after := f.yearAfter(end); y > 0 {
		r := monthReading(y, m)
		r.first, r.end = first, after
		return r, true
	}
	if role, n := f.LongestOf(end, "last", "next", "this"); n > 0 && f.Language == "ar" {
		shift, end = role, end+n
	}
	if r, ok := f.monthOfYear(first, end, m); ok {
		return r, true
	}
	if y := f.yearAhead(end); y > 0 {
		r := monthReading(y, m)
		r.first, r.end = first, end
		return r, true
	}
	y := f.anchor.Year()
	if told, past := f.yearOf(); past && shift == "" {
		r := monthReading(told, m)
		r.first, r.end = first, end
		return r, true
	}
	switch {
	case shift == "this":
	case shift == "next" || shift == "" && (f.ahead(i) || f.Has(i-1, "toward")):
		if m < int(f.anchor.Month()) || shift == "next" && m == int(f.anchor.Month()) {
			y++
		}
	case m > int(f.anchor.Month()) || shift == "last" && m == int(f.anchor.Month()):
		y--
	}
	r := monthReading(y, m)
	r.first, r.end, r.relative = first, end, true
	return r, true
}

// monthOfYear reads "July last year", «в июле прошлого года».
func (f *finder) monthOfYear(first, end, m int) (reading, bool) {
	y, after := f.yearBeside(end)
	if y == 0 {
		return reading{}, false
	}
	r := monthReading(y, m)
	r.first, r.end, r.relative = first, after, true
	return r, true
}

// yearBeside reads "last year" behind a month or season: "of last year", «прошлого года», "من العام الماضي"; 0 for none.
func (f *finder) yearBeside(i int) (y, end int) {
	if f.Has(i, "of") {
		i++
	}
	at := i
	if f.Language == "ar" {
		if !f.isUnit(i, unitYear) {
			return 0, i
		}
		at++
	}
	role, n := f.LongestOf(at, "last", "this", "next")
	if n == 0 || f.Language != "ar" && !f.isUnit(at+n, unitYear) {
		return 0, i
	}
	if end = at + n; f.Language != "ar" {
		end++
	}
	return f.anchor.Year() + shifts[role], end
}

// year reads a bare year where something says that it is one: a preposition, the word for year, or a range.
func (f *finder) year(i int) (reading, bool) {
	j, said := i, false
	if f.Language == "ar" && f.isUnit(j, unitYear) {
		j, said = j+1, true
	}
	y := f.yearNumber(j)
	if y < 0 {
		return reading{}, false
	}
	end := j + 1
	if f.Language == "ru" && f.isUnit(end, unitYear) || end < len(f.W) && (f.W[end] == "г." || f.W[end] == "гг.") {
		end, said = end+1, true
	}
	if f.Has(j-1, "era") {
		said = true
	}
	if f.Has(end, "era") {
		end, said = end+1, true
	}
	said = said || f.Language == "en" && f.isUnit(j-1, unitYear) || f.Has(j-1, "in") || f.besideYear(j) || f.Has(j-1, "season") || f.Has(j-1, "edge") || f.Has(j-1, "of") ||
		f.bracketed(j) || f.listed(j) || f.Has(j-1, "fiscal") || f.trails(j, end)
	if !said && !f.names(j) || f.counts(end) && !f.dates(j) {
		return reading{}, false
	}
	r := yearReading(y)
	r.first, r.end = i, end
	return r, true
}

// dates says that the number at j is the year of what follows, in the plural too: "the 2014 protests". A count with "the"
// before it is hardly ever such a number; a round one may be.
func (f *finder) dates(j int) bool {
	y := f.yearNumber(j)
	return f.Has(j-1, "the") && y > 1900 && y < 2100 && y%100 != 0 && f.W[j] == strconv.Itoa(y)
}

// bracketed says that the number at j stands alone in brackets, or opens or closes them: "(1995)", "(m. 1949;".
func (f *finder) bracketed(j int) bool {
	before := func(k int) bool { return k >= 0 && (f.W[k] == "(" || f.W[k] == "[" || f.W[k] == ";" || f.W[k] == ",") }
	after := j+1 < len(f.W) && (f.W[j+1] == ")" || f.W[j+1] == "]" || f.W[j+1] == ";")
	return after && (before(j-1) || before(j-2)) && f.yearNumber(j) < 2100
}

// listed says that the number at j follows another year: "1994, 1995 and 1997".
func (f *finder) listed(j int) bool {
	between := false
	for k := j - 1; k >= max(0, j-3); k-- {
		if f.yearNumber(k) > 0 {
			return between
		}
		if !f.Has(k, "and") && !f.Has(k, "comma") && !f.Has(k, "to") {
			return false
		}
		between = true
	}
	return false
}

// trails says that the number at j is a year behind the name of what it dates: "World Cup 2018", where no noun before
// it is one of those that are numbered.
func (f *finder) trails(j, end int) bool {
	if f.Language != "en" || j == 0 || f.tokens[j-1].Tag != proffer.PROPN || f.Has(j-1, "numbered") {
		return false
	}
	y := f.yearNumber(j)
	if y < 1900 || y > 2060 {
		return false
	}
	return end >= len(f.tokens) || f.tokens[end].Tag == proffer.PUNCT || f.tokens[end].Tag == proffer.ADP || f.tokens[end].Tag == proffer.VERB
}

// besideYear says that the number at j is one end of a range of years, "2014–2016".
func (f *finder) besideYear(j int) bool {
	return f.dash(j-1) && f.yearNumber(j-2) > 0 || f.dash(j+1) && (f.yearNumber(j+2) > 0 || f.shortYear(j+2) > f.yearNumber(j)%100)
}

// shortYear reads the two digits that end a range of years: "1890–91"; -1 for none.
func (f *finder) shortYear(j int) int {
	if j < len(f.W) && len(f.W[j]) == 2 {
		return f.small(j)
	}
	return -1
}

func (f *finder) dash(k int) bool {
	return k >= 0 && k < len(f.W) && (f.W[k] == "-" || f.W[k] == "–" || f.W[k] == "—")
}

// names says that an English year stands before what it dates, a noun in the singular: "the 1990 invasion". Numbers
// that count stand before plurals.
func (f *finder) names(j int) bool {
	if f.dates(j) && j+1 < len(f.tokens) && f.tokens[j+1].Fine == "NNS" {
		return true
	}
	if f.Language != "en" || j+1 >= len(f.tokens) || j == 0 {
		return false
	}
	fine := f.tokens[j+1].Fine
	y := f.yearNumber(j)
	switch f.tokens[j-1].Tag {
	case proffer.DET, proffer.PRON, proffer.PART, proffer.ADP:
	case proffer.ADJ, proffer.VERB:
		if y < 1900 || y > 2100 {
			return false
		}
	default:
		return false
	}
	return fine == "NN" || fine == "NNP" || fine == "NNPS" && y >= 1900 && y <= 2100
}

// counts says that the word at i is a thing that a number may count: a plain word that is no time word.
func (f *finder) counts(i int) bool {
	if i >= len(f.tokens) || f.Language != "en" {
		return false
	}
	if fine := f.tokens[i].Fine; fine != "" && fine != "NNS" { // "onwards"
		return false
	}
	s := f.tokens[i].Span.In(f.text)
	return len(s) > 2 && s[len(s)-1] == 's' && s == strings.ToLower(s) && !f.Has(i, "in") && !f.Has(i, "behind")
}

// decade reads "the 1990s".
func (f *finder) decade(i int) (reading, bool) {
	j := i
	if f.Has(j, "the") {
		j++
	}
	if cells, n := f.Longest(j, "decade"); n > 0 {
		y, _ := strconv.Atoi(cells[0])
		r, _ := unitReading(date(y, 1, 1), unitDecade, 0)
		r.first, r.end = i, j+n
		if f.Language == "ru" && f.isUnit(r.end, unitYear) {
			r.end++
		}
		return r, true
	}
	s := f.W[i]
	if y, ok := strings.CutSuffix(s, "-х"); ok && len(y) == 4 && y[3] == '0' && f.Language == "ru" && table.Digit(y) {
		s = y + "s"
	}
	if len(s) != 5 || s[4] != 's' || s[3] != '0' {
		return reading{}, false
	}
	y, err := strconv.Atoi(s[:4])
	if err != nil || y < 1000 {
		return reading{}, false
	}
	r, _ := unitReading(date(y, 1, 1), unitDecade, 0)
	r.first, r.end = i, i+1
	if f.Language == "ru" && f.isUnit(r.end, unitYear) {
		r.end++
	}
	return r, true
}

// season reads "summer 2022", "летом 2022 года", "last summer".
func (f *finder) season(i int) (reading, bool) {
	first, shift, j := f.adjective(i)
	cells, n := f.Longest(j, "season")
	if n == 0 {
		return reading{}, false
	}
	m, _ := strconv.Atoi(cells[0])
	end := j + n
	k := end
	if f.Has(k, "of") {
		k++
	}
	if y, after := f.yearAfter(k); y > 0 {
		r := seasonReading(y, m)
		r.first, r.end = first, after
		return r, true
	}
	if y, after := f.yearBeside(end); y > 0 && shift == "" {
		r := seasonReading(y, m)
		r.first, r.end, r.relative = first, after, true
		return r, true
	}
	if role, w := f.LongestOf(end, "last", "next", "this"); w > 0 && f.Language == "ar" {
		shift, end = role, end+w
	}
	if shift == "" {
		return reading{}, false
	}
	y := f.anchor.Year()
	begun := !seasonReading(y, m).from.After(f.anchor)
	switch {
	case shift == "last" && (!begun || !seasonReading(y, m).to.Before(f.anchor)):
		y--
	case shift == "next" && begun:
		y++
	}
	r := seasonReading(y, m)
	r.first, r.end, r.relative = first, end, true
	return r, true
}

// adjective steps over "last", "this", "next" (and "the") before a unit.
func (f *finder) adjective(i int) (first int, role string, next int) {
	j := i
	if f.Has(j, "the") {
		j++
	}
	if role, n := f.LongestOf(j, "last", "this", "next"); n > 0 {
		return i, role, j + n
	}
	return i, "", i
}
