package syntax

import (
	"fmt"
	"strconv"
	"strings"

	"proffer/language/linear"
)

// A lemmatiser turns a form with its tag into a lemma by the edit of the longest ending that it knows: the whole word,
// marked with ^, for what is irregular, down to the empty ending for what is regular.
type lemmatiser map[linear.Hash]edit

// An edit takes bytes off the end of a form and puts others there.
type edit struct {
	strip int
	add   string
}

// maxEnding is the longest ending in bytes that is no whole word.
const maxEnding = 6

func lemmaKey(tag int, whole bool, ending string) linear.Hash {
	return linear.Template(tag<<1 | int(b2u(whole))).String(ending)
}

// lemma is the lemma of a lower-case form with a joint tag.
func (l lemmatiser) lemma(form string, tag int) string {
	e, ok := l[lemmaKey(tag, true, form)]
	for n := min(len(form), maxEnding); n >= 0 && !ok; n-- {
		e, ok = l[lemmaKey(tag, false, form[len(form)-n:])]
	}
	if e.strip == 0 && e.add == "" || e.strip > len(form) || e.strip == len(form) && e.add == "" {
		return form
	}
	return form[:len(form)-e.strip] + e.add
}

// parseLemmas reads lines "tag TAB ending TAB strip TAB add"; an ending that begins with ^ is a whole word.
func parseLemmas(text string, tags []string) (lemmatiser, error) {
	index, l := indexOf(tags), lemmatiser{}
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("syntax: lemmas: %q has not four columns", line)
		}
		strip, err := strconv.Atoi(f[2])
		if err != nil {
			return nil, fmt.Errorf("syntax: lemmas: %w", err)
		}
		ending, whole := strings.CutPrefix(f[1], "^")
		if tag, ok := index[f[0]]; ok {
			l[lemmaKey(tag, whole, ending)] = edit{strip, f[3]}
		}
	}
	return l, nil
}
