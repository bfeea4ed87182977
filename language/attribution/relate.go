package attribution

import "proffer/language/crf"

// Labels of the relation model: what a token is to a given cue.
const (
	relOut = iota
	sourceBegin
	sourceIn
	contentBegin
	contentIn
	relLabels
)

// A cueSpan is a cue as tokens [first, end) with the token that governs the others.
type cueSpan struct {
	first, end, head int
	score            int // the cue model's, by how much it beats having no cue there
}

const reach = 320 // tokens that a window may reach to either side of its cue's sentence

// window is the stretch of tokens in which a cue's source and content are looked for: its sentence, and the
// neighbours that belong to it through quotation marks.
func (v *view) window(c cueSpan) (first, end int) {
	sents := v.a.Sentences
	lo, hi := int(v.words[c.first].sent), int(v.words[c.end-1].sent)
	for hi+1 < len(sents) && sents[hi+1].End-c.end < reach && v.carriesOn(hi) {
		hi++
	}
	for lo > 0 && c.first-sents[lo-1].First < reach && v.carriesOn(lo-1) {
		lo--
	}
	return sents[lo].First, sents[hi].End
}

// carriesOn says that the sentence after s may belong to what is quoted in s: a quotation runs over the border, or
// the next sentence begins with one, or this one ends with one.
func (v *view) carriesOn(s int) bool {
	l, f := v.a.Sentences[s].End-1, v.a.Sentences[s+1].First
	if v.words[f].quote >= 0 || v.words[l].quote >= 0 {
		return true
	}
	return false
}

// relateSequence is the window of cue c as the relation model sees it, made in b, and the labels of its tokens that are
// fixed.
func (v *view) relateSequence(b *builder, c cueSpan, first, end int, isCue []int32) (*crf.Sequence, []int8) {
	b.begin()
	q := &b.sequence
	fixed := make([]int8, end-first)
	r := relation{v: v, c: c, first: first, end: end, isCue: isCue}
	r.prepare()
	for i := first; i < end; i++ {
		fixed[i-first] = -1
		if i >= c.first && i < c.end {
			fixed[i-first] = relOut
		}
		r.node(b, i)
		q.Node = append(q.Node, b.take())
		r.edge(b, i)
		q.Edge = append(q.Edge, b.take())
	}
	return q, fixed
}

// relation holds what the features of one window share.
type relation struct {
	v          *view
	c          cueSpan
	first, end int
	isCue      []int32  // for each token the number of the cue that it is in, or -1
	between    []uint64 // punctuation between token and cue, as a set
	cuesBtw    []uint8  // other cues between token and cue
	path       []uint64 // how the token hangs on the cue, hashed
	branch     []uint64 // the relation by which the branch that holds the token leaves the cue
	edgeOf     []uint8  // 1 first, 2 last of its branch, 3 both
	cueShape   uint64
}

func (r *relation) prepare() {
	v, n := r.v, r.end-r.first
	r.between, r.cuesBtw = make([]uint64, n), make([]uint8, n)
	scan := func(from, to, step int) {
		var set uint64
		cues, last := uint8(0), int32(-1)
		for i := from; i != to; i += step {
			w := &v.words[i]
			if r.isCue[i] >= 0 && r.isCue[i] != last {
				last = r.isCue[i]
				cues = min(cues+1, 3)
			}
			r.between[i-r.first], r.cuesBtw[i-r.first] = set, cues
			if w.punct {
				set |= 1 << (w.form % 31)
			}
		}
	}
	scan(r.c.end, r.end, 1)
	scan(r.c.first-1, r.first-1, -1)
	r.paths()
	r.cueShape = v.words[r.c.head].lemma
}

func (r *relation) paths() {
	v, n := r.v, r.end-r.first
	r.path, r.branch, r.edgeOf = make([]uint64, n), make([]uint64, n), make([]uint8, n)
	// chain of heads above the cue
	var chain []int32
	for h := v.words[r.c.head].head; h >= 0 && len(chain) < 6; h = v.words[h].head {
		chain = append(chain, h)
	}
	sent := v.a.Sentences[v.words[r.c.head].sent]
	for i := r.first; i < r.end; i++ {
		if i < sent.First || i >= sent.End {
			r.branch[i-r.first] = 3
			continue
		}
		// go up from i until the cue or its chain
		var h uint64 = 17
		at, steps, prev := int32(i), 0, int32(i)
		for at >= 0 && steps < 40 {
			if int(at) >= r.c.first && int(at) < r.c.end {
				break
			}
			up := -1
			for k, x := range chain {
				if x == at {
					up = k
				}
			}
			if up >= 0 {
				h = h*31 + uint64(up) + 100
				break
			}
			if steps < 3 {
				h = h*131 + v.words[at].rel
			}
			prev = at
			at = v.words[at].head
			steps++
		}
		r.path[i-r.first] = h
		b := v.words[prev].rel
		e := uint8(0)
		if at < 0 {
			b = 5
		} else if int(at) < r.c.first || int(at) >= r.c.end {
			b = b*3 + 1
			if prev == int32(i) && steps == 0 {
				b = 7
			}
		}
		if int(v.words[prev].lo) == i {
			e |= 1
		}
		if int(v.words[prev].hi) == i {
			e |= 2
		}
		r.branch[i-r.first], r.edgeOf[i-r.first] = b, e
	}
}

