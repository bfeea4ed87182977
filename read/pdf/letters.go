package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Limits of the search for fonts that contradict themselves.
const (
	mostFound    = 200_000  // objects
	mostInflated = 32 << 20 // bytes of all streams that are looked into
	fewest       = 3        // letters that must differ before a font is one that lies
)

// A raw is the objects of a file by number, as they stand in it, those in object streams included. PDFium does not tell
// what the glyphs of a font are called, so that fonts are looked for here. What is encrypted or damaged is not found.
type raw struct {
	objects map[int][]byte
	left    int // bytes that may still be inflated
}

var (
	objectStart  = regexp.MustCompile(`(\d{1,8})\s+\d{1,5}\s+obj\b`)
	toUnicodeRef = regexp.MustCompile(`/ToUnicode\s+(\d{1,8})\s+\d{1,5}\s+R`)
	simpleFont   = regexp.MustCompile(`/Subtype\s*/(Type1|MMType1|TrueType)\b`)
	namedCoding  = regexp.MustCompile(`/(?:Base)?Encoding\s*/(WinAnsi|MacRoman|Standard)Encoding\b`)
	codingRef    = regexp.MustCompile(`/Encoding\s+(\d{1,8})\s+\d{1,5}\s+R`)
	describedRef = regexp.MustCompile(`/FontDescriptor\s+(\d{1,8})\s+\d{1,5}\s+R`)
	fontFlags    = regexp.MustCompile(`/Flags\s+(\d{1,9})`)
	differences  = regexp.MustCompile(`/Differences\s*\[([^\]]*)\]`)
	differing    = regexp.MustCompile(`\d+|/[^\s/\[\]<>()]*`)
	firstOffset  = regexp.MustCompile(`/First\s+(\d{1,8})`)
	mapped       = regexp.MustCompile(`(?s)begin(bfchar|bfrange)(.*?)end(?:bfchar|bfrange)`)
	hexString    = regexp.MustCompile(`<([0-9A-Fa-f]*)>|\[|\]`)
)

// contradicted counts the fonts of a file whose table for reading (ToUnicode; ISO 32000-1, 9.10.3) gives other letters
// than the letters that their glyphs are named after: what is read is not what is seen. Only fonts of one byte a letter
// and plain Latin letters are judged, since other names are made up by many programs.
func contradicted(b []byte) (fonts int) {
	if !bytes.Contains(b, []byte("obj")) {
		return 0
	}
	r := &raw{objects: map[int][]byte{}, left: mostInflated}
	r.find(b)
	for _, n := range slices.Sorted(maps.Keys(r.objects)) { // in order, since there is a limit of what is inflated
		o := r.objects[n]
		ref, kind := toUnicodeRef.FindSubmatch(o), simpleFont.FindSubmatch(o)
		if ref == nil || kind == nil {
			continue
		}
		named := r.named(o, string(kind[1]))
		both, differ := 0, 0
		for code, said := range r.mapping(number(ref[1])) {
			if name := named[code]; name != 0 {
				both++
				if unicode.ToLower(said) != unicode.ToLower(name) && unicode.IsLetter(said) {
					differ++
				}
			}
		}
		if differ >= fewest && differ*2 > both {
			fonts++
		}
	}
	return fonts
}

func number(b []byte) int {
	n, err := strconv.Atoi(string(b))
	if err != nil {
		return -1
	}
	return n
}

// find takes in the objects of a file, and those in its object streams; of one that was written again, the last.
func (r *raw) find(b []byte) {
	at := objectStart.FindAllSubmatchIndex(b, mostFound)
	for i, m := range at {
		end := len(b)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		r.objects[number(b[m[2]:m[3]])] = b[m[1]:end]
	}
	for _, m := range at {
		o := r.objects[number(b[m[2]:m[3]])]
		if head, _, ok := bytes.Cut(o, []byte("stream")); ok && bytes.Contains(head, []byte("/ObjStm")) {
			r.unpack(r.stream(o), firstOffset.FindSubmatch(head))
		}
	}
}

