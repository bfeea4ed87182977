package read

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const (
	russian = "Министр заявил в понедельник, что войска не отправлялись через границу.\n\nОн отказался отвечать на вопросы журналистов о погибших."
	arabic  = "قال الوزير يوم الاثنين إن أي قوات لم ترسل عبر الحدود.\n\nورفض الإجابة عن أسئلة الصحفيين بشأن القتلى."
	french  = "Le ministre a déclaré lundi que l'armée n'a pas franchi la frontière à l'été."
)

func TestCharsetByContent(t *testing.T) {
	bomUTF16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	plainUTF16 := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for name, c := range map[string]struct {
		enc  interface{ String(string) (string, error) }
		text string
	}{
		"windows-1251":           {charmap.Windows1251.NewEncoder(), russian},
		"koi8-r":                 {charmap.KOI8R.NewEncoder(), russian},
		"iso-8859-5":             {charmap.ISO8859_5.NewEncoder(), russian},
		"ibm866":                 {charmap.CodePage866.NewEncoder(), russian},
		"windows-1256":           {charmap.Windows1256.NewEncoder(), arabic},
		"iso-8859-6":             {charmap.ISO8859_6.NewEncoder(), arabic},
		"windows-1252":           {charmap.Windows1252.NewEncoder(), french},
		"utf-16 with a mark":     {bomUTF16.NewEncoder(), russian},
		"utf-16be without one":   {plainUTF16.NewEncoder(), russian},
		"utf-16be without, ar":   {plainUTF16.NewEncoder(), arabic},
		"utf-16le with, french":  {bomUTF16.NewEncoder(), french},
		"windows-1251, a word":   {charmap.Windows1251.NewEncoder(), "Отказ"},
		"windows-1251 in quotes": {charmap.Windows1251.NewEncoder(), "«Нет», — сказал «источник» № 5."},
	} {
		raw, err := c.enc.String(c.text)
		if err != nil {
			t.Fatal(name, err)
		}
		r := Read(FromBytes("report.txt", []byte(raw)))
		if len(r.Documents) != 1 || r.Documents[0].Text != c.text {
			t.Errorf("%s: read as %+.120v", name, r)
			continue
		}
		for _, p := range r.Documents[0].Parts {
			b := p.Places[0].Bytes
			want, _ := c.enc.String(p.Span.In(c.text))
			if got := raw[b[0]:b[1]]; strings.TrimPrefix(strings.TrimPrefix(want, "\xff\xfe"), "\xfe\xff") != got {
				t.Errorf("%s: part %q has bytes %q", name, p.Span.In(c.text), got)
			}
		}
	}
}

func TestPlainTextIsKeptWhole(t *testing.T) {
	text := "A  headline\r\n\r\n\tBy  Jane Doe \r\nText with\u00a0odd   white space.\x0c\r\n\r\n\r\n"
	r := Read(FromBytes("a.txt", []byte("\xef\xbb\xbf"+text)))
	if r.Documents[0].Text != text {
		t.Errorf("got %q", r.Documents[0].Text)
	}
}

func TestDeclaredCharsetThatIsWrong(t *testing.T) {
	raw, _ := charmap.Windows1251.NewEncoder().String(russian)
	in := FromBytes("a.txt", []byte(raw))
	in.Declared = "text/plain; charset=utf-8"
	r := Read(in)
	if r.Documents[0].Text != russian || len(r.Problems) == 0 || !strings.Contains(r.Problems[0].What, "windows-1251") {
		t.Errorf("text %.60q, problems %v", r.Documents[0].Text, r.Problems)
	}
}

func TestBadInputSaysWhatWhereAndWhatToDo(t *testing.T) {
	for name, c := range map[string]struct {
		bytes, says string
		documents   int
	}{
		"empty.txt":    {"", "empty", 0},
		"program.txt":  {"\x7fELF\x02\x01\x01\x00\x00\x00", "program", 0},
		"noise.txt":    {"\x00\x01\x02\x03\x04\x05 not a text at all", "no kind that is known", 0},
		"page.txt":     {"<!DOCTYPE html><html><body><p>A page, by its bytes, that somebody called a text.</p></body></html>", "", 1},
		"text.html":    {"Just words in a file that somebody called a page.", "name promises", 1},
		"picture.html": {"\x89PNG\r\n\x1a\n\x00\x00", "image/png", 0},
		"cut.txt":      {"Words that end in the middle of a letter: \xd0", "byte 42", 1},
	} {
		r := Read(FromBytes(name, []byte(c.bytes)))
		if len(r.Documents) != c.documents {
			t.Errorf("%s: %d documents, problems %v", name, len(r.Documents), r.Problems)
		}
		var all []string
		for _, p := range r.Problems {
			all = append(all, p.String())
			if p.Where == "" || p.Hint == "" {
				t.Errorf("%s: a problem without place or hint: %+v", name, p)
			}
		}
		if s := strings.Join(all, "\n"); !strings.Contains(s, c.says) || c.says == "" && name != "page.txt" && s != "" {
			t.Errorf("%s: problems %q do not say %q", name, s, c.says)
		}
	}
}

