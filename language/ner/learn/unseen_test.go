package learn

import (
	"bytes"
	"os"
	"testing"

	"proffer/language/ner/internal/tagger"
)

// The floors are what the shipped models reach on names that no list knows, less a little.
func TestShippedModelsFindUnseenNames(t *testing.T) {
	for language, floor := range map[string]float64{"en": 70, "ru": 70, "ar": 60} {
		var errors bytes.Buffer
		s, err := ShippedUnseen(language, &errors)
		if err != nil {
			t.Fatal(err)
		}
		if f := s[tagger.Types].F1(); f < floor {
			t.Errorf("%s: F1 %.1f is below %.1f: %s", language, f, floor, s)
		}
		t.Logf("%s: %s", language, s)
		if os.Getenv("NER_ERRORS") != "" {
			t.Log(errors.String())
		}
	}
}

func TestPassagesAreMarkedWhole(t *testing.T) {
	for language, least := range map[string]int{"en": 20, "ru": 18, "ar": 40} {
		docs, err := Passages(language)
		if err != nil || len(docs) < least {
			t.Errorf("%s: %d passages, %v", language, len(docs), err)
		}
		for _, d := range docs {
			for i, names := range d.Names {
				for _, n := range names {
					if n.First >= n.End || n.End > len(d.Sentences[i]) {
						t.Errorf("%s: name %v in %q", language, n, d.Sentences[i])
					}
				}
			}
		}
	}
}
