package events

import (
	"strings"

	"proffer"
)

// A chunk is a noun phrase of a Russian or Arabic clause: its head comes first among its nouns.
type chunk struct {
	lo, hi, head int // tokens, hi exclusive
	prep         string
	cases        string // letters that the head's form allows; Russian only
}

// A clause is what stands between two breaks of a sentence.
type clause struct {
	*finder
	lo, hi int
	chunks []chunk
	used   map[int]bool
	doers  map[int][]proffer.EntityID // by verb: who does it
}

// ordered reads a sentence of a language without a parse.
func (f *finder) ordered(s proffer.Sentence) {
	lo := s.First
	var last []proffer.EntityID // who did the clause before
	for i := s.First; i <= s.End; i++ {
		if i < s.End && !f.breaks(i) && i-lo < maxWords {
			continue
		}
		if i > lo {
			c := &clause{finder: f, lo: lo, hi: i, used: map[int]bool{}, doers: map[int][]proffer.EntityID{}}
			c.chunk()
			last = c.read(last)
		}
		lo = i
		if i < s.End && f.a.Tokens[i].Tag == proffer.PUNCT {
			lo++
		}
	}
}

// read adds the clause's frames and gives who its last finite verb is about.
func (c *clause) read(last []proffer.EntityID) []proffer.EntityID {
	governor := -1
	for i := c.lo; i < c.hi; i++ {
		t := &c.a.Tokens[i]
		lemma := c.lemma(i)
		if c.tag(i) != proffer.VERB {
			if c.lex.moods["adj "+lemma] != "" || c.lex.moods["noun "+lemma] != "" {
				governor = i
			}
			continue
		}
		if t.Fine == "part" {
			continue
		}
		x := frame{predicate: lemma, head: i, lo: c.lo, hi: c.hi - 1}
		c.roles(&x, i)
		if len(x.actors) == 0 && !strings.HasPrefix(t.Fine, "pass") {
			x.actors = last
		} else if len(x.actors) > 0 {
			last = x.actors
		}
		c.doers[i] = x.actors
		x.negated, x.mood = c.moodAt(i, governor)
		if c.lex.moods["verb "+lemma] != "" {
			governor = i
		}
		if c.classify(&x) {
			c.keep(&x)
		}
	}
	for n := range c.chunks {
		c.nominalisation(n)
	}
	return last
}

// classify gives a verb's frame its type, by its object where the verb alone says nothing.
func (c *clause) classify(x *frame) bool {
	for _, k := range c.chunks {
		if k.lo <= x.head && k.hi > c.lo && k.hi <= x.head && !strings.HasPrefix(c.a.Tokens[x.head].Fine, "pass") || k.head-x.head > maxPhrase {
			continue
		}
		noun := c.lemma(k.head)
		class := c.lex.byObject(x.predicate, noun)
		light, swap := c.lex.is("light", x.predicate) && k.prep == "", c.lex.is("swap", x.predicate)
		if n := c.lex.nouns[noun]; class == "" && n != "" && (light || swap) {
			class = n
		}
		if class == "" {
			continue
		}
		x.class, c.used[k.head] = class, true
		if c.lex.nouns[noun] == class {
			x.predicate = noun
		}
		inner, outer := c.around(k)
		if swap {
			x.targets, x.actors = x.actors, c.parties(append(c.sources(k), inner...))
		} else if x.targets = c.parties(outer); len(x.targets) == 0 {
			x.targets = c.parties(inner)
		}
		return true
	}
	x.class = c.lex.class(proffer.VERB, x.predicate)
	if x.class == "RETREAT" && len(x.targets) == 0 {
		x.targets = c.parties(c.sources(chunk{hi: x.head}))
	}
	return x.class != ""
}

// keep sets the place of a frame and keeps it.
func (c *clause) keep(x *frame) {
	for _, k := range c.chunks {
		if id := c.phraseParty(k.head); x.place == 0 && c.lex.is("place", k.prep) && isPlace(c.kinds[id]) {
			x.place = id
		}
	}
	for n := c.lo; n < c.hi && len(x.counted) < maxWords; n++ {
		if d := n - x.head; d > -8 && d < 8 && c.a.Tokens[n].Tag == proffer.NUM {
			x.counted = append(x.counted, n)
		}
	}
	c.frames = append(c.frames, *x)
}
