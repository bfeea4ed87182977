package weigh

import (
	"cmp"

	"proffer"
)

// Input is a case before it is weighed. Slices are in ledger order; ids are the case's. Statements with status
// rejected are left out of everything.
type Input struct {
	Documents  []proffer.Document
	Entities   []proffer.Entity
	Statements []proffer.Statement
	Quantities []proffer.Quantity
	Events     []proffer.Event
	Times      []proffer.Time
	Relations  []proffer.Relation // as the documents say them, not merged
	Voices     []proffer.Voice    // the outlets' own prose; weighs only with a basis
	Decisions  []Decision         // of persons, in the order in which they were made
}

// A Decision is a person's word on how things belong together; it wins over what the engine finds. Of two that
// contradict each other the later wins, and both are shown in the finding's reasons.
type Decision struct {
	Act        Act
	Statements []proffer.StatementID // all of one claim, or to be parted from Others
	Others     []proffer.StatementID
	Documents  []proffer.DocumentID // all of one origin, or each of its own
	Grade      proffer.Grade        // for ActGrade
	Reason     string
	By         string
}

// An Act is what a decision does.
type Act string

// Acts.
const (
	OneClaim   Act = "one claim"   // Statements say the same
	TwoClaims  Act = "two claims"  // Statements say something else than Others
	OneOrigin  Act = "one origin"  // Documents are one piece of reporting
	TwoOrigins Act = "two origins" // the first of Documents shares its origin with none of the others
	ActGrade   Act = "grade"       // Statements have Grade
)

// Output is a case weighed. Origins, claims and findings are numbered from 1 in the order of their earliest members.
type Output struct {
	Origins   []proffer.Origin
	Claims    []proffer.Claim
	Relations []proffer.Relation // merged; statements and passages of all that say so
	Findings  []proffer.Finding

	DocumentOrigins []proffer.OriginID                       // for Input.Documents[i]
	portionOf       map[proffer.StatementID]proffer.OriginID // of statements whose words are from another origin than their document
	StatementClaims [][]proffer.ClaimID                      // for Input.Statements[i]: every claim that lists it, for or against
	Grades          []proffer.Grade                          // for Input.Statements[i]
}

// Apply sets what was found on the documents and statements of a case.
func (o *Output) Apply(documents []proffer.Document, statements []proffer.Statement) {
	origin := map[proffer.DocumentID]proffer.OriginID{}
	for i := range documents {
		documents[i].Origin = o.DocumentOrigins[i]
		origin[documents[i].ID] = o.DocumentOrigins[i]
	}
	for i := range statements {
		s := &statements[i]
		s.Origin, s.Claims, s.Grade = cmp.Or(o.portionOf[s.ID], origin[s.Document]), o.StatementClaims[i], o.Grades[i]
	}
}
