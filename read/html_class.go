package read

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

var classes = loadClasses(classesTSV)

func loadClasses(tsv string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(tsv) {
		kind, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			out[w] = kind
		}
	}
	return out
}

// classWords are the words of an element's class, id, role, itemprop and data-testid.
func classWords(n *html.Node) []string {
	var out []string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "itemprop", "data-testid", "data-component", "aria-label":
			if len(a.Val) < 400 {
				out = append(out, splitClass(a.Val)...)
			}
		case "rel":
			if a.Val == "author" {
				out = append(out, "author")
			}
		}
	}
	return out
}

// splitClass cuts "article__bylineName related-links" into words, and keeps each class whole without its marks too.
func splitClass(s string) []string {
	var out []string
	for class := range strings.FieldsSeq(s) {
		var word strings.Builder
		whole := strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, class)
		flush := func() {
			if word.Len() > 0 && word.String() != whole {
				out = append(out, word.String())
			}
			word.Reset()
		}
		low := false
		for _, r := range class {
			if !unicode.IsLetter(r) || unicode.IsUpper(r) && low {
				flush()
			}
			if unicode.IsLetter(r) {
				word.WriteRune(unicode.ToLower(r))
			}
			low = unicode.IsLower(r)
		}
		flush()
		out = append(out, whole)
	}
	return out
}

func classKind(n *html.Node, kind string) bool {
	for _, w := range classWords(n) {
		if classes[w] == kind {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch {
		case a.Key == "hidden", a.Key == "aria-hidden" && a.Val == "true":
			return true
		case a.Key == "style":
			s := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			return strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
		}
	}
	return false
}
