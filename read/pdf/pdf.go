// Package pdf reads the text layer of PDF files (ISO 32000) as a person reads pages: columns in their order,
// paragraphs whole, words that were cut at a line's end joined, running heads and page numbers told apart.
//
// Enter at [Read]. Glyphs and their boxes come from PDFium, which runs as WebAssembly inside this program: a hostile
// file can neither reach outside of it nor bring it down, and one that takes too long is given up. What makes lines,
// columns and paragraphs of glyphs is ours.
//
// Terms: a word is glyphs without a space between; a fragment is the words of one line in one column; a block is
// fragments below one another; a gutter is the empty strip between columns or cells.
//
// Promises: all measures are whole hundredths of a point from the upper left corner of the page, so that the same file
// gives the same text on every platform; time is linear in the glyphs but for the pairs of fragments of one page, which
// are bounded.
package pdf

import (
	"errors"
	"time"
)

// Limits of one file. What lies beyond them is left out, and the file says so.
const (
	MostPages = 5000
	MostTime  = 2 * time.Minute // for a large file; see limitOf
	mostChars = 200_000         // on one page
)

// ErrPassword says that a file cannot be opened without its password.
var ErrPassword = errors.New("it is locked with a password")

// ErrLocked says that a file is encrypted in a way that is not known.
var ErrLocked = errors.New("it is encrypted in a way that is not known")

// ErrDamaged says that a file is no PDF that can be opened.
var ErrDamaged = errors.New("it is damaged")

// ErrTime says that a file was given up.
var ErrTime = errors.New("it took longer than files of its size may")

// A File is what was read of one file.
type File struct {
	Pages        int
	PagesRead    int
	Title        string // as the file states of itself
	Author       string
	Properties   []Property  // what else it states of itself
	Paragraphs   []Paragraph // in reading order
	Attachments  []Attachment
	Empty        []int // pages without text, from 1
	Hidden       []int // pages with text that is not drawn, as under a scanned picture
	Unseen       []Unseen
	Unmapped     []int // pages on which many glyphs stand for no known letter
	Notes        []Note
	Contradicted int // fonts whose letters are read as others than their glyphs are named after
	Scripts      int // JavaScript that runs when it is opened, and programs that it starts
	Saved        int // how often it was saved anew with the older state left inside
}

// A Property is an entry of the file's information dictionary (ISO 32000-1, 14.3.3).
type Property struct{ Name, Value string }

// A Role is what place and type on the page say of a paragraph.
type Role uint8

// Roles.
const (
	Body Role = iota
	Headline
	Subhead
	TableRow
	Running // running head, foot or page number
)

// A Paragraph is a stretch of text and the boxes in which it stands.
type Paragraph struct {
	Text  string
	Role  Role
	Boxes []Box
	size  int  // of its type
	open  bool // ends without the end of a sentence
}

// A Box is a rectangle on a page, in hundredths of a point from the upper left corner of what is shown of it, with the
// page turned so that its text stands upright.
type Box struct {
	Page           int // from 1
	X0, Y0, X1, Y1 int
}

// A Note is an annotation with words, which a reader of the file wrote beside or over its text, or filled into a field of
// its form: then Author is the field's name.
type Note struct {
	Author, Text string
	Filled       bool
	Box          Box
}

// An Unseen is text that a page holds and does not show.
type Unseen struct {
	Page int // from 1
	Text string
}

// An Attachment is a file inside the file.
type Attachment struct {
	Name  string
	Bytes []byte
}
