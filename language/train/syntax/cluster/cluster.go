// Package cluster groups words that are used alike, by the exchange algorithm for a class bigram model (Martin,
// Liermann and Ney 1998): every word in turn moves to the class that makes the text most likely. Enter at [Words].
// Counts and gains are integers, so that the same text gives the same clusters everywhere.
package cluster

import (
	"math"
	"sort"
)

// Words gives each word that occurs at least atLeast times in the sentences its class, from 1 to classes.
func Words(sentences [][]string, classes, atLeast, rounds int) map[string]int {
	names, index := vocabulary(sentences, atLeast)
	m := newModel(sentences, index, len(names), classes)
	for range rounds {
		if m.round() == 0 {
			break
		}
	}
	out := map[string]int{}
	for i, n := range names {
		out[n] = m.class[i+1]
	}
	return out
}

// vocabulary is the words that occur often enough, the most frequent first, and their numbers from 1.
func vocabulary(sentences [][]string, atLeast int) ([]string, map[string]int) {
	count := map[string]int{}
	for _, s := range sentences {
		for _, w := range s {
			count[w]++
		}
	}
	var names []string
	for w, n := range count {
		if n >= atLeast {
			names = append(names, w)
		}
	}
	sort.Slice(names, func(a, b int) bool {
		if count[names[a]] != count[names[b]] {
			return count[names[a]] > count[names[b]]
		}
		return names[a] < names[b]
	})
	index := map[string]int{}
	for i, n := range names {
		index[n] = i + 1
	}
	return names, index
}

// A model holds the counts. Word 0 is the border of sentences and every rare word; it stays in class 0.
type model struct {
	classes     int // with class 0
	class       []int
	count       []int64   // of words
	left, right [][]pair  // neighbours of a word with their counts
	pairs       [][]int64 // counts of class pairs
	size        []int64   // counts of classes
	entropy     []int64   // n·log n in fixed point, for small n
}

type pair struct {
	word  int
	count int64
}

func newModel(sentences [][]string, index map[string]int, words, classes int) *model {
	m := &model{classes: classes + 1, class: make([]int, words+1), count: make([]int64, words+1)}
	bigrams := map[[2]int]int64{}
	for _, s := range sentences {
		before := 0
		for _, w := range s {
			i := index[w]
			bigrams[[2]int{before, i}]++
			m.count[i]++
			before = i
		}
		bigrams[[2]int{before, 0}]++
		m.count[0]++
	}
	m.left, m.right = neighbours(bigrams, words+1)
	for i := 1; i <= words; i++ {
		m.class[i] = (i-1)%classes + 1
	}
	m.pairs, m.size = make([][]int64, m.classes), make([]int64, m.classes)
	for c := range m.pairs {
		m.pairs[c] = make([]int64, m.classes)
	}
	for b, n := range bigrams {
		m.pairs[m.class[b[0]]][m.class[b[1]]] += n
	}
	for i, n := range m.count {
		m.size[m.class[i]] += n
	}
	m.entropy = make([]int64, 1<<20)
	for n := range m.entropy {
		m.entropy[n] = nlogn(int64(n))
	}
	return m
}

func neighbours(bigrams map[[2]int]int64, words int) (left, right [][]pair) {
	left, right = make([][]pair, words), make([][]pair, words)
	for b, n := range bigrams {
		right[b[0]] = append(right[b[0]], pair{b[1], n})
		left[b[1]] = append(left[b[1]], pair{b[0], n})
	}
	return left, right
}

// nlogn is n·log₂ n in 1/1024.
func nlogn(n int64) int64 {
	if n < 2 {
		return 0
	}
	return int64(math.Round(float64(n) * math.Log2(float64(n)) * 1024))
}

func (m *model) f(n int64) int64 {
	if n < int64(len(m.entropy)) {
		return m.entropy[n]
	}
	return nlogn(n)
}

// round moves every word to its best class and returns how many moved.
func (m *model) round() int {
	moved := 0
	l, r := make([]int64, m.classes), make([]int64, m.classes)
	for w := 1; w < len(m.class); w++ {
		lc, rc, self := m.profile(w, l, r)
		old := m.class[w]
		m.shift(w, old, -1, lc, rc, l, r, self)
		best, top := old, int64(math.MinInt64)
		for c := 1; c < m.classes; c++ {
			if g := m.gain(w, c, lc, rc, l, r, self); g > top || g == top && c == old {
				best, top = c, g
			}
		}
		m.shift(w, best, 1, lc, rc, l, r, self)
		m.class[w] = best
		if best != old {
			moved++
		}
		for _, c := range lc {
			l[c] = 0
		}
		for _, c := range rc {
			r[c] = 0
		}
	}
	return moved
}

// profile counts the classes left and right of w (w itself apart) and lists those that occur.
func (m *model) profile(w int, l, r []int64) (lc, rc []int, self int64) {
	for _, p := range m.left[w] {
		if p.word == w {
			self = p.count
			continue
		}
		c := m.class[p.word]
		if l[c] == 0 {
			lc = append(lc, c)
		}
		l[c] += p.count
	}
	for _, p := range m.right[w] {
		if p.word == w {
			continue
		}
		c := m.class[p.word]
		if r[c] == 0 {
			rc = append(rc, c)
		}
		r[c] += p.count
	}
	return lc, rc, self
}

// shift adds (or takes, by −1) w to class c.
func (m *model) shift(w, c int, sign int64, lc, rc []int, l, r []int64, self int64) {
	for _, k := range lc {
		m.pairs[k][c] += sign * l[k]
	}
	for _, k := range rc {
		m.pairs[c][k] += sign * r[k]
	}
	m.pairs[c][c] += sign * self
	m.size[c] += sign * m.count[w]
}

// gain is how much the likelihood rises when w, which is in no class, comes to class c.
func (m *model) gain(w, c int, lc, rc []int, l, r []int64, self int64) int64 {
	var g int64
	for _, k := range lc {
		if k != c {
			n := m.pairs[k][c]
			g += m.f(n+l[k]) - m.f(n)
		}
	}
	for _, k := range rc {
		if k != c {
			n := m.pairs[c][k]
			g += m.f(n+r[k]) - m.f(n)
		}
	}
	n := m.pairs[c][c]
	g += m.f(n+l[c]+r[c]+self) - m.f(n)
	return g - 2*(m.f(m.size[c]+m.count[w])-m.f(m.size[c]))
}
