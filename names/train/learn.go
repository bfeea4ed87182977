package main

import (
	"math"
	"strings"

	"proffer/names/letters"
)

// A table is how well symbols of the Latin alphabet (rows) and of another (columns) go together, as the logarithm
// of how much more often they meet than chance would have it. Row and column 0 stand for "nothing".
type table struct {
	script letters.Script
	w      [letters.Size][letters.Size]float64
	kept   int
}

const (
	rounds = 8
	least  = 0.45 // pairs of words less alike than this are taken for different words
)

// learn alternates between laying words side by side and counting which symbols met (Viterbi training).
func learn(s letters.Script, pairs []pair) *table {
	t := start(s)
	for round := range rounds {
		var n [letters.Size][letters.Size]float64
		t.kept = 0
		floor := least * float64(min(round+2, 4)) / 4
		for _, p := range pairs {
			if len(p.a) > 10 || len(p.b) > 10 {
				continue
			}
			t.count(p, &n, floor)
		}
		t.fit(&n)
	}
	return t
}

// start believes that a letter goes with its plain romanisation.
func start(s letters.Script) *table {
	t := &table{script: s}
	lat := letters.Alphabet(letters.Latin)
	for j, f := range letters.Alphabet(s) {
		roman := letters.EncodeKey(romanOf(f))
		for i := range lat {
			t.w[i+1][j+1] = -1.8
			if vowel(lat[i]) == vowel(first(roman)) {
				t.w[i+1][j+1] = -0.9 // rather this than two letters beside nothing
			}
			if len(roman.Symbols) > 0 && int(roman.Symbols[0]) == i+1 {
				t.w[i+1][j+1] = 3
			}
			t.w[i+1][0] = -0.7
		}
		t.w[0][j+1] = -0.7
	}
	return t
}

func vowel(r rune) bool { return strings.ContainsRune("aeiouy", r) }

// first is the letter of a word's first symbol.
func first(w letters.Word) rune {
	if len(w.Symbols) == 0 {
		return 0
	}
	return letters.Alphabet(letters.Latin)[w.Symbols[0]-1]
}

// count adds the alignments of the words of a pair that are alike.
func (t *table) count(p pair, n *[letters.Size][letters.Size]float64, floor float64) {
	var as, bs []letters.Word
	for _, a := range p.a {
		as = append(as, letters.EncodeKey(a))
	}
	for _, b := range p.b {
		bs = append(bs, letters.EncodeKey(b))
	}
	for _, b := range bs {
		best, bestA := floor, -1
		for k, a := range as {
			if a.Script == letters.Latin && b.Script == t.script && len(a.Symbols) > 1 && len(b.Symbols) > 1 {
				if s := t.similarity(a, b); s > best {
					best, bestA = s, k
				}
			}
		}
		if bestA < 0 || t.script == letters.Latin && equal(as[bestA].Symbols, b.Symbols) && t.kept%8 != 0 {
			if bestA >= 0 {
				t.kept++
			}
			continue
		}
		t.kept++
		for _, at := range t.align(as[bestA], b) {
			n[at[0]][at[1]]++
		}
	}
}

func equal(a, b []uint8) bool { return string(a) == string(b) }

// similarity is the score of the best alignment beside the best that either word could reach.
func (t *table) similarity(a, b letters.Word) float64 {
	score, _ := t.lay(a, b)
	return 2 * score / (t.self(a, true) + t.self(b, false))
}

// self is the score of a word beside its best counterpart.
func (t *table) self(w letters.Word, row bool) float64 {
	sum := 0.0
	for _, x := range w.Symbols {
		best := 0.01
		for y := 1; y < letters.Size; y++ {
			v := t.w[x][y]
			if !row {
				v = t.w[y][x]
			}
			best = max(best, v)
		}
		sum += best
	}
	return sum
}

