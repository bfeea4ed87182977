// Package peers runs other open programs on the texts that proffer is measured on: who says what, names, times.
//
// Enter at [Rows]. A peer is a script or program in this folder, whose first lines say how to install it; where the
// folder that the environment variable PROFFER_PEERS names holds what it needs (venv/ for Python's packages, jars/ for
// CoreNLP), it is run anew. Where not, the row is the one measured last, with its date, in last.tsv.
package peers

import (
	"bytes"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

//go:embed last.tsv
var last string

// A peer is a program and how it is called from the folder with what it needs; the inputs are added to the call.
type peer struct {
	topic, name, needs string
	command            func(folder string) []string
}

func python(script string) func(string) []string {
	return func(dir string) []string {
		return []string{filepath.Join(dir, "venv/bin/python"), "bench/peers/" + script}
	}
}

func coreNLP(what string) func(string) []string {
	return func(dir string) []string {
		return []string{"python3", "bench/peers/corenlp.py", what, filepath.Join(dir, "jars")}
	}
}

var all = []peer{
	{"quotes", "spaCy small model with textacy's direct quotations", "venv/bin/python", python("quotes.py")},
	{"quotes", "CoreNLP's quote annotator", "jars", coreNLP("quotes")},
	{"names", "spaCy small model", "venv/bin/python", python("names.py")},
	{"names", "CoreNLP", "jars", coreNLP("names")},
	{"names", "prose 2.0 (Go; knows no organizations)", ".", func(string) []string { return []string{"go", "run", "-C", "bench/peers/prose", "."} }},
	{"times", "SUTime (CoreNLP)", "jars", coreNLP("times")},
	{"times", "dateparser", "venv/bin/python", python("times.py")},
}

// Rows is a row of a table for each peer of a topic: its name with the day it was run, and the cells that score makes
// of what it printed. The inputs are files by their whole paths. It is run from the root of the repository.
func Rows(topic string, inputs []string, score func(printed []byte) (cells string, err error)) ([]string, error) {
	var out []string
	for _, p := range all {
		if p.topic != topic {
			continue
		}
		row := lastRow(topic, p.name)
		if dir := os.Getenv("PROFFER_PEERS"); dir != "" {
			if _, err := os.Stat(filepath.Join(dir, p.needs)); err == nil {
				if row, err = measured(p, dir, inputs, score); err != nil {
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
func lastRow(topic, name string) string {
	for line := range strings.Lines(last) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) == 4 && f[0] == topic && f[1] == name {
			return fmt.Sprintf("| %s, measured %s | %s |", f[1], f[2], f[3])
		}
	}
	return ""
}

func measured(p peer, dir string, inputs []string, score func([]byte) (string, error)) (string, error) {
	call := append(p.command(dir), inputs...)
	cmd := exec.Command(call[0], call[1:]...)
	var said bytes.Buffer
	cmd.Stderr = &said
	printed, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, said.Bytes()[max(0, said.Len()-500):])
	}
	cells, err := score(printed)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("| %s, measured %s | %s |", p.name, time.Now().Format(time.DateOnly), cells), nil
}
