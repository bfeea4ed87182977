package tagger

import (
	"strconv"
	"strings"
)

// A tally counts the places of one stem in a document: outside names, and by type alone, first, last, amid.
type tally struct {
	outside int
	at      [Types][4]int
}

// A Recollection is what a first reading made of a document, see [Resources.Recall].
type Recollection struct {
	stems    [][]string
	tallies  map[string]*tally
	acronyms map[string]bool
	roots    map[string]bool // beginnings of states' names
	capital  [][]bool
	labels   [][]Label
	cased    bool
}

// Features appends the features of word j of sentence i to out.
func (m *Recollection) Features(i, j int, out []uint32) []uint32 {
	e := extractor{out: out}
	m.features(&e, i, j)
	return e.out
}

// Root is how much of a state's name its nationality word keeps, nearly; "" for short words.
func Root(stem string) string {
	rs := []rune(stem)
	if len(rs) < 5 {
		return ""
	}
	return string(rs[:max(4, len(rs)-3)])
}

// Recall gathers what a first reading of the document made of each word: a surname after a full name, a company's short
// name, an acronym after its expansion, a nationality word beside its state show themselves elsewhere. The first
// reading itself is a feature too. The features stand before the lexical ones.
func (r *Resources) Recall(doc *Doc, first [][]Span) *Recollection {
	language := r.Language
	m := &Recollection{tallies: map[string]*tally{}, acronyms: map[string]bool{}, roots: map[string]bool{},
		cased: language != "ar"}
	for i, s := range doc.Sentences {
		stems, caps := make([]string, len(s)), make([]bool, len(s))
		for j, w := range s {
			if len(w) > longest {
				continue
			}
			folded := Fold(w)
			if language == "ar" {
				stems[j] = BareArabic(folded)
			} else {
				stems[j] = Stem(language, folded)
			}
			caps[j] = folded != strings.ReplaceAll(w, "ё", "е")
		}
		m.stems, m.capital = append(m.stems, stems), append(m.capital, caps)
		m.labels = append(m.labels, LabelsOf(first[i], len(s)))
		for j, l := range m.labels[i] {
			m.count(stems[j], l, 1)
		}
		for _, sp := range first[i] {
			if sp.Type == Organization && sp.End-sp.First > 1 {
				m.acronyms[initials(s[sp.First:sp.End])] = true
			}
			if sp.Type == State {
				for _, st := range stems[sp.First:sp.End] {
					m.roots[Root(st)] = true
				}
			}
		}
	}
	delete(m.roots, "")
	return m
}

// BareArabic drops one conjunction or preposition and the article, right or wrong: the same word elsewhere may stand
// without them.
func BareArabic(folded string) string {
	if n := Proclitics(folded); len(n) > 1 {
		if rest := folded[n[len(n)-1]:]; strings.HasPrefix(rest, "ال") || len(n) == 2 && folded[0:2] == "و" {
			folded = rest
		}
	}
	return strings.TrimPrefix(folded, "ال")
}

func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if Fold(w) != w {
			b.WriteString(prefix(w, 1))
		}
	}
	return b.String()
}

func (m *Recollection) count(stem string, l Label, n int) {
	t := m.tallies[stem]
	if t == nil {
		t = &tally{}
		m.tallies[stem] = t
	}
	if l == Outside {
		t.outside += n
		return
	}
	t.at[l.Type()][l.position()] += n
}

func (m *Recollection) features(e *extractor, i, j int) {
	labels := m.labels[i]
	c := ""
	if m.capital[i][j] {
		c = "C"
	}
	own := labelName(labels, j)
	e.add("R0", own, c)
	e.add("R-", labelName(labels, j-1), own)
	e.add("R+", own, labelName(labels, j+1))
	stem := m.stems[i][j]
	if len(stem) < 2 || m.cased && c == "" {
		return
	}
	m.count(stem, labels[j], -1)
	best, n, places := m.best(stem)
	m.count(stem, labels[j], 1)
	e.add("Rn", best, c)
	if best != "" {
		e.add("Rt", best, strconv.Itoa(min(n, 3)), places)
		e.add("Rp", places, c)
		e.add("Ro", best, own)
		e.add("Rpo", places, own)
	}
	if m.acronyms[strings.ToUpper(stem)] {
		e.add("Ra", c)
	}
	if m.roots[Root(stem)] {
		e.add("Rr", suffix(stem, 2), c)
	}
}

func labelName(ls []Label, i int) string {
	if i < 0 || i >= len(ls) {
		return "|"
	}
	return strconv.Itoa(int(ls[i]))
}

// best is the type that a stem's other places mostly have, how often, and at which places of names it stands there.
func (m *Recollection) best(stem string) (string, int, string) {
	t := m.tallies[stem]
	best, n := "", 0
	if t.outside > 0 {
		best, n = "O", t.outside
	}
	places := ""
	for ty, at := range t.at {
		sum := at[0] + at[1] + at[2] + at[3]
		if sum == 0 {
			continue
		}
		// A name elsewhere says more than its absence: names are missed more often than made up.
		if best == "" || best == "O" && 2*sum >= n || best != "O" && sum > n {
			best, n = Type(ty).String(), sum
		}
		for p, c := range at {
			if c > 0 {
				places += typeNames[ty][:1] + strconv.Itoa(p)
			}
		}
	}
	return best, n, places
}
