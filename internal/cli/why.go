package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"proffer"
	"proffer/casefile"
	"proffer/present"
)

// why tells the whole story of one finding: every voice with its way to us, its worth and its number, the answers, the
// reasons, and what would change it.
func (a *app) why(c *proffer.Case, id string) error {
	f, err := finding(c, id)
	if err != nil {
		return err
	}
	story := casefile.Stories(c)(f.ID)
	if a.json {
		return present.StoryJSON(a.out, c, &story)
	}
	k := &c.Claims[f.Claim-1]
	fmt.Fprintf(a.out, "%s  %s\n", f.ID, k.Summary)
	fmt.Fprintf(a.out, "support: %s    answer: %s    contested: %v    status: %s\n", f.Support, f.Answer, f.Contested, standing(f.Status))
	if f.Bounds != nil {
		fmt.Fprintf(a.out, "count: %s\n", present.Interval(f.Bounds))
	}
	if k.WordedBy == "" {
		fmt.Fprintln(a.out, "the wording is the program's: nobody has accepted it")
	}
	printJudgement(a.out, f)
	for _, side := range []string{forIt, againstIt, silentOn} {
		printAccounts(a.out, c, f, side, &story)
	}
	printReasons(a.out, "why", f.Why)
	printReasons(a.out, "what would change it", f.WouldChange)
	printReasons(a.out, "what kind of evidence is missing", story.Missing)
	printReasons(a.out, "the narrower claims that it gathers", weighed(c, k.Narrower))
	if b := present.Broader(c)[k.ID]; b != 0 {
		printReasons(a.out, "the broader claim that gathers it", weighed(c, []proffer.ClaimID{b}))
	}
	printReasons(a.out, "claims that say nearly the same", weighed(c, k.Related))
	return nil
}

// standing is a finding's status with what must be said of it.
func standing(s proffer.Status) string {
	switch s {
	case proffer.Released:
		return string(s)
	case proffer.Reviewed:
		return "reviewed, not released"
	}
	return string(s) + " by program, not released"
}

// printJudgement prints what a person judged, likelihood and confidence each in a sentence of its own.
func printJudgement(w io.Writer, f *proffer.Finding) {
	if f.Likelihood != "" {
		fmt.Fprintf(w, "Likelihood, as a person judges it: %s.\n", f.Likelihood)
	}
	if f.Confidence != "" {
		fmt.Fprintf(w, "Confidence, as a person judges it: %s.\n", f.Confidence)
	}
}

// What a finding's statements do to it, as headings.
const (
	forIt     = "for"
	againstIt = "against"
	silentOn  = "demands and silence about it"
)

func sideOf(c *proffer.Case, acc *proffer.Account) string {
	switch {
	case !acc.For:
		return againstIt
	case present.Silent(c.Statements[acc.Statement-1].Stance):
		return silentOn
	}
	return forIt
}

func printAccounts(w io.Writer, c *proffer.Case, f *proffer.Finding, side string, story *proffer.Story) {
	first := true
	for i := range story.Accounts {
		acc := &story.Accounts[i]
		if sideOf(c, acc) != side {
			continue
		}
		if first {
			fmt.Fprintf(w, "\n%s\n", side)
			first = false
		}
		printAccount(w, c, f, acc)
	}
}

func printAccount(w io.Writer, c *proffer.Case, f *proffer.Finding, acc *proffer.Account) {
	s := &c.Statements[acc.Statement-1]
	d := &c.Documents[s.Document-1]
	words := make([]string, len(s.Content))
	for i, p := range s.Content {
		words[i] = strings.Join(strings.Fields(p.In(d.Text)), " ")
	}
	fmt.Fprintf(w, "  %s %s (%s, %s)  %s\n", s.ID, s.Stance, s.Document, s.Origin, strings.Join(words, " … "))
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(w, "      %s: %s\n", label, text)
		}
	}
	line("these words", "← "+present.ChainWords(acc.Chain))
	line("how it is known", present.BasisWords(acc))
	for _, a := range acc.Alignment {
		line("who says it", a)
	}
	for _, b := range f.BoundsBy {
		if b.Statement == s.ID {
			line("number", present.Interval(&proffer.Interval{Min: b.Min, Max: b.Max, Unit: b.Unit})+of(present.DaysWords(acc)))
		}
	}
	line("grade", fmt.Sprintf("%s%d, %s", s.Grade.Reliability, s.Grade.Credibility, strings.Join(s.Grade.Why, "; ")))
	if acc.Repeats != 0 {
		line("counted out", fmt.Sprintf("one voice with %s: the same party in the same origin", acc.Repeats))
	}
	if s.Status == proffer.Accepted {
		line("status", string(s.Status))
	}
}

func of(days string) string {
	if days == "" {
		return ""
	}
	return ", of " + days
}

// weighed are claims, each with the finding that weighs it.
func weighed(c *proffer.Case, claims []proffer.ClaimID) []string {
	var out []string
	for i := range c.Findings {
		if f := &c.Findings[i]; slices.Contains(claims, f.Claim) {
			out = append(out, f.ID.String()+"  "+c.Claims[f.Claim-1].Summary)
		}
	}
	return out
}

func printReasons(w io.Writer, title string, reasons []string) {
	if len(reasons) > 0 {
		fmt.Fprintf(w, "\n%s\n  - %s\n", title, strings.Join(reasons, "\n  - "))
	}
}
