package read

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"proffer"
)

// Media types that have a reader here.
const (
	textType    = "text/plain"
	htmlType    = "text/html"
	mailType    = "message/rfc822"
	unknownType = "application/octet-stream"
)

// A magic is how a format's files begin.
type magic struct {
	at    int
	bytes string
	kind  string
}

func (m magic) begins(head []byte) bool {
	return len(head) >= m.at+len(m.bytes) && string(head[m.at:m.at+len(m.bytes)]) == m.bytes
}

// The beginnings that the formats' own specifications give.
var magics = []magic{
	{0, "%PDF-", pdfType},
	{0, "PK\x03\x04", "application/zip"}, {0, "PK\x05\x06", "application/zip"},
	{0, "\x1f\x8b", "application/gzip"},
	{0, "BZh", "application/x-bzip2"},
	{0, "\xfd7zXZ\x00", "application/x-xz"},
	{0, "\x28\xb5\x2f\xfd", "application/zstd"},
	{0, "7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"},
	{0, "Rar!\x1a\x07", "application/vnd.rar"},
	{257, "ustar", "application/x-tar"},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", oleType},
	{0, "!BDN", pstType},
	{0, "\x78\x9f\x3e\x22", tnefType},
	{0, "{\\rtf", rtfType},
	{0, "\x89PNG\r\n\x1a\n", "image/png"}, {0, "\xff\xd8\xff", "image/jpeg"}, {0, "GIF8", "image/gif"},
	{8, "WEBP", "image/webp"}, {0, "II*\x00", "image/tiff"}, {0, "MM\x00*", "image/tiff"},
	{4, "ftyp", "video/mp4"}, {0, "OggS", "audio/ogg"}, {0, "ID3", "audio/mpeg"}, {8, "WAVE", "audio/wav"},
	{0, "\x1aE\xdf\xa3", "video/x-matroska"},
	{0, "SQLite format 3\x00", "application/vnd.sqlite3"},
}

// kind tells what the bytes are from their beginning.
func (in *Input) kind(head []byte) string {
	for _, m := range magics {
		if m.begins(head) {
			return refine(m.kind, *in)
		}
	}
	for _, k := range unreadKinds {
		if k.begins(head) && (len(k.bytes) > 4 || looksBinary(head)) { // a text may begin with few letters by chance
			return k.kind
		}
	}
	if looksBMP(head, in.Size) {
		return "image/bmp"
	}
	if start := bytes.Index(head[:min(len(head), pdfHead)], []byte("%PDF-")); start > 0 && looksBinary(head) && endsAsPDF(*in) {
		return pdfType // behind a mark or a mail's leavings
	}
	if looksOldTar(head) {
		return "application/x-tar"
	}
	if looksBinary(head) {
		return unknownType
	}
	text, charset := decode(head, "")
	if int64(len(head)) == in.Size {
		in.text, in.charset = text, charset
	}
	text = strings.TrimLeft(text, "\ufeff \t\r\n")
	switch {
	case looksHTML(text):
		if looksHOCR(text) {
			return hocrType
		}
		return htmlType
	case looksMail(text):
		if strings.HasPrefix(text, "From ") && manyMails(*in) {
			return mboxType
		}
		return mailType
	}
	return kindOfText(text)
}

// kindOfText tells formats that are text from text.
func kindOfText(text string) string {
	if looksSubtitles(text) {
		return subtitleType
	}
	if looksChat(text) {
		return chatType
	}
	switch start := strings.ToUpper(text[:min(len(text), len("BEGIN:VCALENDAR"))]); {
	case start == "BEGIN:VCALENDAR":
		return calendarType
	case strings.HasPrefix(start, "BEGIN:VCARD"):
		return cardType
	}
	if text != "" && (text[0] == '{' || text[0] == '[') && looksJSON(text) {
		return jsonType
	}
	if _, ok := looksCSV(text); ok {
		return csvType
	}
	if looksMarkdown(text) {
		return markdownType
	}
	return textType
}

// looksJSON says that a text begins as an object or a list of objects does in JSON: "[1] a note" does not.
func looksJSON(text string) bool {
	d := json.NewDecoder(strings.NewReader(text))
	for i := range 3 {
		t, err := d.Token()
		if err != nil || i == 1 && text[0] == '[' && t != json.Delim('{') {
			return false
		}
	}
	return true
}

// refine looks further where many formats begin alike.
func refine(kind string, in Input) string {
	switch kind {
	case "application/zip":
		return refineZip(in)
	case oleType:
		return refineOLE(in)
	case "video/mp4":
		return refineBoxes(in)
	}
	return kind
}

