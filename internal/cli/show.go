package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/present"
)

func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// listing is a command that derives the case and prints one part of it, as a table or as that key of case.json.
func (a *app) listing(use, key, short string, print func(w io.Writer, c *proffer.Case)) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.load(cmd.Context())
			if err != nil {
				return err
			}
			if a.json {
				return present.PartJSON(a.out, c, key)
			}
			print(a.out, c)
			return nil
		},
	}
}

func (a *app) documents() *cobra.Command {
	return a.listing("documents", "documents", "List the documents: what each is, from whom, of when", func(w io.Writer, c *proffer.Case) {
		t := table{head: []string{"", "published", "lang", "publisher", "credit", "origin", "title"}}
		for _, d := range c.Documents {
			t.row(d.ID.String(), unknown(d.Published), unknown(d.Language), unknown(d.Publisher), d.Credit, d.Origin.String(), d.Title)
		}
		t.print(w)
	})
}

func unknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}

func (a *app) claims() *cobra.Command {
	return a.listing("claims", "claims", "List what is claimed, whoever says it", func(w io.Writer, c *proffer.Case) {
		t := table{head: []string{"", "claim", "for", "against", "accused"}}
		for _, k := range c.Claims {
			t.row(k.ID.String(), k.Summary, join(k.Statements), join(k.Against), names(c, k.Accused))
		}
		t.print(w)
	})
}

func join[T fmt.Stringer](ids []T) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id.String()
	}
	return strings.Join(out, " ")
}

func names(c *proffer.Case, ids []proffer.EntityID) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = c.Entities[id-1].Name
	}
	return strings.Join(out, ", ")
}

func (a *app) timeline() *cobra.Command {
	return a.listing("timeline", "times", "List what happened and what was said, by date", func(w io.Writer, c *proffer.Case) {
		t := table{head: []string{"from", "to", "where", "who", "what"}}
		for _, row := range present.Timeline(c) {
			places := make([]string, len(row.Places))
			for i, p := range row.Places {
				places[i] = p.Document.String()
			}
			t.row(row.Start, row.End, strings.Join(places, " "), row.Who, row.Text)
		}
		t.print(w)
	})
}

func (a *app) statements() *cobra.Command {
	var doubtful bool
	cmd := &cobra.Command{
		Use: "statements", Short: "List who said what", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.load(cmd.Context())
			if err != nil {
				return err
			}
			list := c.Statements
			if doubtful {
				list = c.Doubtful
			}
			if a.json {
				return present.StatementsJSON(a.out, c, list)
			}
			printStatements(a.out, c, list)
			return nil
		},
	}
	cmd.Flags().BoolVar(&doubtful, "doubtful", false, "those below the threshold, which nothing rests on")
	return cmd
}

func printStatements(w io.Writer, c *proffer.Case, list []proffer.Statement) {
	text := map[proffer.DocumentID]string{}
	for _, d := range c.Documents {
		text[d.ID] = d.Text
	}
	t := table{head: []string{"", "in", "stance", "who", "what", "status"}}
	for _, s := range list {
		content := make([]string, len(s.Content))
		for i, p := range s.Content {
			content[i] = p.In(text[s.Document])
		}
		who := s.Speaker.Span.In(text[s.Document])
		if named := names(c, s.Speaker.Entities); named != "" && named != who {
			who = named
		}
		t.row(s.ID.String(), s.Document.String(), string(s.Stance), who, strings.Join(content, " … "), string(s.Status))
	}
	t.print(w)
}
