// Command run measures the road on generated reports, from the repository's root:
//
//	go run ./bench/road/run [-reports 66700] [-save] [-profile cpu.pprof]
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"

	"proffer/bench/road"
	"proffer/bench/spent"
)

func main() {
	n := flag.Int("reports", 66_700, "how many reports; the default has a million statements and takes a quarter of an hour")
	profile := flag.String("profile", "", "write a profile of the processor's time to this file")
	save := flag.Bool("save", false, "keep the figures as those that bench/measures shows")
	flag.Parse()
	var page bytes.Buffer
	err := spent.Profile(*profile, func() error { return road.Run(context.Background(), io.MultiWriter(os.Stdout, &page), *n) })
	if err == nil && *save {
		err = os.WriteFile("bench/road/last.md", page.Bytes(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "road:", err)
		os.Exit(1)
	}
}
