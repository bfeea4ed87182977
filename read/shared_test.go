package read

import (
	"os"
	"path/filepath"
	"testing"

	"proffer/bench/gold"

	"proffer"
)

func TestRealReport(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(gold.Shared(t), "reports", "libya-2019-12.txt"))
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
