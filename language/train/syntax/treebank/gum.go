package treebank

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// GUM is the sentences of the documents of a part of GUM that are there.
func GUM(shared string, p Part) ([]Sentence, error) {
	dir := filepath.Join(shared, "data/syntax/gum")
	names, err := splits(filepath.Join(dir, "splits.md"), p)
	if err != nil {
		return nil, err
	}
	var out []Sentence
	for _, n := range names {
		dep := filepath.Join(dir, "dep", n+".conllu")
		if _, err := os.Stat(dep); err != nil {
			continue // a genre that is not in the data
		}
		s, err := ReadConllu(dep)
		if err != nil {
			return nil, err
		}
		if err := addTags(s, filepath.Join(dir, "xml", n+".xml")); err != nil {
			return nil, err
		}
		out = append(out, s...)
	}
	return out, nil
}

// splits is the documents that splits.md lists below the heading of the part, in its order.
func splits(path string, p Part) ([]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var names []string
	inside := false
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSpace(line)
		if head, ok := strings.CutPrefix(line, "## "); ok {
			inside = head == string(p)
		} else if name, ok := strings.CutPrefix(line, "* "); ok && inside {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, nil
}

// addTags reads tags and lemmas from GUM's XML, whose lines with tabs are the same tokens in the same order.
func addTags(sentences []Sentence, path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var rows [][]string
	for line := range strings.Lines(string(b)) {
		if c := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(c) >= 3 {
			rows = append(rows, c)
		}
	}
	i := 0
	for _, s := range sentences {
		for k := range s {
			if i >= len(rows) || html.UnescapeString(rows[i][0]) != s[k].Form {
				return fmt.Errorf("treebank: %s: token %d is not %q", path, i, s[k].Form)
			}
			s[k].Fine, s[k].Lemma = penn(rows[i][1]), html.UnescapeString(rows[i][2])
			i++
		}
		for k := range s {
			s[k].Tag = universal(s, k)
		}
	}
	return nil
}

// penn turns GUM's TreeTagger-style tag into the Penn tag that EWT uses.
func penn(tag string) string {
	switch tag {
	case "NP":
		return "NNP"
	case "NPS":
		return "NNPS"
	case "PP":
		return "PRP"
	case "PP$":
		return "PRP$"
	case "SENT":
		return "."
	case "IN/that":
		return "IN"
	case "(":
		return "-LRB-"
	case ")":
		return "-RRB-"
	}
	if len(tag) >= 2 && tag[0] == 'V' && (tag[1] == 'V' || tag[1] == 'H') {
		return "VB" + tag[2:]
	}
	return tag
}

var coarse = map[string]string{"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ",
	"JJS": "ADJ", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "ADV", "CD": "NUM", "CC": "CCONJ", "PRP": "PRON",
	"PRP$": "PRON", "WP": "PRON", "WP$": "PRON", "EX": "PRON", "UH": "INTJ", "MD": "AUX", "TO": "PART", "POS": "PART",
	"PDT": "DET", "RP": "ADP", "$": "SYM", "SYM": "SYM", "FW": "X", "LS": "X", "ADD": "PROPN", "GW": "X", "AFX": "X"}

// universal derives the universal tag from the Penn tag and the relation, as Universal Dependencies defines the
// English tags.
func universal(s Sentence, i int) string {
	w := s[i]
	rel, _, _ := strings.Cut(w.Rel, ":")
	switch w.Fine {
	case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ":
		if rel == "aux" || rel == "cop" {
			return "AUX"
		}
		return "VERB"
	case "IN":
		if rel == "mark" {
			return "SCONJ"
		}
		return "ADP"
	case "DT", "WDT":
		if rel == "det" {
			return "DET"
		}
		if w.Fine == "DT" && (rel == "advmod" || rel == "cc") {
			return "ADV"
		}
		return "PRON"
	case "RB":
		if l := strings.ToLower(w.Form); l == "not" || l == "n't" || l == "n’t" {
			return "PART"
		}
	case "TO":
		if rel == "case" {
			return "ADP"
		}
	}
	if t, ok := coarse[w.Fine]; ok {
		return t
	}
	if rel == "punct" || strings.Contains(".,:``''-LRB--RRB-HYPHNFP", w.Fine) {
		return "PUNCT"
	}
	return "X"
}
