package weigh

import (
	"slices"

	"proffer"
)

// A Teller tells the stories of a weighed case's findings. What it says is worked out when it is asked, from the case
// alone.
type Teller struct {
	*weigher
	findings  []proffer.Finding
	claims    []proffer.Claim
	from      map[proffer.DocumentID]proffer.DocumentID
	lent      map[proffer.StatementID]proffer.DocumentID // of what a report has not by its whole story; 0 where it asked itself
	knowledge map[proffer.ExhibitID]string               // what forms say of how an exhibit's words are known
}

// NewTeller prepares to tell of a case as it was joined and weighed. The case must not change meanwhile.
func NewTeller(c *proffer.Case) *Teller {
	in := &Input{Documents: c.Documents, Entities: c.Entities, Statements: c.Statements, Quantities: c.Quantities, Events: c.Events,
		Times: c.Times, Relations: c.Relations}
	k := newCorpus(in)
	t := &Teller{weigher: &weigher{corpus: k, outlet: k.outlets()}, findings: c.Findings, claims: c.Claims,
		from: map[proffer.DocumentID]proffer.DocumentID{}, lent: map[proffer.StatementID]proffer.DocumentID{}, knowledge: map[proffer.ExhibitID]string{}}
	for i := range c.Origins {
		for _, x := range c.Origins[i].Takings {
			t.from[x.Document] = x.From
		}
		for _, p := range c.Origins[i].Portions {
			for _, s := range p.Statements {
				t.lent[s] = p.From
			}
		}
	}
	for i := range c.Exhibits {
		if k := knowledgeOf(&c.Exhibits[i]); k != "" {
			t.knowledge[c.Exhibits[i].ID] = k
		}
	}
	return t
}

// Story tells one finding. An id that the case does not have gives an empty story.
func (t *Teller) Story(id proffer.FindingID) proffer.Story {
	if id < 1 || int(id) > len(t.findings) {
		return proffer.Story{}
	}
	f := &t.findings[id-1]
	claim := &t.claims[f.Claim-1]
	out := proffer.Story{Finding: id}
	out.Accounts = append(t.accounts(claim, claim.Statements, true), t.accounts(claim, claim.Against, false)...)
	out.Missing = t.missing(claim)
	return out
}

func (t *Teller) accounts(claim *proffer.Claim, ids []proffer.StatementID, pro bool) []proffer.Account {
	var out []proffer.Account
	for n, id := range ids {
		i, ok := t.statement.find(id)
		if !ok {
			continue
		}
		s := &t.Statements[i]
		a := proffer.Account{Statement: id, For: pro, Chain: t.chain(s), Basis: t.basis(s), Unnamed: t.nobodyNamed(s),
			Alignment: t.alignmentOf(claim, t.parties(s), pro && supports(s.Stance))}
		a.Start, a.End = t.daysFor(i)
		a.Repeats = t.repeats(s, ids[:n])
		out = append(out, a)
	}
	return out
}

func (t *Teller) nobodyNamed(s *proffer.Statement) bool {
	for _, e := range s.Speaker.Entities {
		if i, ok := t.at(e); ok && !t.Entities[i].Unnamed {
			return false
		}
	}
	return true
}

// repeats is the first of earlier statements that comes from the same origin and party: together they are one voice.
func (t *Teller) repeats(s *proffer.Statement, earlier []proffer.StatementID) proffer.StatementID {
	parties := t.parties(s)
	for _, id := range earlier {
		o := &t.Statements[t.statement.at(id)]
		if o.Origin == s.Origin && supports(o.Stance) == supports(s.Stance) && slices.Equal(t.parties(o), parties) && len(parties) > 0 {
			return id
		}
	}
	return 0
}

