package proof_test

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proffer"
	"proffer/custody"
	"proffer/proof"
	"proffer/store"
)

// aCase makes a case with 3 exhibits, 300 notes (so that tiles of both kinds are there) and an index.
func aCase(t *testing.T) (dir string, first proffer.Digest) {
	t.Helper()
	ctx := t.Context()
	dir = filepath.Join(t.TempDir(), "case")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	ledger, err := store.OpenLedger(ctx, dir, store.Create)
	if err != nil {
		t.Fatal(err)
	}
	c, err := custody.Create(ctx, dir, "Halden", ledger, custody.Options{KeyDir: t.TempDir(), Actor: "Ana Ruiz"})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	var records []proffer.Record
	for i := range 3 {
		d, n, err := c.Seal(ctx, strings.NewReader(fmt.Sprintf("Dispatch number %d.", i)))
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = d
		}
		p, _ := json.Marshal(map[string]any{"size": n, "source": "post.txt"})
		records = append(records, proffer.Record{Act: proffer.ActAcquired, Subject: d.String(), Payload: p})
	}
	for i := range 300 {
		records = append(records, proffer.Record{Act: proffer.ActNote, Subject: fmt.Sprint("note ", i)})
	}
	if _, err := c.Append(ctx, records...); err != nil {
		t.Fatal(err)
	}
	index, err := store.OpenIndex(ctx, dir, store.Write)
	if err != nil {
		t.Fatal(err)
	}
	defer index.Close()
	err = index.Update(ctx, func(ch *store.Change) error {
		for i := range 5 {
			if err := ch.Put("document", fmt.Sprint("D", i), []byte(`{"language":"en"}`)); err != nil {
				return err
			}
		}
		return ch.Applied(305, proffer.Version)
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir, first
}

func verify(t *testing.T, dir string, o proof.Options) proof.Report {
	t.Helper()
	r, err := proof.Verify(context.Background(), dir, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestASoundCaseVerifies(t *testing.T) {
	dir, _ := aCase(t)
	var last, total int64
	r := verify(t, dir, proof.Options{Workers: 1, Progress: func(d, of int64) { last, total = d, of }})
	if !r.OK() || len(r.Notices) > 0 || r.Records != 305 || r.Exhibits != 3 || r.Bytes != 54 || r.Rows != 5 || r.Checkpoint.Size != 305 || r.Tiles != 5 {
		t.Errorf("%+v", r)
	}
	if last != 54 || total != 54 {
		t.Errorf("progress %d of %d", last, total)
	}
}

// flip changes one byte of a file, from its end where at is negative.
func flip(path string, at int) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	b[(at+len(b))%len(b)] ^= 1
	if err := os.Chmod(path, 0o644); err != nil {
		return err
	}
	return os.WriteFile(path, b, 0o644)
}

// alter runs SQL over one of the case's databases.
func alter(path, query string, args ...any) error {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return err
	}
	defer db.Close()
	r, err := db.Exec(query, args...)
	if err != nil {
		return err
	}
	if n, err := r.RowsAffected(); n == 0 || err != nil {
		return fmt.Errorf("nothing was altered (%v)", err)
	}
	return nil
}

func TestEveryDamageIsNamed(t *testing.T) {
	log := func(elem ...string) string { return filepath.Join(append([]string{"log"}, elem...)...) }
	for _, c := range []struct {
		name   string
		tamper func(dir string, first proffer.Digest) error
		where  string // VAULT stands for the first exhibit's file
		what   string
		others int // further damages that this one brings with it
	}{
		{"a byte in the vault", func(dir string, d proffer.Digest) error { return flip(vaultFile(dir, d), 3) }, "VAULT", "its bytes have changed", 0},
		{"a vault file gone", func(dir string, d proffer.Digest) error { return os.Remove(vaultFile(dir, d)) }, "VAULT", "missing (record 2", 0},
		{"a foreign file in the vault", func(dir string, d proffer.Digest) error {
			return os.WriteFile(filepath.Join(dir, "vault", "x.txt"), nil, 0o644)
		}, "vault/x.txt", "does not belong", 0},
		{"a vault file of a name that its bytes do not have", func(dir string, d proffer.Digest) error {
			d[31] ^= 1
			return os.WriteFile(vaultFile(dir, d), nil, 0o644)
		}, "vault/", "not those of its name", 0},
		{"a record's field", func(dir string, _ proffer.Digest) error {
			return alter(ledgerOf(dir), `UPDATE records SET fields = CAST(replace(CAST(fields AS TEXT), 'note 17"', 'note 71"') AS BLOB) WHERE seq = 22`)
		}, "record 22", "field subject", 0},
		{"a record's salt", func(dir string, _ proffer.Digest) error {
			return alter(ledgerOf(dir), `UPDATE records SET salts = CAST(substr(salts, 1, 64) || zeroblob(32) || substr(salts, 97) AS BLOB) WHERE seq = 9`)
		}, "record 9", "field clock", 0},
		{"a padding's salt", func(dir string, _ proffer.Digest) error {
			return alter(ledgerOf(dir), `UPDATE records SET salts = CAST(substr(salts, 1, 480) || zeroblob(32) AS BLOB) WHERE seq = 9`)
		}, "record 9", "field 15", 0},
		{"a commitment", func(dir string, _ proffer.Digest) error {
			return alter(ledgerOf(dir), `UPDATE records SET commitments = CAST(zeroblob(32) || substr(commitments, 33) AS BLOB) WHERE seq = 9`)
		}, "record 9", "field seq", 1},
		{"a record rewritten with salts and commitments to match", func(dir string, _ proffer.Digest) error {
			return alter(ledgerOf(dir), `UPDATE records SET fields = r.fields, salts = r.salts, commitments = r.commitments
				FROM (SELECT * FROM records WHERE seq = 10) r WHERE records.seq = 11`)
		}, "record 11", "not the record that was signed", 1},
		{"a record gone from the middle", func(dir string, _ proffer.Digest) error {
			return alter(ledgerOf(dir), `DELETE FROM records WHERE seq = 100`)
		}, "record 100", "missing from ledger.db", 0},
		{"the last record gone", func(dir string, _ proffer.Digest) error {
			return alter(ledgerOf(dir), `DELETE FROM records WHERE seq = 304`)
		}, "record 304", "missing from ledger.db", 1},
		{"a record that is not JSON", func(dir string, _ proffer.Digest) error {
			return alter(ledgerOf(dir), `UPDATE records SET fields = 'x' WHERE seq = 50`)
		}, "record 50", "not JSON", 0},
		{"a byte in a full tile", func(dir string, _ proffer.Digest) error {
			return flip(filepath.Join(dir, log("tile", "0", "000")), 32*7)
		}, "log/tile/0/000", "hash of entry 7", 0},
		{"a byte in a partial tile", func(dir string, _ proffer.Digest) error {
			return flip(filepath.Join(dir, log("tile", "0", "001.p", "49")), 0)
		}, "log/tile/0/001.p/49", "hash of entry 256", 0},
		{"a byte in an upper tile", func(dir string, _ proffer.Digest) error {
			return flip(filepath.Join(dir, log("tile", "1", "000.p", "1")), 0)
		}, "log/tile/1/000.p/1", "hash 0", 0},
		{"a byte in a bundle", func(dir string, _ proffer.Digest) error {
			return flip(filepath.Join(dir, log("tile", "entries", "000")), 51+30)
		}, "log/tile/entries/000", "entry 1 ", 0},
		{"a bundle cut", func(dir string, _ proffer.Digest) error {
			return os.Truncate(filepath.Join(dir, log("tile", "entries", "001.p", "49")), 51*49-1)
		}, "log/tile/entries/001.p/49", "cut short", 0},
		{"a tile gone", func(dir string, _ proffer.Digest) error {
			return os.Remove(filepath.Join(dir, log("tile", "0", "000")))
		}, "log/tile/0/000", "missing", 0},
		{"a stray file in the log", func(dir string, _ proffer.Digest) error {
			return os.WriteFile(filepath.Join(dir, log("notes.txt")), nil, 0o644)
		}, "log/notes.txt", "does not belong", 0},
		{"a partial tile of another log", func(dir string, _ proffer.Digest) error {
			return os.WriteFile(filepath.Join(dir, log("tile", "0", "001.p", "7")), make([]byte, 7*32), 0o644)
		}, "log/tile/0/001.p/7", "not the tile of 7", 0},
		{"the checkpoint's root", func(dir string, _ proffer.Digest) error { return editCheckpoint(dir, 2) }, "log/checkpoint", "signature", 1},
		{"the checkpoint's signature", func(dir string, _ proffer.Digest) error { return editCheckpoint(dir, 4) }, "log/checkpoint", "", 0},
		{"the checkpoint is no note", func(dir string, _ proffer.Digest) error {
			return os.WriteFile(filepath.Join(dir, log("checkpoint")), []byte("hello\n"), 0o644)
		}, "log/checkpoint", "not a signed note", 0},
		{"the log's key", func(dir string, _ proffer.Digest) error { return flip(filepath.Join(dir, log("key")), 60) }, "log/key", "not the key that record 1 names", 0},
		{"the log's key gone", func(dir string, _ proffer.Digest) error { return os.Remove(filepath.Join(dir, log("key"))) }, "log/key", "missing", 0},
		{"a row of the index", func(dir string, _ proffer.Digest) error {
			return alter(filepath.Join(dir, "index.db"), `UPDATE rows SET value = '{"language":"ru"}' WHERE key = 'D3'`)
		}, "index.db, row document D3", "not what was derived", 0},
		{"a row of the index gone", func(dir string, _ proffer.Digest) error {
			return alter(filepath.Join(dir, "index.db"), `DELETE FROM rows WHERE key = 'D3'`)
		}, "index.db", "5 were derived, 4 are there", 0},
		{"an index that is none", func(dir string, _ proffer.Digest) error {
			return os.WriteFile(filepath.Join(dir, "index.db"), bytes.Repeat([]byte("x"), 5000), 0o644)
		}, "index.db", "cannot be read", 0},
		{"a ledger that is none", func(dir string, _ proffer.Digest) error {
			return os.WriteFile(ledgerOf(dir), bytes.Repeat([]byte("x"), 5000), 0o644)
		}, "ledger.db", "cannot be read", -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir, first := aCase(t)
			if err := c.tamper(dir, first); err != nil {
				t.Fatal(err)
			}
			r := verify(t, dir, proof.Options{})
			found := false
			where := strings.Replace(c.where, "VAULT", "vault/"+first.String()[:2]+"/"+first.String(), 1)
			for _, p := range r.Damages {
				if strings.HasPrefix(p.Where, where) && strings.Contains(p.What, c.what) && p.Hint != "" {
					found = true
				}
			}
			if !found || c.others >= 0 && len(r.Damages) != 1+c.others {
				t.Errorf("want %s: %s and %d more; got %d:", where, c.what, c.others, len(r.Damages))
				for _, p := range r.Damages[:min(8, len(r.Damages))] {
					t.Log(p)
				}
			}
		})
	}
}

