package cli

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

func (a *app) listsWas() *cobra.Command {
	var on, schema, born string
	cmd := &cobra.Command{
		Use: "was NAME --on DATE", Short: "Say whether a name was on a list on a day, and which sealed edition shows it",
		Long: `was looks in the editions that the case keeps. The edition that counts is the last that was published by the end of the
day; where there is none so old, a later edition that says since when it lists somebody tells. Each answer names the
edition, its exhibit with its SHA-256, and the record that says when and whence it was acquired.`,
		Example: `  proffer -C karsk lists was "Oleg Karsk" --on 2024-03-11`,
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if schema != "" && casefile.NameKind(schema) == nil {
				return usage("schema %q is not known; use Person, Organization or Vessel", schema)
			}
			c, err := a.openToRead(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			q := casefile.ScreenQuery{Name: args[0], Kind: casefile.NameKind(schema)}
			if born != "" {
				q.Births = []string{born}
			}
			was, err := c.Was(q, on, casefile.ScreenLimits{})
			if err != nil {
				return err
			}
			for _, w := range was {
				if err := a.printWas(w); err != nil {
					return err
				}
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&on, "on", time.Now().UTC().Format(time.DateOnly), "the day (YYYY-MM-DD); default today")
	f.StringVar(&schema, "schema", "", "what the name names: Person, Organization, Vessel")
	f.StringVar(&born, "born", "", "date of birth, where known")
	return cmd
}

type wasJSON struct {
	List     string    `json:"list"`
	Answer   string    `json:"answer"`
	Edition  string    `json:"edition"`
	Exhibits []string  `json:"exhibits"`
	SHA256   []string  `json:"sha256"`
	Sources  []string  `json:"sources"`
	Acquired string    `json:"acquired"`
	From     string    `json:"from"`
	Record   int64     `json:"record"`
	Note     string    `json:"note"`
	Hits     []hitJSON `json:"hits"`
}

func (a *app) printWas(w casefile.Was) error {
	e := w.Edition
	if a.json {
		x := editionOf(&e, false)
		return lineJSON(a.out, wasJSON{List: w.List, Answer: w.Answer, Edition: x.Edition, Exhibits: x.Exhibits, SHA256: x.SHA256, Sources: x.Sources, Acquired: x.Acquired, From: x.From, Record: x.Record, Note: w.Note, Hits: hitsJSON(w.Hits)})
	}
	if _, err := fmt.Fprintf(a.out, "%s: %s\n", w.List, w.Answer); err != nil {
		return err
	}
	for _, h := range w.Hits {
		since := ""
		if h.Entry.Listed != "" {
			since = ", listed on " + h.Entry.Listed
		}
		fmt.Fprintf(a.out, "  %s  %s, entry %s%s\n", fraction(h.Score), h.Name.Text, h.Entry.ID, since)
	}
	fmt.Fprintf(a.out, "  by %s\n", w.Note)
	for i, d := range e.Digests {
		at := e.Acquired[i]
		fmt.Fprintf(a.out, "  %s sha256:%s, acquired %s from %s, record %d\n", e.Exhibits[i], d, at.At.UTC().Format(time.RFC3339), at.Source, at.Record)
	}
	return nil
}
