package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"proffer"
)

func (a *app) entities() *cobra.Command {
	cmd := a.listing("entities", "entities", "List who and what is named", func(w io.Writer, c *proffer.Case) {
		t := table{head: []string{"", "kind", "name", "also", "mentions", "flags"}}
		for _, e := range c.Entities {
			t.row(e.ID.String(), string(e.Kind), e.Name, strings.Join(e.Aliases, "; "), fmt.Sprint(len(e.Mentions)), strings.Join(e.Flags, ", "))
		}
		t.print(w)
	})
	list := cmd.RunE
	var why string
	cmd.Example = "  proffer -C karsk entities\n  proffer -C karsk entities --why N4"
	cmd.Flags().StringVar(&why, "why", "", "tell of one entity which names are taken for it, and why")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if why == "" {
			return list(cmd, args)
		}
		n, err := number("N", why)
		if err != nil {
			return err
		}
		c, err := a.load(cmd.Context())
		if err != nil {
			return err
		}
		if n > len(c.Entities) {
			return &proffer.Error{Kind: proffer.NotFound, Path: why, Err: fmt.Errorf("the last one is N%d", len(c.Entities))}
		}
		e := &c.Entities[n-1]
		if a.json {
			return printJSON(a.out, map[string]any{"id": e.ID.String(), "name": e.Name, "aliases": orNone(e.Aliases), "why": orNone(e.Why)})
		}
		tellEntity(a.out, c, e)
		return nil
	}
	return cmd
}

// tellEntity says of an entity what it is called, where, and why these mentions are one.
func tellEntity(w io.Writer, c *proffer.Case, e *proffer.Entity) {
	fmt.Fprintf(w, "%s %s (%s)\n", e.ID, e.Name, e.Kind)
	if e.Of != 0 {
		fmt.Fprintf(w, "of %s %s\n", e.Of, c.Entities[e.Of-1].Name)
	}
	for _, f := range e.Flags {
		fmt.Fprintf(w, "! %s\n", f)
	}
	fmt.Fprintln(w, "\nmentioned as")
	var order []proffer.DocumentID
	forms := map[proffer.DocumentID][]string{}
	count := map[proffer.DocumentID]map[string]int{}
	for _, m := range e.Mentions {
		if count[m.Document] == nil {
			count[m.Document] = map[string]int{}
			order = append(order, m.Document)
		}
		if count[m.Document][m.Text]++; count[m.Document][m.Text] == 1 {
			forms[m.Document] = append(forms[m.Document], m.Text)
		}
	}
	for _, d := range order {
		var said []string
		for _, f := range forms[d] {
			if n := count[d][f]; n > 1 {
				f = fmt.Sprintf("%s (%d times)", f, n)
			}
			said = append(said, f)
		}
		fmt.Fprintf(w, "  %s: %s\n", d, strings.Join(said, "; "))
	}
	fmt.Fprintln(w, "\ntaken for one because")
	if len(e.Why) == 0 {
		fmt.Fprintln(w, "  it is named in one document only, or nowhere by another name")
	}
	for _, r := range e.Why {
		fmt.Fprintf(w, "  + %s\n", r)
	}
}
