package cli

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) status() *cobra.Command {
	var problems bool
	cmd := &cobra.Command{
		Use: "status", Short: "Say what the case holds and what is wrong with any of it", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.openToRead(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			s, err := c.Status(cmd.Context())
			if err != nil {
				return err
			}
			if a.json {
				return printJSON(a.out, s)
			}
			fmt.Fprintf(a.out, "case %q\n%d exhibits, %d documents, %d records; checkpoint %s\n", s.Name, s.Exhibits, s.Documents, s.Records, s.Checkpoint)
			fmt.Fprintln(a.out, s.Clock)
			if len(s.Problems) > 0 && !problems {
				fmt.Fprintf(a.out, "%d problems: proffer status --problems\n", len(s.Problems))
			}
			if problems {
				for _, p := range s.Lines() {
					fmt.Fprintln(a.out, p)
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&problems, "problems", false, "list what could not be read, or only in part")
	return cmd
}
