package main

import (
	"bufio"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"proffer/names/fold"
	"proffer/names/letters"
)

// A pair is two spellings of a name, in words; a is in Latin script.
type pair struct{ a, b []string }

func readPairs(data string) ([letters.Scripts][]pair, error) {
	var out [letters.Scripts][]pair
	put := func(latin, other string) {
		p := pair{split(latin), split(other)}
		if len(p.a) > 0 && len(p.b) > 0 {
			s := letters.ScriptOf(strings.Join(p.b, ""))
			out[s] = append(out[s], p)
		}
	}
	names := filepath.Join(data, "names")
	err := lines(filepath.Join(names, "eu_aliases_cross_script-dev.tsv"), func(line string) {
		f := strings.Split(line, "\t")
		if len(f) < 5 {
			return
		}
		aliases := strings.Split(f[4], "|")
		for i, a := range aliases {
			put(a, f[2])
			if f[1] == "person" && i > 0 {
				put(aliases[i-1], a)
			}
		}
	})
	if err != nil {
		return out, err
	}
	err = lines(filepath.Join(names, "un_original_script-dev.tsv"), func(line string) {
		if f := strings.Split(line, "\t"); len(f) >= 5 {
			put(f[2], f[3])
			for _, a := range strings.Split(f[5%len(f)], "|") {
				put(a, f[3])
				put(f[2], a)
			}
		}
	})
	if err != nil {
		return out, err
	}
	err = lines(filepath.Join(names, "google_ar2en-train.txt"), func(line string) {
		if ar, en, ok := strings.Cut(line, "\t"); ok {
			put(en, ar)
		}
	})
	if err != nil {
		return out, err
	}
	return out, ofac(filepath.Join(data, "lists", "ofac-2021-07"), put)
}

// ofac pairs the names of people with their other spellings.
func ofac(dir string, put func(a, b string)) error {
	main := map[string]string{}
	err := rows(filepath.Join(dir, "sdn.csv"), func(r []string) {
		if len(r) > 2 && strings.TrimSpace(r[2]) == "individual" {
			main[r[0]] = r[1]
		}
	})
	if err != nil {
		return err
	}
	return rows(filepath.Join(dir, "alt.csv"), func(r []string) {
		if len(r) > 3 && main[r[0]] != "" {
			put(main[r[0]], r[3])
		}
	})
}

func split(s string) []string {
	return strings.FieldsFunc(fold.Key(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
}

func lines(path string, f func(string)) error {
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	s := bufio.NewScanner(in)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		f(s.Text())
	}
	return s.Err()
}

func rows(path string, f func([]string)) error {
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	r := csv.NewReader(in)
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	for {
		rec, err := r.Read()
		if err != nil {
			return nil // the end, or a cut last line: what was read is enough to learn from
		}
		f(rec)
	}
}
