// Package read makes documents of exhibits: text, title, authors, publisher, credit, publication date, parts, and for
// each stretch of text its place in the original.
//
// Enter at [Read]. What a file is, is told by its bytes, never by its name; there is one file of code a format. The
// anatomy of a report (headline, byline, dateline, captions, credits, furniture) is told by package anatomy in the
// same way for every format.
//
// Terms: an [Input] is bytes with the little that is known of them from outside. A [Member] is a file inside a file
// (an attachment, a file in an archive); it is an exhibit of its own, to be sealed and read in its turn.
//
// Promises: foreign bytes never make it panic; time and memory are linear in their length. What is wrong is a
// [proffer.Problem] that says what, where and what to do, and what could be read in spite of it is there. What is
// not known is left empty and said so, never guessed.
package read

import (
	"bytes"
	"fmt"
	"image"
	"io"

	"proffer"
	"proffer/container"
)

// MostBytes is the largest input that is read as text; a larger one is kept, not read.
const MostBytes = 1 << 30

// Unread begins what is said of a file of which no text was read.
const Unread = "kept, not read: "

// An Input is bytes to read.
type Input struct {
	Name     string      // what the file was called; used in messages, and never to tell what it is
	Bytes    io.ReaderAt // the bytes; read more than once, never written
	Size     int64
	Declared string // the media type that whoever sent it declared, "text/html; charset=utf-8", or ""
	Depth    int    // how many members within members it lies in: 0 for a file that came by itself

	text, charset string // of a text all of which was decoded when it was told what it is; charset is "" of others
}

// FromBytes is an input that lies in memory.
func FromBytes(name string, b []byte) Input {
	return Input{Name: name, Bytes: bytes.NewReader(b), Size: int64(len(b))}
}

// A Result is what could be read. A result without documents and members says why in Problems.
type Result struct {
	MediaType string // by content; "application/octet-stream" when it is not known
	Documents []proffer.Document
	Members   []Member
	Facts     []proffer.Fact // what the file states of itself, beside its text
	Picture   *proffer.Picture
	Scan      *Scan // what a program for scans may read; nil where there is nothing
	Problems  []proffer.Problem
}

// A Scan is pages that are pictures.
type Scan struct {
	Pages []int // numbers of a document's pages, from 1; nil for a picture, which is one page
	// Of which have text already, with which the pictures may be compared; Sample: and nothing speaks against that text.
	Text, Sample bool
	// Render hands out the pages as pictures, upright and in order, until each returns an error, which it returns. dpi
	// is their pixels an inch, 0 where it is not known.
	Render func(each func(page, dpi int, m *image.Gray) error) error
}

// A Member is a file inside the input.
type Member struct {
	Name      string // as named inside, base name only; "" where it has none
	Path      string // as named inside, whole: data for a person, never a path to write to
	MediaType string // as declared inside, or ""
	Method    string // proffer.MethodMail or proffer.MethodArchive
	Size      int64  // bytes, -1 where that is not known before reading
	// Open starts reading the member. Limits of the container are errors of reading, of kind proffer.Refused.
	Open func() (io.ReadCloser, error)
}

func memberOf(name, mediaType, method string, b []byte) Member {
	return Member{Name: name, Path: name, MediaType: mediaType, Method: method, Size: int64(len(b)),
		Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b)), nil }}
}

// Read makes documents of an input.
func Read(in Input) (out Result) {
	if in.Size == 0 {
		return Result{MediaType: "application/x-empty", Problems: problem(in.Name, "the file is empty",
			"ask whoever sent it for the whole file")}
	}
	head := make([]byte, min(in.Size, 64<<10))
	if n, err := in.Bytes.ReadAt(head, 0); err != nil && n < len(head) {
		return Result{MediaType: unknownType, Problems: problem(in.Name, "cannot be read: "+err.Error(),
			"add it again when it can be read")}
	}
	kind := in.kind(head)
	out.MediaType = kind
	defer func() { // a library's panic costs one file, not the run; what was found of it is thrown away
		if p := recover(); p != nil {
			out = Result{MediaType: kind, Problems: problem(in.Name,
				fmt.Sprintf("kept, not read: reading it as %s failed (%v)", kind, p),
				"open it with the program that made it, and add what it shows as text")}
		}
	}()
	reader, ok := readers[kind]
	if !ok {
		hint := "convert it to text, HTML or mail and add that too, naming this exhibit in a note"
		switch kind {
		case encryptedType:
			hint = "ask for the password, save it without one, and add that too, naming this exhibit in a note"
		case pstType:
			hint = "install readpst and give `proffer add --retry`, or save its mails as EML and add those"
		}
		out.Problems = problem(in.Name, Unread+describe(in, kind), hint)
		out.Problems = append(append(out.Problems, mismatch(in, kind)...), polyglot(in, kind, head)...)
		return out
	}
	if in.Size > MostBytes && !streams[kind] {
		out.Problems = problem(in.Name, fmt.Sprintf("kept, not read: it has %d bytes and %d is the most that is read",
			in.Size, int64(MostBytes)), "split it")
		return out
	}
	reader(in, &out)
	if holdsProperties[kind] {
		out.Facts = officeFacts(in)
	}
	out.Problems = append(append(mismatch(in, kind), polyglot(in, kind, head)...), out.Problems...)
	return out
}

// A reader reads an input that kindOf has told to be of its kind, and fills in the rest of the result.
type reader func(in Input, out *Result)

var readers map[string]reader

// streams are the kinds whose readers do not hold the whole input in memory.
var streams = map[string]bool{}

func init() { // in a function, since readers of containers and mail refer back to the table
	readers = map[string]reader{
		textType: readText,
		htmlType: readHTML,
		mailType: readMail,
		docxType: readDOCX,
		odtType:  readODT,
		rtfType:  readRTF,
		xlsxType: readXLSX,
		xlsbType: readXLSB,
		tnefType: readTNEF,
		odsType:  readODS,
		pptxType: readPPTX,
		odpType:  readODP,
		epubType: readEPUB,
		csvType:  readCSV,
		jsonType: readPosts,
		pdfType:  readPDF,

		wordType: readDOC, excelType: readXLS, pointType: readPPT,

		packageType: readPackage,

		msgType:  readMSG,
		hocrType: readHOCR,
		chatType: readChat,

		subtitleType: readSubtitles,
		markdownType: readMarkdown,
		cardType:     readCards,
		calendarType: readCalendar,
	}
	for _, kind := range pictureTypes {
		readers[kind] = readPicture
	}
	for _, kind := range container.Types() {
		readers[kind] = readContainer(kind)
		streams[kind] = true
	}
}

func problem(where, what, hint string) []proffer.Problem {
	return []proffer.Problem{{Where: where, What: what, Hint: hint}}
}

// all is the input's whole bytes.
func (in Input) all() ([]byte, error) {
	b := make([]byte, in.Size)
	n, err := in.Bytes.ReadAt(b, 0)
	if n == len(b) {
		err = nil
	}
	return b[:n], err
}
