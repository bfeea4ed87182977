// Command confidence fits the table from what speaks for an attribution to how often such attributions are right, on
// the reports kept apart for tuning, with the models that are built in:
//
//	go run ./bench/confidence [-shared ../shared] [-o extract/english/data/confidence.tsv]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"

	"proffer/bench/attribution"
)

func main() {
	shared := flag.String("shared", "../shared", "the folder of development data")
	output := flag.String("o", "extract/english/data/confidence.tsv", "where to write")
	flag.Parse()
	var table bytes.Buffer
	err := attribution.Fit(*shared, &table)
	if err == nil {
		err = os.WriteFile(*output, table.Bytes(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "confidence:", err)
		os.Exit(1)
	}
}
