package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/extract/attribution"
	"proffer/extract/coref"
)

// join makes attributions into statements, those that are likely enough into out.Statements and the others into
// out.Doubtful. Both are numbered from 1, doubtful ones after the others; nesting goes by these numbers. What a
// headline says is left out: it repeats the report in fewer words and is no voice of its own.
func join(doc *proffer.Document, atts []attribution.Attribution, who coref.Result, out *proffer.Reading) {
	parts := mainParts(doc)
	ids := make([]proffer.StatementID, len(atts))
	next := proffer.StatementID(1)
	for _, sure := range []bool{true, false} {
		for i, x := range atts {
			if (x.Confidence >= Threshold) == sure && partAt(parts, x) != proffer.PartHeadline {
				ids[i] = next
				next++
			}
		}
	}
	for _, sure := range []bool{true, false} {
		for i, x := range atts {
			if ids[i] == 0 || (x.Confidence >= Threshold) != sure {
				continue
			}
			s := statement(doc.Text, parts, x)
			s.ID = ids[i]
			if x.NestedIn >= 0 && x.NestedIn < len(ids) && (!sure || atts[x.NestedIn].Confidence >= Threshold) {
				s.NestedIn = ids[x.NestedIn]
			}
			if i < len(who.Voices) {
				s.Speaker, s.Hearer = who.Voices[i].Speaker, who.Voices[i].Hearer
			}
			if sure {
				out.Statements = append(out.Statements, s)
			} else {
				out.Doubtful = append(out.Doubtful, s)
			}
		}
	}
}

// closed are pieces of a text with the closing mark behind each piece in which a quotation opens and does not close.
func closed(text string, pieces []proffer.Span) []proffer.Span {
	out := slices.Clone(pieces)
	for i, p := range out {
		mark, size := utf8.DecodeRuneInString(text[p.End:])
		in := p.In(text)
		open := false
		switch mark {
		case '"':
			open = strings.Count(in, "\"")%2 == 1
		case '”', '»', '“':
			open = strings.Count(in, opening[mark]) > strings.Count(in, string(mark))
		}
		if open {
			out[i].End += size
		}
	}
	return out
}

var opening = map[rune]string{'”': "“", '»': "«", '“': "„"}

// statement is x without what needs other statements or entities.
func statement(text string, parts []proffer.Part, x attribution.Attribution) proffer.Statement {
	s := proffer.Statement{
		Part:       partAt(parts, x),
		Speaker:    proffer.Speaker{Span: x.Source, WhyUnnamed: x.WhyUnnamed},
		Cue:        x.Cue,
		Content:    closed(text, x.Content),
		Quoted:     x.Quoted,
		Stance:     x.Stance,
		Direct:     x.Direct,
		Negated:    x.Negated,
		Certainty:  x.Certainty,
		Confidence: x.Confidence,
		Status:     proffer.Proposed,
		Engine:     Engine,
	}
	if x.Engine != "" {
		s.Engine = x.Engine
	}
	if s.Stance == "" {
		s.Stance = proffer.Asserts
	}
	if s.Certainty == "" {
		s.Certainty = "certain"
	}
	if asks(text, x.Content) {
		s.Certainty = "unknown"
	}
	return s
}

// asks says that what is said is one question: its mark follows, and no sentence ends before it.
func asks(text string, content []proffer.Span) bool {
	if len(content) == 0 {
		return false
	}
	for _, c := range content {
		if strings.ContainsAny(c.In(text), ".!") {
			return false
		}
	}
	end := min(max(content[len(content)-1].End, 0), len(text))
	return strings.HasPrefix(text[end:], "?") || strings.HasPrefix(text[end:], "؟")
}

// mainParts is the parts of a document that say what a stretch of text is, in text order. They do not overlap.
func mainParts(doc *proffer.Document) []proffer.Part {
	var out []proffer.Part
	for _, p := range doc.Parts {
		switch p.Kind {
		case proffer.PartHeadline, proffer.PartCaption, proffer.PartQuote, proffer.PartTable, proffer.PartCorrection, proffer.PartBody:
			if p.Span.Valid() {
				out = append(out, p)
			}
		}
	}
	return out
}

// partAt is the kind of part in which an attribution stands.
func partAt(parts []proffer.Part, x attribution.Attribution) proffer.PartKind {
	at := x.Cue
	if !at.Valid() && len(x.Content) > 0 {
		at = x.Content[0]
	}
	k := sort.Search(len(parts), func(k int) bool { return parts[k].Span.End > at.Start })
	if k < len(parts) && parts[k].Span.Contains(at) {
		return parts[k].Kind
	}
	return proffer.PartBody
}
