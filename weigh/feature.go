package weigh

import (
	"math/bits"

	"proffer"
	"proffer/language/concepts"
)

// A feature is something that two passages can share: an entity, a concept, a number, a word, a frame of concepts. Its kind is in the top
// byte. Words are shared within a language only; everything else over languages.
type feature uint64

const (
	isEntity  feature = 1 << 56
	isConcept feature = 2 << 56
	isNumber  feature = 3 << 56
	isWord    feature = 4 << 56
	isFrame   feature = 5 << 56
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

// A term is a feature with its weight in a passage, and what comparisons ask of the feature.
type term struct {
	feature
	weight  int32
	frames  uint8 // of a concept
	telling bool  // see feature.tells
}

func newTerm(f feature, weight int64) term {
	t := term{feature: f, weight: int32(weight), telling: f.tells()}
	if f.kind() == isConcept {
		t.frames = uint8(conceptOf(f).frames)
	}
	return t
}

// scaled is the term with num/den of its weight.
func (t term) scaled(num, den int64) term {
	t.weight = int32(int64(t.weight) * num / den)
	return t
}

// A profile is what a passage is about: its terms, sorted by feature, each once.
type profile struct {
	lang   string
	terms  []term
	thin   bool     // the passage says little by itself; terms of what stands around it were added
	goesOn bool     // it begins by pointing back at what was said before
	core   *profile // of a thin passage: what it says by itself
	sums   *sums    // once the terms are settled
}

// total is the weight of all terms, and of acts and things (no entities) alone; in a comparison with another language
// words count a quarter, since they cannot be shared but still dilute.
func (p *profile) total(words bool) (all, things int64) {
	if p.sums != nil {
		return p.sums.total(words)
	}
	for _, t := range p.terms {
		w := int64(t.weight)
		switch {
		case t.kind() == isNumber, t.kind() == isFrame: // numbers do not split a claim: they tell only where they are shared
			continue
		case t.kind() == isWord && !words:
			w /= 4
		}
		all += w
		if t.kind() != isEntity {
			things += w
		}
	}
	return all, things
}

// distinct is the number of acts and things that tell.
func (p *profile) distinct() (n int) {
	for _, t := range p.terms {
		if t.telling {
			n++
		}
	}
	return n
}

// add puts the terms of q into p, each with num/den of its weight; a term that both have keeps the larger.
func (p *profile) add(q *profile, num, den int64) {
	p.sums = nil
	out := make([]term, 0, len(p.terms)+len(q.terms))
	i, j := 0, 0
	for i < len(p.terms) || j < len(q.terms) {
		switch {
		case j == len(q.terms) || i < len(p.terms) && p.terms[i].feature < q.terms[j].feature:
			out = append(out, p.terms[i])
			i++
		case i == len(p.terms) || q.terms[j].feature < p.terms[i].feature:
			out = append(out, q.terms[j].scaled(num, den))
			j++
		default:
			t := p.terms[i]
			t.weight = max(t.weight, q.terms[j].scaled(num, den).weight)
			out = append(out, t)
			i, j = i+1, j+1
		}
	}
	p.terms = out
}

// A sharing is what two profiles have in common: weight of all, of acts, things and numbers alone, and how many terms.
type sharing struct {
	all, things     int64
	terms, distinct int // terms; acts and things among them that tell
	frames          int // frames in which they meet though not by the same concept
	names, numbers  int // entities and numbers among the terms
}

func (l *layout) share(a, b *profile) sharing {
	if a.sums != nil && b.sums != nil && a.sums.in == b.sums.in {
		return l.shareSums(a.sums, b.sums)
	}
	return share(a, b)
}

// share is what two profiles have in common by their terms.
func share(a, b *profile) (s sharing) {
	soft := s.goThrough(a.terms, b.terms)
	s.meetInFrames(soft, a.concepts, b.concepts)
	return s
}

// meetInFrames takes in what two profiles share besides; a and b are the weights of all their concepts.
func (s *sharing) meetInFrames(soft softly, a, b func() int64) {
	if soft.frames > 0 && soft.weight > 0 {
		w := min(soft.weight, min(a()-soft.concepts, b()-soft.concepts)/frameShare)
		s.all, s.things, s.frames = s.all+w, s.things+w, soft.frames
	}
}

// softly is what two profiles share besides: frames, those of shared concepts taken off, and their weight; and the weight of
// shared concepts.
type softly struct {
	weight, concepts int64
	frames           int
}

// lookUp takes in what two profiles of one table share.
func (s *sharing) lookUp(l *layout, a, b *sums) (soft softly) {
	features := a.in.features
	_, b = l.pair(a, b)
	for _, y := range b.terms {
		if w := l.laid[y.number]; w != 0 {
			s.take(&soft, &features[y.number], int64(min(w-1, y.weight)))
		}
	}
	return soft
}

// goThrough takes in what terms share with others.
func (s *sharing) goThrough(as, bs []term) (soft softly) {
	for i, j := 0, 0; i < len(as) && j < len(bs); {
		x, y := &as[i], &bs[j]
		if x.feature != y.feature { // mostly; without a branch that cannot be foreseen
			less := b2i(x.feature < y.feature)
			i, j = i+less, j+1-less
			continue
		}
		i, j = i+1, j+1
		s.take(&soft, x, int64(min(x.weight, y.weight)))
	}
	return soft
}

// take takes in a term that both have, with the lesser of its weights.
func (s *sharing) take(soft *softly, x *term, w int64) {
	kind := x.kind()
	if kind == isFrame {
		soft.weight += w
		soft.frames++
		return
	}
	s.all += w
	s.terms++
	if kind == isEntity {
		s.names++
		return
	}
	s.things += w
	switch kind {
	case isNumber:
		s.numbers++
	case isConcept:
		soft.weight -= int64(x.frames) * w / frameShare
		soft.frames -= int(x.frames)
		soft.concepts += w
	}
	if x.telling {
		s.distinct++
	}
}

// frameShare is the part of a concept's weight that its frames have: two acts of one frame meet half.
const frameShare = 2

func conceptFrames(f feature) []concepts.Frame {
	return concepts.Get(concepts.ID(f &^ kindMask)).Frames
}

// concepts is the weight of all concepts of a profile.
func (p *profile) concepts() (sum int64) {
	if p.sums != nil {
		return int64(p.sums.concepts)
	}
	for _, t := range p.terms {
		if t.kind() == isConcept {
			sum += int64(t.weight)
		}
	}
	return sum
}

// similarity is 0 to 1000: half for all that two passages are about, half for what happens in them, names left out,
// since one party does many things.
func (l *layout) similarity(a, b *profile) int64 { return l.share(a, b).similarity(a, b) }

// similarity is that of two profiles of which it is known what they share.
func (s sharing) similarity(a, b *profile) int64 {
	same := a.lang == b.lang
	aa, at := a.total(same)
	ba, bt := b.total(same)
	return s.outOf(aa, at, ba, bt)
}

// outOf is the similarity of two profiles with such totals.
func (s *sharing) outOf(aAll, aThings, bAll, bThings int64) int64 {
	if s.terms == 0 && s.frames == 0 {
		return 0
	}
	return (mixture(s.all, aAll, bAll) + mixture(s.things, aThings, bThings)) / 2
}

// mixture is half Dice's coefficient, half the share of the slighter one that the other has.
func mixture(w, a, b int64) int64 {
	if a == 0 || b == 0 {
		return 0
	}
	return min(1000, (1000*w/min(a, b)+2000*w/(a+b))/2)
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
		return conceptOf(f).weight
	}
	return 8
}

// tells says that a feature is an act or thing that tells statements apart.
func (f feature) tells() bool {
	k := f.kind()
	return (k == isConcept || k == isWord) && baseWeight(f) > 5
}
