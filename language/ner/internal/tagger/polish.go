package tagger

import "strings"

// Polish mends what a model of single words cannot see: a name takes in the particle before its hyphen
// ("al-Sadr"), gives up an article at its beginning, titles before a person and marks at its edges.
func (r *Resources) Polish(words []string, spans []Span) []Span {
	out := spans[:0]
	end := 0
	for _, s := range spans {
		s = r.trim(words, s)
		s = particle(words, s, end)
		if s.First < s.End {
			out = append(out, s)
			end = s.End
		}
	}
	return out
}

func (r *Resources) trim(words []string, s Span) Span {
	for s.First < s.End && (isMark(words[s.First]) || s.End-s.First > 1 && article(words[s.First])) {
		s.First++
	}
	for s.First < s.End && isMark(words[s.End-1]) {
		s.End--
	}
	s = unquote(words, s)
	if s.Type != Person {
		return s
	}
	for i := s.End - 2; i >= s.First; i-- {
		if r.titled(words[i]) && !r.titled(words[i+1]) {
			s.First = i + 1
			break
		}
	}
	return s
}

// unquote begins a name behind a quotation mark that opens inside it and does not close there: «ООО «Вега».
func unquote(words []string, s Span) Span {
	for i := s.End - 2; i > s.First; i-- {
		switch w := words[i]; {
		case strings.ContainsAny(w, "»”"):
			return s
		case strings.ContainsAny(w, "«“„"):
			s.First = i + 1
			return s
		}
	}
	return s
}

// titled says that a word is a title and not also a name that people have.
func (r *Resources) titled(w string) bool {
	return r.ClassOf(w)&ClassTitle != 0 && r.Known([]string{w})&(KnownGiven|KnownFamily) == 0
}

func article(w string) bool { return w == "the" || w == "The" || w == "THE" || w == "a" || w == "an" }

func isMark(w string) bool {
	return w == "" || strings.Trim(w, "\"“”«»„()[]{}'’‘`,;:!?…-–—|/*_.") == ""
}

var particles = map[string]bool{"al": true, "el": true, "an": true, "ar": true, "as": true, "ash": true, "at": true,
	"ad": true, "az": true, "abd": true, "abu": true, "ben": true, "ould": true, "аль": true, "эль": true, "ас": true,
	"аш": true, "ад": true, "ан": true, "ат": true, "ар": true, "аз": true, "абу": true, "ибн": true, "бен": true}

// particle takes in "al -" before a name, where nothing else has it.
func particle(words []string, s Span, free int) Span {
	if s.First-2 >= free && s.Type != Nation && words[s.First-1] == "-" && particles[Fold(words[s.First-2])] {
		s.First -= 2
	}
	return s
}
