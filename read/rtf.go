package read

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"proffer/read/anatomy"
)

// mostGroups is how deep groups of an RTF may be nested; deeper ones are read without their own state.
const mostGroups = 2000

// readRTF reads Rich Text Format, version 1.9.1: text, paragraphs, charsets of fonts and \u escapes, foot- and
// endnotes. Deletions that were tracked, and comments, are said in their own words; hidden text is in the text, and said.
// Pictures, style sheets and other destinations are left out.
func readRTF(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	r := newRTF(b)
	r.read()
	if r.depth > 0 {
		out.Problems = append(out.Problems, problem(in.Name, "the file is cut off: groups are not closed", "ask for it again")...)
	}
	r.members(in, out)
	w := &office{in: in, deleted: r.stories[rtfDeleted], comments: r.stories[rtfComment]}
	for line := range strings.SplitSeq(r.text.String(), "\n") {
		if s := strings.Join(strings.Fields(line), " "); s != "" {
			w.blocks = append(w.blocks, anatomy.Loose{Text: s})
		}
	}
	for _, s := range append(r.stories[rtfBox], r.stories[rtfNote]...) {
		w.blocks = append(w.blocks, anatomy.Loose{Text: s, Role: anatomy.RoleBody})
	}
	if r.hidden > 0 {
		w.say("hidden text", fmt.Sprintf("%d stretches are hidden; they are in the text", r.hidden), "ask why they were hidden")
	}
	w.sayAside()
	w.finish(anatomy.Known{}, out)
}

// An rtfState is what a group inherits and may change for itself.
type rtfState struct {
	skip    bool
	fonts   bool // in the font table
	charset *rtfCharset
	uc      int // how many characters stand in for a \u escape

	story   rtfStory
	deleted bool
	hidden  bool

	object  bool // a file that was put into the document
	instead bool // what older programs are to show instead of a shape
}

// An rtfStory is where words belong.
type rtfStory int

const (
	rtfBody rtfStory = iota
	rtfNote
	rtfComment
	rtfDeleted
	rtfBox // text boxes
	rtfStories
)

type rtf struct {
	b     []byte
	at    int
	text  strings.Builder
	whole *rtfCharset // of the document
	fonts map[int]*rtfCharset
	font  int  // the one being defined in the font table
	lead  byte // the first byte of a character of two, 0 where none waits for its second
	stack []rtfState
	state rtfState
	depth int
	drop  int // characters still to be left out behind a \u escape
	high  rune

	objects int      // files that were put into the document
	taken   [][]byte // the bytes of those that it holds, as they are wrapped
	hidden  int      // stretches of hidden text
	inside  rtfStory
	aside   strings.Builder // words of a story that is not the text
	stories [rtfStories][]string
	shown   bool // the last character of the text was not hidden
}

func newRTF(b []byte) *rtf {
	return &rtf{b: b, whole: rtfLatin, fonts: map[int]*rtfCharset{}, shown: true}
}

// destinations whose text is none of the document's.
var rtfSkipped = set(`stylesheet colortbl info pict header footer headerl headerr footerl footerr generator
	listtable listoverridetable revtbl rsidtbl themedata colorschememapping latentstyles datastore xmlnstbl fldinst
	filetbl atnid atnauthor template operator mmathPr`)

func (r *rtf) read() {
	r.state = rtfState{charset: r.whole, uc: 1}
	for r.at < len(r.b) {
		switch c := r.b[r.at]; c {
		case '{':
			r.at++
			r.lead = 0
			r.depth++
			if len(r.stack) < mostGroups {
				r.stack = append(r.stack, r.state)
			}
		case '}':
			r.at++
			r.lead = 0
			if r.depth > 0 {
				r.depth--
			}
			if n := len(r.stack); n > 0 && r.depth < n {
				if r.state.story != r.stack[n-1].story && r.inside == r.state.story { // two notes may follow each other
					r.endStory(rtfBody)
				}
				r.state = r.stack[n-1]
				r.stack = r.stack[:n-1]
			}
		case '\\':
			r.at++
			r.control()
		case '\r', '\n':
			r.at++
		default:
			r.at++
			r.byte(c)
		}
	}
	r.endStory(rtfBody)
}

// byte takes a byte in the charset of its font. One that begins a character of two waits for the other, which may be
// written in another way.
func (r *rtf) byte(c byte) {
	lead, wide := r.lead, r.state.charset.wide
	r.lead = 0
	switch {
	case r.drop > 0:
		r.drop--
	case wide == nil:
		r.put(r.state.charset.table.DecodeByte(c))
	case lead != 0:
		for _, x := range decodeWide([]byte{lead, c}, wide) {
			r.put(x)
		}
	case r.state.charset.leads(c):
		r.lead = c
	default:
		for _, x := range decodeWide([]byte{c}, wide) {
			r.put(x)
		}
	}
}

func (r *rtf) put(c rune) {
	if r.drop > 0 {
		r.drop--
		return
	}
	if r.state.skip || r.state.fonts {
		return
	}
	story := r.state.story
	if r.state.deleted {
		story = rtfDeleted
	}
	if story != r.inside {
		r.endStory(story)
	}
	if story != rtfBody {
		r.aside.WriteRune(c)
		return
	}
	if r.state.hidden && r.shown && c > ' ' {
		r.hidden++
	}
	r.shown = !r.state.hidden
	r.text.WriteRune(c)
}

