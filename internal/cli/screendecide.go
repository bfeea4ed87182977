package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/casefile"
)

// screenDecision records what a person decided of a hit.
func (a *app) screenDecision(kind, short string) *cobra.Command {
	var lists []string
	var of, reason string
	cmd := &cobra.Command{
		Use: kind + " ENTITY ENTRY", Short: short,
		Long:    short + ".\n\nENTITY is a number like N4, ENTRY the issuer's number as screen shows it. The decision is a record with its reason; it\nholds until the entry changes, and a later decision takes its place.",
		Example: fmt.Sprintf("  proffer -C karsk screen %s N4 IRi.005 --reason \"…\"", kind),
		Args:    cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			read, _, err := a.readLists(cmd.Context(), screenFlags{lists: lists})
			if err != nil {
				return err
			}
			c, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			r, err := c.DecideHit(cmd.Context(), kind, args[0], of, args[1], reason, read)
			if err != nil {
				return err
			}
			if a.json {
				return printJSON(a.out, map[string]any{"record": r.Seq})
			}
			_, err = fmt.Fprintf(a.out, "recorded as record %d\n", r.Seq)
			return err
		},
	}
	f := cmd.Flags()
	f.StringSliceVar(&lists, "list", nil, "the lists (default: the editions in force that the case keeps)")
	f.StringVar(&of, "of", "", "the list's name or its beginning, where several have an entry of that number")
	f.StringVar(&reason, "reason", "", "why; kept in the record")
	return cmd
}

// keptLists are the editions in force that the case keeps; their age is said.
func (a *app) keptLists(ctx context.Context) ([]*casefile.ScreenList, error) {
	c, err := a.openToRead(ctx)
	if err != nil {
		if proffer.KindOf(err) == proffer.NotFound {
			return nil, usage("no list: name one with --list, or the case that keeps some with -C")
		}
		return nil, err
	}
	defer c.Close()
	lists, err := c.KeptLists()
	for _, e := range c.ListsInForce() {
		fmt.Fprintf(a.err, "%s: %s, record %d; %s old\n", e.Source, join(e.Exhibits), e.Record, counted(e.Age(time.Now()), "day"))
	}
	return lists, err
}
