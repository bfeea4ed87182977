package proffer

// A Renumbering maps the identifiers of one reading to those of a whole that it becomes part of. Zero stays zero, which
// means none.
type Renumbering struct {
	Document  DocumentID
	Entity    func(EntityID) EntityID
	Statement func(StatementID) StatementID
	Quantity  func(QuantityID) QuantityID
}

// Renumbered is the reading with other identifiers; r is left as it is. Events keep theirs, and doubtful statements lose
// the one within which they stand.
func (r *Reading) Renumbered(n Renumbering) *Reading {
	out := *r
	out.Entities = mapped(r.Entities, func(e Entity) Entity {
		e.ID, e.Of = n.entity(e.ID), n.entity(e.Of)
		return e
	})
	out.Statements = mapped(r.Statements, n.of)
	out.Doubtful = mapped(r.Doubtful, func(s Statement) Statement {
		s.NestedIn = 0
		return n.of(s)
	})
	out.Times = mapped(r.Times, func(t Time) Time {
		t.Document = n.Document
		return t
	})
	out.Quantities = mapped(r.Quantities, func(q Quantity) Quantity {
		q.ID, q.Document, q.Statement = n.quantity(q.ID), n.Document, n.statement(q.Statement)
		return q
	})
	out.Events = mapped(r.Events, func(e Event) Event {
		e.Document, e.Statement, e.Quantity = n.Document, n.statement(e.Statement), n.quantity(e.Quantity)
		e.Actor, e.Target, e.Place = n.entity(e.Actor), n.entity(e.Target), n.entity(e.Place)
		e.Time = n.time(e.Time)
		return e
	})
	out.Relations = mapped(r.Relations, n.relation)
	return &out
}

func mapped[T any](in []T, f func(T) T) []T {
	out := make([]T, len(in))
	for i, x := range in {
		out[i] = f(x)
	}
	return out
}

func (n Renumbering) of(s Statement) Statement {
	s.ID, s.Document, s.NestedIn = n.statement(s.ID), n.Document, n.statement(s.NestedIn)
	s.Speaker.Entities = n.entities(s.Speaker.Entities)
	s.Speaker.For, s.Hearer, s.Time = n.entity(s.Speaker.For), n.entity(s.Hearer), n.time(s.Time)
	return s
}

func (n Renumbering) relation(r Relation) Relation {
	r.From, r.To = n.entity(r.From), n.entity(r.To)
	r.Spans = mapped(r.Spans, func(p Passage) Passage { return Passage{Document: n.Document, Span: p.Span} })
	r.Statements = mapped(r.Statements, n.statement)
	return r
}

// entities maps a list, leaving out what turns out to be the same entity twice.
func (n Renumbering) entities(local []EntityID) []EntityID {
	var out []EntityID
	for _, l := range local {
		e := n.entity(l)
		known := e == 0
		for _, o := range out {
			known = known || o == e
		}
		if !known {
			out = append(out, e)
		}
	}
	return out
}

func (n Renumbering) entity(id EntityID) EntityID          { return unlessNone(id, n.Entity) }
func (n Renumbering) statement(id StatementID) StatementID { return unlessNone(id, n.Statement) }
func (n Renumbering) quantity(id QuantityID) QuantityID    { return unlessNone(id, n.Quantity) }

func unlessNone[T ~int | ~int64](id T, f func(T) T) T {
	if id == 0 {
		return 0
	}
	return f(id)
}

func (n Renumbering) time(t *Time) *Time {
	if t == nil {
		return nil
	}
	moved := *t
	moved.Document = n.Document
	return &moved
}
