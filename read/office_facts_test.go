package read

import (
	"strings"
	"testing"
)

// TestWhatFilesStateOfThemselves: properties of office files and PDFs are facts with their limits, never text.
func TestWhatFilesStateOfThemselves(t *testing.T) {
	for name, want := range map[string][]string{
		"report.docx": {"author=Ида Лунд (" + programSays + ")", "written=2024-05-01T00:00:00Z (" + programSays + ")", "times saved=1 ()"},
		"table.xlsx":  {"program=Microsoft Excel Compatible / Openpyxl 3.1.5 ()"},
		"report.odt":  {"program=ODFPY/1.4.1 ()"},
		"updated.pdf": {"program=ReportLab PDF Library - (opensource) ()", "changed=2000-01-01T00:00:00+00:00 (" + programSays + ")"},
	} {
		var got []string
		for _, f := range Read(FromBytes(name, sampleFile(t, name))).Facts {
			got = append(got, f.Name+"="+f.Value+" ("+f.Limit+")")
		}
		for _, w := range want {
			if !strings.Contains(strings.Join(got, "\n"), w) {
				t.Errorf("%s: no %q in %q", name, w, got)
			}
		}
	}
	broken := zipped(t, "word/document.xml", wordHead+"<w:p><w:r><w:t>Text.</w:t></w:r></w:p>"+wordFoot, "docProps/core.xml", "<creator>Ana</creator><creator")
	if r := Read(FromBytes("a.docx", broken)); len(r.Documents) != 1 || len(r.Facts) != 1 || r.Facts[0].Value != "Ana" {
		t.Errorf("%+v", r.Facts)
	}
}
