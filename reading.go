package proffer

// An EntityKind says what sort of thing a name names.
type EntityKind string

// Kinds of entity.
const (
	KindPerson       EntityKind = "person"
	KindOrganization EntityKind = "organization"
	KindCountry      EntityKind = "country" // a state, also when its capital or palace stands for it
	KindPlace        EntityKind = "place"
	KindGroup        EntityKind = "group" // unnamed or loosely organised people: "Libyan officials", "residents"
	KindVessel       EntityKind = "vessel"
	KindAircraft     EntityKind = "aircraft"
	KindVehicle      EntityKind = "vehicle"
	KindWeapon       EntityKind = "weapon" // one that the text gives a serial number
)

// Thing says that entities of the kind are things with numbers of their own: ships, aircraft, vehicles, weapons.
func (k EntityKind) Thing() bool {
	return k == KindVessel || k == KindAircraft || k == KindVehicle || k == KindWeapon
}

// A MentionForm says how a mention names its entity.
type MentionForm string

// Forms of mention.
const (
	FormName        MentionForm = "name"        // "Khalifa Hifter", without title
	FormDescription MentionForm = "description" // "the militia commander", where it stands alone for the entity
	FormPronoun     MentionForm = "pronoun"     // only as the source or hearer of a statement
)

// A Mention is a span that names something.
type Mention struct {
	Passage
	Text string // the surface form
	Base string // folded to its base form ("Хифтера" → "Хифтер"), or ""
	Form MentionForm
}

// An Entity is the one thing that its mentions name. Inside a reading it is one document's; in a case, resolved over
// documents.
type Entity struct {
	ID          EntityID
	Kind        EntityKind
	Name        string   // the fullest form seen, in Latin script where there is one
	Aliases     []string // other forms seen
	Title       string   // office or rank in the text's own words: "Deputy Minister", or ""
	Of          EntityID // the body or state that the text says it belongs to or speaks for, or 0
	Country     string   // ISO 3166-1 alpha-2 of a country, or of the one that a place lies in, or ""
	Unnamed     bool     // known by description only: "two Western diplomats"
	Identifiers []Identifier
	Flags       []string // "never introduced": by surname only, nothing in the text says who it is; "called self-styled": so the text
	Mentions    []Mention
	Why         []string // why these mentions are one, in words
}

// Flags of an entity whose Of is in doubt.
const (
	OwnerGuessed = "for whom is guessed"                      // a minister without a state, in a report from that state
	StateUnsaid  = "a minister, of a state that nobody names" // and nothing to guess it by
)

// An Identifier is a number or code that a thing carries: IMO, MMSI, tail number, registration, IBAN.
type Identifier struct {
	Type, Value string
}

// A Stance is the act that a statement's own words report or perform.
type Stance string

// Stances.
const (
	Asserts  Stance = "asserts"
	Accuses  Stance = "accuses"
	Denies   Stance = "denies"
	Admits   Stance = "admits"
	Plans    Stance = "plans"
	Demands  Stance = "demands"
	Warns    Stance = "warns"
	Declines Stance = "declines"
)

// A Status says who stands behind a statement or finding.
type Status string

// Status of statements, then of findings.
const (
	Proposed Status = "proposed" // by program, not reviewed
	Accepted Status = "accepted"
	Rejected Status = "rejected"
	ByHand   Status = "by-hand"
	Reviewed Status = "reviewed"
	Released Status = "released"
)

// A Speaker is the source of a statement.
type Speaker struct {
	Entities   []EntityID // one for each party that the phrase names; empty when the text names no source
	For        EntityID   // the state or body for which they speak, or 0
	Span       Span       // the whole phrase; invalid when the text has no source
	WhyUnnamed string     // the text's own reason for not naming them ("because he was not authorised …"), or ""
}

// A Statement is an attribution: who (speaker), by which words (cue), said what (content).
type Statement struct {
	ID         StatementID
	Document   DocumentID
	Origin     OriginID
	Part       PartKind // a headline's statement is no voice of its own
	Speaker    Speaker
	Cue        Span   // invalid where there is none, as in a bare quotation
	Content    []Span // the whole complement without quotation marks and edge punctuation; pieces in text order
	Quoted     []Span // each stretch of the content that stood in quotation marks
	Stance     Stance
	Direct     bool   // all of the content is quoted
	Negated    bool   // the content negates what it describes
	Certainty  string // from the speaker's view: "certain", "probable", "possible"; "unknown" for what is asked or conditional
	NestedIn   StatementID
	Hearer     EntityID
	Time       *Time // when it was said
	Confidence Milli // 0 … 1000, calibrated: of statements with 900, nine in ten are right
	Status     Status
	Engine     string // which reader proposed it
	Grade      Grade
	Claims     []ClaimID
}

// Said is what an outside language model said of a document when it was asked who says what in it: one answer for each
// stretch that it was shown, as it came.
type Said struct {
	Engine  string // "llm NAME"
	Answers []string
}

// A Grade is an item's grade on the Admiralty scale: reliability of its source A–F, credibility of the item 1–6.
type Grade struct {
	Reliability string
	Credibility int
	Why         []string
}

// A Time is a time expression and the interval that it names: ISO 8601 dates, both ends inclusive. An end that is
// not known or vague is "".
type Time struct {
	Passage
	Start, End  string
	Granularity string // "day", "week", "month", "year", … ; "vague"
	Anchor      string // the date that a relative expression was counted from, or ""
	Value       string // TIMEX3 value ("2019-W48", "PAST_REF"), or ""
}

// A Bound is one end of an interval, or unknown.
type Bound struct {
	Known bool
	Value Milli
}

// Exactly is a known bound of n whole units.
func Exactly(n int64) Bound { return Bound{true, Milli(n * 1000)} }

// A Quantity is a number in the text with what it counts, as the inclusive interval that the words state.
type Quantity struct {
	ID        QuantityID
	Passage               // the whole phrase: "up to 800 fighters"
	Statement StatementID // the innermost statement whose content holds it, or 0
	Min, Max  Bound
	Approx    bool
	Unit      string // what is counted, as written, singular or plural as in the text: "fighters", "USD"
}

// An Event is what a clause says happened.
type Event struct {
	ID        EventID
	Passage               // the clause
	Statement StatementID // the innermost statement whose content holds it, or 0
	Type      string      // PLOVER type: "ASSAULT", "AID", "COERCE", …
	Predicate string      // lemma of the verb or noun that reports it
	Actor     EntityID
	Target    EntityID
	Place     EntityID
	Time      *Time
	Quantity  QuantityID
	Negated   bool
	Mood      string // "", "planned", "demanded", "possible", "conditional"
}

// A Relation is what one party is to another, signed (+1 support, -1 hostility), as a report says it.
type Relation struct {
	From, To   EntityID
	Sign       int
	Kind       string // backs, arms, funds, allied, part-of, opposes, fights, sanctions, controls
	Start, End string // ISO dates or ""
	Statements []StatementID
	Spans      []Passage
}

// A Voice is a passage of the outlet's own prose that bears on a claim; it counts only when the outlet says that its
// reporter saw it or holds the document.
type Voice struct {
	Passage
	Origin OriginID
	For    bool   // for the claim or against it
	Basis  string // "saw", "document", or "" for unattributed narration
}

// A Reading is everything that one document says. Identifiers in it are local, see [EntityID].
type Reading struct {
	Entities   []Entity
	Statements []Statement
	Doubtful   []Statement // below the threshold: a queue for a person, weighed by nobody
	Times      []Time
	Quantities []Quantity
	Events     []Event
	Relations  []Relation
	Voices     []Voice
	Problems   []Problem
}
