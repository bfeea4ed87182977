package read

import (
	"bytes"
	"strings"

	"proffer"
)

// polyglot says that bytes of one kind are a file of another kind too, as some are made to be so that two programs
// show two things. They are read as what they begin as.
func polyglot(in Input, kind string, head []byte) []proffer.Problem {
	var also string
	low := bytes.ToLower(head[:min(len(head), 4<<10)])
	switch {
	case endsAsZip(in) && !holdsZip(kind):
		also = "a zip archive, by their end"
	case strings.HasPrefix(kind, "image/") && (bytes.Contains(low, []byte("<html")) || bytes.Contains(low, []byte("<script"))):
		also = "a web page, by what stands near their beginning"
	case strings.HasPrefix(kind, "image/") && bytes.Contains(low, []byte("%pdf-")):
		also = "a PDF, by what stands near their beginning"
	default:
		return nil
	}
	return problem(in.Name, "its bytes are "+nameOfType(kind)+" and at once "+also,
		"read as the first; take the other for made on purpose, and do not open it elsewhere")
}

// holdsZip says that files of the kind are zip archives by design, or hold other files as they are, so that a zip may
// stand at their end.
func holdsZip(kind string) bool {
	switch kind {
	case docxType, odtType, xlsxType, odsType, pptxType, odpType, epubType, mboxType, "application/x-tar":
		return true
	}
	return strings.HasSuffix(kind, "zip")
}

// endsAsZip says that the bytes end with a zip's end record whose comment reaches exactly to their end (APPNOTE 4.3.16).
func endsAsZip(in Input) bool {
	const record, longest = 22, 22 + 1<<16
	tail := make([]byte, min(in.Size, longest))
	n, _ := in.Bytes.ReadAt(tail, in.Size-int64(len(tail))) // what cannot be read is no zip's end
	tail = tail[:n]
	for end := len(tail); ; {
		i := bytes.LastIndex(tail[:end], []byte("PK\x05\x06"))
		if i < 0 {
			return false
		}
		if i+record <= len(tail) && i+record+int(tail[i+20])+int(tail[i+21])<<8 == len(tail) {
			return true
		}
		end = i
	}
}
