package copies

import (
	"bufio"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"proffer/bench/spent"
)

//go:embed peers.py
var peersScript []byte

// What is measured: so many texts, of a seed that nothing was tuned on.
const (
	many = 200_000
	seed = 2026
)

// A peer is another program with the setting at which it did best here: pairs of words at .1, of words at .3 and pairs at
// .1 and .2, on 20,000 texts of another seed. Slow ones have the first texts only.
type peer struct {
	name, threshold, words string
	texts                  int
	recorded               string // the row as measured when the program was at hand
}

// peers with what they did on 28 November 2026 under Python 3.11.
var peers = []peer{
	{"rensa 0.5.0", ".1", "2", many, "| rensa 0.5.0 (28 November 2026) | .999 | .930 | .963 | 2108 | headline .999, trim .999, reorder .999, rewrite words .885, rewrite sentences .977, trim and rewrite .719 |"},
	{"datasketch 2.0.0", ".1", "2", 20_000, "| datasketch 2.0.0 (28 November 2026, 20,000 texts) | .999 | .926 | .961 | 447 | headline .999, trim .998, reorder .999, rewrite words .873, rewrite sentences .967, trim and rewrite .716 |"},
}

// Measure writes the section of docs/measures.md on near copies. A peer that is not installed (python3 with rensa and
// datasketch; PYTHON names another interpreter) has the row that was recorded when it was.
func Measure(_ string, w io.Writer) error {
	texts := Generate(many, seed)
	fmt.Fprintf(w, `## Near copies

%d invented texts of 80 to 450 words, a half of them copies of an earlier one, all under another headline, most of them trimmed, reordered or rewritten by 5 to 60 percent (single words, or whole sentences). A pair is right where both come from one original; a copy is found where it is paired with its original. One core, time of the processor.

| | precision | recall | F1 | texts a second | recall by edit |
|---|---:|---:|---:|---:|---|
`, many)
	cores := runtime.GOMAXPROCS(1)
	before := spent.Time()
	found := Find(texts)
	took := spent.Time() - before
	runtime.GOMAXPROCS(cores)
	fmt.Fprintln(w, row("proffer", Judge(texts, found), float64(many)/took.Seconds()))
	for _, p := range peers {
		line, err := p.measure(texts[:p.texts])
		if err != nil {
			line = p.recorded
		}
		fmt.Fprintln(w, line)
	}
	_, err := fmt.Fprintln(w)
	return err
}

func row(name string, s Score, speed float64) string {
	var by []string
	for _, e := range edits {
		by = append(by, fmt.Sprintf("%s .%03d", e, min(999, s.ByEdit[e])))
	}
	return fmt.Sprintf("| %s | .%03d | .%03d | .%03d | %.0f | %s |", name, min(999, s.Precision), min(999, s.Recall), min(999, s.F1), speed, strings.Join(by, ", "))
}

// measure runs a peer on the same texts.
func (p peer) measure(texts []Text) (string, error) {
	dir, err := os.MkdirTemp("", "proffer-copies")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	script, source, target := filepath.Join(dir, "peers.py"), filepath.Join(dir, "texts"), filepath.Join(dir, "pairs")
	if err := errors.Join(os.WriteFile(script, peersScript, 0o600), Write(source, texts)); err != nil {
		return "", err
	}
	python := os.Getenv("PYTHON")
	if python == "" {
		python = "python3"
	}
	out, err := exec.Command(python, script, strings.Fields(p.name)[0], source, target, p.threshold, p.words).Output()
	if err != nil {
		return "", err
	}
	seconds, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
	if err != nil {
		return "", err
	}
	found, err := readPairs(target, len(texts))
	if err != nil {
		return "", err
	}
	return row(p.name, Judge(texts, found), float64(len(texts))/seconds), nil
}

// Write writes texts, one a line.
func Write(path string, texts []Text) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for i := range texts {
		fmt.Fprintln(w, texts[i].Words)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

func readPairs(path string, n int) ([][]int, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := make([][]int, n)
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var i, j int
		if _, err := fmt.Sscan(lines.Text(), &i, &j); err != nil || i < 0 || i >= n {
			return nil, fmt.Errorf("not a pair: %q", lines.Text())
		}
		out[i] = append(out[i], j)
	}
	return out, lines.Err()
}
