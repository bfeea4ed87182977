package casefile

import (
	"slices"

	"proffer"
	"proffer/cores"
)

// entityOf tells which entity of the case a document's local entity is; docs counts documents from 0.
type entityOf func(doc int, local proffer.EntityID) proffer.EntityID

// join numbers over the whole case what each document's reading numbers for itself: statements, quantities and events
// in the order of the documents, entities through of. The readings are left as they are. They are numbered some at a time,
// which all cores share.
func join(c *proffer.Case, readings []*proffer.Reading, of entityOf) {
	const atOnce = 1 << 9 // documents
	makeRoom(c, readings)
	moved := make([]*proffer.Reading, min(atOnce, len(readings)))
	for from := 0; from < len(readings); from += atOnce {
		here := readings[from:min(from+atOnce, len(readings))]
		numbers := make([]proffer.Renumbering, len(here))
		statements, quantities := proffer.StatementID(len(c.Statements)), proffer.QuantityID(len(c.Quantities))
		for k, r := range here {
			numbers[k] = behind(c.Documents[from+k].ID, statements, quantities)
			numbers[k].Entity = func(local proffer.EntityID) proffer.EntityID { return of(from+k, local) }
			statements, quantities = statements+proffer.StatementID(len(r.Statements)), quantities+proffer.QuantityID(len(r.Quantities))
		}
		cores.Each(len(here), func(k int) {
			r := *here[k]
			r.Entities = nil // the case has its own
			moved[k] = r.Renumbered(numbers[k])
		})
		for k := range here {
			carry(c, moved[k])
		}
	}
	for i := range c.Doubtful { // numbered behind all others, so that a number names one statement
		c.Doubtful[i].ID = proffer.StatementID(len(c.Statements) + i + 1)
	}
}

// behind numbers what a document's reading numbers for itself behind so many statements and quantities.
func behind(doc proffer.DocumentID, statements proffer.StatementID, quantities proffer.QuantityID) proffer.Renumbering {
	return proffer.Renumbering{Document: doc,
		Statement: func(local proffer.StatementID) proffer.StatementID { return statements + local },
		Quantity:  func(local proffer.QuantityID) proffer.QuantityID { return quantities + local }}
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

// carry puts one document's reading, as the case numbers it, into the case.
func carry(c *proffer.Case, r *proffer.Reading) {
	for i := range r.Events {
		r.Events[i].ID = proffer.EventID(len(c.Events) + i + 1)
	}
	c.Statements = append(c.Statements, r.Statements...)
	c.Doubtful = append(c.Doubtful, r.Doubtful...)
	c.Times = append(c.Times, r.Times...)
	c.Quantities = append(c.Quantities, r.Quantities...)
	c.Events = append(c.Events, r.Events...)
	c.Relations = append(c.Relations, r.Relations...)
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
