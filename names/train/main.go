// Command train learns how the letters of scripts correspond in names, from lists that give one name in several
// spellings, and writes names/data/letters.bin. Run it from the root of the repository:
//
//	go run ./names/train -shared ../shared
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"proffer/names/letters"
)

func main() {
	shared := flag.String("shared", "../shared", "folder that holds data/names and data/lists")
	out := flag.String("out", "names/data/letters.bin", "file to write")
	flag.Parse()
	if err := run(filepath.Join(*shared, "data"), *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(data, out string) error {
	pairs, err := readPairs(data)
	if err != nil {
		return err
	}
	var file []byte
	for s := letters.Latin; s < letters.Scripts; s++ {
		t := learn(s, pairs[s])
		fmt.Printf("%s: %d pairs of words, %d kept\n", s, len(pairs[s]), t.kept)
		file = append(file, t.quantised()...)
	}
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	return writeLegal(data, filepath.Join(filepath.Dir(out), "legal.tsv"))
}
