package anatomy

import (
	"os"
	"strings"
	"testing"

	"proffer"
	"proffer/language/identify"
)

// A specimen is a report in the form in which some desk would print it, with what it states about itself.
type specimen struct {
	name, text string
	want       map[string]string
}

func specimens(t *testing.T, file string) []specimen {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []specimen
	for _, s := range strings.Split("\n"+string(b), "\n=== ")[1:] {
		head, text, ok := strings.Cut(s, "\n---\n")
		lines := strings.Split(head, "\n")
		if !ok {
			t.Fatalf("%s: no text", lines[0])
		}
		x := specimen{name: lines[0], text: text, want: map[string]string{}}
		for _, l := range lines[1:] {
			key, value, _ := strings.Cut(l+" ", ": ")
			x.want[key] = strings.TrimSpace(value)
		}
		out = append(out, x)
	}
	return out
}

func TestWhatPlainReportsStateAboutThemselves(t *testing.T) {
	for _, s := range append(specimens(t, "testdata/plain.txt"), append(specimens(t, "testdata/plain2.txt"), append(specimens(t, "testdata/plain3.txt"), specimens(t, "testdata/plain4.txt")...)...)...) {
		t.Run(s.name, func(t *testing.T) {
			r := Plain(s.text, identify.Language(s.text))
			got := map[string]string{"title": r.Title, "authors": strings.Join(r.Authors, "; "),
				"publisher": r.Publisher, "credit": r.Credit, "published": r.Published, "day": r.Day}
			for _, key := range []string{"title", "authors", "publisher", "credit", "published", "day"} {
				if got[key] != s.want[key] {
					t.Errorf("%s: got %q, want %q", key, got[key], s.want[key])
				}
			}
			checkParts(t, s.text, r.Parts)
			if t.Failed() {
				for _, p := range r.Parts {
					t.Logf("%-10s %.90s", p.Kind, p.Span.In(s.text))
				}
			}
		})
	}
}

// checkParts wants parts in order, each with words, and outer ones apart from each other.
func checkParts(t *testing.T, text string, parts []proffer.Part) {
	t.Helper()
	end, body := 0, 0
	for _, p := range parts {
		if !p.Span.Valid() || p.Span.In(text) == "" {
			t.Errorf("%s part without words: %v", p.Kind, p.Span)
			continue
		}
		if p.Span.Start >= end {
			end = p.Span.End
		} else if p.Span.End > end {
			t.Errorf("%s part %v runs over its neighbour's end %d", p.Kind, p.Span, end)
		}
		if p.Kind == proffer.PartBody {
			body++
		}
	}
	if body == 0 {
		t.Error("no body")
	}
}
