package names

import (
	"fmt"
	"sort"
	"strings"
)

// A Reason says what one part of a name matched, or what speaks against the match.
type Reason struct {
	A, B    string // words of either name; "" where it has none
	Score   int    // 0 to 1000
	Against bool
	What    string // in words: "the same", "sounds alike", "initial", …
}

// String is the reason as a line for a person.
func (r Reason) String() string {
	switch {
	case r.A == "":
		return fmt.Sprintf("%s only in the second name (%s)", r.B, r.What)
	case r.B == "":
		return fmt.Sprintf("%s only in the first name (%s)", r.A, r.What)
	}
	return fmt.Sprintf("%s ~ %s: %s, %d", r.A, r.B, r.What, r.Score)
}

// A Score is how alike two names are, from 0 to 1000.
type Score struct {
	Value   int
	Reasons []Reason // empty unless asked for, see Explain
}

// Explain is Compare with the reasons for the score.
func Explain(a, b *Name) Score {
	if v, r, ok := decided(a, b); ok {
		return Score{Value: v, Reasons: []Reason{r}}
	}
	if a.readings == nil && b.readings == nil && a.language == "" && b.language == "" {
		return explainOne(a, b)
	}
	v, x, y := (*Memory)(nil).compareRead(a, b)
	s := explainOne(x, y)
	s.Value = v
	return s
}

// explainOne is Explain for two names as they are written, or read.
func explainOne(a, b *Name) Score {
	if behind(a, b) {
		return turned(explainOne(b, a), a)
	}
	var c comparison
	s := Score{Value: c.run(a, b)}
	s.Reasons = append(a.readAs(b), c.reasons(a, b)...)
	return s
}

// readAs says how one of two names was read, or both.
func (n *Name) readAs(o *Name) []Reason {
	if !n.interpreted() && !o.interpreted() {
		return nil
	}
	r := Reason{A: n.Text, B: o.Text, Score: readWorth, What: "read as"}
	for _, x := range []*Name{n, o} {
		if x.interpreted() {
			r.What += " " + strings.Join(x.Parts(), " ") + " (" + x.language + ")"
		}
	}
	return []Reason{r}
}

// turned exchanges the sides of the reasons, and puts those first that speak of a's words, in their order.
func turned(s Score, a *Name) Score {
	at := map[string]int{}
	for i, p := range a.Parts() {
		at[p] = i - MaxParts
	}
	for i := range s.Reasons {
		r := &s.Reasons[i]
		r.A, r.B = r.B, r.A
	}
	sort.SliceStable(s.Reasons, func(i, j int) bool { return at[s.Reasons[i].A] < at[s.Reasons[j].A] })
	return s
}

// reasons says in words what was matched and what was not.
func (c *comparison) reasons(a, b *Name) []Reason {
	var out []Reason
	if a.squash == b.squash && a.squash != "" {
		return append(out, Reason{A: strings.Join(a.Parts(), " "), B: strings.Join(b.Parts(), " "), Score: 1000, What: "the same"})
	}
	if c.joined {
		out = append(out, Reason{A: strings.Join(a.Parts(), " "), B: strings.Join(b.Parts(), " "), Score: 970, What: "the same when written together"})
	}
	for i := range a.parts {
		p := a.parts[i]
		j := int(c.ofA[i]) - 1
		if j < 0 {
			if !c.joined {
				out = append(out, Reason{A: p.key, What: "no match", Against: p.kind != particle})
			}
			continue
		}
		if j >= MaxParts {
			continue
		}
		q := b.parts[j]
		out = append(out, Reason{A: p.key, B: q.key, Score: int(c.score[i]), What: how(p, q)})
	}
	for j := range b.parts {
		if c.ofB[j] == 0 && !c.joined {
			out = append(out, Reason{B: b.parts[j].key, What: "no match", Against: b.parts[j].kind != particle})
		}
	}
	if c.legalDiffers {
		out = append(out, Reason{A: a.legal, B: b.legal, What: "different legal forms", Against: true})
	}
	return out
}

func how(p, q *part) string {
	switch {
	case p.affix != q.affix && (p.affix == 0 || q.affix == 0):
		return "one has an affix that many names share"
	case p.key == q.key:
		return "the same"
	case p.kind == initialLetter || q.kind == initialLetter:
		return "initial"
	case sharedLine(p, q) > 0:
		return "usual short form"
	case sharedLine(p, q) < 0:
		return "the same word in two languages"
	case p.word.Script != q.word.Script:
		return "sounds alike across scripts"
	}
	return "spelt alike"
}
