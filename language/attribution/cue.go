package attribution

import "proffer/language/crf"

// Labels of the cue model.
const (
	cueOut = iota
	cueBegin
	cueIn
	cueLabels
)

// A builder collects the features of a sequence, token by token. What it made holds until it makes the next.
type builder struct {
	out      []uint32
	taken    int // of out
	sequence crf.Sequence
}

// begin begins the next sequence.
func (b *builder) begin() {
	b.out, b.taken = b.out[:0], 0
	b.sequence.Node, b.sequence.Edge = b.sequence.Node[:0], b.sequence.Edge[:0]
}

// take is the features that were added since it was last called.
func (b *builder) take() []uint32 {
	fs := b.out[b.taken:len(b.out):len(b.out)]
	b.taken = len(b.out)
	return fs
}

func (b *builder) f(t int, a, c, d uint64) { b.out = append(b.out, crf.Feature(uint64(t), a, c, d)) }

// at is the word i, or a blank beyond the sentence of word c.
func (v *view) at(c, i int) *word {
	if i < 0 || i >= len(v.words) || v.words[i].sent != v.words[c].sent {
		return &blank
	}
	return &v.words[i]
}

var blank = word{quote: -1, head: -1}

// cueSequence is sentence s as the cue model sees it, made in b.
func (v *view) cueSequence(b *builder, s int) *crf.Sequence {
	b.begin()
	q := &b.sequence
	for i := v.a.Sentences[s].First; i < v.a.Sentences[s].End; i++ {
		v.cueNode(b, i)
		q.Node = append(q.Node, b.take())
		v.cueEdge(b, i)
		q.Edge = append(q.Edge, b.take())
	}
	return q
}

func (v *view) cueNode(b *builder, i int) {
	w, p, n := v.at(i, i), v.at(i, i-1), v.at(i, i+1)
	pp, nn := v.at(i, i-2), v.at(i, i+2)
	b.f(0, 0, 0, 0)
	b.f(1, w.form, 0, 0)
	b.f(2, w.lemma, w.fine, 0)
	b.f(3, w.suffix, w.fine, 0)
	b.f(4, w.fine, w.shape, 0)
	b.f(5, p.form, 0, 0)
	b.f(6, n.form, 0, 0)
	b.f(7, pp.form, 0, 0)
	b.f(8, nn.form, 0, 0)
	b.f(9, p.form, w.form, 0)
	b.f(10, w.form, n.form, 0)
	b.f(11, w.lemma, p.fine, 0)
	b.f(12, w.lemma, n.fine, 0)
	b.f(13, p.fine, w.fine, n.fine)
	b.f(14, w.fine, n.fine, nn.fine)
	b.f(15, pp.fine, p.fine, w.fine)
	b.f(16, w.lemma, n.fine, nn.fine)
	b.f(17, w.lemma, n.form, nn.form)
	b.f(18, w.lemma, p.form, pp.form)
	b.f(19, w.lemma, 0, 0)
	b.f(20, p.lemma, w.fine, 0)
	b.f(21, n.lemma, w.fine, 0)
	// marks and quotations
	in := w.quote >= 0
	left, right := v.quoteGap(i)
	qs := uint64(flag(in)) | left<<1 | right<<5
	b.f(22, qs, w.fine, 0)
	b.f(23, qs, w.lemma, 0)
	b.f(24, uint64(flag(in)), w.lemma, 0)
	b.f(25, left, w.fine, p.fine)
	b.f(26, right, w.fine, 0)
	sent := v.a.Sentences[w.sent]
	b.f(27, uint64(flag(i == sent.First)), uint64(flag(i+1 == sent.End)), w.fine)
	b.f(28, v.next(i, 1).form, w.lemma, 0)
	if len(v.quotes) > 0 {
		b.f(29, w.lemma, 1, 0)
	}
	b.f(30, v.subjectLike(i), w.lemma, 0)
	b.f(31, v.subjectLike(i), w.fine, n.form)
	b.f(32, p.name, w.fine, n.name)
	b.f(33, p.name, w.lemma, 0)
	b.f(34, n.name, w.lemma, 0)
	v.cueTree(b, i)
}

// next is the n-th word after i that is no adverb-like filler.
func (v *view) next(i, n int) *word {
	for k := i + 1; k < len(v.words) && k < i+6 && v.words[k].sent == v.words[i].sent; k++ {
		if v.words[k].form == hThat || v.words[k].punct {
			return &v.words[k]
		}
	}
	return &blank
}

