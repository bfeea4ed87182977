package read

import (
	"strings"

	"proffer/read/anatomy"
)

func first(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

func (m *pageMeta) get(names ...string) string {
	for _, n := range names {
		for _, v := range m.named[n] {
			return strings.Join(strings.Fields(v), " ")
		}
	}
	return ""
}

// ldString is a text of the first article that has it; kinds of article go before WebPage.
func (m *pageMeta) ldString(key string) string {
	for _, page := range []bool{false, true} {
		for _, o := range m.ld {
			if s, ok := o[key].(string); ok && (o["@type"] == "WebPage") == page {
				return strings.Join(strings.Fields(s), " ")
			}
		}
	}
	return ""
}

// ldName is the name of the thing or things that stand under key.
func (m *pageMeta) ldName(key string) string {
	for _, o := range m.ld {
		for _, t := range things(o[key]) {
			return t.name
		}
	}
	return ""
}

// A thing of JSON-LD: a person or body, by its name.
type thing struct {
	name, kind string
}

func things(v any) []thing {
	switch v := v.(type) {
	case string:
		return []thing{{name: v}}
	case []any:
		var out []thing
		for _, x := range v {
			out = append(out, things(x)...)
		}
		return out
	case map[string]any:
		name, _ := v["name"].(string)
		kind, _ := v["@type"].(string)
		if name = strings.Join(strings.Fields(name), " "); name != "" {
			return []thing{{name, kind}}
		}
	}
	return nil
}

// published is the date that the page states in its metadata.
func (m *pageMeta) published() string {
	for _, v := range []string{m.ldString("datePublished"), m.get("itemprop:datepublished"),
		m.get("article:published_time", "og:published_time", "og:article:published_time"),
		m.get("datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued",
			"dcterms.date", "dcterms.issued", "dcterms.created", "dc.date.created", "citation_publication_date",
			"parsely-pub-date", "sailthru.date", "publication_date", "publish_date", "article.published",
			"cxenseparse:recs:publishtime", "last-modified-original"),
		m.ldString("dateCreated"), m.get("time")} {
		if d := anatomy.Date(v, ""); d != "" {
			return d
		}
	}
	return ""
}

// authors are the people whom the page names as its authors, and the agency that it names in their place.
func (m *pageMeta) authors(publisher string) (people []string, agency string) {
	var all []thing
	for _, o := range m.ld {
		if all = things(o["author"]); len(all) == 0 {
			all = things(o["creator"])
		}
		if len(all) > 0 {
			break
		}
	}
	for _, key := range []string{"itemprop:author", "author", "article:author", "dc.creator", "dcterms.creator",
		"byl", "parsely-author", "sailthru.author", "citation_author", "twitter:creator", "og:article:author", "dc.contributor"} {
		if len(all) > 0 {
			break
		}
		for _, v := range m.named[key] {
			all = append(all, thing{name: v})
		}
	}
	for _, t := range all {
		if isURL(t.name) || strings.HasPrefix(t.name, "@") {
			continue
		}
		names, bodies := anatomy.Authors(t.name)
		switch {
		case strings.HasSuffix(t.kind, "Organization"):
			if t.name != publisher {
				agency = t.name
			}
		case len(names) > 0:
			people = append(people, names...)
			if len(bodies) > 0 && bodies[0] != publisher {
				agency = bodies[0]
			}
		case t.kind == "Person":
			people = append(people, t.name)
		case len(bodies) > 0 && bodies[0] != publisher:
			agency = bodies[0]
		}
	}
	return people, agency
}

// heading is the words of the first heading of the first rank near the article.
func (w *walk) heading() string {
	if h := firstElement(w.near, "h1"); h != nil {
		return strings.Join(strings.Fields(allText(h)), " ")
	}
	return ""
}

// siteOf is what stands behind the headline in the page's title: the site's name.
func siteOf(title, heading string) string {
	for _, sep := range []string{" | ", " — ", " – ", " - ", " :: ", " » ", " • ", " · "} {
		i := strings.LastIndex(title, sep)
		if i > 0 && heading != "" && anatomy.SameTitle(title[:i], heading) {
			if tail := strings.TrimSpace(title[i+len(sep):]); len(strings.Fields(tail)) <= 6 {
				return tail
			}
		}
	}
	return ""
}

func isURL(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "/")
}

// siteSuffix parts "Headline | Halden Post" into title and publisher.
func siteSuffix(title, publisher string) (string, string) {
	for _, sep := range []string{" | ", " — ", " – ", " - ", " :: ", " » ", " • ", " · "} {
		i := strings.LastIndex(title, sep)
		if i < 0 {
			continue
		}
		head, tail := strings.TrimSpace(title[:i]), strings.TrimSpace(title[i+len(sep):])
		switch {
		case publisher != "" && anatomy.SameTitle(tail, publisher):
			return siteSuffix(head, publisher)
		case publisher != "" && anatomy.SameTitle(head, publisher):
			return tail, publisher
		case anatomy.IsOutlet(tail) && len(strings.Fields(head)) > 2:
			return head, first(publisher, tail)
		}
	}
	return title, publisher
}
