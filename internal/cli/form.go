package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

func (a *app) form() *cobra.Command {
	return &cobra.Command{
		Use:     "form METHOD",
		Short:   "Print an empty form for an interview, observation, physical thing or something received",
		Example: "  proffer form interview > form.toml\n  proffer -C karsk add --form form.toml interview.txt",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			text, err := casefile.Form(args[0])
			if err == nil {
				_, err = fmt.Fprint(a.out, text)
			}
			return err
		},
	}
}
