package container

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"os"
	"strings"
	"testing"
)

// rarOf makes a rar of version 5 whose files are stored as they are (RARLAB's technote on RAR 5.0).
func rarOf(flags uint64, files ...string) []byte {
	b := []byte("Rar!\x1a\x07\x01\x00")
	header := func(fields []byte) {
		sized := append(binary.AppendUvarint(nil, uint64(len(fields))), fields...)
		b = binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(sized))
		b = append(b, sized...)
	}
	header([]byte{1, 0, 0})
	for i := 0; i < len(files); i += 2 {
		data := []byte(files[i+1])
		h := []byte{2, 2} // a file, with data behind the header
		h = binary.AppendUvarint(h, uint64(len(data)))
		h = binary.AppendUvarint(h, 4|flags) // with a checksum
		h = binary.AppendUvarint(h, uint64(len(data)))
		h = binary.AppendUvarint(h, 0o100644)
		h = binary.LittleEndian.AppendUint32(h, crc32.ChecksumIEEE(data))
		h = append(h, 0, 1) // stored; made on Unix
		h = binary.AppendUvarint(h, uint64(len(files[i])))
		header(append(h, files[i]...))
		b = append(b, data...)
	}
	header([]byte{5, 0, 0})
	return b
}

func sample(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestSevenAndRarAreRead(t *testing.T) {
	for kind, b := range map[string][]byte{
		"application/x-7z-compressed": sample(t, "two.7z"),
		"application/vnd.rar":         rarOf(0, "b/x.txt", "one", "y.txt", "two"),
	} {
		if got, bad := list(kind, "a", b, Limits{}); got != "b/x.txt=one y.txt=two" || bad != "" {
			t.Errorf("%s: got %q (%s)", kind, got, bad)
		}
	}
}

func TestMembersOfARarInAnyOrder(t *testing.T) {
	b := rarOf(0, "x", "one", "y", "two", "z", "three")
	members, _ := Open("application/vnd.rar", "a.rar", bytes.NewReader(b), int64(len(b)), 0, Limits{})
	var got strings.Builder
	for _, i := range []int{2, 0, 0, 1} {
		r, err := members[i].Open()
		if err != nil {
			t.Fatal(err)
		}
		var s bytes.Buffer
		if _, err := s.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		got.WriteString(s.String() + " ")
	}
	if got.String() != "three one one two " {
		t.Errorf("got %q", got.String())
	}
}

func TestSevenAndRarThatAreHostile(t *testing.T) {
	rar := "application/vnd.rar"
	seven := "application/x-7z-compressed"
	for name, c := range map[string]struct {
		kind string
		b    []byte
		says string
	}{
		"bomb":            {seven, sample(t, "bomb.7z"), "more than 250 bytes come out"},
		"encrypted 7z":    {seven, sample(t, "encrypted.7z"), "it is encrypted"},
		"locked members":  {seven, sample(t, "locked.7z"), "it is encrypted"},
		"cut off 7z":      {seven, sample(t, "two.7z")[:100], "the 7z cannot be opened"},
		"outside":         {rar, rarOf(0, "../../a", "1"), "leads outside"},
		"cut off rar":     {rar, rarOf(0, "a", strings.Repeat("12345678", 9))[:90], "it is damaged and cannot be unpacked to its end"},
		"damaged rar":     {rar, append(rarOf(0, "a", "1")[:20], "not a header at all"...), "the rar is damaged"},
		"rar that is not": {rar, []byte("Rar!\x1a\x07 and so on"), "the rar is damaged"},
	} {
		_, bad := list(c.kind, name, c.b, Limits{})
		if bad == "" || !strings.Contains(bad, c.says) {
			t.Errorf("%s: %q does not say %q", name, bad, c.says)
		}
	}
}

// Whatever is cut off, something is said or every member is whole.
func TestSevenAndRarCutAnywhere(t *testing.T) {
	for kind, b := range map[string][]byte{
		"application/x-7z-compressed": sample(t, "two.7z"),
		"application/vnd.rar":         rarOf(0, "b/x.txt", "one", "y.txt", "two"),
	} {
		for n := 8; n < len(b)-10; n++ {
			if got, bad := list(kind, "cut", b[:n], Limits{}); bad == "" && got != "b/x.txt=one y.txt=two" {
				t.Errorf("%s cut at %d of %d: %q without a word", kind, n, len(b), got)
			}
		}
	}
}
