package read

import (
	"bufio"
	"encoding/binary"
	"image"
	"io"

	"proffer"
)

// scanHint says what to do about text that stands in a picture.
const scanHint = "install Tesseract and give `proffer add --retry`, or add what it shows as text"

const (
	mostScanned = 500 // pages of one file that are handed to a program for scans
	leastSide   = 60  // pixels of the shorter side of a picture that can hold a line to read
)

// scanOf is the picture as a program for scans may read it.
func scanOf(in Input, kind string, p *proffer.Picture, turn int) *Scan {
	if min(p.Width, p.Height) < leastSide {
		return nil
	}
	s := &Scan{}
	pages := []int64{0}
	if kind == "image/tiff" {
		if pages = tiffPages(in); len(pages) > 1 {
			for i := range pages {
				s.Pages = append(s.Pages, i+1)
			}
		}
	}
	s.Render = func(each func(page, dpi int, m *image.Gray) error) error {
		for i, at := range pages {
			m, err := decodePage(in, at)
			if m == nil || err != nil && len(pages) > 1 {
				continue // a page that is damaged leaves the others
			}
			if err := each(i+1, 0, grey(m, turn)); err != nil {
				return err
			}
		}
		return nil
	}
	return s
}

// decodePage decodes a picture; of a TIFF, the page whose directory stands at a byte, 0 for the first.
func decodePage(in Input, at int64) (image.Image, error) {
	var r io.ReaderAt = in.Bytes
	if at > 0 {
		r = &atDirectory{in.Bytes, tiffOrder(in), at}
	}
	section := io.NewSectionReader(r, 0, in.Size)
	size, _, err := image.DecodeConfig(bufio.NewReader(section))
	if err != nil || int64(size.Width)*int64(size.Height) > MostPixels {
		return nil, err
	}
	if _, err := section.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	m, _, err := image.Decode(bufio.NewReader(section))
	return m, err
}

// grey is a picture in grey, turned as EXIF's orientation says, on white where it is transparent.
func grey(m image.Image, turn int) *image.Gray {
	b := m.Bounds()
	w, h := b.Dx(), b.Dy()
	sw, sh := w, h
	if turn >= 5 && turn <= 8 {
		sw, sh = h, w
	}
	luma := lumaOf(m)
	out := image.NewGray(image.Rect(0, 0, sw, sh))
	for y := range sh {
		for x := range sw {
			u, v := turned(x, y, w, h, turn)
			out.Pix[y*out.Stride+x] = luma(b.Min.X+u, b.Min.Y+v)
		}
	}
	return out
}

func tiffOrder(in Input) binary.ByteOrder {
	var mark [2]byte
	if n, _ := in.Bytes.ReadAt(mark[:], 0); n == 2 && mark[0] == 'M' {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// tiffPages are the places of a TIFF's directories (TIFF 6.0, section 2), one a page; directories that lead back to an
// earlier one end the list.
func tiffPages(in Input) []int64 {
	order := tiffOrder(in)
	seen := map[int64]bool{}
	var out []int64
	var four [4]byte
	for at := int64(4); len(out) < mostScanned; {
		if n, _ := in.Bytes.ReadAt(four[:], at); n < 4 {
			break
		}
		directory := int64(order.Uint32(four[:]))
		if n, _ := in.Bytes.ReadAt(four[:2], directory); directory == 0 || seen[directory] || n < 2 {
			break
		}
		seen[directory] = true
		out = append(out, directory)
		at = directory + 2 + 12*int64(order.Uint16(four[:2]))
	}
	return out
}

// An atDirectory shows a TIFF as if another of its directories were the first.
type atDirectory struct {
	r     io.ReaderAt
	order binary.ByteOrder
	at    int64
}

func (d *atDirectory) ReadAt(p []byte, off int64) (int, error) {
	n, err := d.r.ReadAt(p, off)
	var first [4]byte
	d.order.PutUint32(first[:], uint32(d.at))
	for i, b := range first {
		if k := int64(4+i) - off; k >= 0 && k < int64(n) {
			p[k] = b
		}
	}
	return n, err
}