// unpack takes in the objects of an object stream (ISO 32000-1, 7.5.7).
func (r *raw) unpack(b []byte, first [][]byte) {
	if first == nil || number(first[1]) > len(b) {
		return
	}
	start := number(first[1])
	list := bytes.Fields(b[:start])
	for i := 0; i+1 < len(list) && len(r.objects) < mostFound; i += 2 {
		from, to := start+max(0, number(list[i+1])), len(b)
		if i+3 < len(list) {
			to = start + number(list[i+3])
		}
		if from <= to && to <= len(b) {
			r.objects[number(list[i])] = b[from:to]
		}
	}
}

// stream is an object's stream, or nil where it is packed in another way than usual.
func (r *raw) stream(o []byte) []byte {
	head, body, ok := bytes.Cut(o, []byte("stream"))
	if !ok || r.left <= 0 {
		return nil
	}
	body = bytes.TrimPrefix(bytes.TrimPrefix(body, []byte("\r")), []byte("\n"))
	if !bytes.Contains(head, []byte("/Filter")) {
		body, _, _ = bytes.Cut(body, []byte("endstream"))
		return body
	}
	if !bytes.Contains(head, []byte("/FlateDecode")) || bytes.Contains(head, []byte("/DecodeParms")) {
		return nil
	}
	z, err := zlib.NewReader(bytes.NewReader(body))
	if err != nil {
		return nil
	}
	out, _ := io.ReadAll(io.LimitReader(z, int64(r.left))) // what was inflated before an error stands
	r.left -= len(out)
	return out
}

// named is the Latin letters that a font's glyphs are named after, by code.
func (r *raw) named(font []byte, kind string) map[int]rune {
	out := map[int]rune{}
	coding := font
	if ref := codingRef.FindSubmatch(font); ref != nil {
		coding = r.objects[number(ref[1])]
	}
	if r.symbolic(font) && kind == "TrueType" { // whose names are not looked at when it is drawn
		return out
	}
	if namedCoding.Match(coding) && !r.symbolic(font) {
		for c := 'A'; c <= 'Z'; c++ {
			out[int(c)], out[int(c)+32] = c, c+32
		}
	}
	if d := differences.FindSubmatch(coding); d != nil {
		code := 0
		for _, t := range differing.FindAll(d[1], 1<<12) {
			if t[0] != '/' {
				code = number(t)
				continue
			}
			delete(out, code)
			if name := t[1:]; len(name) == 1 && unicode.IsLetter(rune(name[0])) && name[0] < utf8.RuneSelf {
				out[code] = rune(name[0])
			}
			code++
		}
	}
	return out
}

func (r *raw) symbolic(font []byte) bool {
	ref := describedRef.FindSubmatch(font)
	if ref == nil {
		return false
	}
	flags := fontFlags.FindSubmatch(r.objects[number(ref[1])])
	return flags != nil && number(flags[1])&4 != 0
}

// mapping is the letters that a table for reading gives for codes of one byte, where it gives one letter.
func (r *raw) mapping(object int) map[int]rune {
	out := map[int]rune{}
	for _, m := range mapped.FindAllSubmatch(r.stream(r.objects[object]), 1<<10) {
		strings := hexString.FindAllSubmatch(m[2], 1<<12)
		for i := 0; i+1 < len(strings); {
			if string(m[1]) == "bfchar" {
				put(out, strings[i][1], strings[i+1][1], 0)
				i += 2
				continue
			}
			if i+2 >= len(strings) || len(strings[i][1]) != 2 || len(strings[i+1][1]) != 2 || len(strings[i+2][1]) == 0 { // lists are rare, and left out
				break
			}
			from, to := code(strings[i][1]), code(strings[i+1][1])
			for c := from; c >= 0 && c <= to; c++ {
				put(out, hex.AppendEncode(nil, []byte{byte(c)}), strings[i+2][1], c-from)
			}
			i += 3
		}
	}
	return out
}

// code is the value of two hexadecimal digits, or -1.
func code(s []byte) int {
	b, err := hex.DecodeString(string(s))
	if err != nil || len(b) != 1 {
		return -1
	}
	return int(b[0])
}

// put notes a letter, so many behind the one that is written as UTF-16 in hexadecimal.
func put(out map[int]rune, from, to []byte, behind int) {
	b, err := hex.DecodeString(string(to))
	if c := code(from); c >= 0 && err == nil && len(b) == 2 {
		if r := utf16.Decode([]uint16{uint16(b[0])<<8 | uint16(b[1])}); len(r) == 1 {
			out[c] = r[0] + rune(behind)
		}
	}
}
