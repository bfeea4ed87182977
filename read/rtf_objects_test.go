package read

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"testing"
)

// oldObject is an object of the first version of OLE.
func oldObject(format uint32, class string, data []byte) []byte {
	le := binary.LittleEndian
	b := le.AppendUint32(le.AppendUint32(nil, 0x501), format)
	b = append(le.AppendUint32(b, uint32(len(class)+1)), class+"\x00"...)
	b = le.AppendUint32(le.AppendUint32(b, 0), 0)
	return append(le.AppendUint32(b, uint32(len(data))), data...)
}

func rtfWith(object string) string {
	return `{\rtf1\ansi The mayor said so.\par {\object\objemb{\*\objclass X}{\*\objdata ` + object + `}{\result {\pict\wmetafile8 0102}List of flights}}\par He left.\par}`
}

// TestFilesPutIntoRTF: files are taken out as they were put in, what is shown in their place is text, and what cannot be
// taken out is counted.
func TestFilesPutIntoRTF(t *testing.T) {
	words := []byte("Ida Lund said that the list was complete.")
	wrapped := packed("list.txt", words)[4:] // its length stands before it
	whole := oldObject(2, "Package", wrapped)
	spaced := strings.ReplaceAll(hex.EncodeToString(whole), "69", "6\r\n9")
	lying := oldObject(2, "Word.Document.8", words)
	binary.LittleEndian.PutUint32(lying[8:], 0xfffffff0)
	for _, c := range []struct{ name, object, member, words, says string }{
		{"wrapped", spaced, "list.txt", string(words), ""},
		{"a document", hex.EncodeToString(oldObject(2, "Word.Document.8", compound("", "WordDocument", words))), "Word.Document.8", "\xd0\xcf\x11\xe0", ""},
		{"cut off", hex.EncodeToString(oldObject(2, "Other", words)[:60]), "Other", string(words[:60-4*6-6]), "a file that was put into it is cut off"},
		{"a link", hex.EncodeToString(oldObject(1, "Word.Document.8", words)), "", "", "1 files were put into it; they were not taken out"},
		{"a length that lies", hex.EncodeToString(lying), "", "", "1 files were put into it; they were not taken out"},
		{"no object", "4d5a", "", "", "1 files were put into it; they were not taken out"},
		{"hidden in a group", "{0105}0000", "", "", "1 files were put into it; they were not taken out"},
	} {
		r := Read(FromBytes("a.rtf", []byte(rtfWith(c.object))))
		if len(r.Documents) != 1 || r.Documents[0].Text != "The mayor said so.\n\nList of flights\n\nHe left." {
			t.Errorf("%s: %+v", c.name, r.Documents)
		}
		if says := says(r); c.says == "" && says != "" || !strings.Contains(says, c.says) {
			t.Errorf("%s: %q does not say %q", c.name, says, c.says)
		}
		if len(r.Members) != len(strings.Fields(c.member)) {
			t.Errorf("%s: %d members", c.name, len(r.Members))
			continue
		}
		for _, m := range r.Members {
			f, err := m.Open()
			if err != nil {
				t.Fatal(err)
			}
			if b, _ := io.ReadAll(f); m.Name != c.member || !strings.HasPrefix(string(b), c.words) || len(b) == 0 {
				t.Errorf("%s: %q %q", c.name, m.Name, b)
			}
		}
	}
}

// TestRTFBoxesAndBytes: words of a text box come once, and bytes that are written as they are do not upset the groups.
func TestRTFBoxesAndBytes(t *testing.T) {
	doc := `{\rtf1\ansi The mayor {\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv 1}}{\shptxt Nobody was there.\par}}{\shprslt{\*\do{\dptxbxtext Nobody was there.\par}}}}said so.{\pict\bin4 {{}x}\par He left.\par}`
	r := Read(FromBytes("a.rtf", []byte(doc)))
	if len(r.Documents) != 1 || r.Documents[0].Text != "The mayor said so.\n\nHe left.\n\nNobody was there." || len(r.Problems) > 0 {
		t.Errorf("%+v", r)
	}
	if r := Read(FromBytes("a.rtf", []byte(`{\rtf1 Words.{\pict\bin999999999 x`))); len(r.Documents) != 1 || !strings.Contains(says(r), "cut off") {
		t.Errorf("%+v", r)
	}
}

func FuzzRTFObject(f *testing.F) {
	f.Add(oldObject(2, "Package", packed("list.txt", []byte("words"))[4:]))
	f.Add(oldObject(2, "Word.Document.8", []byte("words")))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, data, _ := embeddedIn(b); len(data) > len(b) {
			t.Errorf("%d bytes come out of %d", len(data), len(b))
		}
		fuzzed(t, rtfType, fmt.Appendf(nil, `{\rtf1 Words.{\object{\*\objdata %x}}}`, b))
	})
}
