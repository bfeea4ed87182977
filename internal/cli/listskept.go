package cli

import (
	"bufio"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

func (a *app) listsSources() *cobra.Command {
	return &cobra.Command{
		Use: "sources", Short: "Print where the issuers publish their lists, to be changed and used with update --sources",
		Example: "  proffer lists sources > lists.toml", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprint(a.out, casefile.ListAddresses())
			return err
		},
	}
}

func (a *app) listsUpdate() *cobra.Command {
	var sources string
	var yes, incomplete bool
	cmd := &cobra.Command{
		Use: "update [LIST…]", Short: "Fetch lists from their issuers and keep each edition as sealed exhibits of the case",
		Long: `update shows the addresses that it would fetch from, and asks; --yes answers. Each edition is sealed as exhibits of the
case with the record of when and whence it came, so that "lists was" can say what a list held on a day.

A list that cannot be fetched, is truncated, empty, dated in the future, in another format, older than the edition in
force, or lacks a third of its entries is refused with the reason: the last good edition stays in force. Then the
command ends with exit code 1; the other lists are kept.`,
		Example: "  proffer -C karsk lists update\n  proffer -C karsk lists update UN EU --yes\n  proffer -C karsk lists update --sources lists.toml",
		RunE: func(cmd *cobra.Command, args []string) error {
			list, err := casefile.ListSources(sources, args)
			if err != nil {
				return err
			}
			for _, s := range list {
				fmt.Fprintf(a.err, "%s: %s\n", s.Name, strings.Join(s.Addresses, ", "))
			}
			if !yes && !a.agreed("fetch from these addresses?") {
				fmt.Fprintln(a.err, "nothing was fetched; --yes fetches without asking")
				return errRefused
			}
			return a.keepLists(cmd, func(c *casefile.Case, o casefile.ListOptions, each func(casefile.Kept)) error {
				o.Incomplete = incomplete
				return c.UpdateLists(cmd.Context(), list, o, each)
			})
		},
	}
	cmd.Flags().StringVar(&sources, "sources", "", "a file with the addresses (default: those that lists sources prints)")
	cmd.Flags().BoolVar(&yes, "yes", false, "fetch without asking")
	cmd.Flags().BoolVar(&incomplete, "incomplete", false, "accept lists that have fewer entries than they say, or lack the sign at their end")
	return cmd
}

// agreed asks a question on standard error and reads the answer from standard input.
func (a *app) agreed(question string) bool {
	fmt.Fprintf(a.err, "%s [y/N] ", question)
	line, _ := bufio.NewReader(a.in).ReadString('\n')
	line = strings.ToLower(strings.TrimSpace(line))
	return line == "y" || line == "yes"
}

func (a *app) listsAdd() *cobra.Command {
	var incomplete bool
	cmd := &cobra.Command{
		Use: "add FILE…", Short: "Keep editions of lists that were brought in by hand as sealed exhibits of the case",
		Example: "  proffer -C karsk lists add un-2026-02-27.xml", Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.keepLists(cmd, func(c *casefile.Case, o casefile.ListOptions, each func(casefile.Kept)) error {
				o.Incomplete = incomplete
				return c.AddLists(cmd.Context(), args, o, each)
			})
		},
	}
	cmd.Flags().BoolVar(&incomplete, "incomplete", false, "accept lists that have fewer entries than they say, or lack the sign at their end")
	return cmd
}

// keepLists opens the case, takes lists in and says what came of each.
func (a *app) keepLists(cmd *cobra.Command, take func(*casefile.Case, casefile.ListOptions, func(casefile.Kept)) error) error {
	c, err := a.open(cmd.Context())
	if err != nil {
		return err
	}
	defer c.Close()
	now := time.Now()
	refused := false
	var failed error
	err = take(c, casefile.ListOptions{Now: now}, func(k casefile.Kept) {
		refused = refused || k.Refused != ""
		if err := a.printKept(k, now); err != nil {
			failed = err
		}
	})
	if err == nil {
		err = failed
	}
	if err == nil && refused {
		err = errRefused
	}
	return err
}

// editionJSON is the line for one edition that a case keeps.
type editionJSON struct {
	List     string   `json:"list"`
	Edition  string   `json:"edition"`
	Format   string   `json:"format"`
	Entries  int      `json:"entries"`
	Exhibits []string `json:"exhibits"`
	SHA256   []string `json:"sha256"`
	Sources  []string `json:"sources"` // whence each of them came
	Acquired string   `json:"acquired"`
	From     string   `json:"from"`
	Record   int64    `json:"record"`
	InForce  bool     `json:"in_force"`
}

func editionOf(e *casefile.Edition, inForce bool) *editionJSON {
	if e == nil {
		return nil
	}
	out := &editionJSON{List: e.Source, Edition: e.Version(), Format: e.Format, Entries: e.Entries, Acquired: e.At.UTC().Format(time.RFC3339), From: e.From, Record: e.Record, InForce: inForce}
	for i, d := range e.Digests {
		out.Exhibits, out.SHA256, out.Sources = append(out.Exhibits, e.Exhibits[i].String()), append(out.SHA256, d.String()), append(out.Sources, e.Acquired[i].Source)
	}
	return out
}

// keptJSON is the line for one list that was taken in, or refused.
type keptJSON struct {
	List      string       `json:"list"`
	Refused   string       `json:"refused,omitempty"`
	Unchanged bool         `json:"unchanged"`
	Open      bool         `json:"open_ended"`
	InForce   *editionJSON `json:"in_force"`
}

func (a *app) printKept(k casefile.Kept, now time.Time) error {
	if a.json {
		return lineJSON(a.out, keptJSON{k.List, k.Refused, k.Same, k.Open, editionOf(k.InForce, true)})
	}
	if k.Refused != "" {
		fmt.Fprintf(a.err, "refused: %s: %s\n", k.List, k.Refused)
		if k.InForce != nil {
			fmt.Fprintf(a.err, "%s: the edition of %s stays in force; it is %s old\n", k.InForce.Source, k.InForce.Version(), counted(k.InForce.Age(now), "day"))
		}
		return nil
	}
	what := "kept"
	if k.Same {
		what = "unchanged, recorded again"
	}
	_, err := fmt.Fprintf(a.out, "%s, edition %s: %s, %s as %s, record %d%s\n", k.List, k.Edition.Version(), counted(k.Edition.Entries, "entry", "entries"), what, join(k.Edition.Exhibits), k.Edition.Record, openEnd(k.Open))
	return err
}

func (a *app) listsEditions() *cobra.Command {
	return &cobra.Command{
		Use: "editions", Short: "List the editions that the case keeps, the one in force marked", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.openToRead(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			inForce := map[int64]bool{}
			for _, e := range c.ListsInForce() {
				inForce[e.Record] = true
			}
			if a.json {
				for _, e := range c.Editions() {
					if err := lineJSON(a.out, editionOf(&e, inForce[e.Record])); err != nil {
						return err
					}
				}
				return nil
			}
			t := table{head: []string{"list", "edition", "entries", "exhibits", "acquired", "record", "days old", "in force", "from"}}
			for _, e := range c.Editions() {
				mark := ""
				if inForce[e.Record] {
					mark = "yes"
				}
				t.row(e.Source, e.Version(), fmt.Sprint(e.Entries), join(e.Exhibits), e.At.UTC().Format(time.RFC3339), fmt.Sprint(e.Record), fmt.Sprint(e.Age(time.Now())), mark, e.From)
			}
			t.print(a.out)
			return nil
		},
	}
}
