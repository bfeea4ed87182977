package casefile

import (
	"proffer"
)

// A Decision is what a person decided, as the payload of a record. Which fields are filled depends on Kind.
type Decision struct {
	Kind    string   `json:"kind"` // accept, reject, correct, merge, split, grade, judge, note, sign, signatures, allege, confirm, dismiss
	Anchors []Anchor `json:"anchors,omitempty"`
	Others  []Anchor `json:"others,omitempty"` // the other side of a merge or split
	Reason  string   `json:"reason,omitempty"`

	Stance      string `json:"stance,omitempty"`      // correct
	Summary     string `json:"summary,omitempty"`     // correct and accept, of a claim: its wording
	Reliability string `json:"reliability,omitempty"` // grade
	Credibility int    `json:"credibility,omitempty"` // grade
	Likelihood  string `json:"likelihood,omitempty"`  // judge
	Confidence  string `json:"confidence,omitempty"`  // judge
	Status      string `json:"status,omitempty"`      // sign: reviewed, released
	Signed      string `json:"signed,omitempty"`      // sign: what the finding said then, see signable
	Signatures  int    `json:"signatures,omitempty"`  // signatures: how many people a release needs

	Allegation *AllegationForm `json:"allegation,omitempty"` // allege
	Hit        *HitForm        `json:"hit,omitempty"`        // confirm, dismiss: of a hit on a sanctions list
}

// An AllegationForm is an allegation as a person entered it; its elements point at claims by anchors.
type AllegationForm struct {
	Name     string        `json:"name"`
	Basis    string        `json:"basis"`
	Standard string        `json:"standard"`
	Elements []ElementForm `json:"elements"`
}

// An ElementForm is one element of an allegation and the claims that bear on it.
type ElementForm struct {
	Name     string     `json:"name"`
	Kind     string     `json:"kind"`
	Evidence []string   `json:"evidence,omitempty"` // what usually shows it
	Anchors  [][]Anchor `json:"anchors,omitempty"`  // one list a claim
}

type recordedDecision struct {
	proffer.Record
	Decision
}

// An Anchor points at a place in the evidence in a way that outlives a new version of the reader: the exhibit, the
// words, and a little of what stands around them (W3C Web Annotation's TextQuoteSelector).
type Anchor struct {
	Exhibit proffer.Digest `json:"exhibit"`
	Exact   string         `json:"exact"`
	Prefix  string         `json:"prefix"`
	Suffix  string         `json:"suffix"`
}

// surroundings is how many bytes of prefix and suffix an anchor keeps at most; cut at code points.
const surroundings = 32

func anchorOf(digest proffer.Digest, text string, s proffer.Span) Anchor {
	from, to := max(0, s.Start-surroundings), min(len(text), s.End+surroundings)
	for from < s.Start && from > 0 && !runeStart(text[from]) {
		from++
	}
	for to > s.End && to < len(text) && !runeStart(text[to]) {
		to--
	}
	return Anchor{digest, s.In(text), text[from:s.Start], text[s.End:to]}
}

func runeStart(b byte) bool { return b&0xC0 != 0x80 }

// fits says how well the anchor fits a span of text in an exhibit: 0 not at all, 1 the words, 3 words and
// surroundings.
func (a Anchor) fits(digest proffer.Digest, text string, s proffer.Span) int {
	if a.Exhibit != digest || a.Exact != s.In(text) {
		return 0
	}
	b := anchorOf(digest, text, s)
	n := 1
	if a.Prefix == b.Prefix {
		n++
	}
	if a.Suffix == b.Suffix {
		n++
	}
	return n
}

// evidence finds what anchors point at.
type evidence struct {
	c          *proffer.Case
	exhibit    map[proffer.DocumentID]proffer.Digest
	text       map[proffer.DocumentID]string
	statements map[proffer.Digest][]int // indices in c.Statements
}

func newEvidence(c *proffer.Case) *evidence {
	e := &evidence{c: c, exhibit: map[proffer.DocumentID]proffer.Digest{}, text: map[proffer.DocumentID]string{},
		statements: map[proffer.Digest][]int{}}
	for _, d := range c.Documents {
		e.exhibit[d.ID], e.text[d.ID] = c.Exhibits[d.Exhibit-1].Digest, d.Text
	}
	for i, s := range c.Statements {
		x := e.exhibit[s.Document]
		e.statements[x] = append(e.statements[x], i)
	}
	return e
}

// handle is the stretch that stands for a statement: the first piece of its content, or its cue.
func handle(s *proffer.Statement) proffer.Span {
	if len(s.Content) > 0 {
		return s.Content[0]
	}
	return s.Cue
}

// ofStatement anchors a statement.
func (e *evidence) ofStatement(s *proffer.Statement) Anchor {
	return anchorOf(e.exhibit[s.Document], e.text[s.Document], handle(s))
}

// statement is the index of the statement that an anchor points at; false when none fits or the words alone fit
// several.
func (e *evidence) statement(a Anchor) (int, bool) {
	best, at, ties := 0, -1, 0
	for _, i := range e.statements[a.Exhibit] {
		s := &e.c.Statements[i]
		switch n := a.fits(a.Exhibit, e.text[s.Document], handle(s)); {
		case n > best:
			best, at, ties = n, i, 1
		case n == best && n > 0:
			ties++
		}
	}
	return at, best > 1 || best == 1 && ties == 1
}

// claim is the index of the claim that is most like the anchored statements, if it holds at least half of them.
func (e *evidence) claim(anchors []Anchor) (int, bool) {
	votes := map[proffer.StatementID]bool{}
	for _, a := range anchors {
		if i, ok := e.statement(a); ok {
			votes[e.c.Statements[i].ID] = true
		}
	}
	best, most, at := 0, 0, -1
	for i, c := range e.c.Claims {
		n := 0
		for _, s := range append(append([]proffer.StatementID(nil), c.Statements...), c.Against...) {
			if votes[s] {
				n++
			}
		}
		if s := shared(n, len(votes), len(c.Statements)+len(c.Against)); s > most {
			best, most, at = n, s, i
		}
	}
	return at, at >= 0 && best*2 >= len(anchors)
}

// shared is how many of two sets' members are in both, in thousandths of all: a broader claim has all that a narrower one
// has, and is not the same.
func shared(both, a, b int) int { return 1000 * both / max(1, a+b-both) }