func (r *relation) node(b *builder, i int) {
	v := r.v
	w, p, n := v.at(i, i), v.at(i, i-1), v.at(i, i+1)
	c := &v.words[r.c.head]
	k := i - r.first
	side := uint64(0)
	dist := r.c.first - i
	if i >= r.c.first {
		side = 1
		dist = i - r.c.end + 1
		if i < r.c.end {
			side = 2
		}
	}
	d := bin(dist)
	sd := side | d<<2
	ds := w.sent - c.sent
	same := uint64(2)
	if ds < 0 {
		same = 0
	} else if ds > 0 {
		same = 4
		if ds > 1 {
			same = 5
		}
	}
	if w.para != c.para {
		same |= 8
	}
	q := uint64(0)
	if w.quote >= 0 {
		q = 1
		if c.quote >= 0 {
			q = 2
			if c.quote == w.quote {
				q = 3
			}
		}
	} else if c.quote >= 0 {
		q = 4
	}
	ctx := side | q<<2 | same<<6
	bt := r.between[k]
	cb := uint64(r.cuesBtw[k])
	cl := c.lemma
	b.f(0, ctx, 0, 0)
	b.f(1, ctx, d, 0)
	b.f(2, ctx, cl, 0)
	b.f(3, sd, cl, 0)
	b.f(4, ctx, bt, 0)
	b.f(5, ctx, cb, 0)
	b.f(6, w.form, side, 0)
	b.f(7, w.fine, sd, 0)
	b.f(8, p.form, side, 0)
	b.f(9, n.form, side, 0)
	b.f(10, w.fine, p.fine, side)
	b.f(11, w.fine, n.fine, side)
	b.f(12, w.form, sd, q)
	b.f(13, w.fine, cl, side)
	b.f(14, w.form, cl, side)
	b.f(15, bt, w.fine, side)
	b.f(16, bt, d, cb)
	b.f(17, w.shape, p.fine, n.fine)
	b.f(18, w.form, p.form, 0)
	b.f(19, w.form, n.form, 0)
	cn := v.at(r.c.head, r.c.end)
	cp := v.at(r.c.head, r.c.first-1)
	b.f(20, cn.fine, sd, 0)
	b.f(21, cp.fine, sd, 0)
	b.f(22, cn.form, cl, side)
	b.f(23, cp.form, cl, side)
	b.f(24, c.fine, sd, cb)
	b.f(25, cn.quoteMark(), cp.quoteMark(), ctx)
	b.f(26, w.lemma, side, q)
	b.f(27, cn.form, ctx, bt)
	b.f(28, ctx, r.isCueAt(i), cb)
	b.f(29, p.fine, w.fine, n.fine)
	if int(c.sent) == int(w.sent) {
		sent := v.a.Sentences[w.sent]
		left := bin(r.c.first - sent.First)
		right := bin(sent.End - r.c.end)
		b.f(30, left, right, sd)
		b.f(31, left, d, side)
	}
	b.f(32, w.name, p.name, side)
	b.f(33, w.name, n.name, side)
	b.f(34, w.name, d, ctx)
	b.f(35, w.name, w.fine, n.form)
	v.relTree(b, r, i, side, d)
}

func (r *relation) isCueAt(i int) uint64 {
	if r.isCue[i] < 0 {
		return 0
	}
	return 1 + uint64(flag(r.v.words[i].fine == 0))
}

func (w *word) quoteMark() uint64 {
	if w.quote >= 0 {
		return 2
	}
	if w.punct {
		return w.form
	}
	return 1
}

func (v *view) relTree(b *builder, r *relation, i int, side, d uint64) {
	k := i - r.first
	w := &v.words[i]
	c := &v.words[r.c.head]
	if c.rel == crf.Hash("") {
		return
	}
	b.f(40, r.path[k], side, 0)
	b.f(41, r.path[k], c.lemma, 0)
	b.f(42, r.branch[k], side, d)
	b.f(43, r.branch[k], c.lemma, side)
	b.f(44, r.branch[k], c.fine, c.rel)
	b.f(45, r.branch[k], w.fine, side)
	b.f(46, r.branch[k], uint64(r.edgeOf[k]), w.fine)
	b.f(47, r.branch[k], r.between[k], side)
	b.f(48, w.rel, side, c.lemma)
	b.f(49, r.path[k], r.between[k], uint64(r.cuesBtw[k]))
	if w.head >= 0 {
		b.f(50, w.rel, v.words[w.head].lemma, side)
		b.f(51, w.rel, v.words[w.head].fine, w.fine)
	}
}

func (r *relation) edge(b *builder, i int) {
	v := r.v
	w, p := v.at(i, i), v.at(i, i-1)
	k := i - r.first
	side := uint64(flag(i >= r.c.first))
	b.f(0, side, 0, 0)
	b.f(1, w.form, side, 0)
	b.f(2, p.form, side, 0)
	b.f(3, p.fine, w.fine, 0)
	q := uint64(0)
	if w.quote != p.quote {
		q = 1 + uint64(flag(w.quote >= 0)) + 2*uint64(flag(p.quote >= 0))
	}
	b.f(4, q, side, uint64(flag(w.sent != p.sent)))
	b.f(5, uint64(flag(i == r.c.end)), uint64(flag(i == r.c.first)), w.fine)
	b.f(6, p.form, w.form, 0)
	b.f(10, p.name, w.name, side)
	if k > 0 {
		b.f(7, r.branch[k], r.branch[k-1], side)
		b.f(8, r.branch[k-1], uint64(r.edgeOf[k-1]), 1)
		b.f(9, r.branch[k], uint64(r.edgeOf[k]), 2)
	}
}
