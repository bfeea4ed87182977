package casefile

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"

	"proffer"
	"proffer/store"
)

// keeping is an open case of which even the smallest derivation is kept.
func keeping(t *testing.T, dir string, o Options) *Case {
	t.Helper()
	c := open(t, dir, o)
	c.leastKept = 0
	return c
}

// shown is case.json as Load gives it.
func shown(t *testing.T, c *Case) []byte {
	t.Helper()
	return jsonOf(t, load(t, c))
}

// anew is the case derived without what is kept of it.
func anew(t *testing.T, c *Case) *proffer.Case {
	t.Helper()
	out, err := c.derive(context.Background(), c.readingOf)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// isKept says that the case would be read, not derived.
func isKept(t *testing.T, c *Case) *proffer.Case {
	t.Helper()
	key, err := c.derivedKey(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return c.kept(key)
}

// TestKeptCaseIsTheDerivedOne: to the byte, and seen at once are a decision and a report that came since.
func TestKeptCaseIsTheDerivedOne(t *testing.T) {
	ctx := context.Background()
	dir := filepath.Join(t.TempDir(), "case")
	files := exampleFiles(t)
	c := keeping(t, dir, Options{})
	add(t, c, files[:len(files)-1]...)
	same := func(what string) {
		t.Helper()
		if isKept(t, c) != nil {
			t.Errorf("%s: what was kept before is taken for the case", what)
		}
		want := jsonOf(t, anew(t, c))
		if got := shown(t, c); !bytes.Equal(got, want) {
			t.Errorf("%s: derived: %s", what, firstDifference(got, want))
		}
		kept := isKept(t, c)
		if kept == nil {
			t.Fatalf("%s: nothing is kept", what)
		}
		if got := jsonOf(t, kept); !bytes.Equal(got, want) {
			t.Errorf("%s: kept: %s", what, firstDifference(got, want))
		}
		if got := shown(t, c); !bytes.Equal(got, want) {
			t.Errorf("%s: shown again: %s", what, firstDifference(got, want))
		}
	}
	same("new")
	if _, err := c.Decide(ctx, Ask{Kind: "reject", Subjects: []string{"S1"}, Reason: "not said"}); err != nil {
		t.Fatal(err)
	}
	same("decided")
	add(t, c, files[len(files)-1])
	same("added")
	if err := c.Export(ctx, "json", &bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	if isKept(t, c) == nil {
		t.Error("an export, which changes nothing that is shown, made it be derived again")
	}
	before, err := c.LoadAt(ctx, Moment{Records: 1})
	if err != nil || len(before.Case.Documents) != 0 {
		t.Errorf("the past: %v %v", before, err)
	}
	if v, err := Verify(ctx, dir); err != nil || len(v.Problems) > 0 {
		t.Errorf("%v %v", v, err)
	}
	if err := store.DropDerived(dir); err != nil {
		t.Fatal(err)
	}
	same("dropped")
}

// TestSmallCasesAreNotKept: and a case that has become small keeps none of when it was large.
func TestSmallCasesAreNotKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "case")
	c := keeping(t, dir, Options{})
	add(t, c, exampleFiles(t)[0])
	shown(t, c)
	c.leastKept = 1 << 20
	add(t, c, exampleFiles(t)[1])
	shown(t, c)
	if _, err := os.Stat(filepath.Join(dir, store.DerivedName)); err == nil {
		t.Error("a small case is kept")
	}
}

// TestDamagedKeptCaseIsDerivedAgain: changed and cut off in every region; and what is whole but no case.
func TestDamagedKeptCaseIsDerivedAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "case")
	c := keeping(t, dir, Options{})
	add(t, c, exampleFiles(t)[:4]...)
	want := shown(t, c)
	path := filepath.Join(dir, store.DerivedName)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	survives := func(what string, at int) {
		t.Helper()
		if isKept(t, c) != nil {
			t.Errorf("%s at %d: taken", what, at)
		}
		if got := shown(t, c); !bytes.Equal(got, want) {
			t.Errorf("%s at %d: %s", what, at, firstDifference(got, want))
		}
		if b, err := os.ReadFile(path); err != nil || !bytes.Equal(b, whole) {
			t.Errorf("%s at %d: not kept again: %v", what, at, err)
		}
	}
	write := func(b []byte) {
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for at := 0; at < len(whole); at += 1 + len(whole)/20 {
		b := slices.Clone(whole)
		b[at] ^= 1
		write(b)
		survives("changed", at)
		write(whole[:at])
		survives("cut off", at)
	}
	key, err := c.derivedKey(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for i, body := range [][]byte{nil, []byte("no case"), whole} {
		if err := store.KeepDerived(dir, key, func(w io.Writer) error { _, err := w.Write(body); return err }); err != nil {
			t.Fatal(err)
		}
		survives("no case", i)
	}
	body := whole[len(whole)-len(store.Derived(dir, key)):]
	for at := range 20 { // behind the checksum, what is read is not trusted either
		cut := body[:len(body)*at/20]
		if got, err := readDerived(cut); err == nil {
			t.Errorf("a case of %d documents in a part of the stream", len(got.Documents))
		}
	}
}

// TestKeptCaseAndManyAtOnce: readers beside each other and beside a writer get what the ledger says as they see it.
func TestKeptCaseAndManyAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "case")
	files := exampleFiles(t)
	writer := keeping(t, dir, Options{})
	add(t, writer, files[:3]...)
	look := func(c *Case) {
		now, err := c.Load(context.Background())
		if err != nil {
			t.Error(err)
			return
		}
		want, err := c.derive(context.Background(), c.readingOf)
		if err != nil {
			t.Error(err)
			return
		}
		if got, want := jsonOf(t, now), jsonOf(t, want); !bytes.Equal(got, want) {
			t.Error(firstDifference(got, want))
		}
	}
	var wg sync.WaitGroup
	for range 3 {
		reader := keeping(t, dir, Options{ReadOnly: true})
		wg.Go(func() {
			for range 6 {
				look(reader)
			}
		})
	}
	for _, f := range files[3:6] {
		add(t, writer, f)
		look(writer)
	}
	wg.Wait()
}

// TestEveryListIsKept: of cases longer than a piece, nothing is left out, whatever lists a case has.
func TestEveryListIsKept(t *testing.T) {
	in := &proffer.Case{Name: "long"}
	v := reflect.ValueOf(in).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice {
			f.Set(reflect.MakeSlice(f.Type(), 2*piece+i, 2*piece+i))
		}
	}
	for i := range in.Statements {
		in.Statements[i].ID = proffer.StatementID(i + 1)
	}
	var b bytes.Buffer
	if err := writeDerived(&b, in); err != nil {
		t.Fatal(err)
	}
	out, err := readDerived(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(in, out) {
		for i := range v.NumField() {
			if w := reflect.ValueOf(out).Elem().Field(i); !reflect.DeepEqual(v.Field(i).Interface(), w.Interface()) {
				t.Errorf("%s is not what was kept", v.Type().Field(i).Name)
			}
		}
	}
}
