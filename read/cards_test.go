package read

import (
	"strings"
	"testing"
)

const cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiz;Ana;;;\r\nFN:Ana Ruiz\r\nORG:Ministry of Transport;Ports\r\nTITLE:Deputy Minister\r\nitem1.TEL;TYPE=work:+7 495\r\n  123\r\n" +
	"NOTE:Met in Tesh\\, twice\\nspeaks no English\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=\r\nEND:VCARD\r\n" +
	"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A0=D1=83=D0=B8=D1=81;=\r\n=D0=90=D0=BD=D0=BD=D0=B0\r\nEND:VCARD\r\n"

func TestCards(t *testing.T) {
	r := Read(FromBytes("a.vcf", []byte(cards)))
	if r.MediaType != cardType || len(r.Documents) != 1 || len(r.Members) != 1 || len(r.Problems) > 0 {
		t.Fatalf("%+v", r)
	}
	d := r.Documents[0]
	if d.Text != "Ana Ruiz Deputy Minister Ministry of Transport, Ports +7 495 123 Met in Tesh, twice speaks no English\n\nРуис, Анна" {
		t.Errorf("%q", d.Text)
	}
	if p := d.Parts[0].Places; len(p) != 5 || p[0].Cell != "card 1!FN" || p[4].Cell != "card 1!NOTE" {
		t.Errorf("%v", p)
	}
}

const calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20240311T100000Z\nDTEND;VALUE=DATE:20240312\nSUMMARY:Meeting on the dam\\; closed\nLOCATION:Tesh\\, room 4\n" +
	"ORGANIZER;CN=\"Aske: Jon\":mailto:aske@orsa.example\nATTENDEE:mailto:tolan@orsa.example\nDESCRIPTION:Mira Tolan said that she had reported the cra\n cks twice.\nEND:VEVENT\nEND:VCALENDAR\n"

func TestCalendar(t *testing.T) {
	r := Read(FromBytes("a.ics", []byte(calendar)))
	if r.MediaType != calendarType || len(r.Documents) != 1 {
		t.Fatalf("%+v", r)
	}
	d := r.Documents[0]
	want := "2024-03-11 10:00 UTC 2024-03-12 Meeting on the dam; closed Tesh, room 4 Aske: Jon tolan@orsa.example\n\nMira Tolan said that she had reported the cracks twice."
	if d.Text != want || d.Parts[0].Places[4].Cell != "entry 1!ORGANIZER" {
		t.Errorf("%q %v", d.Text, d.Parts)
	}
	if r := Read(FromBytes("a.ics", []byte("BEGIN:VCALENDAR\nEND:VCALENDAR\n"))); !strings.Contains(says(r), "is empty") {
		t.Errorf("%q", says(r))
	}
}

func FuzzCards(f *testing.F) { fuzzBytes(f, cardType, cards) }

func FuzzCalendar(f *testing.F) { fuzzBytes(f, calendarType, calendar) }
