// Package russianarabic measures how well attributions are found in Russian and Arabic, by overlap of contents: on
// sentences that others annotated (ADAQ), and on our own invented reports in testdata.
//
// Enter at [Measure], which writes a section of docs/measures.md; [Reports] and [Sentences] give the bare counts.
package russianarabic

import (
	"fmt"
	"io"
	"path/filepath"
	"strconv"
)

// A Tally counts what one set of documents gave. Matched statements are those whose content overlaps by half or more.
type Tally struct {
	Matched, Found, Gold           int
	Source, Stance, Direct, CueHit int // of the matched ones: source words agree, stance and directness are right, cue words agree
}

// F1 of matched statements, in percent.
func (t Tally) F1() float64 {
	if t.Found+t.Gold == 0 {
		return 0
	}
	return 200 * float64(t.Matched) / float64(t.Found+t.Gold)
}

func (t Tally) share(n int) string {
	if t.Matched == 0 {
		return "–"
	}
	return strconv.FormatFloat(100*float64(n)/float64(t.Matched), 'f', 1, 64)
}

func (t *Tally) add(o Tally) {
	t.Matched += o.Matched
	t.Found += o.Found
	t.Gold += o.Gold
	t.Source += o.Source
	t.Stance += o.Stance
	t.Direct += o.Direct
	t.CueHit += o.CueHit
}

// Measure writes the section. The reports' numbers come from testdata/russian and testdata/arabic beside the module;
// those named apart were kept out of all tuning.
func Measure(shared string, w io.Writer) error {
	s, err := Sentences(filepath.Join(shared, "data/attribution/adaq-ru"))
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "## Attribution in Russian and Arabic\n\nStatements matched when their contents overlap by half or more (score.py's measure), in percent; "+
		"the other columns are shares of the matched. Of the reports kept apart, written after the others, the statements missed were not looked at while the grammar was tuned.\n\n")
	fmt.Fprintf(w, "| set | statements | F1 | target | source | stance | direct | cue |\n|---|---:|---:|---:|---:|---:|---:|---:|\n")
	row(w, "ADAQ, 208 Russian sentences", s, false)
	root := testdata()
	for _, lang := range []string{"russian", "arabic"} {
		for _, part := range []struct {
			name     string
			from, to int
		}{{"tuned on", 1, 15}, {"kept apart", 16, 99}} {
			t, err := Reports(filepath.Join(root, lang), part.from, part.to)
			if err != nil {
				return err
			}
			row(w, "our "+lang+" reports, "+part.name, t, true)
		}
	}
	_, err = fmt.Fprintln(w)
	return err
}

func row(w io.Writer, name string, t Tally, all bool) {
	stance, direct := "–", "–"
	if all {
		stance, direct = t.share(t.Stance), t.share(t.Direct)
	}
	fmt.Fprintf(w, "| %s | %d | %.1f | 75 | %s | %s | %s | %s |\n", name, t.Gold, t.F1(), t.share(t.Source), stance, direct, t.share(t.CueHit))
}
