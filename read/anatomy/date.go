package anatomy

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"time"
)

//go:embed months.tsv
var monthsTSV string

var months = loadMonths(monthsTSV)

func loadMonths(tsv string) map[string]int {
	out := map[string]int{}
	for line := range strings.Lines(tsv) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		m, err := strconv.Atoi(f[0])
		if len(f) != 3 || err != nil {
			continue
		}
		for name := range strings.FieldsSeq(f[2]) {
			out[fold(strings.ReplaceAll(name, "_", " "))] = m
		}
	}
	return out
}

// A date is a calendar date as far as it is stated: Year is 0 where only day and month are.
type date struct {
	year, month, day int
	either           bool // digits that could be day and month in either order
}

// iso is the date in ISO 8601, or "" when it is not whole.
func (d date) iso() string {
	if d.year == 0 || d.either || !d.exists() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

func (d date) exists() bool {
	if d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 || d.year != 0 && (d.year < 1900 || d.year > 2199) {
		return false
	}
	y := d.year
	if y == 0 {
		y = 2000 // a leap year: 29 February may be meant
	}
	return time.Date(y, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Day() == d.day
}

// A found date with the tokens that it takes.
type found struct {
	date
	first, last int // token range, half-open
}

// dates finds the dates in a line.
func dates(s string, toks []token, lang string) []found {
	var out []found
	for i := 0; i < len(toks); {
		if f, ok := dateAt(s, toks, i, lang); ok {
			out = append(out, f)
			i = f.last
			continue
		}
		i++
	}
	return out
}

func dateAt(s string, toks []token, i int, lang string) (found, bool) {
	if toks[i].num {
		if f, ok := digitsDate(s, toks, i, lang); ok {
			return f, true
		}
		return dayFirst(s, toks, i)
	}
	return monthFirst(s, toks, i)
}

// monthAt reads a month's name, "آذار/مارس" and "كانون الثاني" included; n is the number of tokens, 0 for none.
func monthAt(toks []token, i int) (month, n int) {
	if i >= len(toks) || toks[i].begins == nil || !toks[i].begins.month {
		return 0, 0
	}
	if i+1 < len(toks) {
		if m := months[toks[i].fold+" "+toks[i+1].fold]; m > 0 {
			month, n = m, 2
		}
	}
	if m := months[toks[i].fold]; n == 0 && m > 0 {
		month, n = m, 1
	}
	if n == 0 {
		return 0, 0
	}
	if m, k := monthName(toks, i+n); m == month { // the same month under its other name
		n += k
	}
	return month, n
}

func monthName(toks []token, i int) (month, n int) {
	if i+1 < len(toks) {
		if m := months[toks[i].fold+" "+toks[i+1].fold]; m > 0 {
			return m, 2
		}
	}
	if i < len(toks) {
		return months[toks[i].fold], 1
	}
	return 0, 0
}

func number(t token) int {
	if !t.num || len(t.fold) > 4 {
		return -1
	}
	n, err := strconv.Atoi(t.fold)
	if err != nil {
		return -1
	}
	return n
}

// yearAt reads a year, behind a comma or a filler such as "de", "of" or "عام".
func yearAt(s string, toks []token, i int) (year, n int) {
	for k := i; k < len(toks) && k < i+2; k++ {
		if y := number(toks[k]); y >= 1900 && y < 2200 && len(toks[k].fold) == 4 {
			if strings.ContainsAny(s[toks[i].start:toks[k].start], ".;") {
				return 0, 0
			}
			return y, k - i + 1
		}
		if match("datefill", toks[k:]) != 1 {
			break
		}
	}
	return 0, 0
}

// dayFirst: "14 March 2024", "14th of March, 2024", "14 марта", "14 مارس/آذار 2024".
func dayFirst(s string, toks []token, i int) (found, bool) {
	day := number(toks[i])
	if day < 1 || day > 31 {
		return found{}, false
	}
	j := i + 1
	for j < len(toks) && j < i+3 && match("datefill", toks[j:]) == 1 && !isMonth(toks, j) {
		j++
	}
	m, n := monthAt(toks, j)
	if m == 0 || strings.ContainsAny(s[toks[i].end:toks[j].start], ":;()") {
		return found{}, false
	}
	j += n
	d := date{month: m, day: day}
	if j < len(toks) && near(s, toks[j-1], toks[j]) {
		y, k := yearAt(s, toks, j)
		d.year = y
		j += k
	}
	return found{d, i, j}, d.exists()
}

func isMonth(toks []token, i int) bool { _, n := monthAt(toks, i); return n > 0 }

// near says that nothing but white space, a comma, a stop or a dash stands between two tokens.
func near(s string, a, b token) bool {
	return len(strings.TrimSpace(s[a.end:b.start])) <= 2 && !strings.ContainsAny(s[a.end:b.start], "|;:()\n")
}

// monthFirst: "March 14, 2024", "Aug. 14, 2017".
func monthFirst(s string, toks []token, i int) (found, bool) {
	if !toks[i].title {
		return found{}, false
	}
	m, n := monthAt(toks, i)
	if m == 0 || i+n >= len(toks) {
		return found{}, false
	}
	j := i + n
	day := number(toks[j])
	if day < 1 || day > 31 || !near(s, toks[j-1], toks[j]) {
		return found{}, false
	}
	j++
	for j < len(toks) && (toks[j].fold == "th" || toks[j].fold == "st" || toks[j].fold == "nd" || toks[j].fold == "rd") {
		j++
	}
	d := date{month: m, day: day}
	if j < len(toks) && near(s, toks[j-1], toks[j]) {
		y, k := yearAt(s, toks, j)
		d.year = y
		j += k
	}
	return found{d, i, j}, d.exists()
}

// digitsDate: "2024-03-14", "14.03.2024", "14/3/2024". Day and month in digits are told apart by size or, outside of
// English, by custom: the day comes first.
func digitsDate(s string, toks []token, i int, lang string) (found, bool) {
	if i+2 >= len(toks) || !toks[i+1].num || !toks[i+2].num {
		return found{}, false
	}
	a, b, c := number(toks[i]), number(toks[i+1]), number(toks[i+2])
	s1 := strings.TrimSpace(s[toks[i].end:toks[i+1].start])
	s2 := strings.TrimSpace(s[toks[i+1].end:toks[i+2].start])
	if s1 != s2 || !strings.Contains("./-", s1) || s1 == "" {
		return found{}, false
	}
	d := date{}
	switch {
	case len(toks[i].fold) == 4:
		d = date{year: a, month: b, day: c}
	case len(toks[i+2].fold) == 4 || len(toks[i+2].fold) == 2 && s1 != "-" && lang != "en":
		d = date{year: c, month: b, day: a}
		if c < 100 {
			d.year = 2000 + c
		}
		if s1 == "/" && lang == "en" && a <= 12 && b <= 12 && a != b {
			d.either = true
		} else if b > 12 && a <= 12 {
			d.month, d.day = a, b
		}
	default:
		return found{}, false
	}
	return found{d, i, i + 3}, d.exists()
}
