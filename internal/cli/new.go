package cli

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

func (a *app) newCase() *cobra.Command {
	var name string
	cmd := &cobra.Command{
		Use:   "new DIR",
		Short: "Start a case in a new folder",
		Example: `  proffer new karsk --name "Fighters at Karsk"
  proffer -C karsk add reports/`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if name == "" {
				name = filepath.Base(filepath.Clean(args[0]))
			}
			c, err := casefile.New(cmd.Context(), args[0], name, a.options())
			if err != nil {
				return err
			}
			fmt.Fprintf(a.out, "case %q is in %s\nnext: proffer -C %s add FILES…\n", name, args[0], args[0])
			return c.Close()
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "name of the case (default: the folder's)")
	return cmd
}
