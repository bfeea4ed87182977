package read

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"proffer/read/anatomy"
)

// readDOC reads a Word document of the years 1997 to 2003 (MS-DOC): its text, foot- and endnotes and text boxes.
// Deletions that were tracked, and comments, are said in their own words; hidden text is in the text, and said.
func readDOC(in Input, out *Result) {
	defer takeObjects(in, out)
	w := &office{in: in}
	d, err := openDOC(in)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, Unread+err.Error(), "save it as DOCX or as text, and add that too, naming this exhibit in a note")...)
		return
	}
	defer func() { w.finish(anatomy.Known{}, out) }()
	if err := d.pieces(); err != nil {
		w.say("text", "not all of it could be read: "+err.Error(), "ask for it again, or save it as text and add that too")
	}
	d.readMarks()
	for _, story := range d.stories() {
		switch story.kind {
		case docComments:
			w.comments = append(w.comments, story.paragraphs(d)...)
		case docText:
			d.body(w, story)
		default:
			for _, s := range story.paragraphs(d) {
				w.blocks = append(w.blocks, anatomy.Loose{Text: s, Role: anatomy.RoleBody})
			}
		}
	}
	if d.hidden > 0 {
		w.say("hidden text", fmt.Sprintf("%d stretches are hidden; they are in the text", d.hidden), "ask why they were hidden")
	}
	w.sayAside()
}

// A doc is a Word document taken apart.
type doc struct {
	main, table []byte
	fib         fib
	chars       []docChar
	deleted     []docRange // of bytes in main, in order
	vanished    []docRange
	styles      []docStyle // of paragraphs, by bytes in main, in order
	hidden      int
}

// A docChar is a character and where its bytes are.
type docChar struct {
	r  rune
	at uint32
}

// A docRange is a stretch of bytes in the main stream.
type docRange struct{ from, to uint32 }

type docStyle struct {
	docRange
	style uint16
}

var (
	errDOCOld  = errors.New("it is from a version of Word before 1997")
	errDOCLock = errors.New("it is encrypted")
	errDOCBad  = errors.New("its table of pieces is damaged")
)

func openDOC(in Input) (*doc, error) {
	root, err := openOLE(in.Bytes, in.Size)
	if err != nil {
		return nil, err
	}
	d := &doc{}
	if d.main, err = root.stream("WordDocument"); err != nil {
		return nil, err
	}
	if len(d.main) < 0x200 || binary.LittleEndian.Uint16(d.main) != 0xA5EC {
		return nil, errDOCOld
	}
	d.fib = fib(d.main)
	flags := binary.LittleEndian.Uint16(d.main[0x0A:])
	switch {
	case binary.LittleEndian.Uint16(d.main[2:]) < 0xC1:
		return nil, errDOCOld
	case flags&0x100 != 0:
		return nil, errDOCLock
	}
	name := "0Table"
	if flags&0x200 != 0 {
		name = "1Table"
	}
	d.table, err = root.stream(name)
	return d, err
}

// A fib is the main stream, whose beginning says where things are (File Information Block, MS-DOC 2.5).
type fib []byte

// count is one of the numbers of characters from ccpText on.
func (f fib) count(at int) int {
	return int(min(binary.LittleEndian.Uint32(f[at:]), uint32(len(f)+1)*8)) // no file has more characters than bits
}

// region is entry i of the places in the table stream, or nothing where it lies outside.
func (f fib) region(table []byte, i int) []byte {
	at := 0x9A + 8*i
	if at+8 > len(f) {
		return nil
	}
	from, n := uint64(binary.LittleEndian.Uint32(f[at:])), uint64(binary.LittleEndian.Uint32(f[at+4:]))
	if from+n > uint64(len(table)) {
		return nil
	}
	return table[from : from+n]
}

// Entries of the places in the table stream.
const (
	fibCharacters = 12 // PlcBteChpx
	fibParagraphs = 13 // PlcBtePapx
	fibPieces     = 33 // Clx
)

