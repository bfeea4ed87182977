package main

import (
	"bufio"
	"cmp"
	"compress/bzip2"
	"compress/gzip"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"proffer/names/letters"
)

// character is what the table of Chinese characters says of one.
type character struct {
	mandarin, cantonese, hangul, japanese []string
}

// How many readings of one character are kept, the commonest first.
const (
	mostMandarin  = 4
	mostCantonese = 2
	mostHangul    = 3
	mostJapanese  = 8
)

// writeHan makes the table of Chinese characters from the Unihan files of Unicode 15 (as *.txt.bz2), a set of Japanese
// names and a table of new forms of Japanese characters.
func writeHan(unihan, japanese, forms, out string) error {
	h := &han{chars: map[rune]*character{}, same: map[rune]rune{}}
	for _, step := range []func() error{
		func() error { return h.variants(filepath.Join(unihan, "Unihan_Variants.txt.bz2")) },
		func() error { return h.newForms(forms) },
		func() error { return h.readings(filepath.Join(unihan, "Unihan_Readings.txt.bz2")) },
		func() error { return h.japanese(japanese) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return h.write(out)
}

type han struct {
	chars map[rune]*character
	same  map[rune]rune // to the one form in which a character is compared, mostly the simplified one
	whole []string      // surnames with their readings
	on    map[rune][]string
	used  map[rune]bool // in lists of characters for names
}

// form is the form of a character that stands for all its forms.
func (h *han) form(r rune) rune {
	for range 4 {
		s, ok := h.same[r]
		if !ok || s == r {
			break
		}
		r = s
	}
	return r
}

func (h *han) at(r rune) *character {
	r = h.form(r)
	if h.chars[r] == nil {
		h.chars[r] = &character{}
	}
	return h.chars[r]
}

// variants reads which characters are simplified ones of others. One that is also its own simplified form stays.
func (h *han) variants(file string) error {
	return unihanRows(file, func(r rune, field, value string) {
		if field != "kSimplifiedVariant" {
			return
		}
		f := strings.Fields(value)
		for _, x := range f {
			if s := codePoint(x); s == r {
				return
			}
		}
		h.same[r] = codePoint(f[0])
	})
}

// newForms reads Japanese characters in their old and new form; what the new one is, is compared as the old one is.
func (h *han) newForms(file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var forms map[string]string
	if err := json.Unmarshal(b, &forms); err != nil {
		return err
	}
	for _, was := range slices.Sorted(maps.Keys(forms)) {
		o, n := []rune(was), []rune(forms[was])
		if len(o) != 1 || len(n) != 1 || h.form(o[0]) == h.form(n[0]) {
			continue
		}
		if _, ok := h.same[n[0]]; !ok && h.form(o[0]) != n[0] {
			h.same[n[0]] = h.form(o[0])
		}
	}
	return nil
}

// readings reads how characters are read in Mandarin, Cantonese and Korean.
func (h *han) readings(file string) error {
	h.on, h.used = map[rune][]string{}, map[rune]bool{}
	first := map[rune][]string{}
	err := unihanRows(file, func(r rune, field, value string) {
		switch field {
		case "kMandarin":
			first[r] = strings.Fields(value)
			c := h.at(r)
			c.mandarin = add(c.mandarin, mostMandarin, toneless(first[r][0]))
		case "kCantonese":
			c := h.at(r)
			for _, x := range strings.Fields(value) {
				c.cantonese = add(c.cantonese, mostCantonese, strings.TrimRight(x, "123456"))
			}
		case "kHangul":
			h.used[h.form(r)] = true
			c := h.at(r)
			for _, x := range strings.Fields(value) {
				s, _, _ := strings.Cut(x, ":")
				c.hangul = add(c.hangul, mostHangul, s)
			}
		case "kJapaneseOn":
			for _, x := range strings.Fields(value) {
				h.on[h.form(r)] = add(h.on[h.form(r)], 2, shortVowels.Replace(strings.ToLower(x)))
			}
		}
	})
	if err != nil {
		return err
	}
	return unihanRows(file, func(r rune, field, value string) {
		if field == "kTGHZ2013" {
			h.used[h.form(r)] = true
			c := h.at(r)
			for _, x := range strings.Fields(value) {
				_, reading, _ := strings.Cut(x, ":")
				for _, s := range strings.Split(reading, ",") {
					c.mandarin = add(c.mandarin, mostMandarin, toneless(s))
				}
			}
		}
	})
}

var shortVowels = strings.NewReplacer("ou", "o", "uu", "u")

// japanese reads names of people with their readings and learns from them how each character is read.
func (h *han) japanese(dir string) error {
	var names []reading
	for _, file := range []string{"first_name_man_org.csv", "first_name_woman_org.csv"} {
		err := rows(filepath.Join(dir, file), func(f []string) {
			for _, k := range f[min(2, len(f)):] {
				names = append(names, reading{h.fold(k), []rune(f[0]), 1})
			}
		})
		if err != nil {
			return err
		}
	}
	err := rows(filepath.Join(dir, "last_name_org.csv"), func(f []string) {
		if len(f) < 4 {
			return
		}
		many, _ := strconv.Atoi(f[1])
		k := h.fold(f[0])
		names = append(names, reading{k, []rune(f[2]), 2})
		if many > 0 {
			h.whole = append(h.whole, string(k)+"\t"+letters.Hepburn(f[2]))
		}
	})
	if err != nil {
		return err
	}
	for r, list := range byCharacter(names) {
		c := h.at(r)
		for _, s := range list {
			c.japanese = add(c.japanese, mostJapanese, letters.Hepburn(s))
		}
		h.used[r] = true
	}
	return nil
}

func (h *han) fold(s string) []rune {
	out := []rune(s)
	for i, r := range out {
		out[i] = h.form(r)
	}
	return out
}

// write writes the table, one character a line: itself with its other forms, then its readings.
func (h *han) write(out string) error {
	others := map[rune][]rune{}
	for r := range h.same {
		if f := h.form(r); f != r {
			others[f] = append(others[f], r)
		}
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	z, _ := gzip.NewWriterLevel(f, gzip.BestCompression)
	io.WriteString(z, "# Chinese characters in all their forms, with their readings in Mandarin, Cantonese, Korean, Japanese names. See docs/models/names.md.\n")
	for _, r := range slices.Sorted(maps.Keys(h.chars)) {
		c := h.chars[r]
		if !h.used[r] || len(c.mandarin) == 0 && len(c.japanese) == 0 {
			continue
		}
		if len(c.japanese) == 0 {
			c.japanese = h.on[r]
		}
		slices.Sort(others[r])
		io.WriteString(z, strings.Join([]string{string(r) + string(others[r]), strings.Join(c.mandarin, " "), strings.Join(c.cantonese, " "),
			strings.Join(c.hangul, " "), strings.Join(c.japanese, " ")}, "\t")+"\n")
	}
	slices.Sort(h.whole)
	for _, s := range slices.Compact(h.whole) {
		io.WriteString(z, "="+s+"\n")
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}

// add puts a reading at the end of a list unless it is there or the list is full.
func add(list []string, most int, s string) []string {
	if s == "" || len(list) >= most || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// toneless is a syllable of Pinyin without its tone; ü is written as u, as names in passports mostly are.
func toneless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// unihanRows calls f with each line of a file of Unihan.
func unihanRows(file string, f func(r rune, field, value string)) error {
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	defer in.Close()
	s := bufio.NewScanner(bzip2.NewReader(in))
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if c := strings.SplitN(s.Text(), "\t", 3); len(c) == 3 {
			f(codePoint(c[0]), c[1], c[2])
		}
	}
	return s.Err()
}

// codePoint reads "U+4E00", or 0.
func codePoint(s string) rune {
	n, _ := strconv.ParseUint(strings.TrimPrefix(s, "U+"), 16, 32)
	return rune(n)
}

// reading is a name in Chinese characters with its reading in hiragana, and how often it counts.
type reading struct {
	kanji, kana []rune
	times       float64
}

const (
	turns      = 8
	mostKana   = 5    // of one character
	leastShare = 0.02 // of a character's readings
	leastTimes = 2
)

// byCharacter learns which part of a name's reading belongs to which of its characters (expectation and maximisation
// over all ways to divide it) and returns the readings of each character, the commonest first.
func byCharacter(names []reading) map[rune][]string {
	share := map[rune]map[string]float64{}
	var seen map[rune]map[string]float64
	for range turns {
		seen = map[rune]map[string]float64{}
		for _, n := range names {
			divide(n, share, seen)
		}
		share = map[rune]map[string]float64{}
		for r, list := range seen {
			sum := 0.0
			for _, v := range list {
				sum += v
			}
			share[r] = map[string]float64{}
			for s, v := range list {
				share[r][s] = v / sum
			}
		}
	}
	out := map[rune][]string{}
	for r, list := range seen {
		var keep []string
		for s, v := range list {
			if share[r][s] >= leastShare && v >= leastTimes || share[r][s] > 0.3 {
				keep = append(keep, s)
			}
		}
		slices.SortFunc(keep, func(a, b string) int { return cmp.Or(cmp.Compare(list[b], list[a]), cmp.Compare(a, b)) })
		out[r] = keep
	}
	return out
}

// divide adds all ways to divide a name's reading among its characters, each by its likelihood.
func divide(n reading, share, seen map[rune]map[string]float64) {
	type way struct {
		cuts []int
		p    float64
	}
	var ways []way
	var walk func(i, at int, cuts []int, p float64)
	walk = func(i, at int, cuts []int, p float64) {
		if i == len(n.kanji) {
			if at == len(n.kana) {
				ways = append(ways, way{slices.Clone(cuts), p})
			}
			return
		}
		for end := at + 1; end <= min(len(n.kana), at+mostKana); end++ {
			if end < len(n.kana) && strings.ContainsRune("ゃゅょっんー", n.kana[end]) && i+1 < len(n.kanji) {
				continue
			}
			q := 0.01
			if list := share[n.kanji[i]]; list != nil {
				q = list[string(n.kana[at:end])] + 1e-6
			}
			walk(i+1, end, append(cuts, end), p*q)
		}
	}
	if len(n.kanji) > 5 || len(n.kana) > 12 {
		return
	}
	walk(0, 0, nil, 1)
	sum := 0.0
	for _, w := range ways {
		sum += w.p
	}
	for _, w := range ways {
		at := 0
		for i, end := range w.cuts {
			r := n.kanji[i]
			if seen[r] == nil {
				seen[r] = map[string]float64{}
			}
			seen[r][string(n.kana[at:end])] += n.times * w.p / sum
			at = end
		}
	}
}
