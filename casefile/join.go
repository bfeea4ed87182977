package casefile

import (
	"slices"

	"proffer"
)

// entityOf tells which entity of the case a document's local entity is; docs counts documents from 0.
type entityOf func(doc int, local proffer.EntityID) proffer.EntityID

// join numbers over the whole case what each document's reading numbers for itself: statements, quantities and events
// in the order of the documents, entities through of. The readings are left as they are.
func join(c *proffer.Case, readings []*proffer.Reading, of entityOf) {
	makeRoom(c, readings)
	for i, r := range readings {
		joinOne(c, c.Documents[i].ID, r, func(local proffer.EntityID) proffer.EntityID { return of(i, local) })
	}
	for i := range c.Doubtful { // numbered behind all others, so that a number names one statement
		c.Doubtful[i].ID = proffer.StatementID(len(c.Statements) + i + 1)
	}
}

// makeRoom makes room for all that is carried into the case, which would else be moved again and again as it grows.
func makeRoom(c *proffer.Case, readings []*proffer.Reading) {
	var statements, doubtful, times, quantities, events int
	for _, r := range readings {
		statements, doubtful, times = statements+len(r.Statements), doubtful+len(r.Doubtful), times+len(r.Times)
		quantities, events = quantities+len(r.Quantities), events+len(r.Events)
	}
	c.Statements, c.Doubtful, c.Times = slices.Grow(c.Statements, statements), slices.Grow(c.Doubtful, doubtful), slices.Grow(c.Times, times)
	c.Quantities, c.Events = slices.Grow(c.Quantities, quantities), slices.Grow(c.Events, events)
}

// joinOne carries one document's reading into the case.
func joinOne(c *proffer.Case, doc proffer.DocumentID, r *proffer.Reading, of func(proffer.EntityID) proffer.EntityID) {
	statements, quantities := proffer.StatementID(len(c.Statements)), proffer.QuantityID(len(c.Quantities))
	m := r.Renumbered(proffer.Renumbering{Document: doc, Entity: of,
		Statement: func(local proffer.StatementID) proffer.StatementID { return statements + local },
		Quantity:  func(local proffer.QuantityID) proffer.QuantityID { return quantities + local }})
	for i := range m.Events {
		m.Events[i].ID = proffer.EventID(len(c.Events) + i + 1)
	}
	c.Statements = append(c.Statements, m.Statements...)
	c.Doubtful = append(c.Doubtful, m.Doubtful...)
	c.Times = append(c.Times, m.Times...)
	c.Quantities = append(c.Quantities, m.Quantities...)
	c.Events = append(c.Events, m.Events...)
	c.Relations = append(c.Relations, m.Relations...)
}

// leaveTowns lets speakers whom the case gives to no town speak for none, though their report alone seemed to say so.
func leaveTowns(c *proffer.Case) {
	for i := range c.Statements {
		s := &c.Statements[i].Speaker
		if s.For != 0 && c.Entities[s.For-1].Kind == proffer.KindPlace && len(s.Entities) == 1 {
			if e := s.Entities[0]; e != 0 && e != s.For && c.Entities[e-1].Of != s.For {
				s.For = 0
			}
		}
	}
}
