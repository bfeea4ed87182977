package read

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
)

// msgProperties are the properties of one message or attachment.
type msgProperties struct {
	c     *msgConverter
	s     *storage
	fixed map[uint16][8]byte // values of fixed length, by identifier

	loose map[uint16][]byte // where they lie in no storage: values of other lengths
	wide  map[uint16]bool   // and which of these are in UTF-16
}

// properties reads the property stream of a storage; skip is the length of its header.
func (c *msgConverter) properties(s *storage, skip int) *msgProperties {
	p := &msgProperties{c: c, s: s, fixed: map[uint16][8]byte{}}
	b, err := s.stream("__properties_version1.0")
	if err != nil {
		c.note("its properties", "not all of them could be read: "+err.Error(), "ask for it again")
	}
	for at := skip; at+16 <= len(b); at += 16 {
		id := binary.LittleEndian.Uint16(b[at+2:])
		if _, twice := p.fixed[id]; !twice {
			p.fixed[id] = [8]byte(b[at+8 : at+16])
		}
	}
	return p
}

func (p *msgProperties) number(id uint16) uint32 {
	v := p.fixed[id]
	return binary.LittleEndian.Uint32(v[:])
}

func (p *msgProperties) time(id uint16) string {
	v := p.fixed[id]
	return fileTime(v[:])
}

func (p *msgProperties) value(id uint16, kind string) []byte {
	if p.loose != nil {
		if kind == "001F" != p.wide[id] {
			return nil
		}
		return p.loose[id]
	}
	b, err := p.s.stream(fmt.Sprintf("__substg1.0_%04X%s", id, kind))
	if err != nil {
		p.c.note(fmt.Sprintf("property %04X", id), "not all of it could be read: "+err.Error(), "ask for it again")
	}
	return b
}

// bytes is a binary property.
func (p *msgProperties) bytes(id uint16) []byte { return p.value(id, "0102") }

// text is a property that is text, in UTF-16 or in the message's code page.
func (p *msgProperties) text(id uint16) string {
	if b := p.value(id, "001F"); len(b) > 1 {
		u := make([]uint16, len(b)/2)
		for i := range u {
			u[i] = binary.LittleEndian.Uint16(b[2*i:])
		}
		return strings.TrimRight(string(utf16.Decode(u)), "\x00")
	}
	b := p.value(id, "001E")
	if len(b) == 0 {
		return ""
	}
	s, _ := decode(b, codePages[p.number(propCodepage)])
	return strings.TrimRight(s, "\x00")
}

// html is the message's page: bytes in most messages, text in some.
func (p *msgProperties) html() []byte {
	if b := p.bytes(propHTML); len(b) > 0 {
		return b
	}
	return []byte(p.text(propHTML))
}

// codePages are Windows code pages by the names that mails use.
var codePages = map[uint32]string{437: "ibm437", 850: "ibm850", 866: "ibm866", 874: "windows-874", 1250: "windows-1250", 1251: "windows-1251", 1252: "windows-1252",
	1253: "windows-1253", 1254: "windows-1254", 1255: "windows-1255", 1256: "windows-1256", 1257: "windows-1257",
	1258: "windows-1258", 20127: "us-ascii", 20866: "koi8-r", 21866: "koi8-u", 28591: "iso-8859-1",
	28592: "iso-8859-2", 28595: "iso-8859-5", 28596: "iso-8859-6", 28597: "iso-8859-7", 28599: "iso-8859-9",
	28598: "iso-8859-8", 38598: "iso-8859-8", 10000: "macintosh", 10007: "x-mac-cyrillic", 1200: "utf-16le", 1201: "utf-16be",
	932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 20932: "euc-jp", 51932: "euc-jp", 50220: "iso-2022-jp", 50221: "iso-2022-jp",
	50222: "iso-2022-jp", 51936: "gbk", 51949: "euc-kr", 52936: "hz-gb-2312", 54936: "gb18030",
	28605: "iso-8859-15", 65001: "utf-8"}

// rtfText is the text of a rich text. Of one that encloses a page (MS-OXRTFEX) it is what the page shows, since the
// page's own marks are destinations that are left out.
func rtfText(b []byte) string {
	r := newRTF(b)
	r.read()
	var lines []string
	for line := range strings.SplitSeq(r.text.String(), "\n") {
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	return strings.TrimSpace(strings.Join(lines, "\n\n"))
}

// rtfHeader is what every packed rich text is taken to have been preceded by (MS-OXRTFCP 2.1.3.1.4).
const rtfHeader = `{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0` + "\r\n" + `\par \pard\plain\f0\fs20\b\i\u\tab\tx`

// mostRTF is the most that is unpacked of a rich text.
const mostRTF = 64 << 20

// unpackRTF undoes the packing of rich text in messages (MS-OXRTFCP). With an error it gives what could be unpacked.
func unpackRTF(b []byte) ([]byte, error) {
	if len(b) < 16 {
		return nil, fmt.Errorf("it has %d bytes and needs 16", len(b))
	}
	size := int(binary.LittleEndian.Uint32(b[4:]))
	switch kind := string(b[8:12]); kind {
	case "MELA":
		return b[16:min(len(b), 16+size)], nil
	case "LZFu":
	default:
		return nil, fmt.Errorf("it is packed in the unknown way %q", kind)
	}
	var window [4096]byte
	w := copy(window[:], rtfHeader)
	var out []byte
	put := func(c byte) {
		out = append(out, c)
		window[w] = c
		w = (w + 1) % len(window)
	}
	for at := 16; at < len(b); {
		control := b[at]
		at++
		for bit := 0; bit < 8 && at < len(b); bit++ {
			if control&(1<<bit) == 0 {
				put(b[at])
				at++
				continue
			}
			if at+2 > len(b) {
				return out, fmt.Errorf("it is cut off at byte %d", at)
			}
			ref := int(b[at])<<8 | int(b[at+1])
			at += 2
			from, n := ref>>4, ref&15+2
			if from == w || len(out) > mostRTF {
				return out, nil
			}
			for ; n > 0; n-- {
				put(window[from])
				from = (from + 1) % len(window)
			}
		}
	}
	return out, fmt.Errorf("its end is missing")
}