// endStory keeps the words of the story that ends where another begins.
func (r *rtf) endStory(next rtfStory) {
	if s := strings.Join(strings.Fields(r.aside.String()), " "); s != "" {
		r.stories[r.inside] = append(r.stories[r.inside], s)
	}
	r.aside.Reset()
	r.inside = next
}

// control reads a control word or symbol.
func (r *rtf) control() {
	if r.at >= len(r.b) {
		return
	}
	c := r.b[r.at]
	if c < 'a' || c > 'z' {
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.b) && r.b[r.at] >= 'a' && r.b[r.at] <= 'z' || r.at < len(r.b) && r.b[r.at] >= 'A' && r.b[r.at] <= 'Z' {
		r.at++
	}
	word := string(r.b[start:r.at])
	start = r.at
	if r.at < len(r.b) && r.b[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.b) && r.b[r.at] >= '0' && r.b[r.at] <= '9' && r.at-start < 10 {
		r.at++
	}
	n, err := strconv.Atoi(string(r.b[start:r.at]))
	if err != nil {
		n = 1
	}
	if r.at < len(r.b) && r.b[r.at] == ' ' {
		r.at++
	}
	r.lead = 0
	r.word(word, n)
}

func (r *rtf) symbol(c byte) {
	r.at++
	switch c {
	case '\'':
		if r.at+1 < len(r.b) && isHex(r.b[r.at]) && isHex(r.b[r.at+1]) {
			r.byte(unhex(r.b[r.at])<<4 | unhex(r.b[r.at+1]))
			r.at += 2
		}
	case '*': // a destination that may be left out, where a group begins with it
		r.state.skip = r.state.skip || bytes.HasSuffix(bytes.TrimRight(r.b[:r.at-2], " \r\n"), []byte("{"))
	case '~':
		r.put('\u00a0')
	case '_':
		r.put('-')
	case '\\', '{', '}':
		r.byte(c)
	case '\n', '\r':
		r.put('\n')
	}
}

var rtfSymbols = map[string]rune{"par": '\n', "line": '\n', "row": '\n', "sect": '\n', "page": '\n', "tab": ' ', "cell": ' ',
	"emdash": '—', "endash": '–', "lquote": '‘', "rquote": '’', "ldblquote": '“', "rdblquote": '”', "bullet": '•'}

// An rtfCharset is one of one byte a character, or one of one or two.
type rtfCharset struct {
	table *charmap.Charmap
	wide  encoding.Encoding
	leads func(byte) bool
}

var rtfLatin = &rtfCharset{table: charmap.Windows1252}

// rtfCodePage is the charset of a code page, or nil where there is none here.
func rtfCodePage(number int) *rtfCharset {
	name := codePages[uint32(number)]
	if e := wide[name]; e != nil && number < 1000 { // of one or two bytes
		leads := func(c byte) bool { return c > 0x80 && c < 0xff }
		if name == "shift_jis" {
			leads = func(c byte) bool { return c > 0x80 && c < 0xa0 || c >= 0xe0 && c < 0xfd }
		}
		return &rtfCharset{wide: e, leads: leads}
	}
	if t := tables[name]; t != nil {
		return &rtfCharset{table: t}
	}
	return nil
}

// rtfFontPages are the code pages of what fonts state (\fcharset).
var rtfFontPages = map[int]int{77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
	186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850}

// rtfPages are the code pages of the words with which a document says what it is written in.
var rtfPages = map[string]int{"mac": 10000, "pc": 437, "pca": 850}

func (r *rtf) word(word string, n int) {
	if c, ok := rtfSymbols[word]; ok {
		r.put(c)
		return
	}
	switch word {
	case "u":
		r.unicode(rune(uint16(n)))
	case "uc":
		r.state.uc = min(max(n, 0), 8)
	case "ansicpg", "mac", "pc", "pca":
		if c := rtfCodePage(cmp.Or(rtfPages[word], n)); c != nil {
			r.whole, r.state.charset = c, c
		}
	case "fonttbl":
		r.state.fonts = true
	case "f":
		r.font = n
		if !r.state.fonts {
			r.state.charset = r.whole
			if c := r.fonts[n]; c != nil {
				r.state.charset = c
			}
		}
	case "fcharset":
		if c := rtfCodePage(rtfFontPages[n]); c != nil && r.state.fonts && len(r.fonts) < 10000 {
			r.fonts[r.font] = c
		}
	case "footnote":
		r.state.skip, r.state.story = false, rtfNote
	case "annotation":
		r.state.skip, r.state.story = false, rtfComment
	case "shptxt", "dptxbxtext":
		if !r.state.instead {
			r.state.skip, r.state.story = false, rtfBox
		}
	case "shprslt":
		r.state.skip, r.state.instead = true, true
	case "object":
		r.objects++
		r.state.skip, r.state.object = true, true
	case "result": // what is shown of the file
		r.state.skip = r.state.skip && !r.state.object
	case "objdata":
		r.object()
	case "bin": // bytes as they are
		r.at += min(max(n, 0), len(r.b)-r.at)
	case "deleted":
		r.state.deleted = n != 0
	case "v":
		r.state.hidden = n != 0
	case "plain":
		r.state.deleted, r.state.hidden = false, false
	default:
		if rtfSkipped[word] {
			r.state.skip = true
		}
	}
}

func (r *rtf) unicode(c rune) {
	r.drop = 0
	switch {
	case utf16.IsSurrogate(c) && r.high == 0:
		r.high = c
	case r.high != 0:
		r.put(utf16.DecodeRune(r.high, c))
		r.high = 0
	default:
		r.put(c)
	}
	r.drop = r.state.uc
}
