// Command scale weighs invented cases of a million statements, from the repository's root:
//
//	go run ./bench/weigh/scale [-statements 1000000] [-case "many stories"] [-save] [-profile cpu.pprof]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"

	"proffer/bench/spent"
	"proffer/bench/weigh"
)

func main() {
	n := flag.Int("statements", 1_000_000, "how many statements")
	only := flag.String("case", "", `"many stories" or "one crowd"; both by default`)
	profile := flag.String("profile", "", "write a profile of the processor's time to this file")
	save := flag.Bool("save", false, "keep the rows as those that bench/measures shows")
	flag.Parse()
	var rows bytes.Buffer
	err := spent.Profile(*profile, func() error { return weigh.Scale(io.MultiWriter(os.Stdout, &rows), *n, *only) })
	if err == nil && *save {
		err = os.WriteFile("bench/weigh/largest.md", rows.Bytes(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}
