package weigh

import (
	"cmp"
	"slices"

	"proffer"
)

// An outline is a document's body as profiles of its sentences, for comparison over languages.
type outline struct {
	sentences []profile
	weight    int64
}

func (c *corpus) outlineOf(doc int) outline {
	var o outline
	d := &c.Documents[doc]
	const most = 80 // sentences: enough to know a report again, and a bound for texts of any length
	for _, s := range bodySpans(d) {
		for _, x := range sentences(d.Text, s) {
			if len(o.sentences) == most {
				return o
			}
			p := c.profileOf(doc, []proffer.Span{x})
			for k, t := range p.terms { // who acts tells a sentence again as well as what happens
				if t.kind() == isConcept && !t.telling && baseWeight(t.feature) == 5 {
					p.terms[k].weight *= 2
				}
			}
			if w := p.comparable(); w > 0 && len(p.terms) > 2 {
				o.sentences = append(o.sentences, p)
				o.weight += w
			}
		}
	}
	return o
}

// A match is two things that are alike, and how much.
type match struct {
	a, b int
	sim  int64
}

// A coverage is how much of the smaller of two documents the other has, sentence by sentence (0 to 1000), and how much
// of that stands in the same order.
type coverage struct {
	share, order int64
	matched, of  int // sentences of the slighter one: matched, and in all
}

// leastSentence is the likeness from which two sentences may be one in two wordings.
const leastSentence = 330

// fit is the share that is covered in order.
func (c coverage) fit() int64 { return c.share * c.order / 1000 }

// covered aligns the sentences of the slighter outline with those of the other.
func covered(a, b *outline) coverage {
	if a.weight > b.weight {
		a, b = b, a
	}
	if a.weight == 0 {
		return coverage{}
	}
	var pairs []match
	for i := range a.sentences {
		for j := range b.sentences {
			if s := alike(&a.sentences[i], &b.sentences[j]); s >= leastSentence {
				pairs = append(pairs, match{i, j, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y match) int {
		return cmp.Or(cmp.Compare(y.sim, x.sim), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	at, taken := make([]int, len(a.sentences)), make([]bool, len(b.sentences))
	var got int64
	for _, p := range pairs {
		if at[p.a] == 0 && !taken[p.b] {
			at[p.a], taken[p.b] = p.b+1, true
			got += a.sentences[p.a].comparable()
		}
	}
	places := slices.DeleteFunc(at, func(j int) bool { return j == 0 })
	c := coverage{share: 1000 * got / a.weight, matched: len(places), of: len(a.sentences)}
	if len(places) > 0 {
		c.order = 1000 * int64(longestRise(places)) / int64(len(places))
	}
	return c
}

// longestRise is the length of the longest subsequence that never falls.
func longestRise(xs []int) int {
	var tails []int
	for _, x := range xs {
		i, _ := slices.BinarySearch(tails, x+1)
		if i == len(tails) {
			tails = append(tails, x)
		} else {
			tails[i] = x
		}
	}
	return len(tails)
}

// comparable is the weight of what can be shared over languages.
func (p *profile) comparable() (sum int64) {
	for _, t := range p.terms {
		if t.kind() != isWord {
			sum += int64(t.weight)
		}
	}
	return sum
}

// alike compares sentences over languages by everything that can be shared.
func alike(a, b *profile) int64 {
	s := share(a, b)
	if s.terms == 0 {
		return 0
	}
	same := a.lang == b.lang
	x, _ := a.total(same)
	y, _ := b.total(same)
	return mixture(s.all, x, y)
}
