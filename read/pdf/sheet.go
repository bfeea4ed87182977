package pdf

import (
	"github.com/klippa-app/go-pdfium/requests"
)

// A sheet is how a page lies in the file: what is shown of it (the crop box within the media box) in the file's own
// measure, from the lower left corner of a plane of which the page may be any part, and by how many quarters to the right
// it is turned when it is shown.
type sheet struct{ left, bottom, width, height, turn int }

func (r *reading) sheet(page requests.Page) (s sheet, err error) {
	shown, err := r.in.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: page})
	if err != nil {
		return s, err
	}
	x0, x1 := hundredths(float64(shown.Rect.Left)), hundredths(float64(shown.Rect.Right))
	y0, y1 := hundredths(float64(shown.Rect.Bottom)), hundredths(float64(shown.Rect.Top))
	s = sheet{left: min(x0, x1), bottom: min(y0, y1), width: max(x0, x1) - min(x0, x1), height: max(y0, y1) - min(y0, y1)}
	if turn, err := r.in.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page}); err == nil {
		s.turn = (int(turn.PageRotation)%4 + 4) % 4
	}
	return s, nil
}

// box is a box of the file's own as one from the upper left corner of what is shown, before that is turned.
func (s *sheet) box(x0, y0, x1, y1 int) Box {
	return Box{X0: min(x0, x1) - s.left, X1: max(x0, x1) - s.left, Y0: s.bottom + s.height - max(y0, y1), Y1: s.bottom + s.height - min(y0, y1)}
}

// turned is a box on the sheet turned by so many quarters to the right.
func (s *sheet) turned(b Box, quarters int) Box {
	height, width := s.height, s.width
	for range quarters {
		b.X0, b.Y0, b.X1, b.Y1 = height-b.Y1, b.X0, height-b.Y0, b.X1
		height, width = width, height
	}
	return b
}