// brands are the main brands of ISO base media files (ISO/IEC 14496-12) that are no video in MP4.
var brands = map[string]string{"heic": "image/heic", "heix": "image/heic", "heim": "image/heic", "hevc": "image/heic", "mif1": "image/heic",
	"msf1": "image/heic", "avif": "image/avif", "avis": "image/avif", "M4A ": "audio/mp4", "M4B ": "audio/mp4", "qt  ": "video/quicktime",
	"3gp4": "video/3gpp", "3gp5": "video/3gpp"}

func refineBoxes(in Input) string {
	var brand [4]byte
	if n, _ := in.Bytes.ReadAt(brand[:], 8); n == len(brand) && brands[string(brand[:])] != "" {
		return brands[string(brand[:])]
	}
	return "video/mp4"
}

// looksOldTar says that the bytes begin as a member of an archive does that says no more of itself than its sum (the tar of
// Unix version 7).
func looksOldTar(head []byte) bool {
	const sumAt, sumEnd, header = 148, 156, 512
	if len(head) < header || head[0] == 0 {
		return false
	}
	stated, err := strconv.ParseInt(strings.Trim(string(head[sumAt:sumEnd]), " \x00"), 8, 64)
	sum := int64(0)
	for i, c := range head[:header] {
		if i >= sumAt && i < sumEnd {
			c = ' '
		}
		sum += int64(c)
	}
	return err == nil && sum == stated
}

// looksBMP says that the bytes begin as a bitmap does whose length is stated as it is: two letters alone would be many
// other files too.
func looksBMP(head []byte, size int64) bool {
	return len(head) > 26 && head[0] == 'B' && head[1] == 'M' && int64(binary.LittleEndian.Uint32(head[2:])) == size
}

// looksBinary says that the bytes are no text in any charset that is read here: zero bytes outside of UTF-16, or
// more than a few control characters.
func looksBinary(b []byte) bool {
	if enc := unicodeOf(b); enc == "utf-16le" || enc == "utf-16be" {
		return false
	}
	if bytes.IndexByte(b, 0) >= 0 {
		return true
	}
	control := 0
	for _, c := range b {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b || c == 0x7f {
			control++
		}
	}
	return control*50 > len(b)
}

var htmlStarts = []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<h1",
	"<p>", "<p ", "<table", "<!--", "<?xml", "<script", "<link", "<style", "<main", "<section", "<header", "<base"}

// looksHTML says that a text begins as a page does.
func looksHTML(text string) bool {
	start := strings.ToLower(text[:min(len(text), 64)])
	for _, s := range htmlStarts {
		if strings.HasPrefix(start, s) {
			if s == "<!--" || s == "<?xml" {
				return strings.Contains(strings.ToLower(text), "<html")
			}
			return true
		}
	}
	return false
}

