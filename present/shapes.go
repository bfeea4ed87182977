package present

import "proffer"

// The shapes of case.json ("proffer-case/1", docs/architecture.md). Keys may be added, none renamed.

type jsonCase struct {
	Format     string          `json:"format"`
	Case       jsonHead        `json:"case"`
	Exhibits   []jsonExhibit   `json:"exhibits"`
	Documents  []jsonDocument  `json:"documents"`
	Entities   []jsonEntity    `json:"entities"`
	Statements []jsonStatement `json:"statements"`
	Times      []jsonTime      `json:"times"`
	Quantities []jsonQuantity  `json:"quantities"`
	Events     []jsonEvent     `json:"events"`
	Origins    []jsonOrigin    `json:"origins"`
	Claims     []jsonClaim     `json:"claims"`
	Relations  []jsonRelation  `json:"relations"`
	Findings   []jsonFinding   `json:"findings"`

	Allegations []jsonAllegation `json:"allegations"`
	Signatures  int              `json:"signatures_demanded"`
	Contrary    []string         `json:"contradicting_decisions"`
	Stale       []string         `json:"stale_decisions"`
}

type jsonHead struct {
	Name       string          `json:"name"`
	Created    string          `json:"created"`
	Engine     jsonEngine      `json:"engine"`
	Checkpoint *jsonCheckpoint `json:"checkpoint"`
}

type jsonEngine struct {
	Version string   `json:"version"`
	Models  []string `json:"models"`
}

type jsonCheckpoint struct {
	Origin string `json:"origin"`
	Size   int64  `json:"size"`
	Root   string `json:"root"`
}

type jsonExhibit struct {
	ID           string            `json:"id"`
	SHA256       string            `json:"sha256"`
	Size         int64             `json:"size"`
	MediaType    string            `json:"media_type"`
	Name         string            `json:"name"`
	Within       *string           `json:"within"`
	Acquisitions []jsonAcquisition `json:"acquisitions"`
	Documents    []string          `json:"documents"`
	Problems     []string          `json:"problems"`
	Facts        []jsonFact        `json:"facts"`
	Picture      *jsonPicture      `json:"picture,omitempty"`
}

// A jsonFact is what the file states of itself; it proves nothing by itself.
type jsonFact struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	From  string `json:"from"`
	Limit string `json:"limit,omitempty"`
}

type jsonPicture struct {
	Width  int         `json:"width"`
	Height int         `json:"height"`
	Hash   *string     `json:"hash"` // pHash, 64 bits, hexadecimal
	Alike  []jsonAlike `json:"alike"`
}

type jsonAlike struct {
	Exhibit  string `json:"exhibit"`
	Distance int    `json:"distance"` // bits of 64 that differ
}

type jsonAcquisition struct {
	At        string  `json:"at"`
	By        string  `json:"by"`
	Method    string  `json:"method"`
	Source    string  `json:"source"`
	Published *string `json:"published"`
	Note      string  `json:"note,omitempty"`
	Record    int     `json:"record"`

	Program   string         `json:"program,omitempty"` // of method "program": name, version, options
	Testimony *jsonTestimony `json:"testimony,omitempty"`
}

// A jsonTestimony is what may leave the case of a form: neither who spoke nor where.
type jsonTestimony struct {
	When        string          `json:"when"`
	Language    string          `json:"language,omitempty"`
	Interpreted bool            `json:"interpreted"`
	Knowledge   string          `json:"knowledge,omitempty"`
	Consent     proffer.Consent `json:"consent"`
}

type jsonDocument struct {
	ID        string     `json:"id"`
	Exhibit   string     `json:"exhibit"`
	Language  string     `json:"language"`
	Title     string     `json:"title"`
	Authors   []string   `json:"authors"`
	Publisher string     `json:"publisher"`
	Credit    string     `json:"credit"`
	Published *string    `json:"published"`
	Text      string     `json:"text"`
	Parts     []jsonPart `json:"parts"`
	Problems  []string   `json:"problems"`
	Origin    *string    `json:"origin"`
}

type jsonPart struct {
	Kind     proffer.PartKind `json:"kind"`
	Span     *jsonSpan        `json:"span"`
	Text     string           `json:"text,omitempty"`
	Credit   string           `json:"credit"`
	Date     *string          `json:"date"`
	Language string           `json:"language,omitempty"`
	Places   []jsonPlace      `json:"places"`
}