// big is 200 MB when asked for, and 3 MB in every run.
func big() int {
	if os.Getenv("PROFFER_BIG") != "" {
		return 200 << 20
	}
	return 3 << 20
}

func TestTimeIsLinear(t *testing.T) {
	sentence := "Officials said on Monday that (at least) 40 people, among them «three», had died – Meridian / reported. "
	for name, text := range map[string]string{
		"one line":          strings.Repeat(sentence, big()/len(sentence)),
		"one word":          strings.Repeat("a", big()),
		"brackets":          strings.Repeat("(", big()/4),
		"short lines":       strings.Repeat("By Jane Doe\n", big()/48),
		"dates":             strings.Repeat("March 14, 2024 | ", big()/64),
		"empty lines":       strings.Repeat("\n", big()),
		"damaged":           strings.Repeat("a\xff", big()/8),
		"page of one para":  "<html><body><p>" + strings.Repeat(sentence, big()/4/len(sentence)),
		"page of open tags": "<html><body>" + strings.Repeat("<b><i><p>x", big()/1000),
		"mail of one line":  "From: a@b.example\nSubject: x\nDate: Thu, 14 Mar 2024 10:00:00 +0000\n\n" + strings.Repeat(sentence, big()/4/len(sentence)),
	} {
		start := time.Now()
		r := Read(FromBytes("big", []byte(text)))
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s: %v", name, d)
		} else {
			t.Logf("%s: %v, %d documents", name, d, len(r.Documents))
		}
	}
}

func TestPageNestedTooDeep(t *testing.T) {
	deep := "<html><body><p>Before the depth stands a sentence.</p>" + strings.Repeat("<div>", 100000) +
		"<p>At the bottom stands another sentence.</p>" + strings.Repeat("</div>", 100000) + "</body></html>"
	r := Read(FromBytes("deep.html", []byte(deep)))
	if len(r.Documents) != 1 || !strings.Contains(r.Documents[0].Text, "Before the depth") ||
		!strings.Contains(r.Documents[0].Text, "At the bottom") {
		t.Fatalf("documents %+.200v", r.Documents)
	}
	if len(r.Problems) == 0 || !strings.Contains(r.Problems[0].What, "nested too deep") {
		t.Errorf("problems %v", r.Problems)
	}
}

func TestMailWithTenThousandParts(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("From: a@b.example\nSubject: Many parts\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n")
	b.WriteString("--x\nContent-Type: text/plain\n\nThe text of the mail stands first and is read.\n")
	for i := range 10000 {
		fmt.Fprintf(&b, "--x\nContent-Type: application/octet-stream; name=f%d\nContent-Transfer-Encoding: base64\n\n%s\n", i,
			base64.StdEncoding.EncodeToString([]byte("bytes")))
	}
	b.WriteString("--x--\n")
	r := Read(FromBytes("m.eml", b.Bytes()))
	if len(r.Documents) != 1 || len(r.Members) != MostMailParts-2 {
		t.Errorf("%d documents, %d members", len(r.Documents), len(r.Members))
	}
	if len(r.Problems) == 0 || !strings.Contains(fmt.Sprint(r.Problems), "more than 1000 parts") {
		t.Errorf("problems %v", r.Problems)
	}
}

func TestEverythingCutOffAnywhere(t *testing.T) {
	page := pageCases(t, "testdata/pages.txt")[0].source
	mail := "From: Meridian <wire@meridian.example>\nSubject: =?utf-8?B?0JTRgNC+?=\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n\n=F0=D2=C9=D7=C5=D4, =ED=C9=D2\n--x\nContent-Disposition: attachment; filename=\"a.pdf\"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--x--\n"
	for _, s := range []string{page, mail} {
		for n := 0; n < len(s); n += 7 {
			r := Read(FromBytes("cut", []byte(s[:n])))
			if len(r.Documents)+len(r.Problems) == 0 {
				t.Fatalf("cut at %d: neither document nor problem", n)
			}
		}
	}
}
