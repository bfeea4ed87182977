package store

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"proffer"
)

// What a case needs of a store. Each kind of store runs the contract below through a pair of functions that open a
// ledger or an index anew, over the same case.
type ledger interface {
	Size(context.Context) (int64, error)
	Append(context.Context, []proffer.Entry) error
	Entries(context.Context, int64) iter.Seq2[proffer.Entry, error]
	Erase(context.Context, int64, int) error
	Close() error
}

type index interface {
	State(context.Context) (int64, string, error)
	Get(ctx context.Context, kind, key string) ([]byte, error)
	Rows(ctx context.Context, kind, prefix string) iter.Seq2[Row, error]
	Update(context.Context, func(*Change) error) error
	Close() error
}

type backend struct {
	ledger func(context.Context, Mode) (ledger, error)
	index  func(context.Context, Mode) (index, error)
}

var backends = map[string]func(t *testing.T) backend{
	"sqlite": func(t *testing.T) backend {
		dir := t.TempDir() + "/a case, 100% ours?" // a name that no database URL may stumble over
		mustMkdir(t, dir)
		return backend{
			func(ctx context.Context, m Mode) (ledger, error) { return OpenLedger(ctx, dir, m) },
			func(ctx context.Context, m Mode) (index, error) { return OpenIndex(ctx, dir, m) },
		}
	},
}

func TestContract(t *testing.T) {
	rules := []struct {
		name string
		test func(*testing.T, backend)
	}{
		{"what is appended comes back", ledgerKeeps}, {"an append is whole or not at all", ledgerWhole},
		{"modes", ledgerModes}, {"one writer", ledgerOneWriter}, {"erasing", ledgerErases},
		{"rows come back in order", indexKeeps}, {"a change is whole or not at all", indexWhole}, {"clearing", indexClears},
	}
	for name, open := range backends {
		for _, rule := range rules {
			t.Run(name+"/"+rule.name, func(t *testing.T) { rule.test(t, open(t)) })
		}
	}
}

func openLedger(t *testing.T, b backend, m Mode) ledger {
	t.Helper()
	l, err := b.ledger(t.Context(), m)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func entry(seq int64) proffer.Entry {
	e := proffer.Entry{Seq: seq, Fields: []json.RawMessage{
		json.RawMessage(fmt.Sprintf(`["seq",%d]`, seq)), json.RawMessage(`["actor","Анна <&>"]`)}}
	for i := range e.Salts {
		e.Salts[i][0], e.Commitments[i][31] = byte(i+1), byte(seq)
	}
	return e
}

func contents(t *testing.T, l ledger, from int64) (all []proffer.Entry) {
	t.Helper()
	for e, err := range l.Entries(t.Context(), from) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func mustBe(t *testing.T, got, want []proffer.Entry) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

func ledgerKeeps(t *testing.T, b backend) {
	l := openLedger(t, b, Create)
	if err := l.Append(t.Context(), []proffer.Entry{entry(0), entry(1)}); err != nil {
		t.Fatal(err)
	}
	if err := l.Append(t.Context(), []proffer.Entry{entry(2)}); err != nil {
		t.Fatal(err)
	}
	if err := l.Append(t.Context(), nil); err != nil {
		t.Error(err)
	}
	l.Close()
	l = openLedger(t, b, Write)
	if n, err := l.Size(t.Context()); n != 3 || err != nil {
		t.Error(n, err)
	}
	mustBe(t, contents(t, l, 0), []proffer.Entry{entry(0), entry(1), entry(2)})
	mustBe(t, contents(t, l, 2), []proffer.Entry{entry(2)})
	mustBe(t, contents(t, l, 3), nil)
	for range l.Entries(t.Context(), 0) {
		break // leaving early frees what it holds:
	}
	if err := l.Append(t.Context(), []proffer.Entry{entry(3)}); err != nil {
		t.Error(err)
	}
}

func ledgerWhole(t *testing.T, b backend) {
	l := openLedger(t, b, Create)
	for _, wrong := range [][]proffer.Entry{{entry(1)}, {entry(0), entry(2)}, {entry(0), entry(0)}} {
		if err := l.Append(t.Context(), wrong); proffer.KindOf(err) != proffer.Refused {
			t.Error(err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := l.Append(ctx, []proffer.Entry{entry(0)}); err == nil {
		t.Error("appended after the call was given up")
	}
	mustBe(t, contents(t, l, 0), nil)
	if err := l.Append(t.Context(), []proffer.Entry{entry(0)}); err != nil {
		t.Error(err)
	}
}

func ledgerModes(t *testing.T, b backend) {
	for _, m := range []Mode{Read, Write} {
		if _, err := b.ledger(t.Context(), m); proffer.KindOf(err) != proffer.NotFound || proffer.HintOf(err) == "" {
			t.Error(m, err)
		}
	}
	openLedger(t, b, Create).Close()
	if _, err := b.ledger(t.Context(), Create); proffer.KindOf(err) != proffer.Refused {
		t.Error(err)
	}
	r := openLedger(t, b, Read)
	if err := r.Append(t.Context(), []proffer.Entry{entry(0)}); err == nil {
		t.Error("a ledger opened for reading was written to")
	}
}

func ledgerOneWriter(t *testing.T, b backend) {
	l := openLedger(t, b, Create)
	if _, err := b.ledger(t.Context(), Write); proffer.KindOf(err) != proffer.Locked || proffer.HintOf(err) == "" {
		t.Error(err)
	}
	r := openLedger(t, b, Read)
	if err := l.Append(t.Context(), []proffer.Entry{entry(0)}); err != nil {
		t.Fatal(err)
	}
	mustBe(t, contents(t, r, 0), []proffer.Entry{entry(0)})
	for range r.Entries(t.Context(), 0) { // a reader in the middle does not stop the writer
		if err := l.Append(t.Context(), []proffer.Entry{entry(1)}); err != nil {
			t.Fatal(err)
		}
	}
	l.Close()
	openLedger(t, b, Write)
}

func ledgerErases(t *testing.T, b backend) {
	l := openLedger(t, b, Create)
	if err := l.Append(t.Context(), []proffer.Entry{entry(0), entry(1)}); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time there is nothing left to do
		if err := l.Erase(t.Context(), 0, 1); err != nil {
			t.Fatal(err)
		}
	}
	want := entry(0)
	want.Fields[1], want.Salts[1] = nil, proffer.Digest{}
	mustBe(t, contents(t, l, 0), []proffer.Entry{want, entry(1)})
	for _, no := range [][2]int{{0, 2}, {0, -1}, {2, 0}} {
		if err := l.Erase(t.Context(), int64(no[0]), no[1]); proffer.KindOf(err) != proffer.NotFound {
			t.Error(no, err)
		}
	}
}
