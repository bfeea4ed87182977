// Package treebank reads the syntax data: CoNLL-U files (EWT), and GUM's dependencies joined with the tags and lemmas
// of its XML files. Enter at [Load]. Words come as Universal Dependencies counts them, with their heads and relations.
package treebank

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A Word is a syntactic word with its gold annotation.
type Word struct {
	Form, Lemma string
	Tag         string // Universal part of speech
	Fine        string // Penn tag
	Head        int    // index in the sentence, -1 for the root
	Rel         string
	Space       bool // white space follows
	Paragraph   bool // begins a paragraph
}

// A Sentence is its words.
type Sentence []Word

// Part names a part of the data.
type Part string

// The parts that may be used. Others (test) are never read.
const (
	Train Part = "train"
	Dev   Part = "dev"
)

// EWT is the sentences of a part of UD English EWT below the folder shared.
func EWT(shared string, p Part) ([]Sentence, error) {
	return ReadConllu(filepath.Join(shared, "data/syntax/ewt/en_ewt-ud-"+string(p)+".conllu"))
}

// ReadConllu reads a CoNLL-U file; empty nodes are left out, words of a multi-word token are words.
func ReadConllu(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Sentence
	var now Sentence
	joined := 0 // last word of the current multi-word token
	spaceAfter, paragraph := true, false
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		c := strings.Split(s.Text(), "\t")
		switch {
		case s.Text() == "":
			if len(now) > 0 {
				out, now = append(out, now), nil
			}
			joined = 0
		case strings.HasPrefix(s.Text(), "# newpar"):
			paragraph = true
		case len(c) < 10 || strings.Contains(c[0], "."):
		case strings.Contains(c[0], "-"):
			_, to, _ := strings.Cut(c[0], "-")
			joined, _ = strconv.Atoi(to)
			spaceAfter = !strings.Contains(c[9], "SpaceAfter=No")
		default:
			w := word(c)
			w.Paragraph, paragraph = paragraph, false
			if n := len(now) + 1; n < joined {
				w.Space = false
			} else if n == joined {
				w.Space = spaceAfter
			}
			now = append(now, w)
		}
	}
	if len(now) > 0 {
		out = append(out, now)
	}
	return out, s.Err()
}

func word(c []string) Word {
	head, _ := strconv.Atoi(c[6])
	return Word{Form: c[1], Lemma: c[2], Tag: c[3], Fine: c[4], Head: head - 1, Rel: c[7],
		Space: !strings.Contains(c[9], "SpaceAfter=No")}
}

// Load is the training sentences (EWT train, GUM without its dev and test documents) and the development sentences
// (EWT dev).
func Load(shared string) (train, dev []Sentence, err error) {
	if train, err = EWT(shared, Train); err != nil {
		return nil, nil, err
	}
	gum, err := GUM(shared, Train)
	if err != nil {
		return nil, nil, err
	}
	dev, err = EWT(shared, Dev)
	if err != nil {
		return nil, nil, fmt.Errorf("treebank: %w", err)
	}
	return append(train, gum...), dev, nil
}