// pieces puts the text together from its pieces (MS-DOC 2.4.1).
func (d *doc) pieces() error {
	clx := d.fib.region(d.table, fibPieces)
	for len(clx) > 3 && clx[0] == 1 { // what single pieces were formatted with
		clx = clx[min(len(clx), 3+int(binary.LittleEndian.Uint16(clx[1:]))):]
	}
	if len(clx) < 5 || clx[0] != 2 {
		return errDOCBad
	}
	plc := clx[5:]
	plc = plc[:min(uint64(len(plc)), uint64(binary.LittleEndian.Uint32(clx[1:])))]
	n := (len(plc) - 4) / 12
	for i := range n {
		from, to := binary.LittleEndian.Uint32(plc[4*i:]), binary.LittleEndian.Uint32(plc[4*i+4:])
		fc := binary.LittleEndian.Uint32(plc[4*(n+1)+8*i+2:])
		if to < from || int(from) != len(d.chars) || !d.piece(fc, to-from) {
			return errDOCBad
		}
	}
	return nil
}

// piece takes in a piece's characters: of one byte in Windows' Western charset, or of two.
func (d *doc) piece(fc, n uint32) bool {
	const compressed = 1 << 30
	width, at := uint64(2), uint64(fc)
	if fc&compressed != 0 {
		width, at = 1, uint64(fc&^compressed)/2
	}
	if at+uint64(n)*width > uint64(len(d.main)) || len(d.chars)+int(n) > 8*len(d.main) {
		return false
	}
	for range n {
		r := charmap.Windows1252.DecodeByte(d.main[at])
		if width == 2 {
			r = rune(binary.LittleEndian.Uint16(d.main[at:]))
		}
		d.chars = append(d.chars, docChar{r, uint32(at)})
		at += width
	}
	return true
}

// Stories of a document, in their order.
const (
	docText = iota
	docFootnotes
	docHeaders
	docMacros
	docComments
	docEndnotes
	docBoxes
)

type docStory struct {
	kind  int
	chars []docChar
}

// stories are the document's texts but running heads and feet, which are furniture.
func (d *doc) stories() []docStory {
	var out []docStory
	rest := d.chars
	for kind := docText; kind <= docBoxes; kind++ {
		n := min(d.fib.count(0x4C+4*kind), len(rest))
		if kind != docHeaders && kind != docMacros && n > 0 {
			out = append(out, docStory{kind, rest[:n]})
		}
		rest = rest[n:]
	}
	return out
}

// paragraphs are a story's paragraphs without what was deleted.
func (s docStory) paragraphs(d *doc) []string {
	w := &office{}
	d.body(w, s)
	var out []string
	for _, b := range w.blocks {
		out = append(out, b.Text)
	}
	return out
}

// body gives a story's paragraphs to w.
func (d *doc) body(w *office, s docStory) {
	fields := 0 // instructions that the characters stand in
	var high rune
	var was bool
	for _, c := range s.chars {
		r := c.r
		switch {
		case r == 0x13:
			fields++
			continue
		case r == 0x14 || r == 0x15: // of a field's two marks the first ends its instruction
			fields = max(0, fields-1)
			if r == 0x14 {
				continue
			}
		case fields > 0:
			continue
		case utf16.IsSurrogate(r) && high == 0:
			high = r
			continue
		case high != 0:
			r, high = utf16.DecodeRune(high, r), 0
		}
		if in(d.deleted, c.at) {
			w.aside.WriteRune(r)
			continue
		}
		if w.aside.Len() > 0 {
			w.deleted = append(w.deleted, w.aside.String())
			w.aside.Reset()
		}
		if now := in(d.vanished, c.at); now != was {
			if was = now; now {
				d.hidden++
			}
		}
		d.character(w, r, c.at)
	}
	w.flush()
	if w.aside.Len() > 0 {
		w.deleted = append(w.deleted, w.aside.String())
		w.aside.Reset()
	}
}

func (d *doc) character(w *office, r rune, at uint32) {
	switch r {
	case '\r', 0x0C:
		w.role = d.role(at)
		w.flush()
	case 0x07: // the end of a cell, and of a row: cells stand apart by spaces, and an empty one ends the row
		if s := w.text.String(); strings.HasSuffix(s, "\x07") {
			w.text.Reset()
			w.text.WriteString(strings.ReplaceAll(s, "\x07", " "))
			w.role = anatomy.RoleTable
			w.flush()
			return
		}
		w.text.WriteByte(0x07)
	case '\t', 0x0B:
		w.text.WriteByte(' ')
	case 0x1E:
		w.text.WriteByte('-')
	default:
		if r >= ' ' {
			w.text.WriteRune(r)
		}
	}
}
