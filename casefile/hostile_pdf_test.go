package casefile

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"os"
	"strings"
	"testing"
)

// pdfOf is a PDF of numbered objects, the first of which is its catalog. Its table of objects is left to be found, as
// readers do with damaged files.
func pdfOf(trailer string, objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	fmt.Fprintf(&b, "trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n0\n%%%%EOF\n", len(objects)+1, trailer)
	return []byte(b.String())
}

func stream(dict, content string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(content), content)
}

func deflated(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(s)) // a buffer takes everything
	w.Close()
	return b.String()
}

const (
	catalog = "<</Type/Catalog/Pages 2 0 R>>"
	onePage = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
	aFont   = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
	closed  = "BT /F 12 Tf 50 400 Td (Ana Ruiz said that it was closed.) Tj ET"
)

func aPage(more string) string {
	return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>" + more + ">>>>"
}

func hostilePDFs(t *testing.T) []hostileFile {
	t.Helper()
	out := []hostileFile{
		{"kids.pdf", pdfOf("", catalog, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999/Parent 2 0 R>>")},
		{"chain.pdf", pdfOf("/Prev 9", catalog, onePage, aPage(""), stream("", closed), aFont)},
		{"length.pdf", pdfOf("", catalog, onePage, aPage(""), "<</Length 4 0 R>>\nstream\n"+closed+"\nendstream", aFont)},
		{"lengths.pdf", pdfOf("", catalog, onePage, aPage(""), "<</Length 99999999999>>\nstream\n"+closed+"\nendstream", aFont)},
		{"count.pdf", pdfOf("", catalog, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", aPage(""), stream("", closed), aFont)},
		{"form.pdf", pdfOf("", catalog, onePage, aPage("/XObject<</X 6 0 R>>"), stream("", "/X Do "+closed), aFont,
			stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>", strings.Repeat("/X Do ", 50)))},
		{"type3.pdf", pdfOf("", catalog, onePage, aPage(""), stream("", closed),
			"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</A 6 0 R>>/Encoding<</Differences[65/A]>>/FirstChar 65/LastChar 65/Widths[9]/Resources<</Font<</F 5 0 R>>>>>>",
			stream("", "BT /F 9 Tf (A) Tj ET"))},
		{"filter.pdf", pdfOf("", catalog, onePage, aPage(""), stream("/Filter[/FlateDecode/FlateDecode]", deflated(deflated(strings.Repeat(" ", 1<<20)+closed))), aFont)},
		{"filters.pdf", pdfOf("", catalog, onePage, aPage(""), stream("/Filter["+strings.Repeat("/ASCIIHexDecode", 999)+"]", closed), aFont)},
		{"box.pdf", pdfOf("", catalog, onePage, "<</Type/Page/Parent 2 0 R/MediaBox[-1e38 0 1e38 1e300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>", stream("", closed), aFont)},
		{"image.pdf", pdfOf("", catalog, onePage, aPage("/XObject<</X 6 0 R>>"), stream("", "/X Do "+closed), aFont,
			stream("/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB", "x"))},
		{"script.pdf", pdfOf("", "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(while\\(1\\){})>>]>>>>>>",
			onePage, aPage(""), stream("", closed), aFont)},
		{"launch.pdf", pdfOf("", "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>>>", onePage, aPage(""), stream("", closed), aFont)},
		{"embedded.pdf", pdfOf("", "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(..\\\\..\\\\run.exe)/EF<</F 6 0 R>>>>]>>>>>>",
			onePage, aPage(""), stream("", closed), aFont, stream("/Type/EmbeddedFile", "MZ\x90\x00\x03\x00\x00\x00 a program"))},
		{"names.pdf", pdfOf("", "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 6 0 R>>>>", onePage, aPage(""), stream("", closed), aFont, "<</Kids[6 0 R 6 0 R]>>")},
		{"outline.pdf", pdfOf("", "<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>", onePage, aPage(""), stream("", closed), aFont, "<</First 6 0 R/Last 6 0 R/Next 6 0 R/Title(x)>>")},
		{"nesting.pdf", pdfOf("", catalog, onePage, strings.Repeat("[", 99999), stream("", closed), aFont)},
		{"state.pdf", pdfOf("", catalog, onePage, aPage(""), stream("", strings.Repeat("q ", 200000)+closed), aFont)},
		{"unknown.pdf", pdfOf("/Encrypt<</Filter/Nobody/V 9>>", catalog, onePage, aPage(""), stream("", closed), aFont)},
		{"nothing.pdf", []byte("%PDF-1.7\n%%EOF\n")}, {"zeros.pdf", append([]byte("%PDF-1.7\n"), make([]byte, 4096)...)},
	}
	for _, name := range []string{"locked.pdf", "carrying.pdf", "updated.pdf", "under.pdf"} {
		b, err := os.ReadFile("../testdata/formats/" + name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, hostileFile{name, b})
	}
	return out
}
