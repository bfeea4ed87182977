package present

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"proffer"
)

func TestPointsCountsCodePoints(t *testing.T) {
	text := strings.Repeat("Хá€😀 a", 200)
	p := newPoints(text)
	n := 0
	for i := range text {
		if got := p.at(i); got != n {
			t.Fatalf("at(%d) = %d, want %d", i, got, n)
		}
		n++
	}
	if got := p.at(len(text) + 9); got != n {
		t.Errorf("past the end: %d, want %d", got, n)
	}
	if got := newPoints("").at(0); got != 0 {
		t.Errorf("empty text: %d", got)
	}
}

func TestJSONSpansAreCodePoints(t *testing.T) {
	text := "Анна Руис сказала: «нет»."
	i := strings.Index(text, "нет")
	c := &proffer.Case{
		Name:      "t",
		Documents: []proffer.Document{{ID: 1, Exhibit: 1, Text: text}},
		Statements: []proffer.Statement{{ID: 1, Document: 1, Content: []proffer.Span{{Start: i, End: i + len("нет")}},
			Stance: proffer.Denies, Confidence: 930, Status: proffer.Proposed}},
	}
	var b bytes.Buffer
	if err := JSON(&b, c); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Statements []struct {
			Confidence json.Number
			Content    []struct {
				Span struct {
					Start, End int
					Exact      string
				}
			}
			Cue     struct{ Span *struct{} }
			Speaker struct{ Entity *string }
			Claims  []string
		}
		Findings []any
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	s := got.Statements[0]
	sp := s.Content[0].Span
	if string([]rune(text)[sp.Start:sp.End]) != sp.Exact || sp.Exact != "нет" {
		t.Errorf("span %+v does not say %q", sp, "нет")
	}
	if s.Confidence != "0.93" || s.Cue.Span != nil || s.Speaker.Entity != nil || s.Claims == nil || got.Findings == nil {
		t.Errorf("absent things must be null or empty: %+v", s)
	}
}

func TestMilli(t *testing.T) {
	for m, want := range map[proffer.Milli]string{0: "0", 930: "0.93", 800000: "800", -250: "-0.25", 1500: "1.5", 7: "0.007"} {
		if m.String() != want {
			t.Errorf("%d: %s, want %s", int64(m), m, want)
		}
	}
}
