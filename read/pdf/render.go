package pdf

import (
	"image"
	"math"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
)

// Limits of rendering.
const (
	fineDPI    = 300      // what programs for scans are made for
	mostPixels = 32 << 20 // of one page; larger ones are rendered coarser
	pageTime   = 30 * time.Second
)

// Render draws pages (numbers from 1) in grey as they are shown, and hands them out in order until each returns an
// error, which it returns. A page that cannot be drawn is left out.
func Render(b []byte, pages []int, each func(page, dpi int, m *image.Gray) error) error {
	for _, page := range pages { // one by one, so that a page that takes too long costs itself alone
		var m *image.Gray
		dpi := fineDPI
		err := bounded(drawer, pageTime, func(in pdfium.Pdfium) (err error) {
			drawn, at, err := render(in, b, page)
			if err == nil {
				m, dpi = drawn, at
			}
			return err
		})
		if err != nil || m == nil {
			continue
		}
		if err := each(page, dpi, m); err != nil {
			return err
		}
	}
	return nil
}

func render(in pdfium.Pdfium, b []byte, page int) (*image.Gray, int, error) {
	opened, err := in.OpenDocument(&requests.OpenDocument{File: &b})
	if err != nil {
		return nil, 0, ErrDamaged
	}
	defer in.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: opened.Document})
	size, err := in.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: opened.Document, Index: page - 1})
	if err != nil {
		return nil, 0, err
	}
	dpi := fineDPI
	if pixels := size.Width / 72 * fineDPI * size.Height / 72 * fineDPI; pixels > mostPixels {
		dpi = int(fineDPI / math.Sqrt(pixels/mostPixels))
	}
	if dpi < 10 {
		return nil, 0, ErrDamaged
	}
	r, err := in.RenderPageInDPI(&requests.RenderPageInDPI{DPI: dpi, ImageFormat: requests.RenderImageFormatGrayscale,
		Page: requests.Page{ByIndex: &requests.PageByIndex{Document: opened.Document, Index: page - 1}}})
	if err != nil {
		return nil, 0, err
	}
	defer r.Cleanup()
	drawn, ok := r.Result.RenderedImage.(*image.Gray)
	if !ok {
		return nil, 0, ErrDamaged
	}
	return copied(drawn), dpi, nil
}

// copied is a picture of its own: the pixels are PDFium's and go with it.
func copied(drawn *image.Gray) *image.Gray {
	m := image.NewGray(image.Rect(0, 0, drawn.Bounds().Dx(), drawn.Bounds().Dy()))
	for y := range m.Rect.Dy() {
		copy(m.Pix[y*m.Stride:(y+1)*m.Stride], drawn.Pix[y*drawn.Stride:y*drawn.Stride+m.Rect.Dx()])
	}
	return m
}
