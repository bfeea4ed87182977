package present

import (
	"strings"
	"testing"

	"proffer"
)

// spanOf is where words stand in text.
func spanOf(t *testing.T, text, words string) proffer.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return proffer.Span{Start: i, End: i + len(words)}
}

func timelineCase(t *testing.T) *proffer.Case {
	text := "Flood warning\n\nMay 3, 2024\n\nMERA, Tolland (Kite) — The dam broke on April 30. Engineers left in 2023.\n\n" +
		"“We warned them,” Orla Brand said on Friday."
	c := &proffer.Case{Entities: []proffer.Entity{{ID: 1, Name: "Orla Brand"}}}
	for i := 1; i <= 2; i++ {
		doc := proffer.DocumentID(i)
		c.Documents = append(c.Documents, proffer.Document{ID: doc, Language: "en", Text: text, Origin: 1, Parts: []proffer.Part{
			{Kind: proffer.PartHeadline, Span: spanOf(t, text, "Flood warning")},
			{Kind: proffer.PartByline, Span: spanOf(t, text, "May 3, 2024")},
			{Kind: proffer.PartBody, Span: proffer.Span{Start: strings.Index(text, "MERA"), End: len(text)}},
			{Kind: proffer.PartDateline, Span: spanOf(t, text, "MERA, Tolland (Kite) —")},
		}})
		at := func(words, start, end string) proffer.Time {
			return proffer.Time{Passage: proffer.Passage{Document: doc, Span: spanOf(t, text, words)}, Start: start, End: end}
		}
		friday := at("on Friday", "2024-05-03", "2024-05-03")
		c.Times = append(c.Times, at("May 3, 2024", "2024-05-03", "2024-05-03"), at("on April 30", "2024-04-30", "2024-04-30"),
			at("2023", "2023-01-01", "2023-12-31"), friday, at("Flood", "", ""))
		c.Statements = append(c.Statements, proffer.Statement{ID: proffer.StatementID(i), Document: doc, Origin: 1, Part: proffer.PartBody,
			Speaker: proffer.Speaker{Entities: []proffer.EntityID{1}, Span: spanOf(t, text, "Orla Brand")},
			Content: []proffer.Span{spanOf(t, text, "We warned them")}, Stance: proffer.Asserts, Time: &friday})
	}
	return c
}

func TestTimelineTellsEachDatedThingOnce(t *testing.T) {
	var got []string
	for _, r := range Timeline(timelineCase(t)) {
		places := ""
		for _, p := range r.Places {
			places += "[" + p.String() + "]"
		}
		got = append(got, r.Dates()+" | "+r.Who+" | "+r.Before()+"<"+r.Marked()+">"+r.After()+" | "+places)
	}
	want := []string{
		"2023-01-01 to 2023-12-31 |  | Engineers left in <2023>. | [D1][D2]",
		"2024-04-30 |  | The dam broke <on April 30>. | [D1][D2]",
		"2024-05-03 | Orla Brand asserts | <>We warned them | [D1, S1][D2, S2]",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
