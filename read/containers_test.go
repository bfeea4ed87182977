package read

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"proffer"
)

func zipped(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, files[i+1])
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestMembersOfAnArchiveAreReadInTheirTurn(t *testing.T) {
	inner := zipped(t, "deep/report.txt", "Court frees editor\n\nA court in Tesh freed the editor of a weekly on Friday, her lawyer said.\n")
	r := Read(FromBytes("inbox.zip", zipped(t, "inner.zip", string(inner))))
	if len(r.Members) != 1 || r.Members[0].Method != proffer.MethodArchive {
		t.Fatalf("%+v", r)
	}
	f, err := r.Members[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	in := FromBytes(r.Members[0].Name, b)
	in.Depth = 1
	r = Read(in)
	if len(r.Members) != 1 || r.Members[0].Name != "report.txt" || r.Members[0].Path != "deep/report.txt" {
		t.Errorf("%+v", r)
	}
}

func TestMailFolderIsNoMail(t *testing.T) {
	one := "From a@b Thu Mar 14 10:00:00 2024\nFrom: Jane Doe <a@b.example>\nSubject: One thing\nDate: Thu, 14 Mar 2024 10:00:00 +0000\n\nText of the mail.\n"
	r := Read(FromBytes("box", []byte(one+"\n"+one)))
	if r.MediaType != mboxType || len(r.Members) != 2 || r.Members[1].Method != proffer.MethodMail {
		t.Errorf("%+v", r)
	}
	if r := Read(FromBytes("one", []byte(one))); r.MediaType != mailType || len(r.Documents) != 1 {
		t.Errorf("one mail with a folder's line: %+v", r)
	}
}

func TestMailWithinMailIsAMember(t *testing.T) {
	m := "From: a@b.example\nSubject: See below\nDate: Thu, 14 Mar 2024 10:00:00 +0000\nContent-Type: multipart/mixed; boundary=x\n\n" +
		"--x\nContent-Type: text/plain\n\nSee the mail below, it says all.\n--x\nContent-Type: message/rfc822\n\nFrom: c@d.example\nSubject: Inner one\nDate: Thu, 14 Mar 2024 09:00:00 +0000\n\nInner text.\n--x--\n"
	r := Read(FromBytes("m.eml", []byte(m)))
	if len(r.Members) != 1 || r.Members[0].Name != "Inner one.eml" || strings.Contains(r.Documents[0].Text, "Inner text") {
		t.Errorf("%+v", r)
	}
}
