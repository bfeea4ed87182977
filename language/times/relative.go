package times

import (
	"strconv"
	"strings"
	"time"

	"proffer"
	"proffer/language/table"
)

// dayword reads "yesterday", «накануне», "أمس".
func (f *finder) dayword(i int) (reading, bool) {
	j := i
	if f.Has(j, "the") {
		j++
	}
	cells, n := f.Longest(j, "dayword")
	if n == 0 {
		return reading{}, false
	}
	shift, _ := strconv.Atoi(cells[0])
	r := dayReading(f.anchor.AddDate(0, 0, shift))
	r.first, r.end, r.relative = i, j+n, true
	if f.Has(r.end, "part") {
		r.end++
	}
	return r, true
}

var shifts = map[string]int{"last": -1, "this": 0, "next": 1}

// shifted reads "last week", «в прошлом году», "الأسبوع الماضي", and "the past three weeks", "in recent months".
func (f *finder) shifted(i int) (reading, bool) {
	if f.Language == "ar" {
		return f.shiftedBehind(i)
	}
	j := i
	if f.Has(j, "the") {
		j++
	}
	role, n := f.LongestOf(j, "recent", "last", "this", "next")
	if n == 0 {
		return reading{}, false
	}
	count, k := f.count(j + n)
	cells, w := f.Longest(k, "unit")
	if w == 0 {
		return reading{}, false
	}
	unit, _ := strconv.Atoi(cells[0])
	return f.shift(i, k+w, role, count, unit, f.plural(k))
}

// shiftedBehind is shifted where the adjective follows its noun.
func (f *finder) shiftedBehind(i int) (reading, bool) {
	first, count, j := i, 0, i
	if f.Has(j, "this") { // "هذا الأسبوع"
		if cells, w := f.Longest(j+1, "unit"); w > 0 {
			unit, _ := strconv.Atoi(cells[0])
			return f.shift(first, j+1+w, "this", 0, unit, false)
		}
	}
	if n, k := f.count(j); k > j {
		count, j = n, k
	}
	cells, w := f.Longest(j, "unit")
	if w == 0 {
		return reading{}, false
	}
	unit, _ := strconv.Atoi(cells[0])
	k := j + w
	if n, after := f.count(k); after > k && count == 0 {
		count, k = n, after // "الأيام الثلاثة الماضية"
	}
	role, n := f.LongestOf(k, "recent", "last", "this", "next")
	if n == 0 {
		return reading{}, false
	}
	return f.shift(first, k+n, role, count, unit, f.plural(j) && count == 0)
}

// count reads a number before a unit: 0 for none, -1 for "several".
func (f *finder) count(i int) (n, next int) {
	if f.Has(i, "some") {
		return -1, i + 1
	}
	if cells, w := f.Longest(i, "number"); w > 0 {
		n, _ = strconv.Atoi(cells[0])
		return n, i + w
	}
	if n := f.small(i); n > 0 && n < 1000 {
		return n, i + 1
	}
	return 0, i
}

// plurals are the forms of units that name more than one.
var plurals = map[string]bool{"days": true, "quarters": true, "weeks": true, "months": true, "years": true, "decades": true, "hours": true,
	"дни": true, "дней": true, "недели": true, "недель": true, "месяцы": true, "месяцев": true, "годы": true, "годов": true,
	"лет": true, "часы": true, "часов": true, "ايام": true, "الايام": true, "اسابيع": true, "الاسابيع": true, "اشهر": true,
	"الاشهر": true, "شهور": true, "اعوام": true, "الاعوام": true, "سنوات": true, "السنوات": true, "ساعات": true, "الساعات": true}

func (f *finder) plural(i int) bool { return plurals[f.W[i]] }

// shift makes the interval of a shifted unit; n units of it for a count; a vague one for many without a count.
func (f *finder) shift(first, end int, role string, n, unit int, many bool) (reading, bool) {
	r := reading{}
	switch {
	case n < 0 || many && n == 0 || role == "recent" && n == 0 && unit > unitYear:
		r = reading{grain: vague, value: map[string]string{"next": "FUTURE_REF"}[role]}
		if r.value == "" {
			r.value = "PAST_REF"
		}
	case n > 0 && n < 1000:
		r = f.stretch(role, n, unit)
	default:
		ok := false
		if role == "recent" {
			role = "last"
		}
		if r, ok = unitReading(f.anchor, unit, shifts[role]); !ok {
			return reading{}, false
		}
	}
	r.first, r.end, r.relative = first, end, true
	return r, true
}

