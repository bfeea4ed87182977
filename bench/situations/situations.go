// Package situations measures the whole road on small invented situations: two or three short reports, and how what they
// say must be weighed. They stand in testdata/situations, one file a subject, and are read as their text stands.
//
// Enter at [Measure].
package situations

import (
	"context"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"proffer"
	"proffer/casefile"
)

// A Situation is some reports, and how claims that they make must be weighed.
type Situation struct {
	Name    string
	Known   bool // that it is not weighed so yet
	reports []report
	wants   []want
}

type report struct{ language, publisher, published, text string }

// A want is what must be found of the claim that a statement with some words is of. "-" stands for anything, and of several
// words with commas between any will do.
type want struct {
	words, support, answer, contested string
	bounds                            string // MIN..MAX; "" for anything
}

func (w want) String() string {
	return strings.TrimSpace(w.support + " " + w.answer + " " + w.contested + " " + w.bounds)
}

// Load reads a file of situations. "= NAME" begins one ("=! NAME" one that is known not to be weighed so yet), "-- LANGUAGE
// PUBLISHER DATE" a report, whose first line is its headline and each further line a paragraph; "? “WORDS” SUPPORT ANSWER
// CONTESTED [MIN..MAX]" is what must be found.
func Load(file string) ([]Situation, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []Situation
	for n, line := range strings.Split(string(b), "\n") {
		wrong := func(what string) error { return fmt.Errorf("%s:%d: %s: %q", file, n+1, what, line) }
		name, begins := strings.CutPrefix(line, "=")
		switch {
		case line == "":
			continue
		case begins:
			name, known := strings.CutPrefix(name, "!")
			out = append(out, Situation{Name: strings.TrimSpace(name), Known: known})
			continue
		case len(out) == 0:
			return nil, wrong("a situation begins with =")
		}
		s := &out[len(out)-1]
		if head, is := strings.CutPrefix(line, "-- "); is {
			f := strings.Fields(head)
			if len(f) < 3 {
				return nil, wrong("a report has a language, a publisher and a date")
			}
			s.reports = append(s.reports, report{f[0], strings.Join(f[1:len(f)-1], " "), f[len(f)-1], ""})
			continue
		}
		if asked, is := strings.CutPrefix(line, "? \""); is {
			words, rest, _ := strings.Cut(asked, "\" ")
			f := append(strings.Fields(rest), "")
			if len(f) < 4 {
				return nil, wrong("words in quotation marks, support, answer and contested are wanted")
			}
			s.wants = append(s.wants, want{words, f[0], f[1], f[2], f[3]})
			continue
		}
		if len(s.reports) == 0 {
			return nil, wrong("a report begins with --")
		}
		r := &s.reports[len(s.reports)-1]
		r.text += line + "\n"
	}
	return out, nil
}

// page is a report as a paper would put it on its site.
func (r *report) page() string {
	title, body, _ := strings.Cut(strings.TrimSpace(r.text), "\n")
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><html lang=%q><head><meta charset=\"utf-8\"><title>%s</title>\n", r.language, html.EscapeString(title))
	fmt.Fprintf(&b, "<meta property=\"og:site_name\" content=\"%s\"><meta property=\"article:published_time\" content=\"%s\"></head>\n", html.EscapeString(r.publisher), r.published)
	fmt.Fprintf(&b, "<body><article><h1>%s</h1>\n", html.EscapeString(title))
	for p := range strings.Lines(body) {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(strings.TrimSpace(p)))
	}
	b.WriteString("</article></body></html>\n")
	return b.String()
}

// Weighed is the case that the reports make.
func (s *Situation) Weighed(ctx context.Context) (*proffer.Case, error) {
	work, err := os.MkdirTemp("", "proffer-situation")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	var paths []string
	for i := range s.reports {
		p := filepath.Join(work, strconv.Itoa(i+1)+".html")
		if err := os.WriteFile(p, []byte(s.reports[i].page()), 0o600); err != nil {
			return nil, err
		}
		paths = append(paths, p)
	}
	c, err := casefile.New(ctx, filepath.Join(work, "case"), s.Name, casefile.Options{KeyDir: filepath.Join(work, "keys")})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	if _, err := c.Add(ctx, casefile.AddOptions{Paths: paths}); err != nil {
		return nil, err
	}
	return c.Load(ctx)
}

// Wrong says what is not weighed as it must be, a line each.
func (s *Situation) Wrong(ctx context.Context) ([]string, error) {
	v, err := s.Weighed(ctx)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, w := range s.wants {
		if found := w.found(v); found != "" {
			out = append(out, fmt.Sprintf("“%s”: %s, found %s", w.words, w, found))
		}
	}
	return out, nil
}

// found is what was found instead; "" where it is as wanted.
func (w *want) found(v *proffer.Case) string {
	var id proffer.StatementID
	for i := range v.Statements {
		s := &v.Statements[i]
		for _, p := range s.Content {
			if strings.Contains(p.In(v.Documents[s.Document-1].Text), w.words) && id == 0 {
				id = s.ID
			}
		}
	}
	if id == 0 {
		return "no such statement"
	}
	for i := range v.Claims {
		c := &v.Claims[i]
		if !slices.Contains(c.Statements, id) && !slices.Contains(c.Against, id) || len(c.Narrower) > 0 {
			continue
		}
		f := &v.Findings[i]
		contested, bounds := "uncontested", ""
		if f.Contested {
			contested = "contested"
		}
		if w.bounds != "" && f.Bounds != nil {
			bounds = end(f.Bounds.Min) + ".." + end(f.Bounds.Max)
		}
		if fits(w.support, f.Support) && fits(w.answer, f.Answer) && fits(w.contested, contested) && w.bounds == bounds {
			return ""
		}
		return want{support: f.Support, answer: f.Answer, contested: contested, bounds: bounds}.String()
	}
	return "no claim"
}

func fits(wanted, is string) bool {
	return wanted == "-" || slices.Contains(strings.Split(wanted, ","), is)
}

// end is an end of an interval; "" for an open one.
func end(b proffer.Bound) string {
	if !b.Known {
		return ""
	}
	return strconv.FormatInt(int64(b.Value)/1000, 10)
}