type jsonPlace struct {
	Page  int        `json:"page"`
	Box   [4]float64 `json:"box"`
	Bytes [2]int64   `json:"bytes"`
	Cell  string     `json:"cell,omitempty"`

	Confidence fixed `json:"confidence,omitempty"` // of what a program read in a picture
}

type jsonSpan struct {
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Exact    string `json:"exact"`
}

type spanned struct {
	Span *jsonSpan `json:"span"`
}

type jsonEntity struct {
	ID          string             `json:"id"`
	Kind        proffer.EntityKind `json:"kind"`
	Schema      string             `json:"schema"`
	Name        string             `json:"name"`
	Aliases     []string           `json:"aliases"`
	Title       string             `json:"title,omitempty"`
	Of          *string            `json:"of"`
	Country     string             `json:"country,omitempty"`
	Unnamed     bool               `json:"unnamed,omitempty"`
	Identifiers []jsonIdentifier   `json:"identifiers"`
	Flags       []string           `json:"flags"`
	Mentions    []jsonMention      `json:"mentions"`
	Why         []string           `json:"why,omitempty"`
}

type jsonIdentifier struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

type jsonMention struct {
	Span *jsonSpan           `json:"span"`
	Text string              `json:"text"`
	Base string              `json:"base,omitempty"`
	Form proffer.MentionForm `json:"form"`
}

type jsonStatement struct {
	ID          string           `json:"id"`
	Document    string           `json:"document"`
	Origin      *string          `json:"origin"`
	Part        proffer.PartKind `json:"part"`
	Speaker     jsonSpeaker      `json:"speaker"`
	Cue         spanned          `json:"cue"`
	Content     []spanned        `json:"content"`
	Quoted      []spanned        `json:"quoted"`
	Stance      proffer.Stance   `json:"stance"`
	Direct      bool             `json:"direct"`
	Negated     bool             `json:"negated"`
	Certainty   string           `json:"certainty"`
	Factuality  string           `json:"factuality"`
	NestedIn    *string          `json:"nested_in"`
	Hearer      *string          `json:"hearer"`
	Time        *jsonTime        `json:"time"`
	Confidence  fixed            `json:"confidence"`
	Status      proffer.Status   `json:"status"`
	Engine      string           `json:"engine"`
	Grade       jsonGrade        `json:"grade"`
	Translation *string          `json:"translation"`
	Claims      []string         `json:"claims"`
}

type jsonSpeaker struct {
	Entity     *string   `json:"entity"`
	Entities   []string  `json:"entities"`
	For        *string   `json:"for"`
	Span       *jsonSpan `json:"span"`
	Text       string    `json:"text"`
	WhyUnnamed string    `json:"why_unnamed,omitempty"`
}

type jsonGrade struct {
	Reliability string   `json:"reliability"`
	Credibility int      `json:"credibility"`
	Why         []string `json:"why"`
}

type jsonTime struct {
	Span        *jsonSpan `json:"span"`
	Text        string    `json:"text"`
	Start       *string   `json:"start"`
	End         *string   `json:"end"`
	Granularity string    `json:"granularity"`
	Anchor      *string   `json:"anchor"`
	Value       string    `json:"value,omitempty"`
}

type jsonQuantity struct {
	ID        string    `json:"id"`
	Span      *jsonSpan `json:"span"`
	Statement *string   `json:"statement"`
	Min       *fixed    `json:"min"`
	Max       *fixed    `json:"max"`
	Approx    bool      `json:"approx"`
	Unit      string    `json:"unit"`
}

type jsonEvent struct {
	ID        string    `json:"id"`
	Span      *jsonSpan `json:"span"`
	Statement *string   `json:"statement"`
	Type      string    `json:"type"`
	Predicate string    `json:"predicate"`
	Actor     *string   `json:"actor"`
	Target    *string   `json:"target"`
	Place     *string   `json:"place"`
	Time      *jsonTime `json:"time"`
	Quantity  *string   `json:"quantity"`
	Negated   bool      `json:"negated"`
	Mood      string    `json:"mood,omitempty"`
}

