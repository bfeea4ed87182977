package custody

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proffer"
	"proffer/store"
)

// create begins a case; tests may wire rooms together, the program does it in casefile only.
func create(t *testing.T, dir string, opts Options) *Case {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	ledger, err := store.OpenLedger(t.Context(), dir, store.Create)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Create(t.Context(), dir, "Halden", ledger, opts)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func reopen(dir string, opts Options) (*Case, error) {
	ctx := context.Background()
	mode := store.Write
	if opts.ReadOnly {
		mode = store.Read
	}
	ledger, err := store.OpenLedger(ctx, dir, mode)
	if err != nil {
		return nil, err
	}
	return Open(ctx, dir, ledger, opts)
}

func acquired(d proffer.Digest, size int64) proffer.Record {
	p, _ := json.Marshal(map[string]any{"size": size, "method": "file", "source": "halden-post.html"})
	return proffer.Record{Act: proffer.ActAcquired, Subject: d.String(), Payload: p}
}

func records(t *testing.T, c *Case) []proffer.Record {
	t.Helper()
	var all []proffer.Record
	for r, err := range c.Records(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

func TestWhatGoesInComesOut(t *testing.T) {
	dir, opts := filepath.Join(t.TempDir(), "case"), Options{KeyDir: t.TempDir(), Actor: "Ana Ruiz"}
	c := create(t, dir, opts)
	d, n, err := c.Seal(t.Context(), strings.NewReader("Fewer than 300 of our instructors are there."))
	if err != nil || n != 44 {
		t.Fatal(n, err)
	}
	if _, err := c.Append(t.Context(), acquired(d, n), proffer.Record{Act: proffer.ActNote, Actor: "Jon Vik", Subject: "E1"}); err != nil {
		t.Fatal(err)
	}
	before := c.CheckpointText()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if c, err = reopen(dir, opts); err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if c.CheckpointText() != before {
		t.Error("opening a case that lags behind nothing signed anew")
	}
	all := records(t, c)
	if len(all) != 4 || all[0].Subject != "Halden" || all[1].Act != proffer.ActKey || all[3].Actor != "Jon Vik" {
		t.Fatalf("%+v", all)
	}
	if r := all[2]; string(r.Payload) != `{"method":"file","size":44,"source":"halden-post.html"}` || r.Actor != "Ana Ruiz" {
		t.Errorf("%+v %s", r, r.Payload)
	}
	if b, err := c.ExhibitBytes(d); err != nil || !bytes.HasPrefix(b, []byte("Fewer")) {
		t.Errorf("%q %v", b, err)
	}
}
