package casefile

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"

	"proffer"
)

// A hostileFile is a broken or hostile file with what must be said of it; "" where only its bytes must be kept.
type hostileFile struct {
	name, says string
	bytes      []byte
}

const honest = "The bridge is closed\n\nTransport Minister Ana Ruiz said on March 11, 2024 that the bridge was closed.\n"

func zipWith(change func(*zip.FileHeader), files ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		h := &zip.FileHeader{Name: files[i], Method: zip.Deflate}
		if change != nil {
			change(h)
		}
		f, _ := w.CreateHeader(h) // a buffer takes everything
		io.WriteString(f, files[i+1])
	}
	w.Close()
	return b.Bytes()
}

func tarWith(headers ...*tar.Header) []byte {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range headers {
		h.Mode = 0o600
		if h.Typeflag == tar.TypeReg {
			h.Size = int64(len(honest))
		}
		w.WriteHeader(h)
		if h.Size > 0 {
			io.WriteString(w, honest)
		}
	}
	w.Close()
	return b.Bytes()
}

func through(w func(io.Writer) io.WriteCloser, text string) []byte {
	var b bytes.Buffer
	z := w(&b)
	io.WriteString(z, text)
	z.Close()
	return b.Bytes()
}

func gzipped(text string) []byte {
	return through(func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }, text)
}

// wholeFiles are honest files of many formats; broken ones are made of them.
func wholeFiles() map[string][]byte {
	docx := zipWith(nil, "[Content_Types].xml", "<Types/>", "word/document.xml",
		`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>`+honest+`</w:t></w:r></w:p></w:body></w:document>`)
	mail := "From: a@b.example\nSubject: x\nDate: Thu, 14 Mar 2024 10:00:00 +0000\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\n" + honest +
		"--q\nContent-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\nVGhlIGJyaWRnZSBpcyBjbG9zZWQu\n--q--\n"
	return map[string][]byte{
		"a.zip": zipWith(nil, "a.txt", honest, "b/c.txt", honest+"."), "a.docx": docx, "a.eml": []byte(mail),
		"a.tar": tarWith(&tar.Header{Name: "a.txt", Typeflag: tar.TypeReg}), "a.txt.gz": gzipped(honest),
		"a.txt.xz":  through(func(w io.Writer) io.WriteCloser { z, _ := xz.NewWriter(w); return z }, honest),
		"a.txt.zst": through(func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z }, honest),
		"a.rtf":     []byte(`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 ` + honest + `\par{\*\x y}}`),
		"a.html":    []byte("<!DOCTYPE html><html><head><title>x</title></head><body><h1>x</h1><p>" + honest + "</p></body></html>"),
		"a.json":    []byte(`[{"id":1,"text":"` + strings.TrimSpace(strings.ReplaceAll(honest, "\n", " ")) + `","date":"2024-03-11"}]`),
		"a.srt":     []byte("1\n00:00:01,000 --> 00:00:04,000\nThe bridge is closed, she said.\n\n2\n00:00:05,000 --> 00:00:07,000\nAna Ruiz said so.\n"),
		"a.pdf":     []byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF\n"),
	}
}

// cutSays is what is said of a whole file that is cut off.
var cutSays = map[string]string{"a.zip": "the zip cannot be opened", "a.docx": "the zip cannot be opened",
	"a.tar": "", "a.txt.gz": "unexpected EOF", "a.txt.xz": "unexpected EOF", "a.txt.zst": "unexpected EOF",
	"a.rtf": "the file is cut off", "a.pdf": "damaged"}

