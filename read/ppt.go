package read

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"

	"proffer/read/anatomy"
)

// Records of a presentation (MS-PPT 2.13.24).
const (
	pptSlidePersist = 0x03F3
	pptSlideInfo    = 0x03F9
	pptHeader       = 0x0F9F
	pptOutline      = 0x0F9E
	pptWide         = 0x0FA0
	pptNarrow       = 0x0FA8
	pptList         = 0x0FF0
	pptEdit         = 0x0FF5
	pptPersist      = 0x1772
)

// mostSlides is how many slides of one presentation are read.
const mostSlides = 100_000

// readPPT reads a presentation of the years 1997 to 2003 (MS-PPT), slide by slide; each slide is a page, and its
// speaker's notes follow it.
func readPPT(in Input, out *Result) {
	defer takeObjects(in, out)
	const hint = "save it as PPTX or PDF, and add that too, naming this exhibit in a note"
	p, err := openPPT(in)
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, Unread+err.Error(), hint)...)
		return
	}
	w := &office{in: in}
	notes := 0
	for _, s := range p.slides {
		w.page++
		p.slide(w, s, p.at[s.id])
		before := len(w.blocks)
		if n := p.notes[s.number]; n != nil {
			p.slide(w, *n, p.at[n.id])
			w.blocks = dropNumbers(w.blocks, before)
		}
		if len(w.blocks) > before {
			notes++
		}
	}
	p.objects(in, out)
	if p.budget < 0 {
		w.say("slides", "more than is in the file would come out of it; the rest was left out", "ask for it again")
	}
	if notes > 0 {
		w.say("speaker's notes", fmt.Sprintf("%d slides have notes; they follow their slide in the text", notes), "")
	}
	if w.hidden > 0 {
		w.say("hidden slides", fmt.Sprintf("%d slides are hidden when it is shown; they are in the text", w.hidden), "ask why they were hidden")
	}
	w.finish(anatomy.Known{}, out)
}

type ppt struct {
	b      []byte
	at     map[uint32]uint32 // objects that were saved, the newest of each
	slides []pptSlide
	notes  map[uint32]*pptSlide // by the number of their slide
	budget int                  // bytes that may still be walked, since many slides can be made of one stretch
}

// A pptSlide is a slide with the texts of its outline.
type pptSlide struct {
	id, number uint32
	outline    []pptRun
}

// A pptRun is a text and what it is on the slide.
type pptRun struct {
	kind uint32
	text string
}

var errPPTLock = errors.New("it is encrypted")

func openPPT(in Input) (*ppt, error) {
	root, err := openOLE(in.Bytes, in.Size)
	if err != nil {
		return nil, err
	}
	p := &ppt{at: map[uint32]uint32{}, notes: map[uint32]*pptSlide{}}
	if p.b, err = root.stream("PowerPoint Document"); err != nil {
		return nil, err
	}
	p.budget = pptBudget(p.b)
	user, err := root.stream("Current User")
	if err != nil || len(user) < 20 {
		return nil, errors.New("it does not say where its slides are")
	}
	if binary.LittleEndian.Uint32(user[12:]) == 0xF3D1C4DF {
		return nil, errPPTLock
	}
	return p, p.open(binary.LittleEndian.Uint32(user[16:]))
}

func pptBudget(b []byte) int { return 16*len(b) + 1<<20 }

// walk is the record at a place that is to be walked through; nothing once too much has been.
func (p *ppt) walk(at uint32) []byte {
	_, _, body := p.record(at)
	if p.budget -= len(body); p.budget < 0 {
		return nil
	}
	return body
}

// open follows the edits from the last to the first and finds what they saved (MS-PPT 2.1.2).
func (p *ppt) open(edit uint32) error {
	document := uint32(0)
	for n := 0; edit != 0 && n < 10_000; n++ {
		kind, _, body := p.record(edit)
		if kind != pptEdit || len(body) < 20 {
			return errors.New("the list of its edits is damaged")
		}
		if n == 0 {
			document = binary.LittleEndian.Uint32(body[16:])
		}
		p.saved(binary.LittleEndian.Uint32(body[12:]))
		last := edit
		if edit = binary.LittleEndian.Uint32(body[8:]); edit >= last {
			break
		}
	}
	_, _, body := p.record(p.at[document])
	each(body, func(kind, instance uint16, body []byte) {
		if kind == pptList && instance != 1 { // 1 are masters
			p.list(body, instance == 2)
		}
	})
	if len(p.slides) == 0 {
		return errors.New("it lists no slides")
	}
	return nil
}

