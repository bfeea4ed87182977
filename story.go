package proffer

// A Story is a finding told in full: every voice, how its words came to us, and what to think of it. It is worked out
// when it is shown and kept nowhere.
type Story struct {
	Finding  FindingID
	Accounts []Account // first those for the claim, then those against it, each in ledger order
	Missing  []string  // kinds of evidence that nobody gives, in words
}

// An Account is one statement of a finding with what bears on its worth.
type Account struct {
	Statement StatementID
	For       bool
	Chain     []string    // from these words back: the outlet, whom it copies or credits, who spoke
	Basis     string      // Basis…
	Unnamed   bool        // nobody who speaks is named
	Alignment []string    // what the speaker is to each accused, in words, with the reports that say so
	Start     string      // the days for which it speaks, ISO, both included; "" where none is known
	End       string      //
	Repeats   StatementID // the earlier statement of this origin and party with which it counts as one voice, or 0
}

// What a speaker's words rest on, as far as the words themselves or a form say it.
const (
	BasisSaw      = "saw it"
	BasisTold     = "was told"
	BasisDocument = "document"
	BasisRelease  = "press release"
	BasisPost     = "post"
	BasisOwn      = "speaks for itself" // of its own side's acts and intentions
	BasisUnknown  = "does not say how it knows"
)

// A Taking says that one document of an origin takes its story from another.
type Taking struct {
	Document, From DocumentID
	Why            string
}

// A Portion is what a document has from another origin than its own: words that it prints from a report that it names, or what it
// asked itself beside a story that it copies. From is that report, 0 where it asked itself.
type Portion struct {
	Document, From DocumentID
	Statements     []StatementID
	Why            string
}
