// Command explain prints the gold claims of invented stories beside what was found, for a person who looks for errors:
//
//	go run ./bench/weigh/explain testdata/stories/tilla bench/weigh/testdata/bank.txt
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"proffer/bench/weigh"
)

func main() {
	for _, folder := range os.Args[1:] {
		load := weigh.Load
		if filepath.Ext(folder) == ".txt" {
			load = weigh.LoadSketch
		}
		s, err := load(folder)
		if err == nil {
			err = weigh.Explain(s, os.Stdout)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "explain:", err)
			os.Exit(1)
		}
	}
}