func hostileFiles() []hostileFile {
	var out []hostileFile
	whole := wholeFiles()
	for _, name := range []string{"a.zip", "a.docx", "a.eml", "a.tar", "a.txt.gz", "a.txt.xz", "a.txt.zst", "a.rtf", "a.html", "a.json", "a.srt", "a.pdf"} {
		b := whole[name]
		for i := range 12 { // cut off at twelve places
			says := cutSays[name]
			if i < 2 {
				says = "" // too short to tell what it was
			}
			out = append(out, hostileFile{fmt.Sprintf("cut-%02d-%s", i, name), says, b[:1+len(b)*i/12]})
		}
	}
	bomb := strings.Repeat("a", 4<<20)
	nested := zipWith(nil, "bomb.txt", bomb)
	for i := range 10 {
		nested = zipWith(nil, fmt.Sprintf("level%d.zip", i), string(nested))
	}
	encrypted := func(h *zip.FileHeader) { h.Flags |= 1 }
	link := func(h *zip.FileHeader) { h.SetMode(os.ModeSymlink | 0o777) }
	var parts, xml strings.Builder
	parts.WriteString("From: a@b.example\nSubject: Many\nDate: Thu, 14 Mar 2024 10:00:00 +0000\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n" + honest)
	for range 10000 {
		parts.WriteString("--x\n\npart\n")
	}
	xml.WriteString(`<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">`)
	for c := 'b'; c < 'k'; c++ {
		fmt.Fprintf(&xml, `<!ENTITY %c "%s">`, c, strings.Repeat("&"+string(c-1)+";", 10))
	}
	xml.WriteString(`]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`)
	return append(out,
		hostileFile{"encrypted.zip", "encrypted.zip, s.txt: it is encrypted (ask for the password, unpack it and add the file)", zipWith(encrypted, "s.txt", honest)},
		hostileFile{"bomb.zip", "more than 250 bytes come out for one that goes in, which is the limit", zipWith(nil, "bomb.txt", bomb)},
		hostileFile{"bomb.gz", "more than 250 bytes come out for one that goes in, which is the limit", gzipped(bomb)},
		hostileFile{"nested.zip", "it lies within 8 containers, and 8 is the limit; it was not opened", nested},
		hostileFile{"up.zip", "its name leads outside of the container; the name is kept as data and not followed", zipWith(nil, "../../up.txt", honest+"1")},
		hostileFile{"absolute.zip", "its name leads outside of the container", zipWith(nil, "/etc/passwd", honest+"2")},
		hostileFile{"device.zip", "its name leads outside of the container", zipWith(nil, `C:\a.txt`, honest+"3")},
		hostileFile{"link.zip", "it is a link or device and holds no bytes of its own", zipWith(link, "l", "/etc/passwd")},
		hostileFile{"link.tar", "it is a link or device and holds no bytes of its own", tarWith(&tar.Header{Name: "l", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink})},
		hostileFile{"hard.tar", "it is a link or device and holds no bytes of its own", tarWith(&tar.Header{Name: "l", Linkname: "/etc/shadow", Typeflag: tar.TypeLink})},
		hostileFile{"device.tar", "it is a link or device and holds no bytes of its own", tarWith(&tar.Header{Name: "d", Typeflag: tar.TypeChar})},
		hostileFile{"parts.eml", "it has more than 1000 parts; the first 1000 were taken", []byte(parts.String())},
		hostileFile{"deep.html", "nested too deep", []byte("<html><body>" + strings.Repeat("<div>", 100000) + honest)},
		hostileFile{"entities.docx", "", zipWith(nil, "word/document.xml", xml.String())},
		hostileFile{"empty.txt", "the file is empty", nil},
		hostileFile{"program.txt", "kept, not read: a program", []byte("\x7fELF\x02\x01\x01" + strings.Repeat("\x00", 64))},
		hostileFile{"huge.png", "kept, not read: image/png", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x86\xa0\x00\x01\x86\xa0\x08\x02\x00\x00\x00")},
		hostileFile{"noise.bin", "bytes of no kind that is known", []byte(strings.Repeat("\x00\x01\x02\x90", 500))},
	)
}

// TestHostileInbox adds an inbox of broken and hostile files: each is kept as it came, what is wrong is said, the
// honest file among them is read, and nothing hangs.
func TestHostileInbox(t *testing.T) {
	ctx := context.Background()
	inbox := t.TempDir()
	files := append(hostileFiles(), hostileFile{"zz-honest.txt", "", []byte(honest + "It is the last.\n")})
	if len(files) < 150 {
		t.Fatalf("%d files", len(files))
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(inbox, f.name), f.bytes, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c := open(t, filepath.Join(t.TempDir(), "case"), Options{})
	report, err := c.Add(ctx, AddOptions{Paths: []string{inbox}})
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Join(report.Problems, "\n")
	for _, f := range files {
		if _, kept := c.view.byDigest[proffer.Digest(sha256.Sum256(f.bytes))]; !kept {
			t.Errorf("%s is not kept", f.name)
		}
		if !saidOf(report.Problems, f.name, f.says) {
			t.Errorf("%s: nobody says %q", f.name, f.says)
		}
	}
	if t.Failed() {
		t.Log(said)
	}
	if report.New != report.Read+report.Unread || report.Refused != 34 || report.Read == 0 {
		t.Errorf("counts: %+v", report)
	}
	t.Logf("%d files: %d new, %d known, %d read, %d not read, %d refused", len(files), report.New, report.Known, report.Read, report.Unread, report.Refused)
}

// saidOf says that a problem that names the file has the words.
func saidOf(problems []string, name, words string) bool {
	if words == "" {
		return true
	}
	stem := strings.TrimSuffix(name, filepath.Ext(name))
	for _, p := range problems {
		if strings.Contains(p, words) && (strings.Contains(stem, "cut") && strings.Contains(p, strings.TrimSuffix(stem, ".txt")) || strings.Contains(p, stem) || strings.Contains(p, "level")) {
			return true
		}
	}
	return false
}