func (t *table) align(a, b letters.Word) [][2]uint8 {
	_, back := t.lay(a, b)
	var out [][2]uint8
	for i, j := len(a.Symbols), len(b.Symbols); i > 0 || j > 0; {
		switch back[i][j] {
		case 0:
			i, j = i-1, j-1
			out = append(out, [2]uint8{a.Symbols[i], b.Symbols[j]})
		case 1:
			i--
			out = append(out, [2]uint8{a.Symbols[i], 0})
		default:
			j--
			out = append(out, [2]uint8{0, b.Symbols[j]})
		}
	}
	return out
}

// lay finds the best alignment of two words.
func (t *table) lay(a, b letters.Word) (float64, [letters.MaxSymbols + 1][letters.MaxSymbols + 1]uint8) {
	var d [letters.MaxSymbols + 1][letters.MaxSymbols + 1]float64
	var back [letters.MaxSymbols + 1][letters.MaxSymbols + 1]uint8
	for i := 0; i <= len(a.Symbols); i++ {
		for j := 0; j <= len(b.Symbols); j++ {
			if i == 0 && j == 0 {
				continue
			}
			best, from := math.Inf(-1), uint8(0)
			if i > 0 && j > 0 {
				best = d[i-1][j-1] + t.w[a.Symbols[i-1]][b.Symbols[j-1]]
			}
			if i > 0 {
				if v := d[i-1][j] + t.w[a.Symbols[i-1]][0]; v > best {
					best, from = v, 1
				}
			}
			if j > 0 {
				if v := d[i][j-1] + t.w[0][b.Symbols[j-1]]; v > best {
					best, from = v, 2
				}
			}
			d[i][j], back[i][j] = best, from
		}
	}
	return d[len(a.Symbols)][len(b.Symbols)], back
}

// fit turns counts into logarithms of odds, with a little added to every count.
func (t *table) fit(n *[letters.Size][letters.Size]float64) {
	rows, cols := len(letters.Alphabet(letters.Latin)), len(letters.Alphabet(t.script))
	if t.script == letters.Latin { // what is written either way counts both ways
		for i := 0; i <= rows; i++ {
			for j := 0; j < i; j++ {
				v := (n[i][j] + n[j][i]) / 2
				n[i][j], n[j][i] = v, v
			}
		}
	}
	t.believe(n)
	const add = 0.3
	var row, col [letters.Size]float64
	total := 0.0
	for i := 0; i <= rows; i++ {
		for j := 0; j <= cols; j++ {
			if i+j > 0 {
				n[i][j] += add
				row[i] += n[i][j]
				col[j] += n[i][j]
				total += n[i][j]
			}
		}
	}
	for i := 0; i <= rows; i++ {
		for j := 0; j <= cols; j++ {
			switch {
			case i == 0 && j == 0:
			case i == 0:
				t.w[i][j] = 1.2 * math.Log(n[i][j]/col[j]/0.6)
			case j == 0:
				t.w[i][j] = 1.2 * math.Log(n[i][j]/row[i]/0.6)
			default:
				t.w[i][j] = math.Log(n[i][j] * total / (row[i] * col[j]))
			}
			t.w[i][j] = max(-4, min(7, t.w[i][j]))
		}
	}
}

// believe adds, for a script of which few names were seen, what its letters are known to stand for.
func (t *table) believe(n *[letters.Size][letters.Size]float64) {
	at := map[rune]int{}
	for i, r := range letters.Alphabet(letters.Latin) {
		at[r] = i + 1
	}
	for j, r := range letters.Alphabet(t.script) {
		stands, ok := known[r]
		if !ok {
			continue
		}
		for _, l := range stands {
			if l == '-' {
				n[0][j+1] += believed
			} else {
				n[at[l]][j+1] += believed
			}
		}
	}
	if t.script == letters.Hebrew {
		for _, v := range "aeiou" { // mostly unwritten
			n[at[v]][0] += 8 * believed
		}
	}
}

const believed = 20 // times seen

// quantised is the table as signed bytes, sixteenths of a natural logarithm, row by row.
func (t *table) quantised() []byte {
	var out []byte
	for i := range t.w {
		for j := range t.w[i] {
			out = append(out, byte(int8(math.Round(t.w[i][j]*16))))
		}
	}
	return out
}
