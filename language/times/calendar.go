package times

import (
	"fmt"
	"time"
)

// Grains, from fine to coarse.
const (
	day     = "day"
	week    = "week"
	month   = "month"
	quarter = "quarter"
	season  = "season"
	year    = "year"
	decade  = "decade"
	period  = "period" // "the past three weeks"
	vague   = "vague"
)

// Units as the tables number them.
const (
	unitDay = iota + 1
	unitWeek
	unitMonth
	unitYear
	unitWeekend
	unitQuarter
	unitDecade
	unitHour
	unitMinute
)

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// valid says that the day exists.
func valid(y, m, d int) bool {
	t := date(y, m, d)
	return y > 0 && y < 10000 && t.Year() == y && int(t.Month()) == m && t.Day() == d
}

func dayReading(t time.Time) reading {
	return reading{from: t, to: t, grain: day, value: t.Format(time.DateOnly)}
}

func monday(t time.Time) time.Time { return t.AddDate(0, 0, -(int(t.Weekday())+6)%7) }

func weekReading(t time.Time) reading {
	t = monday(t)
	y, w := t.ISOWeek()
	return reading{from: t, to: t.AddDate(0, 0, 6), grain: week, value: fmt.Sprintf("%04d-W%02d", y, w)}
}

func monthReading(y, m int) reading {
	t := date(y, m, 1) // normalises months beyond the year
	return reading{from: t, to: t.AddDate(0, 1, -1), grain: month, value: t.Format("2006-01")}
}

func yearReading(y int) reading {
	return reading{from: date(y, 1, 1), to: date(y, 12, 31), grain: year, value: fmt.Sprintf("%04d", y)}
}

func quarterReading(y, q int) reading {
	t := date(y, 3*q-2, 1)
	return reading{from: t, to: t.AddDate(0, 3, -1), grain: quarter, value: fmt.Sprintf("%04d-Q%d", t.Year(), (int(t.Month())+2)/3)}
}

// seasonReading takes the northern meteorological seasons, named by their first month; winter is that which begins in
// December of the year.
func seasonReading(y, first int) reading {
	names := map[int]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}
	t := date(y, first, 1)
	return reading{from: t, to: t.AddDate(0, 3, -1), grain: season, value: fmt.Sprintf("%04d-%s", y, names[first])}
}

// unitReading is the n-th unit counted from the one that holds t.
func unitReading(t time.Time, unit, n int) (reading, bool) {
	switch unit {
	case unitDay:
		return dayReading(t.AddDate(0, 0, n)), true
	case unitWeek:
		return weekReading(t.AddDate(0, 0, 7*n)), true
	case unitMonth:
		return monthReading(t.Year(), int(t.Month())+n), true
	case unitYear:
		return yearReading(t.Year() + n), true
	case unitWeekend:
		s := monday(t).AddDate(0, 0, 5+7*n)
		w := weekReading(s)
		return reading{from: s, to: s.AddDate(0, 0, 1), grain: day, value: w.value + "-WE"}, true
	case unitQuarter:
		return quarterReading(t.Year(), (int(t.Month())+2)/3+n), true
	case unitDecade:
		y := (t.Year()/10 + n) * 10
		return reading{from: date(y, 1, 1), to: date(y+9, 12, 31), grain: decade, value: fmt.Sprintf("%03d", y/10)}, true
	}
	return reading{}, false
}
