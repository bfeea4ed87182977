package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

// demoFindings is how many findings the demonstration prints.
const demoFindings = 12

func (a *app) demo() *cobra.Command {
	var digest bool
	cmd := &cobra.Command{
		Use: "demo [DIR]", Short: "Build a case from invented reports and write its dossier",
		Long: `demo adds nine invented reports in three languages to a new case, reads and weighs them, and writes the dossier.
DIR is made anew; without it the folder proffer-demo is.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := "proffer-demo"
			if len(args) > 0 {
				dir = args[0]
			}
			if digest {
				d, err := casefile.DemoDigest(cmd.Context(), a.options())
				if err == nil {
					fmt.Fprintln(a.out, d)
				}
				return err
			}
			c, page, err := casefile.Demo(cmd.Context(), dir, a.options())
			if err != nil {
				return err
			}
			if a.json {
				return printJSON(a.out, map[string]string{"case": dir, "summary": casefile.Summary(c), "dossier": page})
			}
			fmt.Fprintf(a.out, "%s\n\n", casefile.Summary(c))
			printFindings(a.out, c, demoFindings)
			fmt.Fprintf(a.out, `
The dossier: %s (open it in a browser; no network is needed)

What to try next:
  proffer -C %s findings --why F1     the whole story of one finding
  proffer -C %s statements            who said what
  proffer -C %s verify                is every byte as it was sealed?
  proffer new my-case                 a case of your own
`, page, dir, dir, dir)
			return nil
		},
	}
	cmd.Flags().BoolVar(&digest, "digest", false, "print only the digest of what is derived from the example reports")
	return cmd
}
