package read

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"proffer"
)

// mostRTFObjects is how many files are taken out of one RTF.
const mostRTFObjects = 1000

// object takes in the bytes of a file that was put into the document, which are written in hexadecimal.
func (r *rtf) object() {
	var b []byte
	half, high := false, byte(0)
	for ; r.at < len(r.b); r.at++ {
		c := r.b[r.at]
		if c == '{' || c == '}' || c == '\\' {
			break
		}
		if !isHex(c) {
			continue
		}
		if half {
			b = append(b, high<<4|unhex(c))
		}
		half, high = !half, unhex(c)
	}
	if len(b) > 0 && len(r.taken) < mostRTFObjects {
		r.taken = append(r.taken, b)
	}
}

// members takes out the files that were put into the document, and says how many could not be.
func (r *rtf) members(in Input, out *Result) {
	left := r.objects
	for _, b := range r.taken {
		name, data, whole := embeddedIn(b)
		if len(data) == 0 {
			continue
		}
		left--
		out.Members = append(out.Members, memberOf(name, "", proffer.MethodArchive, data))
		if !whole {
			out.Problems = append(out.Problems, problem(in.Name+", "+name, "a file that was put into it is cut off", "ask for it again")...)
		}
	}
	if left > 0 {
		out.Problems = append(out.Problems, problem(in.Name, fmt.Sprintf("%d files were put into it; they were not taken out", left),
			"open it in a word processor, save them, and add them too")...)
	}
}

// embeddedIn is the file in an object of the first version of OLE (MS-OLEDS 2.2.5), and its name, or what made it; whole
// says that all of it is there. A link has no bytes of its own.
func embeddedIn(b []byte) (name string, data []byte, whole bool) {
	const head, embedded = 8, 2
	if len(b) < head || binary.LittleEndian.Uint32(b[4:]) != embedded {
		return "", nil, false
	}
	b = b[head:]
	var class []byte
	for i := range 3 { // what made it, and two names that files have not
		if len(b) < 4 {
			return "", nil, false
		}
		n := uint64(binary.LittleEndian.Uint32(b))
		if n > uint64(len(b)-4) {
			return "", nil, false
		}
		if i == 0 {
			class = bytes.TrimRight(b[4:4+n], "\x00")
		}
		b = b[4+n:]
	}
	if len(b) < 4 {
		return "", nil, false
	}
	n := uint64(binary.LittleEndian.Uint32(b))
	whole = n <= uint64(len(b)-4)
	b = b[:4+min(n, uint64(len(b)-4))]
	if string(class) == "Package" { // wrapped as Windows does it
		name, data = native(b)
		return name, data, whole
	}
	name, _ = decode(class, "")
	return name, b[4:], whole
}
