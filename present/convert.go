package present

import (
	"fmt"
	"time"

	"proffer"
)

// list maps items to their JSON shapes; an empty list is [], never null.
func list[T, J any](items []T, shape func(*T) J) []J {
	out := make([]J, 0, len(items))
	for i := range items {
		out = append(out, shape(&items[i]))
	}
	return out
}

func some(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func ids[T fmt.Stringer](in []T) []string {
	return list(in, func(i *T) string { return (*i).String() })
}

func words(ps []proffer.Problem) []string {
	return list(ps, func(p *proffer.Problem) string { return p.String() })
}

// orNull is nil for the empty string.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func idOrNull(i fmt.Stringer) *string { return orNull(i.String()) }

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

func bound(b proffer.Bound) *fixed {
	if !b.Known {
		return nil
	}
	f := fixed(b.Value)
	return &f
}

func (x *exporter) exhibit(e *proffer.Exhibit) jsonExhibit {
	return jsonExhibit{e.ID.String(), e.Digest.String(), e.Size, e.MediaType, e.Name, idOrNull(e.Within),
		list(e.Acquisitions, func(a *proffer.Acquisition) jsonAcquisition {
			return jsonAcquisition{stamp(a.At), a.By, a.Method, a.Source, orNull(a.Published), a.Note, a.Record, a.Program, testimony(a.Testimony)}
		}), ids(e.Documents), words(e.Problems),
		list(e.Facts, func(f *proffer.Fact) jsonFact { return jsonFact{f.Name, f.Value, f.From, f.Limit} }), picture(e.Picture)}
}

func picture(p *proffer.Picture) *jsonPicture {
	if p == nil {
		return nil
	}
	return &jsonPicture{p.Width, p.Height, orNull(p.Hash), list(p.Alike, func(l *proffer.Likeness) jsonAlike {
		return jsonAlike{l.Exhibit.String(), l.Distance}
	})}
}

func testimony(t *proffer.Testimony) *jsonTestimony {
	if t == nil {
		return nil
	}
	return &jsonTestimony{t.When, t.Language, t.Interpreter != "" && t.Interpreter != "none", t.Knowledge, t.Consent}
}

func (x *exporter) document(d *proffer.Document) jsonDocument {
	return jsonDocument{d.ID.String(), d.Exhibit.String(), d.Language, d.Title, some(d.Authors), d.Publisher, d.Credit,
		orNull(d.Published), d.Text, list(d.Parts, func(p *proffer.Part) jsonPart {
			return jsonPart{p.Kind, x.span(d.ID, p.Span), p.Text, p.Credit, orNull(p.Date), p.Language,
				list(p.Places, func(l *proffer.Place) jsonPlace {
					return jsonPlace{l.Page, l.Box, l.Bytes, l.Cell, fixed(l.Confidence)}
				})}
		}), words(d.Problems), idOrNull(d.Origin)}
}

// schemas are the FollowTheMoney schemata of our kinds.
var schemas = map[proffer.EntityKind]string{
	proffer.KindPerson: "Person", proffer.KindOrganization: "Organization", proffer.KindCountry: "PublicBody",
	proffer.KindPlace: "Address", proffer.KindGroup: "LegalEntity", proffer.KindVessel: "Vessel",
	proffer.KindAircraft: "Airplane", proffer.KindVehicle: "Vehicle", proffer.KindWeapon: "Asset",
}

func (x *exporter) entity(e *proffer.Entity) jsonEntity {
	return jsonEntity{e.ID.String(), e.Kind, schemas[e.Kind], e.Name, some(e.Aliases), e.Title, idOrNull(e.Of), e.Country,
		e.Unnamed, list(e.Identifiers, func(i *proffer.Identifier) jsonIdentifier { return jsonIdentifier{i.Type, i.Value} }),
		some(e.Flags), list(e.Mentions, func(m *proffer.Mention) jsonMention {
			return jsonMention{x.passage(m.Passage), m.Text, m.Base, m.Form}
		}), e.Why}
}

func (x *exporter) statement(s *proffer.Statement) jsonStatement {
	speaker := jsonSpeaker{Entities: ids(s.Speaker.Entities), For: idOrNull(s.Speaker.For),
		Span: x.span(s.Document, s.Speaker.Span), WhyUnnamed: s.Speaker.WhyUnnamed}
	if len(speaker.Entities) > 0 {
		speaker.Entity = &speaker.Entities[0]
	}
	if speaker.Span != nil {
		speaker.Text = speaker.Span.Exact
	}
	out := jsonStatement{ID: s.ID.String(), Document: s.Document.String(), Origin: idOrNull(s.Origin), Part: s.Part,
		Speaker: speaker, Cue: spanned{x.span(s.Document, s.Cue)}, Content: x.spans(s.Document, s.Content),
		Quoted: x.spans(s.Document, s.Quoted), Stance: s.Stance, Direct: s.Direct, Negated: s.Negated,
		Certainty: s.Certainty, Factuality: factuality(s), NestedIn: idOrNull(s.NestedIn), Hearer: idOrNull(s.Hearer),
		Confidence: fixed(s.Confidence), Status: s.Status, Engine: s.Engine,
		Grade: jsonGrade{s.Grade.Reliability, s.Grade.Credibility, some(s.Grade.Why)}, Claims: ids(s.Claims)}
	if s.Time != nil {
		t := x.time(s.Time)
		out.Time = &t
	}
	return out
}

func (x *exporter) time(t *proffer.Time) jsonTime {
	span := x.passage(t.Passage)
	text := ""
	if span != nil {
		text = span.Exact
	}
	return jsonTime{span, text, orNull(t.Start), orNull(t.End), t.Granularity, orNull(t.Anchor), t.Value}
}

func (x *exporter) quantity(q *proffer.Quantity) jsonQuantity {
	return jsonQuantity{q.ID.String(), x.passage(q.Passage), idOrNull(q.Statement), bound(q.Min), bound(q.Max), q.Approx, q.Unit}
}

func (x *exporter) event(e *proffer.Event) jsonEvent {
	out := jsonEvent{ID: e.ID.String(), Span: x.passage(e.Passage), Statement: idOrNull(e.Statement), Type: e.Type,
		Predicate: e.Predicate, Actor: idOrNull(e.Actor), Target: idOrNull(e.Target), Place: idOrNull(e.Place),
		Quantity: idOrNull(e.Quantity), Negated: e.Negated, Mood: e.Mood}
	if e.Time != nil {
		t := x.time(e.Time)
		out.Time = &t
	}
	return out
}

func (x *exporter) origin(o *proffer.Origin) jsonOrigin {
	return jsonOrigin{o.ID.String(), o.Name, ids(o.Documents), o.Why, some(o.Chain), list(o.Takings, func(t *proffer.Taking) jsonTaking {
		return jsonTaking{t.Document.String(), t.From.String(), t.Why}
	}), list(o.Portions, func(p *proffer.Portion) jsonPortion {
		return jsonPortion{p.Document.String(), idOrNull(p.From), ids(p.Statements), p.Why}
	}), some(o.Circle)}
}

func (x *exporter) claim(c *proffer.Claim) jsonClaim {
	return jsonClaim{c.ID.String(), c.Summary, ids(c.Accused), ids(c.Statements), ids(c.Against),
		list(c.Voices, func(v *proffer.Voice) jsonVoice {
			return jsonVoice{x.passage(v.Passage), idOrNull(v.Origin), v.For, v.Basis}
		}), ids(c.Related), ids(c.Narrower), orNull(c.WordedBy)}
}

func (x *exporter) relation(r *proffer.Relation) jsonRelation {
	return jsonRelation{r.From.String(), r.To.String(), r.Sign, r.Kind, orNull(r.Start), orNull(r.End), ids(r.Statements),
		list(r.Spans, func(p *proffer.Passage) *jsonSpan { return x.passage(*p) })}
}

func (x *exporter) finding(f *proffer.Finding) jsonFinding {
	out := jsonFinding{ID: f.ID.String(), Claim: f.Claim.String(), Status: f.Status, Support: f.Support,
		Origins: ids(f.Origins), Answer: f.Answer, Answers: map[string]string{}, Contested: f.Contested,
		ContestedBy: ids(f.ContestedBy), BoundsBy: list(f.BoundsBy, func(b *proffer.StatementBounds) jsonBoundsBy {
			return jsonBoundsBy{b.Statement.String(), bound(b.Min), bound(b.Max), b.Approx, b.Unit, orNull(b.Start), orNull(b.End)}
		}), Likelihood: orNull(f.Likelihood), Confidence: orNull(f.Confidence), Why: some(f.Why),
		WouldChange: some(f.WouldChange), Signatures: list(f.Signatures, func(s *proffer.Signature) jsonSignature {
			return jsonSignature{s.Status, s.By, s.Record, s.Lapsed}
		})}
	for _, a := range f.Answers {
		out.Answers[a.Accused.String()] = a.Answer
	}
	if f.Bounds != nil {
		out.Bounds = &jsonInterval{bound(f.Bounds.Min), bound(f.Bounds.Max), f.Bounds.Unit}
	}
	return out
}

func (x *exporter) allegation(a *proffer.Allegation) jsonAllegation {
	return jsonAllegation{a.Name, a.Basis, a.Standard, list(a.Elements, func(e *proffer.Element) jsonElement {
		return jsonElement{e.Name, e.Kind, ids(e.Claims), some(e.Evidence), some(e.Missing)}
	})}
}

// Interval is an interval in words: "500–800 fighters", "at most 800", "at least 500", or "" for none.
func Interval(i *proffer.Interval) string {
	if i == nil {
		return ""
	}
	words := ""
	switch {
	case i.Min.Known && i.Max.Known && i.Min.Value == i.Max.Value:
		words = i.Min.Value.String()
	case i.Min.Known && i.Max.Known:
		words = i.Min.Value.String() + "–" + i.Max.Value.String()
	case i.Min.Known:
		words = "at least " + i.Min.Value.String()
	case i.Max.Known:
		words = "at most " + i.Max.Value.String()
	default:
		return ""
	}
	if i.Unit != "" {
		words += " " + i.Unit
	}
	return words
}
