package names

import (
	"bufio"
	"encoding/csv"
	"os"
	"sort"
	"strconv"
	"strings"

	"github.com/mozillazg/go-unidecode"

	"proffer/names"
)

type pair struct {
	a, b *names.Name
	same bool
	row  []string
}

// rates counts decisions; figures are in thousandths.
type rates struct{ tp, fp, fn int }

func (r rates) precision() int { return r.tp * 1000 / max(r.tp+r.fp, 1) }
func (r rates) recall() int    { return r.tp * 1000 / max(r.tp+r.fn, 1) }
func (r rates) f1() int        { return 2 * r.tp * 1000 / max(2*r.tp+r.fp+r.fn, 1) }

func kindOf(schema string) names.Kind {
	switch schema {
	case "Person", "person", "INDIVIDUAL":
		return names.Person
	case "Vessel":
		return names.Vessel
	}
	return names.Organization
}

func readPairs(file string) ([]pair, error) {
	rows, err := readCSV(file)
	if err != nil {
		return nil, err
	}
	var out []pair
	for _, r := range rows[1:] {
		if len(r) > 4 {
			k := kindOf(r[1])
			out = append(out, pair{names.Parse(r[2], k), names.Parse(r[3], k), r[4] == "true", r})
		}
	}
	return out, nil
}

func labelled(file string) (rates, error) {
	pairs, err := readPairs(file)
	var r rates
	for _, p := range pairs {
		got := names.Compare(p.a, p.b) >= names.Same
		switch {
		case got && p.same:
			r.tp++
		case got:
			r.fp++
		case p.same:
			r.fn++
		}
	}
	return r, err
}

func readCSV(file string) ([][]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := csv.NewReader(f)
	c.FieldsPerRecord, c.LazyQuotes, c.Comment = -1, true, '#'
	return c.ReadAll()
}

// A scripts set has names in another script, each with the entry it belongs to, and the entries' Latin names.
type scripts struct {
	names   []*names.Name
	text    []string
	entry   []int
	entries [][]*names.Name
}

// readScripts reads the names of people in a script; where all kinds are wanted also those of bodies, without
// translations (see spelt).
func readScripts(file, script string, all bool) (*scripts, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s := &scripts{}
	index := map[string]int{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		c := strings.Split(in.Text(), "\t")
		if len(c) < 5 || !all && c[1] != "person" && c[1] != "INDIVIDUAL" {
			continue
		}
		kind := kindOf(c[1])
		name, sc, latin := c[2], c[3], c[4]
		if c[1] == "INDIVIDUAL" { // the UN's rows have the main name first
			name, sc, latin = c[3], c[4], c[2]+"|"+strings.Join(c[5:], "|")
		}
		i, ok := index[c[0]]
		if !ok {
			i = len(s.entries)
			index[c[0]] = i
			s.entries = append(s.entries, nil)
			for _, l := range strings.Split(latin, "|") {
				if l != "" {
					s.entries[i] = append(s.entries[i], names.Parse(l, kind))
				}
			}
		}
		if sc == script && (!all || kind == names.Person || spelt(name, strings.Split(latin, "|"))) {
			s.names, s.text, s.entry = append(s.names, names.Parse(name, kind)), append(s.text, name), append(s.entry, i)
		}
	}
	return s, in.Err()
}

// spelt says that a name is spelt in one of the Latin names, not translated: each of its words of four letters or more,
// romanised letter by letter, has half of their pairs of letters in common with a word there (Dice's coefficient). The
// rule knows nothing of how names are compared here.
func spelt(name string, latin []string) bool {
	own := plainWords(name)
	for _, l := range latin {
		others, found := plainWords(l), 0
		for _, w := range own {
			for _, o := range others {
				if dice(w, o) >= 500 {
					found++
					break
				}
			}
		}
		if len(own) > 0 && found == len(own) {
			return true
		}
	}
	return false
}

func plainWords(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(unidecode.Unidecode(s)), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if len(w) >= 4 {
			out = append(out, w)
		}
	}
	return out
}

// dice is twice the pairs of letters in common beside all pairs, in thousandths.
func dice(a, b string) int {
	n := map[string]int{}
	for i := 0; i+1 < len(a); i++ {
		n[a[i:i+2]]++
	}
	common := 0
	for i := 0; i+1 < len(b); i++ {
		if n[b[i:i+2]] > 0 {
			n[b[i:i+2]]--
			common++
		}
	}
	return 2000 * common / max(len(a)+len(b)-2, 1)
}

func (s *scripts) score(n *names.Name, entry int) int {
	best := 0
	for _, l := range s.entries[entry] {
		best = max(best, names.Compare(n, l))
	}
	return best
}

// recallAtFalse is the share of names found, in thousandths, at the threshold that lets through the given number of
// false entries in a thousand, and that threshold.
func (s *scripts) recallAtFalse(perThousand int) (recall, threshold int) {
	var hits [1002]int
	var misses [1002]int
	for i, n := range s.names {
		for e := range s.entries {
			v := s.score(n, e)
			if e == s.entry[i] {
				hits[v]++
			} else {
				misses[v]++
			}
		}
	}
	total, bad := 0, 0
	for _, m := range misses {
		total += m
	}
	threshold = 1000
	for threshold > 0 && (bad+misses[threshold])*1000 <= total*perThousand {
		bad += misses[threshold]
		threshold--
	}
	threshold++
	good := 0
	for v := threshold; v <= 1000; v++ {
		good += hits[v]
	}
	return good * 1000 / max(len(s.names), 1), threshold
}

func watchman(file string) (found, all int, err error) {
	rows, err := readCSV(file)
	if err != nil {
		return 0, 0, err
	}
	for _, r := range rows {
		if len(r) < 2 {
			continue
		}
		all++
		if names.Compare(names.Parse(r[0], names.Person), names.Parse(r[1], names.Person)) >= names.Same {
			found++
		}
	}
	return found, all, nil
}

// Errors lists the labelled pairs that are decided wrongly, the surest first.
func Errors(file string) ([]string, error) {
	pairs, err := readPairs(file)
	if err != nil {
		return nil, err
	}
	type wrong struct {
		by   int
		line string
	}
	var ws []wrong
	for _, p := range pairs {
		v := names.Compare(p.a, p.b)
		if (v >= names.Same) != p.same {
			ws = append(ws, wrong{max(v-names.Same, names.Same-v), strconv.Itoa(v) + "\t" + strings.Join(p.row, "\t")})
		}
	}
	sort.SliceStable(ws, func(i, j int) bool { return ws[i].by > ws[j].by })
	var out []string
	for _, w := range ws {
		out = append(out, w.line)
	}
	return out, nil
}
