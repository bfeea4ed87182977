package syntax

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// BuildLemmas is the lemmatiser's text: for each tag, the edit of every ending that differs from the edit of the next
// shorter one, and the whole words that the endings get wrong. Of the forms of verbs in the vocabulary that the
// sentences lack, the base is a word of the vocabulary too where there is one ("styled" is of "style", not "styl").
func BuildLemmas(sentences []Gold, vocabulary map[string]int) string {
	counts := map[[2]string]map[edit]int{} // tag, ending → edits
	words := map[[2]string]map[edit]int{}
	for _, s := range sentences {
		for i, f := range s.Forms {
			form, lemma := lemmaForm(f), lemmaForm(s.Lemmas[i])
			if strings.ContainsAny(form+lemma, "\t\n^") || lemma == "_" {
				continue
			}
			e := editOf(form, lemma)
			count(words, s.Tags[i], form, e)
			for n := 0; n <= min(len(form), maxEnding); n++ {
				count(counts, s.Tags[i], form[len(form)-n:], e)
			}
		}
	}
	kept := endings(counts)
	addVerbs(words, kept, vocabulary)
	return lemmaText(kept, words)
}

func count(m map[[2]string]map[edit]int, tag, ending string, e edit) {
	k := [2]string{tag, ending}
	if m[k] == nil {
		m[k] = map[edit]int{}
	}
	m[k][e]++
}

// lemmaForm is a form as the lemmatiser sees it: lower case, straight apostrophes.
func lemmaForm(form string) string {
	return strings.ReplaceAll(strings.ToLower(form), "’", "'")
}

func editOf(form, lemma string) edit {
	n := 0
	for n < len(form) && n < len(lemma) && form[n] == lemma[n] {
		n++
	}
	return edit{len(form) - n, lemma[n:]}
}

// most is the most frequent edit and its count; of equals, the one that changes least.
func most(edits map[edit]int) (best edit, n int) {
	for e, k := range edits {
		less := e.strip < best.strip || e.strip == best.strip && e.add < best.add
		if k > n || k == n && less {
			best, n = e, k
		}
	}
	return best, n
}

// endings keeps what changes something: seen three times or more, and not what the next shorter ending gives anyway.
func endings(counts map[[2]string]map[edit]int) map[[2]string]edit {
	keys := make([][2]string, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(a, b int) bool {
		if len(keys[a][1]) != len(keys[b][1]) {
			return len(keys[a][1]) < len(keys[b][1])
		}
		return slices.Compare(keys[a][:], keys[b][:]) < 0
	})
	kept := map[[2]string]edit{}
	for _, k := range keys {
		e, n := most(counts[k])
		if k[1] == "" || n >= 3 && e != ending(kept, k[0], k[1]) {
			kept[k] = e
		}
	}
	return kept
}

// ending is the edit that the kept endings give to a form.
func ending(kept map[[2]string]edit, tag, form string) edit {
	for n := min(len(form), maxEnding); n >= 0; n-- {
		if e, ok := kept[[2]string{tag, form[len(form)-n:]}]; ok {
			return e
		}
	}
	return edit{}
}

func lemmaText(kept map[[2]string]edit, words map[[2]string]map[edit]int) string {
	var lines []string
	for k, e := range kept {
		lines = append(lines, fmt.Sprintf("%s\t%s\t%d\t%s\n", k[0], k[1], e.strip, e.add))
	}
	for k, edits := range words {
		if e, _ := most(edits); e != ending(kept, k[0], k[1]) {
			lines = append(lines, fmt.Sprintf("%s\t^%s\t%d\t%s\n", k[0], k[1], e.strip, e.add))
		}
	}
	sort.Strings(lines)
	return strings.Join(lines, "")
}
