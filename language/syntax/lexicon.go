package syntax

import (
	"fmt"
	"strconv"
	"strings"

	"proffer/language/linear"
)

// An entry is what the lexicon knows of a form; zero means nothing.
type entry struct {
	class  uint16 // the set of tags that the form usually takes, by number
	closed bool   // it is a function word: it was seen with a tag of a closed class
	only   int16  // joint tag + 1 where the form practically never takes another
}

// A lexicon maps the hashes of normalised forms to entries.
type lexicon map[uint64]entry

// parseLexicon reads lines "form TAB class TAB 0 TAB only TAB closed"; form is lower case.
func parseLexicon(text string) (lexicon, error) {
	lex := make(lexicon, strings.Count(text, "\n"))
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 5 {
			return nil, fmt.Errorf("syntax: lexicon: %q has not five columns", line)
		}
		var n [4]int
		for i := range n {
			v, err := strconv.Atoi(f[i+1])
			if err != nil {
				return nil, fmt.Errorf("syntax: lexicon: %w", err)
			}
			n[i] = v
		}
		lex[linear.HashString(f[0])] = entry{uint16(n[0]), n[3] != 0, int16(n[2])}
	}
	return lex, nil
}
