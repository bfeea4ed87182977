package read

import (
	"fmt"
	"strings"
	"testing"
)

func TestPolyglotsAreNamed(t *testing.T) {
	zip := string(zipped(t, "a.txt", "Words in an archive."))
	for name, c := range map[string]struct{ bytes, says string }{
		"pdf and zip":  {"%PDF-1.4\n%%EOF\n" + zip, "its bytes are a PDF and at once a zip archive, by their end"},
		"gif and page": {"GIF89a/*<script>alert(1)</script>*/\x00\x00", "its bytes are image/gif and at once a web page"},
		"jpeg and zip": {"\xff\xd8\xff\xe0\x00\x10JFIF" + zip, "its bytes are image/jpeg and at once a zip archive"},
		"jpeg and pdf": {"\xff\xd8\xff\xfe\x00\x10%PDF-1.4 \x00", "its bytes are image/jpeg and at once a PDF"},
		"zip alone":    {zip, ""},
		"text":         {"A text that names <script> and %PDF-1.4 is a text.", ""},
		"gif alone":    {"GIF89a\x00\x00", ""},
		"end and more": {"\xff\xd8\xff\xe0\x00\x10JFIF" + zip + "more", ""},
	} {
		said := fmt.Sprint(Read(FromBytes("f", []byte(c.bytes))).Problems)
		if !strings.Contains(said, c.says) || c.says == "" && strings.Contains(said, "at once") {
			t.Errorf("%s: %s does not say %q", name, said, c.says)
		}
	}
}
