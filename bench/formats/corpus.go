package formats

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// An Entry is one file of a corpus with the words that were put into it.
type Entry struct {
	File     string // base name in the corpus's folder
	Format   string
	Maker    string
	Language string
	Text     string // blocks in reading order, an empty line between
}

// A Corpus is a folder of honest files.
type Corpus struct {
	Dir     string
	Entries []Entry
}

// Load reads the manifest of a folder that corpus/make.py wrote.
func Load(dir string) (Corpus, error) {
	b, err := os.ReadFile(filepath.Join(dir, "manifest.jsonl"))
	if err != nil {
		return Corpus{}, err
	}
	out := Corpus{Dir: dir}
	s := bufio.NewScanner(bytes.NewReader(b))
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var e Entry
		if err := json.Unmarshal(s.Bytes(), &e); err != nil {
			return out, fmt.Errorf("manifest: %w", err)
		}
		out.Entries = append(out.Entries, e)
	}
	return out, s.Err()
}

// Make writes a corpus into a folder, from the repository's root. What a program that is missing would have made is left out, and said in what
// comes back beside the corpus.
func Make(dir string) (Corpus, string, error) {
	var said bytes.Buffer
	python := first(os.Getenv("PROFFER_PYTHON"), "python3")
	cmd := exec.Command(python, filepath.Join("bench", "formats", "corpus", "make.py"), dir)
	cmd.Stderr = &said
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return Corpus{}, "", err
	}
	c, loadErr := Load(dir)
	if loadErr != nil || len(c.Entries) == 0 {
		return c, "", fmt.Errorf("no corpus could be made: %s", lastLine(said.String()))
	}
	return c, said.String(), nil
}

// formats are those of a corpus in their first order.
func (c Corpus) formats() (names []string, of map[string][]Entry) {
	of = map[string][]Entry{}
	for _, e := range c.Entries {
		if of[e.Format] == nil {
			names = append(names, e.Format)
		}
		of[e.Format] = append(of[e.Format], e)
	}
	return names, of
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}

func closing(c io.Closer, err error) error {
	if cerr := c.Close(); err == nil {
		err = cerr
	}
	return err
}
