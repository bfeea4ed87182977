// Command measures writes docs/measures.md: the quality of every part on development data, beside published figures.
//
//	go run ./bench/measures -shared ../shared -o docs/measures.md [-only times,cases]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"proffer"
	"proffer/bench/attribution"
	"proffer/bench/cases"
	"proffer/bench/copies"
	"proffer/bench/events"
	"proffer/bench/formats"
	"proffer/bench/names"
	"proffer/bench/ner"
	"proffer/bench/road"
	"proffer/bench/russianarabic"
	"proffer/bench/screen"
	"proffer/bench/seal"
	"proffer/bench/situations"
	"proffer/bench/speed"
	"proffer/bench/syntax"
	"proffer/bench/times"
	"proffer/bench/weigh"
)

// topics in the order of the page.
var topics = []struct {
	name    string
	measure func(shared string, w io.Writer) error
}{
	{"cases", cases.Measure},
	{"attribution", attribution.Measure},
	{"speed", speed.Measure},
	{"russianarabic", russianarabic.Measure},
	{"ner", ner.Measure},
	{"syntax", syntax.Measure},
	{"times", times.Measure},
	{"names", names.Measure},
	{"screen", screen.Measure},
	{"events", events.Measure},
	{"copies", copies.Measure},
	{"situations", situations.Measure},
	{"weigh", weigh.Measure},
	{"formats", formats.Measure},
	{"road", road.Measure},
	{"seal", seal.Measure},
}

func main() {
	shared := flag.String("shared", "../shared", "the folder of development data")
	output := flag.String("o", "docs/measures.md", "where to write")
	only := flag.String("only", "", "topics to print to standard output instead of writing the page, parted by commas")
	flag.Parse()
	if err := run(*shared, *output, *only); err != nil {
		fmt.Fprintln(os.Stderr, "measures:", err)
		os.Exit(1)
	}
}

func run(shared, output, only string) error {
	var page bytes.Buffer
	fmt.Fprintf(&page, "# Measures\n\nWritten by `make measures` with proffer %s. Development data and reports of our own; nothing here is a test split.\n\n", proffer.Version)
	for _, t := range topics {
		if only != "" && !strings.Contains(","+only+",", ","+t.name+",") {
			continue
		}
		fmt.Fprintln(os.Stderr, "measuring", t.name)
		if err := t.measure(shared, &page); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}
	if only != "" {
		_, err := os.Stdout.Write(page.Bytes())
		return err
	}
	return os.WriteFile(output, page.Bytes(), 0o644)
}
