package events

import (
	"strings"

	"proffer"
)

// roles fills a verb's parties from the phrases around it and gives the object's chunk or -1.
func (c *clause) roles(x *frame, i int) int {
	before, after := -1, []int{}
	for n, k := range c.chunks {
		switch {
		case k.hi <= i && k.prep == "" && c.subject(k):
			before = n
		case k.lo > i && k.lo-i < 2*maxPhrase:
			after = append(after, n)
		}
	}
	passive := strings.HasPrefix(c.a.Tokens[i].Fine, "pass")
	subject, object := before, -1
	for _, n := range after {
		k := &c.chunks[n]
		switch {
		case k.prep != "":
		case subject < 0 && c.subject(*k) && !(c.lex.language == "ru" && strings.Contains(k.cases, "a") && !strings.Contains(c.a.Tokens[i].Fine, "past") && len(after) == 1):
			subject = n
		case subject == before && before >= 0 && c.inverted(c.chunks[before], *k):
			subject, object = n, before
		case object < 0:
			object = n
		}
	}
	for _, n := range after {
		if k := &c.chunks[n]; object < 0 && (c.lex.is("target", k.prep) && c.phraseParty(k.head) != 0) {
			object = n
		}
	}
	if subject >= 0 {
		x.actors = c.parties(c.members(subject))
	}
	if object >= 0 {
		x.targets = c.parties(c.members(object))
	}
	if passive || c.byInstrument(i, object) {
		x.actors, x.targets = x.targets, x.actors
	}
	return object
}

// subject says that a phrase can be a clause's subject.
func (c *clause) subject(k chunk) bool {
	return c.lex.language != "ru" || k.cases == "" || strings.Contains(k.cases, "n")
}

// inverted says that a Russian clause names its object first: the earlier phrase may be an accusative, the later is
// surely a nominative.
func (c *clause) inverted(early, late chunk) bool {
	return c.lex.language == "ru" && strings.Contains(early.cases, "a") && strings.Contains(late.cases, "n") && strings.Trim(late.cases, "nsp") == ""
}

// byInstrument says that a Russian reflexive verb is a passive whose agent stands in the instrumental.
func (c *clause) byInstrument(i, object int) bool {
	return c.lex.language == "ru" && object >= 0 && strings.Trim(c.chunks[object].cases, "i") == "" && c.chunks[object].cases != "" &&
		c.chunks[object].prep == "" && strings.HasSuffix(c.a.Tokens[i].Lemma, "ся")
}

// members are the heads of a phrase and of those that "and" joins to it.
func (c *clause) members(n int) []int {
	out := []int{c.chunks[n].head}
	for m := n; m > 0 && len(out) < maxGroup && c.chunks[m].prep == "" && c.chunks[m-1].hi == c.chunks[m].lo-1 && c.a.Tokens[c.chunks[m].lo-1].Tag == proffer.CCONJ; m-- {
		out = append([]int{c.chunks[m-1].head}, out...)
	}
	for ; n+1 < len(c.chunks) && len(out) < maxGroup; n++ {
		gap := c.chunks[n+1].lo - c.chunks[n].hi
		if gap != 1 || c.a.Tokens[c.chunks[n].hi].Tag != proffer.CCONJ {
			break
		}
		out = append(out, c.chunks[n+1].head)
	}
	return out
}

// phraseParty is whom the phrase at a head names: the head, or the first party in the words that follow it.
func (f *finder) phraseParty(i int) proffer.EntityID {
	for k := i; k < len(f.a.Tokens) && k < i+maxPhrase/2 && nominal(f.tag(k)); k++ {
		if f.at[k] != 0 {
			return f.at[k]
		}
		if k > i && strings.ContainsAny(strings.TrimRight(f.a.Tokens[k].Fine, "+"), "lb") && f.lex.language == "ar" {
			break
		}
	}
	if i > 0 && f.a.Tokens[i-1].Tag == proffer.ADJ {
		return f.at[i-1]
	}
	return 0
}
