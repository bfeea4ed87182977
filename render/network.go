package render

import (
	"fmt"
	"html/template"
	"math"
)

// An Edge is a signed relation between two nodes.
type Edge struct {
	From, To int // indices of nodes
	Sign     int
	Label    string
	Tip      string
}

// Network draws parties in a circle and their relations: whole lines for support, broken ones for hostility.
func Network(nodes []string, edges []Edge) template.HTML {
	if len(nodes) == 0 {
		return ""
	}
	const width = 960
	radius := min(230, 90+14*len(nodes))
	d := &drawing{width: width, height: 2*radius + 110}
	d.add(`<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L8,4 L0,8 z"/></marker></defs>`)
	at := func(i int) (int, int) {
		angle := 2*math.Pi*float64(i)/float64(len(nodes)) - math.Pi/2
		return width/2 + int(math.Round(float64(radius)*1.45*math.Cos(angle))), d.height/2 + int(math.Round(float64(radius)*math.Sin(angle)))
	}
	halfWidth := func(i int) float64 { return float64(9*len([]rune(short(nodes[i], 26)))+18) / 2 }
	for _, e := range edges {
		d.edge(e, at, halfWidth)
	}
	for i, n := range nodes {
		x, y := at(i)
		w := int(2 * halfWidth(i))
		d.rect(x-w/2, y-14, w, 28, "node", n)
		d.text(x, y+5, "node", short(n, 26))
	}
	return d.done("Who backs whom, and who opposes whom, as the reports say it")
}

// edge draws a relation from border to border of its nodes' boxes, its kind beside the middle.
func (d *drawing) edge(e Edge, at func(int) (int, int), halfWidth func(int) float64) {
	x1, y1 := at(e.From)
	x2, y2 := at(e.To)
	dx, dy := float64(x2-x1), float64(y2-y1)
	if dx == 0 && dy == 0 {
		return
	}
	t := 1 - cut(dx, dy, halfWidth(e.To), 16)
	x2, y2 = x1+int(math.Round(dx*t)), y1+int(math.Round(dy*t))
	class := "backs"
	if e.Sign < 0 {
		class = "opposes"
	}
	d.add(`<g class=%q><title>%s</title><line x1="%d" y1="%d" x2="%d" y2="%d" marker-end="url(#arrow)"/></g>`, class,
		template.HTMLEscapeString(e.Tip), x1, y1, x2, y2)
	d.add(`<text class="edge" x="%d" y="%d">%s</text>`, (x1+2*x2)/3, (y1+2*y2)/3-4, template.HTMLEscapeString(e.Label))
}

// cut is the share of a line, ending in the middle of a box, that lies inside the box.
func cut(dx, dy, halfWidth, halfHeight float64) float64 {
	share := 1.0
	if dx != 0 {
		share = min(share, halfWidth/math.Abs(dx))
	}
	if dy != 0 {
		share = min(share, halfHeight/math.Abs(dy))
	}
	return share
}

// A Bar is one voice's interval; an end that is not known is nil.
type Bar struct {
	Label    string
	Min, Max *int64 // thousandths
	Approx   bool
	Class    string
	Href     string
}

// Intervals draws each voice's interval above one another on one scale, open ends with an arrow.
func Intervals(bars []Bar) template.HTML {
	var lo, hi int64
	for i, b := range bars {
		for _, v := range []*int64{b.Min, b.Max} {
			if v != nil {
				hi = max(hi, *v)
				if i == 0 || *v < lo {
					lo = *v
				}
			}
		}
	}
	if hi == 0 {
		return ""
	}
	lo = 0
	const left, plot = 300, 560
	d := &drawing{width: left + plot + 90, height: 30*len(bars) + 16}
	at := func(v int64) int { return left + int(float64(v-lo)/float64(hi-lo)*float64(plot)) }
	for i, b := range bars {
		y := 30*i + 18
		from, to := left, left+plot+30
		words := ""
		if b.Min != nil {
			from = at(*b.Min)
			words = number(*b.Min)
		}
		if b.Max != nil {
			to = at(*b.Max)
		}
		switch {
		case b.Min == nil && b.Max != nil:
			words = "at most " + number(*b.Max)
		case b.Max == nil:
			words = "at least " + words
		case b.Max != nil && *b.Max != *b.Min:
			words += "–" + number(*b.Max)
		}
		if b.Approx {
			words = "about " + words
		}
		d.text(4, y+5, "label", short(b.Label, 40))
		d.link(b.Href, func() {
			d.rect(from, y-7, max(5, to-from), 14, "bar "+b.Class, b.Label+": "+words)
		})
		d.text(max(from+4, left+4), y+4, "bartext", words)
	}
	return d.done("What each voice says of the number, as an interval")
}

func number(milli int64) string {
	if milli%1000 == 0 {
		return fmt.Sprint(milli / 1000)
	}
	return fmt.Sprintf("%.3g", float64(milli)/1000)
}

// A Source is an origin and the documents that share it.
type Source struct {
	Name      string
	Documents []SourceDocument
}

// A SourceDocument is one document of an origin.
type SourceDocument struct{ Label, Tip, Href string }

// Origins draws each origin with the reports that rest on it.
func Origins(sources []Source) template.HTML {
	if len(sources) == 0 {
		return ""
	}
	const boxWidth, perRow = 168, 4
	d := &drawing{width: 260 + perRow*boxWidth}
	y := 10
	for _, s := range sources {
		rows := (len(s.Documents) + perRow - 1) / perRow
		top := y
		d.circle(22, y+16, 9, "origin", s.Name)
		d.text(40, y+21, "label", short(s.Name, 26))
		for i, doc := range s.Documents {
			x, yy := 250+(i%perRow)*boxWidth, top+(i/perRow)*38
			if i == 0 {
				d.line(232, yy+16, x, yy+16, "tie")
			}
			d.link(doc.Href, func() {
				d.rect(x, yy, boxWidth-10, 32, "document", doc.Tip)
				d.text(x+8, yy+20, "doc", short(doc.Label, 21))
			})
		}
		y = top + max(1, rows)*38 + 12
	}
	d.height = y
	return d.done("Which reports rest on which original piece of reporting")
}
