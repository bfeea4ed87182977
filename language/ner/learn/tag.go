package learn

import (
	"proffer/language/morph"
	"proffer/language/ner/internal/tagger"
)

// tag sets the tags of a Russian or Arabic document as the program finds them when it reads.
func tag(d *Doc) {
	if d.Language == "en" || d.Tags != nil {
		return
	}
	a, _ := analysis(d)
	morph.Annotate(a)
	d.Tags = make([][]string, len(a.Sentences))
	for i := range a.Sentences {
		for _, t := range a.SentenceTokens(i) {
			d.Tags[i] = append(d.Tags[i], tagger.TagOf(t))
		}
	}
}