var hThat = crf.Hash("that")

// subjectLike is the form of the nearest pronoun, or the kind of word, before i past adverbs and auxiliaries.
func (v *view) subjectLike(i int) uint64 {
	for k := i - 1; k >= 0 && k > i-5 && v.words[k].sent == v.words[i].sent; k-- {
		w := &v.words[k]
		if !w.punct && auxiliaries[w.form] {
			continue
		}
		if w.upper {
			return 7
		}
		if w.punct {
			return w.form
		}
		return w.fine
	}
	return 1
}

var auxiliaries = func() map[uint64]bool {
	m := map[uint64]bool{}
	for _, s := range []string{"has", "have", "had", "is", "are", "was", "were", "be", "been", "also", "not", "n't", "will", "would", "did", "does", "do", "repeatedly", "later", "then", "previously", "recently", "still", "never", "now", "once"} {
		m[crf.Hash(s)] = true
	}
	return m
}()

// quoteGap is how far from i the nearest quotation ends before it and begins after it, in the sentence: 0 beside it,
// up to 6, 7 where there is none.
func (v *view) quoteGap(i int) (left, right uint64) {
	left, right = 7, 7
	for d := 1; d <= 12; d++ {
		if j := i - d; left == 7 && j >= 0 && v.words[j].sent == v.words[i].sent && v.words[j].quote >= 0 && v.words[j].quote != v.words[i].quote {
			left = bin(d - 1)
		}
		if j := i + d; right == 7 && j < len(v.words) && v.words[j].sent == v.words[i].sent && v.words[j].quote >= 0 && v.words[j].quote != v.words[i].quote {
			right = bin(d - 1)
		}
	}
	return
}

// bin is a distance on a scale that coarsens.
func bin(d int) uint64 {
	switch {
	case d < 4:
		return uint64(d)
	case d < 6:
		return 4
	case d < 10:
		return 5
	case d < 20:
		return 6
	case d < 40:
		return 8
	}
	return 9
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// cueTree adds what the parse says.
func (v *view) cueTree(b *builder, i int) {
	w := &v.words[i]
	if w.rel == crf.Hash("") {
		return
	}
	h := &blank
	if w.head >= 0 {
		h = &v.words[w.head]
	}
	b.f(40, w.rel, w.lemma, 0)
	b.f(41, w.rel, h.lemma, 0)
	b.f(42, w.rel, h.fine, w.fine)
	b.f(43, h.rel, w.rel, w.lemma)
	b.f(44, h.rel, h.lemma, w.rel)
	var set uint64
	for _, c := range v.children[i] {
		k := &v.words[c]
		side := uint64(flag(int(c) > i))
		b.f(45, k.rel, side, w.fine)
		b.f(46, k.rel, side, w.lemma)
		b.f(47, k.rel, k.lemma, w.lemma)
		b.f(48, k.rel, k.lemma, w.fine)
		b.f(49, k.rel, k.fine, w.lemma)
		set |= 1 << (k.rel % 61)
		if k.rel == hSubject {
			b.f(60, k.name, k.fine, w.lemma)
			b.f(61, k.name, k.lemma, w.fine)
			b.f(62, k.lemma, w.lemma, 0)
			b.f(63, k.name, k.fine, w.fine)
		}
		for _, g := range v.children[c] {
			if m := &v.words[g]; m.rel == hMark {
				b.f(50, k.rel, m.lemma, w.lemma)
				b.f(51, k.rel, m.lemma, w.fine)
			}
		}
	}
	b.f(52, set, w.fine, 0)
	b.f(53, set, w.lemma, 0)
	// the nearest verb above through which this one is subordinate
	up := w.head
	for n := 0; up >= 0 && n < 4; n++ {
		b.f(54+n, v.words[up].lemma, w.fine, w.rel)
		up = v.words[up].head
	}
}

var hMark, hSubject = crf.Hash("mark"), crf.Hash("nsubj")

func (v *view) cueEdge(b *builder, i int) {
	w, p := v.at(i, i), v.at(i, i-1)
	b.f(0, 0, 0, 0)
	b.f(1, p.fine, w.fine, 0)
	b.f(2, w.form, 0, 0)
	b.f(3, p.form, 0, 0)
	b.f(4, w.rel, p.rel, uint64(flag(int(w.head) == i-1)|flag(int(p.head) == i)<<1))
	b.f(5, p.form, w.form, 0)
}
