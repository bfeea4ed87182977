package proof

import (
	"crypto/sha256"
	"fmt"
	"testing"

	"golang.org/x/mod/sumdb/note"
)

func TestPathsOfEveryTree(t *testing.T) {
	for n := 1; n <= 70; n++ {
		leaves := make([]hash, n)
		for i := range leaves {
			leaves[i] = hashLeaf([]byte{byte(i)})
		}
		for m := range leaves {
			path := auditPath(m, leaves)
			if root, err := rootFromPath(leaves[m], int64(m), int64(n), path); err != nil || root != treeHash(leaves) {
				t.Fatalf("%d of %d: %v", m, n, err)
			}
			if _, err := rootFromPath(leaves[m], int64(m), int64(n), append(path, hash{})); err == nil {
				t.Fatalf("%d of %d: a path too long is taken", m, n)
			}
		}
	}
}

// The values of RFC 6962's reference tree (Certificate Transparency's test data).
func TestKnownRoots(t *testing.T) {
	empty := treeHash(nil)
	if got := fmt.Sprintf("%x", empty); got != "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" {
		t.Error(got)
	}
	one := hashLeaf(nil)
	if got := fmt.Sprintf("%x", one); got != "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d" {
		t.Error(got)
	}
	two := treeHash([]hash{hashLeaf(nil), hashLeaf([]byte{0})})
	if got := fmt.Sprintf("%x", two); got != "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125" {
		t.Error(got)
	}
}

func TestNotesThatAreNone(t *testing.T) {
	skey, vkey, err := note.GenerateKey(nil, "proffer-log/1")
	if err != nil {
		t.Fatal(err)
	}
	signer, err := note.NewSigner(skey)
	if err != nil {
		t.Fatal(err)
	}
	sign := func(text string) string {
		b, err := note.Sign(&note.Note{Text: text}, signer)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	const root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
	good := sign("proffer-log/1\n0\n" + root + "\nan extension\n")
	if cp, err := ParseCheckpoint(good, vkey); err != nil || cp.Root != sha256.Sum256(nil) {
		t.Errorf("%+v %v", cp, err)
	}
	witnessed := good + "— witness.example AAAAAAAAAAAAAAA=\n"
	if _, err := ParseCheckpoint(witnessed, vkey); err != nil {
		t.Errorf("a witness's signature is in the way: %v", err)
	}
	for name, text := range map[string]string{
		"empty": "", "no signature": "proffer-log/1\n0\n" + root + "\n", "cut": good[:len(good)-1],
		"another origin": sign("other\n0\n" + root + "\n"), "a leading zero": sign("proffer-log/1\n00\n" + root + "\n"),
		"a negative size": sign("proffer-log/1\n-1\n" + root + "\n"), "no root": sign("proffer-log/1\n0\n"),
		"a short root": sign("proffer-log/1\n0\nAAAA\n"), "carriage returns": sign("proffer-log/1\n0\n"+root+"\n") + "\r\n",
		"a line that is no signature": good + "hello\n",
	} {
		if _, err := ParseCheckpoint(text, vkey); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	for _, key := range []string{"", "a+b", "a+00000000+AAAA", vkey[:len(vkey)-4], "x" + vkey} {
		if _, err := ParseCheckpoint(good, key); err == nil {
			t.Errorf("key %q: taken", key)
		}
	}
}

func FuzzBundleAndRow(f *testing.F) {
	f.Add([]byte{0, 1, 'x', 0, 0}, []byte(`[["seq",0],["at","x"],null,null,null,null,null]`))
	f.Fuzz(func(t *testing.T, bundle, fields []byte) {
		readBundle(bundle, make([]hash, 3))
		r := row{salts: make([]byte, 512), commitments: make([]byte, 512)}
		if r.shape(fields) != nil {
			return
		}
		r.check()
		r.entry()
	})
}
