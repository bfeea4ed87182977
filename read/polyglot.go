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
	var low []byte
	if kind == pdfType || strings.HasPrefix(kind, "image/") {
		low = bytes.ToLower(head[:min(len(head), 4<<10)])
	}
	switch {
	case endsAsZip(in) && !holdsFiles(kind):
		also = "a zip archive, by their end"
	case strings.HasPrefix(kind, "image/") && (bytes.Contains(low, []byte("<html")) || bytes.Contains(low, []byte("<script"))):
		also = "a web page, by what stands near their beginning"
	case kind != pdfType && !holdsFiles(kind) && bytes.Contains(head[:min(len(head), pdfHead)], []byte("%PDF-")) && endsAsPDF(in):
		also = "a PDF, by their beginning and end"
	case strings.HasPrefix(kind, "image/") && bytes.Contains(low, []byte("%pdf-")):
		also = "a PDF, by what stands near their beginning"
	case kind == pdfType && pageBefore(low):
		also = "a web page, by what stands before their first object"
	case strings.HasPrefix(kind, "image/") && archiveWithin(in):
		also = "an archive (7z or RAR), by what stands behind the picture's beginning"
	default:
		return nil
	}
	return problem(in.Name, "its bytes are "+nameOfType(kind)+" and at once "+also,
		"read as the first; take the other for made on purpose, and do not open it elsewhere")
}

// pdfHead is within how many bytes from the beginning programs look for a PDF's first line (ISO 32000-1, annex H.3,
// note 13), and from the end for its last.
const pdfHead = 1024

// endsAsPDF says that the bytes end as a PDF does that says where its objects are.
func endsAsPDF(in Input) bool {
	tail := make([]byte, min(in.Size, pdfHead))
	n, _ := in.Bytes.ReadAt(tail, in.Size-int64(len(tail))) // what cannot be read is no PDF's end
	return bytes.Contains(tail[:n], []byte("startxref"))
}

// pageBefore says that a PDF begins with a page's elements, in which a browser that takes it for a page shows them.
func pageBefore(low []byte) bool {
	first, _, _ := bytes.Cut(low, []byte(" obj"))
	return bytes.Contains(first, []byte("<html")) || bytes.Contains(first, []byte("<script")) || bytes.Contains(first, []byte("<body"))
}

// archiveWithin says that a signature of an archive stands somewhere in the bytes, where programs for archives look for
// it. Either is of six bytes that are in no picture by chance.
func archiveWithin(in Input) bool {
	const window, overlap = 256 << 10, 8
	b := make([]byte, window)
	for at := int64(0); at < in.Size; at += window - overlap {
		n, _ := in.Bytes.ReadAt(b, at) // what cannot be read has no archive
		if bytes.Contains(b[:n], []byte("Rar!\x1a\x07")) || bytes.Contains(b[:n], []byte("7z\xbc\xaf\x27\x1c")) {
			return true
		}
	}
	return false
}

// holdsFiles says that files of the kind are zip archives by design, or hold other files as they are, so that a zip may
// stand at their end, and a PDF anywhere.
func holdsFiles(kind string) bool {
	switch kind {
	case docxType, odtType, xlsxType, xlsbType, odsType, pptxType, odpType, epubType, mboxType, "application/x-tar":
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
