package store

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Fields come apart as they were put together, whatever stands in them.
func TestPartsAreTheFields(t *testing.T) {
	fields := []json.RawMessage{json.RawMessage(`["seq",7]`), json.RawMessage("null"), json.RawMessage(`["subject","a \"],[\\"]`),
		json.RawMessage(`["payload.files",["x","y,z"]]`), json.RawMessage(`["payload",{"a":[1,{"b":"}"}],"ж":"\\\\"}]`), json.RawMessage(`["",null]`)}
	for n := 1; n <= len(fields); n++ {
		got := parts(array(fields[:n]))
		if diff := cmp.Diff(fields[:n], got); diff != "" {
			t.Error(diff)
		}
		got[0] = append(got[0], '!')
		if n > 1 && string(got[1]) != "null" {
			t.Error("what is put behind a field runs into the next")
		}
	}
}

// What cannot be parted is left to a reader of JSON, which says what is wrong with it.
func TestWhatIsNoArrayHasNoParts(t *testing.T) {
	for _, b := range []string{``, `[`, `[]`, `{}`, `["a",1`, `[["a",1],]`, `[,["a",1]]`, `[["a","1]]`, `[["a",1]]]`, `[["a",{1]]`, `[["a","\]`} {
		if got := parts([]byte(b)); got != nil {
			t.Errorf("%s: %s", b, got)
		}
	}
}

// No bytes make it fail, and what has parts is their array.
func FuzzParts(f *testing.F) {
	f.Add(`[["seq",7],null,["subject","a \"],[\\"]]`)
	f.Add(`[["a","\\`)
	f.Fuzz(func(t *testing.T, b string) {
		got := parts([]byte(b))
		if got == nil {
			return
		}
		var whole []string
		for _, p := range got {
			whole = append(whole, string(p))
		}
		if back := "[" + strings.Join(whole, ",") + "]"; back != b {
			t.Errorf("%s came apart as %s", b, back)
		}
	})
}
