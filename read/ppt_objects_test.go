package read

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"strings"
	"testing"
)

// pptWith is a presentation's stream with one object at its beginning.
func pptWith(instance uint16, body []byte) *ppt {
	b := binary.LittleEndian.AppendUint16(nil, instance<<4)
	b = binary.LittleEndian.AppendUint16(b, pptObject)
	b = append(binary.LittleEndian.AppendUint32(b, uint32(len(body))), body...)
	return &ppt{b: b, at: map[uint32]uint32{7: 0, 8: 1 << 30}, budget: pptBudget(b)}
}

// TestFilesPutIntoPresentations: files are taken out, packed or not; macros are said and not taken; damage is said.
func TestFilesPutIntoPresentations(t *testing.T) {
	file := compound("", "WordDocument", []byte("Ida Lund said so."))
	pack := func(b []byte) []byte {
		var out bytes.Buffer
		out.Write([]byte{0, 0, 0, 0})
		z := zlib.NewWriter(&out)
		z.Write(b) // to memory
		z.Close()
		return out.Bytes()
	}
	bomb := pack(make([]byte, 64<<20))
	for _, c := range []struct {
		name     string
		instance uint16
		body     []byte
		taken    int
		says     string
	}{
		{"as it is", 0, file, len(file), ""},
		{"packed", 1, pack(file), len(file), ""},
		{"packed and cut off", 1, pack(file)[:60], -1, "cannot be taken out whole"},
		{"packed, and nothing of it there", 1, []byte{1}, 0, "cannot be taken out whole"},
		{"macros", 1, pack(compound("VBA", "dir", []byte("x"))), 0, "it holds programs (macros)"},
		{"a bomb", 1, bomb, min(64<<20, 250*len(bomb)+1<<20), "bytes come out of it, which is the limit"},
		{"empty", 0, nil, 0, ""},
	} {
		var out Result
		pptWith(c.instance, c.body).objects(FromBytes("a.ppt", nil), &out)
		if got := says(out); c.says == "" && got != "" || !strings.Contains(got, c.says) {
			t.Errorf("%s: %q does not say %q", c.name, got, c.says)
		}
		if (len(out.Members) == 1) != (c.taken > 0) && c.taken >= 0 {
			t.Errorf("%s: %d members", c.name, len(out.Members))
			continue
		}
		for _, m := range out.Members {
			f, err := m.Open()
			if err != nil {
				t.Fatal(err)
			}
			if b, _ := io.ReadAll(f); m.Name != "object7.bin" || c.taken > 0 && len(b) != c.taken {
				t.Errorf("%s: %q of %d bytes, want %d", c.name, m.Name, len(b), c.taken)
			}
		}
	}
}