// stretch is the last or next n units, up to or from the anchor.
func (f *finder) stretch(role string, n, unit int) reading {
	if role == "recent" || role == "last" {
		n = -n
	}
	other := f.anchor
	switch unit {
	case unitDay, unitWeekend:
		other = f.anchor.AddDate(0, 0, n)
	case unitWeek:
		other = f.anchor.AddDate(0, 0, 7*n)
	case unitMonth:
		other = f.anchor.AddDate(0, n, 0)
	case unitQuarter:
		other = f.anchor.AddDate(0, 3*n, 0)
	case unitYear:
		other = f.anchor.AddDate(n, 0, 0)
	case unitDecade:
		other = f.anchor.AddDate(10*n, 0, 0)
	case unitHour:
		other = f.anchor.Add(time.Duration(n) * time.Hour).Truncate(24 * time.Hour)
	}
	r := reading{from: other, to: f.anchor, grain: period}
	if n > 0 {
		r.from, r.to = f.anchor, other
	}
	return r
}

// ago reads "three weeks ago", «два года назад», "قبل ثلاثة أيام".
func (f *finder) ago(i int) (reading, bool) {
	j, before := i, false
	if f.Has(j, "agobefore") {
		j, before = j+1, true
	}
	n, k := f.count(j)
	cells, w := f.Longest(k, "unit")
	if w == 0 {
		return reading{}, false
	}
	end := k + w
	switch {
	case before: // Arabic: a dual or a bare unit counts by itself
		if n == 0 {
			n = map[bool]int{true: 2, false: 1}[dual(f.W[k])]
		}
		if f.W[i] == "منذ" || f.plural(k) && n == 1 {
			return reading{}, false
		}
	case f.Has(end, "ago"):
		_, m := f.Longest(end, "ago")
		end += m
		if n == 0 {
			n = 1
		}
	default:
		return reading{}, false
	}
	unit, _ := strconv.Atoi(cells[0])
	r := reading{grain: vague, value: "PAST_REF"}
	if same, ok := f.yearBefore(); ok && n == 1 && unit == unitYear {
		same.first, same.end, same.derived = i, end, true
		return same, true
	}
	if n > 0 && n < 1000 {
		var ok bool
		if unit == unitDecade {
			n, unit = 10*n, unitYear
		}
		if r, ok = unitReading(f.anchor, unit, -n); !ok {
			return reading{}, false
		}
	}
	r.first, r.end, r.relative = i, end, true
	return r, true
}

// dual says that an Arabic unit is in the dual.
func dual(w string) bool {
	switch w {
	case "يومين", "اسبوعين", "شهرين", "عامين", "سنتين":
		return true
	}
	return false
}

// weekday reads "Monday", "last Monday", «в понедельник», "الاثنين المقبل".
func (f *finder) weekday(i int) (reading, bool) {
	first, role, j := f.adjective(i)
	if f.Language == "ar" && f.isUnit(j, unitDay) {
		j++
	}
	cells, n := f.Longest(j, "weekday")
	if n == 0 {
		return reading{}, false
	}
	end := j + n
	if behind, w := f.LongestOf(end, "last", "next", "this"); w > 0 && f.Language == "ar" {
		role, end = behind, end+w
	}
	if f.Has(end, "part") {
		end++
	}
	d, _ := strconv.Atoi(cells[0])
	back := (int(f.anchor.Weekday()) + 7 - d%7) % 7 // days since that weekday
	t := f.anchor.AddDate(0, 0, -back)
	switch {
	case role == "last" && back == 0:
		t = t.AddDate(0, 0, -7)
	case role == "next" || role == "" && back > 0 && (f.ahead(first) || f.until(first)), role == "this" && f.ahead(first) && back > 0:
		t = t.AddDate(0, 0, 7)
	}
	r := dayReading(t)
	r.first, r.end, r.relative = first, end, true
	return r, true
}

// until says that the words before i set an end that is yet to come: "until Tuesday", "by 9 a.m. Friday", "as early as".
func (f *finder) until(i int) bool {
	j := i
	for j > max(0, i-3) && (table.Digit(f.W[j-1]) || f.Has(j-1, "clock")) {
		j--
	}
	_, n := f.LongestBefore(j, 0, "toward")
	if n == 0 {
		return false
	}
	for k := j - n - 1; k >= max(0, j-n-9); k-- {
		if f.Has(k, "had") {
			return false
		}
		if t := f.tokens[k]; f.Language != "en" && t.Tag == proffer.VERB {
			return !strings.Contains(t.Fine, "past") // продержались до пятницы
		}
	}
	return true
}

