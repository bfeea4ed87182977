package cli

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

func (a *app) verify() *cobra.Command {
	return &cobra.Command{
		Use: "verify", Short: "Check every exhibit, record, proof and signature; name what is damaged", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			r, err := casefile.Verify(cmd.Context(), a.dir)
			if err != nil {
				return err
			}
			if a.json {
				if err := printJSON(a.out, r); err != nil {
					return err
				}
			} else {
				for _, p := range append(r.Problems, r.Notices...) {
					fmt.Fprintln(a.out, p)
				}
				fmt.Fprintln(a.out, r.Summary)
			}
			if len(r.Problems) > 0 {
				return errRefused
			}
			return nil
		},
	}
}

func (a *app) recover() *cobra.Command {
	return &cobra.Command{
		Use: "recover", Short: "Continue a copied or restored case under a new origin, and say so in the ledger", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			r, err := casefile.Recover(cmd.Context(), a.dir, a.options())
			if err != nil {
				return err
			}
			if a.json {
				return printJSON(a.out, map[string]any{"origin": r.Origin, "records": r.Size})
			}
			_, err = fmt.Fprintf(a.out, "the case goes on as %s, with %d records; the ledger says so\n", r.Origin, r.Size)
			return err
		},
	}
}

func (a *app) replay() *cobra.Command {
	return &cobra.Command{
		Use: "replay", Short: "Derive everything again from the sealed bytes and compare", Args: cobra.NoArgs,
		Long: `replay reads every exhibit again from the vault, applies the recorded decisions, weighs everything, and compares the
result with what the case shows. Under the engine that made the case both are the same, byte for byte.`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.openToRead(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			show := newProgress(a.err)
			r, err := c.Replay(cmd.Context(), show.asked())
			show.done()
			if err != nil {
				return err
			}
			if a.json {
				err = printJSON(a.out, r)
			} else {
				_, err = fmt.Fprintln(a.out, r)
			}
			if err == nil && !r.Same {
				err = errRefused
			}
			return err
		},
	}
}

func (a *app) export() *cobra.Command {
	var format, output string
	cmd := &cobra.Command{
		Use: "export", Short: "Write the case in a format for other programs",
		Example: "  proffer -C karsk export > case.json\n  proffer -C karsk export --format json -o case.json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			c, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			var w io.Writer = a.out
			if output != "" && output != "-" {
				f, err := os.Create(output)
				if err != nil {
					return unwritable(output, err)
				}
				defer func() {
					if e := f.Close(); err == nil && e != nil {
						err = unwritable(output, e)
					}
				}()
				w = f
			}
			return c.Export(cmd.Context(), format, w)
		},
	}
	cmd.Flags().StringVar(&format, "format", "json", "json")
	cmd.Flags().StringVarP(&output, "output", "o", "", "write to a file instead of standard output")
	return cmd
}

func (a *app) dossier() *cobra.Command {
	return &cobra.Command{
		Use: "dossier DIR", Short: "Write the dossier: pages that open from disk, without network or script",
		Example: "  proffer -C karsk dossier karsk-dossier\n  then open karsk-dossier/index.html in a browser",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			path, err := c.Dossier(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			if a.json {
				return printJSON(a.out, map[string]string{"dossier": path})
			}
			_, err = fmt.Fprintln(a.out, path)
			return err
		},
	}
}
