package read

import (
	"os"
	"path/filepath"
	"testing"

	"proffer"
)

// shared is the folder of reports and data beside the repository; without it the test is skipped, or fails in CI.
func shared(t *testing.T) string {
	t.Helper()
	if dir := os.Getenv("PROFFER_SHARED"); dir != "" {
		return dir
	}
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if s := filepath.Join(dir, "shared"); exists(filepath.Join(s, "reports")) {
			return s
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("the folder shared is not beside the repository")
	}
	t.Skip("the folder shared is not beside the repository")
	return ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestRealReport(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(shared(t), "reports", "libya-2019-12.txt"))
	if err != nil {
		t.Fatal(err)
	}
	d := Read(FromBytes("libya-2019-12.txt", b)).Documents[0]
	if d.Language != "en" || d.Credit != "Associated Press" || len(d.Authors) != 1 || d.Authors[0] != "Maggie Michael" ||
		d.Published != "" || d.Text != string(b) {
		t.Errorf("language %q, credit %q, authors %q, published %q", d.Language, d.Credit, d.Authors, d.Published)
	}
	kinds := map[proffer.PartKind]int{}
	for _, p := range d.Parts {
		kinds[p.Kind]++
		if p.Kind == proffer.PartCaption && (p.Credit != "AP Photo/Ivan Sekretarev" || p.Date != "2017-08-14") {
			t.Errorf("caption credit %q, date %q", p.Credit, p.Date)
		}
	}
	if kinds[proffer.PartHeadline] != 1 || kinds[proffer.PartCaption] != 1 || kinds[proffer.PartBody] != 10 {
		t.Errorf("parts %v", kinds)
	}
}
