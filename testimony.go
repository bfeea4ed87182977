package proffer

// A Testimony is what is known of how a person's words, an object or an observation came to us, as a person stated it
// on a form. It is part of the acquisition's record. Who spoke is for those who work on the case: what is exported
// and presented leaves names and places out.
type Testimony struct {
	Who         string  `toml:"who" json:"who"`     // who spoke, handed over or observed
	Where       string  `toml:"where" json:"where"` // where that was
	When        string  `toml:"when" json:"when"`   // ISO date on which it was
	TakenBy     string  `toml:"taken_by" json:"taken_by,omitempty"`
	Language    string  `toml:"language" json:"language,omitempty"`       // ISO 639-1 code in which it was spoken
	Interpreter string  `toml:"interpreter" json:"interpreter,omitempty"` // "none" where there was none
	Knowledge   string  `toml:"knowledge" json:"knowledge,omitempty"`     // Knowledge…
	HeardFrom   string  `toml:"heard_from" json:"heard_from,omitempty"`   // whose knowledge hearsay is
	Object      string  `toml:"object" json:"object,omitempty"`           // of a thing: what it is, marks, condition
	Consent     Consent `toml:"consent" json:"consent"`
}

// What a person's knowledge rests on.
const (
	KnowledgeFirstHand = "first-hand"
	KnowledgeHearsay   = "hearsay"
)

// A Consent is what a person agreed to.
type Consent struct {
	Given     string   `toml:"given" json:"given,omitempty"` // "yes" or "no"
	Uses      []string `toml:"uses" json:"uses,omitempty"`   // for what it may be used
	Seen      []string `toml:"seen_by" json:"seen_by,omitempty"`
	Withdrawn string   `toml:"withdrawn" json:"withdrawn,omitempty"` // ISO date on which it was withdrawn, or ""
}
