package pdf

import (
	"image"
	"slices"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"
)

// Limits of the search for text that cannot be seen.
const (
	mostPieces   = 4_000 // pieces of text of one page that are looked at closely, and as many pictures and areas
	mostUnseen   = 200   // pieces that are named, of one file
	paleFrom     = 240   // of 255, the least that red, green and blue of a colour have that is nearly a page's own
	seenContrast = 16    // of 255, the least by which a piece's darkest point differs from its lightest
	smallestType = 100   // hundredths of a point; what is lower is a speck
	lookDPI      = 100
)

// A piece is a stretch of text that a page sets at once, and what may keep it from being seen.
type piece struct {
	object references.FPDF_PAGEOBJECT
	in     []structs.FPDF_FS_MATRIX // of the forms that it lies in, the innermost first
	box    Box                      // from the upper left corner, as the sheet lies
	boxed  bool                     // box is known
	sure   bool                     // it is not drawn, off the page or a speck; else the page's picture must tell
}

// unseen looks for text that is in the file and not to be seen on the page: not drawn at all, outside of what is shown, in
// the colour of what it stands on, or under something that was drawn later. Of what may be so the page's own picture
// decides. Where most of a page's text is not drawn, as programs for scans leave it, the page is named and not its pieces.
func (r *reading) unseen(page requests.Page, text references.FPDF_TEXTPAGE, p *page) {
	texts, hidden, doubtful := r.pieces(page, p)
	if hidden*2 > texts {
		r.file.Hidden = append(r.file.Hidden, p.number)
		return
	}
	var picture *image.Gray
	for _, d := range doubtful {
		if len(r.file.Unseen) == mostUnseen {
			return
		}
		if !d.sure {
			if picture == nil && p.sheet.width/72*lookDPI/100*(p.sheet.height/72)*lookDPI/100 <= mostPixels {
				picture = r.look(page)
			}
			if picture == nil {
				continue
			}
			if contrast(picture, p.sheet.turned(d.box, p.sheet.turn)) >= seenContrast {
				continue
			}
		}
		words, err := r.in.FPDFTextObj_GetText(&requests.FPDFTextObj_GetText{PageObject: d.object, TextPage: text})
		if err != nil {
			continue
		}
		if s := strings.Join(strings.Fields(strings.ToValidUTF8(words.Text, "\ufffd")), " "); strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			r.file.Unseen = append(r.file.Unseen, Unseen{p.number, s})
		}
	}
}

// pieces counts a page's pieces of text and those that are not drawn, and gives those that may not be seen.
func (r *reading) pieces(page requests.Page, p *page) (texts, hidden int, doubtful []piece) {
	n, err := r.in.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return 0, 0, nil
	}
	s := &search{reading: r, sheet: &p.sheet, odd: p.odd()}
	for i := range n.Count {
		o, err := r.in.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err == nil && !s.object(o.PageObject, nil) {
			break
		}
	}
	return s.texts, s.hidden, s.doubtful
}

// A search goes through a page's objects in the order in which they are drawn, those of its forms (drawings that are used
// as one object) in their place.
// Boxes are asked for where something may cover them, or the page has glyphs that are off it or too small: a box costs as
// much as ten glyphs.
type search struct {
	*reading
	sheet           *sheet
	odd             bool // the page has glyphs that are off it, or smaller than can be seen
	objects, covers int
	texts, hidden   int
	plain           []piece // that are seen unless something covers them
	doubtful        []piece
}

// mostForms is how deep forms within forms are looked into.
const mostForms = 8

// object looks at an object and what it holds; false once there have been too many. It lies in forms that are placed on
// one another, and the last on the page, by the matrices.
func (s *search) object(o references.FPDF_PAGEOBJECT, in []structs.FPDF_FS_MATRIX) bool {
	if s.objects++; s.objects > mostObjects {
		return false
	}
	kind, err := s.in.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o})
	switch {
	case err != nil:
		return true
	case kind.Type == enums.FPDF_PAGEOBJ_TEXT:
		s.text(o, in)
		return true
	}
	if s.covers++; s.covers <= mostPieces && len(s.plain) > 0 && s.opaque(o, kind.Type) {
		for k := range s.plain {
			s.bound(&s.plain[k], s.sheet)
		}
		s.doubtful, s.plain = covered(s.doubtful, s.plain, s.bounds(o, in, s.sheet))
	}
	return kind.Type != enums.FPDF_PAGEOBJ_FORM || len(in) == mostForms || s.form(o, in)
}

// form looks at what a form holds; false once there have been too many objects.
func (s *search) form(o references.FPDF_PAGEOBJECT, in []structs.FPDF_FS_MATRIX) bool {
	n, err := s.in.FPDFFormObj_CountObjects(&requests.FPDFFormObj_CountObjects{PageObject: o})
	if err != nil || n.Count < 1 {
		return true
	}
	placed, err := s.in.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: o})
	if err != nil {
		return true
	}
	in = append([]structs.FPDF_FS_MATRIX{placed.Matrix}, in...)
	for i := range n.Count {
		inner, err := s.in.FPDFFormObj_GetObject(&requests.FPDFFormObj_GetObject{PageObject: o, Index: uint64(i)})
		if err == nil && !s.object(inner.PageObject, in) {
			return false
		}
	}
	return true
}

