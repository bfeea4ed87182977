package learn

import "proffer/language/ner/internal/tagger"

// A Found is a name that another program found in a sentence: from its first word to the one after its last, and its
// kind: person, organization or place.
type Found struct {
	First, End int
	Kind       string
}

// Sentences is a corpus's sentences as words, in its order.
func Sentences(shared, language, corpus string) ([][]string, error) {
	docs, err := corpusOf(shared, language, corpus)
	var out [][]string
	for _, d := range docs {
		out = append(out, d.Sentences...)
	}
	return out, err
}

// Compared measures what another program found in each of [Sentences].
func Compared(shared, language, corpus string, found [][]Found) (*Scores, error) {
	docs, err := corpusOf(shared, language, corpus)
	if err != nil {
		return nil, err
	}
	kinds := map[string]tagger.Type{"person": tagger.Person, "organization": tagger.Organization, "place": tagger.Place}
	var s Scores
	for i := range docs {
		read := make([][]tagger.Span, len(docs[i].Sentences))
		for j := range read {
			for _, f := range found[0] {
				read[j] = append(read[j], tagger.Span{First: f.First, End: f.End, Type: kinds[f.Kind]})
			}
			found = found[1:]
		}
		s.Compare(&docs[i], read, nil)
	}
	return &s, nil
}

func corpusOf(shared, language, corpus string) ([]Doc, error) {
	b, err := build(shared)
	if err != nil {
		return nil, err
	}
	return Corpora[corpus](shared, Resources(language, b.g))
}
