package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"proffer"
)

func (a *app) exhibits() *cobra.Command {
	var facts bool
	cmd := a.listing("exhibits", "exhibits", "List the exhibits: what each is, whence, and what its file states of itself", func(w io.Writer, c *proffer.Case) {
		if facts {
			printFacts(w, c)
			return
		}
		t := table{head: []string{"", "name", "kind", "bytes", "inside", "by", "documents", "looks like", "problems"}}
		for _, e := range c.Exhibits {
			t.row(e.ID.String(), e.Name, e.MediaType, fmt.Sprint(e.Size), e.Within.String(), e.Acquisitions[0].Method, join(e.Documents), alike(e.Picture), some(len(e.Problems)))
		}
		t.print(w)
	})
	cmd.Long = `exhibits lists the exhibits. --facts lists what each file states of itself: when and where a picture was taken, with
which program a document was written. Any program can change that: it is a lead, not a proof.`
	cmd.Flags().BoolVar(&facts, "facts", false, "list what the files state of themselves")
	return cmd
}

func printFacts(w io.Writer, c *proffer.Case) {
	t := table{head: []string{"", "name", "fact", "value", "from", "limit"}}
	for _, e := range c.Exhibits {
		for _, f := range e.Facts {
			t.row(e.ID.String(), e.Name, f.Name, f.Value, f.From, f.Limit)
		}
	}
	t.print(w)
}

// alike names the exhibits that show nearly the same picture.
func alike(p *proffer.Picture) string {
	if p == nil {
		return ""
	}
	ids := make([]proffer.ExhibitID, len(p.Alike))
	for i, l := range p.Alike {
		ids[i] = l.Exhibit
	}
	return join(ids)
}

func some(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}