func vaultFile(dir string, d proffer.Digest) string {
	return filepath.Join(dir, "vault", d.String()[:2], d.String())
}

func ledgerOf(dir string) string { return filepath.Join(dir, "ledger.db") }

// editCheckpoint changes a letter in the middle of one of the checkpoint's lines.
func editCheckpoint(dir string, line int) error {
	path := filepath.Join(dir, "log", "checkpoint")
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	lines := strings.Split(string(b), "\n")
	l := []byte(lines[line])
	at := len(l) - 10
	if l[at] == 'A' {
		l[at] = 'B'
	} else {
		l[at] = 'A'
	}
	lines[line] = string(l)
	return os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644)
}

func TestWhatAnInterruptedRunLeavesIsNoDamage(t *testing.T) {
	for _, c := range []struct {
		name   string
		tamper func(dir string) error
		where  string
	}{
		{"bytes without a record", func(dir string) error {
			d, err := proffer.ParseDigest("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
			if err != nil {
				return err
			}
			if err := os.MkdirAll(filepath.Dir(vaultFile(dir, d)), 0o755); err != nil {
				return err
			}
			return os.WriteFile(vaultFile(dir, d), nil, 0o444)
		}, "vault/e3/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		{"an arrival", func(dir string) error {
			return os.WriteFile(filepath.Join(dir, "vault", "tmp", "in-1"), []byte("x"), 0o644)
		}, ""},
		{"no index", func(dir string) error { return os.Remove(filepath.Join(dir, "index.db")) }, ""},
		{"no log yet", func(dir string) error { return os.RemoveAll(filepath.Join(dir, "log")) }, "log"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir, _ := aCase(t)
			if err := c.tamper(dir); err != nil {
				t.Fatal(err)
			}
			r := verify(t, dir, proof.Options{})
			if !r.OK() || (c.where == "") != (len(r.Notices) == 0) {
				t.Errorf("%+v", r)
			}
			if c.where != "" && r.Notices[0].Where != c.where {
				t.Errorf("%+v", r.Notices)
			}
		})
	}
}

