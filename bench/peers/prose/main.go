// Command prose prints the names that the library prose finds, to be scored beside proffer. It is a module of its own,
// so that proffer does not depend on the library.
//
//	go run -C bench/peers/prose . SENTENCES
//
// SENTENCES and the output are those of names.py.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

var kinds = map[string]string{"PERSON": "person", "GPE": "place", "ORG": "organization"}

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	model, err := prose.NewDocument("Anna Berg said it.")
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		begun := time.Now()
		d, err := prose.NewDocument(lines.Text(), prose.UsingModel(model.Model), prose.WithSegmentation(false))
		if err != nil {
			return err
		}
		found := names(lines.Text(), d.Entities())
		out, err := json.Marshal(map[string]any{"seconds": time.Since(begun).Seconds(), "found": found})
		if err != nil {
			return err
		}
		fmt.Println(string(out))
	}
	return lines.Err()
}

// names are the entities with where they stand, each behind the one before it.
func names(line string, entities []prose.Entity) [][]any {
	out, from := [][]any{}, 0
	for _, e := range entities {
		at := strings.Index(line[from:], e.Text)
		if at < 0 || kinds[e.Label] == "" {
			continue
		}
		from += at
		start := utf8.RuneCountInString(line[:from])
		out = append(out, []any{start, start + utf8.RuneCountInString(e.Text), kinds[e.Label]})
		from += len(e.Text)
	}
	return out
}
