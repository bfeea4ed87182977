package coref

import (
	"proffer"
)

// nameLater joins a person who speaks unnamed by an office ("The chairman of X admitted …") with the one who speaks
// next and is named there for the first time without any word on who that is.
func (r *resolver) nameLater(vs []voice) {
	for k := 0; k+1 < len(r.turns); k++ {
		d, p := r.turns[k].parties, r.turns[k+1].parties
		if len(d) != 1 || len(p) != 1 || d[0] == p[0] || !d[0].unnamed || d[0].kind != proffer.KindPerson || d[0].owner == nil {
			continue
		}
		office, person := d[0], p[0]
		if person.kind != proffer.KindPerson || !person.named || person.title != "" || person.owner != nil || len(person.key) < 2 {
			continue
		}
		first := person.mentions[0]
		if first.span.Start < r.turns[k].at || r.sentencesBack(r.turns[k].at, first.first) > 3 || !r.definiteSource(office) {
			continue
		}
		person.title, person.owner = office.title, office.owner
		person.because("“" + office.title + "” speaks just before and is named here")
		for n := range office.nouns {
			r.call(person, n)
		}
		for _, m := range office.mentions {
			r.join(person, m)
		}
		office.mentions = nil
		for t := k; t < len(r.turns) && t < k+100; t++ {
			replace(r.turns[t].parties, office, person)
			v := &vs[r.turns[t].voice]
			replace(v.parties, office, person)
			if len(v.parties) == 1 && v.parties[0] == person && v.owner == nil {
				v.owner = person.owner
			}
		}
	}
}

// definiteSource says that an office is spoken of as the one there is: "the chairman of X", "its chairman".
func (r *resolver) definiteSource(e *entity) bool {
	for _, m := range e.mentions {
		k := r.words[m.first].key
		if r.lang != "en" || k == "the" || r.words[m.first].class&classPronoun != 0 || m.first > 0 && r.words[m.first-1].key == "the" {
			return true
		}
	}
	return false
}

func replace(list []*entity, old, by *entity) {
	for i := range list {
		if list[i] == old {
			list[i] = by
		}
	}
}
