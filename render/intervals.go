package render

import (
	"html/template"
	"strconv"
	"strings"
)

// A Bar is one voice's interval; an end that is not known is nil.
type Bar struct {
	Label    string
	Min, Max *int64 // thousandths
	Approx   bool
	Class    string
	Href     string
}

const (
	barLeft   = 300 // where the scale begins, at nought
	barPlot   = 560
	barHeight = 30
)

// Intervals draws each voice's interval above one another on one scale from nought. A bar without a known end goes on
// to the edge of the picture. Nothing is drawn where no end is above nought.
func Intervals(bars []Bar) template.HTML {
	var highest int64
	for _, b := range bars {
		for _, v := range []*int64{b.Min, b.Max} {
			if v != nil {
				highest = max(highest, *v)
			}
		}
	}
	if highest == 0 {
		return ""
	}
	d := &drawing{width: barLeft + barPlot + 90, height: barHeight*len(bars) + 16}
	for i, b := range bars {
		y := barHeight*i + 18
		from, to := barLeft, barLeft+barPlot+30
		if b.Min != nil {
			from = barAt(*b.Min, highest)
		}
		if b.Max != nil {
			to = barAt(*b.Max, highest)
		}
		d.text(4, y+5, "label", short(b.Label, 40))
		d.link(b.Href, func() {
			d.rect(from, y-7, max(5, to-from), 14, "bar "+b.Class, b.Label+": "+b.words())
		})
		d.text(from+4, y+4, "bartext", b.words())
	}
	return d.done("What each voice says of the number, as an interval")
}

// barAt is where a number stands on the scale.
func barAt(v, highest int64) int {
	return barLeft + int(float64(max(0, v))/float64(highest)*barPlot)
}

// words are the interval as a person says it.
func (b Bar) words() string {
	var s string
	switch {
	case b.Min == nil && b.Max == nil:
		return "no number"
	case b.Min == nil:
		s = "at most " + number(*b.Max)
	case b.Max == nil:
		s = "at least " + number(*b.Min)
	case *b.Max != *b.Min:
		s = number(*b.Min) + "–" + number(*b.Max)
	default:
		s = number(*b.Min)
	}
	if b.Approx {
		s = "about " + s
	}
	return s
}

// number is a number of thousandths in full: 1234500 is "1234.5".
func number(milli int64) string {
	s := strconv.FormatFloat(float64(milli)/1000, 'f', 3, 64)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}
