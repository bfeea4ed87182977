// Command train fits the weights by which weighing compares statements, from the stories of testdata:
//
//	go run ./bench/weigh/train && gofmt -w weigh/weights.go
//
// It is run in the repository's root and writes weigh/weights.go.
package main

import (
	"bytes"
	"fmt"
	"os"

	"proffer/bench/weigh"
)

func main() {
	var b bytes.Buffer
	err := weigh.Learn(".", &b)
	if err == nil {
		err = os.WriteFile("weigh/weights.go", b.Bytes(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
