package cli

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/language/edits"
	"proffer/present"
)

func (a *app) origins() *cobra.Command {
	var why string
	cmd := &cobra.Command{
		Use: "origins", Short: "List whose information it is: which reports are one piece of reporting, and who copies whom",
		Long: `origins lists the original pieces of reporting with the reports that copy, trim, update, rewrite or translate each of
them. With --why it tells one of them in full: who takes the story from whom and by what that is known, and what each
copy cut, added and changed.`,
		Example: "  proffer origins\n  proffer origins --why O3",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.load(cmd.Context())
			switch {
			case err != nil:
				return err
			case why != "":
				return a.whyOrigin(c, why)
			case a.json:
				return present.PartJSON(a.out, c, "origins")
			}
			t := table{head: []string{"", "name", "documents", "who takes it from whom"}}
			for _, o := range c.Origins {
				t.row(o.ID.String(), o.Name, join(o.Documents), takings(&o))
			}
			t.print(a.out)
			return nil
		},
	}
	cmd.Flags().StringVar(&why, "why", "", "tell one origin in full")
	return cmd
}

// takings are an origin's chains in short: "D9 ← D7".
func takings(o *proffer.Origin) string {
	var out []string
	for _, t := range o.Takings {
		out = append(out, t.Document.String()+" ← "+t.From.String())
	}
	for _, p := range o.Portions {
		words := join(p.Statements) + " of " + p.Document.String()
		if p.From != 0 {
			words += " ← " + p.From.String()
		}
		out = append(out, words)
	}
	if len(o.Circle) > 0 {
		out = append(out, "circular: "+present.CircleWords(o.Circle))
	}
	return strings.Join(out, ", ")
}

func (a *app) whyOrigin(c *proffer.Case, id string) error {
	n, err := number("O", id)
	if err != nil {
		return err
	}
	if n > len(c.Origins) {
		return &proffer.Error{Kind: proffer.NotFound, Op: "find", Path: id, Err: fmt.Errorf("the case has %d origins", len(c.Origins)),
			Hint: "proffer origins lists them"}
	}
	o := &c.Origins[n-1]
	if a.json {
		return present.OriginJSON(a.out, c, o)
	}
	fmt.Fprintf(a.out, "%s  %s: %s\n", o.ID, o.Name, cmp.Or(join(o.Documents), "no whole report"))
	if ring := present.CircleWords(o.Circle); ring != "" {
		fmt.Fprintf(a.out, "circular citation: %s; nobody in the ring says where it comes from\n", ring)
	}
	fmt.Fprintln(a.out, o.Why)
	for _, p := range o.Portions {
		if p.Why != o.Why {
			fmt.Fprintln(a.out, p.Why)
		}
	}
	for _, r := range present.Reprints(c, o) {
		printReprint(a.out, &r)
	}
	return nil
}

// printReprint prints what a copy changed; what it kept is only counted.
func printReprint(w io.Writer, r *present.Reprint) {
	fmt.Fprintf(w, "\n%s %s ← %s %s\n", r.Document.ID, r.Document.Publisher, r.From.ID, r.From.Publisher)
	if r.Translated {
		fmt.Fprintln(w, "  in another language: names, numbers, quotes and order were compared, not words")
		return
	}
	fmt.Fprintf(w, "  %s\n", present.TallyWords(r.Tally))
	for _, e := range r.Edits {
		switch e.Kind {
		case edits.Cut:
			fmt.Fprintf(w, "  - %s\n", oneLine(e.From.In(r.From.Text)))
		case edits.Added:
			fmt.Fprintf(w, "  + %s\n", oneLine(e.To.In(r.Document.Text)))
		case edits.Changed:
			fmt.Fprintf(w, "  ~ %s\n", wovenWords(e.Pieces))
		default:
			if e.Moved {
				fmt.Fprintf(w, "  ^ %s\n", oneLine(e.To.In(r.Document.Text)))
			}
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// wovenWords is a changed sentence with what was cut in [- -] and what was added in {+ +}.
func wovenWords(ps []edits.Piece) string {
	var out []string
	for _, p := range ps {
		switch p.Kind {
		case edits.Cut:
			out = append(out, "[-"+p.Text+"-]")
		case edits.Added:
			out = append(out, "{+"+p.Text+"+}")
		default:
			out = append(out, p.Text)
		}
	}
	return strings.Join(out, " ")
}
