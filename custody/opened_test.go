package custody

import (
	"bytes"
	"encoding/json"
	"testing"
)

// A field that is opened without a reader of JSON says what the reader would say.
func FuzzPlainField(f *testing.F) {
	for _, s := range []string{`["act","acquired"]`, `["actor","A, \"B\""]`, `["seq",12]`, `["payload.name","Доклад.txt"]`, `["a","b","c"]`,
		`["a" , "b"]`, `[]`, `["",""]`, `["a","b]`, "[\"a\",\"b\n\"]", `["a,b","c"]`, `["a","b,c"]`, `["a",null]`, `["a",0]`, `["a",012]`, `["a",-1]`, `["a",1.5]`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, field []byte) {
		name, value, is := plainField(field)
		if !is {
			return
		}
		var raw []json.RawMessage
		if err := json.Unmarshal(field, &raw); err != nil || len(raw) != 2 || !bytes.Equal(raw[1], value) {
			t.Fatalf("%q is taken for a field of %q: %v", field, value, err)
		}
		var want, text string
		if err := json.Unmarshal(raw[0], &want); err != nil || want != name {
			t.Fatalf("%q has the name %q, not %q", field, want, name)
		}
		if s, plain := plainString(value); plain && (json.Unmarshal(value, &text) != nil || text != s) {
			t.Fatalf("%q says %q, not %q", field, text, s)
		}
	})
}