// looksMail says that a text begins with at least two header fields of a mail (RFC 5322), one of them one that only
// mails have, and that nothing but fields stands before the first empty line.
func looksMail(text string) bool {
	fields, mail := 0, 0
	for i, line := 0, ""; i < 200 && text != ""; i++ {
		line, text, _ = strings.Cut(text, "\n")
		line = strings.TrimRight(line, "\r")
		if line == "" {
			break
		}
		if i == 0 && isEnvelope(line) {
			continue
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := strings.Cut(line, ":")
		if !ok || !isFieldName(name) {
			return false
		}
		fields++
		if mailFields[strings.ToLower(name)] {
			mail++
		}
	}
	return mail >= 2 || mail == 1 && fields >= 3
}

// isEnvelope says that a line is one that stands between the mails of an mbox. Programs that take a mail out of another
// (readpst) leave it there, quoted.
func isEnvelope(line string) bool {
	return strings.HasPrefix(line, "From ") || strings.HasPrefix(line, ">From ")
}

var mailFields = map[string]bool{"message-id": true, "mime-version": true, "received": true, "return-path": true,
	"from": true, "to": true, "subject": true, "content-type": true, "content-transfer-encoding": true,
	"delivered-to": true, "dkim-signature": true, "reply-to": true, "cc": true, "date": true, "list-id": true,
	"x-mailer": true, "sender": true, "in-reply-to": true, "references": true}

func isFieldName(s string) bool {
	if s == "" {
		return false
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// byExtension is what a name promises; it serves only to say that a name and the bytes differ.
var byExtension = map[string]string{".txt": textType, ".html": htmlType, ".htm": htmlType, ".eml": mailType, ".msg": msgType, ".doc": wordType, ".xls": excelType, ".ppt": pointType,
	".pdf": pdfType, ".zip": "application/zip", ".docx": docxType, ".odt": odtType,
	".rtf": rtfType, ".xlsx": xlsxType, ".xlsb": xlsbType, ".ods": odsType, ".pptx": pptxType, ".odp": odpType, ".epub": epubType, ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
	".gif": "image/gif", ".webp": "image/webp", ".tif": "image/tiff", ".tiff": "image/tiff", ".heic": "image/heic", ".bmp": "image/bmp", ".md": markdownType, ".vcf": cardType, ".ics": calendarType,
	".csv": csvType, ".json": jsonType, ".srt": subtitleType, ".vtt": subtitleType, ".mbox": mboxType, ".pst": pstType, ".7z": "application/x-7z-compressed",
	".rar": "application/vnd.rar", ".tar": "application/x-tar", ".gz": "application/gzip", ".bz2": "application/x-bzip2", ".xz": "application/x-xz",
	".zst": "application/zstd", ".exe": "application/x-msdownload"}

// Office formats are zip archives that say what they are inside.
const (
	docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	odtType  = "application/vnd.oasis.opendocument.text"
	rtfType  = "application/rtf"
	xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
)

func mismatch(in Input, kind string) []proffer.Problem {
	want, ok := byExtension[strings.ToLower(path.Ext(in.Name))]
	if !ok || keepsPromise(want, kind) {
		return nil
	}
	return problem(in.Name, "its name promises "+nameOfType(want)+", its bytes are "+nameOfType(kind),
		"read as what its bytes are; ask the sender if that surprises you")
}

// keepsPromise says that nobody is surprised by a file of a kind under the name of another: tables, subtitles and chats
// are plain text too, Markdown may be a page, a page may be what a program read in pictures, and an office file may have
// a password or be too old. A page or a mail that is named as plain text does surprise: what a person sees of it depends
// on who opens it.
func keepsPromise(want, kind string) bool {
	switch want {
	case textType:
		return plainKinds[kind]
	case markdownType:
		return plainKinds[kind] || kind == htmlType
	case csvType:
		return kind == csvType || kind == textType // of one column
	case mboxType:
		return kind == mboxType || kind == mailType // of one mail
	case docxType, xlsxType, pptxType:
		return kind == want || kind == encryptedType
	case wordType, excelType, pointType:
		return kind == want || kind == oleType
	case htmlType:
		return kind == htmlType || kind == hocrType
	}
	return want == kind
}

// plainKinds are kinds whose files show their words when they are opened as text.
var plainKinds = map[string]bool{textType: true, markdownType: true, csvType: true, jsonType: true, subtitleType: true, chatType: true,
	cardType: true, calendarType: true}

var typeNames = map[string]string{chatType: "a chat (WhatsApp)", csvType: "a table (CSV)", jsonType: "JSON", markdownType: "marked-up text (Markdown)", cardType: "visiting cards (vCard)", calendarType: "a calendar (iCalendar)", subtitleType: "subtitles", textType: "plain text", hocrType: "what a program read in pictures (hOCR)", htmlType: "a web page (HTML)", mailType: "a mail",
	unknownType: "bytes of no kind that is known", "application/pdf": "a PDF", docxType: "a Word document (DOCX)",
	odtType: "an OpenDocument text", xlsxType: "a spreadsheet (XLSX)", tnefType: "a mail's text and attachments as Outlook packs them (winmail.dat)", odsType: "an OpenDocument spreadsheet",
	pptxType: "a presentation (PPTX)", odpType: "an OpenDocument presentation", epubType: "a book (EPUB)",
	oleType: "an old Office file (OLE)", packageType: "a file that was put into a document (OLE)", msgType: "an Outlook message (MSG)", wordType: "an old Word document (DOC)",
	excelType: "an old spreadsheet (XLS)", pointType: "an old presentation (PPT)",
	pstType:       "an Outlook mail folder (PST)",
	encryptedType: "an Office file under a password", xlsbType: "a spreadsheet in Excel's own binary form (XLSB)"}

func nameOfType(kind string) string {
	if n := typeNames[kind]; n != "" {
		return n
	}
	for _, k := range unreadKinds {
		if k.kind == kind {
			return k.name
		}
	}
	return kind
}

// validHead says that b is UTF-8, but for a character that is cut at its end.
func validHead(b []byte) bool {
	for i := 0; i < utf8.UTFMax && len(b) > 0; i++ {
		if utf8.Valid(b) {
			return true
		}
		b = b[:len(b)-1]
	}
	return utf8.Valid(b)
}