// saved takes in a directory of objects; those of later edits are there already and stand.
func (p *ppt) saved(at uint32) {
	body := p.walk(at)
	for len(body) >= 4 {
		head := binary.LittleEndian.Uint32(body)
		body = body[4:]
		for i := range head >> 20 {
			if len(body) < 4 {
				return
			}
			if id := head&0xFFFFF + i; p.at[id] == 0 {
				p.at[id] = binary.LittleEndian.Uint32(body)
			}
			body = body[4:]
		}
	}
}

// list takes in the slides, or the notes, and the texts of their outlines, which follow each.
func (p *ppt) list(body []byte, notes bool) {
	var all []pptSlide
	each(body, func(kind, _ uint16, body []byte) {
		if kind == pptSlidePersist && len(body) >= 16 && len(all) < mostSlides {
			all = append(all, pptSlide{id: binary.LittleEndian.Uint32(body), number: binary.LittleEndian.Uint32(body[12:])})
		} else if n := len(all); n > 0 {
			all[n-1].outline = pptTexts(all[n-1].outline, kind, body)
		}
	})
	if !notes {
		p.slides = all
		return
	}
	for i := range all {
		each(p.walk(p.at[all[i].id]), func(kind, _ uint16, body []byte) {
			if kind == 0x03F1 && len(body) >= 4 { // NotesAtom: whose notes they are
				p.notes[binary.LittleEndian.Uint32(body)] = &all[i]
			}
		})
	}
}

// pptTexts adds a record to the texts that stand before it.
func pptTexts(runs []pptRun, kind uint16, body []byte) []pptRun {
	switch kind {
	case pptHeader:
		if len(body) >= 4 {
			runs = append(runs, pptRun{kind: binary.LittleEndian.Uint32(body)})
		}
	case pptWide, pptNarrow:
		if len(runs) == 0 || runs[len(runs)-1].text != "" {
			runs = append(runs, pptRun{kind: 4})
		}
		runs[len(runs)-1].text = pptString(kind, body)
	}
	return runs
}

func pptString(kind uint16, b []byte) string {
	var units []uint16
	if kind == pptNarrow {
		for _, c := range b {
			units = append(units, uint16(c))
		}
	} else {
		for ; len(b) >= 2; b = b[2:] {
			units = append(units, binary.LittleEndian.Uint16(b))
		}
	}
	return string(utf16.Decode(units))
}

// slide gives the texts of a slide's shapes to w, in the order in which they lie on one another.
func (p *ppt) slide(w *office, s pptSlide, at uint32) {
	p.shapes(w, s, p.walk(at), 0)
}

func (p *ppt) shapes(w *office, s pptSlide, body []byte, depth int) {
	var runs []pptRun
	each(body, func(kind, instance uint16, body []byte) {
		switch {
		case kind == pptSlideInfo && len(body) >= 12 && body[10]&4 != 0:
			w.hidden++
		case kind == pptOutline && len(body) >= 4:
			if i := binary.LittleEndian.Uint32(body); uint64(i) < uint64(len(s.outline)) {
				runs = append(runs, s.outline[i])
			}
		case kind == pptHeader, kind == pptWide, kind == pptNarrow:
			runs = pptTexts(runs, kind, body)
		case (kind == 0x040C || kind >= 0xF002 && kind <= 0xF004 || kind == 0xF00D || kind == 0x0FA7) && depth < 100:
			p.shapes(w, s, body, depth+1)
		}
	})
	for _, r := range runs {
		for line := range strings.SplitSeq(r.text, "\r") {
			if line == "*" { // stands for a number or a date
				continue
			}
			w.role = w.placed("")
			if r.kind == 0 || r.kind == 6 {
				w.role = w.placed("title")
			}
			w.text.WriteString(strings.Map(func(r rune) rune {
				if r < ' ' {
					return ' '
				}
				return r
			}, line))
			w.flush()
		}
	}
}

// record is the record at a place; nothing where there is none.
func (p *ppt) record(at uint32) (kind, instance uint16, body []byte) {
	if uint64(at)+8 > uint64(len(p.b)) {
		return 0, 0, nil
	}
	head, rest := p.b[at:at+8], p.b[at+8:]
	n := min(uint64(binary.LittleEndian.Uint32(head[4:])), uint64(len(rest)))
	return binary.LittleEndian.Uint16(head[2:]), binary.LittleEndian.Uint16(head) >> 4, rest[:n]
}

// each hands out the records of a stretch; a record that is cut is the last.
func each(b []byte, do func(kind, instance uint16, body []byte)) {
	for len(b) >= 8 {
		n := int(min(uint64(binary.LittleEndian.Uint32(b[4:])), uint64(len(b)-8)))
		do(binary.LittleEndian.Uint16(b[2:]), binary.LittleEndian.Uint16(b)>>4, b[8:8+n])
		b = b[8+n:]
	}
}
