package coref

import (
	"slices"
	"sort"
	"strings"

	"proffer"
	"proffer/places"
)

// finish numbers the entities in the order of the text and puts everything into the vocabulary's types.
func (r *resolver) finish(vs []voice) Result {
	used := map[*entity]bool{}
	var mark func(e *entity)
	mark = func(e *entity) {
		if e != nil && !used[e] {
			used[e] = true
			mark(e.owner)
		}
	}
	for _, e := range r.ents {
		if len(e.mentions) > 0 {
			mark(e)
		}
	}
	for _, v := range vs {
		for _, p := range v.parties {
			mark(p)
		}
		mark(v.owner)
		mark(v.hearer)
	}
	var kept []*entity
	for _, e := range r.ents {
		if used[e] {
			kept = append(kept, e)
		}
	}
	sort.SliceStable(kept, func(a, b int) bool { return kept[a].order < kept[b].order })
	for i, e := range kept {
		e.id = proffer.EntityID(i + 1)
	}
	var out Result
	for _, e := range kept {
		out.Entities = append(out.Entities, r.entity(e))
	}
	for _, v := range vs {
		out.Voices = append(out.Voices, v.voice())
	}
	for _, e := range kept {
		for _, m := range e.mentions {
			out.places = append(out.places, place{m.span, e.id, m.form == proffer.FormPronoun})
		}
	}
	sort.SliceStable(out.places, func(a, b int) bool { return out.places[a].span.Start < out.places[b].span.Start })
	return out
}

func (v voice) voice() Voice {
	out := Voice{Speaker: proffer.Speaker{Span: v.span, WhyUnnamed: v.why}}
	for _, p := range v.parties {
		out.Speaker.Entities = append(out.Speaker.Entities, p.id)
	}
	if v.owner != nil {
		out.Speaker.For = v.owner.id
	}
	if v.hearer != nil {
		out.Hearer = v.hearer.id
	}
	return out
}

func (r *resolver) entity(e *entity) proffer.Entity {
	out := proffer.Entity{ID: e.id, Kind: e.kind, Unnamed: e.unnamed && !e.named, Country: e.country, Why: e.why}
	if e.kind != proffer.KindCountry {
		out.Country = ""
	}
	if e.owner != nil && e.owner != e {
		out.Of = e.owner.id
		if e.guessed {
			out.Flags = append(out.Flags, proffer.OwnerGuessed)
		}
	}
	if e.stateless && e.owner == nil {
		out.Flags = append(out.Flags, proffer.StateUnsaid)
	}
	seen := map[string]bool{}
	for _, m := range e.mentions {
		if f := r.styled(m.first); f != "" && !slices.Contains(out.Flags, f) && m.form == proffer.FormName && !r.merely(e, m) {
			out.Flags = append(out.Flags, f)
		}
		pm := proffer.Mention{Passage: proffer.Passage{Span: m.span}, Text: m.text, Form: m.form}
		if m.base != m.text {
			pm.Base = m.base
		}
		out.Mentions = append(out.Mentions, pm)
		if m.form == proffer.FormName && (!m.capital || e.place) {
			form := m.base
			for _, f := range []string{form, r.withSeat(e, m)} {
				if f != "" && !seen[f] {
					seen[f] = true
					out.Aliases = append(out.Aliases, f)
				}
			}
			if fuller(form, out.Name) && r.words[m.first].key != "the" {
				out.Name = form
			}
		}
	}
	if e.kind == proffer.KindCountry && out.Country == "" { // known for a state by what is said of it, not by its name
		if code, ok := places.State(r.lang, out.Name); ok && !vague(code, out.Name) {
			out.Country = code
		}
	}
	if n, ok := places.Country(e.country); ok && e.kind == proffer.KindCountry && !spelled(out.Name) {
		out.Name = n.Name // only letters, or another script: the usual English name
	}
	out.Aliases = without(out.Aliases, out.Name)
	switch {
	case out.Name == "" && len(e.mentions) == 0 && e.owner != nil:
		out.Name = e.title + " of " + r.entity(e.owner).Name
		out.Flags = append(out.Flags, OnlyThroughOthers)
	case out.Name == "" && e.title != "":
		out.Name = e.title
	case out.Name == "" && len(e.mentions) > 0:
		out.Name = e.mentions[0].text
	}
	if e.kind == proffer.KindPerson && e.named {
		out.Title = e.title
		if e.title == "" && len(e.key) == 1 {
			out.Flags = append(out.Flags, NeverIntroduced)
		}
	}
	return out
}