func TestCheckpointsKeptElsewhere(t *testing.T) {
	dir, _ := aCase(t)
	other, _ := aCase(t)
	kept := func(dir string) string {
		b, err := os.ReadFile(filepath.Join(dir, "log", "checkpoint"))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	if r := verify(t, dir, proof.Options{Checkpoints: []string{kept(dir)}, Key: verify(t, dir, proof.Options{}).Key}); !r.OK() {
		t.Errorf("%+v", r.Damages)
	}
	if r := verify(t, dir, proof.Options{Checkpoints: []string{kept(other)}}); len(r.Damages) != 1 {
		t.Errorf("%+v", r.Damages)
	}
	if r := verify(t, dir, proof.Options{Key: verify(t, other, proof.Options{}).Key}); len(r.Damages) != 1 || r.Damages[0].Where != "log/key" {
		t.Errorf("%+v", r.Damages)
	}
}

func TestNoCaseAndNewerCases(t *testing.T) {
	if _, err := proof.Verify(t.Context(), t.TempDir(), proof.Options{}); proffer.KindOf(err) != proffer.NotFound {
		t.Error(err)
	}
	dir, _ := aCase(t)
	db, err := sql.Open("sqlite", ledgerOf(dir))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	if _, err := proof.Verify(t.Context(), dir, proof.Options{}); proffer.KindOf(err) != proffer.Newer {
		t.Error(err)
	}
}
