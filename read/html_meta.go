package read

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"proffer/read/anatomy"
)

// pageMeta is what a page says of itself where readers do not see it.
type pageMeta struct {
	named map[string][]string // meta elements by lower-case name or property, and "itemprop:…"
	ld    []map[string]any    // JSON-LD objects of kinds of article
	title string
}

// articleTypes are schema.org's kinds of report.
var articleTypes = set(`Article NewsArticle Report ReportageNewsArticle AnalysisNewsArticle BlogPosting
	OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle LiveBlogPosting SocialMediaPosting WebPage TechArticle
	AdvertiserContentArticle`)

// metadata is what the page states: JSON-LD before microdata before OpenGraph before other meta elements.
func (w *walk) metadata() anatomy.Known {
	m := &pageMeta{named: map[string][]string{}}
	m.gather(w.root, w)
	var k anatomy.Known
	k.Publisher = first(m.ldName("publisher"), m.get("itemprop:publisher", "og:site_name", "publisher", "dc.publisher",
		"dcterms.publisher", "citation_publisher", "application-name", "article:publisher-name"))
	if isURL(k.Publisher) {
		k.Publisher = ""
	}
	k.Title = first(m.ldString("headline"), m.get("itemprop:headline", "og:title", "twitter:title", "dc.title",
		"citation_title", "parsely-title", "sailthru.title"), m.title)
	k.Title, k.Publisher = siteSuffix(k.Title, k.Publisher)
	if k.Publisher == "" {
		k.Publisher = siteOf(m.title, w.heading())
	}
	k.Published = m.published()
	k.Authors, k.Credit = m.authors(k.Publisher)
	k.Credit = first(m.ldName("sourceOrganization"), m.ldString("creditText"), m.ldName("provider"),
		m.get("source", "dc.source", "agency", "news_source", "syndication-source-name", "article:source"), k.Credit)
	if k.Credit == k.Publisher && m.ldName("sourceOrganization") == "" || isURL(k.Credit) {
		k.Credit = ""
	}
	return k
}

func (m *pageMeta) gather(n *html.Node, w *walk) {
	if n.Type == html.ElementNode {
		switch n.Data {
		case "meta":
			m.meta(n)
		case "title":
			if m.title == "" && n.FirstChild != nil {
				m.title = strings.Join(strings.Fields(n.FirstChild.Data), " ")
			}
			return
		case "script":
			if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
				m.readLD(n.FirstChild.Data)
			}
			return
		}
		m.microdata(n, w)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.gather(c, w)
	}
}

func (m *pageMeta) meta(n *html.Node) {
	value := strings.TrimSpace(attr(n, "content"))
	if value == "" {
		return
	}
	for _, key := range []string{"name", "property", "http-equiv"} {
		if name := strings.ToLower(attr(n, key)); name != "" {
			m.named[name] = append(m.named[name], value)
		}
	}
}

// microdata reads itemprop, and the page's time elements inside the article.
func (m *pageMeta) microdata(n *html.Node, w *walk) {
	prop := attr(n, "itemprop")
	if n.Data == "time" && attr(n, "datetime") != "" && (n == w.near || contains(w.near, n)) {
		key := "time"
		if strings.Contains(prop, "dateModified") || updatedClass(n) {
			key = "time-updated"
		} else if strings.Contains(prop, "datePublished") || hasAttr(n, "pubdate") {
			key = "itemprop:datepublished"
		}
		m.named[key] = append(m.named[key], attr(n, "datetime"))
		return
	}
	if prop == "" {
		return
	}
	value := first(attr(n, "content"), attr(n, "datetime"))
	if value == "" {
		if name := propertyName(n); name != "" {
			value = name
		} else {
			value = strings.Join(strings.Fields(allText(n)), " ")
		}
	}
	if len(value) > 400 {
		return
	}
	for p := range strings.FieldsSeq(prop) {
		key := "itemprop:" + strings.ToLower(p)
		m.named[key] = append(m.named[key], value)
	}
}

// propertyName is the itemprop="name" inside an element.
func propertyName(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			if strings.Contains(attr(c, "itemprop"), "name") {
				return first(attr(c, "content"), strings.Join(strings.Fields(allText(c)), " "))
			}
			if s := propertyName(c); s != "" {
				return s
			}
		}
	}
	return ""
}

func updatedClass(n *html.Node) bool {
	for _, w := range classWords(n) {
		if w == "updated" || w == "modified" || w == "datemodified" || w == "lastupdated" || w == "update" {
			return true
		}
	}
	return false
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

func allText(n *html.Node) string {
	var b strings.Builder
	var add func(*html.Node)
	add = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			add(c)
		}
		b.WriteByte(' ')
	}
	add(n)
	return b.String()
}

func (m *pageMeta) readLD(s string) {
	var v any
	if json.Unmarshal([]byte(strings.TrimSpace(s)), &v) != nil {
		return // what a page says wrongly of itself is left out; the visible page is read all the same
	}
	m.addLD(v, 0)
}

func (m *pageMeta) addLD(v any, depth int) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			m.addLD(x, depth+1)
		}
	case map[string]any:
		if typed(v) {
			m.ld = append(m.ld, v)
		}
		m.addLD(v["@graph"], depth+1)
		m.addLD(v["mainEntity"], depth+1)
	}
}

func typed(v map[string]any) bool {
	switch t := v["@type"].(type) {
	case string:
		return articleTypes[t]
	case []any:
		for _, x := range t {
			if s, ok := x.(string); ok && articleTypes[s] {
				return true
			}
		}
	}
	return false
}
