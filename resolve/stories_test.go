package resolve

import (
	"fmt"
	"os"
	"testing"

	"proffer"
	"proffer/bench/gold"
	"proffer/extract/attribution"
	"proffer/extract/coref"
	"proffer/language/morph"
	"proffer/language/ner"
	"proffer/language/token"
	"proffer/names/fold"
)

// analyse reads a text as far as this package needs.
func analyse(lang, text string) *proffer.Analysis {
	a := &proffer.Analysis{Language: lang, Text: text}
	a.Tokens = token.Tokenize(lang, text)
	a.Sentences = token.Sentences(lang, text, a.Tokens, nil)
	if lang != "en" {
		morph.Annotate(a)
	}
	a.Names = ner.Find(a)
	return a
}

func TestEntitiesOfInventedStories(t *testing.T) {
	for _, g := range gold.Stories(t) {
		var docs []Document
		for i, d := range g.Documents {
			text, err := g.Text(d.File)
			if err != nil {
				t.Fatal(err)
			}
			a := analyse(d.Language, text)
			var atts []attribution.Attribution
			for _, s := range d.Statements {
				c := gold.Locate(text, s.Content)
				atts = append(atts, attribution.Attribution{Content: []proffer.Span{c}, NestedIn: -1, Source: gold.Nearest(text, s.SpeakerText, c)})
			}
			r := coref.Resolve(&proffer.Document{Text: text, Language: d.Language, Publisher: d.Publisher, Credit: d.Credit}, a, atts)
			docs = append(docs, Document{ID: proffer.DocumentID(i + 1), Key: d.File, Reading: &proffer.Reading{Entities: r.Entities}})
		}
		res := Resolve(docs, nil)
		p, r, f1 := bcubed(g, &res)
		t.Logf("%s: names B³ precision %d, recall %d, F1 %d", g.World, p, r, f1)
		if f1 < 880 {
			t.Errorf("%s: B³ F1 is %d, want at least 880", g.World, f1)
		}
		if os.Getenv("SHOW") != "" && g.World == os.Getenv("SHOW") {
			show(g, &res)
		}
	}
}

func where(res *Result) map[string]proffer.EntityID {
	counts := map[string]map[proffer.EntityID]int{}
	put := func(s string, id proffer.EntityID) {
		k := fold.Key(s)
		if counts[k] == nil {
			counts[k] = map[proffer.EntityID]int{}
		}
		counts[k][id]++
	}
	for _, e := range res.Entities {
		put(e.Name, e.ID)
		for _, a := range e.Aliases {
			put(a, e.ID)
		}
		for _, m := range e.Mentions {
			put(m.Text, e.ID)
		}
	}
	out := map[string]proffer.EntityID{}
	for k, c := range counts {
		for id, n := range c {
			if b := out[k]; b == 0 || n > c[b] || n == c[b] && id < b {
				out[k] = id
			}
		}
	}
	return out
}

// bcubed is B-cubed over surface forms, in thousandths, as shared/score counts it.
func bcubed(g *gold.Story, res *Result) (p, r, f int) {
	at := where(res)
	type it struct {
		gold string
		sys  string
	}
	var items []it
	for _, e := range g.Entities {
		seen := map[string]bool{}
		for _, m := range e.Mentions {
			k := fold.Key(m)
			if seen[k] {
				continue
			}
			seen[k] = true
			sys := "alone " + e.Name + k
			if id, ok := at[k]; ok {
				sys = id.String()
			}
			items = append(items, it{e.Name, sys})
		}
	}
	var P, R float64
	for _, x := range items {
		both, gs, ss := 0, 0, 0
		for _, y := range items {
			if x.gold == y.gold {
				gs++
			}
			if x.sys == y.sys {
				ss++
			}
			if x == y || x.gold == y.gold && x.sys == y.sys {
				both++
			}
		}
		P += float64(both) / float64(ss)
		R += float64(both) / float64(gs)
	}
	n := float64(len(items))
	P, R = P/n, R/n
	return int(P * 1000), int(R * 1000), int(2 * P * R / (P + R) * 1000)
}

func show(g *gold.Story, res *Result) {
	at := where(res)
	for _, e := range g.Entities {
		fmt.Printf("%s %q\n", e.Kind, e.Name)
		for _, m := range e.Mentions {
			id := at[fold.Key(m)]
			name := "-"
			if id > 0 {
				name = string(res.Entities[id-1].Kind) + " " + res.Entities[id-1].Name
			}
			fmt.Printf("      %-30q %s %s\n", m, id, name)
		}
	}
}
