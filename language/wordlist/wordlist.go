// Package wordlist reads the closed lists of words that rules ask for: a line is a list's name (or its language), a tab,
// and its words between spaces; lines that begin with # explain.
package wordlist

import "strings"

// Lists are lists of words by name.
type Lists map[string]map[string]bool

// Parse reads lists; of one name that comes again the words are added.
func Parse(text string) Lists {
	out := Lists{}
	for line := range strings.Lines(text) {
		name, words, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if out[name] == nil {
			out[name] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(words) {
			out[name][w] = true
		}
	}
	return out
}

// Of is the list of a name. It panics where there is none: the table belongs to the program.
func (l Lists) Of(name string) map[string]bool {
	words, ok := l[name]
	if !ok {
		panic("no list of words is called " + name)
	}
	return words
}
