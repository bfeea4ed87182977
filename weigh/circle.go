package weigh

import (
	"slices"
	"strings"
)

// circles finds among the documents of one origin those whose publishers cite each other in a ring: "A, citing B" and
// "B, citing A" are nobody's information. It gives the publishers of the first ring in canonical order, or nil.
func (c *corpus) circle(docs []int, desks []desk) []string {
	const most = 40 // documents of one origin that are looked at
	docs = docs[:min(len(docs), most)]
	next := make([][]int, len(docs))
	for i, a := range docs {
		for j, b := range docs {
			only := desk{publisher: desks[b].publisher, publishers: desks[b].publishers}
			if i != j && !desks[a].samePublisher(&only) && len(only.publisher) > 0 && c.cites(a, &only) {
				next[i] = append(next[i], j)
			}
		}
	}
	for i := range docs {
		if ring := ringFrom(next, i); ring != nil {
			var names []string
			for _, k := range ring {
				names = append(names, c.Documents[docs[k]].Publisher)
			}
			return names
		}
	}
	return nil
}

// ringFrom is the shortest way from start back to start, or nil.
func ringFrom(next [][]int, start int) []int {
	from := make([]int, len(next))
	for i := range from {
		from[i] = -1
	}
	queue := []int{start}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, n := range next[at] {
			if n == start {
				ring := []int{at}
				for at != start {
					at = from[at]
					ring = append(ring, at)
				}
				slices.Reverse(ring)
				return ring
			}
			if from[n] < 0 {
				from[n] = at
				queue = append(queue, n)
			}
		}
	}
	return nil
}

// tellCircles adds to the origins what rings of citation they hold.
func (c *corpus) tellCircles(out *Output) {
	desks := c.desk
	for i := range out.Origins {
		o := &out.Origins[i]
		if len(o.Documents) < 2 {
			continue
		}
		var docs []int
		for _, id := range o.Documents {
			docs = append(docs, c.document.at(id))
		}
		slices.SortFunc(docs, func(a, b int) int { return c.rank[a] - c.rank[b] })
		if ring := c.circle(docs, desks); ring != nil {
			o.Circle = ring
			o.Why += "; circular: " + strings.Join(append(slices.Clone(ring), ring[0]), " cites ")
		}
	}
}
