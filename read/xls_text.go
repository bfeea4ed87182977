package read

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
)

// An xlsText reads texts from a record and those that continue it. A text may go on in the next record, which then
// says anew whether its characters have one byte or two (MS-XLS 2.5.293).
type xlsText struct {
	parts [][]byte
	wide  bool
}

func (t *xlsText) done() bool {
	for len(t.parts) > 0 && len(t.parts[0]) == 0 {
		t.parts = t.parts[1:]
	}
	return len(t.parts) == 0
}

// take is n bytes, or as many as are left in all records.
func (t *xlsText) take(n int) []byte {
	var out []byte
	for n > 0 && !t.done() {
		k := min(n, len(t.parts[0]))
		out = append(out, t.parts[0][:k]...)
		t.parts[0] = t.parts[0][k:]
		n -= k
	}
	return out
}

// text is the next text of the table of texts, without its formatting and its pronunciation.
func (t *xlsText) text() string {
	head := t.take(3)
	if len(head) < 3 {
		return ""
	}
	t.wide = head[2]&1 != 0
	runs, phonetic := 0, 0
	if head[2]&8 != 0 {
		if b := t.take(2); len(b) == 2 {
			runs = int(binary.LittleEndian.Uint16(b))
		}
	}
	if head[2]&4 != 0 {
		if b := t.take(4); len(b) == 4 {
			phonetic = int(min(binary.LittleEndian.Uint32(b), 1<<28))
		}
	}
	s := t.run(int(binary.LittleEndian.Uint16(head)))
	t.take(4*runs + phonetic)
	return s
}

// chars is a text of n characters whose number stood elsewhere.
func (t *xlsText) chars(n int) string {
	if b := t.take(1); len(b) == 1 {
		t.wide = b[0]&1 != 0
	}
	return t.run(n)
}

func (t *xlsText) run(n int) string {
	var units []uint16
	for n > 0 && len(t.parts) > 0 {
		if len(t.parts[0]) == 0 {
			t.parts = t.parts[1:]
			if len(t.parts) > 0 && len(t.parts[0]) > 0 {
				t.wide = t.parts[0][0]&1 != 0
				t.parts[0] = t.parts[0][1:]
			}
			continue
		}
		b := t.parts[0]
		switch {
		case !t.wide:
			units = append(units, uint16(b[0]))
			t.parts[0] = b[1:]
		case len(b) < 2:
			t.parts[0] = nil
			continue
		default:
			units = append(units, binary.LittleEndian.Uint16(b))
			t.parts[0] = b[2:]
		}
		n--
	}
	return strings.ReplaceAll(string(utf16.Decode(units)), "\x00", "")
}
