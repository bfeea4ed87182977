package learn

import (
	"fmt"
	"io"

	"proffer/language/ner/internal/tagger"
)

// Try trains and measures a language: English on its development part, the others by cross-validation.
func Try(shared, language string, folds int, o Options, w, errors io.Writer) error {
	g, err := BuildGazetteer(shared)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "gazetteer %d\n", len(g))
	r := Resources(language, g)
	if language == "en" {
		train, err := read(shared, r, "gum", "wikigold", "wnut17")
		if err != nil {
			return err
		}
		test, err := read(shared, r, "uner")
		if err != nil {
			return err
		}
		s, err := trainAndMeasure(r, train, test, o, w, errors)
		if err != nil {
			return err
		}
		fmt.Fprintln(w, s)
		return nil
	}
	docs, err := read(shared, r, map[string]string{"ru": "factrueval", "ar": "anercorp"}[language])
	if err != nil {
		return err
	}
	return crossValidate(r, docs, nil, folds, o, w, errors)
}

func crossValidate(r *tagger.Resources, docs, extra []Doc, folds int, o Options, w, errors io.Writer) error {
	var sum Scores
	for fold := range folds {
		var train, test []Doc
		for i, d := range docs {
			// Blocks, so that neighbours, which may be one report, stay on one side.
			if i*5/len(docs) == fold {
				test = append(test, d)
			} else {
				train = append(train, d)
			}
		}
		s, err := trainAndMeasure(r, append(train, extra...), test, o, w, errors)
		if err != nil {
			return err
		}
		for t := range s {
			sum[t].Right += s[t].Right
			sum[t].Found += s[t].Found
			sum[t].Gold += s[t].Gold
		}
	}
	fmt.Fprintln(w, &sum)
	return nil
}

func read(shared string, r *tagger.Resources, names ...string) ([]Doc, error) {
	var out []Doc
	for _, n := range names {
		docs, err := Corpora[n](shared, r)
		if err != nil {
			return nil, err
		}
		out = append(out, docs...)
	}
	return out, nil
}

func trainAndMeasure(r *tagger.Resources, train, test []Doc, o Options, w, errors io.Writer) (*Scores, error) {
	t := Train(r, train, o)
	b, err := t.Bytes()
	if err != nil {
		return nil, err
	}
	m, err := tagger.Decode(b)
	if err != nil {
		return nil, err
	}
	var s Scores
	for i := range test {
		s.Compare(&test[i], Label(r, m, &test[i].Doc), errors)
	}
	fmt.Fprintf(w, "model %d kB, %s\n", len(b)/1000, &s)
	return &s, nil
}
