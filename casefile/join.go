package casefile

import "proffer"

// entityOf tells which entity of the case a document's local entity is; docs counts documents from 0.
type entityOf func(doc int, local proffer.EntityID) proffer.EntityID

// join numbers over the whole case what each document's reading numbers for itself: statements, quantities and events
// in the order of the documents, entities through of. The readings are left as they are.
func join(c *proffer.Case, readings []*proffer.Reading, of entityOf) {
	for i, r := range readings {
		j := joiner{c: c, doc: i, id: c.Documents[i].ID, of: of,
			statement: proffer.StatementID(len(c.Statements)), quantity: proffer.QuantityID(len(c.Quantities))}
		j.reading(r)
	}
	for i := range c.Doubtful { // numbered behind all others, so that a number names one statement
		c.Doubtful[i].ID = proffer.StatementID(len(c.Statements) + i + 1)
	}
}

// A joiner carries one document's reading into the case.
type joiner struct {
	c         *proffer.Case
	doc       int
	id        proffer.DocumentID
	of        entityOf
	statement proffer.StatementID // statements before this document
	quantity  proffer.QuantityID
}

func (j joiner) reading(r *proffer.Reading) {
	c := j.c
	for _, s := range r.Statements {
		c.Statements = append(c.Statements, j.shifted(s))
	}
	for _, s := range r.Doubtful {
		d := j.shifted(s)
		d.NestedIn = 0
		c.Doubtful = append(c.Doubtful, d)
	}
	for _, t := range r.Times {
		t.Document = j.id
		c.Times = append(c.Times, t)
	}
	for _, q := range r.Quantities {
		q.ID, q.Document, q.Statement = proffer.QuantityID(len(c.Quantities)+1), j.id, j.statementID(q.Statement)
		c.Quantities = append(c.Quantities, q)
	}
	for _, e := range r.Events {
		e.ID, e.Document, e.Statement = proffer.EventID(len(c.Events)+1), j.id, j.statementID(e.Statement)
		e.Actor, e.Target, e.Place = j.entity(e.Actor), j.entity(e.Target), j.entity(e.Place)
		e.Time, e.Quantity = j.time(e.Time), j.quantityID(e.Quantity)
		c.Events = append(c.Events, e)
	}
	for _, rel := range r.Relations {
		c.Relations = append(c.Relations, j.relation(rel))
	}
}

func (j joiner) shifted(s proffer.Statement) proffer.Statement {
	s.ID, s.Document = proffer.StatementID(len(j.c.Statements)+1), j.id
	s.NestedIn = j.statementID(s.NestedIn)
	s.Speaker.Entities = j.entities(s.Speaker.Entities)
	s.Speaker.For, s.Hearer, s.Time = j.entity(s.Speaker.For), j.entity(s.Hearer), j.time(s.Time)
	return s
}

func (j joiner) relation(r proffer.Relation) proffer.Relation {
	r.From, r.To = j.entity(r.From), j.entity(r.To)
	spans := make([]proffer.Passage, len(r.Spans))
	for i, p := range r.Spans {
		spans[i] = proffer.Passage{Document: j.id, Span: p.Span}
	}
	statements := make([]proffer.StatementID, len(r.Statements))
	for i, s := range r.Statements {
		statements[i] = j.statementID(s)
	}
	r.Spans, r.Statements = spans, statements
	return r
}

func (j joiner) entity(local proffer.EntityID) proffer.EntityID {
	if local == 0 {
		return 0
	}
	return j.of(j.doc, local)
}

// entities maps a list, leaving out what turns out to be the same entity twice.
func (j joiner) entities(local []proffer.EntityID) []proffer.EntityID {
	var out []proffer.EntityID
	for _, l := range local {
		n := j.entity(l)
		known := n == 0
		for _, o := range out {
			known = known || o == n
		}
		if !known {
			out = append(out, n)
		}
	}
	return out
}

func (j joiner) time(t *proffer.Time) *proffer.Time {
	if t == nil {
		return nil
	}
	shifted := *t
	shifted.Document = j.id
	return &shifted
}

func (j joiner) statementID(local proffer.StatementID) proffer.StatementID {
	if local == 0 {
		return 0
	}
	return j.statement + local
}

func (j joiner) quantityID(local proffer.QuantityID) proffer.QuantityID {
	if local == 0 {
		return 0
	}
	return j.quantity + local
}
