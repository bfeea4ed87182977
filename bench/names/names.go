// Package names measures how well names are matched: labelled pairs and names across scripts.
// Enter at [Measure].
package names

import (
	"fmt"
	"io"
	"path/filepath"

	"proffer/bench/spent"
	"proffer/names"
)

// Measure writes the figures for names as a section of Markdown. It reads shared/data/names.
func Measure(shared string, w io.Writer) error {
	dir := filepath.Join(shared, "data", "names")
	fmt.Fprint(w, "## Names across spellings and scripts\n\n| | proffer | target | best open peer |\n|---|---|---|---|\n")
	p, err := labelled(filepath.Join(dir, "pairs-dev.csv"))
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "| labelled pairs, F1 at the fixed threshold %d | .%03d (precision .%03d, recall .%03d) | .90 | .79 (logic-v2) |\n", names.Same, p.f1(), p.precision(), p.recall())
	for _, set := range []struct {
		file, script, name, target, peer string
		all                              bool
	}{
		{"eu_aliases_cross_script-dev.tsv", "CYRILLIC", "EU Cyrillic to Latin, people", ".97", ".79", false},
		{"un_original_script-dev.tsv", "ARABIC", "UN Arabic to Latin, people", ".92", ".62", false},
		{"eu_aliases_cross_script-dev.tsv", "ARABIC", "EU Arabic to Latin, people", ".85", ".51", false},
		{"eu_aliases_cross_script-dev.tsv", "GREEK", "EU Greek to Latin, people and bodies, no translations", ".80", ".15 (with translations)", true},
		{"eu_aliases_cross_script-dev.tsv", "HANGUL", "EU Hangul to Latin, people", "–", "–", false},
	} {
		s, err := readScripts(filepath.Join(dir, set.file), set.script, set.all)
		if err != nil {
			return err
		}
		recall, at := s.recallAtFalse(1)
		fmt.Fprintf(w, "| %s, recall at 0.1%% false positives | .%03d (%d names, threshold %d) | %s | %s |\n", set.name, recall, len(s.names), at, set.target, set.peer)
	}
	ok, n, err := watchman(filepath.Join(dir, "watchman-cross-script.csv"))
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "| pairs across scripts that a peer tests with, matched | %d of %d | – | – |\n", ok, n)
	fmt.Fprintf(w, "| time a pair | %d ns | 2,000 | 9,000 (Watchman), 43,000 (rigour) |\n\n", speed(filepath.Join(dir, "pairs-dev.csv")))
	fmt.Fprint(w, "Across scripts every other entry of the list is a false candidate. Names of bodies are often translated, so that only people are taken; "+
		"but for Greek, in which hardly any person is named, bodies too where each of the name's words, romanised letter by letter, has half of its pairs of letters in common with a word of one Latin name.\n")
	return nil
}

// speed is the time of one comparison of names already taken apart, in nanoseconds of the processor.
func speed(file string) int64 {
	pairs, err := readPairs(file)
	if err != nil || len(pairs) == 0 {
		return 0
	}
	var ns []*names.Name
	for _, p := range pairs {
		ns = append(ns, p.a, p.b)
	}
	start, count := spent.Time(), int64(0)
	for i := range ns {
		for j := range ns {
			if ns[i].Kind == ns[j].Kind {
				names.Compare(ns[i], ns[j])
				count++
			}
		}
	}
	return (spent.Time() - start).Nanoseconds() / max(count, 1)
}
