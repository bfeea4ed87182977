// Command train learns how the letters of scripts correspond in names, from lists that give one name in several
// spellings, and writes names/data/letters.bin. Run it from the root of the repository:
//
//	go run ./names/train -shared ../shared
//
// With -unihan, -japanese and -forms it makes names/data/han.tsv.gz instead: from the Unihan files of Unicode (the Debian
// package unicode-data), the data folder of the Python package japanese-personal-name-dataset and kanji.json of joyokanji.
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
	unihan := flag.String("unihan", "", "folder of Unihan_Readings.txt.bz2")
	japanese := flag.String("japanese", "", "folder of last_name_org.csv")
	forms := flag.String("forms", "", "table of old and new forms of Japanese characters")
	flag.Parse()
	if *unihan != "" {
		if err := writeHan(*unihan, *japanese, *forms, filepath.Join(filepath.Dir(*out), "han.tsv.gz")); err != nil {
			fmt.Fprintln(os.Stderr, "train:", err)
			os.Exit(1)
		}
		return
	}
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
	for s := letters.Latin; s < letters.Kana; s++ { // whose table is written by hand
		t := learn(s, pairs[s])
		fmt.Printf("%s: %d pairs of words, %d kept\n", s, len(pairs[s]), t.kept)
		file = append(file, t.quantised()...)
	}
	if err := os.WriteFile(out, file, 0o644); err != nil {
		return err
	}
	return writeLegal(data, filepath.Join(filepath.Dir(out), "legal.tsv"))
}
