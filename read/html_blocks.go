package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"proffer"
	"proffer/read/anatomy"
)

// collect fills in the page's blocks.
func (w *walk) collect(known anatomy.Known) anatomy.Known {
	w.visit(w.root, state{})
	w.flush()
	w.dropRepeated()
	w.dropForeignHeadings(known.Title)
	return known
}

func (w *walk) visit(n *html.Node, s state) {
	switch n.Type {
	case html.TextNode:
		w.add(n, s)
		return
	case html.ElementNode:
		if dropped[n.Data] {
			return
		}
		if n.Data == "br" {
			w.lineBreak(s)
			return
		}
		outer := s
		s = w.enter(n, s)
		w.element(n, s, outer)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.visit(c, s)
	}
}

// element goes through an element. Its words begin and end a block of their own, unless it is inline or a piece of a
// table's row or of a caption.
func (w *walk) element(n *html.Node, s, outer state) {
	cell := s.role == anatomy.RoleTable && (n.Data == "td" || n.Data == "th") ||
		s.role == anatomy.RoleCaption && outer.role == anatomy.RoleCaption
	block := !cell && (!inline[n.Data] || s.furniture != outer.furniture ||
		s.role != w.state.role && w.text.Len() > 0 && apart(n, s))
	if block {
		w.flush()
	} else if w.text.Len() > 0 && (cell || apart(n, s)) {
		w.space()
	}
	w.state = s
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.visit(c, s)
		w.state = s
	}
	if block {
		w.flush()
	} else if cell || apart(n, s) {
		w.space()
	}
}

// enter is the state inside an element.
func (w *walk) enter(n *html.Node, s state) state {
	if n == w.article {
		s.inArticle = true
	}
	s.near = s.near || n == w.near
	s.edge = !s.inArticle
	if n.Data == "a" {
		s.link = true
	}
	if !s.furniture && w.isPageFurniture(n, s.inArticle || contains(w.near, n)) {
		s.furniture = true
	}
	if s.role == anatomy.RoleHeadline && classKind(n, "kicker") {
		s.furniture, s.role = true, anatomy.RoleNone
		return s
	}
	if role := w.roleOf(n, s); role != anatomy.RoleNone {
		s.role = role
	}
	return s
}

// add appends a text node, its white space as single spaces.
func (w *walk) add(n *html.Node, s state) {
	if n.Data == "" {
		return
	}
	any := false
	for _, r := range n.Data {
		if unicode.IsSpace(r) {
			w.space()
			continue
		}
		if r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == 0 {
			continue
		}
		w.text.WriteRune(r)
		any = true
		if s.link {
			w.links += utf8.RuneLen(r)
		}
	}
	if !any {
		return
	}
	w.role = s.role
	if p, ok := w.places[n]; ok {
		if w.to == 0 {
			w.from = p[0]
		}
		w.to = p[1]
	}
}

func (w *walk) space() {
	if s := w.text.String(); s != "" && !strings.HasSuffix(s, " ") {
		w.text.WriteByte(' ')
	}
}

// lineBreak ends a paragraph where the line could be one: it is short or ends a sentence.
func (w *walk) lineBreak(s state) {
	t := strings.TrimSpace(w.text.String())
	if s.role == anatomy.RoleHeadline || s.role == anatomy.RoleCaption || s.role == anatomy.RoleTable {
		w.space()
		return
	}
	if len(t) < 120 || strings.HasSuffix(t, ".") || strings.HasSuffix(t, "”") || strings.HasSuffix(t, "»") {
		w.flush()
		w.state = s
		return
	}
	w.space()
}

// flush ends the block that is being filled.
func (w *walk) flush() {
	text := strings.TrimSpace(w.text.String())
	s, links := w.state, w.links
	w.text.Reset()
	role, from, to := w.role, w.from, w.to
	w.role, w.from, w.to, w.links = anatomy.RoleNone, 0, 0, 0
	if text == "" {
		return
	}
	b := anatomy.Loose{Text: text, Role: role, Edge: s.edge}
	if to > 0 {
		b.Places = []proffer.Place{{Bytes: [2]int64{from, to}}}
	}
	switch {
	case s.furniture, !s.near, links*10 >= len(text)*9 && role != anatomy.RoleHeadline && role != anatomy.RoleByline && len(text) < 300:
		b.Role = anatomy.RoleFurniture
	}
	w.blocks = append(w.blocks, b)
}
