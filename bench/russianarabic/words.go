package russianarabic

import (
	"sort"
	"strings"
	"unicode"
)

// words are the letters-and-digits words of a text in lower case.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// shared counts the words that two texts share, and the words of each.
func shared(a, b string) (both, na, nb int) {
	count := map[string]int{}
	for _, w := range words(a) {
		count[w]++
		na++
	}
	for _, w := range words(b) {
		nb++
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	return both, na, nb
}

// overlap is the Jaccard index of the multisets of words, in thousandths.
func overlap(a, b string) int {
	both, na, nb := shared(a, b)
	if na+nb-both == 0 {
		return 0
	}
	return 1000 * both / (na + nb - both)
}

// within is the share of the shorter text's words that the longer has, in thousandths.
func within(a, b string) int {
	both, na, nb := shared(a, b)
	if n := min(na, nb); n > 0 {
		return 1000 * both / n
	}
	return 0
}

// A stmt is a statement as words.
type stmt struct {
	Speaker string `json:"speaker_text"`
	Cue     string `json:"cue"`
	Content string `json:"content"`
	Stance  string `json:"stance"`
	Direct  bool   `json:"direct"`
}

// alike is the similarity by which statements are matched, in thousandths.
func alike(gold, found stmt) int {
	v := overlap(gold.Content, found.Content)
	ng, nf := len(words(gold.Content)), len(words(found.Content))
	if v < 500 && within(gold.Content, found.Content) >= 900 && nf >= 3 && 100*nf >= 34*ng {
		v = 500
	}
	if v >= 500 && strings.EqualFold(gold.Cue, found.Cue) {
		v += 10
	}
	return v
}

// compare matches greedily, best first, and counts.
func compare(gold, found []stmt) Tally {
	t := Tally{Found: len(found), Gold: len(gold)}
	type pair struct{ v, g, f int }
	var pairs []pair
	for i, g := range gold {
		for j, f := range found {
			if v := alike(g, f); v >= 500 {
				pairs = append(pairs, pair{v, i, j})
			}
		}
	}
	sort.SliceStable(pairs, func(i, j int) bool { return pairs[i].v > pairs[j].v })
	usedG, usedF := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if usedG[p.g] || usedF[p.f] {
			continue
		}
		usedG[p.g], usedF[p.f] = true, true
		g, f := gold[p.g], found[p.f]
		t.Matched++
		t.Source += one(g.Speaker == "" && f.Speaker == "" || overlap(g.Speaker, f.Speaker) >= 600 || within(g.Speaker, f.Speaker) == 1000)
		t.Stance += one(g.Stance == f.Stance)
		t.Direct += one(g.Direct == f.Direct)
		t.CueHit += one(within(g.Cue, f.Cue) >= 500)
	}
	return t
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
