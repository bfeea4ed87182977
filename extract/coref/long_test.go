package coref

import (
	"fmt"
	"strings"
	"testing"

	"proffer"
	"proffer/extract/attribution"
	"proffer/language/token"
)

// long is a text of n paragraphs about many people, with its names and attributions.
func long(n int) (*proffer.Document, *proffer.Analysis, []attribution.Attribution) {
	var b strings.Builder
	a := &proffer.Analysis{Language: "en"}
	var atts []attribution.Attribution
	span := func(s string) proffer.Span {
		at := b.Len()
		b.WriteString(s)
		return proffer.Span{Start: at, End: b.Len()}
	}
	for i := range n {
		b.WriteString("Deputy Minister ")
		person := span(fmt.Sprintf("Ana Ru%dz", i%3000))
		a.Names = append(a.Names, proffer.Name{Span: person, Kind: proffer.KindPerson})
		b.WriteString(" of ")
		a.Names = append(a.Names, proffer.Name{Span: span(fmt.Sprintf("Drov%dia", i%700)), Kind: proffer.KindCountry})
		b.WriteString(" said the ministry was late. ")
		atts = append(atts, attribution.Attribution{Source: person, NestedIn: -1}, attribution.Attribution{Source: span("She"), NestedIn: -1})
		b.WriteString(" said the report of the company was wrong, and the ")
		a.Names = append(a.Names, proffer.Name{Span: span("BRA"), Kind: proffer.KindOrganization})
		b.WriteString(" agreed. ")
		atts = append(atts, attribution.Attribution{Source: span("The company"), NestedIn: -1})
		b.WriteString(" did not say.")
		if i%50 == 49 {
			b.WriteString("\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	a.Text = b.String()
	a.Tokens = token.Tokenize("en", a.Text)
	a.Sentences = token.Sentences("en", a.Text, a.Tokens, nil)
	return &proffer.Document{Text: a.Text, Language: "en"}, a, atts
}

// bench/speed measures how the time of reading grows; here a text that is as long as a book gets a voice for each source.
func TestLongText(t *testing.T) {
	doc, a, atts := long(8000)
	if r := Resolve(doc, a, atts); len(r.Voices) != len(atts) {
		t.Fatalf("%d voices for %d attributions", len(r.Voices), len(atts))
	}
}
