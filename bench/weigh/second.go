package weigh

import (
	"fmt"
	"io"

	"proffer"
	"proffer/bench/gold"
	"proffer/weigh"
)

// measureSecond writes how a second annotator, who had the reports and the gold statements and not the gold claims, agrees with
// them, and how the program, as it reads the reports, agrees with the second annotator.
func measureSecond(stories []*Story, w io.Writer) error {
	fmt.Fprint(w, "## A second annotator\n\nClaims of the unseen stories by a second hand that had the reports, the gold statements and the definitions, and not\nthe gold claims (`second.json` beside `gold.json`): beside the gold claims, and the program as it reads the reports beside\nthe second hand, by the weights as they are.\n\n")
	fmt.Fprint(w, "| story | claims, first and second hand | claims B³ | support | answer | contested | all three | program beside the second hand: claims B³ | support | answer | contested | all three |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n")
	var people, program tally
	for _, s := range stories {
		if s.texts != nil {
			continue
		}
		claims, err := gold.LoadSecond(s.Folder)
		if err != nil {
			return err
		}
		if len(claims) == 0 {
			continue
		}
		in, names, err := s.Input()
		if err != nil {
			return err
		}
		var agreed Result
		out := givenClaims(&in, names, claims)
		s.scoreClaims(&agreed, &out, names)
		other := *s.Story
		other.Claims = claims
		read, _, err := (&Story{Story: &other}).scoreRead()
		if err != nil {
			return err
		}
		people.add(&agreed)
		program.add(&read)
		fmt.Fprintf(w, "| %s | %d, %d |%s%s\n", s.World, len(s.Claims), len(claims), agreed.cells(), read.cells())
	}
	fmt.Fprintf(w, "| of all claims | %d, %d |%s%s\n\n", people.n, program.n, people.cells(), program.cells())
	return nil
}

// scoreRead weighs a story as the program reads it.
func (s *Story) scoreRead() (Result, weigh.Output, error) {
	in, names, err := s.Read()
	if err != nil {
		return Result{}, weigh.Output{}, err
	}
	r, out := s.scoreInput(in, names)
	return r, out, nil
}

// givenClaims are claims that a person made of gold statements, as weighing would give them.
func givenClaims(in *weigh.Input, names map[proffer.StatementID]string, claims []gold.Claim) weigh.Output {
	of := map[string][]proffer.ClaimID{}
	var out weigh.Output
	for i := range claims {
		c := &claims[i]
		id := proffer.ClaimID(i + 1)
		for _, list := range [2][]string{c.Statements, c.Against} {
			for _, x := range list {
				of[x] = append(of[x], id)
			}
		}
		out.Findings = append(out.Findings, proffer.Finding{Support: c.Support, Answer: c.Answer, Contested: c.Contested})
	}
	for i := range in.Statements {
		out.StatementClaims = append(out.StatementClaims, of[names[in.Statements[i].ID]])
	}
	return out
}

// A tally sums results by their claims.
type tally struct{ n, claims, support, answer, contested, both int }

func (t *tally) add(r *Result) {
	t.n += r.Findings
	t.claims, t.support, t.answer = t.claims+r.Claims*r.Findings, t.support+r.Support*r.Findings, t.answer+r.Answer*r.Findings
	t.contested, t.both = t.contested+r.Contested*r.Findings, t.both+r.Both*r.Findings
}

func (t *tally) cells() string {
	n := max(t.n, 1)
	mean := Result{Claims: t.claims / n, Support: t.support / n, Answer: t.answer / n, Contested: t.contested / n, Both: t.both / n}
	return mean.cells()
}
