package names

import (
	"math/bits"
	"unicode/utf8"

	"proffer/names/letters"
)

// Same is the score from which a pair counts as names of one thing.
const Same = 700

// Compare is the likeness of two names, 0 to 1000, without reasons: the quick way.
func Compare(a, b *Name) int { return (*Memory)(nil).Compare(a, b) }

// compareOne compares two names as they are written.
func (m *Memory) compareOne(a, b *Name) int {
	if len(a.parts) == 1 && len(b.parts) == 1 && a.legal == b.legal {
		return compareWords(a.parts[0], b.parts[0])
	}
	if behind(a, b) {
		a, b = b, a
	}
	c := comparison{memory: m}
	return c.run(a, b)
}

// behind says that b is to be taken first: of equally good pairs of words those count that are found first, so that
// one order of the names must decide.
func behind(a, b *Name) bool { return a.squash > b.squash || a.squash == b.squash && a.Text > b.Text }

// How much what does not match weighs beside what does, in thousandths of the parts' own weight.
const (
	conflictWeight = 1100 // each name has a part that the other lacks
	extraPerson    = 160  // one name has more parts
	extraRead      = 400  // the same where the other is written in characters, which leave out nothing
	extraBody      = 420
	least          = 560 // words less alike than this do not match at all
	leastAcross    = 430 // the same between scripts
	leastHeard     = 600 // the same of katakana, in whose few sounds much is alike
	affixLack      = 500 // "Abdul" before a name that the other has without it
)

// comparison is the work on one pair; it lives on the stack.
type comparison struct {
	memory       *Memory // or nil
	sim          [MaxParts][MaxParts]int16
	ofA, ofB     [MaxParts]int8 // index of the match in the other name plus 1, or 0
	score        [MaxParts]int16
	joined       bool
	legalDiffers bool
}

func (c *comparison) run(a, b *Name) int {
	if len(a.parts) == 0 || len(b.parts) == 0 {
		return 0
	}
	if a.squash == b.squash && a.legal == b.legal && a.titled == b.titled {
		return 1000
	}
	c.pair(a, b)
	c.pairSplit(a, b)
	v := c.total(a, b)
	if v < 900 {
		var s int32
		s, c.joined = whole(a, b)
		v = max(v, s)
	}
	if a.legal != b.legal && a.legal != "" && b.legal != "" {
		c.legalDiffers = true
		if company[a.legal] && company[b.legal] {
			v = v * 88 / 100 // lists and papers often disagree about it
		} else {
			v = v * 65 / 100
		}
	}
	if v > 990 {
		v -= c.slight(a, b)
	}
	return int(v)
}

// slight is what speaks against a match that is all but perfect: it puts such matches in an order.
func (c *comparison) slight(a, b *Name) int32 {
	d := int32(0)
	if a.squash != b.squash {
		d += 6 // another order, or words written together
	}
	if a.titled != b.titled {
		d += 2
	}
	if a.legal != b.legal {
		d += 4 // only one has a legal form
	}
	return d
}

// compareWords is what run comes to for names of one word.
func compareWords(a, b *part) int {
	s, w := alike(a, b), min(a.weight, b.weight)
	if s < leastFor(a, b) {
		return 0
	}
	return int(w * s / 1000 * 1000 / w)
}

func leastFor(a, b *part) int32 {
	if (a.word.Script == letters.Kana) != (b.word.Script == letters.Kana) {
		return leastHeard
	}
	if a.word.Script != b.word.Script || a.manner == heard || b.manner == heard {
		return leastAcross
	}
	return least
}

// pair matches words greedily, the most alike first; among equals those that stand alike.
func (c *comparison) pair(a, b *Name) {
	for i := range a.parts {
		for j := range b.parts {
			if s := c.memory.alike(a.parts[i], b.parts[j]); s >= leastFor(a.parts[i], b.parts[j]) {
				c.sim[i][j] = int16(s)
			}
		}
	}
	for {
		best, bi, bj := int32(0), -1, -1
		for i := range a.parts {
			if c.ofA[i] != 0 {
				continue
			}
			for j := range b.parts {
				if c.ofB[j] != 0 || c.sim[i][j] == 0 {
					continue
				}
				v := int32(c.sim[i][j])*16 - int32(abs(i-j))
				if v > best {
					best, bi, bj = v, i, j
				}
			}
		}
		if bi < 0 {
			break
		}
		c.ofA[bi], c.ofB[bj], c.score[bi] = int8(bj+1), int8(bi+1), c.sim[bi][bj]
	}
}

