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
type likeness struct{ all, narration int64 }

// shingles of a document: sorted hashes, of everything and of narration alone; and its words as they stand, until its
// near copies have been looked for.
type shingles struct{ all, narration, words []uint64 }

func (c *corpus) shinglesOf(doc int) shingles {
	var all, narration, plain []uint64
	d := &c.Documents[doc]
	for _, s := range bodySpans(d) {
		var words []uint64
		var quoted []bool
		marks := quoteMarks{}
		at := s.Start
		eachWord(d.Text, s, func(w string, w2 proffer.Span) {
			marks.read(d.Text[at:w2.Start])
			at = w2.End
			words, quoted = append(words, hash(concepts.Fold("", w))), append(quoted, marks.open)
		})
		plain = append(plain, words...)
		for i := 0; i+shingleWords <= len(words); i++ {
			h := uint64(0)
			for _, w := range words[i : i+shingleWords] {
				h = (bits.RotateLeft64(h, 17) ^ w) * 0x9e3779b97f4a7c15
			}
			all = append(all, h)
			if !quoted[i] && !quoted[i+shingleWords-1] {
				narration = append(narration, h)
			}
		}
	}
	slices.Sort(all)
	slices.Sort(narration)
	return shingles{slices.Compact(all), slices.Compact(narration), plain}
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
func compare(a, b shingles) likeness {
	return likeness{containment(a.all, b.all), containment(a.narration, b.narration)}
}

func containment(a, b []uint64) int64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	var n int64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case b[j] < a[i]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return 1000 * n / int64(min(len(a), len(b)))
}
