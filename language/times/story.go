package times

import (
	"strconv"
	"time"
)

// A story is what the text has told of times so far: other expressions are counted from it ("the next day", "that
// year", "a year earlier" in a report on a quarter).
type story struct {
	sentence           int
	day, year, quarter time.Time // the latest of each grain that was read; zero for none
	dayAt, yearAt      int       // in which sentence
	quarterAt          int
	written            bool    // the year was written out
	dayWritten         bool    // and a day with it
	last               reading // the latest of any grain that "two days later" can be counted from
	lastAt             int
}

// memory is how many sentences ago a time may stand that another is counted from.
const memory = 4

func (s *story) tell(r reading) {
	if r.from.IsZero() || r.derived {
		return
	}
	switch r.grain {
	case day:
		s.day, s.dayAt = r.from, s.sentence
	case quarter:
		s.quarter, s.quarterAt = r.from, s.sentence
	}
	if r.grain == day || r.grain == month || r.grain == year {
		s.last, s.lastAt = r, s.sentence
	}
	if !r.relative && (r.grain == day || r.grain == month || r.grain == year) {
		s.year, s.yearAt, s.written, s.dayWritten = r.from, s.sentence, true, r.grain == day
	}
}

// recent says that a time was told at most so many sentences ago.
func (s *story) recent(t time.Time, at, within int) bool {
	return !t.IsZero() && s.sentence-at <= within
}

// told reads what is counted from a time that the text has named: "that day", "the following year", "the same month",
// "the quarter", "the year-earlier period".
func (f *finder) told(i int) (reading, bool) {
	if r, ok := f.toldQuarter(i); ok {
		return r, true
	}
	cells, n := f.Longest(i, "told")
	if n == 0 {
		return reading{}, false
	}
	step, _ := strconv.Atoi(cells[0])
	end := i + n
	if len(cells) > 1 { // the phrase holds its unit: "اليوم التالي"
		unit, _ := strconv.Atoi(cells[1])
		return f.toldUnit(i, end, step, unit)
	}
	unit, w := f.unitAt(end)
	if w == 0 {
		if !f.Has(end, "part") || f.Language != "en" {
			return reading{}, false
		}
		unit, w = unitDay, 1 // "the next morning"
	}
	return f.toldUnit(i, end+w, step, unit)
}

// grains are the finest units that can be counted from a time of each grain.
var grains = map[string]int{day: unitDay, month: unitMonth, year: unitYear}

// later reads "two days later", «спустя два дня», "بعد ذلك بيومين": counted from the latest time that the text has named,
// where that is as fine as the unit.
func (f *finder) later(i int) (reading, bool) {
	_, before := f.Longest(i, "laterbefore")
	n, k := f.count(i + before)
	unit, w := f.unitAt(k)
	if w == 0 || n < 0 {
		return reading{}, false
	}
	end := k + w
	if before == 0 {
		_, m := f.Longest(end, "later")
		if m == 0 {
			return reading{}, false
		}
		end += m
	}
	if n == 0 {
		n = map[bool]int{true: 2, false: 1}[dual(f.W[k])]
	}
	told := &f.story.last
	if unit > unitYear || unit < grains[told.grain] || !f.story.recent(told.from, f.story.lastAt, memory) {
		return reading{}, false
	}
	r, ok := unitReading(told.from, unit, n)
	r.first, r.end, r.derived = i, end, true
	return r, ok
}

func (f *finder) unitAt(i int) (unit, width int) {
	cells, w := f.Longest(i, "unit")
	if w > 0 {
		unit, _ = strconv.Atoi(cells[0])
	}
	return unit, w
}

func (f *finder) toldUnit(i, end, step, unit int) (reading, bool) {
	from, at := f.story.day, f.story.dayAt
	if unit == unitYear && f.story.written {
		from, at = f.story.year, f.story.yearAt
	}
	if unit == unitHour || unit == unitMinute || unit == 0 || !f.story.recent(from, at, memory) {
		return reading{}, false
	}
	r, ok := unitReading(from, unit, step)
	r.first, r.end, r.derived = i, end, step != 0
	return r, ok
}