type jsonOrigin struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Documents []string `json:"documents"`
	Why       string   `json:"why"`
	Chain     []string `json:"chain"`

	Takings  []jsonTaking  `json:"takings"`
	Portions []jsonPortion `json:"portions"`
	Circle   []string      `json:"circle"`
}

// A jsonPortion is what a document of another origin has from this one; from is null where it asked itself.
type jsonPortion struct {
	Document   string   `json:"document"`
	From       *string  `json:"from"`
	Statements []string `json:"statements"`
	Why        string   `json:"why"`
}

type jsonTaking struct {
	Document string `json:"document"`
	From     string `json:"from"`
	Why      string `json:"why"`
}

type jsonClaim struct {
	ID         string      `json:"id"`
	Summary    string      `json:"summary"`
	Accused    []string    `json:"accused"`
	Statements []string    `json:"statements"`
	Against    []string    `json:"against"`
	Voices     []jsonVoice `json:"voices"`
	Related    []string    `json:"related"`
	Narrower   []string    `json:"narrower"`
	WordedBy   *string     `json:"worded_by"`
}

type jsonVoice struct {
	Span   *jsonSpan `json:"span"`
	Origin *string   `json:"origin"`
	For    bool      `json:"for"`
	Basis  string    `json:"basis"`
}

type jsonRelation struct {
	From       string      `json:"from"`
	To         string      `json:"to"`
	Sign       int         `json:"sign"`
	Kind       string      `json:"kind"`
	Start      *string     `json:"start"`
	End        *string     `json:"end"`
	Statements []string    `json:"statements"`
	Spans      []*jsonSpan `json:"spans"`
}

type jsonFinding struct {
	ID          string            `json:"id"`
	Claim       string            `json:"claim"`
	Status      proffer.Status    `json:"status"`
	Support     string            `json:"support"`
	Origins     []string          `json:"origins"`
	Answer      string            `json:"answer"`
	Answers     map[string]string `json:"answers"`
	Contested   bool              `json:"contested"`
	ContestedBy []string          `json:"contested_by"`
	Bounds      *jsonInterval     `json:"bounds"`
	BoundsBy    []jsonBoundsBy    `json:"bounds_by"`
	Likelihood  *string           `json:"likelihood"`
	Confidence  *string           `json:"confidence"`
	Why         []string          `json:"why"`
	WouldChange []string          `json:"would_change"`
	Signatures  []jsonSignature   `json:"signatures"`
}

type jsonSignature struct {
	Status proffer.Status `json:"status"`
	By     string         `json:"by"`
	Record int            `json:"record"`
	Lapsed string         `json:"lapsed,omitempty"`
}

type jsonInterval struct {
	Min  *fixed `json:"min"`
	Max  *fixed `json:"max"`
	Unit string `json:"unit"`
}

type jsonBoundsBy struct {
	Statement string  `json:"statement"`
	Min       *fixed  `json:"min"`
	Max       *fixed  `json:"max"`
	Approx    bool    `json:"approx"`
	Unit      string  `json:"unit"`
	Start     *string `json:"start"`
	End       *string `json:"end"`
}

type jsonStory struct {
	Finding  jsonFinding   `json:"finding"`
	Claim    jsonClaim     `json:"claim"`
	Accounts []jsonAccount `json:"accounts"`
	Missing  []string      `json:"missing"`
}

type jsonAccount struct {
	Statement jsonStatement `json:"statement"`
	For       bool          `json:"for"`
	Chain     []string      `json:"chain"`
	Basis     string        `json:"basis"`
	Unnamed   bool          `json:"unnamed"`
	Alignment []string      `json:"alignment"`
	Start     *string       `json:"start"`
	End       *string       `json:"end"`
	Repeats   *string       `json:"repeats"`
}

type jsonAllegation struct {
	Name     string        `json:"name"`
	Basis    string        `json:"basis"`
	Standard string        `json:"standard"`
	Elements []jsonElement `json:"elements"`
}

type jsonElement struct {
	Name   string   `json:"name"`
	Kind   string   `json:"kind"`
	Claims []string `json:"claims"`

	Evidence []string `json:"evidence"`
	Missing  []string `json:"missing"`
}

// fixed is a number in thousandths, written as the shortest decimal.
type fixed proffer.Milli

// MarshalJSON writes a JSON number.
func (f fixed) MarshalJSON() ([]byte, error) { return []byte(proffer.Milli(f).String()), nil }
