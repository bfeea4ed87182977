package syntax

import (
	"fmt"
	"strconv"
	"strings"

	"proffer/language/linear"
)

// An entry is what the lexicon knows of a form; zero means nothing.
type entry struct {
	class   uint16 // the set of tags that the form usually takes, by number
	cluster uint16 // words used alike share a cluster
	only    int16  // joint tag + 1 where the form practically never takes another
}

// A lexicon maps the hashes of normalised forms to entries.
type lexicon map[uint64]entry

// parseLexicon reads lines "form TAB class TAB cluster TAB only"; form is lower case.
func parseLexicon(text string) (lexicon, error) {
	lex := make(lexicon, strings.Count(text, "\n"))
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("syntax: lexicon: %q has not four columns", line)
		}
		var n [3]int
		for i := range n {
			v, err := strconv.Atoi(f[i+1])
			if err != nil {
				return nil, fmt.Errorf("syntax: lexicon: %w", err)
			}
			n[i] = v
		}
		lex[linear.HashString(f[0])] = entry{uint16(n[0]), uint16(n[1]), int16(n[2])}
	}
	return lex, nil
}
