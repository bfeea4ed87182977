package proof_test

import (
	"context"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"proffer"
	"proffer/proof"
)

func prover(t *testing.T) *proof.Prover {
	t.Helper()
	dir, _ := aCase(t)
	p, err := proof.OpenProver(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

func TestInclusionOfEveryRecord(t *testing.T) {
	p := prover(t)
	for seq := range p.Checkpoint().Size {
		in, err := p.Inclusion(t.Context(), seq)
		if err != nil {
			t.Fatal(err)
		}
		entry, err := p.Entry(t.Context(), seq)
		if err != nil {
			t.Fatal(err)
		}
		again, err := proof.ParseInclusion(in.Text())
		if err != nil || again.Text() != in.Text() {
			t.Fatalf("record %d: %v\n%s", seq, err, in.Text())
		}
		cp, err := again.Check(entry, p.Key())
		if err != nil || cp != p.Checkpoint() {
			t.Fatalf("record %d: %v", seq, err)
		}
		if _, err := again.Check(append(entry, 0), p.Key()); err == nil {
			t.Fatalf("record %d: another entry is taken for it", seq)
		}
		var path tlog.RecordProof // the library that the format comes from takes the proof too
		for _, h := range in.Path {
			path = append(path, tlog.Hash(h))
		}
		if err := tlog.CheckRecord(path, cp.Size, tlog.Hash(cp.Root), seq, tlog.RecordHash(entry)); err != nil {
			t.Fatalf("record %d: %v", seq, err)
		}
	}
	if _, err := p.Inclusion(t.Context(), 305); proffer.KindOf(err) != proffer.NotFound {
		t.Error(err)
	}
}

func TestDisclosingOneField(t *testing.T) {
	p := prover(t)
	pieces, err := p.Disclose(t.Context(), 2, "payload.size", "act")
	if err != nil || len(pieces) != 2 || pieces[0].Name() != "payload.size" || string(pieces[0].Value()) != "18" {
		t.Fatalf("%+v %v", pieces, err)
	}
	text := pieces[0].Text()
	for _, hidden := range []string{"post.txt", "Ana", "acquired"} {
		if strings.Contains(text, hidden) {
			t.Errorf("it tells %q", hidden)
		}
	}
	d, err := proof.ParseDisclosure(text)
	if err != nil || d.Text() != text {
		t.Fatal(err)
	}
	if cp, err := d.Check(p.Key()); err != nil || cp != p.Checkpoint() || d.Inclusion.Index != 2 {
		t.Error(err)
	}
	if _, err := p.Disclose(t.Context(), 2, "payload.colour"); proffer.KindOf(err) != proffer.NotFound {
		t.Error(err)
	}
	if all, err := p.Disclose(t.Context(), 2); err != nil || len(all) != 9 {
		t.Errorf("%d %v", len(all), err)
	}
}

func TestAChangedDisclosureIsRefused(t *testing.T) {
	p := prover(t)
	pieces, err := p.Disclose(t.Context(), 2, "payload.size")
	if err != nil {
		t.Fatal(err)
	}
	text := pieces[0].Text()
	other := prover(t)
	if _, err := pieces[0].Check(other.Key()); err == nil {
		t.Error("another log's key opens it")
	}
	for i := range text {
		if text[i] < '0' || text[i] > 'z' {
			continue
		}
		b := []byte(text)
		if b[i]++; b[i] > 'z' {
			b[i] = 'a'
		}
		d, err := proof.ParseDisclosure(string(b))
		if err == nil {
			_, err = d.Check(p.Key())
		}
		if err == nil {
			t.Fatalf("changed at byte %d, it is taken:\n%s", i, b)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("c2sp.org/tlog-proof@v1\nextra YQ==\nindex 1\nERERERERERERERERERERERERERERERERERERERERERE=\n\no\n2\nERERERERERERERERERERERERERERERERERERERERERE=\n\n— o AAAAAAA=\n")
	f.Add("proffer-field/1\nplace 6\nfield [\"subject\",\"x\"]\nsalt ERERERERERERERERERERERERERERERERERERERERERE=\n\nc2sp.org/tlog-proof@v1\nindex 0\n\nx")
	f.Add("o\n1\nERERERERERERERERERERERERERERERERERERERERERE=\n\n— o AAAAAAAA\n")
	const key = "o+00000000+AQ=="
	f.Fuzz(func(t *testing.T, text string) {
		if p, err := proof.ParseInclusion(text); err == nil {
			again, err := proof.ParseInclusion(p.Text())
			if err != nil || again.Text() != p.Text() {
				t.Fatalf("%q %v", p.Text(), err)
			}
			_, _ = p.Check([]byte("x"), key)
		}
		if d, err := proof.ParseDisclosure(text); err == nil {
			again, err := proof.ParseDisclosure(d.Text())
			if err != nil || again.Text() != d.Text() {
				t.Fatalf("%q %v", d.Text(), err)
			}
			_, _ = d.Check(key)
		}
		_, _ = proof.ParseCheckpoint(text, key)
		_, _ = proof.ParseCheckpoint(text, text)
	})
}

func TestProverOfADamagedLog(t *testing.T) {
	dir, _ := aCase(t)
	if err := editCheckpoint(dir, 2); err != nil {
		t.Fatal(err)
	}
	if _, err := proof.OpenProver(context.Background(), dir); proffer.KindOf(err) != proffer.Damaged {
		t.Error(err)
	}
	if _, err := proof.OpenProver(context.Background(), t.TempDir()); proffer.KindOf(err) != proffer.NotFound {
		t.Error(err)
	}
}
