package extract

import (
	"slices"

	"proffer"
	"proffer/extract/coref"
	"proffer/extract/events"
	"proffer/extract/relations"
	"proffer/language/numbers"
	"proffer/language/times"
)

// enrich joins identifiers, times, quantities, events and relations to a reading that has its statements.
func enrich(doc *proffer.Document, a *proffer.Analysis, who coref.Result, out *proffer.Reading) {
	identify(a, out)
	locate(doc, out.Entities)
	out.Times = times.Find(a, doc.Published)
	for i := range out.Statements {
		out.Statements[i].Time = saidWhen(a, &out.Statements[i], out.Times)
	}
	for _, q := range numbers.Find(a) {
		if overlapsTime(q.Span, out.Times) {
			continue
		}
		q.ID = proffer.QuantityID(len(out.Quantities) + 1)
		q.Statement = innermost(out.Statements, q.Span)
		out.Quantities = append(out.Quantities, q)
	}
	out.Events = events.Find(a, out)
	relate(doc, a, out)
	for i := range out.Relations {
		r := &out.Relations[i]
		for _, p := range r.Spans {
			if id := innermost(out.Statements, p.Span); id != 0 && !slices.Contains(r.Statements, id) {
				r.Statements = append(r.Statements, id)
			}
		}
	}
}

// relate finds relations, and takes in those governments that stand in one.
func relate(doc *proffer.Document, a *proffer.Analysis, out *proffer.Reading) {
	more := relations.Governments(a, out.Entities)
	known := len(out.Entities)
	out.Relations = relations.Find(doc, a, slices.Concat(out.Entities, more))
	ids := map[proffer.EntityID]proffer.EntityID{}
	for i := range out.Relations {
		for _, id := range []*proffer.EntityID{&out.Relations[i].From, &out.Relations[i].To} {
			if int(*id) <= known {
				continue
			}
			if ids[*id] == 0 {
				e := more[int(*id)-known-1]
				e.ID = proffer.EntityID(len(out.Entities) + 1)
				out.Entities, ids[*id] = append(out.Entities, e), e.ID
			}
			*id = ids[*id]
		}
	}
}

func overlapsTime(s proffer.Span, times []proffer.Time) bool {
	for _, t := range times {
		if t.Span.Overlaps(s) {
			return true
		}
	}
	return false
}

// innermost is the statement with the shortest content that holds a span; 0 for none.
func innermost(statements []proffer.Statement, s proffer.Span) proffer.StatementID {
	best, id := 0, proffer.StatementID(0)
	for _, st := range statements {
		for _, c := range st.Content {
			if c.Contains(s) && (id == 0 || c.Len() < best) {
				best, id = c.Len(), st.ID
			}
		}
	}
	return id
}

// saidWhen is the time at which a statement was made: the expression nearest to its cue in the same sentence, outside
// of what was said.
func saidWhen(a *proffer.Analysis, s *proffer.Statement, times []proffer.Time) *proffer.Time {
	if !s.Cue.Valid() {
		return nil
	}
	sentence := sentenceAt(a, s.Cue)
	best := -1
	var found *proffer.Time
	for i := range times {
		t := &times[i]
		if !sentence.Contains(t.Span) || inContent(s, t.Span) {
			continue
		}
		d := max(t.Span.Start-s.Cue.End, s.Cue.Start-t.Span.End, 0)
		if best < 0 || d < best {
			best, found = d, t
		}
	}
	return found
}

func inContent(s *proffer.Statement, at proffer.Span) bool {
	for _, c := range s.Content {
		if c.Overlaps(at) {
			return true
		}
	}
	return false
}

// sentenceAt is the stretch of the sentence that holds a span.
func sentenceAt(a *proffer.Analysis, at proffer.Span) proffer.Span {
	lo, hi := 0, len(a.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		s := a.Sentences[mid]
		if s.End == s.First || a.Tokens[s.End-1].Span.End <= at.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(a.Sentences) {
		return proffer.Span{}
	}
	s := a.Sentences[lo]
	return proffer.Span{Start: a.Tokens[s.First].Span.Start, End: a.Tokens[s.End-1].Span.End}
}
