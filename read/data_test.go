package read

import (
	"fmt"
	"strings"
	"testing"

	"proffer"
)

func one(t *testing.T, kind, source string) proffer.Document {
	t.Helper()
	r := Read(FromBytes("x", []byte(source)))
	if r.MediaType != kind || len(r.Documents) != 1 {
		t.Fatalf("%s: %+v", kind, r)
	}
	checkDocument(t, r.Documents[0], int64(len(source)))
	return r.Documents[0]
}

func cells(d proffer.Document) string {
	var out []string
	for _, p := range d.Parts {
		for _, place := range p.Places {
			out = append(out, place.Cell)
		}
	}
	return strings.Join(out, " ")
}

func TestSubtitles(t *testing.T) {
	d := one(t, subtitleType, "1\n00:00:01,000 --> 00:00:03,000\n<i>We did not</i>\nsend them.\n\n2\n00:00:04,000 --> 00:00:05,500\nNobody asked.\n")
	if d.Text != "We did not send them.\n\nNobody asked." || cells(d) != "00:00:01,000 --> 00:00:03,000 00:00:04,000 --> 00:00:05,500" {
		t.Errorf("%q %s", d.Text, cells(d))
	}
	if d := one(t, subtitleType, "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n"); d.Text != "Yes." {
		t.Errorf("%q", d.Text)
	}
}

func TestTables(t *testing.T) {
	d := one(t, csvType, "date,place,killed\n2024-03-01,\"Karsa, north\",4\n2024-03-02,Tesh,\n")
	if d.Text != "date place killed\n\n2024-03-01 Karsa, north 4\n\n2024-03-02 Tesh" || cells(d) != "A1 B1 C1 A2 B2 C2 A3 B3" {
		t.Errorf("%q %s", d.Text, cells(d))
	}
	one(t, csvType, "дата;место;число\n1;Карса;4\n2;Теш;5\n")
	one(t, textType, "The mayor, the doctor, and the priest came.\nThey saw, they spoke, and they left.\nNobody, not one, answered, however.\n")
}

func TestWorkbook(t *testing.T) {
	b := zipped(t, "xl/workbook.xml", "<workbook/>", "xl/sharedStrings.xml", "<sst><si><t>place</t></si><si><r><t>Kar</t></r><r><t>sa</t></r></si></sst>",
		"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>killed</t></is></c></row><row r="7"><c r="A7" t="s"><v>1</v></c><c r="C7"><f>2+2</f><v>4</v></c></row></sheetData></worksheet>`)
	d := one(t, xlsxType, string(b))
	if d.Text != "place killed\n\nKarsa 4" || cells(d) != "sheet1!A1 sheet1!C1 sheet1!A7 sheet1!C7" {
		t.Errorf("%q %s", d.Text, cells(d))
	}
}

func TestPosts(t *testing.T) {
	d := one(t, jsonType, `{"name":"Channel","messages":[{"id":1,"date":"2024-03-14T10:00:00","from":"Front Press","text":["We hold ",{"type":"bold","text":"Karsa"},"."]},{"id":2,"date":"2024-03-14T11:00:00","from":"Front Press","text":""},{"id":3,"date":"2024-03-14T12:00:00","from":"Ana","text":"They do not."}]}`)
	if d.Text != "Front Press: We hold Karsa.\n\nAna: They do not." || d.Published != "2024-03-14" {
		t.Errorf("%q %q", d.Text, d.Published)
	}
	if d := one(t, jsonType, `{"user":{"name":"Ana"},"full_text":"One."}`+"\n"+`{"user":{"name":"Ben"},"full_text":"Two."}`); d.Text != "Ana: One.\n\nBen: Two." {
		t.Errorf("%q", d.Text)
	}
	r := Read(FromBytes("x.json", []byte(`{"a":1,"b":[1,2`)))
	if s := fmt.Sprint(r.Problems); !strings.Contains(s, "damaged from here on") || !strings.Contains(s, "no posts") {
		t.Errorf("%s", s)
	}
}

// TestForwardedAndEdited: a message says who wrote it first, when it was sent, and that it was changed.
func TestForwardedAndEdited(t *testing.T) {
	d := one(t, jsonType, `{"messages":[{"date":"2024-03-14T10:00:00","from":"Ana","forwarded_from":"Front Press","text":"We hold Karsa."},
{"date_unixtime":"1710410400","from":"Ana","edited":"2024-03-15T09:00:00","text":"They do not."},
{"sent_at":1710410400123,"sender":"Ben","edited":true,"body":"Who says so?"}]}`)
	if d.Text != "Ana: We hold Karsa.\n\nAna: They do not.\n\nBen: Who says so?" || d.Published != "2024-03-14" {
		t.Errorf("%q %q", d.Text, d.Published)
	}
	if p := d.Parts[0]; p.Credit != "Front Press" || p.Date != "2024-03-14" || d.Parts[4].Date != "2024-03-14" || d.Parts[2].Credit != "" {
		t.Errorf("%+v", d.Parts)
	}
	s := fmt.Sprint(d.Problems)
	for _, want := range []string{"1 were written by others: “Front Press”", "2 were changed after they had been sent, first on 2024-03-15"} {
		if !strings.Contains(s, want) {
			t.Errorf("%q does not say %q", s, want)
		}
	}
}
