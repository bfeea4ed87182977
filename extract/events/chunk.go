package events

import (
	"strings"

	"proffer"
)

// attached is the Arabic preposition that is written with its word, or "".
func (c *clause) attached(i int) string {
	if c.lex.language != "ar" {
		return ""
	}
	clitics, _, _ := strings.Cut(c.a.Tokens[i].Fine, "+")
	switch {
	case strings.Contains(clitics, "l"):
		return "ل"
	case strings.Contains(clitics, "b"):
		return "ب"
	}
	return ""
}

// starts says that a new phrase begins inside of a run of nominal words: in Russian at a noun in the instrumental or
// dative alone, in Arabic at an indefinite noun after a definite one or a name.
func (c *clause) starts(i int) bool {
	k := &c.chunks[len(c.chunks)-1]
	t := &c.a.Tokens[i]
	if k.head < 0 || t.Tag != proffer.NOUN && t.Tag != proffer.PROPN {
		return false
	}
	if c.lex.language == "ru" {
		cs := c.cases(i)
		return t.Tag == proffer.NOUN && cs != "" && strings.Trim(cs, "id") == "" && !strings.ContainsAny(k.cases, "id")
	}
	if strings.Contains(t.Fine, "A") || strings.HasPrefix(t.Fine, "w") {
		return false
	}
	return c.edges[i-1] && !c.sameParty(i) || strings.Contains(c.a.Tokens[i-1].Fine, "A") && t.Tag == proffer.NOUN
}

func (c *clause) sameParty(i int) bool { return c.at[i] != 0 && c.at[i] == c.at[i-1] }

func (c *clause) cases(i int) string {
	if c.lex.language != "ru" {
		return ""
	}
	return strings.Trim(c.a.Tokens[i].Fine, "sp")
}

func nominal(t proffer.Tag) bool {
	switch t {
	case proffer.NOUN, proffer.PROPN, proffer.ADJ, proffer.NUM, proffer.DET, proffer.PRON, proffer.X:
		return true
	}
	return false
}

// chunk parts the clause into noun phrases with their prepositions.
func (c *clause) chunk() {
	prep, open := "", false
	for i := c.lo; i < c.hi; i++ {
		t := &c.a.Tokens[i]
		if !nominal(c.tag(i)) {
			open, prep = false, ""
			if t.Tag == proffer.ADP {
				prep = c.lemma(i)
			}
			continue
		}
		attached := c.attached(i)
		if !open || attached != "" || c.starts(i) {
			if attached != "" {
				prep = attached
			}
			c.chunks = append(c.chunks, chunk{lo: i, hi: i, head: -1, prep: prep})
			open, prep = true, ""
		}
		k := &c.chunks[len(c.chunks)-1]
		k.hi = i + 1
		if k.head < 0 && (t.Tag == proffer.NOUN || t.Tag == proffer.PROPN || t.Tag == proffer.PRON) {
			k.head, k.cases = i, c.cases(i)
		}
	}
	for i := range c.chunks {
		if k := &c.chunks[i]; k.head < 0 {
			k.head = k.lo
		}
	}
}
