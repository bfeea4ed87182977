package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/casefile"
	"proffer/present"
)

func (a *app) read() *cobra.Command {
	var published string
	var choice readerChoice
	cmd := &cobra.Command{
		Use: "read PATH…", Short: "Read reports and print who says what; keep nothing",
		Example: "  proffer read report.txt --published 2024-03-11\n  proffer read --json inbox/ | jq .statements",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			refused := false
			outside, err := choice.outside(a)
			if err != nil {
				return err
			}
			o := casefile.ReadOptions{Paths: args, Stdin: a.in, Published: published, Outside: outside, Programs: casefile.Installed(), Reader: a.reader}
			err = casefile.Read(cmd.Context(), o, func(r casefile.ReadResult) error {
				if r.Document == nil || r.Unheard {
					refused = true
				}
				return a.printRead(r)
			})
			if err == nil && refused {
				return errRefused
			}
			return err
		},
	}
	cmd.Flags().StringVar(&published, "published", "", "publication date that the bytes do not state (YYYY-MM-DD)")
	choice.flags(cmd)
	return cmd
}

func (a *app) printRead(r casefile.ReadResult) error {
	if r.Document == nil {
		for _, p := range r.Problems {
			fmt.Fprintln(a.err, p)
		}
		return nil
	}
	if a.json {
		return present.ReadingJSON(a.out, r.Name, r.Document, r.Reading, r.Problems)
	}
	d := r.Document
	fmt.Fprintf(a.out, "%s: %s\n%s · published %s · %s · credit %s\n", r.Name, d.Title, unknown(d.Language), unknown(d.Published),
		unknown(strings.Join(d.Authors, ", ")), unknown(d.Credit))
	c := &proffer.Case{Documents: []proffer.Document{*d}, Entities: r.Reading.Entities, Statements: r.Reading.Statements}
	printStatements(a.out, c, c.Statements)
	fmt.Fprintln(a.out)
	for _, p := range append(r.Problems, d.Problems...) {
		fmt.Fprintln(a.err, p)
	}
	return nil
}
