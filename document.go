package proffer

import "time"

// An Exhibit is bytes as acquired, with how, whence, when and by whom. It never changes.
type Exhibit struct {
	ID           ExhibitID
	Digest       Digest
	Size         int64
	MediaType    string // by content, such as "text/html"; "application/octet-stream" when unknown
	Name         string // as first acquired: base name of the file, subject of nothing
	Within       ExhibitID
	Acquisitions []Acquisition
	Documents    []DocumentID
	Facts        []Fact   // what the file states of itself, beside its text
	Picture      *Picture // of a picture, else nil
	Problems     []Problem
}

// Methods of acquisition.
const (
	MethodFile        = "file"
	MethodArchive     = "archive"
	MethodMail        = "mail"
	MethodCapture     = "capture"
	MethodFeed        = "feed"
	MethodInterview   = "interview"
	MethodPhysical    = "physical"
	MethodReceived    = "received"
	MethodObservation = "observation"
	MethodProgram     = "program" // what an outside program made of another exhibit
	MethodPack        = "pack"    // what a user knows beside the reports: used in joining names, not read as a report
	MethodList        = "list"    // an edition of a sanctions list: kept to be screened against, not read as a report
)

// An Acquisition says how bytes came to us, once. The same bytes twice are one exhibit with two acquisitions.
type Acquisition struct {
	At        time.Time
	By        string // the actor's name
	Method    string
	Source    string // file name or URL
	Published string // ISO date that the person who added it stated, or ""
	Note      string
	Program   string     // of method program: its name, version and options; else ""
	Testimony *Testimony // as stated on a form, or nil
	Record    int        // sequence number in the ledger
}

// A Problem is located data about something wrong with an input, never an error that stops the work.
type Problem struct {
	Where string // file, member, byte range, part: as exact as is known
	What  string // what is wrong, in words
	Hint  string // what to do about it, or ""
}

// String is the problem as one line for a person.
func (p Problem) String() string {
	s := p.What
	if p.Where != "" {
		s = p.Where + ": " + s
	}
	if p.Hint != "" {
		s += " (" + p.Hint + ")"
	}
	return s
}

// A PartKind names what a stretch of a report is.
type PartKind string

// The anatomy of a report. Furniture (menus, "read also", cookie notes) is kept as a part, out of the text.
const (
	PartHeadline   PartKind = "headline"
	PartByline     PartKind = "byline"
	PartDateline   PartKind = "dateline" // "TRIPOLI, Libya (AP) —"
	PartBody       PartKind = "body"
	PartCaption    PartKind = "caption"
	PartCredit     PartKind = "credit" // "Source: Agency – NAME", "(Reuters)", "Reporting by …"
	PartCorrection PartKind = "correction"
	PartQuote      PartKind = "quote"
	PartTable      PartKind = "table"
	PartFurniture  PartKind = "furniture"
)

// A Part is a labelled stretch of the text. Parts are in text order; those of kind headline, body, caption, quote,
// table and correction do not overlap each other; a dateline, byline or credit may lie inside one of them.
type Part struct {
	Kind     PartKind
	Span     Span   // invalid for furniture, which has no place in the text
	Text     string // for furniture only: the words that were left out of the text
	Credit   string // a caption's own credit, "AP Photo/Ivan Sekretarev"; of a message that was passed on, who wrote it
	Date     string // a caption's or message's own date, ISO, "2017-08-14"
	Language string // where it differs from the document's, else ""
	Places   []Place
}

// A Place is where a stretch stands in the original.
type Place struct {
	Page       int        // from 1; 0 where the original has no pages
	Box        [4]float64 // x0, y0, x1, y1 in points (of a picture: pixels) from the upper left, or zero
	Bytes      [2]int64   // half-open byte range in the exhibit, or zero
	Cell       string     // "Sheet1!B7", or ""
	Confidence Milli      // of a program that read it in a picture, 0 … 1000 as it states it; 0 where nothing had to be guessed
}

// A Document is the reading of an exhibit (an exhibit can hold several).
//
// Text is valid UTF-8. For plain text it is the decoded file with nothing removed or normalised. Elsewhere it is the
// headline, then the paragraphs with a blank line between them, other white space as single spaces.
type Document struct {
	ID        DocumentID
	Exhibit   ExhibitID
	Language  string // ISO 639-1 of most of the text, or "" when unknown
	Title     string
	Authors   []string
	Publisher string // who published this copy
	Credit    string // the agency credited, or ""
	Published string // ISO date, or ""
	Day       string // "--09-05" (ISO 8601): day and month of publication where the copy states no year; else ""
	Text      string
	Parts     []Part
	Problems  []Problem
	Origin    OriginID // set when the case is weighed
}

// LanguageAt is the language at a byte of the text: that of the part there, where it is another.
func (d *Document) LanguageAt(at int) string {
	for _, p := range d.Parts {
		if p.Language != "" && p.Span.Start <= at && at < p.Span.End {
			return p.Language
		}
	}
	return d.Language
}
