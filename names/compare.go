package names

// Same is the score from which a pair counts as names of one thing.
const Same = 700

// Compare is the likeness of two names, 0 to 1000, without reasons: the quick way.
func Compare(a, b *Name) int {
	if len(a.parts) == 1 && len(b.parts) == 1 && a.legal == b.legal {
		return compareWords(&a.parts[0], &b.parts[0])
	}
	var c comparison
	return c.run(a, b)
}

// How much what does not match weighs beside what does, in thousandths of the parts' own weight.
const (
	conflictWeight = 1100 // each name has a part that the other lacks
	extraPerson    = 160  // one name has more parts
	extraBody      = 420
	least          = 560 // words less alike than this do not match at all
	leastAcross    = 430 // the same between scripts
)

// comparison is the work on one pair; it lives on the stack.
type comparison struct {
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
	if a.squash == b.squash && a.legal == b.legal {
		return 1000
	}
	c.pair(a, b)
	v := c.total(a, b)
	if v < 900 {
		v = max(v, c.whole(a, b))
	}
	if a.legal != b.legal && a.legal != "" && b.legal != "" {
		c.legalDiffers = true
		if company[a.legal] && company[b.legal] {
			v = v * 88 / 100 // lists and papers often disagree about it
		} else {
			v = v * 65 / 100
		}
	}
	return int(v)
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
	if a.word.Script != b.word.Script {
		return leastAcross
	}
	return least
}

// pair matches words greedily, the most alike first; among equals those that stand alike.
func (c *comparison) pair(a, b *Name) {
	for i := range a.parts {
		for j := range b.parts {
			if s := alike(&a.parts[i], &b.parts[j]); s >= leastFor(&a.parts[i], &b.parts[j]) {
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
		p := &a.parts[i]
		j := int(c.ofA[i]) - 1
		if j < 0 {
			lackA += p.lack()
			continue
		}
		w := min(p.weight, b.parts[j].weight)
		matched += w * int32(c.score[i]) / 1000
		weight += w
		if p.kind == normal && b.parts[j].kind == normal {
			strong += w
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
	i, j := sonOf(a), sonOf(b)
	return i > 0 && j > 0 && i+1 < len(a.parts) && j+1 < len(b.parts) && int(c.ofA[i-1])-1 == j+1 && int(c.ofA[i+1])-1 == j-1
}

func sonOf(n *Name) int {
	for i := range n.parts {
		if n.parts[i].bin {
			return i
		}
	}
	return -1
}

// whole compares the names written together, for words split and joined, and acronyms with what they stand for.
func (c *comparison) whole(a, b *Name) int32 {
	x, y := a, b
	if len(x.parts) > len(y.parts) {
		x, y = y, x
	}
	if s := acronym(x, y); s > 0 {
		return s
	}
	if len(a.parts) == len(b.parts) || len(x.parts) > mostJoined {
		return 0
	}
	p, q := a.together(), b.together()
	if p == nil || q == nil || len(p.roman) == 0 || len(q.roman) == 0 {
		return 0
	}
	long, short := max(len(p.key), len(q.key)), min(len(p.key), len(q.key))
	if p.word.Script == q.word.Script && long-short > long/5 {
		return 0
	}
	if s := alike(p, q); s >= 800 {
		c.joined = true
		return s * 97 / 100
	}
	return 0
}

// A name of so many words, and so many bytes, is looked at as if written in one word.
const (
	mostJoined  = 6
	leastJoined = 5
)

// together is the name as one word, or nil when it is too short or too long for that.
func (n *Name) together() *part {
	if len(n.parts) == 1 && len(n.squash) >= leastJoined {
		return &n.parts[0]
	}
	return n.whole
}

// acronym compares a name of one short word with the first letters of a longer name.
func acronym(x, y *Name) int32 {
	if x.Kind == Person && (len(x.parts) != 2 || len(y.parts) < 3) || x.Kind != Person && len(x.parts) != 1 || len(y.parts) < 2 {
		return 0
	}
	short := x.parts[0].key
	if n := len([]rune(short)); n < 2 || n > 8 {
		return 0
	}
	var all, main []rune
	rest := y.parts
	if x.Kind == Person {
		last, lastY := &x.parts[1], &y.parts[len(y.parts)-1]
		if alike(last, lastY) < 900 {
			return 0
		}
		rest = rest[:len(rest)-1]
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
