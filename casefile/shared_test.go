package casefile

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"proffer/bench/gold"

	"proffer"
)

// A said is what a statement must look like; empty fields do not matter.
type said struct {
	who, content string // parts of the speaker's words and of the content
	stance       proffer.Stance
	hearer, from string
	direct       bool
}

// TestRealReport reads the first real report and looks for what an analyst finds in it; nothing in the program was
// made for it.
func TestRealReport(t *testing.T) {
	path := filepath.Join(gold.Shared(t), "reports", "libya-2019-12.txt")
	c := open(t, filepath.Join(t.TempDir(), "case"), Options{})
	if _, err := c.Add(t.Context(), AddOptions{Paths: []string{path}, Published: "2019-12-05"}); err != nil {
		t.Fatal(err)
	}
	now := load(t, c)
	d := now.Documents[0]
	if d.Language != "en" || d.Credit != "Associated Press" || !slices.Equal(d.Authors, []string{"Maggie Michael"}) {
		t.Errorf("document: %s, credit %q, authors %q", d.Language, d.Credit, d.Authors)
	}
	if !slices.ContainsFunc(d.Parts, func(p proffer.Part) bool {
		return p.Kind == proffer.PartCaption && p.Credit == "AP Photo/Ivan Sekretarev" && p.Date == "2017-08-14"
	}) {
		t.Error("no caption with its own credit and date")
	}
	for _, want := range []said{
		{who: "Officials in Libya", content: "confront Moscow", stance: proffer.Plans},
		{who: "Libyan and U.S. officials", content: "deploying fighters", stance: proffer.Accuses},
		{who: "They", content: "are backing commander Khalifa Hifter"},
		{who: "al-Meshri", content: "visit Russia", stance: proffer.Plans, hearer: "Associated Press", from: "2019-11-25", direct: true},
		{who: "He", content: "when that visit would take place", stance: proffer.Declines},
		{who: "Moscow", content: "playing any role", stance: proffer.Denies},
		{who: "David Schenker", content: "impose sanctions", hearer: "reporters", from: "2019-11-25"},
		{who: "he", content: "raises the specter", stance: proffer.Warns, direct: true},
		{who: "U.S. officials", content: "intervention in the conflict"},
		{who: "Libyan officials", content: "up to 800 fighters"},
	} {
		if !slices.ContainsFunc(now.Statements, func(s proffer.Statement) bool { return matches(now, &s, want) }) {
			t.Errorf("no statement like %+v", want)
		}
	}
	checkNames(t, now)
	checkRelations(t, now)
	checkTimes(t, now)
	if !slices.ContainsFunc(now.Findings, func(f proffer.Finding) bool {
		return f.Support == proffer.SingleOrigin && f.Answer == proffer.AnswerDenied && len(f.Answers) > 0 && now.Entities[f.Answers[0].Accused-1].Name == "Russia"
	}) {
		t.Error("no finding that rests on one origin and is denied by Russia")
	}
}

func matches(c *proffer.Case, s *proffer.Statement, want said) bool {
	text := c.Documents[s.Document-1].Text
	var content strings.Builder
	for _, p := range s.Content {
		content.WriteString(p.In(text))
	}
	switch {
	case !strings.Contains(s.Speaker.Span.In(text), want.who), !strings.Contains(content.String(), want.content),
		want.stance != "" && s.Stance != want.stance, want.direct != s.Direct,
		want.hearer != "" && (s.Hearer == 0 || c.Entities[s.Hearer-1].Name != want.hearer),
		want.from != "" && (s.Time == nil || s.Time.Start != want.from):
		return false
	}
	return true
}

// named is the entity that a form names; nil where several or none have it.
func named(c *proffer.Case, kind proffer.EntityKind, form string) *proffer.Entity {
	var found *proffer.Entity
	for i := range c.Entities {
		e := &c.Entities[i]
		if e.Kind == kind && slices.ContainsFunc(e.Mentions, func(m proffer.Mention) bool { return m.Text == form }) {
			if found != nil {
				return nil
			}
			found = e
		}
	}
	return found
}

func checkNames(t *testing.T, c *proffer.Case) {
	t.Helper()
	if a, b := named(c, proffer.KindPerson, "Hifter"), named(c, proffer.KindPerson, "Khalifa Hifter"); a == nil || a != b {
		t.Error("Hifter in his forms is not one person")
	}
	if a, b := named(c, proffer.KindOrganization, "GNA"), named(c, proffer.KindOrganization, "Government of National Accord"); a == nil || a != b {
		t.Error("the acronym and its expansion are not one")
	}
	if a, b := named(c, proffer.KindCountry, "Moscow"), named(c, proffer.KindCountry, "Russia"); a == nil || a != b {
		t.Error("the capital that speaks is not its state")
	}
	if named(c, proffer.KindPlace, "Moscow") == nil {
		t.Error("the capital where people meet is no place")
	}
	m := named(c, proffer.KindPerson, "al-Meshri")
	if m == nil || m.Name != "al-Meshri" || !slices.Contains(m.Flags, "never introduced") {
		t.Errorf("the speaker who was cut out: %+v", m)
	}
}

func checkRelations(t *testing.T, c *proffer.Case) {
	t.Helper()
	for from, to := range map[string]string{"United Arab Emirates": "Khalifa Hifter", "Egypt": "Khalifa Hifter", "France": "Khalifa Hifter",
		"Russia": "Khalifa Hifter", "Turkey": "Tripoli-based government", "Qatar": "Tripoli-based government", "Italy": "Tripoli-based government"} {
		if !slices.ContainsFunc(c.Relations, func(r proffer.Relation) bool {
			return r.Sign > 0 && c.Entities[r.From-1].Name == from && (c.Entities[r.To-1].Name == to || slices.Contains(c.Entities[r.To-1].Aliases, to))
		}) {
			t.Errorf("no relation from %s to %s", from, to)
		}
	}
}

func checkTimes(t *testing.T, c *proffer.Case) {
	t.Helper()
	text := c.Documents[0].Text
	for words, want := range map[string]string{"April": "2019-04-01", "2011": "2011-01-01", "Aug. 14, 2017": "2017-08-14", "recent weeks": ""} {
		if !slices.ContainsFunc(c.Times, func(x proffer.Time) bool { return strings.Contains(x.Span.In(text), words) && x.Start == want }) {
			t.Errorf("%q does not begin on %q", words, want)
		}
	}
}

func TestRealReportWithoutDate(t *testing.T) {
	path := filepath.Join(gold.Shared(t), "reports", "libya-2019-12.txt")
	c := open(t, filepath.Join(t.TempDir(), "case"), Options{})
	add(t, c, path)
	now := load(t, c)
	text := now.Documents[0].Text
	for _, x := range now.Times {
		words := x.Span.In(text)
		if relative := strings.Contains(words, "week") || words == "April"; relative && (x.Start != "" || x.Anchor != "") {
			t.Errorf("%q has dates without a publication date: %+v", words, x)
		}
	}
	if !slices.ContainsFunc(now.Documents[0].Problems, func(p proffer.Problem) bool { return p.Where == "publication date" }) {
		t.Error("nothing says that the publication date is not known")
	}
}
