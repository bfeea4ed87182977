// Package peers scores other open programs that find who says what, on the texts and with the counts with which
// package attribution scores proffer.
//
// Enter at [Rows]. A peer is a script beside this file, whose first lines say how to install it; where the folder that
// the environment variable PROFFER_PEERS names holds it (venv/ for spaCy with textacy, jars/ for CoreNLP), it is run
// anew. Where not, the row is the one measured last, with its date, in last.tsv.
package peers

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"proffer"
	"proffer/bench/attribution"
	model "proffer/language/attribution"
)

//go:embed last.tsv
var last string

// A peer is a program and how it is called from the folder with what it needs.
type peer struct {
	name, needs string
	command     func(folder string) []string
}

var all = []peer{
	{"spaCy small model with textacy's direct quotations", "venv/bin/python", func(dir string) []string {
		return []string{filepath.Join(dir, "venv/bin/python"), "bench/peers/quotes.py"}
	}},
	{"CoreNLP's quote annotator", "jars", func(dir string) []string {
		return []string{"python3", "bench/peers/corenlp.py", filepath.Join(dir, "jars")}
	}},
}

// Rows is a row of a table for each peer: name, F1 of exact spans of source, cue and content, words a second of one
// processor. It is run from the root of the repository.
func Rows(shared string) ([]string, error) {
	var out []string
	for _, p := range all {
		row := lastRow(p.name)
		if dir := os.Getenv("PROFFER_PEERS"); dir != "" {
			if _, err := os.Stat(filepath.Join(dir, p.needs)); err == nil {
				if row, err = measured(shared, p, dir); err != nil {
					return nil, fmt.Errorf("%s: %w", p.name, err)
				}
			}
		}
		if row != "" {
			out = append(out, row)
		}
	}
	return out, nil
}

// lastRow is the row of last.tsv for a peer, or "".
func lastRow(name string) string {
	for line := range strings.Lines(last) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) == 6 && f[0] == name {
			return fmt.Sprintf("| %s, measured %s | %s |", f[0], f[1], strings.Join(f[2:], " | "))
		}
	}
	return ""
}

func measured(shared string, p peer, dir string) (string, error) {
	texts, err := filepath.Glob(filepath.Join(shared, "data/attribution/polnear/dev/text/*.txt"))
	if err != nil || len(texts) == 0 {
		return "", fmt.Errorf("no reports under %s", shared)
	}
	call := append(p.command(dir), texts...)
	cmd := exec.Command(call[0], call[1:]...)
	var said bytes.Buffer
	cmd.Stderr = &said
	answer, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, said.Bytes()[max(0, said.Len()-500):])
	}
	c, speed, err := Score(shared, answer)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("| %s, measured %s | %s |", p.name, time.Now().Format(time.DateOnly), figures(c, speed)), nil
}

func figures(c [3]attribution.Counts, speed int) string {
	out := make([]string, 0, 4)
	for _, x := range c {
		if x.Found == 0 {
			out = append(out, "–")
		} else {
			out = append(out, fmt.Sprintf("%.1f", x.F1()))
		}
	}
	return strings.Join(append(out, fmt.Sprint(speed)), " | ")
}

// An answer is what a peer prints of one text.
type answer struct {
	File    string
	Seconds float64
	Found   []struct{ Source, Cue, Content []int }
}

// Score counts what a peer printed against the gold of PolNeAR's development part, and its words a second.
func Score(shared string, printed []byte) (c [3]attribution.Counts, speed int, err error) {
	of := map[string][]model.Found{} // by text
	words, seconds := 0, 0.0
	sc := bufio.NewScanner(bytes.NewReader(printed))
	sc.Buffer(nil, 64<<20)
	for sc.Scan() {
		var a answer
		if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
			return c, 0, err
		}
		raw, err := os.ReadFile(filepath.Join(shared, "data/attribution/polnear/dev/text", filepath.Base(a.File)))
		if err != nil {
			return c, 0, err
		}
		text := string(raw)
		words, seconds = words+len(strings.Fields(text)), seconds+a.Seconds
		bytesAt := offsets(text)
		for _, f := range a.Found {
			x := model.Found{Source: span(f.Source, bytesAt), Cue: span(f.Cue, bytesAt)}
			if s := inside(text, span(f.Content, bytesAt)); s.Valid() {
				x.Content = []proffer.Span{s}
			}
			of[text] = append(of[text], x)
		}
	}
	if err := sc.Err(); err != nil {
		return c, 0, err
	}
	c, err = attribution.Score(shared, func(text string) []model.Found { return of[text] })
	return c, int(float64(words) / max(seconds, 0.001)), err
}

// offsets is the byte at which each code point of a text begins, and the end.
func offsets(text string) []int {
	out := make([]int, 0, len(text)+1)
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

func span(points, bytesAt []int) proffer.Span {
	if len(points) != 2 || points[0] < 0 || points[1] >= len(bytesAt) || points[0] >= points[1] {
		return proffer.Span{}
	}
	return proffer.Span{Start: bytesAt[points[0]], End: bytesAt[points[1]]}
}

// inside is a quotation with its marks, as the gold has contents, without white space at the edges.
func inside(text string, s proffer.Span) proffer.Span {
	in := s.In(text)
	if in == "" || !utf8.ValidString(in) {
		return proffer.Span{}
	}
	trimmed := strings.TrimLeft(in, " \n\t")
	s.Start += len(in) - len(trimmed)
	s.End -= len(trimmed) - len(strings.TrimRight(trimmed, " \n\t"))
	return s
}