// pairSplit finds, among what is left, a word of one name that the other has in two: "Patr ushev". Two names without
// any word in common are not looked at so.
func (c *comparison) pairSplit(a, b *Name) {
	if !c.some() {
		return
	}
	for i := range a.parts {
		for j := range b.parts {
			if c.ofA[i] != 0 || c.ofB[j] != 0 {
				continue
			}
			if k := next(b, j); k >= 0 && c.ofB[k] == 0 {
				if s := likeJoined(a.parts[i], b.parts[j], b.parts[k]); s > 0 {
					c.ofA[i], c.ofB[j], c.ofB[k], c.score[i] = int8(j+1), int8(i+1), int8(i+1), int16(s)
					continue
				}
			}
			if k := next(a, i); k >= 0 && c.ofA[k] == 0 {
				if s := likeJoined(b.parts[j], a.parts[i], a.parts[k]); s > 0 {
					c.ofA[i], c.ofA[k], c.ofB[j], c.score[i] = int8(j+1), secondHalf, int8(i+1), int16(s)
				}
			}
		}
	}
}

// secondHalf marks a part as the rest of the one before, which is matched.
const secondHalf = MaxParts + 1

func (c *comparison) some() bool { return c.ofA != [MaxParts]int8{} }

// next is the part behind another, particles passed over, or -1.
func next(n *Name, i int) int {
	for i++; i < len(n.parts); i++ {
		if n.parts[i].kind == normal {
			return i
		}
		if n.parts[i].kind != particle {
			break
		}
	}
	return -1
}

// likeJoined is the likeness of a word with two written together, 0 unless they are nearly the same.
func likeJoined(w, x, y *part) int32 {
	if w.kind != normal || x.kind != normal || len(w.runes) < 5 {
		return 0
	}
	if d := len(w.runes) - len(x.runes) - len(y.runes); w.word.Script == y.word.Script && (d > 2 || d < -2) {
		return 0
	}
	if bits.OnesCount16(w.mask^(x.mask|y.mask)) > 1 {
		return 0
	}
	p := newPart(x.key+y.key, Person)
	if s := alikeFrom(w, &p, leastJoin); s >= leastJoin {
		return s
	}
	return 0
}

const leastJoin = 750

// company holds the legal forms of companies, as the table of forms names them.
var company = map[string]bool{"LLC": true, "JSC": true, "LP": true, "LLP": true, "GP": true, "SP": true, "QSC": true}

func abs(i int) int {
	if i < 0 {
		return -i
	}
	return i
}

// total sets the weight of what matches beside all that is there.
func (c *comparison) total(a, b *Name) int32 {
	var matched, weight, lackA, lackB, strong int32
	crossed := 0
	lastB := -1
	for i := range a.parts {
		p := a.parts[i]
		j := int(c.ofA[i]) - 1
		if j < 0 {
			lackA += p.lack()
			continue
		}
		if j >= MaxParts {
			continue // its first half counts for both
		}
		w := min(p.weight, b.parts[j].weight)
		matched += w * int32(c.score[i]) / 1000
		weight += w
		q := b.parts[j]
		if p.kind == normal && q.kind == normal {
			strong += w
		}
		switch { // an affix that the other name lacks
		case p.affix != 0 && q.affix == 0 && c.score[i] < 900:
			lackA += affixLack
		case p.affix == 0 && q.affix != 0 && c.score[i] < 900:
			lackB += affixLack
		}
		if p.kind != particle {
			if j < lastB {
				crossed++
			}
			lastB = j
		}
	}
	for j := range b.parts {
		if c.ofB[j] == 0 {
			lackB += b.parts[j].lack()
		}
	}
	if weight == 0 || strong == 0 && (lackA > 0 || lackB > 0) {
		return 0
	}
	extra := int32(extraBody)
	if a.Kind == Person {
		extra = extraPerson
		if len(a.parts) == 1 || len(b.parts) == 1 {
			extra = 500 // one word alone says little of a person
		}
		if a.eastern != b.eastern {
			extra = max(extra, extraRead)
		}
	}
	conflict := min(lackA, lackB)
	more := max(lackA, lackB) - conflict
	v := matched * 1000 / (weight + conflict*conflictWeight/1000*2 + more*extra/1000)
	if crossed > 0 && fatherAndSon(a, b, c) {
		return v * 65 / 100
	}
	if crossed > 1 && a.Kind == Person {
		v -= 20 * int32(crossed-1)
	}
	return max(v, 0)
}

