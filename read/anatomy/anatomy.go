// Package anatomy tells the parts of a report (headline, byline, dateline, body, captions, credits, corrections,
// furniture) and what they state about it: title, authors, publisher, credit, publication date.
//
// Enter at [Plain] for plain text and at [Structured] for text whose markup has already told some of it; both give a
// [Report], whose Apply fills in a document.
//
// Terms: a [Block] is a paragraph or line. A fact is one thing that a line about the report states. The head of a
// report is what stands before its first sentence, the tail what stands behind its last. A credit is the agency that
// the copy names; the publisher is the outlet that printed it.
//
// Promises: the words by which all this is told are data (words.tsv, months.tsv), by language; nothing names a person
// or place. What is not stated is left empty and said so in Problems. Time is linear in the text's length. Parts are
// in text order; datelines, bylines and credits may lie inside others.
package anatomy

import "proffer"

// A Role is what markup says of a block.
type Role uint8

// Roles. RoleNone leaves it to the block's words and place.
const (
	RoleNone Role = iota
	RoleHeadline
	RoleSubhead
	RoleByline
	RoleDate
	RoleBody
	RoleCaption
	RoleQuote
	RoleTable
	RoleCredit
	RoleFurniture
	RoleLead // the standfirst between headline and body
)

// A Block is a paragraph, or a line where lines are not wrapped.
type Block struct {
	Span   proffer.Span // in the document's text
	Role   Role
	Edge   bool // beside the article's own text: what is not told to be of the report is furniture
	Places []proffer.Place
}

// Known is what is stated outside of the text: in a page's metadata or a mail's header. Each field may be empty.
type Known struct {
	Title     string
	Authors   []string
	Publisher string
	Credit    string
	Published string // ISO date
	Sent      string // ISO date of sending: used where nothing says when it was published
	Weak      bool   // title and authors are a mail's: the text's own go before them
}

// A Report is what was found.
type Report struct {
	Title     string
	Authors   []string
	Publisher string
	Credit    string
	Published string
	Day       string // "--09-05": day and month where no year is stated
	Parts     []proffer.Part
	Problems  []proffer.Problem
}

// Apply fills in the document's facts and parts.
func (r *Report) Apply(d *proffer.Document) {
	d.Title, d.Authors, d.Publisher = r.Title, r.Authors, r.Publisher
	d.Credit, d.Published, d.Day = r.Credit, r.Published, r.Day
	d.Parts = append(d.Parts, r.Parts...)
	d.Problems = append(d.Problems, r.Problems...)
}

// Plain reads a plain text: its lines, and paragraphs that were wrapped into lines.
func Plain(text, lang string) *Report { return Structured(text, lang, Layout(text), Known{}) }

// Structured reads a text whose blocks are known. Blocks are in text order and do not overlap.
func Structured(text, lang string, blocks []Block, known Known) *Report {
	r := readBlocks(text, lang, blocks, known)
	out := r.facts()
	out.Parts = r.parts()
	return out
}

func readBlocks(text, lang string, blocks []Block, known Known) *reading {
	r := &reading{text: text, lang: lang, known: known}
	for _, b := range blocks {
		if s := b.Span.In(text); s != "" {
			r.items = append(r.items, &item{Block: b, text: s, words: wordCount(s, 64)})
		}
	}
	r.classify()
	r.findBody()
	r.chooseTitle()
	r.settle()
	return r
}
