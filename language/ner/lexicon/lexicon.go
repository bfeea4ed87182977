// Package lexicon holds the words that matter around names, one table a language: classes such as titles, nouns of
// organizations, verbs of saying. The first line of each table says how its words are matched.
package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed en.tsv
var english string

//go:embed ru.tsv
var russian string

//go:embed ar.tsv
var arabic string

//go:embed patterns.tsv
var patterns string

//go:embed clues.tsv
var clues string

// Clues are what words of a language say of a name that they stand beside: by the relation in which they stand and the word
// (several with "_" between), the kind.
func Clues(language string) map[[2]string]string {
	out := map[[2]string]string{}
	for line := range strings.Lines(clues) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if f[0] != language {
			continue
		}
		for _, w := range strings.Fields(f[3]) {
			out[[2]string{f[1], w}] = f[2]
		}
	}
	return out
}

// Set is the words of one line of patterns.tsv.
func Set(name string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(patterns) {
		if key, words, _ := strings.Cut(line, "\t"); key == name {
			for _, w := range strings.Fields(words) {
				out[w] = true
			}
		}
	}
	return out
}

// Of is the table of a language, "" where there is none.
func Of(language string) string {
	switch language {
	case "en":
		return english
	case "ru":
		return russian
	case "ar":
		return arabic
	}
	return ""
}

//go:embed given.tsv
var given string

// Given are given names of a language, by "own" for those that are no other word and "also" for the others.
func Given(language string) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(given) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); f[0] == language {
			out[f[1]] = append(out[f[1]], strings.Fields(f[2])...)
		}
	}
	return out
}
