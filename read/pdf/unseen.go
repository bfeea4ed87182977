package pdf

import (
	"image"
	"slices"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
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
	box    Box  // from the upper left corner, as the sheet lies
	boxed  bool // box is known
	sure   bool // it is not drawn, off the page or a speck; else the page's picture must tell
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
// Boxes are asked for where something may cover them, or the page has glyphs that are off it or too small: a box costs as
// much as ten glyphs.
func (r *reading) pieces(page requests.Page, p *page) (texts, hidden int, doubtful []piece) {
	n, err := r.in.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return 0, 0, nil
	}
	var plain []piece // that are seen unless something covers them
	covers, odd := 0, p.odd()
	for i := range min(n.Count, mostObjects) {
		o, err := r.in.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			continue
		}
		kind, err := r.in.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err != nil {
			continue
		}
		if kind.Type != enums.FPDF_PAGEOBJ_TEXT {
			if covers++; covers <= mostPieces && len(plain) > 0 && r.opaque(o.PageObject, kind.Type) {
				for k := range plain {
					r.bound(&plain[k], &p.sheet)
				}
				doubtful, plain = covered(doubtful, plain, r.bounds(o.PageObject, &p.sheet))
			}
			continue
		}
		texts++
		mode, err := r.in.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: o.PageObject})
		drawn := err != nil || mode.TextRenderMode != enums.FPDF_TEXTRENDERMODE_INVISIBLE
		if !drawn {
			hidden++
		}
		if texts > mostPieces {
			continue
		}
		d := piece{object: o.PageObject, sure: !drawn}
		pale := r.pale(o.PageObject)
		if odd || pale {
			r.bound(&d, &p.sheet)
			d.sure = d.sure || p.sheet.off(d.box) || d.box.Y1-d.box.Y0 < smallestType
		}
		if d.sure || pale {
			doubtful = append(doubtful, d)
		} else {
			plain = append(plain, d)
		}
	}
	return texts, hidden, doubtful
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
		d.box, d.boxed = r.bounds(d.object, s), true
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

func (r *reading) bounds(o references.FPDF_PAGEOBJECT, s *sheet) Box {
	b, err := r.in.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o})
	if err != nil {
		return Box{X1: s.width, Y1: s.height}
	}
	return s.box(hundredths(float64(b.Left)), hundredths(float64(b.Bottom)), hundredths(float64(b.Right)), hundredths(float64(b.Top)))
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
