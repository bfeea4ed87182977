package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

func (a *app) lists() *cobra.Command {
	cmd := &cobra.Command{
		Use: "lists", Short: "Keep editions of sanctions lists, look into them and compare them",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return usage("say what: lists update, add, sources, editions, was NAME --on DATE, diff OLD NEW, show LIST…")
		},
	}
	cmd.AddCommand(a.listsUpdate(), a.listsAdd(), a.listsSources(), a.listsEditions(), a.listsWas(), a.listsDiff(), a.listsShow())
	return cmd
}

func (a *app) listsDiff() *cobra.Command {
	return &cobra.Command{
		Use: "diff OLD NEW", Short: "Say what changed between two editions of a list",
		Long: `diff prints which entries were listed, removed or changed from one edition to the next. It ends with exit code 1 when
the newer edition must not replace the older: another list, an older day, a third of the entries gone.`,
		Example: "  proffer lists diff un-2025-04-19.xml un-2026-02-27.xml",
		Args:    cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			old, err := oneList(args[0])
			if err != nil {
				return err
			}
			next, err := oneList(args[1])
			if err != nil {
				return err
			}
			changes, refusal := casefile.ListChanges(old, next)
			if old.Source == next.Source {
				if err := a.printChanges(changes); err != nil {
					return err
				}
			}
			if refusal != nil {
				return listProblem("%s: %w", args[1], refusal)
			}
			return nil
		},
	}
}

// oneList reads a path that holds a single list.
func oneList(path string) (*casefile.ScreenList, error) {
	lists, err := casefile.ReadLists([]string{path}, casefile.ListOptions{Now: time.Now()})
	if err != nil {
		return nil, err
	}
	if len(lists) != 1 {
		return nil, listProblem("%s holds %s; name one of them", path, counted(len(lists), "list"))
	}
	return lists[0], nil
}

type changeJSON struct {
	Change  string   `json:"change"`
	ID      string   `json:"entry_id"`
	Name    string   `json:"name"`
	Details []string `json:"details"`
}

func (a *app) printChanges(changes []casefile.ScreenChange) error {
	count := map[string]int{}
	for _, c := range changes {
		count[c.What]++
		if a.json {
			if err := lineJSON(a.out, changeJSON{c.What, c.Entry, c.Name, orNone(c.Details)}); err != nil {
				return err
			}
			continue
		}
		if _, err := fmt.Fprintln(a.out, c.Line()); err != nil {
			return err
		}
	}
	fmt.Fprintf(a.err, "%d listed, %d removed, %d changed\n", count["listed"], count["removed"], count["changed"])
	return nil
}

// listJSON is the line for one list.
type listJSON struct {
	List     string   `json:"list"`
	Edition  string   `json:"edition"`
	Format   string   `json:"format"`
	Entries  int      `json:"entries"`
	Names    int      `json:"names"`
	Files    []string `json:"files"`
	SHA256   []string `json:"sha256"`
	Open     bool     `json:"open_ended"` // as of casefile.ScreenList
	Problems []string `json:"problems"`
}

// namesOf is how many names a list's entries have.
func namesOf(l *casefile.ScreenList) int {
	n := 0
	for _, e := range l.Entries {
		n += len(e.Names)
	}
	return n
}

func (a *app) listsShow() *cobra.Command {
	return &cobra.Command{
		Use: "show LIST…", Short: "Say which lists files are, of which day, with how many entries",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			lists, err := casefile.ReadLists(args, casefile.ListOptions{Now: time.Now()})
			if a.json {
				for _, l := range lists {
					if err := lineJSON(a.out, listJSON{l.Source, l.Version(), l.Format, len(l.Entries), namesOf(l), l.Files, l.SHA256, l.Open, orNone(l.Problems)}); err != nil {
						return err
					}
				}
				return err
			}
			t := table{head: []string{"list", "edition", "format", "entries", "names"}}
			for _, l := range lists {
				t.row(l.Source, l.Version(), l.Format, fmt.Sprint(len(l.Entries)), fmt.Sprint(namesOf(l)))
				if l.Open {
					fmt.Fprintf(a.err, "%s: its format does not tell whether these are all of its entries\n", l.Source)
				}
				for _, p := range l.Problems {
					fmt.Fprintf(a.err, "%s: %s\n", l.Source, p)
				}
			}
			if len(lists) > 0 {
				t.print(a.out)
			}
			return err
		},
	}
}
