package render

import (
	"html/template"
	"time"
)

// A Mark is one dated thing on a timeline.
type Mark struct {
	Start, End string // ISO dates; End may be ""
	Lane       int    // index in the lanes
	Class      string // "report" or a stance
	Tip        string
	Href       string
}

const (
	laneHeight = 34
	labelWidth = 190
	plotWidth  = 760
	topMargin  = 30
	radius     = 6
)

// Timeline draws marks on lanes along one axis of days. Marks without a readable date are left out.
func Timeline(lanes []string, marks []Mark) template.HTML {
	from, to := extent(marks)
	if from.IsZero() {
		return ""
	}
	d := &drawing{width: labelWidth + plotWidth + 40, height: topMargin + laneHeight*len(lanes) + 44}
	days := max(1, int(to.Sub(from).Hours()/24))
	at := func(t time.Time) int { return labelWidth + int(t.Sub(from).Hours()/24)*plotWidth/days }
	d.axis(from, to, at)
	for i, l := range lanes {
		y := topMargin + i*laneHeight + laneHeight/2
		d.line(labelWidth, y, labelWidth+plotWidth, y, "lane")
		d.text(4, y+4, "label", short(l, 26))
	}
	taken := map[[2]int]bool{}
	for _, m := range marks {
		d.mark(m, at, taken)
	}
	d.legend(marks, topMargin+laneHeight*len(lanes)+24)
	return d.done("Timeline: what was published and said, by origin")
}

func extent(marks []Mark) (from, to time.Time) {
	for _, m := range marks {
		for _, s := range []string{m.Start, m.End} {
			t, err := time.Parse(time.DateOnly, s)
			if err != nil {
				continue
			}
			if from.IsZero() || t.Before(from) {
				from = t
			}
			if t.After(to) {
				to = t
			}
		}
	}
	return from, to
}

// axis draws at most eight ticks, at whole days.
func (d *drawing) axis(from, to time.Time, at func(time.Time) int) {
	days := max(1, int(to.Sub(from).Hours()/24))
	step := max(1, (days+7)/8)
	for t := from; !t.After(to); t = t.AddDate(0, 0, step) {
		x := at(t)
		d.line(x, topMargin-6, x, d.height-44, "tick")
		d.text(x, topMargin-12, "date", t.Format("2 Jan 2006"))
	}
}

// mark draws m at its date, or right of those that stand there already.
func (d *drawing) mark(m Mark, at func(time.Time) int, taken map[[2]int]bool) {
	start, err := time.Parse(time.DateOnly, m.Start)
	if err != nil {
		return
	}
	y := topMargin + m.Lane*laneHeight + laneHeight/2
	end, err := time.Parse(time.DateOnly, m.End)
	d.link(m.Href, func() {
		if err == nil && end.After(start) {
			d.rect(at(start), y-4, max(6, at(end)-at(start)), 8, "span "+m.Class, m.Tip)
			return
		}
		x := at(start)
		for taken[[2]int{m.Lane, x}] {
			x += 2*radius + 1
		}
		taken[[2]int{m.Lane, x}] = true
		d.circle(x, y, radius, m.Class, m.Tip)
	})
}

// legend says what the colours of the marks mean, in the order in which they are first met.
func (d *drawing) legend(marks []Mark, y int) {
	x := labelWidth
	seen := map[string]bool{}
	for _, m := range marks {
		if seen[m.Class] {
			continue
		}
		seen[m.Class] = true
		d.circle(x, y, radius-1, m.Class, m.Class)
		d.text(x+10, y+4, "label", m.Class)
		x += 30 + 8*len(m.Class)
	}
}
