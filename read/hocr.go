package read

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"proffer"
	"proffer/read/anatomy"
)

// hocrType is what a program for scans read in pictures, with a box and a confidence for each word (hOCR 1.2).
const hocrType = "text/vnd.hocr+html"

// NoText is said of what a program for scans made of a picture in which it found nothing to read.
const NoText = "no text was found in the picture"

// Confidences, in per cent as the program states them.
const (
	unclearWord = 60 // a word below is named for a person to compare
	unclearLine = 40 // a line whose words are below on average is no text but the grain of a photograph
)

// looksHOCR says that a page is the output of a program for scans.
func looksHOCR(text string) bool {
	return strings.Contains(text, "ocr-system") && strings.Contains(text, "ocr_page")
}

// readHOCR reads what a program for scans made of pictures: paragraphs, each with its lines' pages, boxes and
// confidences. What the program was not sure of is said.
func readHOCR(in Input, out *Result) {
	b, err := in.all()
	if err != nil {
		out.Problems = append(out.Problems, problem(in.Name, "not all of it could be read: "+err.Error(), "ask for it again")...)
	}
	text, _ := decode(b, "utf-8")
	h := &hocr{}
	h.read(text)
	if len(h.blocks) == 0 {
		out.Problems = append(out.Problems, problem(in.Name, NoText, "look at it")...)
		return
	}
	doc := anatomy.Compose(h.blocks, anatomy.Known{Weak: true})
	paragraphLanguages(&doc)
	doc.Problems = append(doc.Problems, h.doubts()...)
	out.Documents = append(out.Documents, doc)
}

// An hocr is the work on one output.
type hocr struct {
	blocks  []anatomy.Loose
	page    hocrPage
	par     []string // lines of the paragraph that is being read
	places  []proffer.Place
	line    []hocrWord
	box     [4]int
	words   int
	unclear []string
	grain   int // lines that are no text
}

type hocrWord struct {
	text       string
	confidence int
}

// An hocrPage says which page of the original is read, and in what its boxes are measured.
type hocrPage struct {
	number, dpi int // dpi is 0 where boxes are pixels of a picture
}

func (h *hocr) read(text string) {
	z := html.NewTokenizer(strings.NewReader(text))
	depth, wordAt := 0, -1
	for {
		switch z.Next() {
		case html.ErrorToken:
			h.endParagraph()
			return
		case html.StartTagToken:
			depth++
			class, title := classTitle(z)
			if h.opens(class, title) {
				wordAt = depth
			}
		case html.EndTagToken:
			if depth--; depth < wordAt {
				wordAt = -1
			}
		case html.TextToken:
			if n := len(h.line); wordAt >= 0 && n > 0 {
				h.line[n-1].text += strings.ToValidUTF8(strings.Join(strings.Fields(string(z.Text())), " "), "\ufffd")
			}
		}
	}
}

func classTitle(z *html.Tokenizer) (class, title string) {
	for more := true; more; {
		var k, v []byte
		k, v, more = z.TagAttr()
		switch string(k) {
		case "class":
			class = string(v)
		case "title":
			title = string(v)
		}
	}
	return class, title
}

// opens takes the beginning of an element, and reports whether it is a word.
func (h *hocr) opens(class, title string) bool {
	switch class {
	case "ocr_page":
		h.endParagraph()
		h.page = pageOf(title)
	case "ocr_carea", "ocr_par":
		h.endParagraph()
	case "ocr_line", "ocr_header", "ocr_textfloat", "ocr_caption":
		h.endLine()
		h.box = boxOf(title)
	case "ocrx_word":
		h.line = append(h.line, hocrWord{confidence: numberOf(title, "x_wconf")})
		return true
	}
	return false
}

// endLine puts the line's words into the paragraph, unless they are the grain of a photograph.
func (h *hocr) endLine() {
	var words, unclear []string
	sum, n := 0, 0
	for _, w := range h.line {
		if w.text == "" {
			continue
		}
		words = append(words, w.text)
		sum, n = sum+w.confidence, n+1
		if w.confidence < unclearWord {
			unclear = append(unclear, w.text)
		}
	}
	h.line = nil
	if n == 0 {
		return
	}
	if sum < unclearLine*n {
		h.grain++
		return
	}
	h.words, h.unclear = h.words+n, append(h.unclear, unclear...)
	h.par = append(h.par, strings.Join(words, " "))
	place := proffer.Place{Page: h.page.number, Confidence: proffer.Milli(10 * sum / n)}
	for i, v := range h.box {
		place.Box[i] = float64(v)
		if h.page.dpi > 0 {
			place.Box[i] = float64(v*72*100/h.page.dpi) / 100
		}
	}
	h.places = append(h.places, place)
}

func (h *hocr) endParagraph() {
	h.endLine()
	if len(h.par) > 0 {
		h.blocks = append(h.blocks, anatomy.Loose{Text: joinLines(h.par), Places: h.places})
	}
	h.par, h.places = nil, nil
}

// joinLines puts a paragraph's lines together; a hyphen at a line's end goes where a small letter follows.
func joinLines(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		if i > 0 {
			before := b.String()
			if head, cut := strings.CutSuffix(before, "-"); cut && head != "" && startsSmall(l) {
				b.Reset()
				b.WriteString(head)
			} else {
				b.WriteByte(' ')
			}
		}
		b.WriteString(l)
	}
	return b.String()
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// doubts say what the program was not sure of.
func (h *hocr) doubts() []proffer.Problem {
	out := []proffer.Problem{{Where: "text", What: "it was read in a picture by a program, which misreads letters and numbers",
		Hint: "compare what you quote with the picture"}}
	if n := len(h.unclear); n > 0 {
		out = append(out, proffer.Problem{Where: "text", What: fmt.Sprintf("%d of %d words are unclear: %s", n, h.words, quoted(h.unclear)),
			Hint: "compare them with the picture"})
	}
	if h.grain > 0 {
		out = append(out, proffer.Problem{Where: "text", What: fmt.Sprintf("%d lines were too unclear to be read and are not in it", h.grain),
			Hint: "look at the picture"})
	}
	return out
}

var (
	ownPage   = regexp.MustCompile(`\.page-(\d{1,7})\.(\d{2,4})dpi\.`)
	boxOfLine = regexp.MustCompile(`bbox (\d{1,7}) (\d{1,7}) (\d{1,7}) (\d{1,7})`)
)

// pageOf is the page that a title states: by the name under which proffer handed it to the program, or by its number
// among the pictures.
func pageOf(title string) hocrPage {
	if m := ownPage.FindStringSubmatch(title); m != nil {
		n, _ := strconv.Atoi(m[1]) // digits
		dpi, _ := strconv.Atoi(m[2])
		return hocrPage{n, dpi}
	}
	return hocrPage{number: numberOf(title, "ppageno") + 1}
}

func boxOf(title string) (box [4]int) {
	if m := boxOfLine.FindStringSubmatch(title); m != nil {
		for i := range box {
			box[i], _ = strconv.Atoi(m[i+1]) // digits
		}
	}
	return box
}

// numberOf is the whole number behind a name in a title, 0 … 10 million; 0 where there is none.
func numberOf(title, name string) int {
	_, rest, ok := strings.Cut(title, name+" ")
	if !ok {
		return 0
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(rest)
	}
	n, err := strconv.Atoi(rest[:end])
	if err != nil || n > 10_000_000 {
		return 0
	}
	return n
}
