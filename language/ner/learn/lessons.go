package learn

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer/language/ner/internal/tagger"
)

// A school makes the documents that a model is taught from.
type school struct {
	shared string
	b      *builder
	o      Options
}

// gold are the corpora that people have annotated, by language.
var gold = map[string][]string{
	"en": {"gum", "wikigold", "wnut17"},
	"ru": {"factrueval"},
	"ar": {"anercorp"},
}

// Weights of documents that no person has annotated.
const (
	silverWeight   = 0.5 // gold tags, names by a model
	newsWeight     = 0.3 // names by a model
	inventedWeight = 0.3 // English with invented names
	scarceWeight   = 0.7 // the same in languages with little annotation
	textTimes      = 10  // how often the texts written for training are repeated, each time with other names
)

// english teaches in three steps: people's annotation; then English EWT, whose gold tags say where names are; then
// PolNeAR's news as that model reads it. All of it is repeated with invented names.
func (c *school) english(r *tagger.Resources, train []Doc) ([]Doc, error) {
	silver, err := read(c.shared, r, "ewt")
	if err != nil {
		return nil, err
	}
	news, err := polnear(c.shared)
	if err != nil {
		return nil, err
	}
	if r.Clusters == nil {
		var text [][]string
		for _, d := range slices.Concat(train, silver, news) {
			text = append(text, d.Sentences...)
		}
		r.Clusters = clusterTable(text)
	}
	single := c.o
	single.Single = true
	Silver(r, Train(r, train, single).First, silver, silverWeight)
	Silver(r, Train(r, slices.Concat(train, silver), single).First, news, newsWeight)
	written, err := Texts("en")
	out := slices.Concat(train, silver, news, c.invented(r, slices.Concat(train, news), 1), c.invented(r, written, textTimes))
	return append(out, recase(out)...), err
}

// others repeat people's annotation with invented names, several times over since there is little of it.
func (c *school) others(r *tagger.Resources, train []Doc) ([]Doc, error) {
	written, err := Texts(r.Language)
	if r.Language == "ar" {
		vocabulary(r, slices.Concat(train, written))
	}
	out := slices.Concat(train, c.invented(r, train, 2), c.invented(r, written, textTimes))
	if r.Language == "ru" {
		out = append(out, recase(out)...)
	}
	return out, err
}

func (c *school) lessons(r *tagger.Resources, train []Doc) ([]Doc, error) {
	if r.Language == "en" {
		return c.english(r, train)
	}
	return c.others(r, train)
}

// vocabulary marks the words that several documents have, mostly outside names, in a script without capitals.
// Documents are counted, not places, so that a word is known to the document that it is taught from little more than to
// one that was never seen.
func vocabulary(r *tagger.Resources, docs []Doc) {
	type tally struct{ docs, last, outside, all int }
	count := map[string]*tally{}
	for n, d := range docs {
		for i, s := range d.Sentences {
			ls := tagger.LabelsOf(d.Names[i], len(s))
			for j, w := range s {
				k := tagger.BareArabic(tagger.Fold(w))
				t := count[k]
				if t == nil {
					t = &tally{}
					count[k] = t
				}
				t.all++
				if ls[j] == tagger.Outside {
					t.outside++
				}
				if t.last != n+1 {
					t.docs, t.last = t.docs+1, n+1
				}
			}
		}
	}
	for w, t := range count {
		if t.docs >= 3 && 10*t.outside >= 8*t.all {
			r.Gazetteer[tagger.Key(r.Language, []string{w})] |= tagger.KnownWord
		}
	}
}

// recase repeats some sentences as headlines are set (every word with a capital, or all in capitals) and as careless
// people write (no capitals at all).
func recase(docs []Doc) []Doc {
	ways := []func(string) string{strings.ToUpper, strings.ToLower, title}
	var out []Doc
	n := 0
	for _, d := range docs {
		for i, s := range d.Sentences {
			n++
			if len(d.Names[i]) == 0 && n%40 != 0 || n%16 != 0 || len(s) > 25 {
				continue
			}
			words := make([]string, len(s))
			for j, w := range s {
				words[j] = ways[n/16%3](w)
			}
			out = append(out, Doc{Doc: tagger.Doc{Language: d.Language, Sentences: [][]string{words}},
				Names: [][]tagger.Span{d.Names[i]}, Weight: d.Weight})
		}
	}
	return out
}

func title(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}

func (c *school) invented(r *tagger.Resources, docs []Doc, times int) []Doc {
	v := c.b.inventor(r, c.o.Seed)
	var out []Doc
	for range times {
		for i := range docs {
			// A tweet alone has too little around its names.
			if len(docs[i].Sentences) > 3 {
				d := v.Invent(&docs[i])
				d.Weight = inventedWeight
				if r.Language != "en" {
					d.Weight = scarceWeight
				}
				out = append(out, d)
			}
		}
	}
	return out
}
