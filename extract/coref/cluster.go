package coref

import (
	"sort"
	"strings"

	"proffer"
)

// cluster joins the names that name one thing. The full names come first, so that a short name meets all the full
// ones; two people whose first names differ stay apart, whatever their surname.
func (r *resolver) cluster() {
	r.byKey = map[string]*entity{}
	exact := map[string]*entity{}
	r.expandAcronyms()
	common := false
	for _, long := range []bool{true, false} {
		for _, m := range r.names {
			if m.ent != nil || long != (len(m.key) > 1) {
				continue
			}
			if !long && !common {
				common = true
				r.commonNames()
				if m.ent != nil {
					continue
				}
			}
			key := r.exactKey(m)
			if e := exact[key]; e != nil && (m.kind != proffer.KindPerson || long) {
				r.join(e, m)
				continue
			}
			e, why := r.match(m)
			if e == nil {
				e = r.add(m, m.kind)
				e.place = m.capital && m.kind != proffer.KindCountry
			} else {
				r.join(e, m)
				e.because(why)
			}
			exact[key] = e
		}
	}
}

// exactKey is equal for names that are surely of one thing.
func (r *resolver) exactKey(m *mention) string {
	if m.kind == proffer.KindCountry && m.code != "" {
		return "=" + m.code
	}
	if m.world != "" {
		return "world " + m.world
	}
	return string(m.kind) + " " + strings.Join(m.key, " ")
}

// match finds the entity that a name belongs to, and says why.
func (r *resolver) match(m *mention) (*entity, string) {
	var best *entity
	var why string
	at := -1
	for _, e := range r.candidates(m) {
		w := r.alikeTo(m, e)
		if w == "" {
			continue
		}
		near := e.lastBefore(m.span.Start) // the one last named before m; failing that, the first one after
		if best == nil || near > at {
			best, why, at = e, w, near
		}
	}
	return best, why
}

// candidates are the entities with a word that begins like one of m's, in the order in which they were met.
func (r *resolver) candidates(m *mention) []*entity {
	if len(m.key) == 1 {
		return r.byWord[beginning(m.key[0])]
	}
	seen := map[*entity]bool{}
	var out []*entity
	for _, w := range m.key {
		for _, e := range r.byWord[beginning(w)] {
			if !seen[e] {
				seen[e] = true
				out = append(out, e)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].order < out[j].order })
	return out
}

func (r *resolver) titled(m *mention) bool { return m.prefix < m.first }
