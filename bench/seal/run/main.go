// Run measures custody in other sizes than bench/measures does:
//
//	go run ./bench/seal/run -mib 4096 -files 3000
package main

import (
	"flag"
	"fmt"
	"os"

	"proffer/bench/seal"
)

func main() {
	mib := flag.Int64("mib", 256, "size of the large exhibit, in MiB")
	files := flag.Int("files", 3000, "number of small exhibits")
	dir := flag.String("dir", "", "folder to work in")
	flag.Parse()
	if err := seal.Run(os.Stdout, seal.Options{Bytes: *mib << 20, Files: *files, Dir: *dir}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
