package read

import (
	"bytes"
	"encoding/binary"
)

// iptcNames are the datasets of IPTC's application record (IIM 4.2, record 2) that are read.
var iptcNames = map[byte]string{5: "ObjectName", 25: "Keywords", 55: "DateCreated", 60: "TimeCreated", 65: "OriginatingProgram",
	80: "By-line", 85: "By-lineTitle", 90: "City", 92: "Sub-location", 95: "Province-State", 101: "Country", 103: "OriginalTransmissionReference",
	105: "Headline", 110: "Credit", 115: "Source", 116: "CopyrightNotice", 120: "Caption-Abstract", 122: "Writer-Editor"}

// iptc reads the IPTC datasets of a JPEG: those in its Photoshop block (APP13), resource 0x0404. Texts are decoded by
// their bytes, since few programs state their charset. head is the file's beginning.
func (s *pictureTagSet) iptc(head []byte) {
	for at := 2; at+4 <= len(head) && head[at] == 0xff && head[at+1] != 0xda; {
		n := int(binary.BigEndian.Uint16(head[at+2:]))
		segment := head[min(at+4, len(head)):min(at+2+n, len(head))]
		if body, ok := bytes.CutPrefix(segment, []byte("Photoshop 3.0\x00")); ok && head[at+1] == 0xed {
			s.resources(body)
		}
		at += 2 + max(n, 2)
	}
}

func (s *pictureTagSet) resources(b []byte) {
	for len(b) >= 12 && string(b[:4]) == "8BIM" {
		id := binary.BigEndian.Uint16(b[4:])
		name := (int(b[6]) + 2) &^ 1 // a name and its length, padded to be even
		if 6+name+4 > len(b) {
			return
		}
		size := int(binary.BigEndian.Uint32(b[6+name:]))
		body := b[6+name+4:]
		if size < 0 || size > len(body) {
			return
		}
		if id == 0x0404 {
			s.datasets(body[:size])
		}
		b = body[min((size+1)&^1, len(body)):]
	}
}

func (s *pictureTagSet) datasets(b []byte) {
	for len(b) >= 5 && b[0] == 0x1c {
		n := int(binary.BigEndian.Uint16(b[3:]))
		if n > len(b)-5 { // one that is longer than 32767 bytes has its length elsewhere, and no text is that long
			return
		}
		if name := iptcNames[b[2]]; b[1] == 2 && name != "" {
			s.put("IPTC "+name, tagText(b[5:5+n]))
		}
		b = b[5+n:]
	}
}
