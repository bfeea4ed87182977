package cli

import (
	"github.com/spf13/cobra"

	"proffer/casefile"
)

// readerCommand is how this program starts itself to read files.
const readerCommand = "serve-reads"

func (a *app) serveReads() *cobra.Command {
	return &cobra.Command{
		Use: readerCommand, Short: "Read files for another process of this program", Args: cobra.NoArgs, Hidden: true,
		RunE: func(*cobra.Command, []string) error { return casefile.ServeReads(a.in, a.out) },
	}
}
