package custody

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"proffer"
)

func TestPayloadFields(t *testing.T) {
	for _, c := range []struct{ name, payload, want string }{
		{"none", ``, ``},
		{"null", `null`, ``},
		{"in the order of RFC 8785", `{"b": 1.0, "a":"x" , "€":{"z":[1, 2],"y":null}}`,
			`["payload.a","x"] ["payload.b",1] ["payload.€",{"y":null,"z":[1,2]}]`},
		{"escapes", `{"a":"\u0041\/\u000a<"}`, `["payload.a","A/\n<"]`},
		{"numbers", `{"a":1E3,"b":-0,"c":0.1}`, `["payload.a",1000] ["payload.b",0] ["payload.c",0.1]`},
		{"the ninth and on share", `{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10}`,
			`["payload.a",1] ["payload.b",2] ["payload.c",3] ["payload.d",4] ["payload.e",5] ["payload.f",6] ["payload.g",7] ["payload.h",8] ["payload",{"i":9,"j":10}]`},
		{"nine have room", `{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9}`,
			`["payload.a",1] ["payload.b",2] ["payload.c",3] ["payload.d",4] ["payload.e",5] ["payload.f",6] ["payload.g",7] ["payload.h",8] ["payload.i",9]`},
	} {
		fields, err := payloadFields(json.RawMessage(c.payload))
		var got []string
		for _, f := range fields {
			got = append(got, string(f))
		}
		if s := strings.Join(got, " "); err != nil || s != c.want {
			t.Errorf("%s: %s %v", c.name, s, err)
		}
	}
}

func TestPayloadsThatCannotBeKeptAreRefused(t *testing.T) {
	c := create(t, caseDir(t), Options{KeyDir: t.TempDir()})
	defer c.Close()
	for _, payload := range []string{`[1]`, `"x"`, `{"a":1,"a":2}`, "{\"a\":\"\xff\"}", `{"a":9007199254740993}`,
		`{"a":"\ud800"}`, `{"a":0.12345678901234567890123}`, `{"a":1e999}`, `{`} {
		_, err := c.Append(t.Context(), proffer.Record{Act: proffer.ActNote, Payload: json.RawMessage(payload)})
		if proffer.KindOf(err) != proffer.Usage {
			t.Errorf("%s: %v", payload, err)
		}
	}
	if n, _ := c.Size(t.Context()); n != 2 {
		t.Errorf("%d records", n)
	}
	if err := noteOn(t, c, "the case goes on"); err != nil {
		t.Error(err)
	}
}

func TestRecordsComeBackAsTheyWere(t *testing.T) {
	r := proffer.Record{Seq: 7, At: time.Date(2024, 3, 13, 9, 0, 0, 0, time.UTC), Clock: "system", Key: "k", Actor: "Анна",
		Act: proffer.ActDecision, Subject: "a \"b\"\n", Payload: json.RawMessage(`{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":{"k":[true,null]}}`)}
	e, err := seal(r, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	got, err := openRecord(e)
	if err != nil || fmt.Sprint(got) != fmt.Sprint(r) {
		t.Errorf("%v\n%v %v", got, r, err)
	}
}

// Two records of the same values leave nothing in common in the log, and no value of either.
func TestTheLogContainsNoValue(t *testing.T) {
	dir := caseDir(t)
	c := create(t, dir, Options{KeyDir: t.TempDir(), Actor: "Ana Ruiz"})
	for range 2 {
		if err := noteOn(t, c, "Meridian"); err != nil {
			t.Fatal(err)
		}
	}
	c.Close()
	b, err := os.ReadFile(filepath.Join(dir, "log", "tile", "entries", "000.p", "4"))
	if err != nil {
		t.Fatal(err)
	}
	size := 2 + len(entryHeader) + 32
	if len(b) != 4*size {
		t.Fatalf("%d bytes", len(b))
	}
	if bytes.Equal(b[2*size:3*size], b[3*size:]) {
		t.Error("equal records give equal entries")
	}
	err = filepath.WalkDir(filepath.Join(dir, "log"), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		for _, word := range []string{"Meridian", "Ana", "Halden", "note"} {
			if bytes.Contains(text, []byte(word)) {
				t.Errorf("%s contains %q", path, word)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestErase(t *testing.T) {
	dir, opts := caseDir(t), Options{KeyDir: t.TempDir(), Actor: "Ana Ruiz"}
	c := create(t, dir, opts)
	const secret = "a source who must not be known"
	p, _ := json.Marshal(map[string]string{"source": secret, "method": "interview"})
	done, err := c.Append(t.Context(), proffer.Record{Act: proffer.ActNote, Subject: "E1", Payload: p})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Erase(t.Context(), done[0].Seq, "payload.source", "a court ordered it"); err != nil {
		t.Fatal(err)
	}
	if err := c.Erase(t.Context(), done[0].Seq, "payload.colour", "no such"); proffer.KindOf(err) != proffer.NotFound {
		t.Error(err)
	}
	all := records(t, c)
	if s := string(all[2].Payload); s != `{"method":"interview"}` || all[3].Act != proffer.ActDisposed {
		t.Errorf("%s %+v", s, all[3])
	}
	files, _ := filepath.Glob(filepath.Join(dir, "ledger.db*"))
	for _, f := range files {
		if b, err := os.ReadFile(f); err != nil || bytes.Contains(b, []byte(secret)) {
			t.Errorf("%s still has it (%v)", f, err)
		}
	}
	c.Close()
	mustVerify(t, dir)
}

func TestCopyHashingGivesEveryByte(t *testing.T) {
	for _, n := range []int{0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 5*chunk + 7} {
		want := make([]byte, n)
		rand.Read(want)
		var hashed, written bytes.Buffer
		got, err := copyHashing(&written, fakeHash{&hashed}, io.MultiReader(bytes.NewReader(want[:n/3]), bytes.NewReader(want[n/3:])))
		if err != nil || got != int64(n) || !bytes.Equal(written.Bytes(), want) || !bytes.Equal(hashed.Bytes(), want) {
			t.Errorf("%d bytes: %d %d %d %v", n, got, written.Len(), hashed.Len(), err)
		}
	}
}

type fakeHash struct{ *bytes.Buffer }

func (fakeHash) Sum(b []byte) []byte { return b }
func (fakeHash) Reset()              {}
func (fakeHash) Size() int           { return 0 }
func (fakeHash) BlockSize() int      { return 1 }

func FuzzPayload(f *testing.F) {
	f.Add([]byte(`{"a":1,"b":[true,null,"x"],"c":{"d":1e2}}`))
	f.Add([]byte(`{"a":"\ud83d\ude00","":0}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		fields, err := payloadFields(b)
		if err != nil {
			return
		}
		e := proffer.Entry{Fields: append(make([]json.RawMessage, len(headNames)), fields...)}
		r, err := openRecord(e)
		if err != nil {
			t.Fatal(err)
		}
		again, err := payloadFields(r.Payload)
		if err != nil || fmt.Sprintf("%s", again) != fmt.Sprintf("%s", fields) {
			t.Fatalf("%s\n%s %v", fields, again, err)
		}
	})
}
