package pdf

import (
	"math"
	"strings"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// fonts tells the type of glyphs. All glyphs of one piece of text that the page sets share it, and PDFium gives the
// pieces' rectangles in the order of their glyphs: so it is asked once a piece. To ask for each glyph takes most of the
// time of reading a page, since each question passes the border of the WebAssembly machine some ten times.
type fonts struct {
	in    pdfium.Pdfium
	page  references.FPDF_TEXTPAGE
	rects int // of pieces
	next  int
	rect  responses.FPDFText_GetRect // of the piece that the last glyph was in
	size  int                        // hundredths of a point as drawn; 0 where it is not known
	bold  bool
}

// openFonts is the fonts of a page with so many glyphs.
func openFonts(in pdfium.Pdfium, page requests.Page, chars int) (*fonts, error) {
	opened, err := in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return nil, err
	}
	f := &fonts{in: in, page: opened.TextPage}
	if n, err := in.FPDFText_CountRects(&requests.FPDFText_CountRects{TextPage: f.page, Count: chars}); err == nil {
		f.rects = n.Count
	}
	return f, nil
}

func (f *fonts) close() {
	f.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: f.page})
}

// smallest is PDFium's own measure, in points, below which a glyph belongs to no rectangle.
const smallest = 0.01

// glyph takes the next glyph, number i of the page, and sets size and bold to its type's.
func (f *fonts) glyph(i int, at responses.CharPosition) {
	if at.Right-at.Left < smallest || at.Top-at.Bottom < smallest || f.next > 0 && within(at, &f.rect) {
		return
	}
	for f.next < f.rects {
		r, err := f.in.FPDFText_GetRect(&requests.FPDFText_GetRect{TextPage: f.page, Index: f.next})
		f.next++
		if err == nil && within(at, r) {
			f.rect = *r
			break
		}
	}
	f.ask(i)
}

func within(at responses.CharPosition, r *responses.FPDFText_GetRect) bool {
	return at.Left >= r.Left && at.Right <= r.Right && at.Bottom >= r.Bottom && at.Top <= r.Top
}

// ask asks for the type of glyph i.
func (f *fonts) ask(i int) {
	f.size, f.bold = 0, false
	if s, err := f.in.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: f.page, Index: i}); err == nil {
		f.size = hundredths(s.FontSize)
		if m, err := f.in.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: f.page, Index: i}); err == nil {
			c, d := float64(m.Matrix.C), float64(m.Matrix.D)
			f.size = hundredths(s.FontSize * math.Sqrt(float64(c*c)+float64(d*d)))
		}
	}
	if w, err := f.in.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: f.page, Index: i}); err == nil {
		f.bold = w.FontWeight >= 600
	}
	if n, err := f.in.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: f.page, Index: i}); err == nil {
		f.bold = f.bold || strings.Contains(strings.ToLower(n.FontName), "bold")
	}
}
