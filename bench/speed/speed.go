// Package speed measures how long reading takes: by the length of a text, for texts made to be hard, and beside other
// programs on the same text. All times are of the processor, on one core.
//
// Enter at [Measure], which writes a section of docs/measures.md.
package speed

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"proffer"
	"proffer/bench/attribution"
	"proffer/bench/peers"
	"proffer/bench/spent"
	"proffer/casefile"
	"proffer/extract"
)

// Measure writes the section.
func Measure(shared string, w io.Writer) error {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	texts, err := reports(shared)
	if err != nil {
		return err
	}
	fmt.Fprint(w, "## Speed of reading\n\nTimes of the processor, on one core, from a file's bytes to statements, models loaded.\n\n")
	all := strings.Join(texts, "\n\n")
	if err := lengths(all, w); err != nil {
		return err
	}
	hostile(w)
	return beside(shared, texts, w)
}

// reports is the texts of PolNeAR's development part.
func reports(shared string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(shared, "data/attribution/polnear/dev/text/*.txt"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no reports under %s", shared)
	}
	var out []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		out = append(out, string(b))
	}
	return out, nil
}

// Sizes of a file, in bytes.
var sizes = []int{1_000, 10_000, 100_000, 1_000_000, 10_000_000}

// lengths reads files of growing length, as `proffer read` does. Beyond two megabytes a text is kept but not searched.
func lengths(text string, w io.Writer) error {
	dir, err := os.MkdirTemp("", "proffer-speed")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	fmt.Fprint(w, "| bytes of English news | seconds | a kilobyte |\n|---:|---:|---:|\n")
	for i, size := range append([]int{1000}, sizes...) {
		path := filepath.Join(dir, "report.txt")
		long := strings.Repeat(text+"\n\n", size/len(text)+1)
		if err := os.WriteFile(path, []byte(strings.ToValidUTF8(long[:size], "")), 0o644); err != nil {
			return err
		}
		begun := spent.Time()
		if err := casefile.Read(context.Background(), casefile.ReadOptions{Paths: []string{path}}, func(casefile.ReadResult) error { return nil }); err != nil {
			return err
		}
		if took := spent.Time() - begun; i > 0 { // the first loads the models
			fmt.Fprintf(w, "| %d | %.3f | %.2f ms |\n", size, took.Seconds(), 1e6*took.Seconds()/float64(size))
		}
	}
	_, err = fmt.Fprint(w, "\nOf the longest only the first two megabytes are searched for statements.\n\n")
	return err
}

// shapes are texts that programs trip over, by the piece of which they are made.
var shapes = []struct{ name, language, unit string }{
	{"no full stop", "en", "the minister said that the mayor told the judge that "},
	{"nested quotation marks", "en", "“he said “"},
	{"opening marks only", "en", "“"},
	{"straight marks", "en", "\"we go\" he said \"and "},
	{"mixed scripts", "en", "министр said وقال that "},
	{"marks of direction", "en", "\u200f\u202eقال\u202c\u200e, "},
	{"one long word", "en", "minister"},
	{"line feeds", "en", "he said\n"},
	{"quotations without a speaker", "en", "“We will go there and see it.”\n\n"},
	{"single marks", "en", "'tis the ministers' plan, 'he said "},
	{"silences", "en", "He did not comment. "},
	{"accusations", "en", "Anna Bern accused the Ostmark army of theft. "},
	{"Russian, no full stop", "ru", "министр сказал, что мост закрыт и "},
	{"Russian, opening marks", "ru", "«а «б "},
	{"Russian, dashes", "ru", "— да, — сказал он — "},
	{"Arabic, no full stop", "ar", "قال إن الوزير قال إن "},
}

// hostile reads each shape short and eight times as long.
func hostile(w io.Writer) {
	const short = 12_000
	fmt.Fprintf(w, "| %d bytes, and eight times as many | seconds | seconds | growth |\n|---|---:|---:|---:|\n", short)
	for _, s := range shapes {
		a, b := took(s.language, s.unit, short), took(s.language, s.unit, 8*short)
		fmt.Fprintf(w, "| %s | %.3f | %.3f | %.1f |\n", s.name, a.Seconds(), b.Seconds(), b.Seconds()/max(a.Seconds(), 0.001))
	}
	fmt.Fprintln(w)
}

// took is the processor time of reading unit over and over, so many bytes.
func took(language, unit string, bytes int) time.Duration {
	text := strings.Repeat(unit, bytes/len(unit)+1)
	begun := spent.Time()
	extract.Read(&proffer.Document{Language: language, Text: text})
	return spent.Time() - begun
}

// beside reads reports with this program and with its peers.
func beside(shared string, texts []string, w io.Writer) error {
	words := 0
	begun := spent.Time()
	for _, t := range texts {
		words += len(strings.Fields(t))
		extract.Read(&proffer.Document{Language: "en", Text: t})
	}
	took := spent.Time() - begun
	c, err := attribution.Score(shared, attribution.Proposed)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "Who says what in PolNeAR's development part, %d words: F1 of exact spans, and words a second. proffer's time is that of\n", words)
	fmt.Fprint(w, "the whole reading, names, times, numbers and events included.\n\n| | source | cue | content | words a second |\n|---|---:|---:|---:|---:|\n")
	fmt.Fprintf(w, "| proffer | %.1f | %.1f | %.1f | %d |\n| target | 68 | 68 | 56 | 20000 |\n", c[0].F1(), c[1].F1(), c[2].F1(), int(float64(words)/max(took.Seconds(), 0.001)))
	rows, err := peers.Quotes(shared)
	if err != nil {
		return err
	}
	for _, r := range rows {
		fmt.Fprintln(w, r)
	}
	_, err = fmt.Fprintln(w)
	return err
}
