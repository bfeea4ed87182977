package read

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
)

// Invented sentences of reports, in four scripts of East Asia.
var eastAsian = []struct{ charset, declared, text string }{
	{"gb18030", "gb2312", "周一，卡尔萨市的一位部长说，他的国家没有派人到那里去。“我们在这里没有一个人，”他对记者说。"},
	{"gb18030", "GBK", "目击者说，他们看到了三十多人在桥上，其中有的人穿着军装。"},
	{"big5", "big5", "週一，卡爾薩市的一位部長說，他的國家沒有派人到那裡去。「我們在這裡沒有一個人。」"},
	{"shift_jis", "Windows-31J", "大臣は月曜日に、部隊を送っていないと述べた。カルサ市の記者団に語ったもの。"},
	{"euc-jp", "x-euc-jp", "大臣は月曜日に、部隊を送っていないと述べた。カルサ市の記者団に語ったもの。"},
	{"iso-2022-jp", "ISO-2022-JP", "大臣は月曜日に、部隊を送っていないと述べた。カルサ市の記者団に語ったもの。"},
	{"euc-kr", "ks_c_5601-1987", "장관은 월요일 그곳에 군대를 보내지 않았다고 기자들에게 말했다."},
}

func inCharset(t *testing.T, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestCharsetsOfEastAsia(t *testing.T) {
	for _, c := range eastAsian {
		b := inCharset(t, wide[c.charset], c.text)
		for _, declared := range []string{c.declared, "", "us-ascii", "no-such-charset"} {
			text, found := decode(b, declared)
			if text != c.text || found != c.charset {
				t.Errorf("%s, declared %q: as %s %q", c.charset, declared, found, text)
			}
		}
		m := newMapper(b, c.charset, c.text)
		for _, r := range []string{"。", "た"} {
			if at := strings.Index(c.text, r); at > 0 {
				place := m.of(at)
				if text := decodeWide(b[place:], wide[c.charset]); c.charset != "iso-2022-jp" && !strings.HasPrefix(text, r) {
					t.Errorf("%s: %q is looked for at %d, where %q stands", c.charset, r, place, text)
				}
			}
		}
		if end := m.of(len(c.text)); int(end) > len(b) || int(end) < len(b)-3 {
			t.Errorf("%s: the end is at byte %d of %d", c.charset, end, len(b))
		}
		mail := fmt.Sprintf("From: a@desk.example\nTo: b@desk.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=%s\n\n%s\n", c.declared, b)
		if r := Read(FromBytes("a.eml", []byte(mail))); len(r.Documents) != 1 || !strings.Contains(r.Documents[0].Text, c.text) || len(r.Problems) > 0 {
			t.Errorf("%s: mail %+v", c.charset, r)
		}
	}
}

// TestOtherScriptsAreNotTakenForEastAsia: letters of one byte, declared or not.
func TestOtherScriptsAreNotTakenForEastAsia(t *testing.T) {
	for charset, text := range map[string]string{
		"windows-1251": "Министр заявил в понедельник, что войска не отправлялись через границу, и ушёл.",
		"koi8-r":       "министр заявил в понедельник, что войска не отправлялись через границу, и ушёл.",
		"windows-1256": "قال الوزير يوم الاثنين إن أي قوات لم ترسل عبر الحدود.",
		"windows-1252": "Der Minister erklärte, für die Truppen an der Grenze gäbe es keine Befehle; später könne er mehr dazu sagen.",
		"ibm866":       "ЧЕТЫРЕ ЧЕЛОВЕКА ПОГИБЛИ ПРИ ОБСТРЕЛЕ МОСТА, сообщили власти города.",
	} {
		b := inCharset(t, tables[charset], text)
		for _, declared := range []string{"", charset, "gb2312", "euc-kr"} {
			if charset == "windows-1252" && wide[canonical(declared)] != nil {
				continue // a letter with a mark and one without are a character there: what is declared is followed
			}
			if got, found := decode(b, declared); got != text {
				t.Errorf("%s declared %q: as %s %q", charset, declared, found, got)
			}
		}
	}
}

func TestDamagedTextOfEastAsia(t *testing.T) {
	b := inCharset(t, wide["gb18030"], eastAsian[0].text)
	r := Read(FromBytes("a.txt", b[:len(b)-1]))
	if len(r.Documents) != 1 || !strings.Contains(r.Documents[0].Text, "没有") || !strings.Contains(says(r), "are not gb18030") {
		t.Errorf("%+v", r)
	}
}

func TestRTFOfEastAsia(t *testing.T) {
	escaped := func(b []byte) string {
		var out strings.Builder
		for _, c := range b {
			fmt.Fprintf(&out, "\\'%02x", c)
		}
		return out.String()
	}
	for _, c := range []struct {
		name, doc, want string
	}{
		{"page 932", `{\rtf1\ansi\ansicpg932 ` + escaped(inCharset(t, wide["shift_jis"], "表示は能力")) + `.}`, "表示は能力."},
		{"page 936", `{\rtf1\ansi\ansicpg936 ` + escaped(inCharset(t, wide["gbk"], "没有人")) + `}`, "没有人"},
		{"page 949", `{\rtf1\ansi\ansicpg949 ` + escaped(inCharset(t, wide["euc-kr"], "아무도 없다")) + `}`, "아무도 없다"},
		{"page 950", `{\rtf1\ansi\ansicpg950 ` + escaped(inCharset(t, wide["big5"], "功蓋沒有")) + `}`, "功蓋沒有"},
		{"page 866", `{\rtf1\ansi\ansicpg866 ` + escaped(inCharset(t, tables["ibm866"], "Нет")) + `}`, "Нет"},
		{"of a Mac", `{\rtf1\mac caf\'8e}`, "café"},
		{"by font", `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset134 \'cb\'ce;}{\f2\fcharset128 B;}}\f1\'c3\'bb \f0 caf\'e9 \f2\'82\'a0}`, "没 café あ"},
		{"a second byte as it is", `{\rtf1\ansi\ansicpg932 \'83A\'83\\ \'b1}`, "アソ ｱ"},
		{"a first byte without its second", `{\rtf1\ansi\ansicpg932 \'83\par a}`, "a"},
		{"stands for what Unicode says", `{\rtf1\ansi\ansicpg936\uc2 \u27809\'c3\'bb\u26377\'d3\'d0}`, "没有"},
	} {
		r := Read(FromBytes("a.rtf", []byte(c.doc)))
		if len(r.Documents) != 1 || r.Documents[0].Text != c.want {
			t.Errorf("%s: %+v, want %q", c.name, r, c.want)
		}
	}
}
