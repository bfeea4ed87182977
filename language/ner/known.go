package ner

import (
	"strings"

	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
	"proffer/places"
)

// known corrects types by what lists and quotation marks say of whole names.
func (d *document) known(i int) {
	words := d.words.Sentences[i]
	const other = tagger.KnownGiven | tagger.KnownFamily | tagger.KnownCity | tagger.KnownRegion | tagger.KnownState |
		tagger.KnownNation | tagger.KnownPart | tagger.KnownWord
	for k, s := range d.spans[i] {
		if s.Type != tagger.Person && s.Type != tagger.Place || s.End-s.First > tagger.Phrase {
			continue
		}
		is := d.e.resources.Known(words[s.First:s.End])
		if is&tagger.KnownBody != 0 && is&other == 0 || d.a.Language == "ru" && inGuillemets(words, s) {
			d.spans[i][k].Type = tagger.Organization
		}
	}
	switch d.a.Language {
	case "en":
		d.noNames(i)
	case "ru":
		d.institutions(i)
	}
}

// noNames drops English words with a capital that name nothing: people of a faith or creed, "State" in an office's
// title.
func (d *document) noNames(i int) {
	words := d.words.Sentences[i]
	kept := d.spans[i][:0]
	for _, s := range d.spans[i] {
		w := words[s.First]
		single := s.End-s.First == 1 && s.Type != tagger.Nation
		office := s.First > 1 && w == "State" && words[s.First-1] == "of" && d.class(words[s.First-2])&tagger.ClassTitle != 0
		if single && (office || d.class(w)&tagger.ClassPeople != 0) {
			continue
		}
		kept = append(kept, s)
	}
	d.spans[i] = kept
}

func inGuillemets(words []string, s tagger.Span) bool {
	return s.First > 0 && s.End < len(words) && words[s.First-1] == "«" && words[s.End] == "»"
}

var (
	institutions = lexicon.Set("institutions")
	newsBefore   = lexicon.Set("newsbefore")
)

// institutions: Russian words that are bodies' names by themselves («Генпрокуратура», «МИД»), and the letters of an
// agency before its name («РИА Новости»).
func (d *document) institutions(i int) {
	words := d.words.Sentences[i]
	for j, w := range words {
		if isCapital(w) && !strings.Contains(w, ".") && d.institutionWord(w) {
			d.institution(i, j)
		}
	}
	for k, s := range d.spans[i] {
		if s.Type == tagger.Organization && s.First > 0 && newsBefore[tagger.Fold(words[s.First-1])] &&
			isCapital(words[s.First-1]) && free(d.spans[i], s.First-1, s.First) {
			d.spans[i][k].First--
		}
	}
}

// institutionWord says that a Russian word names a body by itself: one that every state has and that no common word
// names («Минобразования», not «Армия»), or one of the list.
func (d *document) institutionWord(w string) bool {
	if f := tagger.Fold(w); institutions[f] || institutions[tagger.Stem("ru", f)] {
		return true
	}
	_, body := places.Body(w)
	return body && d.e.resources.Known([]string{w})&tagger.KnownWord == 0
}

// institution makes word j a name of its own unless it is part of a longer name of a body.
func (d *document) institution(i, j int) {
	for k, s := range d.spans[i] {
		if j < s.First || s.End <= j {
			continue
		}
		if s.Type != tagger.Organization && s.First == j && s.End > j+1 {
			d.spans[i][k].First++ // «МИД | Кессарии», taken for one person
			if s.Type == tagger.Person && s.End == j+2 {
				d.spans[i][k].Type = tagger.State
			}
			break
		}
		if s.End == j+1 && s.First == j {
			d.spans[i][k].Type = tagger.Organization
		}
		return
	}
	d.spans[i] = insert(d.spans[i], tagger.Span{First: j, End: j + 1, Type: tagger.Organization})
}
