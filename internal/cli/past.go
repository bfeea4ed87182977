package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"proffer"
	"proffer/casefile"
	"proffer/present"
)

// asOf prints how the findings stood at a moment beside how they stand now, or tells one of them as it stood.
func (a *app) asOf(ctx context.Context, m casefile.Moment, why string) (err error) {
	kept, err := a.openToRead(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	past, err := kept.LoadAt(ctx, m)
	if err != nil {
		return err
	}
	now, err := kept.Load(ctx)
	if err != nil {
		return err
	}
	changes := casefile.Changes(past.Case, now)
	if why != "" {
		f, err := finding(now, why)
		if err != nil {
			return err
		}
		for _, ch := range changes {
			if ch.Now == f.ID && ch.Then != 0 {
				return a.why(past.Case, ch.Then.String())
			}
		}
		return &proffer.Error{Kind: proffer.NotFound, Op: "find", Path: why, Err: errors.New("nobody had said it then")}
	}
	if a.json {
		return present.PartJSON(a.out, past.Case, "findings")
	}
	fmt.Fprintln(a.out, casefile.Summary(past.Case))
	if past.Undated > 0 {
		verb := "are"
		if past.Undated == 1 {
			verb = "is"
		}
		fmt.Fprintf(a.out, "%s without a date of publication %s left out.\n", counted(past.Undated, "report"), verb)
	}
	fmt.Fprintln(a.out)
	t := table{head: []string{"now", "claim", "support then", "answer then", "contested", "count then", "since then"}}
	for _, ch := range changes {
		if ch.Then == 0 {
			continue
		}
		f := &past.Case.Findings[ch.Then-1]
		t.row(ch.Now.String(), past.Case.Claims[f.Claim-1].Summary, f.Support, f.Answer, yes(f.Contested), present.Interval(f.Bounds), strings.Join(ch.What, "; "))
	}
	t.print(a.out)
	return nil
}

// changes prints what has changed since the actor looked last.
func (a *app) changes(ctx context.Context) (err error) {
	kept, err := a.openToRead(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	look, err := kept.LookAgain(ctx)
	if err != nil {
		return err
	}
	if a.json {
		return printJSON(a.out, look)
	}
	if look.Since == 0 {
		fmt.Fprintln(a.out, "This is the first look: everything is new.")
	}
	fmt.Fprintf(a.out, "%s and %s since; new, gone or different: %s.\n", counted(look.Reports, "report"), counted(look.Decisions, "decision"),
		counted(len(look.Changes), "finding"))
	for _, ch := range look.Changes {
		c, id := look.Now, ch.Now
		if id == 0 {
			c, id = look.Then, ch.Then
		}
		fmt.Fprintf(a.out, "\n%s  %s\n  - %s\n", ch.Now, c.Claims[c.Findings[id-1].Claim-1].Summary, strings.Join(ch.What, "\n  - "))
	}
	return nil
}

// counted is a number with what it counts: "1 report", "3 reports", "2 entries" where the several are named.
func counted(n int, what string, several ...string) string {
	switch {
	case n == 1:
		return "1 " + what
	case len(several) > 0:
		return fmt.Sprintf("%d %s", n, several[0])
	}
	return fmt.Sprintf("%d %ss", n, what)
}
