package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/casefile"
	"proffer/present"
)

func (a *app) findings() *cobra.Command {
	var why string
	cmd := &cobra.Command{
		Use: "findings", Short: "List the claims as weighed: support, answer, numbers",
		Example: "  proffer findings\n  proffer findings --why F7",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
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
	return cmd
}

// printFindings prints the n findings that matter most; all of them for 0.
func printFindings(w io.Writer, c *proffer.Case, n int) {
	t := table{head: []string{"", "claim", "support", "answer", "contested", "count", "status"}}
	for i, f := range present.Ranked(c) {
		if n > 0 && i == n {
			break
		}
		t.row(f.ID.String(), c.Claims[f.Claim-1].Summary, f.Support, f.Answer, yes(f.Contested), present.Interval(f.Bounds), string(f.Status))
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

// why prints a finding with every voice for and against it, and the reasons.
func (a *app) why(c *proffer.Case, id string) error {
	f, err := finding(c, id)
	if err != nil {
		return err
	}
	k := c.Claims[f.Claim-1]
	fmt.Fprintf(a.out, "%s  %s\n", f.ID, k.Summary)
	fmt.Fprintf(a.out, "support: %s    answer: %s    contested: %v    status: %s\n", f.Support, f.Answer, f.Contested, f.Status)
	if f.Bounds != nil {
		fmt.Fprintf(a.out, "count: %s\n", present.Interval(f.Bounds))
	}
	printVoices(a.out, c, "for", k.Statements)
	printVoices(a.out, c, "against", k.Against)
	printReasons(a.out, "why", f.Why)
	printReasons(a.out, "what would change it", f.WouldChange)
	printReasons(a.out, "claims that say nearly the same", related(c, k))
	return nil
}

// related are the claims that are more or less specific than one, each with the finding that weighs it.
func related(c *proffer.Case, k proffer.Claim) []string {
	var out []string
	for i := range c.Findings {
		if f := &c.Findings[i]; slices.Contains(k.Related, f.Claim) {
			out = append(out, f.ID.String()+"  "+c.Claims[f.Claim-1].Summary)
		}
	}
	return out
}

func printVoices(w io.Writer, c *proffer.Case, title string, ids []proffer.StatementID) {
	if len(ids) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	var list []proffer.Statement
	for _, id := range ids {
		list = append(list, c.Statements[id-1])
	}
	printStatements(w, c, list)
}

func printReasons(w io.Writer, title string, reasons []string) {
	if len(reasons) > 0 {
		fmt.Fprintf(w, "\n%s\n  - %s\n", title, strings.Join(reasons, "\n  - "))
	}
}
