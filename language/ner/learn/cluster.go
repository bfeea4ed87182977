package learn

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"proffer/language/ner/internal/tagger"
)

// Cluster sorts the words of sentences into classes so that the class of a word tells most about the class of the
// next: the exchange algorithm (Martin, Liermann and Ney 1998). Words seen less often than least have no class.
func Cluster(sentences [][]string, classes, least, rounds int) map[string]int {
	c := newClusters(sentences, classes, least)
	for range rounds {
		if c.round() == 0 {
			break
		}
	}
	out := make(map[string]int, len(c.words))
	for i, w := range c.words {
		out[w] = int(c.class[i])
	}
	return out
}

type neighbour struct {
	word  int32
	count int32
}

type clusters struct {
	k           int
	words       []string
	class       []int32
	count       []int32
	left, right [][]neighbour
	pair        []int32 // k × k
	sum         []int32 // as first of a pair, which is nearly as second
	xlogx       []float64
}

// Word 0 is the border of sentences and every rare word; it stays in class 0 by itself.
func newClusters(sentences [][]string, k, least int) *clusters {
	freq := map[string]int{}
	for _, s := range sentences {
		for _, w := range s {
			freq[w]++
		}
	}
	c := &clusters{k: k, words: []string{""}}
	for w, n := range freq {
		if n >= least {
			c.words = append(c.words, w)
		}
	}
	slices.SortFunc(c.words[1:], func(a, b string) int {
		return cmp.Or(cmp.Compare(freq[b], freq[a]), strings.Compare(a, b))
	})
	id := map[string]int32{}
	for i, w := range c.words {
		id[w] = int32(i)
	}
	delete(id, "")
	n := len(c.words)
	right, left := make([]map[int32]int32, n), make([]map[int32]int32, n)
	for i := range n {
		right[i], left[i] = map[int32]int32{}, map[int32]int32{}
	}
	c.count = make([]int32, n)
	for _, s := range sentences {
		prev := int32(0)
		for i := 0; i <= len(s); i++ {
			w := int32(0)
			if i < len(s) {
				w = id[s[i]]
			}
			right[prev][w]++
			left[w][prev]++
			c.count[w]++
			prev = w
		}
	}
	c.right, c.left = make([][]neighbour, n), make([][]neighbour, n)
	c.class = make([]int32, n)
	for i := range n {
		c.right[i], c.left[i] = sorted(right[i]), sorted(left[i])
		if i > 0 {
			c.class[i] = int32(1 + (i-1)%(k-1))
		}
	}
	c.pair, c.sum = make([]int32, k*k), make([]int32, k)
	for a := range n {
		for _, r := range c.right[a] {
			c.pair[int(c.class[a])*k+int(c.class[r.word])] += r.count
		}
		c.sum[c.class[a]] += c.count[a]
	}
	return c
}

func sorted(m map[int32]int32) []neighbour {
	out := make([]neighbour, 0, len(m))
	for w, n := range m {
		out = append(out, neighbour{w, n})
	}
	slices.SortFunc(out, func(a, b neighbour) int { return int(a.word - b.word) })
	return out
}

func (c *clusters) f(n int32) float64 {
	for int(n) >= len(c.xlogx) && len(c.xlogx) < 1<<20 {
		x := float64(len(c.xlogx))
		v := 0.0
		if x > 0 {
			v = x * math.Log(x)
		}
		c.xlogx = append(c.xlogx, v)
	}
	if int(n) < len(c.xlogx) {
		return c.xlogx[n]
	}
	return float64(n) * math.Log(float64(n))
}

// round offers every word the best class and returns how many moved.
func (c *clusters) round() int {
	moved := 0
	l, r := make([]int32, c.k), make([]int32, c.k)
	for w := 1; w < len(c.words); w++ {
		clear(l)
		clear(r)
		for _, n := range c.left[w] {
			if int(n.word) != w {
				l[c.class[n.word]] += n.count
			}
		}
		self := int32(0)
		for _, n := range c.right[w] {
			if int(n.word) != w {
				r[c.class[n.word]] += n.count
			} else {
				self = n.count
			}
		}
		from := c.class[w]
		c.shift(w, int(from), l, r, self, -1)
		var ls, rs []int
		for x := range c.k {
			if l[x] > 0 {
				ls = append(ls, x)
			}
			if r[x] > 0 {
				rs = append(rs, x)
			}
		}
		best, to := math.Inf(-1), from
		for x := 1; x < c.k; x++ {
			if g := c.gain(w, x, l, r, self, ls, rs); g > best+1e-9 {
				best, to = g, int32(x)
			}
		}
		c.shift(w, int(to), l, r, self, 1)
		c.class[w] = to
		if to != from {
			moved++
		}
	}
	return moved
}

func (c *clusters) shift(w, x int, l, r []int32, self, sign int32) {
	for y := range c.k {
		c.pair[y*c.k+x] += sign * l[y]
		c.pair[x*c.k+y] += sign * r[y]
	}
	c.pair[x*c.k+x] += sign * self
	c.sum[x] += sign * c.count[w]
}

// gain of putting w into class x, up to what is the same for all classes.
func (c *clusters) gain(w, x int, l, r []int32, self int32, ls, rs []int) float64 {
	g := -2 * (c.f(c.sum[x]+c.count[w]) - c.f(c.sum[x]))
	for _, y := range ls {
		if y != x {
			n := c.pair[y*c.k+x]
			g += c.f(n+l[y]) - c.f(n)
		}
	}
	for _, y := range rs {
		if y != x {
			n := c.pair[x*c.k+y]
			g += c.f(n+r[y]) - c.f(n)
		}
	}
	n := c.pair[x*c.k+x]
	return g + c.f(n+l[x]+r[x]+self) - c.f(n)
}

// polnear reads PolNeAR's training texts as documents without names. Names holds an empty slice a sentence.
func polnear(shared string) ([]Doc, error) {
	files, err := filepath.Glob(dataPath(shared, "attribution/polnear/train/text/*.txt"))
	if err != nil {
		return nil, err
	}
	var out []Doc
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		out = append(out, Plain("en", string(text)))
	}
	return out, nil
}

// WriteArabicClasses sorts the words of the ANT corpus, whose folder is ant, into classes and stores them under dir for
// whatever is built and taught afterwards.
func WriteArabicClasses(ant, dir string) error {
	files, err := filepath.Glob(filepath.Join(ant, "*", "*.txt"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s holds no folders with .txt files: give the ANT corpus's", ant)
	}
	r := &tagger.Resources{Language: "ar"}
	var text [][]string
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		for _, part := range []string{"TITLE", "TEXT"} {
			_, rest, _ := strings.Cut(string(data), "<"+part+">")
			inside, _, _ := strings.Cut(rest, "</"+part+">")
			for _, s := range Plain("ar", inside).Sentences {
				for i, w := range s {
					s[i] = r.Classed(w)
				}
				text = append(text, s)
			}
		}
	}
	return writeTable(filepath.Join(dir, "clusters-ar.bin"), clusterTable(text))
}

// clusterTable makes the table that features ask: a fine class in the low ten bits and a coarse one above.
func clusterTable(sentences [][]string) map[uint32]uint16 {
	fine := Cluster(sentences, 256, 4, 12)
	coarse := Cluster(sentences, 32, 4, 12)
	out := make(map[uint32]uint16, len(fine))
	for w, c := range fine {
		out[tagger.ClusterKey(w)] = uint16(c | coarse[w]<<10)
	}
	return out
}
