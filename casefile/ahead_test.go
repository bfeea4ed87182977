package casefile

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/gob"
	"path/filepath"
	"reflect"
	"testing"

	"proffer"
)

// TestRowsAreDecodedAsEachAlone: whatever types stand before the rows, and after a row that is damaged.
func TestRowsAreDecodedAsEachAlone(t *testing.T) {
	type other struct {
		Facts []proffer.Fact
		More  map[string]int
	}
	encode := func(v any) []byte {
		var b bytes.Buffer
		if err := gob.NewEncoder(&b).Encode(v); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	readings := []exhibitReading{
		{MediaType: "text/plain", Documents: []proffer.Document{{ID: 1, Text: "Said.", Title: "T"}}, Readings: []*proffer.Reading{{}}},
		{}, {Problems: []proffer.Problem{{Where: "a", What: "b"}}, Picture: &proffer.Picture{}},
	}
	var rows [][]byte
	for _, r := range readings {
		rows = append(rows, encode(r))
	}
	rows = append(rows, encode(other{More: map[string]int{"a": 300}}), nil, []byte{200}, []byte("no gob at all"), rows[0][:len(rows[0])/2], rows[0][:len(rows[0])-1])
	var d rowDecoder
	for _, order := range [][]int{{0, 1, 2, 0}, {3, 0, 3, 1}, {0, 4, 0, 5, 1, 6, 2, 7, 0, 8, 1, 0}} {
		for _, i := range order {
			var want, got exhibitReading
			wrong := gob.NewDecoder(bytes.NewReader(rows[i])).Decode(&want)
			err := d.decode(rows[i], &got)
			if (err == nil) != (wrong == nil) || wrong == nil && !reflect.DeepEqual(got, want) {
				t.Errorf("row %d of %v: %+v %v, alone %+v %v", i, order, got, err, want, wrong)
			}
		}
	}
}

func FuzzTypesEnd(f *testing.F) {
	f.Add([]byte{3, 1, 2, 0})
	f.Add([]byte{255, 200, 1})
	f.Fuzz(func(t *testing.T, row []byte) {
		if end := typesEnd(row); end < 0 || end > len(row) {
			t.Errorf("%d of %d bytes", end, len(row))
		}
	})
}

// TestReadingsAheadAreTheSame: as one by one, by one worker and several, and beside a row that is damaged or gone.
func TestReadingsAheadAreTheSame(t *testing.T) {
	ctx := context.Background()
	dir := filepath.Join(t.TempDir(), "case")
	c := open(t, dir, Options{})
	add(t, c, exampleFiles(t)...)
	want := jsonOf(t, anew(t, c))
	same := func(what string) {
		t.Helper()
		for _, workers := range []int{1, 3} {
			c := open(t, dir, Options{ReadOnly: true, Workers: workers})
			got, err := c.derive(ctx, c.ahead(ctx))
			if err != nil {
				t.Fatal(err)
			}
			if b := jsonOf(t, got); !bytes.Equal(b, want) {
				t.Errorf("%s, %d workers: %s", what, workers, firstDifference(b, want))
			}
		}
	}
	same("whole")
	c.Close()
	db, err := sql.Open("sqlite", filepath.Join(dir, "index.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, change := range []string{
		"UPDATE rows SET value = 'x' WHERE key = (SELECT key FROM rows ORDER BY key LIMIT 1 OFFSET 2)",
		"DELETE FROM rows WHERE key = (SELECT key FROM rows ORDER BY key LIMIT 1)",
	} {
		if _, err := db.Exec(change); err != nil {
			t.Fatal(err)
		}
		same(change)
	}
}
