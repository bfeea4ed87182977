package casefile

import (
	"reflect"
	"runtime"
	"testing"

	"proffer"
)

// Of more documents than are numbered at once all is there, in the order of the documents, and on how many cores it was
// done decides nothing.
func TestReadingsAreJoinedInOrder(t *testing.T) {
	const n = 1300
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	joined := func(cores int) *proffer.Case {
		runtime.GOMAXPROCS(cores)
		c := &proffer.Case{}
		var readings []*proffer.Reading
		for i := range n {
			c.Documents = append(c.Documents, proffer.Document{ID: proffer.DocumentID(i + 1)})
			r := &proffer.Reading{Doubtful: []proffer.Statement{{ID: 1}}, Events: []proffer.Event{{ID: 1, Statement: 1, Actor: 1}}}
			for k := range i % 3 {
				r.Statements = append(r.Statements, proffer.Statement{ID: proffer.StatementID(k + 1), Speaker: proffer.Speaker{Entities: []proffer.EntityID{1}}})
				r.Quantities = append(r.Quantities, proffer.Quantity{ID: proffer.QuantityID(k + 1), Statement: proffer.StatementID(k + 1)})
			}
			readings = append(readings, r)
		}
		join(c, readings, func(doc int, local proffer.EntityID) proffer.EntityID { return proffer.EntityID(10*doc) + local })
		return c
	}
	one := joined(1)
	if len(one.Statements) != n-1 || len(one.Doubtful) != n || len(one.Events) != n {
		t.Fatalf("%d statements, %d doubtful ones and %d events", len(one.Statements), len(one.Doubtful), len(one.Events))
	}
	for i, s := range append(one.Statements, one.Doubtful...) {
		if s.ID != proffer.StatementID(i+1) {
			t.Fatalf("statement %d is numbered %s", i+1, s.ID)
		}
	}
	for i, q := range one.Quantities {
		s := one.Statements[q.Statement-1]
		if q.ID != proffer.QuantityID(i+1) || s.Document != q.Document || s.Speaker.Entities[0] != proffer.EntityID(10*(s.Document-1)+1) {
			t.Fatalf("quantity %d is %+v, of %+v", i+1, q, s)
		}
	}
	if !reflect.DeepEqual(joined(4), one) {
		t.Error("on four cores the outcome is another than on one")
	}
}
