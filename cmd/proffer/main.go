// Command proffer turns a pile of reports into a case that the other side cannot wave away. See `proffer help`.
package main

import (
	"os"

	"proffer/internal/cli"
)

func main() { os.Exit(cli.Process()) }
