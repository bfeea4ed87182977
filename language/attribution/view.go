package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/language/crf"
)

// A word is what the models see of a token, as hashes.
type word struct {
	form, lemma, tag, fine, shape, suffix, rel, name uint64
	head                                             int32
	lo, hi                                           int32 // first and last token of its subtree
	sent, para                                       int32
	quote                                            int32 // index of the quotation that it stands in, or -1
	depth                                            int16
	punct                                            bool
	upper                                            bool
}

// A view is an analysis made ready for the models: made once a document, read by both.
type view struct {
	a        *proffer.Analysis
	words    []word
	quotes   []quotation
	children [][]int32
}

func newView(a *proffer.Analysis) *view {
	v := &view{a: a, words: make([]word, len(a.Tokens))}
	v.paragraphs()
	v.quotes = quotations(a, v.paras())
	for i := range v.words {
		v.words[i].quote = -1
	}
	for q, s := range v.quotes {
		for i := s.first; i < s.end; i++ {
			v.words[i].quote = int32(q)
		}
	}
	for s, sent := range a.Sentences {
		for i := sent.First; i < sent.End; i++ {
			v.words[i].sent = int32(s)
		}
	}
	for i := range a.Tokens {
		v.fill(i)
	}
	v.names()
	v.tree()
	return v
}

// names marks the tokens of names with their kind.
func (v *view) names() {
	i := 0
	for _, n := range v.a.Names {
		for i < len(v.words) && v.a.Tokens[i].Span.End <= n.Span.Start {
			i++
		}
		for k := i; k < len(v.words) && v.a.Tokens[k].Span.Start < n.Span.End; k++ {
			v.words[k].name = crf.Hash(string(n.Kind))
		}
	}
}

func (v *view) paragraphs() {
	p := int32(0)
	for i := range v.words {
		if i > 0 && strings.Contains(v.a.Text[v.a.Tokens[i-1].Span.End:v.a.Tokens[i].Span.Start], "\n") {
			p++
		}
		v.words[i].para = p
	}
}

func (v *view) paras() []int32 {
	out := make([]int32, len(v.words))
	for i := range out {
		out[i] = v.words[i].para
	}
	return out
}

func (v *view) fill(i int) {
	t, w := v.a.Tokens[i], &v.words[i]
	s := t.Span.In(v.a.Text)
	s = strings.ReplaceAll(s, "’", "'")
	low := strings.ToLower(s)
	w.form = crf.Hash(low)
	lemma := t.Lemma
	if lemma == "" {
		lemma = low
	}
	w.lemma = crf.Hash(lemma)
	w.tag, w.fine = uint64(t.Tag)+1, crf.Hash(t.Fine)
	w.rel = crf.Hash(t.Rel)
	w.head = int32(t.Head)
	w.shape = crf.Hash(shape(s))
	w.suffix = crf.Hash(tail(low, 3))
	r, _ := utf8.DecodeRuneInString(s)
	w.upper = unicode.IsUpper(r)
	w.punct = !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '$'
	if t.Tag == proffer.TagNone {
		w.fine = crf.Hash(guess(low, w))
	}
}

// guess is a poor man's tag for text that was not tagged.
func guess(low string, w *word) string {
	switch {
	case w.punct:
		return low
	case w.upper:
		return "U"
	case len(low) <= 3:
		return low
	case strings.HasSuffix(low, "ed"), strings.HasSuffix(low, "ing"), strings.HasSuffix(low, "ly"), strings.HasSuffix(low, "s"):
		return low[len(low)-2:]
	}
	return "x"
}

func shape(s string) string {
	var b strings.Builder
	var last byte
	for _, r := range s {
		c := byte('.')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = '9'
		}
		if c != last {
			b.WriteByte(c)
		}
		last = c
	}
	return b.String()
}

func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[len(s)-n:]
}

// tree fills in the subtree of each token and the lists of children. Heads never leave the sentence, and a parse is a
// tree, so that following heads ends; a broken one is treated as no parse.
func (v *view) tree() {
	v.children = make([][]int32, len(v.words))
	for i := range v.words {
		v.words[i].lo, v.words[i].hi = int32(i), int32(i)
	}
	for _, s := range v.a.Sentences {
		for i := s.First; i < s.End; i++ {
			d, h := 0, v.words[i].head
			for ; h >= 0; h = v.words[h].head {
				if int(h) < s.First || int(h) >= s.End || d > s.End-s.First {
					v.words[i].head = -1
					break
				}
				d++
			}
			v.words[i].depth = int16(min(d, 1000))
		}
		for i := s.First; i < s.End; i++ {
			if h := v.words[i].head; h >= 0 {
				v.children[h] = append(v.children[h], int32(i))
			}
			n := 0
			for h := v.words[i].head; h >= 0 && n < 200; h = v.words[h].head {
				v.words[h].lo, v.words[h].hi = min(v.words[h].lo, int32(i)), max(v.words[h].hi, int32(i))
				n++
			}
		}
	}
}
