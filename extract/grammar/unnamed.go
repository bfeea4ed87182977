package grammar

import "strings"

// unnamed sets WhyUnnamed of the attributions made in a sentence since index from: the text's own reason why it does
// not name a source, from the words that open the reason to the end of their clause.
func (s *sentence) unnamed(from int) {
	if from >= len(s.f.out) {
		return
	}
	why := s.reason()
	if why == "" {
		return
	}
	for i := from; i < len(s.f.out); i++ {
		if x := &s.f.out[i]; x.WhyUnnamed == "" && !s.namedSource(x) {
			x.WhyUnnamed = why
		}
	}
}

// namedSource says that a source holds a person's name, so that no reason is needed.
func (s *sentence) namedSource(x *found) bool {
	f := s.f
	for i := f.tokenAt(x.Source.Start); x.Source.Valid() && i < len(f.a.Tokens) && f.a.Tokens[i].Span.Start < x.Source.End; i++ {
		if k := f.name[i]; k > 0 && f.a.Names[k-1].Kind == "person" {
			return true
		}
	}
	return false
}

func (s *sentence) reason() string {
	for i := range s.items {
		for _, w := range s.f.lex.reasons[s.key(i)] {
			if !s.has(i, w) {
				continue
			}
			end := i + len(w)
			for end < len(s.items) && !s.items[end].mark() && s.items[end].quote == nil {
				end++
			}
			if s.is(end, ",") && s.because(end+1) {
				for end++; end < len(s.items) && !s.items[end].mark(); end++ {
				}
			}
			return strings.TrimSpace(s.bytes(span{i, end}).In(s.f.a.Text))
		}
	}
	return ""
}

func (s *sentence) because(i int) bool {
	return s.word(i, "because")
}

func (s *sentence) has(i int, words []string) bool {
	for k, w := range words {
		if s.key(i+k) != w {
			return false
		}
	}
	return true
}
