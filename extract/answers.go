package extract

import (
	"slices"
	"sort"
	"strings"

	"proffer"
)

// answers makes denials of what accused parties negate: an assertion is a denial when its content is negated and its
// speaker, or the body or state to which the speaker belongs, has been named in what somebody else accuses of earlier
// in the document, or denies something in it.
func answers(out *proffer.Reading, a *proffer.Analysis) {
	accused := accusedBy(out)
	for _, s := range out.Statements {
		if s.Stance == proffer.Denies {
			for _, e := range parties(out, s.Speaker) {
				accused[e] = 0
			}
		}
	}
	for i := range out.Statements {
		s := &out.Statements[i]
		if s.Stance != proffer.Asserts || !s.Negated || len(s.Content) == 0 || saying(a, s) {
			continue
		}
		for _, p := range parties(out, s.Speaker) {
			if since, ok := accused[p]; ok && since <= s.Content[0].Start {
				s.Stance = proffer.Denies
			}
		}
	}
}

// saying says that an English quotation speaks of what holds at all times, as sayings do and denials do not: "Locusts carry no
// passports".
func saying(a *proffer.Analysis, s *proffer.Statement) bool {
	if a.Language != "en" || !s.Direct {
		return false
	}
	verb, _ := mainVerb(a, s.Content[0])
	if verb < 0 || a.Tokens[verb].Fine != "VBP" && a.Tokens[verb].Fine != "VBZ" {
		return false
	}
	switch a.Tokens[verb].Lemma {
	case "be", "have", "do":
		return false
	}
	return true
}

// goOnAdmitting makes admissions of what a speaker says in quotation marks right after one, in its paragraph or the next:
// "She acknowledged that she had known. “I was told in March,” she said."
func goOnAdmitting(doc *proffer.Document, out *proffer.Reading) {
	order := make([]*proffer.Statement, 0, len(out.Statements))
	for i := range out.Statements {
		if len(out.Statements[i].Content) > 0 {
			order = append(order, &out.Statements[i])
		}
	}
	slices.SortStableFunc(order, func(a, b *proffer.Statement) int { return a.Content[0].Start - b.Content[0].Start })
	for i := 1; i < len(order); i++ {
		before, s := order[i-1], order[i]
		if before.Stance == proffer.Admits && s.Stance == proffer.Asserts && s.Direct && s.Certainty != "unknown" &&
			len(s.Speaker.Entities) > 0 && slices.Equal(s.Speaker.Entities, before.Speaker.Entities) &&
			goesOn(doc.Text, before.Content[len(before.Content)-1].End, s.Content[0].Start) {
			s.Stance = proffer.Admits
		}
	}
}

// goesOn says that two places stand near each other, in one paragraph or in two that follow one another, and that nothing is
// asked between them.
func goesOn(text string, from, to int) bool {
	const most = 400 // bytes
	return from <= to && to-from <= most && !strings.ContainsAny(text[from:to], "?؟") && len(strings.FieldsFunc(text[from:to], func(c rune) bool { return c == '\n' })) <= 2
}

// parties is a speaker's entities with those for whom they speak and to whom they belong.
func parties(out *proffer.Reading, s proffer.Speaker) []proffer.EntityID {
	var ps []proffer.EntityID
	if s.For > 0 {
		ps = append(ps, s.For)
	}
	for _, e := range s.Entities {
		ps = append(ps, e)
		if e > 0 && int(e) <= len(out.Entities) && out.Entities[e-1].Of > 0 {
			ps = append(ps, out.Entities[e-1].Of)
		}
	}
	return ps
}

// accusedBy is the entities named in the contents of accusations, the accusers and those for whom they speak left out,
// each with the place where it is first accused.
func accusedBy(out *proffer.Reading) map[proffer.EntityID]int {
	type charge struct {
		span proffer.Span
		by   []proffer.EntityID
	}
	var charges []charge
	for _, s := range out.Statements {
		if s.Stance == proffer.Accuses {
			for _, c := range s.Content {
				charges = append(charges, charge{c, parties(out, s.Speaker)})
			}
		}
	}
	sort.SliceStable(charges, func(i, j int) bool { return charges[i].span.Start < charges[j].span.Start })
	accused := map[proffer.EntityID]int{}
	name := func(e proffer.EntityID, at int) {
		if since, ok := accused[e]; !ok || at < since {
			accused[e] = at
		}
	}
	for _, e := range out.Entities {
		for _, m := range e.Mentions {
			k := sort.Search(len(charges), func(k int) bool { return charges[k].span.Start > m.Start })
			for k--; k >= 0; k-- {
				if charges[k].span.Contains(m.Span) && !slices.Contains(charges[k].by, e.ID) {
					name(e.ID, m.Start)
					if e.Of > 0 && !slices.Contains(charges[k].by, e.Of) {
						name(e.Of, m.Start)
					}
				}
				if charges[k].span.End <= m.Start {
					break
				}
			}
		}
	}
	return accused
}
