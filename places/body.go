package places

import (
	_ "embed"
	"strings"
	"sync"

	"proffer/names/fold"
)

//go:embed data/bodies.tsv
var bodiesTSV string

// A body is one that every state has.
type body struct {
	name     string
	ministry bool
}

var bodies = sync.OnceValue(func() map[string]body {
	out := map[string]body{}
	for line := range strings.Lines(bodiesTSV) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		b := body{name: cols[0], ministry: cols[1] == "ministry"}
		for _, name := range append(cols[:1:1], cols[2:]...) {
			if k := stems(fold.Key(name)); out[k].name == "" {
				out[k] = b
			}
		}
	}
	return out
})

// Body is the English name of a body that every state has one of ("foreign ministry"), as the words name it in any of
// the three languages, without the state: "Ministry of Foreign Affairs", «МИДа», "وزارة الخارجية".
func Body(words string) (string, bool) {
	b, ok := bodyOf(words)
	return b.name, ok
}

// Ministry says that the words name a ministry that every state has one of.
func Ministry(words string) bool {
	b, _ := bodyOf(words)
	return b.ministry
}

func bodyOf(words string) (body, bool) {
	if len(words) > 120 {
		return body{}, false
	}
	b, ok := bodies()[stems(strings.TrimPrefix(fold.Key(words), "the "))]
	return b, ok
}

// stems brings the forms of each word together, roughly.
func stems(phrase string) string {
	ws := strings.Fields(phrase)
	for i, w := range ws {
		switch {
		case arabic(w):
			ws[i] = strings.TrimSuffix(dropArticle(w), "ه")
		case cyrillic(w):
			ws[i] = stemRussian(w)
		}
	}
	return strings.Join(ws, " ")
}

// endings of Russian nouns and adjectives, the longer first
var endings = strings.Fields("иями ями ами ого его ому ему ыми ими ией ием иям иях ая яя ое ее ые ие ый ий ой ей ую юю ых их ым им ом ем ам ям ах ях ою ею ия ии ию а я о е ы и у ю ь й")

func stemRussian(w string) string {
	for _, e := range endings {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 6 {
			return s
		}
	}
	return w
}