// withSeat is a body's name with the state or place behind it, or "": «Минфин Дровии».
func (r *resolver) withSeat(e *entity, m *mention) string {
	if e.kind != proffer.KindOrganization {
		return ""
	}
	n := r.seatBehind(m)
	if n == nil {
		return ""
	}
	return m.base + proffer.Span{Start: m.span.End, End: n.span.End}.In(r.doc.Text)
}

// OnlyThroughOthers flags a body that the text speaks of only in what it calls those who belong to it.
const OnlyThroughOthers = "named only in what others are called"

// Styled begins the flag of one whom the text calls self-styled, self-proclaimed and the like; the text's word follows.
const Styled = "called "

// ownStyle are the second halves of "self-styled" and the like.
var ownStyle = lists.Of("ownStyle")

// styled is that flag where such a word stands within the four words before word i, nothing but capitals, titles and
// kinds of bodies between.
func (r *resolver) styled(i int) string {
	for k := i - 1; k >= max(0, i-4); k-- {
		w := r.words[k]
		if w.class&classStyled != 0 {
			return Styled + w.In(r.doc.Text)
		}
		if k > 1 && ownStyle[w.key] && (r.words[k-2].key == "self" || r.words[k-2].key == "so") && r.phrase(k-1, k) == "-" {
			return Styled + r.phrase(k-2, k+1)
		}
		if w.punct && !strings.ContainsAny(r.phrase(k, k+1), "\"“«") || w.verb || w.class&(classPrep|classCoord) != 0 || r.otherName(k) {
			break
		}
	}
	return ""
}

// otherName says that word k is part of a name other than a state's.
func (r *resolver) otherName(k int) bool {
	m := r.nameAt(k)
	return m != nil && m.kind != proffer.KindCountry
}

// merely says that a state is only named in the description of another: "the self-styled Libyan army".
func (r *resolver) merely(e *entity, m *mention) bool {
	next := m.last + 1
	return e.kind == proffer.KindCountry && next < len(r.words) && (r.words[next].cap || r.words[next].class&classHead != 0)
}

// NeverIntroduced flags a person whom the text names by surname only and never says who it is.
const NeverIntroduced = "never introduced"

// spelled says that a name is written out in Latin letters, "Libya" and not "U.S." or «Ливия».
func spelled(s string) bool {
	small := 0
	for _, c := range s {
		switch {
		case c >= 'a' && c <= 'z':
			small++
		case c >= 0x370:
			return false
		}
	}
	return small > 2
}

// fuller says that a is a better name than b: more words, then more letters, then not all in capitals as in datelines.
func fuller(a, b string) bool {
	if b == "" {
		return true
	}
	na, nb := wordCount(a), wordCount(b)
	la, lb := len([]rune(a)), len([]rune(b))
	return na > nb || na == nb && (la > lb || la == lb && a != b && b == strings.ToUpper(a))
}

func wordCount(s string) int {
	n, in := 0, false
	for _, c := range s {
		if c == ' ' {
			in = false
		} else if !in {
			n++
			in = true
		}
	}
	return n
}

func without(list []string, s string) []string {
	var out []string
	for _, x := range list {
		if x != s {
			out = append(out, x)
		}
	}
	return out
}
