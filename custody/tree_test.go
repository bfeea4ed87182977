package custody

import (
	"fmt"
	"os"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"proffer"
)

// The library that the format comes from gives the same roots.
func TestRootsAgreeWithTlog(t *testing.T) {
	var ours tree
	var stored []tlog.Hash
	read := tlog.HashReaderFunc(func(at []int64) (out []tlog.Hash, err error) {
		for _, i := range at {
			out = append(out, stored[i])
		}
		return out, nil
	})
	for n := range int64(70_000) {
		entry := []byte(fmt.Sprint("entry ", n))
		more, err := tlog.StoredHashes(n, entry, read)
		if err != nil {
			t.Fatal(err)
		}
		stored = append(stored, more...)
		ours.push(leafHash(entry))
		if n < 600 || n%997 == 0 || n >= 65_530 && n < 65_540 {
			want, err := tlog.TreeHash(n+1, read)
			if err != nil || tlog.Hash(ours.root()) != want {
				t.Fatalf("%d entries: %v", n+1, err)
			}
		}
	}
}

// That library reads our tiles, checks them against the checkpoint, and finds the entries.
func TestTilesAgreeWithTlog(t *testing.T) {
	c := create(t, caseDir(t), Options{KeyDir: t.TempDir()})
	defer c.Close()
	var notes []proffer.Record
	for i := range 700 {
		notes = append(notes, proffer.Record{Act: proffer.ActNote, Subject: fmt.Sprint("note ", i)})
	}
	for _, n := range []int{1, 253, 1, 300, 145} {
		if _, err := c.Append(t.Context(), notes[:n]...); err != nil {
			t.Fatal(err)
		}
	}
	cp := c.Checkpoint()
	hashes := tlog.TileHashReader(tlog.Tree{N: cp.Size, Hash: tlog.Hash(cp.Root)}, tileFiles{c})
	for e, err := range c.ledger.Entries(t.Context(), 0) {
		if err != nil {
			t.Fatal(err)
		}
		path, err := tlog.ProveRecord(cp.Size, e.Seq, hashes)
		if err != nil {
			t.Fatal(err)
		}
		if err := tlog.CheckRecord(path, cp.Size, tlog.Hash(cp.Root), e.Seq, tlog.RecordHash(logEntry(e))); err != nil {
			t.Fatalf("record %d: %v", e.Seq, err)
		}
	}
}

type tileFiles struct{ c *Case }

func (tileFiles) Height() int                     { return 8 }
func (tileFiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (f tileFiles) ReadTiles(tiles []tlog.Tile) (data [][]byte, err error) {
	for _, t := range tiles {
		b, err := os.ReadFile(f.c.tilePath(level(t.L), t.N, t.W))
		if err != nil {
			return nil, err
		}
		data = append(data, b)
	}
	return data, nil
}

func TestCheckpointAtEarlierSizes(t *testing.T) {
	c := create(t, caseDir(t), Options{KeyDir: t.TempDir()})
	defer c.Close()
	want := map[int64]proffer.Checkpoint{}
	for _, n := range []int{1, 100, 153, 1, 300, 9} {
		if _, err := c.Append(t.Context(), make([]proffer.Record, n)...); err != nil {
			t.Fatal(err)
		}
		want[c.Checkpoint().Size] = c.Checkpoint()
	}
	for size, cp := range want {
		got, err := c.CheckpointAt(t.Context(), size)
		if err != nil || got != cp {
			t.Errorf("%d: %v %v", size, got, err)
		}
		if _, err := c.treeAt(size, c.Checkpoint()); err != nil {
			t.Errorf("%d: not from the tiles: %v", size, err)
		}
	}
	if _, err := c.CheckpointAt(t.Context(), 1000); proffer.KindOf(err) != proffer.NotFound {
		t.Error(err)
	}
}
