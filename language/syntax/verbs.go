package syntax

import "strings"

// addVerbs adds the forms of verbs that the endings would bring to no word of the vocabulary, where another base is
// one.
func addVerbs(words map[[2]string]map[edit]int, kept map[[2]string]edit, vocabulary map[string]int) {
	for form := range vocabulary {
		for suffix, tags := range map[string][]string{"ed": {"VERB VBD", "VERB VBN"}, "ing": {"VERB VBG"}, "s": {"VERB VBZ"}} {
			for _, tag := range tags {
				key := [2]string{tag, form}
				e := ending(kept, tag, form)
				if words[key] != nil || vocabulary[apply(form, e)] != 0 {
					continue
				}
				for _, b := range bases(form, suffix) {
					if vocabulary[b] != 0 {
						words[key] = map[edit]int{editOf(form, b): 1}
						break
					}
				}
			}
		}
	}
}

func apply(form string, e edit) string { return form[:len(form)-min(e.strip, len(form))] + e.add }

// bases is the forms of which form may be the inflection with the ending.
func bases(form, ending string) []string {
	stem, ok := strings.CutSuffix(form, ending)
	if !ok || len(stem) < 2 {
		return nil
	}
	out := []string{stem}
	if ending == "ed" || ending == "ing" {
		out = append(out, stem+"e")
	}
	if n := len(stem); n > 3 && stem[n-1] == stem[n-2] {
		out = append(out, stem[:n-1])
	}
	if s, ok := strings.CutSuffix(stem, "i"); ok && ending != "ing" {
		out = append(out, s+"y")
	}
	if s, ok := strings.CutSuffix(stem, "e"); ok && ending == "s" {
		out = append(out, s)
		if s, ok := strings.CutSuffix(s, "i"); ok {
			out = append(out, s+"y")
		}
	}
	return out
}
