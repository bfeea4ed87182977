package read

import (
	"strings"

	"golang.org/x/net/html"
)

// findArticle finds the element that holds the report's text: the one that says so of itself, else the smallest that
// holds nearly all of the page's sentences. near is the element around it with headline and byline.
func (w *walk) findArticle() (article, near *html.Node) {
	body := firstElement(w.root, "body")
	if body == nil {
		return w.root, w.root
	}
	article = w.best(body, func(n *html.Node) bool { return strings.Contains(attr(n, "itemprop"), "articleBody") })
	if article == nil {
		article = w.best(body, func(n *html.Node) bool { return n.Data == "article" || attr(n, "role") == "article" })
	}
	if article == nil {
		scope := w.best(body, func(n *html.Node) bool { return n.Data == "main" || attr(n, "role") == "main" })
		if scope == nil {
			scope = body
		}
		article = w.densest(scope)
	}
	return article, around(article, body)
}

// best is the element that ok accepts and that has most sentences; an outer one wins over one inside it.
func (w *walk) best(n *html.Node, ok func(*html.Node) bool) (found *html.Node) {
	if n.Type == html.ElementNode && (dropped[n.Data] || pageTags[n.Data]) {
		return nil
	}
	if n.Type == html.ElementNode && ok(n) && w.sentences[n] > 0 {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if f := w.best(c, ok); f != nil && (found == nil || w.sentences[f] > w.sentences[found]) {
			found = f
		}
	}
	return found
}

// densest goes down from n for as long as one child holds nine tenths of the sentences.
func (w *walk) densest(n *html.Node) *html.Node {
	for {
		var next *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if w.sentences[c]*10 >= w.sentences[n]*9 && w.sentences[n] > 0 && c.Type == html.ElementNode &&
				c.Data != "p" && c.Data != "blockquote" {
				next = c
			}
		}
		if next == nil {
			return n
		}
		n = next
	}
}

// around is the nearest element around the article that says it holds a whole report, or that has a heading of the
// first rank; the article itself when it has one.
func around(article, body *html.Node) *html.Node {
	for n := article; n != nil && n != body.Parent; n = n.Parent {
		if n.Data == "article" || n.Data == "main" || n == body || firstElement(n, "h1") != nil {
			return n
		}
	}
	return body
}

func firstElement(n *html.Node, name string) *html.Node {
	if n.Type == html.ElementNode && n.Data == name {
		return n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if f := firstElement(c, name); f != nil {
			return f
		}
	}
	return nil
}

// isPageFurniture says that an element belongs to the page by its tag or its class, and is not most of the article.
func (w *walk) isPageFurniture(n *html.Node, inArticle bool) bool {
	if w.article != nil && (n == w.article || contains(n, w.article)) {
		return false
	}
	if hidden(n) {
		return true
	}
	if inArticle && (n.Data == "blockquote" || n.Data == "figure") {
		return false
	}
	byTag := pageTags[n.Data] || n.Data == "footer" && !inArticle ||
		n.Data == "header" && w.near.Data == "body" && firstElement(n, "h1") == nil && !contains(w.article, n)
	if n.Data == "aside" && (classKind(n, "quote") || classKind(n, "lead")) {
		byTag = false
	}
	if !byTag && !classKind(n, "furniture") {
		return false
	}
	if classKind(n, "byline") || classKind(n, "credit") || classKind(n, "date") || classKind(n, "caption") {
		return byTag && n.Data == "nav"
	}
	return byTag || w.sentences[n]*2 < w.sentences[w.article]
}

func contains(n, inner *html.Node) bool {
	for p := inner.Parent; p != nil; p = p.Parent {
		if p == n {
			return true
		}
	}
	return false
}
