package weigh

import (
	"cmp"
	"math/bits"
	"slices"

	"proffer"
	"proffer/language/concepts"
)

// A feature is something that two passages can share: an entity, a concept, a number, a word. Its kind is in the top
// byte. Words are shared within a language only; everything else over languages.
type feature uint64

const (
	isEntity  feature = 1 << 56
	isConcept feature = 2 << 56
	isNumber  feature = 3 << 56
	isWord    feature = 4 << 56
	kindMask  feature = 0xff << 56
)

func (f feature) kind() feature { return f & kindMask }

// entity is the entity that the feature stands for, or 0.
func (f feature) entity() proffer.EntityID {
	if f.kind() != isEntity {
		return 0
	}
	return proffer.EntityID(f &^ kindMask)
}

// A term is a feature with its weight in a passage.
type term struct {
	feature
	weight int64
}

// A profile is what a passage is about: its terms, sorted by feature, each once.
type profile struct {
	lang  string
	terms []term
}

// total is the weight of all terms; in a comparison with another language words do not count, since they cannot be
// shared.
func (p *profile) total(words bool) (sum int64) {
	for _, t := range p.terms {
		if t.kind() != isWord || words {
			sum += t.weight
		}
	}
	return sum
}

func (p *profile) has(f feature) bool {
	_, ok := slices.BinarySearchFunc(p.terms, f, func(t term, f feature) int { return cmp.Compare(t.feature, f) })
	return ok
}

// add puts the terms of q into p, each with num/den of its weight; a term that both have keeps the larger.
func (p *profile) add(q *profile, num, den int64) {
	out := make([]term, 0, len(p.terms)+len(q.terms))
	i, j := 0, 0
	for i < len(p.terms) || j < len(q.terms) {
		switch {
		case j == len(q.terms) || i < len(p.terms) && p.terms[i].feature < q.terms[j].feature:
			out = append(out, p.terms[i])
			i++
		case i == len(p.terms) || q.terms[j].feature < p.terms[i].feature:
			out = append(out, term{q.terms[j].feature, q.terms[j].weight * num / den})
			j++
		default:
			out = append(out, term{p.terms[i].feature, max(p.terms[i].weight, q.terms[j].weight*num/den)})
			i, j = i+1, j+1
		}
	}
	p.terms = out
}

// shared is the weight that two profiles have in common, and how many terms, the acts and things (no entities or
// numbers) among them counted apart.
func shared(a, b *profile) (weight int64, n, things int) {
	for i, j := 0, 0; i < len(a.terms) && j < len(b.terms); {
		switch x, y := a.terms[i], b.terms[j]; {
		case x.feature < y.feature:
			i++
		case y.feature < x.feature:
			j++
		default:
			weight += min(x.weight, y.weight)
			n++
			if k := x.kind(); k == isConcept || k == isWord {
				things++
			}
			i, j = i+1, j+1
		}
	}
	return weight, n, things
}

// similarity is 0 to 1000: half of it Dice's coefficient, half the share of the slighter passage that the other has.
func similarity(a, b *profile) int64 {
	w, n, _ := shared(a, b)
	if n == 0 {
		return 0
	}
	same := a.lang == b.lang
	ta, tb := a.total(same), b.total(same)
	if !same { // words that could not be compared still dilute a little
		ta, tb = ta+(a.total(true)-ta)/4, tb+(b.total(true)-tb)/4
	}
	if ta == 0 || tb == 0 {
		return 0
	}
	return (1000*w/min(ta, tb) + 2000*w/(ta+tb)) / 2
}

// rarity weighs a feature that df of n documents have: 2 where all have it, one more for each halving.
func rarity(df, n int) int64 {
	return int64(bits.Len(uint(2 * max(n, 1) / max(df, 1))))
}

// Base weights by kind of feature.
func baseWeight(f feature) int64 {
	switch f.kind() {
	case isEntity:
		return 10
	case isNumber:
		return 6
	case isConcept:
		if weakConcepts()[concepts.ID(f&^kindMask)] {
			return 3
		}
		return 10
	}
	return 8
}
