package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

func (a *app) packs() *cobra.Command {
	cmd := &cobra.Command{
		Use: "packs", Short: "List or add packs of what is known beside the reports: other names, holders of offices",
		Long: `packs lists the packs that the case keeps, those in force marked. A pack is a file that says which names are one's, and who
held an office from which day to which; "packs add" seals it as an exhibit, with a record. Names and descriptions that it
speaks of are then joined, "entities --why" says so, and replay gives the same. What a person splits stays split.`,
		Example: "  proffer -C karsk packs add names.toml\n  proffer -C karsk packs",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.openToRead(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			return a.listPacks(c)
		},
	}
	cmd.AddCommand(a.packsAdd())
	return cmd
}

type packJSON struct {
	Name    string `json:"name"`
	Aliases int    `json:"aliases"`
	Offices int    `json:"offices"`
	Exhibit string `json:"exhibit"`
	At      string `json:"acquired"`
	Record  int64  `json:"record"`
	InForce bool   `json:"in_force"`
}

func (a *app) listPacks(c *casefile.Case) error {
	inForce := map[int64]bool{}
	for _, p := range c.PacksInForce() {
		inForce[p.Record] = true
	}
	t := table{head: []string{"pack", "aliases", "offices", "exhibit", "acquired", "record", "in force", "from"}}
	for _, p := range c.Packs() {
		at := p.At.UTC().Format(time.RFC3339)
		if a.json {
			if err := lineJSON(a.out, packJSON{p.Name, p.Aliases, p.Offices, p.Exhibit.String(), at, p.Record, inForce[p.Record]}); err != nil {
				return err
			}
			continue
		}
		mark := ""
		if inForce[p.Record] {
			mark = "yes"
		}
		t.row(p.Name, fmt.Sprint(p.Aliases), fmt.Sprint(p.Offices), p.Exhibit.String(), at, fmt.Sprint(p.Record), mark, p.From)
	}
	if !a.json {
		t.print(a.out)
	}
	return nil
}

func (a *app) packsAdd() *cobra.Command {
	return &cobra.Command{
		Use: "add FILE…", Short: "Seal packs as exhibits of the case and use them from now on",
		Long: `add checks packs (TOML) and seals each as an exhibit of the case. A pack takes the place of an earlier one of the same
name; one without entries withdraws it. One that cannot be used is refused with the reason, and nothing is recorded of it.`,
		Example: "  proffer -C karsk packs add names.toml", Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			for _, path := range args {
				p, same, err := c.AddPack(cmd.Context(), path)
				if err != nil {
					return err
				}
				what := "in force"
				switch {
				case same:
					what = "in force already"
				case p.Entries() == 0:
					what = "withdrawn"
				}
				fmt.Fprintf(a.out, "pack %s: %d aliases, %d offices, sealed as %s, record %d: %s\n", p.Name, p.Aliases, p.Offices, p.Exhibit, p.Record, what)
			}
			return nil
		},
	}
}
