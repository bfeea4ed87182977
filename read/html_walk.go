package read

import (
	_ "embed"
	"strings"

	"golang.org/x/net/html"

	"proffer/read/anatomy"
)

//go:embed classes.tsv
var classesTSV string

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

var (
	inline = set(`a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike
		strong sub sup time tt u var wbr nobr label img svg picture`)
	dropped = set(`script style template noscript iframe object embed canvas svg math head button select input textarea
		option video audio map dialog datalist meter progress`)
	pageTags = set(`nav aside form menu`)
)

// A walk makes blocks of a page.
type walk struct {
	root    *html.Node
	places  map[*html.Node][2]int64
	article *html.Node // the element that holds the report's text
	near    *html.Node // the element around it in which headline and byline are looked for
	blocks  []anatomy.Loose

	headed    bool               // the element around the article has a heading of the first rank
	sentences map[*html.Node]int // bytes of sentences in an element

	// the block that is being filled
	text  strings.Builder
	role  anatomy.Role
	state state
	from  int64
	to    int64
	links int
}

// A state is what the elements around a stretch of text say of it.
type state struct {
	role      anatomy.Role
	furniture bool
	edge      bool
	link      bool
	inArticle bool
	near      bool
}

func newWalk(root *html.Node) *walk {
	w := &walk{root: root, sentences: map[*html.Node]int{}}
	w.measure(root)
	w.article, w.near = w.findArticle()
	w.headed = firstElement(w.near, "h1") != nil
	return w
}

// measure counts the bytes of sentences under each element that is not furniture by its tag.
func (w *walk) measure(n *html.Node) int {
	if n.Type == html.ElementNode && (dropped[n.Data] || pageTags[n.Data] || hidden(n) ||
		n.Data != "body" && classKind(n, "furniture") && firstElement(n, "h1") == nil && firstElement(n, "article") == nil) {
		return 0
	}
	sum := 0
	if n.Type == html.ElementNode && (n.Data == "p" || n.Data == "div" || n.Data == "td" || n.Data == "section" ||
		n.Data == "article" || n.Data == "body" || n.Data == "blockquote") {
		own := ownText(n)
		if len(own) > 60 && strings.ContainsAny(own, ".!?؟…") {
			sum += len(own)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += w.measure(c)
	}
	w.sentences[n] = sum
	return sum
}

// ownText is the text of an element and its inline children.
func ownText(n *html.Node) string {
	var b strings.Builder
	var add func(n *html.Node)
	add = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type == html.ElementNode && inline[c.Data] && c.Data != "a":
				add(c)
			}
		}
	}
	add(n)
	return strings.TrimSpace(b.String())
}
