package weigh

import (
	"fmt"
	"slices"
	"strings"

	"proffer"
	"proffer/language/concepts"
)

// lend gives what a report has from another, which it names or credits, the origin of that other: a paper that prints what one
// of an agency's witnesses said beside talks of its own is no copy, and yet no second origin for the witness. What a copy
// heard itself is of an origin of its own. Reports are in canonical order, so that what was lent is lent on.
func (c *corpus) lend(reports []report) {
	at := map[int]*report{}
	for i := range reports {
		at[reports[i].doc] = &reports[i]
	}
	for i := range reports {
		r := &reports[i]
		for _, u := range r.fresh {
			if c.heardItself(u, r) {
				u.origin = c.ownOrigin(r.doc)
			}
		}
		for _, doc := range c.lenders[r.doc] {
			from := at[doc]
			if from == nil || from.origin == r.origin {
				continue
			}
			for _, u := range r.fresh {
				if u.origin == r.origin {
					c.lent(u, r, from)
				}
			}
		}
	}
}

// toldOne is the outlet that the speakers of two units told what they say, in the days of one story, if neither report is its own:
// what it reported is not in the case, and is one origin. 0 where there is none.
func (w *weigher) toldOne(a, b *unit) proffer.EntityID {
	x := a.hearer
	i, ok := w.at(x)
	if x == 0 || b.hearer == 0 || !ok || w.first(x) != w.first(b.hearer) || !w.outlet[x] && !isOutletName(w.Entities[i].Name) {
		return 0
	}
	p, q := a.places[0].doc, b.places[0].doc
	if w.publishes(p, x) || w.publishes(q, x) || max(w.day[p]-w.day[q], w.day[q]-w.day[p]) > copyDays {
		return 0
	}
	return x
}

// publishes says that an entity is the outlet that published a document, whomever that credits.
func (c *corpus) publishes(doc int, e proffer.EntityID) bool {
	d := c.desk[doc]
	d.credit, d.credits, d.creditedAs = nil, nil, nil
	return c.isDesk(&d, e)
}

// isOutletName says that a body's name tells that it is an outlet.
func isOutletName(name string) bool {
	found := false
	eachWord(name, proffer.Span{Start: 0, End: len(name)}, func(w string, _ proffer.Span) {
		w = concepts.Fold("ar", w)
		found = found || mediaWords().Of("outlet")[w]
	})
	return found
}

// ownOrigin is the number of the origin of what a document that copies another heard itself.
func (c *corpus) ownOrigin(doc int) int { return len(c.Documents) + doc }

// heardItself says that a report which copies that of another desk has what u says from who told its own.
func (c *corpus) heardItself(u *unit, r *report) bool {
	from := c.copyOf[r.doc]
	if from < 0 || c.desk[from].samePublisher(&c.desk[r.doc]) {
		return false
	}
	return c.publishes(r.doc, u.hearer) && !c.isDesk(&c.desk[from], u.hearer)
}

// isDesk says that an entity is the outlet that published or is credited for a document.
func (c *corpus) isDesk(d *desk, e proffer.EntityID) bool {
	i, ok := c.at(e)
	if !ok {
		return false
	}
	if slices.Contains(d.publishers, e) || slices.Contains(d.credits, e) {
		return true
	}
	name := c.Entities[i].Name
	if words := deskWords(name); sameWords(words, d.publisher) || sameWords(words, d.credit) {
		return true
	}
	n := c.bodyNamed(name)
	return n != nil && d.publishedAs != nil && d.heardIn(n)
}

// lent gives u, which is of report r, the origin of what another report says if it has that from there: of the same speaker, who
// says it there too, or in a sentence that names the other outlet.
func (c *corpus) lent(u *unit, r, from *report) {
	s := &c.Statements[u.statements[0]]
	theirs := c.isDesk(&c.desk[from.doc], u.hearer)
	if len(u.speakers) == 0 || u.hearer != 0 && !theirs {
		return
	}
	named := theirs || c.citesBeside(s, r.doc, &c.desk[from.doc])
	if named && c.speaksOf(from.doc, u.speakers) {
		u.origin, u.lender = from.origin, from.doc
	}
	most := int64(leastLent - 1)
	if named {
		most = leastBorneOut - 1
	}
	for _, v := range from.units {
		if slices.Equal(v.speakers, u.speakers) {
			if like := c.sayAlike(u, v); like > most {
				u.origin, u.lender, most = v.origin, from.doc, like
			}
		}
	}
}