// lack is what a part weighs that the other name does not have: an initial that fits nothing says as much as a word.
func (p *part) lack() int32 {
	if p.kind == initialLetter {
		return 600
	}
	return p.weight
}

// fatherAndSon says that one name is "X son of Y" and the other "Y son of X".
func fatherAndSon(a, b *Name, c *comparison) bool {
	if a.Kind != Person {
		return false
	}
	sonA, fatherA := generations(a)
	sonB, fatherB := generations(b)
	return sonA >= 0 && sonB >= 0 && fatherA >= 0 && fatherB >= 0 && int(c.ofA[sonA])-1 == fatherB && int(c.ofA[fatherA])-1 == sonB
}

// generations are the names before and behind "son of", or -1.
func generations(n *Name) (son, father int) {
	i := sonOf(n)
	if i < 0 {
		return -1, -1
	}
	for son = i - 1; son >= 0 && n.parts[son].kind == particle; son-- {
	}
	for father = i + 1; father < len(n.parts) && n.parts[father].kind == particle; father++ {
	}
	if father == len(n.parts) {
		return -1, -1
	}
	return son, father
}

func sonOf(n *Name) int {
	for i := range n.parts {
		if n.parts[i].bin {
			return i
		}
	}
	return -1
}

// whole compares two names written together, for words split and joined, and acronyms with what they stand for; joined says
// that it is not an acronym.
func whole(a, b *Name) (score int32, joined bool) {
	x, y := a, b
	if len(x.parts) > len(y.parts) {
		x, y = y, x
	}
	if s := acronym(x, y); s > 0 {
		return s, false
	}
	if len(a.parts) == len(b.parts) || len(x.parts) > mostJoined || plain(a.squash) && plain(b.squash) && unequal(len(a.squash), len(b.squash)) {
		return 0, false
	}
	p, q := a.together(), b.together()
	if p == nil || q == nil || len(p.roman) == 0 || len(q.roman) == 0 || p.word.Script == q.word.Script && unequal(p.length(), q.length()) {
		return 0, false
	}
	if s := alikeFrom(p, q, leastWhole); s >= leastWhole {
		return s * 97 / 100, true
	}
	return 0, false
}

// unequal says that two names of one script are too unequal in length to be the same written together.
func unequal(a, b int) bool { return max(a, b)-min(a, b) > max(a, b)/5 }

// A name of so many words, and so many bytes, is looked at as if written in one word.
const (
	mostJoined  = 6
	leastJoined = 5
	leastWhole  = 800 // how much alike such words are to count
)

// length is that of the word as it is spelt in Latin letters.
func (p *part) length() int {
	if p.key[0] < 0x80 {
		return len(p.key)
	}
	return len(p.word.Symbols)
}

// together is the name as one word, or nil when it is too short or too long for that.
func (n *Name) together() *part {
	switch {
	case len(n.squash) < leastJoined || len(n.parts) > mostJoined:
		return nil
	case len(n.parts) == 1:
		return n.parts[0]
	}
	w := n.whole.Load()
	if w == nil {
		p := newPart(n.squash, n.Kind)
		w = &p
		n.whole.Store(w)
	}
	return w
}

// beginsLike says that a word begins as the first of some parts does, or the first that is no particle.
func beginsLike(word string, parts []*part) bool {
	first, _ := utf8.DecodeRuneInString(word)
	for _, p := range parts {
		if r, _ := utf8.DecodeRuneInString(p.key); r == first {
			return true
		}
		if p.kind != particle {
			break
		}
	}
	return false
}

// acronym compares a name of one short word with the first letters of a longer name.
func acronym(x, y *Name) int32 {
	if x.Kind == Person && (len(x.parts) != 2 || len(y.parts) < 3) || x.Kind != Person && len(x.parts) != 1 || len(y.parts) < 2 {
		return 0
	}
	short := x.parts[0].key
	if n := utf8.RuneCountInString(short); n < 2 || n > 8 {
		return 0
	}
	var all, main []rune
	rest := y.parts
	if x.Kind == Person {
		rest = rest[:len(rest)-1]
	}
	if !beginsLike(short, rest) {
		return 0
	}
	if x.Kind == Person && alikeFrom(x.parts[1], y.parts[len(y.parts)-1], 900) < 900 {
		return 0
	}
	for i := range rest {
		r := []rune(rest[i].key)[0]
		all = append(all, r)
		if rest[i].kind != particle {
			main = append(main, r)
		}
	}
	if string(all) == short || string(main) == short {
		if len(short) == 2 && x.Kind != Person {
			return 720
		}
		return 800
	}
	return 0
}
