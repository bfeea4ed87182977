package container

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/ulikunitz/xz"

	"proffer"
)

func zipOf(t testing.TB, files ...string) []byte {
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

func tarOf(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		h := &tar.Header{Name: files[i], Mode: 0o600, Size: int64(len(files[i+1])), Typeflag: tar.TypeReg}
		if strings.HasSuffix(files[i], "@") {
			h = &tar.Header{Name: files[i], Linkname: files[i+1], Typeflag: tar.TypeSymlink}
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if h.Size > 0 {
			io.WriteString(w, files[i+1])
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func packed(t testing.TB, w io.WriteCloser, into *bytes.Buffer, text string) []byte {
	t.Helper()
	io.WriteString(w, text)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return into.Bytes()
}

func gz(t testing.TB, text string) []byte {
	var b bytes.Buffer
	return packed(t, gzip.NewWriter(&b), &b, text)
}

func list(kind, name string, b []byte, l Limits) (string, string) {
	members, problems := Open(kind, name, bytes.NewReader(b), int64(len(b)), 0, l)
	var out, bad []string
	for _, m := range members {
		text := "!"
		r, err := m.Open()
		if err == nil {
			var body []byte
			if body, err = io.ReadAll(r); err == nil {
				text = string(body)
			}
			r.Close()
		}
		if err != nil {
			bad = append(bad, fmt.Sprint(proffer.KindOf(err) == proffer.Refused, " ", err))
		}
		out = append(out, m.Path+"="+text)
	}
	for _, p := range problems {
		bad = append(bad, p.String())
	}
	return strings.Join(out, " "), strings.Join(bad, "\n")
}

func TestMembersAreRead(t *testing.T) {
	var xzb, zb bytes.Buffer
	xw, _ := xz.NewWriter(&xzb)
	zw, _ := zstd.NewWriter(&zb)
	for _, c := range []struct {
		kind, name string
		b          []byte
		want       string
	}{
		{"application/zip", "a.zip", zipOf(t, "b/x.txt", "one", "y.txt", "two"), "b/x.txt=one y.txt=two"},
		{"application/x-tar", "a.tar", tarOf(t, "b/x.txt", "one", "y.txt", "two"), "b/x.txt=one y.txt=two"},
		{"application/gzip", "in/a.txt.gz", gz(t, "one"), "a.txt=one"},
		{"application/gzip", "a.tgz", gz(t, "one"), "a.tar=one"},
		{"application/x-xz", "a.txt.xz", packed(t, xw, &xzb, "one"), "a.txt=one"},
		{"application/zstd", "a.txt.zst", packed(t, zw, &zb, "one"), "a.txt=one"},
		{"application/mbox", "box", []byte("From a@b Thu Mar 14 10:00:00 2024\nSubject: 1\n\nFrom here on text.\n\nFrom c@d Thu Mar 14 11:00:00 2024\nSubject: 2\n\nx\n"),
			"mail-00001.eml=Subject: 1\n\nFrom here on text.\n\n mail-00002.eml=Subject: 2\n\nx\n"},
	} {
		got, bad := list(c.kind, c.name, c.b, Limits{})
		if got != c.want || bad != "" {
			t.Errorf("%s: got %q (%s), want %q", c.name, got, bad, c.want)
		}
	}
}

func TestLimitsAreStated(t *testing.T) {
	bomb := strings.Repeat("a", 8<<20)
	small := Limits{Ratio: 100, Depth: 1, Count: 1, Size: 4 << 20}
	for name, c := range map[string]struct {
		kind string
		b    []byte
		l    Limits
		says string
	}{
		"ratio of a zip":  {"application/zip", zipOf(t, "a", bomb), Limits{}, "true read: a: more than 250 bytes come out"},
		"ratio of a gzip": {"application/gzip", gz(t, bomb), Limits{}, "more than 250 bytes come out"},
		"size":            {"application/gzip", gz(t, bomb), Limits{Ratio: 1 << 20, Depth: 1, Count: 1, Size: 4 << 20}, "more than 4194304 bytes"},
		"count":           {"application/zip", zipOf(t, "a", "1", "b", "2"), small, "more than 1 members"},
		"count in a tar":  {"application/x-tar", tarOf(t, "a", "1", "b", "2"), small, "more than 1 members"},
		"outside":         {"application/zip", zipOf(t, "../../a", "1"), Limits{}, "leads outside"},
		"absolute":        {"application/x-tar", tarOf(t, "/etc/a", "1"), Limits{}, "leads outside"},
		"device of DOS":   {"application/zip", zipOf(t, `C:\a`, "1"), Limits{}, "leads outside"},
		"link":            {"application/x-tar", tarOf(t, "a@", "/etc/passwd"), Limits{}, "link or device"},
		"cut off zip":     {"application/zip", zipOf(t, "a", "1")[:20], Limits{}, "cannot be opened"},
		"cut off tar":     {"application/x-tar", tarOf(t, "a", "1", "b", bomb)[:1536+600], Limits{}, "ends before"},
		"cut off gzip":    {"application/gzip", gz(t, "some text that goes on")[:20], Limits{}, "unexpected EOF"},
		"no mail":         {"application/mbox", []byte("text"), Limits{}, "no mail"},
		"unknown":         {"application/x-cpio", []byte("07"), Limits{}, "not a container that can be opened"},
	} {
		_, bad := list(c.kind, name, c.b, c.l)
		if !strings.Contains(bad, c.says) {
			t.Errorf("%s: %q does not say %q", name, bad, c.says)
		}
	}
}

func TestDepthIsLimited(t *testing.T) {
	b := zipOf(t, "a", "1")
	members, problems := Open("application/zip", "a.zip", bytes.NewReader(b), int64(len(b)), Default.Depth, Limits{})
	if len(members) != 0 || len(problems) != 1 || !strings.Contains(problems[0].What, "8 is the limit") {
		t.Errorf("%d members, %v", len(members), problems)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(uint8(0), zipOf(f, "a", "text"))
	f.Add(uint8(1), tarOf(f, "a", "text"))
	f.Add(uint8(2), gz(f, "text"))
	f.Add(uint8(6), []byte("From a b:c\n\nx"))
	f.Add(uint8(7), sample(f, "two.7z"))
	f.Add(uint8(8), rarOf(0, "a", "text"))
	kinds := []string{"application/zip", "application/x-tar", "application/gzip", "application/x-bzip2",
		"application/x-xz", "application/zstd", "application/mbox",
		"application/x-7z-compressed", "application/vnd.rar"}
	f.Fuzz(func(t *testing.T, kind uint8, b []byte) {
		members, problems := Open(kinds[int(kind)%len(kinds)], "f", bytes.NewReader(b), int64(len(b)), 0,
			Limits{Ratio: 100, Depth: 2, Count: 50, Size: 1 << 20})
		if len(members)+len(problems) == 0 && kinds[int(kind)%len(kinds)] != "application/zip" && len(b) > 1024 &&
			kinds[int(kind)%len(kinds)] != "application/x-tar" && kind < 7 {
			t.Error("neither member nor problem")
		}
		for _, m := range members {
			r, err := m.Open()
			if err != nil {
				continue
			}
			n, _ := io.Copy(io.Discard, r)
			if n > 1<<20 {
				t.Errorf("%d bytes came out", n)
			}
			r.Close()
		}
	})
}
