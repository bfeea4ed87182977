package coref

import (
	"slices"
	"sort"
	"strings"

	"proffer"
	"proffer/extract/attribution"
)

// withSources adds sources that can only be names: words in capitals that no lexicon knows and the language library
// did not see ("al-Meshri told …").
func (r *resolver) withSources(names []proffer.Name, atts []attribution.Attribution) []proffer.Name {
	if r.lang == "ar" {
		return names
	}
	out := append([]proffer.Name(nil), names...)
	for _, a := range atts {
		i, j := r.within(a.Source)
		for k := i; k < j; k++ {
			if r.isComma(k) {
				j = k // "Aslund, its director"
			}
		}
		if i >= j || j-i > 5 || !r.looksNamed(i, j) {
			continue
		}
		s := proffer.Span{Start: r.words[i].Start, End: r.words[j-1].End}
		if overlapsAny(names, s) {
			continue
		}
		out = append(out, proffer.Name{Span: s, Kind: r.kindOfSource(s, names), Base: s.In(r.doc.Text)})
	}
	if len(out) > len(names) {
		sort.SliceStable(out, func(a, b int) bool { return out[a].Span.Start < out[b].Span.Start })
	}
	return out
}

// kindOfSource is a person, or a body where the text has one whose name begins so: "Nordlys" beside "Nordlys Ferries".
func (r *resolver) kindOfSource(s proffer.Span, names []proffer.Name) proffer.EntityKind {
	for _, n := range names {
		if n.Kind == proffer.KindOrganization && strings.HasPrefix(n.Span.In(r.doc.Text), s.In(r.doc.Text)+" ") {
			return proffer.KindOrganization
		}
	}
	return proffer.KindPerson
}

func (r *resolver) looksNamed(i, j int) bool {
	capitals := 0
	for k := i; k < j; k++ {
		w := r.words[k]
		switch {
		case w.cap && w.class == 0 && r.demonym(w.key) == "":
			capitals++
		case particles[w.key] && w.key != "the" && w.key != "of" || w.key == "-" || w.key == "bin" || w.key == "de" || w.key == "van":
		default:
			return false
		}
	}
	return capitals > 0
}

func overlapsAny(names []proffer.Name, s proffer.Span) bool {
	k := sort.Search(len(names), func(k int) bool { return names[k].Span.End > s.Start })
	return k < len(names) && names[k].Span.Start < s.End
}

// withDatelines adds the places at the head of datelines that the language library did not see: its first words, up to
// a mark.
func (r *resolver) withDatelines(names []proffer.Name) []proffer.Name {
	out := names
	for _, p := range r.doc.Parts {
		if p.Kind != proffer.PartDateline {
			continue
		}
		i, end := r.within(p.Span)
		j := i
		for j < end && !r.words[j].punct && (r.words[j].cap || r.lang == "ar") && !strings.ContainsAny(r.words[j].key[:1], "0123456789") {
			for j+2 < end && r.words[j+1].key == "-" && r.words[j+1].Start == r.words[j].End && r.words[j+1].End == r.words[j+2].Start {
				j += 2 // "Tel-Dura"
			}
			j++
		}
		if j == i || j-i > 5 || j == end || !r.words[j].punct && r.lang != "ar" {
			continue
		}
		s := proffer.Span{Start: r.words[i].Start, End: r.words[j-1].End}
		if !overlapsAny(names, s) {
			out = append(slices.Clip(out), proffer.Name{Span: s, Kind: proffer.KindPlace, Base: s.In(r.doc.Text)})
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].Span.Start < out[b].Span.Start })
	return out
}
