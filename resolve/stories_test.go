package resolve

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/coref"
	"proffer/language/morph"
	"proffer/language/ner"
	"proffer/language/token"
	"proffer/names/fold"
)

type goldStory struct {
	Documents []struct {
		File, Language, Publisher, Credit string
		Statements                        []struct {
			ID, Speaker, Cue, Content string
			SpeakerText               string `json:"speaker_text"`
			NestedIn                  string `json:"nested_in"`
		}
	}
	Entities []struct {
		Name, Kind string
		Mentions   []string
	}
}

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

var (
	drop  = regexp.MustCompile(`(?s)<(script|style|nav|footer|head|aside).*?</(script|style|nav|footer|head|aside)>`)
	block = regexp.MustCompile(`</?(p|h1|h2|h3|div|li|figcaption|article|main|br)[^>]*>`)
	tag   = regexp.MustCompile(`<[^>]*>`)
)

func textOf(t *testing.T, file string) string {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := string(b)
	if strings.HasSuffix(file, ".html") {
		s = html.UnescapeString(tag.ReplaceAllString(block.ReplaceAllString(drop.ReplaceAllString(s, ""), "\n\n"), ""))
	}
	return s
}

// locate finds words in text at or after the byte from, whatever the quotation marks.
func locate(text, words string, from int) proffer.Span {
	if words == "" {
		return proffer.Span{}
	}
	for _, at := range []int{from, 0} {
		if i := strings.Index(text[at:], words); i >= 0 {
			return proffer.Span{Start: at + i, End: at + i + len(words)}
		}
	}
	return proffer.Span{}
}

func TestEntitiesOfInventedStories(t *testing.T) {
	files, _ := filepath.Glob("../testdata/stories/*/gold.json")
	if len(files) == 0 {
		t.Fatal("no stories")
	}
	for _, f := range files {
		var g goldStory
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &g); err != nil {
			t.Fatal(err)
		}
		var docs []Document
		for i, d := range g.Documents {
			text := textOf(t, filepath.Join(filepath.Dir(f), d.File))
			a := analyse(d.Language, text)
			var atts []attribution.Attribution
			for _, s := range d.Statements {
				c := locate(text, s.Content, 0)
				atts = append(atts, attribution.Attribution{Content: []proffer.Span{c}, NestedIn: -1, Source: nearest(text, s.SpeakerText, c)})
			}
			r := coref.Resolve(&proffer.Document{Text: text, Language: d.Language, Publisher: d.Publisher, Credit: d.Credit}, a, atts)
			docs = append(docs, Document{ID: proffer.DocumentID(i + 1), Key: d.File, Reading: &proffer.Reading{Entities: r.Entities}})
		}
		res := Resolve(docs, nil)
		p, r, f1 := bcubed(&g, &res)
		t.Logf("%s: names B³ precision %d, recall %d, F1 %d", filepath.Base(filepath.Dir(f)), p, r, f1)
		if f1 < 880 {
			t.Errorf("%s: B³ F1 is %d, want at least 880", f, f1)
		}
		if os.Getenv("SHOW") != "" && strings.Contains(f, os.Getenv("SHOW")) {
			show(&g, &res)
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
func bcubed(g *goldStory, res *Result) (p, r, f int) {
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

func show(g *goldStory, res *Result) {
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

// nearest is the occurrence of words nearest to the span c.
func nearest(text, words string, c proffer.Span) proffer.Span {
	best := proffer.Span{}
	if words == "" {
		return best
	}
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return best
		}
		s := proffer.Span{Start: at + i, End: at + i + len(words)}
		if boundary(text, s) && !c.Contains(s) && (!best.Valid() || distance(s, c) < distance(best, c)) {
			best = s
		}
		at = s.End
	}
}

func boundary(text string, s proffer.Span) bool {
	letter := regexp.MustCompile(`^\pL`)
	return !letter.MatchString(text[s.End:]) && (s.Start == 0 || !regexp.MustCompile(`\pL$`).MatchString(text[:s.Start]))
}

func distance(a, b proffer.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }
