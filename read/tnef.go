package read

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// tnefType is what Outlook packs a mail's text and attachments into for another Outlook: winmail.dat.
const tnefType = "application/vnd.ms-tnef"

const tnefMark = 0x223e9f78

// Attributes (MS-OXTNEF 2.1.3.1).
const (
	tnefSubject    = 0x00018004
	tnefBody       = 0x0002800c
	tnefCodepage   = 0x00069007
	tnefProperties = 0x00069003 // of the message
	tnefStart      = 0x00069002 // of an attachment
	tnefTitle      = 0x00018010
	tnefData       = 0x0006800f
	tnefAttachment = 0x00069005 // properties of the attachment
)

// Types of properties (MS-OXCDATA 2.11.1).
const (
	mapiObject = 0x000d
	mapiNarrow = 0x001e
	mapiWide   = 0x001f
	mapiBytes  = 0x0102
	mapiMany   = 0x1000
)

// readTNEF reads a winmail.dat: it is written as the mail that it was and read as every mail is.
func readTNEF(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	c := &msgConverter{}
	c.finish(in, c.packed(b, 0), out)
}

// A tnefMessage is a message's properties and its attachments'.
type tnefMessage struct {
	message     *msgProperties
	attachments []*msgProperties
}

// packed writes a packed message as a mail.
func (c *msgConverter) packed(b []byte, depth int) []byte {
	m := tnefMessage{message: c.loose()}
	if err := m.read(b, c); err != nil {
		c.note("its attributes", "not all of them could be read: "+err.Error(), "ask for it again")
	}
	page := m.message.fixed[propCodepage]
	return c.write(m.message, depth, func(part msgPart) {
		for _, p := range m.attachments {
			if _, own := p.fixed[propCodepage]; !own {
				p.fixed[propCodepage] = page
			}
			name := first(p.text(propLongName), p.text(propName))
			b := p.loose[propData]
			switch inner := b[min(len(b), tnefClass):]; {
			case p.number(propMethod) == 5 && tnefBegins(inner) && depth < mostTNEFDepth:
				part(mailType, first(name, "message")+".eml", c.packed(inner, depth+1))
			case p.number(propMethod) == 5 || p.number(propMethod) == 6: // a message, or an object of another program
				part(unknownType, first(name, "object"), inner)
			default:
				kind, _ := contentType(p.text(propMime))
				part(first(kind, unknownType), first(name, "attachment"), b)
			}
		}
	})
}

// mostTNEFDepth is how deep messages packed within each other are taken apart; deeper ones are kept as they are.
const mostTNEFDepth = 4

// tnefClass is how many bytes before an object say of what class it is.
const tnefClass = 16

func tnefBegins(b []byte) bool { return len(b) > 6 && binary.LittleEndian.Uint32(b) == tnefMark }

var errTNEFCut = errors.New("it is cut off")

// read goes through the attributes: who they belong to, what they are, their length, their bytes, a sum. What could be
// read before an error stands.
func (m *tnefMessage) read(b []byte, c *msgConverter) error {
	if !tnefBegins(b) {
		return errTNEFCut
	}
	for b = b[6:]; len(b) > 0; {
		const head, sum = 9, 2
		if len(b) < head {
			return errTNEFCut
		}
		kind, size := binary.LittleEndian.Uint32(b[1:]), uint64(binary.LittleEndian.Uint32(b[5:]))
		b = b[head:]
		cut := size > uint64(len(b))
		if cut {
			size = uint64(len(b))
		}
		if err := m.attribute(kind, b[:size], c); err != nil {
			return err
		}
		if cut {
			return errTNEFCut
		}
		b = b[min(size+sum, uint64(len(b))):]
	}
	return nil
}

func (m *tnefMessage) attribute(kind uint32, b []byte, c *msgConverter) error {
	if kind == tnefStart {
		if len(m.attachments) > MostMailParts {
			return fmt.Errorf("it has more than %d attachments", MostMailParts)
		}
		m.attachments = append(m.attachments, c.loose())
		return nil
	}
	p := m.message
	if kind == tnefTitle || kind == tnefData || kind == tnefAttachment {
		if len(m.attachments) == 0 {
			return nil
		}
		p = m.attachments[len(m.attachments)-1]
	}
	switch kind {
	case tnefSubject:
		p.set(propSubject, mapiNarrow, b)
	case tnefBody:
		p.set(propBody, mapiNarrow, b)
	case tnefTitle:
		p.set(propName, mapiNarrow, b)
	case tnefData:
		p.set(propData, mapiBytes, b)
	case tnefCodepage:
		if len(b) >= 4 {
			p.fixed[propCodepage] = [8]byte{b[0], b[1], b[2], b[3]}
		}
	case tnefProperties, tnefAttachment:
		return p.unpack(b)
	}
	return nil
}

// loose are properties that lie in no storage.
func (c *msgConverter) loose() *msgProperties {
	return &msgProperties{c: c, fixed: map[uint16][8]byte{}, loose: map[uint16][]byte{}, wide: map[uint16]bool{}}
}

// set takes in a value; a text in Unicode stands before one in a code page, an object before the bytes that stand for it,
// else the first stays.
func (p *msgProperties) set(id, kind uint16, b []byte) {
	if _, twice := p.loose[id]; twice && kind != mapiObject && (kind != mapiWide || p.wide[id]) || len(b) == 0 {
		return
	}
	p.loose[id], p.wide[id] = b, kind == mapiWide
}

// unpack takes in properties as they are packed (MS-OXTNEF 2.1.3.4): types and identifiers, names of those that have one,
// and values, each filled up to four bytes.
func (p *msgProperties) unpack(b []byte) error {
	r := &tnefBytes{b: b}
	for range r.number() {
		kind, id := r.short(), r.short()
		if id >= 0x8000 { // it has a name
			r.take(16)
			if r.number() == 0 {
				r.number()
			} else {
				r.take(r.number())
			}
		}
		many, count := kind&mapiMany != 0, uint32(1)
		kind &^= mapiMany
		size := tnefSizes[kind]
		if many || size == 0 {
			count = r.number()
		}
		for range count {
			if size != 0 {
				if v := r.take(uint32(size)); !many && len(v) == size {
					if _, twice := p.fixed[id]; !twice {
						var value [8]byte
						copy(value[:], v)
						p.fixed[id] = value
					}
				}
			} else if v := r.take(r.number()); !many && (kind == mapiNarrow || kind == mapiWide || kind == mapiBytes || kind == mapiObject) {
				p.set(id, kind, v)
			}
			if r.cut {
				return errTNEFCut
			}
		}
		if r.cut {
			return errTNEFCut
		}
	}
	return nil
}

// tnefSizes are the bytes of values of fixed length, by type; those of the others stand before them.
var tnefSizes = map[uint16]int{2: 2, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0x0a: 4, 0x0b: 2, 0x14: 8, 0x40: 8, 0x48: 16}

// tnefBytes are bytes to be taken one stretch after another, until they are cut off.
type tnefBytes struct {
	b   []byte
	cut bool
}

// next is the next n bytes; nil where they are cut off.
func (r *tnefBytes) next(n uint32) []byte {
	if uint64(n) > uint64(len(r.b)) {
		r.cut, r.b = true, nil
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

// take is the next n bytes, behind which those go that fill them up to four.
func (r *tnefBytes) take(n uint32) []byte {
	out := r.next(n)
	r.b = r.b[min(len(r.b), int(-n&3)):]
	return out
}

func (r *tnefBytes) number() uint32 {
	if b := r.next(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

func (r *tnefBytes) short() uint16 {
	if b := r.next(2); b != nil {
		return binary.LittleEndian.Uint16(b)
	}
	return 0
}
