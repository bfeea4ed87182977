package resolve

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"proffer/language/concepts"
	"proffer/names"
	"proffer/names/fold"
)

// translatedForms is the best likeness of two names in different languages, word by word.
func translatedForms(a, b *item) int {
	best := 0
	for _, s := range append([]string{a.e.Name}, a.e.Aliases...) {
		for _, t := range append([]string{b.e.Name}, b.e.Aliases...) {
			if languageOf(s) != languageOf(t) {
				best = max(best, translated(s, t))
			}
		}
	}
	return best
}

//go:embed data/words.tsv
var wordsTSV string

type notionTable struct {
	of     map[string][]int // folded English word → notions
	ru, ar []prefix
	weight []int
}

type prefix struct {
	text   string
	notion int
}

var notions = sync.OnceValue(func() *notionTable {
	t := &notionTable{of: map[string][]int{}, weight: []int{0}}
	for line := range strings.Lines(wordsTSV) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' || len(f) != 4 {
			continue
		}
		weight, _ := strconv.Atoi(f[0]) // our own table
		t.weight = append(t.weight, weight)
		n := len(t.weight) - 1
		for _, w := range strings.Split(f[1], ",") {
			t.of[fold.Key(w)] = append(t.of[fold.Key(w)], n)
		}
		for _, w := range strings.Split(f[2], ",") {
			t.ru = append(t.ru, prefix{fold.Key(w), n})
		}
		for _, w := range strings.Split(f[3], ",") {
			t.ar = append(t.ar, prefix{fold.Key(w), n})
		}
	}
	return t
})

// A bodyWord is a word of a body's name with its senses.
type bodyWord struct {
	key      string
	lang     string
	name     *names.Name
	notions  []int
	concepts []concepts.ID
	weight   int
}

// possessives takes the English genitive from words.
var possessives = strings.NewReplacer("'s ", " ", "’s ", " ", "s' ", "s ", "s’ ", "s ")

// split takes a body's name apart, with the senses of its words.
func split(t string) []bodyWord {
	lang := languageOf(t)
	var out []bodyWord
	for _, w := range strings.FieldsFunc(possessives.Replace(t), func(r rune) bool { return strings.ContainsRune(" -«»\"“”’'„,().", r) }) {
		k := fold.Key(w)
		if lists.Of("linking")[k] || len(out) >= 10 {
			continue
		}
		b := bodyWord{key: k, lang: lang, name: names.Parse(w, names.PlaceName), weight: 1000, concepts: concepts.Of(lang, w)}
		b.notions = notionsOfWord(k, lang)
		for _, n := range b.notions {
			b.weight = min(b.weight, notions().weight[n])
		}
		if len(b.notions) == 0 && len(b.concepts) > 0 {
			b.weight = 600
		}
		out = append(out, b)
	}
	return out
}

func notionsOfWord(k, lang string) []int {
	t := notions()
	if lang == "en" {
		return t.of[k]
	}
	list := t.ru
	if lang == "ar" {
		list = t.ar
		k = bare(k)
	}
	var out []int
	for _, p := range list {
		if strings.HasPrefix(k, p.text) && len(k)-len(p.text) <= 12 && (lang != "ru" || strings.Trim(k[len(p.text):], "аеиоуыюяйьмхвгскн") == "") {
			out = append(out, p.notion)
		}
	}
	return out
}

// bare is a folded Arabic word without what is written to it: "and", "for", the article.
func bare(k string) string {
	k = strings.TrimPrefix(k, "و")
	if s, ok := strings.CutPrefix(k, "لل"); ok {
		return s
	}
	if s, ok := strings.CutPrefix(k, "ل"); ok && utf8.RuneCountInString(s) > 4 {
		return s
	}
	return strings.TrimPrefix(k, "ال")
}

// translated is the likeness of two names in different languages: the weight of the words that match by sense or by
// sound beside the weight of all.
func translated(a, b string) int {
	x, y := split(a), split(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	used := make([]bool, len(y))
	matched, total, own := 0, 0, 0
	lacks := false // x has a word that says what it is, and y has not
	for i := range x {
		best, at := 0, -1
		for j := range y {
			if used[j] {
				continue
			}
			if v := wordLikeness(&x[i], &y[j]); v > best {
				best, at = v, j
			}
		}
		total += x[i].weight
		if at >= 0 && best >= 560 {
			used[at] = true
			w := min(x[i].weight, y[at].weight)
			matched += 2 * w * best / 1000
			total += y[at].weight
			if w > 250 {
				own++
			}
		} else {
			lacks = lacks || len(x[i].notions) > 0
		}
	}
	others := false // a word that says what y is and that x has not
	for j := range y {
		if !used[j] {
			total += y[j].weight
			others = others || len(y[j].notions) > 0
		}
	}
	if own == 0 || lacks && others {
		return 0 // a town's police and its court
	}
	return min(1000, matched*1000/max(total, 1))
}

func wordLikeness(a, b *bodyWord) int {
	for _, n := range a.notions {
		for _, m := range b.notions {
			if n == m {
				return 1000
			}
		}
	}
	if len(a.notions) == 0 && len(b.notions) == 0 || len(a.concepts) > 0 && len(b.concepts) > 0 {
		for _, n := range a.concepts {
			for _, m := range b.concepts {
				if n == m {
					return 1000
				}
			}
		}
	}
	if len(a.notions) > 0 && len(b.notions) > 0 {
		return 0
	}
	v := names.Compare(a.name, b.name)
	if v < 500 {
		return 0
	}
	return min(1000, v+150) // two languages spell one sound in their own ways
}
