package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"proffer/casefile"
)

func (a *app) add() *cobra.Command {
	var o casefile.AddOptions
	var choice readerChoice
	var alone bool
	cmd := &cobra.Command{
		Use:   "add PATH…",
		Short: "Seal files, folders or standard input (-) as exhibits and read them",
		Long: `add seals each file's bytes in the vault, records where they came from, and reads them.

The same bytes from another place are one exhibit with two acquisitions. Interrupted work goes on when the same command
is given again. Pictures and scanned pages are read by Tesseract (English, Russian, Arabic) and Outlook's mail folders
taken apart by readpst, where they are installed; what they say is an exhibit of its own, inside the one that they were
asked about. What the bytes do not say can be stated and becomes a record: --published, --source, --note.

With --reader llm a language model of your choice is asked as well. What it answers becomes a record; of what it
proposes only what stands in the report word for word is a statement, and says whose it is.`,
		Example: `  proffer -C karsk add reports/
  proffer -C karsk add clipping.txt --published 2024-03-11 --source "Meridian wire, by mail"`,
		Args: func(cmd *cobra.Command, args []string) error {
			if o.Retry {
				return nil
			}
			return cobra.MinimumNArgs(1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if o.Outside, err = choice.outside(a); err != nil {
				return err
			}
			c, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer c.Close()
			o.Paths, o.Stdin = args, a.in
			if !alone {
				o.Programs = casefile.Installed()
			}
			show := newProgress(a.err)
			o.Progress = show.asked()
			report, err := c.Add(cmd.Context(), o)
			show.done()
			if err != nil {
				return err
			}
			return a.added(report)
		},
	}
	choice.flags(cmd)
	f := cmd.Flags()
	f.StringVar(&o.Published, "published", "", "publication date that the bytes do not state (YYYY-MM-DD)")
	f.StringVar(&o.Source, "source", "", "where it came from, if not from the file itself")
	f.StringVar(&o.Note, "note", "", "a remark to keep with the acquisition")
	f.BoolVar(&o.Retry, "retry", false, "read again what could not be read before, after an upgrade for example")
	f.BoolVar(&alone, "alone", false, "ask no other program: neither Tesseract about pictures nor readpst about mail folders")
	f.BoolVar(&o.Compare, "compare", false, "have Tesseract read the first pages of every PDF, and say where their text is not what they show")
	f.StringVar(&o.Method, "method", "", "how it was acquired: file, received, capture, interview, physical, observation")
	f.StringVar(&o.Form, "form", "", "a form that says who, where, when, and for what use (see proffer form)")
	return cmd
}

// added prints what came of an add: a line a problem on standard error, the counts on standard output.
func (a *app) added(r casefile.AddReport) error {
	for _, p := range r.Problems {
		fmt.Fprintln(a.err, p)
	}
	if a.json {
		if err := printJSON(a.out, r); err != nil {
			return err
		}
	} else {
		fmt.Fprintf(a.out, "%d new, %d already here, %d read, %d kept but not read, %d refused\n",
			r.New, r.Known, r.Read, r.Unread, r.Refused)
	}
	if r.Refused > 0 || r.Unread > 0 || r.Unheard > 0 {
		return errRefused
	}
	return nil
}
