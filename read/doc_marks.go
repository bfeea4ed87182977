package read

import (
	"encoding/binary"
	"slices"

	"proffer/read/anatomy"
)

// page512 is the size of the pages that hold how characters and paragraphs are formatted (MS-DOC 2.9.33, 2.9.175).
const page512 = 512

// mostRuns is how many formatted stretches of one document are looked at.
const mostRuns = 2_000_000

// readMarks finds what was deleted with changes tracked, what is hidden, and the styles of paragraphs. What of it is
// damaged is not there.
func (d *doc) readMarks() {
	runs := 0
	d.eachPage(fibCharacters, func(page []byte) {
		n := int(page[page512-1])
		for i := range n {
			at := 4 * (n + 1)
			if at+i >= page512 || runs > mostRuns {
				return
			}
			runs++
			r := docRange{binary.LittleEndian.Uint32(page[4*i:]), binary.LittleEndian.Uint32(page[4*i+4:])}
			if from := 2 * int(page[at+i]); from > 0 && from < page512 {
				d.run(r, page[from+1:min(page512, from+1+int(page[from]))])
			}
		}
	})
	d.eachPage(fibParagraphs, func(page []byte) {
		n := int(page[page512-1])
		for i := range n {
			at := 4*(n+1) + 13*i
			if at >= page512 || runs > mostRuns {
				return
			}
			runs++
			from := 2 * int(page[at])
			if from == 0 || from+4 > page512 {
				continue
			}
			if page[from] == 0 { // a longer one has its length in the next byte
				from++
			}
			if from+3 <= page512 {
				d.styles = append(d.styles, docStyle{docRange{binary.LittleEndian.Uint32(page[4*i:]), binary.LittleEndian.Uint32(page[4*i+4:])},
					binary.LittleEndian.Uint16(page[from+1:])})
			}
		}
	})
	order := func(a, b docRange) int { return int(int64(a.from) - int64(b.from)) }
	slices.SortFunc(d.deleted, order)
	slices.SortFunc(d.vanished, order)
	slices.SortFunc(d.styles, func(a, b docStyle) int { return order(a.docRange, b.docRange) })
}

// eachPage hands out the pages that an entry of the table stream lists.
func (d *doc) eachPage(entry int, do func([]byte)) {
	plc := d.fib.region(d.table, entry)
	n := (len(plc) - 4) / 8
	for i := range n {
		at := uint64(binary.LittleEndian.Uint32(plc[4*(n+1)+4*i:])&0x3FFFFF) * page512
		if at+page512 <= uint64(len(d.main)) && 4*(int(d.main[at+page512-1])+1) < page512 {
			do(d.main[at : at+page512])
		}
	}
}

// Properties of characters (MS-DOC 2.6.1).
const (
	sprmDeleted = 0x0800 // sprmCFRMarkDel
	sprmHidden  = 0x083C // sprmCFVanish
)

// run looks through the properties of a stretch of characters.
func (d *doc) run(r docRange, grpprl []byte) {
	for len(grpprl) > 2 {
		sprm := binary.LittleEndian.Uint16(grpprl)
		on := grpprl[2] == 1
		switch {
		case sprm == sprmDeleted && on:
			d.deleted = append(d.deleted, r)
		case sprm == sprmHidden && on:
			d.vanished = append(d.vanished, r)
		}
		n := []int{1, 1, 2, 4, 2, 2, 1 + int(grpprl[2]), 3}[sprm>>13]
		grpprl = grpprl[min(len(grpprl), 2+n):]
	}
}

// in says that a byte lies in one of the ranges, which are in order and do not overlap.
func in(ranges []docRange, at uint32) bool {
	i, found := slices.BinarySearchFunc(ranges, at, func(r docRange, at uint32) int { return int(int64(r.from) - int64(at)) })
	if !found {
		i--
	}
	return i >= 0 && at < ranges[i].to
}

// role is that of the paragraph which ends at a byte: the first nine styles after the standard one are headings in
// every document.
func (d *doc) role(at uint32) anatomy.Role {
	i, found := slices.BinarySearchFunc(d.styles, at, func(s docStyle, at uint32) int { return int(int64(s.from) - int64(at)) })
	if !found {
		i--
	}
	if i < 0 || at >= d.styles[i].to {
		return anatomy.RoleNone
	}
	switch s := d.styles[i].style; {
	case s == 1:
		return anatomy.RoleHeadline
	case s >= 2 && s <= 9:
		return anatomy.RoleSubhead
	}
	return anatomy.RoleNone
}
