package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/casefile"
	"proffer/present"
)

func (a *app) findings() *cobra.Command {
	var why string
	var at casefile.Moment
	var changes bool
	cmd := &cobra.Command{
		Use: "findings", Short: "List the claims as weighed: support, answer, numbers",
		Long: `findings lists the claims as weighed, or tells one of them in full (--why). A finding has two pasts: --as-of takes only
what had been published by a day, --known-by only what this case had acquired and decided by a day, by the ledger's
clock; both together say what one could have known. --changes tells what has become of the findings since you last asked.`,
		Example: `  proffer findings
  proffer findings --why F7
  proffer findings --as-of 2024-03-14
  proffer findings --known-by 2024-05-01 --why F7
  proffer findings --changes`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case changes && (why != "" || !at.IsNow()):
				return usage("--changes stands alone")
			case changes:
				return a.changes(cmd.Context())
			case !at.IsNow():
				return a.asOf(cmd.Context(), at, why)
			}
			c, err := a.load(cmd.Context())
			if err != nil {
				return err
			}
			switch {
			case why != "":
				return a.why(c, why)
			case a.json:
				return present.PartJSON(a.out, c, "findings")
			}
			fmt.Fprintln(a.out, casefile.Summary(c))
			fmt.Fprintln(a.out)
			printFindings(a.out, c, 0)
			return nil
		},
	}
	cmd.Flags().StringVar(&why, "why", "", "tell the whole story of one finding")
	cmd.Flags().StringVar(&at.Published, "as-of", "", "as it stood by reports published up to this date")
	cmd.Flags().StringVar(&at.Known, "known-by", "", "as it stood by what the case held up to this date")
	cmd.Flags().BoolVar(&changes, "changes", false, "what has changed since you last asked this")
	return cmd
}

// printFindings prints the n findings that matter most; all of them for 0.
func printFindings(w io.Writer, c *proffer.Case, n int) {
	t := table{head: []string{"", "claim", "support", "answer", "contested", "count", "status"}}
	broader := present.Broader(c)
	for i, f := range present.Ranked(c) {
		if n > 0 && i == n {
			break
		}
		id := strings.Repeat("· ", present.Depth(broader, f.Claim)) + f.ID.String()
		t.row(id, c.Claims[f.Claim-1].Summary, f.Support, f.Answer, yes(f.Contested), present.Interval(f.Bounds), string(f.Status))
	}
	t.print(w)
	if n > 0 && len(c.Findings) > n {
		fmt.Fprintf(w, "… and %d more: proffer findings\n", len(c.Findings)-n)
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func finding(c *proffer.Case, id string) (*proffer.Finding, error) {
	n, err := number("F", id)
	if err != nil {
		return nil, err
	}
	if n > len(c.Findings) {
		return nil, &proffer.Error{Kind: proffer.NotFound, Op: "find", Path: id, Err: fmt.Errorf("the case has %d findings", len(c.Findings)),
			Hint: "proffer findings lists them"}
	}
	return &c.Findings[n-1], nil
}
