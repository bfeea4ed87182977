package weigh

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"proffer"
	"proffer/bench/gold"
	"proffer/weigh"
)

// Explain writes, for a person to read, each gold claim beside the claim found that holds most of it: what is missing,
// what does not belong, and which of support, answer and contested differ.
func Explain(s *Story, w io.Writer) error {
	in, names, err := s.Input()
	if err != nil {
		return err
	}
	out := weigh.Weigh(in)
	e := &explainer{story: s, in: &in, out: &out, gold: names, text: map[string]string{}, w: w}
	for i := range in.Statements {
		e.text[names[in.Statements[i].ID]] = e.line(&in.Statements[i])
	}
	for i := range s.Claims {
		e.claim(&s.Claims[i])
	}
	return nil
}

type explainer struct {
	story *Story
	in    *weigh.Input
	out   *weigh.Output
	gold  map[proffer.StatementID]string
	text  map[string]string // of statements by their gold ids
	w     io.Writer
}

// line is a statement on one line: stance, speaker, content.
func (e *explainer) line(s *proffer.Statement) string {
	speaker := "nobody"
	if len(s.Speaker.Entities) > 0 {
		speaker = e.in.Entities[s.Speaker.Entities[0]-1].Name
	}
	return fmt.Sprintf("%s %s: %s", s.Stance, speaker, strings.Join(strings.Fields(s.Content[0].In(e.in.Documents[s.Document-1].Text)), " "))
}

func (e *explainer) claim(c *gold.Claim) {
	claimsOf, members := e.story.membership(e.out, e.gold)
	best := bestClaim(slices.Concat(c.Statements, c.Against), claimsOf, members)
	if best == 0 {
		fmt.Fprintf(e.w, "\n== %s: nothing found\n", c.ID)
		return
	}
	f, found := &e.out.Findings[best-1], &e.out.Claims[best-1]
	fmt.Fprintf(e.w, "\n== %s  %s\n   accused %s, found %s\n", c.ID, c.Summary, c.Accused, e.names(found.Accused))
	e.differ("support", c.Support, f.Support)
	e.differ("answer", c.Answer, f.Answer)
	e.differ("contested", fmt.Sprint(c.Contested), fmt.Sprint(f.Contested))
	e.side("for", c.Statements, e.ids(found.Statements), claimsOf)
	e.side("against", c.Against, e.ids(found.Against), claimsOf)
}

func (e *explainer) differ(what, gold, found string) {
	if gold != found {
		fmt.Fprintf(e.w, "   %s is %s, found %s\n", what, gold, found)
	}
}

// side prints the statements on one side: right ones with "=", missing ones with "-" and where they are, others with "+".
func (e *explainer) side(name string, gold, found []string, claimsOf map[string][]proffer.ClaimID) {
	for _, x := range gold {
		mark := "="
		if !slices.Contains(found, x) {
			mark = "-"
		}
		fmt.Fprintf(e.w, " %s %-7s %-9s %v %s\n", mark, name, x, claimsOf[x], e.text[x])
	}
	for _, x := range found {
		if !slices.Contains(gold, x) {
			fmt.Fprintf(e.w, " + %-7s %-9s %v %s\n", name, x, claimsOf[x], e.text[x])
		}
	}
}

func (e *explainer) ids(ss []proffer.StatementID) []string {
	var out []string
	for _, s := range ss {
		out = append(out, e.gold[s])
	}
	return out
}

func (e *explainer) names(es []proffer.EntityID) string {
	var out []string
	for _, x := range es {
		out = append(out, e.in.Entities[x-1].Name)
	}
	return strings.Join(out, ", ")
}
