// Command syntax trains the English tagger, lemmatiser and parser again, with fixed seeds:
//
//	go run ./language/train/syntax -shared ../shared
//
// It reads UD English EWT (train), GUM (its train documents) and, for the words that lemmas may be, the plain text of
// PolNeAR's training reports below -shared, and writes language/syntax/data. The same data give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"proffer/language/syntax"
	"proffer/language/train/syntax/treebank"
)

func main() {
	shared := flag.String("shared", "../shared", "folder of the shared data")
	out := flag.String("o", "language/syntax/data", "folder to write the models to")
	flag.Parse()
	if err := run(*shared, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(shared, out string) error {
	train, _, err := treebank.Load(shared)
	if err != nil {
		return err
	}
	start, gold := time.Now(), treebank.Gold(train)
	s := settings(func(s string) { fmt.Fprintf(os.Stderr, "%4.0f s  %s\n", time.Since(start).Seconds(), s) })
	if s.Vocabulary, err = vocabulary(shared, gold); err != nil {
		return err
	}
	files, err := syntax.Train(gold, s)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(out, name), b, 0o644); err != nil {
			return err
		}
	}
	return nil
}
