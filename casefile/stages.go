package casefile

import (
	"proffer"
)

// models are the digests of the models that readings depend on.
func models() []string { return nil }

func resolved(c *proffer.Case, readings []*proffer.Reading, decisions []recordedDecision) entityOf {
	first := make([]int, len(readings))
	for i, r := range readings {
		first[i] = len(c.Entities)
		for _, e := range r.Entities {
			e.ID = proffer.EntityID(len(c.Entities) + 1)
			ms := append([]proffer.Mention(nil), e.Mentions...)
			for k := range ms {
				ms[k].Document = c.Documents[i].ID
			}
			e.Mentions = ms
			if e.Of != 0 {
				e.Of += proffer.EntityID(first[i])
			}
			c.Entities = append(c.Entities, e)
		}
	}
	return func(doc int, local proffer.EntityID) proffer.EntityID { return proffer.EntityID(first[doc]) + local }
}

func weighed(c *proffer.Case) {}
