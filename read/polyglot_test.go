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
		"page and pdf": {"<html><!--\n%PDF-1.4\n1 0 obj<<>>endobj\n--><p>Words.</p><!-- startxref\n9\n%%EOF -->", "its bytes are a web page (HTML) and at once a PDF, by their beginning and end"},
		"pdf and page": {"%PDF-1.4\n<html><body>Words<script>x</script>\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF", "its bytes are a PDF and at once a web page"},
		"jpeg and rar": {"\xff\xd8\xff\xe0\x00\x10JFIF" + strings.Repeat("x", 300_000) + "Rar!\x1a\x07\x01\x00", "its bytes are image/jpeg and at once an archive"},
		"png and 7z":   {"\x89PNG\r\n\x1a\n" + strings.Repeat("x", 256<<10-11) + "7z\xbc\xaf\x27\x1c", "its bytes are image/png and at once an archive"},
		"program":      {"MZ\x00\x01%PDF-1.4\x00startxref", "its bytes are a program and at once a PDF"},
		"pdf in zip":   {string(zipped(t, "a.pdf", "%PDF-1.4\nstartxref\n9\n%%EOF")), ""},
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

// TestNamesThatPromiseSomethingElse: what a file's name says and its bytes do not is said, whether it can be read or not;
// what shows its words as plain text may be called so.
func TestNamesThatPromiseSomethingElse(t *testing.T) {
	page := "<!DOCTYPE html><html><body><p>The minister said that the bridge was closed.</p></body></html>"
	mail := "From: Peter Amsel <a@coast.example>\nSubject: x\nDate: Thu, 14 Mar 2024 10:00:00 +0000\n\nWords.\n"
	for _, c := range []struct{ name, bytes, says string }{
		{"page.txt", page, "its name promises plain text, its bytes are a web page (HTML)"},
		{"page.TXT", page, "its name promises plain text, its bytes are a web page"},
		{"page.csv", page, "its name promises a table (CSV), its bytes are a web page"},
		{"mail.txt", mail, "its name promises plain text, its bytes are a mail"},
		{"invoice.pdf", "MZ\x00\x01\x02", "its name promises a PDF, its bytes are a program"},
		{"photo.jpg", "\x89PNG\r\n\x1a\n", "its name promises image/jpeg, its bytes are image/png"},
		{"list.xlsx", "a,b,c\n1,2,3\n4,5,6\n", "its name promises a spreadsheet (XLSX), its bytes are a table (CSV)"},
		{"page.html", page, ""},
		{"page.md", page, ""},
		{"page", page, ""},
		{"table.txt", "a,b,c\n1,2,3\n4,5,6\n", ""},
		{"column.csv", "Words alone.\n", ""},
		{"cues.txt", "1\n00:00:01,000 --> 00:00:03,000\nWords\n", ""},
		{"one.mbox", mail, ""},
	} {
		said := fmt.Sprint(Read(FromBytes(c.name, []byte(c.bytes))).Problems)
		if !strings.Contains(said, c.says) || c.says == "" && strings.Contains(said, "promises") {
			t.Errorf("%s: %s does not say %q", c.name, said, c.says)
		}
	}
}
