package read

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// A numberShape is what a number in a cell is shown as.
type numberShape uint8

const (
	asNumber numberShape = iota
	asPercent
	asDate
	asYear // a date of which only the year is shown
	asTime
	asDateTime
	asElapsed // hours that go on beyond a day
)

// shapeNumbered are the formats that workbooks name by a number alone (ISO/IEC 29500-1, 18.8.30), those of East Asia
// included, that are no plain numbers.
func shapeNumbered(id int) numberShape {
	switch {
	case id == 9 || id == 10:
		return asPercent
	case id == 22:
		return asDateTime
	case id >= 14 && id <= 17, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 58:
		return asDate
	case id >= 18 && id <= 21, id >= 32 && id <= 35, id == 45, id == 47:
		return asTime
	case id == 46:
		return asElapsed
	}
	return asNumber
}

// shapeOf tells what a format's code shows: "dd.mm.yyyy" a date, "[h]:mm" hours, "0.0%" a share of a hundred.
func shapeOf(code string) numberShape {
	letters, elapsed := formatLetters(code)
	has := func(any string) bool { return strings.ContainsAny(letters, any) }
	switch day, clock := has("dy"), has("hs"); {
	case elapsed:
		return asElapsed
	case strings.HasPrefix(letters, "general"):
		return asNumber
	case day && clock:
		return asDateTime
	case day && !has("dm"):
		return asYear
	case day:
		return asDate
	case clock:
		return asTime
	case has("m"): // by itself it is a month
		return asDate
	case has("%"):
		return asPercent
	}
	return asNumber
}

// formatLetters is the first section of a format's code, in small letters, without quoted words, escaped characters and
// conditions; elapsed says that one of its brackets asks for hours, minutes or seconds.
func formatLetters(code string) (letters string, elapsed bool) {
	var out strings.Builder
	code = strings.ToLower(code)
	for i := 0; i < len(code) && code[i] != ';'; i++ {
		switch c := code[i]; c {
		case '"', '[':
			closing := byte('"')
			if c == '[' {
				closing = ']'
			}
			n := strings.IndexByte(code[i+1:], closing)
			if n < 0 {
				return out.String(), elapsed
			}
			inner := code[i+1 : i+1+n]
			elapsed = elapsed || c == '[' && inner != "" && strings.Trim(inner, "hms") == ""
			i += n + 1
		case '\\', '_', '*':
			i++
		default:
			out.WriteByte(c)
		}
	}
	return out.String(), elapsed
}

// cellStyles are a workbook's ways of showing numbers.
type cellStyles struct {
	from1904 bool                // days are counted from 1904, not from 1900
	codes    map[int]numberShape // of the formats that the workbook names itself
	shapes   []numberShape       // by the number of a cell's style
}

// name takes in a format that the workbook names.
func (c *cellStyles) name(format int, code string) {
	if c.codes == nil {
		c.codes = map[int]numberShape{}
	}
	c.codes[format] = shapeOf(code)
}

// add takes in the next style of cells, by its format.
func (c *cellStyles) add(format int) {
	shape, ok := c.codes[format]
	if !ok {
		shape = shapeNumbered(format)
	}
	c.shapes = append(c.shapes, shape)
}

// shape is what a style shows a number as.
func (c *cellStyles) shape(style int) numberShape {
	if style < 0 || style >= len(c.shapes) {
		return asNumber
	}
	return c.shapes[style]
}

// mostDays is the number of the last day of the year 9999, the last that has one.
const mostDays = 2958465

// shown writes a number as its cell shows it, dates and times as ISO 8601 does. A number that is no day stays a number.
func (c *cellStyles) shown(f float64, shape numberShape) string {
	switch shape {
	case asNumber:
		return number(f)
	case asPercent:
		return number(f*100) + "%"
	}
	if !(f >= 0 && f < mostDays) {
		return number(f)
	}
	seconds := int64(math.Round(f * 86400))
	clock := strconv.FormatInt(seconds/3600%24, 10)
	if shape == asElapsed {
		clock = strconv.FormatInt(seconds/3600, 10)
	}
	if len(clock) < 2 {
		clock = "0" + clock
	}
	clock += time.Unix(seconds, 0).UTC().Format(":04:05")
	clock = strings.TrimSuffix(clock, ":00")
	if shape == asTime || shape == asElapsed {
		return clock
	}
	day := c.day(seconds / 86400)
	switch {
	case shape == asYear:
		return day[:4]
	case shape == asDateTime:
		return day + " " + clock
	}
	return day
}

// day is the date of a workbook's day. Of the days since 1900 the sixtieth is 29 February 1900, which never was: a
// program of 1983 had it, and all that came after count so (ISO/IEC 29500-1, 18.17.4.1).
func (c *cellStyles) day(n int64) string {
	first := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case c.from1904:
		first = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case n == 60:
		return "1900-02-29"
	case n < 60:
		n++
	}
	return first.AddDate(0, 0, int(n)).Format(time.DateOnly)
}

// number writes a number with the fifteen digits that a cell keeps, and no power of ten where it can be written out.
func number(f float64) string {
	s := strconv.FormatFloat(f, 'g', 15, 64)
	if !strings.Contains(s, "e") || math.Abs(f) >= 1e21 || math.Abs(f) < 1e-9 {
		return s
	}
	rounded, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
