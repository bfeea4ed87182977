package main

import (
	"os"
	"path/filepath"
	"sort"

	"proffer/language/syntax"
	"proffer/language/token"
)

// vocabulary counts the forms of the training sentences and of PolNeAR's training reports.
func vocabulary(shared string, train []syntax.Gold) (map[string]int, error) {
	texts, err := reportTexts(filepath.Join(shared, "data/attribution/polnear/train/text"))
	if err != nil {
		return nil, err
	}
	for _, g := range train {
		texts = append(texts, normal(g.Forms))
	}
	count := map[string]int{}
	for _, s := range texts {
		for _, f := range s {
			count[f]++
		}
	}
	return count, nil
}

func normal(forms []string) []string {
	out := make([]string, len(forms))
	for i, f := range forms {
		out[i] = syntax.NormalForm(f)
	}
	return out
}

// reportTexts is the sentences of every file in a folder.
func reportTexts(dir string) ([][]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out [][]string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		text := string(b)
		tokens := token.Tokenize("en", text)
		for _, s := range token.Sentences("en", text, tokens, nil) {
			var forms []string
			for _, t := range tokens[s.First:s.End] {
				forms = append(forms, t.Span.In(text))
			}
			out = append(out, normal(forms))
		}
	}
	return out, nil
}
