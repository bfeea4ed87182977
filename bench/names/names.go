// Package names measures how well names are matched: labelled pairs, names across scripts, and the Treasury's own
// search. Enter at [Measure].
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
	for _, set := range []struct{ file, script, name, target, peer string }{
		{"eu_aliases_cross_script-dev.tsv", "CYRILLIC", "EU Cyrillic", ".97", ".79"},
		{"un_original_script-dev.tsv", "ARABIC", "UN Arabic", ".92", ".62"},
		{"eu_aliases_cross_script-dev.tsv", "ARABIC", "EU Arabic", ".85", ".51"},
		{"eu_aliases_cross_script-dev.tsv", "GREEK", "EU Greek", ".80", ".15"},
	} {
		s, err := readScripts(filepath.Join(dir, set.file), set.script)
		if err != nil {
			return err
		}
		recall, at := s.recallAtFalse(1)
		fmt.Fprintf(w, "| %s to Latin, people, recall at 0.1%% false positives | .%03d (%d names, threshold %d) | %s | %s |\n", set.name, recall, len(s.names), at, set.target, set.peer)
	}
	found, all, err := portal(filepath.Join(dir, "ofac-portal-dev.csv"))
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "| results that the Treasury's search shows at 85 or more, found | %d of %d | all | – |\n", found, all)
	ok, n, err := watchman(filepath.Join(dir, "watchman-cross-script.csv"))
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "| pairs across scripts that a peer tests with, matched | %d of %d | – | – |\n", ok, n)
	fmt.Fprintf(w, "| time a pair | %d ns | 2,000 | 9,000 (Watchman), 43,000 (rigour) |\n\n", speed(filepath.Join(dir, "pairs-dev.csv")))
	fmt.Fprint(w, "Across scripts only names of people are taken, since names of bodies are often translated; every other entry of the list is a false candidate.\n")
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
