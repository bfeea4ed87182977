// Package polnear reads the PolNeAR corpus: news reports with every attribution marked.
package polnear

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"proffer"
	"proffer/language/attribution"
)

// A Report is a text with the attributions that one annotator marked.
type Report struct {
	Name string // with the annotator behind the last underscore
	Text string
	Gold []attribution.Found
}

// Train is the training part, divided into reports to train on and every tenth report to tune on.
func Train(shared string) (train, tune []Report, err error) {
	all, err := read(filepath.Join(shared, "data", "attribution", "polnear", "train"))
	if err != nil {
		return nil, nil, err
	}
	texts := map[string]int{}
	for _, r := range all {
		b := base(r.Name)
		if _, ok := texts[b]; !ok {
			texts[b] = len(texts)
		}
		if texts[b]%10 == 9 {
			tune = append(tune, r)
		} else {
			train = append(train, r)
		}
	}
	return train, tune, nil
}

// Dev is the development part, for final measures only.
func Dev(shared string) ([]Report, error) {
	return read(filepath.Join(shared, "data", "attribution", "polnear", "dev"))
}

func base(name string) string { return name[:strings.LastIndexByte(name, '_')] }

func read(dir string) ([]Report, error) {
	files, err := filepath.Glob(filepath.Join(dir, "attributions", "*.ann"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no annotations under %s", dir)
	}
	sort.Strings(files)
	var out []Report
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".ann")
		text, err := os.ReadFile(filepath.Join(dir, "text", base(name)+".txt"))
		if err != nil {
			return nil, err
		}
		r := Report{Name: name, Text: string(text)}
		if r.Gold, err = annotations(f, r.Text); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// annotations reads a brat file, whose offsets count characters.
func annotations(file, text string) ([]attribution.Found, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	at := make([]int, 0, len(text)+1)
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	spans := map[string][]proffer.Span{}
	var out []attribution.Found
	for sc := bufio.NewScanner(f); sc.Scan(); {
		c := strings.Split(sc.Text(), "\t")
		if len(c) < 2 {
			continue
		}
		switch c[0][0] {
		case 'T':
			_, where, _ := strings.Cut(c[1], " ")
			for _, p := range strings.Split(where, ";") {
				a, b, _ := strings.Cut(p, " ")
				x, _ := strconv.Atoi(a)
				y, _ := strconv.Atoi(b)
				if y >= len(at) || x >= y {
					continue
				}
				spans[c[0]] = append(spans[c[0]], proffer.Span{Start: at[x], End: at[y]})
			}
		case 'E':
			var a attribution.Found
			for _, role := range strings.Fields(c[1]) {
				name, id, _ := strings.Cut(role, ":")
				s := spans[id]
				sort.Slice(s, func(i, j int) bool { return s[i].Start < s[j].Start })
				switch {
				case strings.HasPrefix(name, "Content"):
					a.Content = append(a.Content, s...)
				case len(s) == 0:
				case strings.HasPrefix(name, "Source"):
					a.Source = cover(a.Source, s)
				case strings.HasPrefix(name, "Cue"):
					a.Cue = cover(a.Cue, s)
				}
			}
			sort.Slice(a.Content, func(i, j int) bool { return a.Content[i].Start < a.Content[j].Start })
			out = append(out, a)
		}
	}
	return out, nil
}

func cover(a proffer.Span, s []proffer.Span) proffer.Span {
	for _, x := range s {
		if !a.Valid() {
			a = x
			continue
		}
		a.Start, a.End = min(a.Start, x.Start), max(a.End, x.End)
	}
	return a
}
