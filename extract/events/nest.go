package events

import (
	"cmp"
	"slices"

	"proffer"
)

// A nest finds the innermost statement around spans that come in text order.
type nest struct {
	all  []content
	next int
	open []content
}

type content struct {
	span proffer.Span
	id   proffer.StatementID
}

func newNest(statements []proffer.Statement) *nest {
	n := &nest{}
	for i := range statements {
		for _, c := range statements[i].Content {
			n.all = append(n.all, content{c, statements[i].ID})
		}
	}
	slices.SortStableFunc(n.all, func(x, y content) int {
		return cmp.Or(cmp.Compare(x.span.Start, y.span.Start), cmp.Compare(y.span.End, x.span.End))
	})
	return n
}

func (n *nest) at(s proffer.Span) proffer.StatementID {
	for n.next < len(n.all) && n.all[n.next].span.Start <= s.Start {
		n.open = append(n.open, n.all[n.next])
		n.next++
	}
	for len(n.open) > 0 && n.open[len(n.open)-1].span.End <= s.Start {
		n.open = n.open[:len(n.open)-1]
	}
	for i := len(n.open) - 1; i >= 0 && i >= len(n.open)-maxGroup; i-- {
		if n.open[i].span.Contains(s) {
			return n.open[i].id
		}
	}
	return 0
}
