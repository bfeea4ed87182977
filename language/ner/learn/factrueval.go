package learn

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"proffer/language/ner/internal/tagger"
)

// factrueval reads FactRuEval 2016's development documents. Names are without descriptions, except that an
// organization without any other name is named by its capitalised description («Министерство обороны»).
func factrueval(shared string, r *tagger.Resources) ([]Doc, error) {
	files, err := filepath.Glob(filepath.Join(shared, "data", "names-in-text", "factrueval-ru", "*.tokens"))
	if err != nil {
		return nil, err
	}
	var docs []Doc
	for _, f := range files {
		d, err := factDoc(strings.TrimSuffix(f, ".tokens"), r)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

type factSpan struct {
	kind        string
	first, last int // token ids
}

func factDoc(base string, r *tagger.Resources) (Doc, error) {
	spans := map[string]factSpan{}
	err := lines(base+".spans", func(fs []string) {
		f := strings.Fields(fs[0])
		if len(f) < 6 {
			return
		}
		first, _ := strconv.Atoi(f[4])
		n, _ := strconv.Atoi(f[5])
		if old, ok := spans[f[0]]; ok && old.kind != "nickname" {
			return
		}
		spans[f[0]] = factSpan{f[1], first, first + n - 1}
	})
	if err != nil {
		return Doc{}, err
	}
	type found struct {
		first, last int
		t           tagger.Type
	}
	var names []found
	err = lines(base+".objects", func(fs []string) {
		line, _, _ := strings.Cut(fs[0], "#")
		f := strings.Fields(line)
		if len(f) < 3 {
			return
		}
		if first, last, t, ok := factName(f[1], f[2:], spans); ok {
			names = append(names, found{first, last, t})
		}
	})
	if err != nil {
		return Doc{}, err
	}
	slices.SortStableFunc(names, func(a, b found) int { return (b.last - b.first) - (a.last - a.first) })
	data, err := os.ReadFile(base + ".tokens")
	if err != nil {
		return Doc{}, err
	}
	d := Doc{Doc: tagger.Doc{Language: "ru"}}
	for _, block := range strings.Split(string(data), "\n\n") {
		var words []string
		at := map[int]int{}
		for _, line := range strings.Split(block, "\n") {
			f := strings.Fields(line)
			if len(f) < 4 {
				continue
			}
			id, _ := strconv.Atoi(f[0])
			at[id] = len(words)
			words = append(words, f[3])
		}
		if len(words) == 0 {
			continue
		}
		var out []tagger.Span
		taken := make([]bool, len(words))
		for _, n := range names {
			first, ok := at[n.first]
			last, ok2 := at[n.last]
			if !ok || !ok2 || !capital(words[first]) {
				continue
			}
			free := true
			for i := first; i <= last; i++ {
				free = free && !taken[i]
			}
			for i := first; free && i <= last; i++ {
				taken[i] = true
			}
			if free {
				out = append(out, tagger.Span{First: first, End: last + 1, Type: n.t})
			}
		}
		slices.SortFunc(out, func(a, b tagger.Span) int { return a.First - b.First })
		d.Sentences = append(d.Sentences, words)
		d.Names = append(d.Names, refine(r, words, out))
	}
	return d, nil
}

func factName(kind string, ids []string, spans map[string]factSpan) (first, last int, t tagger.Type, ok bool) {
	pick := func(kinds ...string) {
		for _, id := range ids {
			if s, have := spans[id]; have && slices.Contains(kinds, s.kind) {
				if !ok {
					first, last, ok = s.first, s.last, true
				}
				first, last = min(first, s.first), max(last, s.last)
			}
		}
	}
	switch kind {
	case "Person":
		pick("name", "surname", "patronymic", "nickname")
		return first, last, tagger.Person, ok
	case "Org":
		pick("org_name")
		if !ok {
			pick("org_descr", "loc_name", "org_name")
		}
		return first, last, tagger.Organization, ok && last-first < 12
	case "Location", "LocOrg":
		pick("loc_name")
		return first, last, tagger.Place, ok
	}
	return 0, 0, 0, false
}
