// Package copies measures how near copies are found among very many texts, beside rensa and datasketch (PyPI): 200,000
// invented texts, a half of them copies of others with known edits.
//
// Enter at [Measure] and, for one run, [Find].
package copies

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A Text is an invented report. Of says of which earlier text it is a copy, -1 for none; Edit is what was done to it.
type Text struct {
	Words string
	Of    int
	Edit  string
}

// Edits that a copy can have gone through, besides a new headline, which all have.
var edits = []string{"headline", "trim", "reorder", "rewrite words", "rewrite sentences", "trim and rewrite"}

// Generate makes n texts from a seed, each an original or a copy of an earlier original, in a mixed order. Rewriting
// takes 5 to 60 percent: single words, or whole sentences.
func Generate(n int, seed uint64) []Text {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 1))}
	g.vocabulary()
	var out []Text
	var originals [][][]string // sentences
	var at []int
	for len(out) < n {
		if len(originals) > 0 && g.IntN(2) == 0 {
			k := len(originals) - 1 - min(len(originals)-1, int(g.ExpFloat64()*300)) // copies follow soon
			edit := edits[g.IntN(len(edits))]
			out = append(out, Text{g.text(g.edited(originals[k], edit)), at[k], edit})
			continue
		}
		s := g.report()
		originals, at = append(originals, s), append(at, len(out))
		out = append(out, Text{g.text(s), -1, "original"})
	}
	return out
}

type generator struct {
	*rand.Rand
	common, words []string
	topic         []int // where a topic's words begin
}

// vocabulary invents words: some short ones that every sentence is held together by, and many others.
func (g *generator) vocabulary() {
	syllables := strings.Fields("ka ro mi tel van os dri lem su par ne bo ti gra lo sha ver in da pol ex qui mor fe zen ul bra st")
	seen := map[string]bool{}
	invent := func(least, most int) string {
		for {
			w := ""
			for range least + g.IntN(most-least+1) {
				w += syllables[g.IntN(len(syllables))]
			}
			if !seen[w] {
				seen[w] = true
				return w
			}
		}
	}
	for range 60 {
		g.common = append(g.common, invent(1, 2))
	}
	for range 40000 {
		g.words = append(g.words, invent(2, 5))
	}
	for i := range 400 {
		g.topic = append(g.topic, i*90)
	}
}

// word is one of a topic's: a common one in two of five cases, else one of the topic's or of the whole vocabulary, the
// first ones oftener (Zipf).
func (g *generator) word(topic int) string {
	zipf := func(n int) int { // rank with probability falling as one over rank
		return min(n-1, int(float64(n)*pow(g.Float64(), 3)))
	}
	switch g.IntN(10) {
	case 0, 1, 2, 3:
		return g.common[zipf(len(g.common))]
	case 4, 5, 6:
		return g.words[g.topic[topic]+zipf(300)]
	}
	return g.words[zipf(len(g.words))]
}

func pow(x float64, n int) float64 {
	p := 1.0
	for range n {
		p *= x
	}
	return p
}

func (g *generator) sentence(topic int) []string {
	var out []string
	for range 8 + g.IntN(15) {
		out = append(out, g.word(topic))
	}
	return out
}

func (g *generator) report() [][]string {
	topic := g.IntN(len(g.topic))
	out := [][]string{g.sentence(topic)[:6], {fmt.Sprint(topic)}} // headline, and the topic for its rewriters
	for range 6 + g.IntN(14) {
		out = append(out, g.sentence(topic))
	}
	return out
}

// edited is a copy of a report after an edit.
func (g *generator) edited(s [][]string, edit string) [][]string {
	var topic int
	fmt.Sscan(s[1][0], &topic)
	body := append([][]string(nil), s[2:]...)
	if strings.HasPrefix(edit, "trim") {
		keep := max(3, len(body)*(35+g.IntN(50))/100)
		from := g.IntN(len(body) - min(keep, len(body)) + 1)
		body = body[from:min(len(body), from+keep)]
	}
	share := 5 + g.IntN(56)
	switch edit {
	case "reorder":
		g.Shuffle(len(body), func(i, j int) { body[i], body[j] = body[j], body[i] })
	case "rewrite words", "trim and rewrite":
		for i, x := range body {
			y := append([]string(nil), x...)
			for k := range y {
				if g.IntN(100) < share {
					y[k] = g.word(topic)
				}
			}
			body[i] = y
		}
	case "rewrite sentences":
		for i := range body {
			if g.IntN(100) < share {
				body[i] = g.sentence(topic)
			}
		}
	}
	return append([][]string{g.sentence(topic)[:6], s[1]}, body...)
}

func (g *generator) text(s [][]string) string {
	var b strings.Builder
	for i, x := range s {
		if i == 1 {
			continue // the topic is no part of the text
		}
		b.WriteString(strings.Join(x, " "))
		b.WriteString(". ")
	}
	return b.String()
}
