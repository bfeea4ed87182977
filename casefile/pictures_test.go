package casefile

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"proffer"
)

// TestPicturesOfACase: likenesses are found between the exhibits of a case, and what files state of themselves is there.
func TestPicturesOfACase(t *testing.T) {
	ctx := context.Background()
	c := open(t, filepath.Join(t.TempDir(), "k"), Options{})
	report, err := c.Add(ctx, AddOptions{Paths: []string{"../testdata/formats/photo.jpg", "../testdata/formats/photo-grey.png"}})
	if err != nil || report.New != 3 {
		t.Fatalf("%+v %v", report, err)
	}
	now, err := c.Load(ctx)
	if err != nil {
		t.Fatal(err)
	}
	photo, grey, small := now.Exhibits[0], now.Exhibits[1], now.Exhibits[2]
	if len(photo.Facts) == 0 || photo.Picture == nil || len(photo.Picture.Alike) != 0 || grey.Picture == nil {
		t.Errorf("%+v", photo)
	}
	if small.Within != photo.ID || small.Picture == nil || !strings.Contains(fmt.Sprint(photo.Problems), "small picture") {
		t.Errorf("%+v", small)
	}
	if r, err := c.Replay(ctx, nil); err != nil || !r.Same {
		t.Errorf("%v %v", r, err)
	}
}

func TestLikenesses(t *testing.T) {
	hashes := []string{"ffff0000ffff0000", "ffff0000ffff0001", "", "00000000ffffffff", "ffff00000fff000f", "fffe0101fefe0101"}
	exhibits := []proffer.Exhibit{{ID: 1}}
	for i, h := range hashes {
		exhibits = append(exhibits, proffer.Exhibit{ID: proffer.ExhibitID(i + 2), Picture: &proffer.Picture{Hash: h}})
	}
	likenesses(exhibits)
	var got []string
	for _, e := range exhibits[1:] {
		got = append(got, fmt.Sprint(e.Picture.Alike))
	}
	want := "[{E3 1} {E7 7}] [{E2 1} {E7 6} {E6 7}] [] [] [{E3 7}] [{E3 6} {E2 7}]"
	if strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", strings.Join(got, " "), want)
	}
}
