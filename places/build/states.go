package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

type naming struct{ Common, Official string }

type country struct {
	Name         naming
	Code         string `json:"cca2"`
	Code3        string `json:"cca3"`
	Independent  bool
	Capital      []string
	Alt          []string `json:"altSpellings"`
	Translations map[string]naming
	LatLng       []float64
	Area         float64
	Demonyms     map[string]map[string]string
}

// words is the hand-written line of a state, see data/words.tsv.
type words struct{ names, demonyms, ru, ar, capEN, capRU, capAR []string }

func writeStates(data, out string) error {
	var all []country
	if err := readJSON(filepath.Join(data, "world-countries.json"), &all); err != nil {
		return err
	}
	var nat struct{ Nationalities map[string]string }
	if err := readJSON(filepath.Join(data, "nationality_en.json"), &nat); err != nil {
		return err
	}
	hand, err := readWords(filepath.Join(out, "words.tsv"))
	if err != nil {
		return err
	}
	// the larger first, so that an adjective that two states share ("Dominican", "Congolese") goes to the larger
	sort.SliceStable(all, func(i, j int) bool { return all[i].Area > all[j].Area })
	var b strings.Builder
	b.WriteString("# Made by places/build; do not edit. code, alpha-3, kind, latitude and longitude in thousandths, names, English demonyms,\n" +
		"# Russian adjectives, Arabic adjectives, capital in English, Russian, Arabic; several separated by semicolons.\n")
	for _, c := range all {
		w, known := hand[c.Code]
		kind := "territory"
		if c.Independent || known {
			kind = "state"
		}
		if w.capEN == nil {
			w.capEN = c.Capital
		}
		fmt.Fprintln(&b, strings.Join([]string{c.Code, c.Code3, kind,
			fmt.Sprint(milli(c.LatLng[0])), fmt.Sprint(milli(c.LatLng[1])),
			join(stateNames(c, w)), join(demonyms(c, nat.Nationalities[c.Code], w)),
			join(w.ru), join(w.ar), join(w.capEN), join(w.capRU), join(w.capAR)}, "\t"))
	}
	return os.WriteFile(filepath.Join(out, "states.tsv"), []byte(b.String()), 0o644)
}

func milli(f float64) int64 {
	if f < 0 {
		return -milli(-f)
	}
	return int64(f*1000 + 0.5)
}

// stateNames puts the English common name first.
func stateNames(c country, w words) []string {
	first := c.Name.Common
	ns := []string{first, c.Name.Official}
	for _, l := range []string{"rus", "ara"} {
		ns = append(ns, c.Translations[l].Common, c.Translations[l].Official)
	}
	ns = append(ns, c.Code3)
	for _, a := range c.Alt {
		if len([]rune(a)) > 3 && inScripts(a) {
			ns = append(ns, a)
		}
	}
	return unique(append(ns, w.names...))
}

func demonyms(c country, nationality string, w words) []string {
	ds := append([]string{}, w.demonyms...)
	for _, g := range []string{"m", "f"} {
		ds = append(ds, c.Demonyms["eng"][g])
	}
	if !strings.ContainsAny(nationality, "(,") && !strings.Contains(nationality, "Island") && nationality != "Welsh" {
		ds = append(ds, nationality)
	}
	return unique(ds)
}

func unique(in []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range in {
		s = strings.TrimSpace(s)
		if s != "" && !seen[s] && !strings.ContainsAny(s, ";\t\n") {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

func join(s []string) string { return strings.Join(s, ";") }

func readJSON(path string, v any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func readWords(path string) (map[string]words, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m := map[string]words{}
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 8 {
			return nil, fmt.Errorf("%s:%d: %d columns instead of 8", path, n+1, len(f))
		}
		col := func(i int) []string { return unique(strings.Split(f[i], ";")) }
		m[f[0]] = words{col(1), col(2), col(3), col(4), col(5), col(6), col(7)}
	}
	return m, nil
}