// leastLent is how alike, in thousandths, what a speaker says in two reports must be for one to have it from the other, where
// its sentence does not name that.
const leastLent = 400

// namePortions tells of each origin what documents of others have from it.
func (c *corpus) namePortions(out *Output, ids map[int]proffer.OriginID, us []*unit) {
	out.portionOf = map[proffer.StatementID]proffer.OriginID{}
	for _, u := range us {
		for k, i := range u.statements {
			doc := u.places[k].doc
			id := ids[u.origin]
			if id == out.DocumentOrigins[doc] {
				continue
			}
			s := c.statement.id(i)
			out.portionOf[s] = id
			part := proffer.Portion{Document: c.Documents[doc].ID}
			if u.origin < len(c.Documents) {
				part.From = c.Documents[u.lender].ID
			}
			o := &out.Origins[id-1]
			n := slices.IndexFunc(o.Portions, func(p proffer.Portion) bool { return p.Document == part.Document && p.From == part.From })
			if n < 0 {
				n = len(o.Portions)
				o.Portions = append(o.Portions, part)
			}
			o.Portions[n].Statements = append(o.Portions[n].Statements, s)
		}
	}
	for i := range out.Origins {
		o := &out.Origins[i]
		for k := range o.Portions {
			slices.Sort(o.Portions[k].Statements)
			o.Portions[k].Why = c.whyPortion(&o.Portions[k])
		}
		if len(o.Documents) == 0 {
			o.Why = o.Portions[0].Why
		}
	}
}

// whyPortion says in words what a document has from another, or heard itself.
func (c *corpus) whyPortion(p *proffer.Portion) string {
	var ids []string
	for _, s := range p.Statements {
		ids = append(ids, s.String())
	}
	what := strings.Join(ids, ", ")
	if p.From == 0 {
		return fmt.Sprintf("%s, which else copies another report, was told %s itself", p.Document, what)
	}
	return fmt.Sprintf("%s has %s from %s (%s), which it names or credits", p.Document, what, p.From, outletName(&c.Documents[c.document.at(p.From)]))
}

// speaksOf says that a document names one of the entities.
func (c *corpus) speaksOf(doc int, entities []proffer.EntityID) bool {
	return slices.ContainsFunc(c.mentions[doc], func(m namedSpan) bool { return slices.Contains(entities, m.entity) })
}

// citesBeside says that the sentence in which a statement stands names the desk, outside of what is said.
func (c *corpus) citesBeside(s *proffer.Statement, doc int, b *desk) bool {
	text := c.Documents[doc].Text
	for _, m := range c.mentionsIn(doc, sentenceOf(text, s)) {
		if slices.ContainsFunc(s.Content, func(p proffer.Span) bool { return p.Contains(m.span) }) {
			continue
		}
		if slices.Contains(b.publishers, m.entity) || slices.Contains(b.credits, m.entity) {
			return true
		}
		if n := c.bodyNamed(m.span.In(text)); n != nil && b.publishedAs != nil && b.heardIn(n) {
			return true
		}
	}
	return false
}

// sentenceOf is the stretch of the sentences in which a statement's source, cue and content stand.
func sentenceOf(text string, s *proffer.Statement) proffer.Span {
	said := s.Cue
	for _, p := range append(slices.Clone(s.Content), s.Speaker.Span) {
		if p.Valid() {
			said.Start, said.End = min(said.Start, p.Start), max(said.End, p.End)
		}
	}
	const reach = 300 // bytes: what stands farther is of another sentence
	out := proffer.Span{Start: max(0, said.Start-reach), End: min(len(text), said.End+reach)}
	var within proffer.Span
	eachSentence(text, out, func(x proffer.Span) {
		if x.Overlaps(said) {
			if !within.Valid() {
				within.Start = x.Start
			}
			within.End = x.End
		}
	})
	return within
}
