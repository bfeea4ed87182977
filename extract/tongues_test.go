package extract

import (
	"strings"
	"testing"

	"proffer"
)

// Each paragraph is read by the reader of its language, and what is found stands where it stands in the whole.
func TestBilingualDocument(t *testing.T) {
	paragraphs := []struct{ lang, text string }{
		{"", `Mayor Ada Lint said on Monday that the bridge had been closed because of cracks in its piers.`},
		{"ru", `«Мы закрыли мост, потому что он мог упасть в реку», — заявила мэр Анна Круг журналистам.`},
		{"", `Two lorries were turned back. "We had to go round by the northern road", the driver Tom Vale told reporters.`},
		{"ar", `وقال رئيس البلدية سامي الحداد إن الجسر سيبقى مغلقا أسبوعين.`},
		{"fr", `Le maire a déclaré que le pont serait fermé pendant deux semaines à tous les camions.`},
	}
	d := &proffer.Document{Language: "en", Published: "2025-03-03"}
	for _, p := range paragraphs {
		start := len(d.Text)
		d.Text += p.text + "\n\n"
		d.Parts = append(d.Parts, proffer.Part{Kind: proffer.PartBody, Span: proffer.Span{Start: start, End: start + len(p.text)}, Language: p.lang})
	}
	r := Read(d)
	want := []struct{ who, what string }{
		{"Ada Lint", "the bridge had been closed"}, {"Анна Круг", "Мы закрыли мост"}, {"Tom Vale", "We had to go round"}, {"سامي الحداد", "الجسر سيبقى مغلقا"},
	}
	n := 0
	for _, s := range r.Statements {
		if n < len(want) && strings.Contains(s.Content[0].In(d.Text), want[n].what) {
			if got := s.Speaker.Span.In(d.Text); !strings.Contains(got, want[n].who) {
				t.Errorf("%q is said by %q", want[n].what, got)
			}
			if len(s.Speaker.Entities) != 1 || !strings.Contains(s.Speaker.Span.In(d.Text), r.Entities[s.Speaker.Entities[0]-1].Mentions[0].Text) {
				t.Errorf("%q: its speaker's entity is another: %v", want[n].what, s.Speaker.Entities)
			}
			n++
		}
	}
	if n < len(want) {
		t.Errorf("%d of %d statements, in this order: the next is %q", n, len(want), want[n].what)
	}
	for i, s := range r.Statements {
		if s.ID != proffer.StatementID(i+1) {
			t.Errorf("statement %d is numbered %d", i+1, s.ID)
		}
	}
	for i, e := range r.Entities {
		if e.ID != proffer.EntityID(i+1) {
			t.Errorf("entity %d is numbered %d", i+1, e.ID)
		}
		for _, m := range e.Mentions {
			if m.Span.In(d.Text) != m.Text {
				t.Errorf("%q stands where the text has %q", m.Text, m.Span.In(d.Text))
			}
		}
	}
}
