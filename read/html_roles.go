package read

import (
	"golang.org/x/net/html"

	"proffer/read/anatomy"
)

// apart says that an inline element holds something of its own, so that its words do not run into those before.
func apart(n *html.Node, s state) bool {
	if n.Data == "time" || n.Data == "cite" || n.Data == "a" && (s.furniture || !s.near) {
		return true
	}
	for _, w := range classWords(n) {
		switch classes[w] {
		case "byline", "date", "credit", "caption":
			return true
		}
	}
	return false
}

const shortItem = 30 // bytes of a list's item that tells nothing yet

func (w *walk) roleOf(n *html.Node, s state) anatomy.Role {
	switch n.Data {
	case "h1":
		return anatomy.RoleHeadline
	case "h2", "h3", "h4", "h5", "h6":
		if !w.headed && s.near && classKind(n, "headline") {
			return anatomy.RoleHeadline
		}
		if s.role == anatomy.RoleNone && s.inArticle {
			return anatomy.RoleSubhead
		}
		return anatomy.RoleNone
	case "figcaption":
		return anatomy.RoleCaption
	case "blockquote":
		return anatomy.RoleQuote
	case "li":
		if s.role == anatomy.RoleNone && s.inArticle && s.near && len(ownText(n)) > shortItem {
			return anatomy.RoleBody // told in points, without full stops; a list of links has no words of its own
		}
	case "time":
		if s.role == anatomy.RoleNone {
			return anatomy.RoleDate
		}
	case "address":
		if s.role == anatomy.RoleNone {
			return anatomy.RoleByline
		}
	case "tr":
		if w.sentences[n] == 0 && n.LastChild != nil && firstElement(n, "br") == nil {
			return anatomy.RoleTable
		}
	case "body", "html", "main", "article", "table":
		return anatomy.RoleNone
	}
	if n == w.article || w.sentences[n] > 600 || s.role == anatomy.RoleHeadline || s.role == anatomy.RoleCaption {
		return anatomy.RoleNone
	}
	if !w.headed && s.near && len(n.Data) > 1 && classKind(n, "headline") && len(allText(n)) < 400 {
		return anatomy.RoleHeadline
	}
	return classRole(n, s)
}

func classRole(n *html.Node, s state) anatomy.Role {
	for _, w := range classWords(n) {
		switch classes[w] {
		case "byline":
			return anatomy.RoleByline
		case "date":
			if s.role != anatomy.RoleByline {
				return anatomy.RoleDate
			}
		case "caption":
			return anatomy.RoleCaption
		case "credit":
			return anatomy.RoleCredit
		case "lead":
			return anatomy.RoleLead
		case "quote":
			return anatomy.RoleQuote
		}
	}
	return anatomy.RoleNone
}
