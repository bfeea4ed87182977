package names

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"proffer/names/letters"
)

// A tables holds, for each script, how its symbols (columns) go with those of the Latin alphabet (rows), in
// sixteenths of a natural logarithm; row and column 0 stand for nothing.
type tables struct {
	w     [letters.Scripts][letters.Size][letters.Size]int32
	row   [letters.Scripts][letters.Size]int32 // best of a Latin symbol
	col   [letters.Scripts][letters.Size]int32 // best of the other script's symbol
	latin [letters.Scripts][letters.Size]uint8 // the Latin symbol it goes with best, or 0

	// between two scripts other than Latin, by way of Latin: rows are of the script with the lower number
	cross              [letters.Scripts][letters.Scripts]*[letters.Size][letters.Size]int32
	crossRow, crossCol [letters.Scripts][letters.Scripts][letters.Size]int32

	best      [letters.Scripts]bests
	crossBest [letters.Scripts][letters.Scripts]bests
}

// A bests says, of each symbol of one script, how well it goes at most with symbols of another: the most at all, the most
// with symbols other than those of the sets, none of which goes with it better than the rest says.
type bests struct {
	sets [letters.Size][bestSets]uint64
	most [letters.Size][bestSets + 1]int32 // with a symbol of each set, and with any other, or none
	gap  int32                             // the most that leaving out a symbol of the other script brings
}

const bestSets = 3

// bestsOf makes the bests of a table whose columns are a script's symbols: each set has the symbols that go with one best of
// those that are left.
func bestsOf(w *[letters.Size][letters.Size]int32, columns letters.Script) (out bests) {
	end := len(letters.Alphabet(columns)) + 1
	out.gap = slices.Max(w[0][1:end])
	for i := range w {
		left := slices.Clone(w[i][:end])
		for k := range bestSets {
			top := slices.Max(left)
			out.most[i][k] = top
			for j, v := range left[1:] {
				if v > 0 && v >= top-top/4 {
					out.sets[i][k] |= 1 << (j + 1)
					left[j+1] = math.MinInt32
				}
			}
		}
		out.most[i][bestSets] = slices.Max(left)
	}
	return out
}

// bound is at least the score of the best alignment of some symbols with so many others, of which only the set is known.
func (t *bests) bound(x []uint8, set uint64, others int) int32 {
	if t.gap < 0 { // only those that are more than x has must be left out
		others = max(0, others-len(x))
	}
	sum := int32(others) * t.gap
	for _, c := range x {
		k := 0
		for k < bestSets && t.sets[c][k]&set == 0 {
			k++
		}
		sum += t.most[c][k]
	}
	return sum
}

func setOf(symbols []uint8) (set uint64) {
	for _, s := range symbols {
		set |= 1 << s
	}
	return set
}

var model = sync.OnceValue(func() *tables {
	b, err := data.ReadFile("data/letters.bin")
	if err != nil || len(b) != int(letters.Kana)*letters.Size*letters.Size {
		panic("names: the table of letters is missing from the program or cut")
	}
	m := &tables{}
	for s := range letters.Kana {
		for i := range letters.Size {
			for j := range letters.Size {
				m.w[s][i][j] = soften(s, i, j, int32(int8(b[(int(s)*letters.Size+i)*letters.Size+j])))
			}
		}
	}
	m.w[letters.Kana] = kana()
	for s := range letters.Scripts {
		for i := range letters.Size {
			for j := range letters.Size {
				v := m.w[s][i][j]
				if i > 0 && j > 0 {
					m.row[s][i] = max(m.row[s][i], v, 1)
					if v > m.col[s][j] || m.col[s][j] == 0 {
						m.col[s][j] = max(v, 1)
						m.latin[s][j] = uint8(i)
					}
				}
			}
		}
		for j := range letters.Size {
			if m.w[s][0][j] > 0 || j > 0 && m.col[s][j] < -m.w[s][0][j]/4 {
				m.latin[s][j] = 0
			}
		}
	}
	for s := range m.w {
		m.best[s] = bestsOf(&m.w[s], letters.Script(s))
	}
	for s := letters.Cyrillic; s < letters.Scripts; s++ {
		for t := s + 1; t < letters.Scripts; t++ {
			m.join(s, t)
		}
	}
	return m
})

