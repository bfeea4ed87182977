package ner

import (
	"slices"
	"strings"

	"proffer"
	"proffer/places"
)

// world adds the names of bodies that every desk knows where the models missed them or found a part.
func (d *document) world(names []proffer.Name) []proffer.Name {
	var found []proffer.Name
	for i := range d.a.Sentences {
		found = d.worldIn(i, found)
	}
	if len(found) == 0 {
		return names
	}
	var out []proffer.Name
	k := 0
	for _, n := range names {
		for k < len(found) && found[k].Span.End <= n.Span.Start {
			out = append(out, found[k])
			k++
		}
		if k < len(found) && found[k].Span.Overlaps(n.Span) {
			if found[k].Span.Contains(n.Span) {
				continue
			}
			k++ // the longer name wins
		}
		out = append(out, n)
	}
	return append(out, found[k:]...)
}

// shortest is how many bytes a word may have that is no acronym for sure where everything is in capitals: "WHO KNEW".
const shortest = 4

// worldIn appends those of one sentence.
func (d *document) worldIn(i int, found []proffer.Name) []proffer.Name {
	words, tokens := d.words.Sentences[i], d.a.SentenceTokens(i)
	shouted := d.a.Language != "ar" && !slices.ContainsFunc(words, func(w string) bool { return strings.ToUpper(w) != w })
	for j := 0; j < len(words); j++ {
		if isMarkWord(words[j]) || !d.begins(words[j]) && words[j] != "al" || !places.WorldBegins(words[j]) {
			continue
		}
		for end := min(j+places.MaxWorldWords, len(words)); end > j; end-- {
			if isMarkWord(words[end-1]) || end < len(words) && longNumber(words[end]) || end == j+1 && shouted && len(words[j]) <= shortest {
				continue
			}
			s := proffer.Span{Start: tokens[j].Span.Start, End: tokens[end-1].Span.End}
			if _, ok := places.World(strings.ReplaceAll(s.In(d.a.Text), " - ", "-")); ok {
				found = append(found, proffer.Name{Span: s, Kind: proffer.KindOrganization, Base: s.In(d.a.Text)})
				j = end - 1
				break
			}
		}
	}
	return found
}

// longNumber says that a word is one: what stands before it ("IMO 9074729") is its sort, not the body of that name.
func longNumber(w string) bool {
	const least = 7
	return len(w) >= least && strings.Trim(w, "0123456789") == ""
}
