package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/casefile"
	"proffer/present"
)

func (a *app) allege() *cobra.Command {
	ask := casefile.Ask{Kind: "allege"}
	var print string
	cmd := &cobra.Command{
		Use: "allege NAME", Short: "Say what the case sets out to show, and which findings bear on each element",
		Long: `allege records what the case sets out to show: its basis, its standard, its elements, and the findings that bear on
each. The elements come from a ready list (arms-embargo, international-crimes, sanctions-listing), from a list of your
own (a file, or elements/NAME.toml in the case folder, which takes the place of the ready one), or one by one. Said
again under the same name it goes on from what was said before.`,
		Example: `  proffer allege "Arms for the Northern Front" --list arms-embargo --basis "Resolution 1970, paragraph 9"
  proffer allege "Arms for the Northern Front" --bears "2 = F1 F3"
  proffer allege "Closure without warrant" --element "conduct: closed the bridge = F1" --element "knowledge: knew it was unlawful"
  proffer allege --print arms-embargo > elements.toml`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if print != "" {
				text, err := casefile.ElementListText(a.dir, print)
				if err == nil {
					_, err = fmt.Fprint(a.out, text)
				}
				return err
			}
			if len(args) == 0 {
				return usage("name the allegation, or print a list with --print")
			}
			ask.Subjects = args
			return a.decide(cmd.Context(), ask)
		},
	}
	f := cmd.Flags()
	f.StringVar(&ask.List, "list", "", "a ready list of elements, or a file")
	f.StringVar(&print, "print", "", "print a ready list, to be changed and used with --list")
	f.StringVar(&ask.Basis, "basis", "", "legal or sanctions basis")
	f.StringVar(&ask.Standard, "standard", "", "reasonable grounds (default), balance of probabilities or beyond reasonable doubt")
	f.StringArrayVar(&ask.Elements, "element", nil, "KIND: NAME = F1 F2 … (kinds: context, conduct, linkage, knowledge, criterion)")
	f.StringArrayVar(&ask.Bears, "bears", nil, "NUMBER = F1 F2 …: findings that bear on an element")
	return cmd
}

func (a *app) allegations() *cobra.Command {
	return &cobra.Command{
		Use: "allegations", Short: "Set the elements of each allegation against the findings; show the empty cells", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.load(cmd.Context())
			switch {
			case err != nil:
				return err
			case a.json:
				return present.PartJSON(a.out, c, "allegations")
			case len(c.Allegations) == 0:
				fmt.Fprintln(a.out, "Nothing is alleged yet: proffer allege NAME --list arms-embargo")
			}
			for i := range c.Allegations {
				a.printAllegation(c, &c.Allegations[i])
			}
			return nil
		},
	}
}

func (a *app) printAllegation(c *proffer.Case, al *proffer.Allegation) {
	fmt.Fprintf(a.out, "%s\nbasis: %s\nstandard: %s\n\n", al.Name, unknown(al.Basis), al.Standard)
	columns, rows := present.Matrix(c, al)
	t := table{head: []string{"", "kind", "element"}}
	for _, id := range columns {
		t.head = append(t.head, id.String())
	}
	for n, r := range rows {
		cells := []string{fmt.Sprint(n + 1), r.Element.Kind, r.Element.Name}
		for _, b := range r.Bears {
			cell := "·"
			if b {
				cell = "bears"
			}
			cells = append(cells, cell)
		}
		t.row(cells...)
	}
	t.print(a.out)
	for n, r := range rows {
		for _, m := range r.Element.Missing {
			fmt.Fprintf(a.out, "%d lacks %s\n", n+1, m)
		}
	}
	for _, id := range columns {
		f := &c.Findings[id-1]
		fmt.Fprintf(a.out, "%s  %s: %s, %s, %s\n", id, c.Claims[f.Claim-1].Summary, f.Support, f.Answer, standing(f.Status))
	}
	fmt.Fprintln(a.out)
}
