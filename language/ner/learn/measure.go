package learn

import (
	"fmt"
	"io"

	"proffer/language/ner/internal/tagger"
)

// A Score counts names: exact words and type.
type Score struct{ Right, Found, Gold int }

// F1 of the counts, in percent.
func (s Score) F1() float64 {
	if s.Found+s.Gold == 0 {
		return 0
	}
	return 200 * float64(s.Right) / float64(s.Found+s.Gold)
}

// Scores by type; the last is over all of them.
type Scores [tagger.Types + 1]Score

// Coarse maps types to those of a corpus: states are places there, and what it does not mark is left out.
func Coarse(t tagger.Type) (tagger.Type, bool) {
	switch t {
	case tagger.State:
		return tagger.Place, true
	case tagger.Person, tagger.Organization, tagger.Place:
		return t, true
	}
	return 0, false
}

// Compare adds one document's counts by the types of the corpora. A mistake is written to errors, where that is not
// nil.
func (s *Scores) Compare(d *Doc, found [][]tagger.Span, errors io.Writer) {
	s.compare(d, found, coarse, errors)
}

// CompareFully is Compare by all types but Other.
func (s *Scores) CompareFully(d *Doc, found [][]tagger.Span, errors io.Writer) {
	s.compare(d, found, named, errors)
}

func named(ss []tagger.Span) []tagger.Span {
	var out []tagger.Span
	for _, s := range ss {
		if s.Type != tagger.Other {
			out = append(out, s)
		}
	}
	return out
}

func (s *Scores) compare(d *Doc, found [][]tagger.Span, view func([]tagger.Span) []tagger.Span, errors io.Writer) {
	for i, gold := range d.Names {
		g, f := view(gold), view(found[i])
		right := map[tagger.Span]bool{}
		for _, x := range g {
			right[x] = true
			s[x.Type].Gold++
			s[tagger.Types].Gold++
		}
		bad := false
		for _, x := range f {
			s[x.Type].Found++
			s[tagger.Types].Found++
			if right[x] {
				s[x.Type].Right++
				s[tagger.Types].Right++
			} else {
				bad = true
			}
		}
		if errors != nil && (bad || len(g) != len(f)) {
			fmt.Fprintf(errors, "%s\n  gold %s\n  found %s\n", join(d.Sentences[i], tagger.Span{End: len(d.Sentences[i])}),
				show(d.Sentences[i], g), show(d.Sentences[i], f))
		}
	}
}

func coarse(ss []tagger.Span) []tagger.Span {
	var out []tagger.Span
	for _, s := range ss {
		if t, ok := Coarse(s.Type); ok {
			out = append(out, tagger.Span{First: s.First, End: s.End, Type: t})
		}
	}
	return out
}

func join(words []string, s tagger.Span) string {
	out := ""
	for i := s.First; i < s.End; i++ {
		if i > s.First {
			out += " "
		}
		out += words[i]
	}
	return out
}

func show(words []string, ss []tagger.Span) string {
	out := ""
	for _, s := range ss {
		out += fmt.Sprintf("[%s %s] ", s.Type, join(words, s))
	}
	return out
}

// String lists F1, precision and recall by type.
func (s *Scores) String() string {
	out := ""
	for t, c := range s {
		if c.Found+c.Gold == 0 {
			continue
		}
		name := "all"
		if t < int(tagger.Types) {
			name = tagger.Type(t).String()
		}
		out += fmt.Sprintf("%s F1 %.1f (P %.1f R %.1f, n %d)  ", name, c.F1(), 100*float64(c.Right)/float64(max(1, c.Found)),
			100*float64(c.Right)/float64(max(1, c.Gold)), c.Gold)
	}
	return out
}