// toldQuarter reads "the quarter", "the latest period", "the year-ago quarter" where the text is about a quarter.
func (f *finder) toldQuarter(i int) (reading, bool) {
	if !f.story.recent(f.story.quarter, f.story.quarterAt, 3*memory) {
		return reading{}, false
	}
	_, n := f.Longest(i, "ofquarter")
	back := 0
	if n == 0 {
		if _, n = f.Longest(i, "ofquarterbefore"); n == 0 {
			return reading{}, false
		}
		back = 4
	}
	r := quarterReading(f.story.quarter.Year(), (int(f.story.quarter.Month())+2)/3-back)
	r.first, r.end, r.derived = i, i+n, true
	return r, true
}

// yearBefore is the quarter a year before the one that the text is about: what "a year earlier" means there.
func (f *finder) yearBefore() (reading, bool) {
	if !f.story.recent(f.story.quarter, f.story.quarterAt, memory) {
		return reading{}, false
	}
	q := f.story.quarter
	return quarterReading(q.Year()-1, (int(q.Month())+2)/3), true
}

// yearOf is the year of a day or month that has none: that of the story where it is clearly about another time than
// the report's own, as a life or a history is.
func (f *finder) yearOf() (int, bool) {
	if !f.story.dayWritten || !f.story.recent(f.story.year, f.story.yearAt, 1) || f.known && f.story.year.Year() > f.anchor.Year()-2 {
		return 0, false
	}
	return f.story.year.Year(), true
}

// holiday reads feasts that are on the same day every year: the latest one, or the next where the sentence looks ahead.
func (f *finder) holiday(i int) (reading, bool) {
	cells, n := f.Longest(i, "holiday")
	if n == 0 || len(cells) < 2 {
		return reading{}, false
	}
	m, _ := strconv.Atoi(cells[0])
	d, _ := strconv.Atoi(cells[1])
	return f.dated(i, i+n, m, d)
}

// hijri reads months of the Islamic calendar: "رمضان 1445", "the month of Ramadan", «14 شعبان». They are converted by
// the tabular calendar (years of 354 days, 11 leap years in 30), which may differ by a day from the sighted moon.
func (f *finder) hijri(i int) (reading, bool) {
	j := i
	d := f.dayNumber(j)
	if d > 0 {
		j++
	}
	_, said := f.Longest(j, "hijriword")
	cells, n := f.Longest(j+said, "hijri")
	if n == 0 {
		return reading{}, false
	}
	m, _ := strconv.Atoi(cells[0])
	end := j + said + n
	y := f.small(end)
	if y < 1300 || y > 1500 || len(f.W[end]) != 4 {
		y = 0
	}
	if y == 0 && d < 0 && said == 0 && !(f.Language != "ar" && f.Has(i-1, "in")) {
		return reading{}, false // without any of these it may be a person's name
	}
	relative := y == 0
	if y > 0 {
		end++
		if f.Language == "ru" && f.isUnit(end, unitYear) {
			end++
		}
	} else if y = hijriYear(f.anchor, m); !f.known {
		y = 1400
	}
	from, to := hijriDate(y, m, 1), hijriDate(y, m+1, 1).AddDate(0, 0, -1)
	r := reading{from: from, to: to, grain: month, value: from.Format(time.DateOnly)}
	if d > 0 {
		if d > 30 {
			return reading{}, false
		}
		r = dayReading(from.AddDate(0, 0, d-1))
	}
	r.first, r.end, r.relative = i, end, relative
	return r, true
}

// hijriDate converts a date of the tabular Islamic calendar (civil epoch, 16 July 622 Julian, Julian day 1948440).
func hijriDate(y, m, d int) time.Time {
	if m > 12 {
		y, m = y+1, m-12
	}
	julian := d + (59*(m-1)+1)/2 + (y-1)*354 + (3+11*y)/30 + 1948440 - 1
	const unixEpoch = 2440588
	return time.Unix(int64(julian-unixEpoch)*86400, 0).UTC()
}

// hijriYear is the year whose month m is the latest that has begun by t.
func hijriYear(t time.Time, m int) int {
	y := (t.Year() - 622) * 33 / 32
	for y += 2; hijriDate(y, m, 1).After(t); y-- {
	}
	return y
}
