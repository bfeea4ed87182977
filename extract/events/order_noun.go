package events

import (
	"strings"

	"proffer"
)

// around are the parties of a nominalisation: in its own phrase ("обстрел порта"), and behind what follows it.
func (c *clause) around(k chunk) (inner, outer []int) {
	for i := k.head + 1; i < k.hi; i++ {
		if c.a.Tokens[i].Tag != proffer.ADJ || c.at[i] != 0 {
			inner = append(inner, i)
			break
		}
	}
	for _, o := range c.chunks {
		if o.lo >= k.hi && o.lo < k.hi+maxPhrase && len(outer) == 0 && c.lex.is("target", o.prep) {
			outer = append(outer, o.head)
		}
	}
	return inner, outer
}

// sources are the phrases behind a place that say from whom: "со стороны Ардена".
func (c *clause) sources(k chunk) []int {
	for _, o := range c.chunks {
		if o.lo >= k.hi && o.lo < k.hi+maxPhrase && c.lex.is("source", o.prep) {
			return []int{o.head}
		}
	}
	return nil
}

// nominalisation adds the frame of a noun in which somebody takes part.
func (c *clause) nominalisation(n int) {
	k := c.chunks[n]
	t := &c.a.Tokens[k.head]
	class := c.lex.class(t.Tag, c.lemma(k.head))
	if class == "" || t.Tag != proffer.NOUN || c.used[k.head] || c.named[k.head] {
		return
	}
	x := frame{class: class, predicate: c.lemma(k.head), head: k.head, lo: k.lo, hi: k.hi - 1}
	inner, outer := c.around(k)
	x.actors, x.targets = c.parties(inner), c.parties(outer)
	if len(x.targets) == 0 && !ofActor[class] {
		x.actors, x.targets = nil, x.actors
	} else if class == "RETREAT" && len(x.targets) == 0 {
		x.targets = c.parties(c.sources(k))
	}
	if n+1 < len(c.chunks) {
		if o := c.chunks[n+1]; o.lo == k.hi && o.prep == "" && o.cases != "" && strings.Trim(o.cases, "i") == "" {
			x.actors, x.hi = c.parties([]int{o.head}), o.hi-1
		}
	}
	v := c.governor(k.head)
	x.negated, x.mood = c.moodAt(k.head, v)
	if len(x.actors) == 0 && (x.negated || x.mood == "planned") {
		x.actors = c.doers[v]
	}
	if len(x.actors)+len(x.targets) == 0 {
		return
	}
	c.keep(&x)
}

// governor is the verb of mood right before a noun, or -1.
func (c *clause) governor(i int) int {
	for k := i - 1; k >= max(c.lo, i-maxPhrase/2); k-- {
		if c.tag(k) == proffer.VERB {
			if c.lex.moods["verb "+c.lemma(k)] != "" {
				return k
			}
			break
		}
	}
	return -1
}

// moodAt reads the words right before a trigger, and the word that governs its infinitive or complement.
func (c *clause) moodAt(i, governor int) (negated bool, mood string) {
	for k := max(c.lo, i-4); k < i; k++ {
		w := c.lex.fold(strings.ToLower(c.a.Tokens[k].Span.In(c.a.Text)))
		if m := c.lex.moods["word "+w]; m != "" {
			mood = m
		}
		if k >= i-2 && c.lex.is("negation", w) {
			negated = true
		}
	}
	for _, k := range []int{c.lo, governor} {
		if k < 0 || k >= i || k == governor && i-k > maxPhrase/2 {
			continue
		}
		if k == c.lo && k == governor {
			governor = -1
		}
		m := c.lex.moods[kindOf(c.tag(k))+" "+c.lemma(k)]
		if k == c.lo && c.tag(k) != proffer.VERB {
			if m = c.lex.moods["word "+c.lemma(k)]; m != "conditional" && m != "demanded" {
				m = ""
			}
		}
		if m == "denied" {
			negated = !negated
		} else if m != "" {
			mood = m
		}
	}
	return negated, mood
}
