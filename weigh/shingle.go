package weigh

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/concepts"
)

// Shingles are runs of so many words: four find copies after light edits and seldom meet by chance.
const shingleWords = 4

// A likeness is what two texts have in common, 0 to 1000 of the smaller: all of it, and what is outside of quotation
// marks. Two desks at one press conference share the quotes, a copy shares the narration.
type likeness struct {
	all, narration int64
	shared         int // shingles in both
}

// shingles of a document: sorted hashes of everything, and which of them stand in narration.
type shingles struct {
	all     []uint64
	quoted  []uint64 // bits: those of all that stand in quotes only; nil for none
	telling int      // how many stand in narration
	mark    [marks]uint64
}

// marks is how many words of bits tell roughly which hashes a document has.
const marks = 16

// A shingler reads shingles; what it needs for it is kept from one document to the next.
type shingler struct {
	words          []uint64
	open           []bool // whether a word stands in quotes
	all, narration []uint64
}

// read gives a document's shingles, and its words as they stand, which last until the next call.
func (r *shingler) read(d *proffer.Document) (shingles, []uint64) {
	r.words, r.open, r.all, r.narration = r.words[:0], r.open[:0], r.all[:0], r.narration[:0]
	for _, s := range bodySpans(d) {
		from := len(r.words)
		q := quoteMarks{}
		at := s.Start
		for w, span := range wordsIn(d.Text, s) {
			q.read(d.Text[at:span.Start])
			at = span.End
			r.words, r.open = append(r.words, hashLower(w)), append(r.open, q.open)
		}
		for i := from; i+shingleWords <= len(r.words); i++ {
			h := uint64(0)
			for _, w := range r.words[i : i+shingleWords] {
				h = (bits.RotateLeft64(h, 17) ^ w) * 0x9e3779b97f4a7c15
			}
			r.all = append(r.all, h)
			if !r.open[i] && !r.open[i+shingleWords-1] {
				r.narration = append(r.narration, h)
			}
		}
	}
	return r.made(), r.words
}

// made are the shingles read, sorted.
func (r *shingler) made() shingles {
	plain := len(r.narration) == len(r.all)
	slices.Sort(r.all)
	s := shingles{all: slices.Clone(slices.Compact(r.all))}
	for _, h := range s.all {
		s.mark[h>>60] |= 1 << (h >> 54 & 63)
	}
	s.telling = len(s.all)
	if plain {
		return s
	}
	slices.Sort(r.narration)
	r.narration = slices.Compact(r.narration)
	s.telling, s.quoted = len(r.narration), make([]uint64, len(s.all)/64+1)
	j := 0
	for i, h := range s.all {
		if j < len(r.narration) && r.narration[j] == h {
			j++
		} else {
			s.quoted[i/64] |= 1 << (i % 64)
		}
	}
	return s
}

func (s *shingles) narrates(i int) bool { return s.quoted == nil || s.quoted[i/64]>>(i%64)&1 == 0 }

// hashLower is the hash of a word in lower case.
func hashLower(w string) uint64 {
	h := uint64(hashSeed)
	for i := 0; i < len(w); i++ {
		b := w[i]
		if b >= utf8.RuneSelf {
			return hash(concepts.Fold("", w))
		}
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		}
		h = (h ^ uint64(b)) * hashPrime
	}
	return (h ^ 0xff) * hashPrime
}

// quoteMarks follows quotation marks through a text.
type quoteMarks struct{ open bool }

func (q *quoteMarks) read(between string) {
	for i := 0; i < len(between); {
		r, n := utf8.DecodeRuneInString(between[i:])
		i += n
		switch r {
		case '“', '«', '„':
			q.open = true
		case '”', '»':
			q.open = false
		case '"':
			q.open = !q.open
		case '\n':
			q.open = false
		}
	}
}

// bodySpans are the stretches that an outlet wrote or edited as the report itself.
func bodySpans(d *proffer.Document) []proffer.Span {
	var out []proffer.Span
	for _, p := range d.Parts {
		switch p.Kind {
		case proffer.PartBody, proffer.PartQuote, proffer.PartTable:
			if p.Span.Valid() && p.Span.End <= len(d.Text) {
				out = append(out, p.Span)
			}
		}
	}
	if len(out) == 0 && strings.TrimSpace(d.Text) != "" {
		out = append(out, proffer.Span{Start: 0, End: len(d.Text)})
	}
	return out
}

// compare measures the likeness of two documents.
func compare(a, b *shingles) likeness {
	var both, telling int64
	for i, j := 0, 0; i < len(a.all) && j < len(b.all); {
		x, y := a.all[i], b.all[j]
		if x == y {
			both++
			if a.narrates(i) && b.narrates(j) {
				telling++
			}
		}
		i, j = i+b2i(x <= y), j+b2i(y <= x)
	}
	return likeness{share1000(both, len(a.all), len(b.all)), share1000(telling, a.telling, b.telling), int(both)}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func share1000(both int64, a, b int) int64 {
	if a == 0 || b == 0 {
		return 0
	}
	return 1000 * both / int64(min(a, b))
}

// mostAlike is what the likeness of all of two documents cannot exceed: each mark that one of them has and the other has
// not stands for a shingle at the least that they do not share.
func mostAlike(a, b *shingles) int64 {
	var as, bs int
	for i := range a.mark {
		as += bits.OnesCount64(a.mark[i] &^ b.mark[i])
		bs += bits.OnesCount64(b.mark[i] &^ a.mark[i])
	}
	return share1000(int64(min(len(a.all)-as, len(b.all)-bs)), len(a.all), len(b.all))
}