// kana makes the table of katakana from the rules by which it writes foreign names.
func kana() (w [letters.Size][letters.Size]int32) {
	s := letters.Kana
	for i := range len(letters.Alphabet(letters.Latin)) + 1 {
		for j := range len(letters.Alphabet(s)) + 1 {
			w[i][j] = soften(s, i, j, math.MinInt8)
		}
	}
	rows("kana.tsv", func(f []string) {
		j := slices.Index(letters.Alphabet(s), rune(f[0][0])) + 1
		for _, x := range strings.Fields(f[1]) {
			v, err := strconv.Atoi(x[1:])
			if err != nil {
				panic("names: the table of katakana is damaged: " + x)
			}
			w[slices.Index(letters.Alphabet(letters.Latin), rune(x[0]))+1][j] = int32(v)
		}
	})
	return w
}

// join makes the table between two scripts from their tables with Latin: how often two symbols meet beyond chance is
// what each has in common with the Latin symbol that suits both best, which counts once.
func (m *tables) join(s, t letters.Script) {
	x := new([letters.Size][letters.Size]int32)
	for i := range len(letters.Alphabet(s)) + 1 {
		for j := range len(letters.Alphabet(t)) + 1 {
			switch {
			case i == 0:
				x[i][j] = m.w[t][0][j]
			case j == 0:
				x[i][j] = m.w[s][0][i]
			default:
				best := int32(floorConsonants)
				if vowels[s][i] && vowels[t][j] {
					best = floorVowels
				}
				for l := 1; l <= len(letters.Alphabet(letters.Latin)); l++ {
					best = max(best, m.w[s][l][i]+m.w[t][l][j]-m.w[letters.Latin][l][l])
				}
				x[i][j] = best
				m.crossRow[s][t][i] = max(m.crossRow[s][t][i], best, 1)
				m.crossCol[s][t][j] = max(m.crossCol[s][t][j], best, 1)
			}
		}
	}
	m.cross[s][t] = x
	m.crossBest[s][t] = bestsOf(x, t)
}

var vowels = func() (v [letters.Scripts][letters.Size]bool) {
	for s, list := range []string{"aeiouyjw", "аеийоуыэіїє", "اوي", "αεηιουω", "אוי", "aiueoUOIyL"} {
		for i, r := range letters.Alphabet(letters.Script(s)) {
			v[s][i+1] = strings.ContainsRune(list, r)
		}
	}
	return v
}()

func soften(s letters.Script, i, j int, v int32) int32 {
	lv, ov := vowels[letters.Latin][i], vowels[s][j]
	switch {
	case i == 0 && j == 0:
		return 0
	case i == 0 && ov, j == 0 && lv:
		return max(v, floorVowelGone)
	case i == 0 || j == 0:
		return max(v, floorGone)
	case lv && ov:
		return max(v, floorVowels)
	}
	return max(v, floorConsonants)
}

// self is the best score that a word of the script own can have beside a word of script s; a word of another script
// than Latin beside Latin is asked for with s == own.
func (m *tables) self(own, s letters.Script, symbols []uint8) int32 {
	sum := int32(0)
	for _, x := range symbols {
		switch {
		case own == letters.Latin:
			sum += m.row[s][x]
		case own == s:
			sum += m.col[s][x]
		case own < s:
			sum += m.crossRow[own][s][x]
		default:
			sum += m.crossCol[s][own][x]
		}
	}
	return sum
}

func (m *tables) romanise(w letters.Word) []uint8 {
	var out []uint8
	for _, x := range w.Symbols {
		if l := m.latin[w.Script][x]; l != 0 {
			out = append(out, l)
		}
	}
	return out
}
