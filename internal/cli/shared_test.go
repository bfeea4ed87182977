package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"proffer/bench/gold"
)

// exported is what the test looks at in case.json, by the keys that docs/formats/case.md promises.
type exported struct {
	Format    string
	Documents []struct{ ID, Credit, Text string }
	Entities  []struct{ ID, Kind, Name string }
	Claims    []struct {
		ID, Summary string
		Accused     []string
		Statements  []string
	}
	Findings []struct {
		Claim, Support, Answer string
		Bounds                 *struct{ Min, Max *float64 }
	}
	Statements []struct {
		ID, Stance string
		Cue        struct{ Span span }
		Content    []struct{ Span span }
		Speaker    struct{ Span span }
	}
}

type span struct {
	Document, Exact string
	Start, End      int
}

// TestRealReportInJSON takes the first real report along the commands that a person would give and looks for its two
// findings in what is exported.
func TestRealReportInJSON(t *testing.T) {
	report := filepath.Join(gold.Shared(t), "reports", "libya-2019-12.txt")
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	dir := filepath.Join(t.TempDir(), "case")
	run(t, "new", dir)
	run(t, "-C", dir, "add", report, "--published", "2019-12-05")
	file := filepath.Join(dir, "case.json")
	run(t, "-C", dir, "export", "--format", "json", "-o", file)
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var c exported
	if err := json.Unmarshal(b, &c); err != nil {
		t.Fatal(err)
	}
	if c.Format != "proffer-case/1" || len(c.Documents) != 1 || c.Documents[0].Credit != "Associated Press" {
		t.Fatalf("format %q, documents %+v", c.Format, c.Documents)
	}
	c.checkSpans(t)
	c.wantFinding(t, "deploy", nil)
	c.wantFinding(t, "Hifter", new(800.0))
}

func run(t *testing.T, args ...string) {
	t.Helper()
	var out, errs bytes.Buffer
	if code := Main(args, strings.NewReader(""), &out, &errs); code != 0 {
		t.Fatalf("proffer %s: exit code %d: %s", strings.Join(args, " "), code, errs.String())
	}
}

// checkSpans checks that each span says what the text says, counted in code points.
func (c *exported) checkSpans(t *testing.T) {
	t.Helper()
	text := []rune(c.Documents[0].Text)
	for _, s := range c.Statements {
		spans := []span{s.Cue.Span, s.Speaker.Span}
		for _, x := range s.Content {
			spans = append(spans, x.Span)
		}
		for _, x := range spans {
			if x.Exact != "" && string(text[x.Start:x.End]) != x.Exact {
				t.Errorf("%s: the text at %d says %q, the span %q", s.ID, x.Start, string(text[x.Start:x.End]), x.Exact)
			}
		}
	}
}

// wantFinding looks for a finding of one origin, whose accused is Russia and denies, with a word in its summary and
// with a number's upper end.
func (c *exported) wantFinding(t *testing.T, word string, most *float64) {
	t.Helper()
	for _, f := range c.Findings {
		i := slices.IndexFunc(c.Claims, func(k struct {
			ID, Summary string
			Accused     []string
			Statements  []string
		}) bool {
			return k.ID == f.Claim
		})
		k := c.Claims[i]
		if !strings.Contains(k.Summary, word) || f.Support != "single-origin" || !slices.ContainsFunc(k.Accused, c.isRussia) {
			continue
		}
		if f.Answer == "denied" && (most == nil || f.Bounds != nil && f.Bounds.Min == nil && f.Bounds.Max != nil && *f.Bounds.Max == *most) {
			return
		}
	}
	t.Errorf("no finding about %q of one origin that Russia denies, at most %v", word, most)
}

func (c *exported) isRussia(id string) bool {
	return slices.ContainsFunc(c.Entities, func(e struct{ ID, Kind, Name string }) bool { return e.ID == id && e.Name == "Russia" })
}
