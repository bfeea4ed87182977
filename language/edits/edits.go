// Package edits compares two versions of one text, as a reprint and what it was printed from: which sentences were kept,
// cut, added, changed, and which were moved.
//
// Enter at [Compare]. Sentences are compared by their words, without case and punctuation; a sentence that is half
// another's is that sentence, changed. The work is bounded: of texts with more than [MostSentences] the rest is left
// out.
package edits

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"proffer"
	"proffer/language/token"
)

// MostSentences of a text are compared.
const MostSentences = 400

// A Kind says what became of a sentence or word.
type Kind string

// Kinds of edit.
const (
	Kept    Kind = "kept"
	Cut     Kind = "cut"
	Added   Kind = "added"
	Changed Kind = "changed"
)

// An Edit is what became of one sentence.
type Edit struct {
	Kind     Kind
	Moved    bool         // it stands in another order than in the earlier text
	From, To proffer.Span // in the earlier and in the later text; invalid where it does not stand there
	Pieces   []Piece      // of a changed sentence: its words, kept, cut and added, in order
}

// A Piece is a run of words of a changed sentence.
type Piece struct {
	Kind Kind // Kept, Cut or Added
	Text string
}

// A Version is a text and the language it is in (ISO 639-1), which says where sentences end.
type Version struct{ Language, Text string }

// leastAlike is how many thousandths of their words two sentences must share (Dice) for one to be the other, changed.
const leastAlike = 500

// Compare tells how the later text came from the earlier: every sentence of both once, in the order of the later, what
// was cut where it stood.
func Compare(earlier, later Version) []Edit {
	a, b := sentences(earlier), sentences(later)
	of := pair(a, b) // for each sentence of b its origin in a, or -1
	inOrder := rising(of)
	taken := make([]bool, len(a))
	for _, i := range of {
		if i >= 0 {
			taken[i] = true
		}
	}
	var out []Edit
	next := 0 // sentences of a before it are told
	cutUntil := func(end int) {
		for ; next < end; next++ {
			if !taken[next] {
				out = append(out, Edit{Kind: Cut, From: a[next].span})
			}
		}
	}
	for j, i := range of {
		switch {
		case i < 0:
			out = append(out, Edit{Kind: Added, To: b[j].span})
			continue
		case inOrder[j]:
			cutUntil(i)
		}
		e := Edit{Kind: Kept, From: a[i].span, To: b[j].span, Moved: !inOrder[j]}
		if !slices.Equal(a[i].words, b[j].words) {
			e.Kind, e.Pieces = Changed, pieces(a[i], b[j])
		}
		out = append(out, e)
	}
	cutUntil(len(a))
	return out
}

// A sentence is its words with their surface, and the words alone as they are compared.
type sentence struct {
	span    proffer.Span
	surface []string
	words   []string
}

func sentences(v Version) []sentence {
	tokens := token.Tokenize(v.Language, v.Text)
	var out []sentence
	for _, s := range token.Sentences(v.Language, v.Text, tokens, nil) {
		if len(out) == MostSentences {
			break
		}
		x := sentence{span: proffer.Span{Start: tokens[s.First].Span.Start, End: tokens[s.End-1].Span.End}}
		for w := range strings.FieldsSeq(x.span.In(v.Text)) {
			if k := key(w); k != "" {
				x.surface, x.words = append(x.surface, w), append(x.words, k)
			}
		}
		if len(x.words) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// key is a word as it is compared.
func key(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// pair finds for each sentence of b the one of a that it is: equal ones first, in order, then the most alike.
func pair(a, b []sentence) []int {
	of, free := make([]int, len(b)), map[string][]int{}
	taken := make([]bool, len(a))
	for i, s := range a {
		k := strings.Join(s.words, " ")
		free[k] = append(free[k], i)
	}
	for j, s := range b {
		of[j] = -1
		if l := free[strings.Join(s.words, " ")]; len(l) > 0 {
			of[j], taken[l[0]] = l[0], true
			free[strings.Join(s.words, " ")] = l[1:]
		}
	}
	type match struct{ i, j, like int }
	var ms []match
	for j := range b {
		for i := range a {
			if of[j] < 0 && !taken[i] {
				if d := alike(a[i].words, b[j].words); d >= leastAlike {
					ms = append(ms, match{i, j, d})
				}
			}
		}
	}
	slices.SortStableFunc(ms, func(x, y match) int {
		return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(x.j, y.j), cmp.Compare(x.i, y.i))
	})
	for _, m := range ms {
		if of[m.j] < 0 && !taken[m.i] {
			of[m.j], taken[m.i] = m.i, true
		}
	}
	return of
}

// alike is Dice's coefficient of two lists of words, in thousandths.
func alike(a, b []string) int {
	count := map[string]int{}
	for _, w := range a {
		count[w]++
	}
	n := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			n++
		}
	}
	return 2000 * n / (len(a) + len(b))
}

// rising marks the entries of a longest rising subsequence, those below zero left out.
func rising(of []int) []bool {
	in := make([]bool, len(of))
	best, from := make([]int, len(of)), make([]int, len(of))
	last := -1
	for j, i := range of {
		from[j] = -1
		if i < 0 {
			continue
		}
		best[j] = 1
		for k := range j {
			if of[k] >= 0 && of[k] < i && best[k]+1 > best[j] {
				best[j], from[j] = best[k]+1, k
			}
		}
		if last < 0 || best[j] > best[last] {
			last = j
		}
	}
	for ; last >= 0; last = from[last] {
		in[last] = true
	}
	return in
}

// mostWords of a sentence are compared word by word; a longer one is told as cut and added whole.
const mostWords = 300

// pieces aligns two sentences word by word (longest common subsequence).
func pieces(a, b sentence) []Piece {
	var out []Piece
	add := func(k Kind, w string) {
		if n := len(out); n > 0 && out[n-1].Kind == k {
			out[n-1].Text += " " + w
			return
		}
		out = append(out, Piece{k, w})
	}
	if len(a.words) > mostWords || len(b.words) > mostWords {
		return []Piece{{Cut, strings.Join(a.surface, " ")}, {Added, strings.Join(b.surface, " ")}}
	}
	best := common(a.words, b.words)
	i, j := 0, 0
	for i < len(a.words) || j < len(b.words) {
		switch {
		case i < len(a.words) && j < len(b.words) && a.words[i] == b.words[j]:
			add(Kept, b.surface[j])
			i, j = i+1, j+1
		case j == len(b.words) || i < len(a.words) && best[i+1][j] >= best[i][j+1]:
			add(Cut, a.surface[i])
			i++
		default:
			add(Added, b.surface[j])
			j++
		}
	}
	return out
}

// common gives for each pair of tails the length of their longest common subsequence.
func common(a, b []string) [][]int {
	best := make([][]int, len(a)+1)
	for i := range best {
		best[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if a[i] == b[j] {
				best[i][j] = best[i+1][j+1] + 1
			}
		}
	}
	return best
}

// A Tally counts the sentences of a comparison by what became of them.
type Tally struct{ Kept, Changed, Moved, Cut, Added int }

// Count counts.
func Count(es []Edit) (t Tally) {
	for _, e := range es {
		switch e.Kind {
		case Kept:
			t.Kept++
		case Changed:
			t.Changed++
		case Cut:
			t.Cut++
		case Added:
			t.Added++
		}
		if e.Moved {
			t.Moved++
		}
	}
	return t
}
