package coref

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"
	"unicode"

	"proffer"
	"proffer/bench/gold"
	"proffer/extract/attribution"
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

func TestSpeakersOfInventedStories(t *testing.T) {
	right, all := map[string]int{}, map[string]int{}
	for _, g := range gold.Stories(t) {
		forms := map[string][]string{}
		for _, e := range g.Entities {
			forms[e.Name] = append(e.Mentions, e.Name)
		}
		for _, d := range g.Documents {
			text, err := g.Text(d.File)
			if err != nil {
				t.Fatal(err)
			}
			a := analyse(d.Language, text)
			var atts []attribution.Attribution
			index := map[string]int{}
			for _, s := range d.Statements {
				c := gold.Locate(text, s.Content)
				att := attribution.Attribution{Content: []proffer.Span{c}, NestedIn: -1, Source: gold.Nearest(text, s.SpeakerText, c)}
				if n, ok := index[s.NestedIn]; ok {
					att.NestedIn = n
				}
				index[s.ID] = len(atts)
				atts = append(atts, att)
			}
			r := Resolve(&proffer.Document{Text: text, Language: d.Language, Publisher: d.Publisher, Credit: d.Credit}, a, atts)
			for i, s := range d.Statements {
				if s.SpeakerText == "" || !atts[i].Source.Valid() {
					continue
				}
				all[d.Language]++
				if got := speakerForms(r, r.Voices[i]); agrees(got, append(forms[s.Speaker], s.Speaker)) {
					right[d.Language]++
				} else {
					t.Logf("%s %s: %q is %v, want %q", d.File, s.ID, s.SpeakerText, got, s.Speaker)
				}
			}
			if os.Getenv("SHOW") == d.File {
				for _, e := range r.Entities {
					fmt.Printf("%s %s %q of %v for %s unnamed=%v title=%q %v %v\n", e.ID, e.Kind, e.Name, e.Of, e.Country, e.Unnamed, e.Title, e.Flags, e.Why)
					for _, m := range e.Mentions {
						fmt.Printf("      %s %q\n", m.Form, m.Text)
					}
				}
			}
		}
	}
	var langs []string
	for l := range all {
		langs = append(langs, l)
	}
	sort.Strings(langs)
	for _, l := range langs {
		t.Logf("%s: %d of %d speakers", l, right[l], all[l])
		if right[l]*100 < all[l]*78 {
			t.Errorf("%s: %d of %d speakers are right, want at least 78 in 100", l, right[l], all[l])
		}
	}
}

func speakerForms(r Result, v Voice) []string {
	var out []string
	for _, id := range append(append([]proffer.EntityID{}, v.Speaker.Entities...), v.Speaker.For) {
		if id > 0 {
			e := r.Entities[id-1]
			out = append(append(out, e.Name), e.Aliases...)
			for _, m := range e.Mentions {
				if m.Form != proffer.FormPronoun {
					out = append(out, m.Text)
				}
			}
		}
	}
	return out
}

func agrees(got, want []string) bool {
	for _, a := range got {
		for _, b := range want {
			x, y := strings.FieldsFunc(fold.Key(a), notLetter), strings.FieldsFunc(fold.Key(b), notLetter)
			if len(x) > 0 && len(y) > 0 && (subset(x, y) || subset(y, x)) {
				return true
			}
		}
	}
	return false
}

func subset(a, b []string) bool {
	for _, x := range a {
		found := false
		for _, y := range b {
			found = found || x == y
		}
		if !found {
			return false
		}
	}
	return true
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
