package learn

import (
	"strings"

	"proffer/language/ner/internal/tagger"
)

// ewt reads English EWT's training part, which has gold tags but no names; its Names are left empty for [Silver].
func ewt(shared string, r *tagger.Resources) ([]Doc, error) {
	var docs []Doc
	var d Doc
	var words, tags []string
	flush := func(end bool) {
		if len(words) > 0 {
			d.Language = "en"
			d.Sentences = append(d.Sentences, words)
			d.tags = append(d.tags, tags)
			d.Names = append(d.Names, nil)
			words, tags = nil, nil
		}
		if end && len(d.Sentences) > 0 {
			docs = append(docs, d)
			d = Doc{}
		}
	}
	err := lines(dataPath(shared, "syntax/ewt/en_ewt-ud-train.conllu"), func(f []string) {
		switch {
		case strings.HasPrefix(f[0], "# newdoc"):
			flush(true)
		case len(f) < 5:
			if f[0] == "" {
				flush(false)
			}
		case !strings.ContainsAny(f[0], "-."):
			words, tags = append(words, f[1]), append(tags, f[4])
		}
	})
	flush(true)
	return docs, err
}

// Silver labels documents that have gold tags by a model that must find names where the proper nouns are.
func Silver(r *tagger.Resources, w *tagger.Weights, docs []Doc, weight float32) {
	m := tagger.NewModel(w, nil)
	for k := range docs {
		d := &docs[k]
		d.Weight = weight
		for i, fs := range r.Extract(&d.Doc) {
			d.Names[i] = tagger.Spans(m.Label(hashes(fs), masks(r, d, i)))
		}
	}
}

func masks(r *tagger.Resources, d *Doc, i int) []tagger.Mask {
	if d.tags == nil {
		return nil
	}
	words, tags := d.Sentences[i], d.tags[i]
	out := make([]tagger.Mask, len(words))
	proper := func(j int) bool { return j >= 0 && j < len(tags) && strings.HasPrefix(tags[j], "NNP") }
	for j, w := range words {
		out[j] = tagger.OnlyOutside
		c := r.Lexicon.ClassOf(strings.TrimSuffix(tagger.Fold(w), "."))
		switch {
		case proper(j):
			out[j] = tagger.OnlyNames
			if c&(tagger.ClassMonth|tagger.ClassDay|tagger.ClassTitle) != 0 || w == strings.ToLower(w) {
				out[j] = tagger.Any
			}
		case tags[j] == "JJ" && capital(w):
			out[j] = tagger.OnlyOutside | tagger.Of(tagger.Nation) | tagger.Of(tagger.Other) | tagger.Of(tagger.Organization)
		case proper(j-1) || proper(j+1) || tags[j] == "CD" || tags[j] == "ADD":
			out[j] = tagger.Any
		case j > 1 && proper(j-2) || proper(j+2):
			out[j] = tagger.Any
		}
	}
	return out
}
