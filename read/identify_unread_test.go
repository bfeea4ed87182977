package read

import (
	"fmt"
	"strings"
	"testing"
)

// TestKindsThatAreNotRead: what has no reader is named all the same, and words that begin alike stay words.
func TestKindsThatAreNotRead(t *testing.T) {
	for in, want := range map[string]string{
		"%!PS-Adobe-3.0\n/Times findfont":                     "kept, not read: a printed document (PostScript)",
		"\x00\x01\x00\x00Standard ACE DB\x00":                 "kept, not read: a database (Access)",
		"0\x82\x05\x01\x06\x09*\x86H\x86\xf7\x0d\x01\x07\x02": "kept, not read: a signed or encrypted message (PKCS #7)",
		"AC1018\x00\x00\x00\x00":                              "kept, not read: a drawing (AutoCAD)",
		"\xff\xfb\x90\x64\x00\x00":                            "kept, not read: sound (MP3)",
		"-----BEGIN PGP MESSAGE-----\n\nhQEMA":                "kept, not read: a message encrypted with OpenPGP",
		strings.Repeat("\x00", 32769) + "CD001\x01":           "kept, not read: the image of a disc (ISO 9660)",
	} {
		if r := Read(FromBytes("x", []byte(in))); !strings.Contains(says(r), want) {
			t.Errorf("%.20q: %q does not say %q", in, says(r), want)
		}
	}
	for _, in := range []string{"AC10 is the number of the flat, the mayor said.", "MZ was seen at the port, the mayor said."} {
		if r := Read(FromBytes("x", []byte(in))); r.MediaType != textType {
			t.Errorf("%q is taken for %s", in, r.MediaType)
		}
	}
}

// TestMailBehindAnEnvelope: the line that stands before a mail in a mail folder is no part of it, quoted or not.
func TestMailBehindAnEnvelope(t *testing.T) {
	for _, envelope := range []string{"From ida Mon Jun  3 10:00:00 2024\n", ">From \"ida\" Mon Jun  3 10:00:00 2024\n"} {
		r := Read(FromBytes("1.eml", []byte(envelope+"From: Ida Lund <ida@a.example>\nSubject: The bridge\nMessage-ID: <1@a.example>\n\nIt stands, the mayor said.\n")))
		if r.MediaType != mailType || len(r.Documents) != 1 || r.Documents[0].Text != "It stands, the mayor said." || len(r.Problems) > 0 {
			t.Errorf("%q: %+v", envelope, r)
		}
	}
}

// TestKindsBehindTheirBeginning: a PDF behind a byte order mark is a PDF, and an archive is told by its first member's sum.
func TestKindsBehindTheirBeginning(t *testing.T) {
	if r := Read(FromBytes("a.pdf", append([]byte("\xef\xbb\xbf"), sample(t, "filled.pdf")...))); r.MediaType != pdfType || len(r.Documents) != 1 ||
		r.Documents[0].Text != "Statement of a witness to the fire at the mill\n\nseen: Two men left by the back door.\n\nsworn: Yes" {
		t.Errorf("%+v", r)
	}
	head := make([]byte, 1024)
	copy(head, "list.txt")
	copy(head[124:], "00000000000\x00")
	copy(head[148:], "        ")
	sum := 0
	for _, c := range head {
		sum += int(c)
	}
	copy(head[148:], fmt.Sprintf("%06o\x00 ", sum))
	if r := Read(FromBytes("a.tar", head)); r.MediaType != "application/x-tar" || len(r.Members) != 1 {
		t.Errorf("%+v", r)
	}
	head[3]++
	if r := Read(FromBytes("a.tar", head)); r.MediaType == "application/x-tar" {
		t.Error("a wrong sum counts")
	}
}
