package places

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/states.tsv
var statesTSV string

//go:embed data/seats.tsv
var seatsTSV string

//go:embed data/organs.tsv
var organsTSV string

//go:embed data/cities.tsv.gz
var citiesGzip []byte

// A nationTable finds states by their words; keys are folded, see keyOf.
type nationTable struct {
	all    []Nation
	byCode map[string]int

	names, demonyms, capitals, seats, organs map[string]string // key → code
}

var nations = sync.OnceValue(loadNations)

func loadNations() *nationTable {
	t := &nationTable{byCode: map[string]int{}, names: map[string]string{}, demonyms: map[string]string{},
		capitals: map[string]string{}, seats: map[string]string{}, organs: map[string]string{}}
	for line := range strings.Lines(statesTSV) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' || len(f) != 12 {
			continue
		}
		n := Nation{Code: f[0], Code3: f[1], Independent: f[2] == "state", Lat: number(f[3]), Lon: number(f[4]),
			Names: split(f[5]), Demonyms: split(f[6]), Russian: split(f[7]), Arabic: split(f[8])}
		n.Name = n.Names[0]
		n.Capitals = append(append(split(f[9]), split(f[10])...), split(f[11])...)
		t.byCode[n.Code] = len(t.all)
		t.all = append(t.all, n)
		t.add(&n)
	}
	each(seatsTSV, func(code, name string) { putForms(t.seats, name, code) })
	each(organsTSV, func(code, name string) { putForms(t.organs, name, code) })
	return t
}

// add enters the words of a state. What an earlier, larger state has stays with it, but a state's first name always
// wins ("Congo", "Guinea").
func (t *nationTable) add(n *Nation) {
	for i, name := range n.Names {
		if i == 0 {
			t.names[keyOf(name)] = n.Code
		}
		putForms(t.names, name, n.Code)
	}
	for _, c := range n.Capitals {
		putForms(t.capitals, c, n.Code)
	}
	for _, d := range n.Demonyms {
		for _, f := range []string{d, d + "s"} {
			put(t.demonyms, keyOf(f), n.Code)
		}
		if s, ok := strings.CutSuffix(d, "man"); ok {
			put(t.demonyms, keyOf(s+"men"), n.Code)
		}
	}
	for _, a := range n.Russian {
		for _, f := range demonymForms(a) {
			put(t.demonyms, f, n.Code)
		}
	}
	for _, a := range n.Arabic {
		for _, f := range nisbaForms(a) {
			put(t.demonyms, f, n.Code)
		}
	}
}

func put(m map[string]string, key, code string) {
	if _, taken := m[key]; !taken && key != "" {
		m[key] = code
	}
}

// putForms enters a name in every form that its language gives it.
func putForms(m map[string]string, name, code string) {
	k := keyOf(name)
	put(m, k, code)
	if cyrillic(k) {
		for _, f := range caseForms(k) {
			put(m, f, code)
		}
	}
}

func each(tsv string, f func(code, name string)) {
	for line := range strings.Lines(tsv) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		for _, name := range cols[1:] {
			f(cols[0], name)
		}
	}
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}

func number(s string) int64 {
	n, _ := strconv.ParseInt(s, 10, 64) // the tables are our own; an empty column is 0
	return n
}

type cityTable struct {
	all   []Place
	byKey map[string][]int32 // in the order in which Lookup answers
}

var cities = sync.OnceValue(loadCities)

func loadCities() *cityTable {
	t := &cityTable{byKey: map[string][]int32{}}
	z, err := gzip.NewReader(bytes.NewReader(citiesGzip))
	if err != nil {
		return t
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return t
	}
	s := bufio.NewScanner(bytes.NewReader(data))
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		f := strings.Split(s.Text(), "\t")
		if len(f) != 8 {
			continue
		}
		t.add(Place{Name: f[0], Kind: kindOf(f[3]), Country: f[1], Population: number(f[4]), Lat: number(f[5]), Lon: number(f[6])}, split(f[7]))
	}
	for _, at := range t.byKey {
		sort.SliceStable(at, func(i, j int) bool { return t.all[at[i]].Population > t.all[at[j]].Population })
	}
	return t
}

func kindOf(feature string) Kind {
	switch feature {
	case "ADM1":
		return KindRegion
	case "PPLC":
		return KindCapital
	}
	return KindCity
}

func (t *cityTable) add(p Place, alternates []string) {
	at := int32(len(t.all))
	t.all = append(t.all, p)
	enter := func(k string) {
		old := t.byKey[k]
		if k != "" && (len(old) == 0 || old[len(old)-1] != at) {
			t.byKey[k] = append(old, at)
		}
	}
	for _, n := range append([]string{p.Name}, alternates...) {
		k := keyOf(n)
		enter(k)
		if cyrillic(k) {
			for _, f := range caseForms(k) {
				enter(f)
			}
		}
	}
}
