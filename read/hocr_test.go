package read

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/image/tiff"
)

func hocrOf(pages ...string) []byte {
	return []byte(`<?xml version="1.0"?><!DOCTYPE html><html><head><meta name='ocr-system' content='tesseract 5.3.0' /></head><body>` + strings.Join(pages, "") + `</body></html>`)
}

func hocrLine(confidence int, words ...string) string {
	s := `<span class='ocr_line' title="bbox 150 300 1200 360; baseline 0 0">`
	for _, w := range words {
		s += fmt.Sprintf(`<span class='ocrx_word' title='bbox 150 300 200 360; x_wconf %d'><strong>%s</strong></span> `, confidence, w)
	}
	return s + `</span>`
}

func TestHOCR(t *testing.T) {
	r := Read(FromBytes("s.hocr", hocrOf(
		`<div class='ocr_page' title='image "ab.page-7.300dpi.png"; bbox 0 0 2480 3508; ppageno 0'><div class='ocr_carea'><p class='ocr_par'>`+
			hocrLine(96, "The", "bridge", "is", "clo-")+hocrLine(55, "sed", "&amp;", "guarded,")+hocrLine(90, "officials", "said.")+`</p></div>
<div class='ocr_photo'></div><p class='ocr_par'>`+hocrLine(12, "|~", "i;")+`</p></div>`,
		`<div class='ocr_page' title='image "x.png"; ppageno 4'><p class='ocr_par'>`+hocrLine(93, "Мост", "закрыт.")+`</p></div>`)))
	if r.MediaType != hocrType || len(r.Documents) != 1 {
		t.Fatalf("%s %d %v", r.MediaType, len(r.Documents), r.Problems)
	}
	d := r.Documents[0]
	if d.Text != "The bridge is closed & guarded, officials said.\n\nМост закрыт." {
		t.Errorf("%q", d.Text)
	}
	if p := d.Parts[0].Places; len(p) != 3 || p[0].Page != 7 || p[0].Box != [4]float64{36, 72, 288, 86.4} || p[0].Confidence != 960 || p[1].Confidence != 550 {
		t.Errorf("%+v", p)
	}
	if p := d.Parts[1].Places; len(p) != 1 || p[0].Page != 5 || p[0].Box != [4]float64{150, 300, 1200, 360} {
		t.Errorf("%+v", p)
	}
	var said []string
	for _, p := range d.Problems {
		said = append(said, p.String())
	}
	for _, want := range []string{"misreads letters", "3 of 11 words are unclear: “sed”, “&”, “guarded,”", "1 lines were too unclear"} {
		if !strings.Contains(strings.Join(said, "\n"), want) {
			t.Errorf("%q does not say %q", said, want)
		}
	}
	if r := Read(FromBytes("s.hocr", hocrOf(`<div class='ocr_page' title='image "x.png"'></div>`))); len(r.Documents) != 0 || !strings.Contains(says(r), NoText) {
		t.Errorf("%+v", r)
	}
}

// TestScanPages draws what a program for scans is to read: pages of a PDF without text, every page of a TIFF, and
// pictures as they are shown.
func TestScanPages(t *testing.T) {
	r := Read(FromBytes("scan.pdf", sampleFile(t, "scan.pdf")))
	if r.Scan == nil || len(r.Scan.Pages) != 1 {
		t.Fatalf("%+v", r)
	}
	drawn := 0
	err := r.Scan.Render(func(page, dpi int, m *image.Gray) error {
		if drawn++; page != 1 || dpi != 300 || m.Rect.Dx() < 1000 {
			t.Errorf("page %d at %d dpi: %v", page, dpi, m.Rect)
		}
		return nil
	})
	if err != nil || drawn != 1 {
		t.Errorf("%d drawn, %v", drawn, err)
	}
	r = Read(FromBytes("photo.jpg", sampleFile(t, "photo.jpg")))
	err = r.Scan.Render(func(page, dpi int, m *image.Gray) error {
		if page != 1 || dpi != 0 || m.Rect.Dx() != 240 || m.Rect.Dy() != 320 { // turned
			t.Errorf("page %d at %d dpi: %v", page, dpi, m.Rect)
		}
		return nil
	})
	if err != nil || r.Scan.Pages != nil {
		t.Error(err, r.Scan.Pages)
	}
}

// twoPages is a TIFF of a black and a white page: two files put together, their offsets moved.
func twoPages(t *testing.T) []byte {
	t.Helper()
	one := func(c color.Gray, width int) []byte {
		m := image.NewGray(image.Rect(0, 0, width, 80))
		for i := range m.Pix {
			m.Pix[i] = c.Y
		}
		var b bytes.Buffer
		if tiff.Encode(&b, m, nil) != nil {
			t.Fatal("no picture")
		}
		return b.Bytes()
	}
	a, b := one(color.Gray{}, 90), one(color.Gray{255}, 70)
	le := binary.LittleEndian
	out := append(bytes.Clone(a), b[8:]...)
	shift := uint32(len(a) - 8)
	first, second := le.Uint32(a[4:]), le.Uint32(b[4:])+shift
	n := uint32(le.Uint16(out[first:]))
	le.PutUint32(out[first+2+12*n:], second)
	for i := range uint32(le.Uint16(out[second:])) {
		e := out[second+2+12*i:]
		if tag, kind, count := le.Uint16(e), le.Uint16(e[2:]), le.Uint32(e[4:]); tag == 273 || kind == 5 || kind == 3 && count > 2 || kind == 4 && count > 1 {
			le.PutUint32(e[8:], le.Uint32(e[8:])+shift)
		}
	}
	return out
}

func TestTIFFPages(t *testing.T) {
	b := twoPages(t)
	r := Read(FromBytes("two.tif", b))
	if r.Scan == nil || len(r.Scan.Pages) != 2 {
		t.Fatalf("%+v", r)
	}
	var got []string
	if err := r.Scan.Render(func(page, _ int, m *image.Gray) error {
		got = append(got, fmt.Sprint(page, m.Rect.Dx(), m.Pix[0]))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if strings.Join(got, "; ") != "1 90 0; 2 70 255" {
		t.Errorf("%q", got)
	}
	first := binary.LittleEndian.Uint32(b[4:])
	n := uint32(binary.LittleEndian.Uint16(b[first:]))
	binary.LittleEndian.PutUint32(b[first+2+12*n:], first) // a directory that leads back to itself
	if r := Read(FromBytes("loop.tif", b)); r.Scan == nil || len(r.Scan.Pages) > 1 {
		t.Errorf("%+v", r.Scan)
	}
}

func FuzzHOCR(f *testing.F) {
	f.Add(hocrOf(`<div class='ocr_page' title='image "ab.page-7.300dpi.png"; bbox 0 0 2480 3508; ppageno 0'><p class='ocr_par'>` + hocrLine(96, "The", "bridge-") + hocrLine(5, "is") + `</p></div>`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var out Result
		readHOCR(FromBytes("f.hocr", b), &out)
		for _, d := range out.Documents {
			if !utf8.ValidString(d.Text) {
				t.Error("not UTF-8")
			}
			checkDocument(t, d, int64(len(b)))
		}
	})
}
