package render

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// wellFormed fails unless s is well-formed XML.
func wellFormed(t *testing.T, s string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("not well formed: %v\n%s", err, s)
		}
	}
}

func TestTimelineDrawsEachDatedMarkOnce(t *testing.T) {
	got := string(Timeline([]string{"O1 Meridian", "O2 A <very> long name of a newspaper"}, []Mark{
		{Start: "2024-03-11", Class: "report", Tip: "first & last", Href: "d.html?a=1&b=2"},
		{Start: "2024-03-11", Class: "accuses", Tip: "beside it"},
		{Start: "2024-03-01", End: "2024-03-07", Lane: 1, Class: "plans", Tip: "a week"},
		{Start: "not a date", Class: "denies", Tip: "left out"},
	}))
	wellFormed(t, got)
	if n := strings.Count(got, "<rect class=\"span plans\""); n != 1 {
		t.Errorf("%d bars for the week, want 1", n)
	}
	if strings.Contains(got, "left out") {
		t.Error("a mark without a readable date was drawn")
	}
	if strings.Count(got, "<title>beside it</title>") != 1 || strings.Count(got, "<title>first &amp; last</title>") != 1 {
		t.Error("marks of one day are not both there")
	}
	first, second := got[strings.Index(got, "class=\"report\""):], got[strings.Index(got, "class=\"accuses\""):]
	if first[:strings.Index(first, " r=")] == strings.Replace(second[:strings.Index(second, " r=")], "accuses", "report", 1) {
		t.Error("two marks of one day hide each other")
	}
}

func TestTimelineOfNothingIsNothing(t *testing.T) {
	if got := Timeline([]string{"O1"}, []Mark{{Start: "some day"}}); got != "" {
		t.Errorf("drew %q", got)
	}
}

func TestEveryPictureIsWellFormedAndTitled(t *testing.T) {
	some, more := int64(1234500), int64(8000000)
	pictures := map[string]string{
		"network": string(Network([]string{"A & B", "\"C\""}, []Edge{{From: 0, To: 1, Sign: 1, Label: "backs <x>", Tip: "a & b"}})),
		"origins": string(Origins([]Source{{Name: "<O1>", Documents: []SourceDocument{{Label: "D1 \"x\"", Tip: "&", Href: "x?a&b"}}}})),
		"intervals": string(Intervals([]Bar{{Label: "A & B", Min: &some, Max: &more}, {Label: "C", Max: &more, Approx: true},
			{Label: "D", Min: &some}, {Label: "E"}})),
	}
	for name, p := range pictures {
		wellFormed(t, p)
		if !strings.Contains(p, "<title>") {
			t.Errorf("%s has no title for those who cannot see it", name)
		}
	}
	for _, words := range []string{"1234.5–8000", "about at most 8000", "at least 1234.5", "no number"} {
		if !strings.Contains(pictures["intervals"], ">"+words+"<") {
			t.Errorf("no voice says %q", words)
		}
	}
}

func TestNoPictureOfNothing(t *testing.T) {
	zero := int64(0)
	for name, p := range map[string]string{"network": string(Network(nil, nil)), "origins": string(Origins(nil)),
		"intervals": string(Intervals([]Bar{{Label: "A", Min: &zero, Max: &zero}, {}}))} {
		if p != "" {
			t.Errorf("%s: drew %s", name, p)
		}
	}
}
