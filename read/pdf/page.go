package pdf

import (
	"errors"
	"math"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"golang.org/x/text/unicode/norm"
)

// A char is one glyph. Its box is tight around what is drawn.
type char struct {
	r              rune
	x0, y0, x1, y1 int
	size           int
	bold           bool
}

// A page is the glyphs of one page, upright.
type page struct {
	number        int
	width, height int
	sheet         sheet
	turn          int // quarters by which the sheet was turned so that its text stands upright
	chars         []char
	breaks        map[int]bool // indices of chars before which a space or a line's end stands; false: PDFium guesses one
	spaces        []space      // that are drawn
	unmapped      int
}

// A space is one that has a width of its own; y is its baseline.
type space struct{ x0, x1, y int }

// A reading is the work on one file.
type reading struct {
	in    pdfium.Pdfium
	doc   references.FPDF_DOCUMENT
	file  File
	pages []layout
}

func read(in pdfium.Pdfium, b []byte) (File, error) {
	opened, err := in.OpenDocument(&requests.OpenDocument{File: &b})
	switch {
	case errors.Is(err, pdferrors.ErrPassword):
		return File{}, ErrPassword
	case errors.Is(err, pdferrors.ErrSecurity):
		return File{}, ErrLocked
	case err != nil:
		return File{}, ErrDamaged
	}
	r := &reading{in: in, doc: opened.Document}
	count, err := in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: r.doc})
	if err != nil {
		return File{}, ErrDamaged
	}
	r.file.Pages = count.PageCount
	r.properties()
	for i := range min(count.PageCount, MostPages) {
		if r.page(i) == nil {
			r.file.PagesRead++
		}
	}
	r.file.Paragraphs = compose(r.pages)
	in.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: r.doc})
	return r.file, nil
}

// page reads one page. A page that cannot be opened is left out.
func (r *reading) page(i int) error {
	opened, err := r.in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: r.doc, Index: i})
	if err != nil {
		return err
	}
	defer r.in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: opened.Page})
	ref := requests.Page{ByReference: &opened.Page}
	s, err := r.sheet(ref)
	if err != nil {
		return err
	}
	text, err := r.in.GetPageTextStructured(&requests.GetPageTextStructured{Page: ref, Mode: requests.GetPageTextStructuredModeChars})
	if err != nil {
		return err
	}
	types, err := openFonts(r.in, ref, len(text.Chars))
	if err != nil {
		return err
	}
	defer types.close()
	p := &page{number: i + 1, width: s.width, height: s.height, sheet: s, breaks: map[int]bool{}}
	angles := map[int]int{}
	for i, c := range text.Chars[:min(len(text.Chars), mostChars)] {
		angles[quarter(c.Angle)]++
		types.glyph(i, c.PointPosition)
		p.add(c.Text, hundredths(c.PointPosition.Left), hundredths(c.PointPosition.Top), hundredths(c.PointPosition.Right),
			hundredths(c.PointPosition.Bottom), types.size, types.bold)
	}
	p.upright(angles)
	if len(p.chars) == 0 {
		r.file.Empty = append(r.file.Empty, p.number)
	}
	if p.unmapped*10 > len(p.chars) {
		r.file.Unmapped = append(r.file.Unmapped, p.number)
	}
	r.extras(ref, types.page, p)
	r.pages = append(r.pages, p.layout())
	return nil
}

// hundredths is a measure in points as a whole number of hundredths. What no page has is nought.
func hundredths(v float64) int {
	if math.IsNaN(v) || math.Abs(v) > 1e6 {
		return 0
	}
	return int(math.Round(v * 100))
}

// quarter is the nearest quarter turn of an angle in radians.
func quarter(a float64) int {
	if math.IsNaN(a) || math.Abs(a) > 100 {
		return 0
	}
	return (int(math.Round(a/(math.Pi/2)))%4 + 4) % 4
}

// add takes one glyph; its box is the file's own.
func (p *page) add(text string, left, top, right, bottom, size int, bold bool) {
	b := p.sheet.box(left, bottom, right, top)
	for _, r := range text {
		switch {
		case r == '\r' || r == '\n' || unicode.IsSpace(r):
			p.breaks[len(p.chars)] = r == '\r' || r == '\n' || left != right || p.breaks[len(p.chars)]
			if left != right {
				p.spaces = append(p.spaces, space{b.X0, b.X1, b.Y1})
			}
			continue
		case r == 2 || r == 0xad: // a hyphen that was set at the end of a line
			r = '-'
		case r == 0xfffd || r == 0xfffe || r >= 0xe000 && r <= 0xf8ff:
			p.unmapped++
		case unicode.IsControl(r) || r == 0x200b || r == 0xfeff || r >= 0x200e && r <= 0x200f || r >= 0x202a && r <= 0x202e:
			continue
		}
		box := char{r: r, x0: b.X0, x1: b.X1, y0: b.Y0, y1: b.Y1, size: size, bold: bold}
		if size <= 0 {
			box.size = max(100, box.y1-box.y0)
		}
		for _, n := range plain(r) {
			box.r = n
			p.chars = append(p.chars, box)
		}
	}
}

// plain undoes ligatures and the shapes that Arabic letters take in words.
func plain(r rune) string {
	if r >= 0xfb00 && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc {
		return norm.NFKC.String(string(r))
	}
	return string(r)
}

// upright turns a page whose text mostly runs at a quarter turn; one with hardly any text as it is shown.
func (p *page) upright(angles map[int]int) {
	if len(p.chars) <= 20 {
		p.turn = p.sheet.turn
	}
	for a := 1; a < 4; a++ {
		if angles[a]*2 > len(p.chars) && angles[a] > 20 {
			p.turn = 4 - a // PDFium tells angles to the right
		}
	}
	for i := range p.chars {
		c := &p.chars[i]
		b := p.sheet.turned(Box{X0: c.x0, Y0: c.y0, X1: c.x1, Y1: c.y1}, p.turn)
		c.x0, c.y0, c.x1, c.y1 = b.X0, b.Y0, b.X1, b.Y1
	}
	if p.turn%2 == 1 {
		p.width, p.height = p.height, p.width
	}
}

func isRTL(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// endsSentence says that a text ends as sentences do.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	return s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "؟") || strings.HasSuffix(s, "۔")
}
