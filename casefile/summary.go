package casefile

import (
	"fmt"
	"strings"

	"proffer"
)

// Summary is what a minister's aide wants to hear first: how many reports, how many origins, what rests on one of
// them, which counts conflict, what each accused answers, and who has looked at it.
func Summary(c *proffer.Case) string {
	s := []string{fmt.Sprintf("%s, %s.", count(len(c.Documents), "report"), count(len(c.Origins), "origin"))}
	byClaim := map[proffer.ClaimID]*proffer.Claim{}
	for i := range c.Claims {
		byClaim[c.Claims[i].ID] = &c.Claims[i]
	}
	single, corroborated, conflict, reviewed := 0, 0, 0, 0
	for _, f := range c.Findings {
		if f.Status != proffer.Proposed {
			reviewed++
		}
		if len(c.Claims[f.Claim-1].Narrower) > 0 {
			continue // each of them is told by itself
		}
		switch f.Support {
		case proffer.SingleOrigin:
			single++
		case proffer.Corroborated:
			corroborated++
		}
		if countsConflict(f) {
			conflict++
		}
	}
	s = append(s, fmt.Sprintf("%s on one origin, %s corroborated.", count(single, "finding rests", "findings rest"),
		count(corroborated, "is", "are")))
	if conflict > 0 {
		s = append(s, count(conflict, "count conflicts", "counts conflict")+".")
	}
	s = append(s, answers(c)...)
	switch {
	case reviewed == 0:
		s = append(s, "All is proposed by program, nothing reviewed.")
	default:
		s = append(s, fmt.Sprintf("%d of %d findings reviewed by a person.", reviewed, len(c.Findings)))
	}
	return strings.Join(s, " ")
}

func count(n int, one string, many ...string) string {
	word := one
	if n != 1 {
		word = one + "s"
		if len(many) > 0 {
			word = many[0]
		}
	}
	return fmt.Sprintf("%d %s", n, word)
}

// countsConflict says that two voices of a finding give intervals that cannot both hold.
func countsConflict(f proffer.Finding) bool {
	for i, a := range f.BoundsBy {
		for _, b := range f.BoundsBy[:i] {
			if a.Min.Known && b.Max.Known && a.Min.Value > b.Max.Value || b.Min.Known && a.Max.Known && b.Min.Value > a.Max.Value {
				return true
			}
		}
	}
	return false
}

// strength orders answers: the strongest is what a summary names.
var strength = map[string]int{proffer.AnswerNone: 0, proffer.AnswerDeclined: 1, proffer.AnswerPartial: 2,
	proffer.AnswerDenied: 3, proffer.AnswerAdmitted: 4}

var answerWords = map[string]string{proffer.AnswerDeclined: "declines to comment", proffer.AnswerPartial: "answers in part",
	proffer.AnswerDenied: "denies", proffer.AnswerAdmitted: "admits a part", proffer.AnswerNone: "has not been heard"}

// maxNamed is how many accused a summary names.
const maxNamed = 3

// answers names the most often accused and what each says: the strongest of its answers, a denial beside an admission.
func answers(c *proffer.Case) []string {
	charged, best, denies := map[proffer.EntityID]int{}, map[proffer.EntityID]string{}, map[proffer.EntityID]bool{}
	for _, f := range c.Findings {
		if len(c.Claims[f.Claim-1].Narrower) > 0 {
			continue
		}
		for _, a := range f.Answers {
			charged[a.Accused]++
			denies[a.Accused] = denies[a.Accused] || a.Answer == proffer.AnswerDenied
			if strength[a.Answer] >= strength[best[a.Accused]] {
				best[a.Accused] = a.Answer
			}
		}
	}
	var out []string
	for len(charged) > 0 && len(out) < maxNamed {
		top := proffer.EntityID(0)
		for _, e := range c.Entities {
			if n := charged[e.ID]; n > 0 && (top == 0 || n > charged[top]) {
				top = e.ID
			}
		}
		if top == 0 {
			break
		}
		delete(charged, top)
		it := "it"
		if c.Entities[top-1].Kind == proffer.KindPerson {
			it = "them"
		}
		says := answerWords[best[top]]
		if best[top] == proffer.AnswerAdmitted && denies[top] {
			says = "denies, and admits a part"
		}
		out = append(out, fmt.Sprintf("%s %s; nobody has asked %s yet.", c.Entities[top-1].Name, says, it))
	}
	return out
}
