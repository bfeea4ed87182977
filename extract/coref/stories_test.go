package coref

import (
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"
	"unicode"

	"proffer"
	"proffer/extract/attribution"
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

func TestSpeakersOfInventedStories(t *testing.T) {
	files, _ := filepath.Glob("../../testdata/stories/*/gold.json")
	if len(files) == 0 {
		t.Fatal("no stories")
	}
	right, all := map[string]int{}, map[string]int{}
	for _, f := range files {
		var g goldStory
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b, &g); err != nil {
			t.Fatal(err)
		}
		forms := map[string][]string{}
		for _, e := range g.Entities {
			forms[e.Name] = append(e.Mentions, e.Name)
		}
		for _, d := range g.Documents {
			text := textOf(t, filepath.Join(filepath.Dir(f), d.File))
			a := analyse(d.Language, text)
			var atts []attribution.Attribution
			index := map[string]int{}
			for _, s := range d.Statements {
				c := locate(text, s.Content, 0)
				att := attribution.Attribution{Content: []proffer.Span{c}, NestedIn: -1, Source: nearest(text, s.SpeakerText, c)}
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