// vague reads "recently", "now", "in the future".
func (f *finder) vague(i int) (reading, bool) {
	cells, n := f.Longest(i, "vague")
	if n == 0 {
		return reading{}, false
	}
	value := map[string]string{"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[cells[0]]
	return reading{first: i, end: i + n, grain: vague, value: value, relative: true}, true
}

// quarter reads "the third quarter of 1990", "third-quarter", «в третьем квартале», "الربع الثالث من عام 2023"; without
// a year it is the latest one that has begun.
func (f *finder) quarter(i int) (reading, bool) {
	if y, next, relative := f.yearBeforeQuarter(i); y > 0 {
		q, end := f.quarterAt(next)
		if _, n := f.Longest(next, "samequarter"); q == 0 && n > 0 && f.story.recent(f.story.quarter, f.story.quarterAt, 3*memory) {
			q, end = (int(f.story.quarter.Month())+2)/3, next+n
		}
		if q > 0 {
			r := quarterReading(y, q)
			r.first, r.end, r.relative = i, end, relative
			return r, true
		}
	}
	q, end := f.quarterAt(i)
	if q == 0 {
		return reading{}, false
	}
	if y, after := f.yearAfter(end); y > 0 {
		r := quarterReading(y, q)
		r.first, r.end = i, after
		return r, true
	}
	of := end
	if f.Has(of, "of") {
		of++
	}
	y, relative := f.anchor.Year(), true
	if role, n := f.LongestOf(of, "last", "this", "next"); n > 0 && f.isUnit(of+n, unitYear) {
		y, end = y+shifts[role], of+n+1
	} else if quarterReading(y, q).from.After(f.anchor) && !f.ahead(i) {
		y--
	}
	r := quarterReading(y, q)
	r.first, r.end, r.relative = i, end, relative
	return r, true
}

// yearBefore reads the year that stands before a quarter: "the 1988 second quarter", "this year's third quarter", "the
// year-ago quarter"; 0 for none.
func (f *finder) yearBeforeQuarter(i int) (y, next int, relative bool) {
	j := i
	if f.Has(j, "the") {
		j++
	}
	if y := f.yearNumber(j); y > 0 {
		return y, j + 1, false
	}
	if _, n := f.Longest(j, "yearago"); n > 0 {
		return f.anchor.Year() - 1, j + n, true
	}
	role, n := f.LongestOf(j, "last", "this", "next")
	if n == 0 || !f.isUnit(j+n, unitYear) {
		return 0, i, false
	}
	j += n + 1
	if !f.Has(j, "'s") {
		return 0, i, false
	}
	return f.anchor.Year() + shifts[role], j + 1, true
}

// quarterAt reads the number of a quarter and where its words end; 0 for none.
func (f *finder) quarterAt(i int) (q, end int) {
	j := i
	if f.Has(j, "the") {
		j++
	}
	if f.Language == "ar" && f.isUnit(j, unitQuarter) {
		cells, n := f.Longest(j+1, "ordinal")
		if n == 0 {
			return 0, i
		}
		q, _ = strconv.Atoi(cells[0])
		return q, j + 1 + n
	}
	cells, n := f.Longest(j, "ordinal")
	if n == 0 {
		return 0, i
	}
	j += n
	if j < len(f.W) && f.W[j] == "-" {
		j++
	}
	if !f.isUnit(j, unitQuarter) {
		return 0, i
	}
	q, _ = strconv.Atoi(cells[0])
	return q, j + 1
}

// weekend reads "over the weekend", «в выходные»: the last one, or the next where the sentence looks ahead.
func (f *finder) weekend(i int) (reading, bool) {
	j := i
	if f.Has(j, "the") {
		j++
	}
	if !f.isUnit(j, unitWeekend) || f.Language == "en" && j == i {
		return reading{}, false
	}
	n := -1
	if day := f.anchor.Weekday(); day == time.Saturday || day == time.Sunday || f.ahead(i) {
		n = 0
	}
	r, ok := unitReading(f.anchor, unitWeekend, n)
	_, w := f.Longest(j, "unit")
	r.first, r.end, r.relative = i, j+w, true
	return r, ok
}
