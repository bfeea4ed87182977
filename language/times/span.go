package times

// dayRange reads days from one to another in one month: "March 3-5", "3–5 March 2024", «с 3 по 5 марта», "من 3 إلى 5
// مارس", "between 3 and 5 March". The reading is one period.
func (f *finder) dayRange(i int) (reading, bool) {
	if r, ok := f.monthFirst(i); ok {
		return r, true
	}
	d1 := f.dayNumber(i)
	if d1 < 0 {
		return reading{}, false
	}
	j := i + 1
	if !f.Has(j, "to") {
		return reading{}, false
	}
	d2 := f.dayNumber(j + 1)
	m, w := f.monthAt(j + 2)
	if d2 <= d1 || m == 0 {
		return reading{}, false
	}
	return f.between(i, j+2+w, m, d1, d2)
}

// monthFirst is dayRange where the month stands first: "March 3-5, 2024".
func (f *finder) monthFirst(i int) (reading, bool) {
	if f.Language != "en" {
		return reading{}, false
	}
	m, w := f.monthAt(i)
	if m == 0 {
		return reading{}, false
	}
	j := i + w
	d1 := f.dayNumber(j)
	if d1 < 0 || !f.Has(j+1, "to") {
		return reading{}, false
	}
	d2 := f.dayNumber(j + 2)
	if d2 <= d1 {
		return reading{}, false
	}
	return f.between(i, j+3, m, d1, d2)
}

// between completes two days of a month, as dated does with one.
func (f *finder) between(first, end, m, d1, d2 int) (reading, bool) {
	to, ok := f.dated(first, end, m, d2)
	if !ok || !valid(to.from.Year(), m, d1) {
		return reading{}, false
	}
	r := to
	r.from, r.grain = date(to.from.Year(), m, d1), period
	r.value = r.from.Format("2006-01-02") + "/" + to.value
	return r, true
}

// yearAhead is the year behind the other end of a range of months: "March to August 2011".
func (f *finder) yearAhead(end int) int {
	if !f.Has(end, "to") {
		return 0
	}
	m, w := f.monthAt(end + 1)
	if m == 0 {
		return 0
	}
	y, _ := f.yearAfter(end + 1 + w)
	return y
}

// partOf reads a part of a day before the day: "the night of March 3", «в ночь на среду», "مساء الاثنين". The night on a
// day is the one that ends on it.
func (f *finder) partOf(i int) (reading, bool) {
	j := i
	if f.Has(j, "the") {
		j++
	}
	_, n := f.Longest(j, "partbefore")
	if n == 0 {
		return reading{}, false
	}
	for _, rule := range []func(*finder, int) (reading, bool){(*finder).numeric, (*finder).dayMonth, (*finder).monthDay,
		(*finder).told, (*finder).dayword, (*finder).weekday} {
		if r, ok := rule(f, j+n); ok && r.grain == day {
			r.first = i
			return r, true
		}
	}
	return reading{}, false
}

// half reads "the first half of 2023", «в первом полугодии», "النصف الأول من عام 2023".
func (f *finder) half(i int) (reading, bool) {
	j := i
	if f.Has(j, "the") {
		j++
	}
	at := j // of the ordinal
	if f.Language == "ar" {
		if !f.Has(j, "half") {
			return reading{}, false
		}
		at = j + 1
	}
	cells, n := f.Longest(at, "ordinal")
	if n == 0 || cells[0] != "1" && cells[0] != "2" {
		return reading{}, false
	}
	end := at + n
	if f.Language != "ar" {
		if !f.Has(end, "half") {
			return reading{}, false
		}
		end++
	}
	y, after := f.yearAfter(end)
	relative := false
	if y == 0 {
		k := end
		if f.Has(k, "of") {
			k++
		}
		role, w := f.LongestOf(k, "last", "this", "next")
		if w == 0 || !f.isUnit(k+w, unitYear) {
			return reading{}, false
		}
		y, after, relative = f.anchor.Year()+shifts[role], k+w+1, true
	}
	r := monthReading(y, 1)
	r.to, r.value = date(y, 6, 30), r.value[:4]+"-H1"
	if cells[0] == "2" {
		r.from, r.to, r.value = date(y, 7, 1), date(y, 12, 31), r.value[:4]+"-H2"
	}
	r.first, r.end, r.grain, r.relative = i, after, period, relative
	return r, true
}

// endOf reads "year-end", "the end of the month", «конец года»: the last day of the anchor's year or month.
func (f *finder) endOf(i int) (reading, bool) {
	cells, n := f.Longest(i, "endof")
	if n == 0 {
		return reading{}, false
	}
	r := dayReading(date(f.anchor.Year(), 12, 31))
	if cells[0] == "month" {
		r = dayReading(monthReading(f.anchor.Year(), int(f.anchor.Month())).to)
	}
	if _, w := f.yearAfter(i + n); w > i+n {
		return reading{}, false
	}
	r.first, r.end, r.relative = i, i+n, true
	return r, true
}