// chain goes back from a statement's words: who printed them, whom that copies, the agency, who passed them on, and who
// spoke them first.
func (t *Teller) chain(s *proffer.Statement) []string {
	var out []string
	add := func(name string) {
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	doc := s.Document
	for range 8 { // copies of copies
		d := &t.Documents[t.document.at(doc)]
		add(printed(d))
		from, ok := t.from[doc]
		if lent, part := t.lent[s.ID]; part && doc == s.Document {
			if from, ok = lent, true; from == 0 {
				break
			}
		}
		if !ok {
			add(d.Credit)
			break
		}
		doc = from
	}
	if i, ok := t.at(s.Hearer); ok && !t.Entities[i].Unnamed { // who told "reporters" told everybody
		add(t.name(s.Hearer))
	}
	outer := s
	var speakers []*proffer.Statement
	for range 4 { // who quotes whom
		speakers = append(speakers, outer)
		i, ok := t.statement.find(outer.NestedIn)
		if !ok {
			break
		}
		outer = &t.Statements[i]
	}
	for _, x := range slices.Backward(speakers) {
		add(t.speakerName(x))
	}
	return out
}

// printed names a copy: its publisher, and its number.
func printed(d *proffer.Document) string {
	if d.Publisher == "" {
		return d.ID.String()
	}
	return d.Publisher + " (" + d.ID.String() + ")"
}

// speakerName is who speaks and for whom, with the office that the text gives.
func (t *Teller) speakerName(s *proffer.Statement) string {
	name := t.partyNames(s.Speaker.Entities)
	if len(s.Speaker.Entities) == 1 {
		if e := &t.Entities[t.entity.at(s.Speaker.Entities[0])]; e.Title != "" && !e.Unnamed {
			name = e.Title + " " + name
		}
	}
	if f := s.Speaker.For; f != 0 && !slices.Contains(s.Speaker.Entities, f) && name != "" {
		name += ", for " + t.name(f)
	}
	return name
}

// missing are the kinds of evidence that no statement for a claim gives.
func (t *Teller) missing(claim *proffer.Claim) []string {
	k := t.Kinds([]proffer.ClaimID{claim.ID})
	return k.Missing()
}

// Kinds are the kinds of evidence that the statements for some claims give.
type Kinds struct {
	FirstHand, Document, Admission bool
	Identified                     bool // nobody is accused, or each accused is known by more than a bare name
}

// Missing says in words what is not there. Who admits needs no witness.
func (k Kinds) Missing() []string {
	var out []string
	if !k.FirstHand && !k.Admission {
		out = append(out, "a first-hand witness: nobody who says it says that he saw it")
	}
	if !k.Document && !k.Admission {
		out = append(out, "a document, record or picture that shows it")
	}
	if !k.Identified {
		out = append(out, "identification: an accused is known here by a bare name")
	}
	return out
}

// Kinds tells which kinds of evidence the statements for the claims give. Claims that the case does not have are left
// out.
func (t *Teller) Kinds(claims []proffer.ClaimID) Kinds {
	k := Kinds{Identified: true}
	for _, id := range claims {
		if id < 1 || int(id) > len(t.claims) {
			continue
		}
		claim := &t.claims[id-1]
		for _, s := range claim.Statements {
			i, ok := t.statement.find(s)
			if !ok || !supports(t.Statements[i].Stance) {
				continue
			}
			b := t.basis(&t.Statements[i])
			k.FirstHand, k.Document = k.FirstHand || b == proffer.BasisSaw, k.Document || b == proffer.BasisDocument
			k.Admission = k.Admission || t.Statements[i].Stance == proffer.Admits
		}
		for _, e := range claim.Accused {
			k.Identified = k.Identified && t.identified(e)
		}
	}
	return k
}

// identified says that an accused is known by more than one word: a state or body, a full name, an office or a number.
func (t *Teller) identified(id proffer.EntityID) bool {
	i, ok := t.at(id)
	if !ok {
		return false
	}
	e := &t.Entities[i]
	if e.Kind != proffer.KindPerson {
		return !e.Unnamed
	}
	return len(e.Identifiers) > 0 || e.Title != "" || len(e.Flags) == 0 && !e.Unnamed
}