// text looks at a piece of text.
func (s *search) text(o references.FPDF_PAGEOBJECT, in []structs.FPDF_FS_MATRIX) {
	s.texts++
	mode, err := s.in.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: o})
	drawn := err != nil || mode.TextRenderMode != enums.FPDF_TEXTRENDERMODE_INVISIBLE
	if !drawn {
		s.hidden++
	}
	if s.texts > mostPieces {
		return
	}
	d := piece{object: o, in: in, sure: !drawn}
	pale := s.pale(o)
	if s.odd || pale {
		s.bound(&d, s.sheet)
		d.sure = d.sure || s.sheet.off(d.box) || d.box.Y1-d.box.Y0 < smallestType
	}
	if d.sure || pale {
		s.doubtful = append(s.doubtful, d)
	} else {
		s.plain = append(s.plain, d)
	}
}

// odd says that a page has glyphs that are off it, or smaller than can be seen.
func (p *page) odd() bool {
	return slices.ContainsFunc(p.chars, func(c char) bool {
		return c.size < smallestType || c.x1 <= 0 || c.y1 <= 0 || c.x0 >= p.width || c.y0 >= p.height
	})
}

// bound makes a piece's box known.
func (r *reading) bound(d *piece, s *sheet) {
	if !d.boxed {
		d.box, d.boxed = r.bounds(d.object, d.in, s), true
	}
}

// off says that nothing of a box is on the sheet.
func (s *sheet) off(b Box) bool { return b.X1 <= 0 || b.Y1 <= 0 || b.X0 >= s.width || b.Y0 >= s.height }

// covered moves pieces that lie within a box from the plain to the doubtful.
func covered(doubtful, plain []piece, by Box) (more, rest []piece) {
	rest = plain[:0]
	for _, p := range plain {
		if p.box.X0 >= by.X0 && p.box.X1 <= by.X1 && p.box.Y0 >= by.Y0 && p.box.Y1 <= by.Y1 {
			doubtful = append(doubtful, p)
		} else {
			rest = append(rest, p)
		}
	}
	return doubtful, rest
}

// opaque says that an object may hide what lies under it: a picture, or an area that is filled.
func (r *reading) opaque(o references.FPDF_PAGEOBJECT, kind enums.FPDF_PAGEOBJ) bool {
	switch kind {
	case enums.FPDF_PAGEOBJ_IMAGE, enums.FPDF_PAGEOBJ_SHADING, enums.FPDF_PAGEOBJ_FORM:
		return true
	case enums.FPDF_PAGEOBJ_PATH:
		mode, err := r.in.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: o})
		return err == nil && mode.FillMode != enums.FPDF_FILLMODE_NONE
	}
	return false
}

// pale says that text is drawn in the colour of paper, or hardly at all.
func (r *reading) pale(o references.FPDF_PAGEOBJECT) bool {
	c, err := r.in.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: o})
	return err == nil && (min(c.FillColor.R, c.FillColor.G, c.FillColor.B) >= paleFrom || c.FillColor.A < 255-paleFrom)
}

// bounds is the box of an object in forms; all of the sheet where it is not known.
func (r *reading) bounds(o references.FPDF_PAGEOBJECT, in []structs.FPDF_FS_MATRIX, s *sheet) Box {
	b, err := r.in.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o})
	if err != nil {
		return Box{X1: s.width, Y1: s.height}
	}
	x0, y0, x1, y1 := float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)
	for _, m := range in {
		x0, y0, x1, y1 = placed(m, x0, y0, x1, y1)
	}
	return s.box(hundredths(x0), hundredths(y0), hundredths(x1), hundredths(y1))
}

// placed is the box around a box that a matrix turns, moves and stretches. Each product is rounded by itself, so that it
// is the same on every processor.
func placed(m structs.FPDF_FS_MATRIX, x0, y0, x1, y1 float64) (left, bottom, right, top float64) {
	span := func(p, q, shift float32) (low, high float64) {
		a, b := float64(float64(p)*x0), float64(float64(p)*x1)
		c, d := float64(float64(q)*y0), float64(float64(q)*y1)
		return min(a, b) + min(c, d) + float64(shift), max(a, b) + max(c, d) + float64(shift)
	}
	left, right = span(m.A, m.C, m.E)
	bottom, top = span(m.B, m.D, m.F)
	return left, bottom, right, top
}

// look draws a page, coarsely; nil where that fails.
func (r *reading) look(page requests.Page) *image.Gray {
	drawn, err := r.in.RenderPageInDPI(&requests.RenderPageInDPI{DPI: lookDPI, ImageFormat: requests.RenderImageFormatGrayscale, Page: page})
	if err != nil {
		return nil
	}
	defer drawn.Cleanup()
	m, ok := drawn.Result.RenderedImage.(*image.Gray)
	if !ok {
		return nil
	}
	return copied(m)
}

// contrast is by how much the lightest point of a box differs from its darkest, 0 to 255; 255 where the box is empty.
func contrast(m *image.Gray, b Box) int {
	const hundredthsAPixel = 7200 / lookDPI
	area := image.Rect(b.X0/hundredthsAPixel, b.Y0/hundredthsAPixel, b.X1/hundredthsAPixel+1, b.Y1/hundredthsAPixel+1).Intersect(m.Rect)
	if area.Empty() {
		return 255
	}
	low, high := uint8(255), uint8(0)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for _, v := range m.Pix[m.PixOffset(area.Min.X, y):m.PixOffset(area.Max.X, y)] {
			low, high = min(low, v), max(high, v)
		}
	}
	return int(high - low)
}
