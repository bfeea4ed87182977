// Command build makes the gazetteer's tables from GeoNames extracts, a table of countries and the hand-written
// words.tsv: states.tsv and cities.tsv.gz. Run it from the root of the repository:
//
//	go run ./places/build -shared ../shared
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	shared := flag.String("shared", "../shared", "folder that holds data/places")
	out := flag.String("out", "places/data", "folder of words.tsv, where the tables go")
	flag.Parse()
	data := filepath.Join(*shared, "data", "places")
	if err := run(data, *out); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(data, out string) error {
	if err := writeStates(data, out); err != nil {
		return err
	}
	return writeCities(data, out)
}
