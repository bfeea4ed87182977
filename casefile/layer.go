package casefile

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
)

// When the words that a program read in a page's picture are not those of its text.
const (
	enoughWords  = 15 // that it read at least, to be compared
	shortestWord = 3  // letters; shorter ones are in any text by chance
)

// besideLayer compares what a program read in the pictures of pages, exhibit e, with the text that the file of them itself
// has for them. It gives a problem of the file for each page where less than half of the words that are seen stand in the
// text; same says that the program read nothing else than what the text says already, so that its document would only say
// it twice.
func besideLayer(layer, seen *exhibitReading, of, e *proffer.Exhibit) (differ []proffer.Problem, same bool) {
	text, shown := pageWords(layer.Documents), pageWords(seen.Documents)
	if len(text) == 0 || len(shown) == 0 {
		return nil, false
	}
	same = true
	for _, page := range slices.Sorted(maps.Keys(shown)) {
		n, found := 0, 0
		for w, k := range shown[page] {
			n += k
			found += min(k, text[page][w])
		}
		if found*2 >= n {
			continue
		}
		same = false
		if n < enoughWords || text[page] == nil {
			continue
		}
		differ = append(differ, proffer.Problem{Where: fmt.Sprintf("%s, page %d", of.Name, page),
			What: fmt.Sprintf("of %d words that %s reads in its picture, %d stand in its text: the text is not what the page shows", n, e.Acquisitions[0].Program, found),
			Hint: "look at the page; what was read in its picture is " + e.ID.String()})
	}
	return differ, same
}

// pageWords counts the words of documents by page. A paragraph that goes over a page's end is counted on both.
func pageWords(docs []proffer.Document) map[int]map[string]int {
	out := map[int]map[string]int{}
	for _, d := range docs {
		for _, p := range d.Parts {
			words := p.Text
			if p.Span.Valid() {
				words = p.Span.In(d.Text)
			}
			last := 0
			for _, place := range p.Places {
				if place.Page > 0 && place.Page != last {
					last = place.Page
					countWords(out, last, words)
				}
			}
		}
	}
	return out
}

func countWords(into map[int]map[string]int, page int, words string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if utf8.RuneCountInString(w) < shortestWord {
			continue
		}
		if into[page] == nil {
			into[page] = map[string]int{}
		}
		into[page][w]++
	}
}
