// Run measures custody in other sizes than bench/measures does:
//
//	go run ./bench/seal/run -mib 4096 -files 3000 [-save]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"

	"proffer/bench/seal"
)

func main() {
	mib := flag.Int64("mib", 256, "size of the large exhibit, in MiB")
	files := flag.Int("files", 3000, "number of small exhibits")
	save := flag.Bool("save", false, "keep the figures as those that bench/measures shows")
	dir := flag.String("dir", "", "folder to work in")
	flag.Parse()
	var page bytes.Buffer
	err := seal.Run(io.MultiWriter(os.Stdout, &page), seal.Options{Bytes: *mib << 20, Files: *files, Dir: *dir})
	if err == nil && *save {
		err = os.WriteFile("bench/seal/last.md", page.Bytes(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
