package render

import (
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
