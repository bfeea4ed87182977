package proffer

import "time"

// A Case is one investigation, joined and weighed: what case.json holds. Everything in it but the exhibits, the
// allegations and the statuses is derived and can be made again.
type Case struct {
	Name       string
	Created    time.Time
	Models     []string // digests of the models that read it
	Checkpoint Checkpoint

	Exhibits   []Exhibit
	Documents  []Document
	Entities   []Entity
	Statements []Statement
	Doubtful   []Statement
	Times      []Time
	Quantities []Quantity
	Events     []Event
	Origins    []Origin
	Claims     []Claim
	Relations  []Relation
	Findings   []Finding

	Allegations    []Allegation
	Signatures     int      // how many people must sign a finding before it is released: 1 or 2
	Contradictions []string // decisions of several people that say opposite things, in words; both are kept, the later stands
	Stale          []string // decisions whose anchors no longer apply, in words, for a person to look at
}

// A Checkpoint is the state of the ledger that a signature covers.
type Checkpoint struct {
	Origin string // random name of the log, never the case's
	Size   int64  // records
	Root   Digest
}

// An Origin is an original piece of reporting; copies, trims, updates, rewrites and translations of it share one.
type Origin struct {
	ID        OriginID
	Name      string
	Documents []DocumentID
	Why       string    // why these documents are one piece of reporting, in words
	Chain     []string  // "this copy ← that outlet ← that agency", one for each copy
	Takings   []Taking  // which document takes its story from which, in canonical order
	Portions  []Portion // what documents that take their story elsewhere have from it; all of it where it has no documents
	Circle    []string  // publishers that cite each other in a ring, the first one not repeated; none where there is no ring
}

// A Claim is a proposition that statements share, whoever says it: one actor, act and target.
type Claim struct {
	ID         ClaimID
	Summary    string
	Accused    []EntityID
	Statements []StatementID
	Against    []StatementID
	Voices     []Voice
	Related    []ClaimID // more or less specific ones
	Narrower   []ClaimID // of a broader claim: those of one matter that it gathers; it has no statements but theirs
	WordedBy   string    // who wrote or accepted the summary, with the record; "" while it is the program's
}

// Support of a finding.
const (
	Corroborated = "corroborated"
	SingleOrigin = "single-origin"
	Unsupported  = "unsupported"
)

// Answers of an accused.
const (
	AnswerNone     = "none"
	AnswerDenied   = "denied"
	AnswerAdmitted = "admitted"
	AnswerDeclined = "declined"
	AnswerPartial  = "partial"
)

// A Finding is a claim weighed.
type Finding struct {
	ID          FindingID
	Claim       ClaimID
	Status      Status // proposed, reviewed or released
	Support     string
	Origins     []OriginID
	Answer      string
	Answers     []AccusedAnswer
	Contested   bool
	ContestedBy []StatementID
	Bounds      *Interval
	BoundsBy    []StatementBounds
	Likelihood  string // ICD 203's seven words, set by a person only
	Confidence  string // high, moderate, low, set by a person only
	Why         []string
	WouldChange []string // what would make it fall or stand: origins, missing kinds of evidence
	Signatures  []Signature
}

// A Signature is a person's word that a finding was reviewed or may be released, as it stood then.
type Signature struct {
	Status Status // Reviewed or Released
	By     string
	Record int    // in the ledger
	Lapsed string // what has changed since, so that it counts no more; "" while it does
}

// An AccusedAnswer is one accused party's position.
type AccusedAnswer struct {
	Accused EntityID
	Answer  string
}

// An Interval is an inclusive interval of counted units.
type Interval struct {
	Min, Max Bound
	Unit     string
}

// StatementBounds is the interval that one statement gives.
type StatementBounds struct {
	Statement  StatementID
	Min, Max   Bound
	Approx     bool
	Unit       string
	Start, End string // the days for which it gives it, ISO; "" where none is known
}

// An Allegation is what the case sets out to show.
type Allegation struct {
	Name     string
	Basis    string // legal or sanctions basis
	Standard string // reasonable grounds, balance of probabilities, beyond reasonable doubt
	Elements []Element
}

// An Element is one thing that an allegation needs.
type Element struct {
	Name   string
	Kind   string // context, conduct, linkage, knowledge, criterion
	Claims []ClaimID

	Evidence []string // what usually shows it, as the list of elements says
	Missing  []string // kinds of evidence that the statements for its claims do not give
}
