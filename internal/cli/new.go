package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

func (a *app) newCase() *cobra.Command {
	var name string
	var signatures int
	cmd := &cobra.Command{
		Use:   "new DIR",
		Short: "Start a case in a new folder",
		Example: `  proffer new karsk --name "Fighters at Karsk"
  proffer new karsk --signatures 2
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
			if signatures != 1 {
				if _, err := c.Decide(cmd.Context(), casefile.Ask{Kind: "signatures", Signatures: signatures}); err != nil {
					return errors.Join(err, c.Close())
				}
			}
			if err := c.Close(); err != nil {
				return err
			}
			if a.json {
				return printJSON(a.out, map[string]string{"case": args[0], "name": name})
			}
			_, err = fmt.Fprintf(a.out, "case %q is in %s\nnext: proffer -C %s add FILES…\n", name, args[0], args[0])
			return err
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "name of the case (default: the folder's)")
	cmd.Flags().IntVar(&signatures, "signatures", 1, "how many people must sign a finding before it is released, 1 or 2")
	return cmd
}
