// Package render draws the pictures of a case (timeline, network, origins, intervals) as SVG, once, for page, dossier
// and print alike.
//
// Enter at [Timeline], [Network], [Origins], [Intervals]. Each returns a whole <svg> element that needs no script and
// no font of its own, carries a title for those who cannot see it, and is the same for the same input.
package render

import (
	"fmt"
	"html"
	"html/template"
	"strings"
	"unicode/utf8"
)

// A drawing collects elements. Coordinates are whole pixels.
type drawing struct {
	b             strings.Builder
	width, height int
}

func (d *drawing) add(format string, args ...any) { fmt.Fprintf(&d.b, format+"\n", args...) }

func (d *drawing) line(x1, y1, x2, y2 int, class string) {
	d.add(`<line class=%q x1="%d" y1="%d" x2="%d" y2="%d"/>`, class, x1, y1, x2, y2)
}

func (d *drawing) text(x, y int, class, s string) {
	d.add(`<text class=%q x="%d" y="%d">%s</text>`, class, x, y, html.EscapeString(s))
}

func (d *drawing) rect(x, y, w, h int, class, tip string) {
	d.add(`<rect class=%q x="%d" y="%d" width="%d" height="%d" rx="3"><title>%s</title></rect>`, class, x, y, w, h, html.EscapeString(tip))
}

func (d *drawing) circle(x, y, r int, class, tip string) {
	d.add(`<circle class=%q cx="%d" cy="%d" r="%d"><title>%s</title></circle>`, class, x, y, r, html.EscapeString(tip))
}

// link wraps what draw adds in a link; no link for an empty href.
func (d *drawing) link(href string, draw func()) {
	if href == "" {
		draw()
		return
	}
	d.add(`<a href=%q>`, html.EscapeString(href))
	draw()
	d.add(`</a>`)
}

// done is the element; title says in words what the picture shows.
func (d *drawing) done(title string) template.HTML {
	return template.HTML(fmt.Sprintf("<svg role=\"img\" viewBox=\"0 0 %d %d\" xmlns=\"http://www.w3.org/2000/svg\">\n<title>%s</title>\n%s</svg>",
		d.width, d.height, html.EscapeString(title), d.b.String()))
}

// short cuts a label to n code points.
func short(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}
