package ner

import (
	"slices"
	"strings"

	"proffer"
	"proffer/language/morph"
	"proffer/language/ner/internal/tagger"
)

// cluedAr gives Arabic names of one word that no list knows, and that texts do not use otherwise, the kind that the words
// before them say: "سكان | تولنا", "وزير دفاع | تولنا", "شركة الشحن | نورايل".
func (d *document) cluedAr(i int) {
	words := d.words.Sentences[i]
	for j := 1; j < len(words); j++ {
		if !d.foreign(words[j]) || d.listedPerson(words[j]) && !d.e.knowsPlace(words[j]) || purposeOrDeed(words[j]) || strings.ContainsAny(words[j], "0123456789") {
			continue
		}
		if c, ok := d.clueAr(i, j); ok && !d.begun(i, j, c) {
			d.carve(i, j, c)
			d.officer(i, j, c)
		}
	}
}

// knowsPlace says that lists know a word as a place or state.
func (e *Engine) knowsPlace(w string) bool { return e.resources.Known([]string{w})&placed != 0 }

// purposeOrDeed says that a word is a verb or a verbal noun with a preposition before it: "in order to take", "by poisoning".
func purposeOrDeed(w string) bool {
	if strings.HasPrefix(w, "لت") || strings.HasPrefix(w, "لي") || strings.Contains(w, "\u064b") {
		return true // a verb with "in order to", or an adverb
	}
	if m := morph.Arabic(w); strings.HasSuffix(m.Prefix, "ب") && m.Tag == proffer.NOUN && (morph.Known("ar", m.Lemma) || morph.Masdarish(m.Lemma)) {
		return true
	}
	for _, p := range []string{"ب", "ل"} {
		if rest, ok := strings.CutPrefix(w, p); ok && morph.Masdarish(morph.NormalizeArabic(rest)) {
			return true
		}
	}
	return false
}

// clueAr is what the words before word j say of it.
func (d *document) clueAr(i, j int) (clue, bool) {
	words := d.words.Sentences[i]
	if c, ok := d.clueNoun("construct", words[j-1]); ok {
		c.near = true
		return c, true
	}
	if j > 1 && definite(words[j-1]) {
		c, ok := d.clueNoun("kind", words[j-2]) // "شركة الشحن | نورايل"
		return c, ok
	}
	if j > 1 && !definite(words[j-1]) && d.class(words[j-1])&tagger.ClassPrep == 0 {
		c, ok := d.clueNoun("portfolio", words[j-2]) // "وزير دفاع | تولنا"
		c.near = true
		return c, ok
	}
	return clue{}, false
}

// clueNoun is the clue of a noun, a conjunction or preposition before it aside.
func (d *document) clueNoun(relation, w string) (clue, bool) {
	w = tagger.Fold(w)
	for _, n := range tagger.Proclitics(w) {
		if c, ok := d.clues()[[2]string{relation, w[n:]}]; ok {
			return c, true
		}
	}
	return clue{}, false
}

// officer is the person whose two names stand behind the body at word j, which an office stands before: "مدير شركة نورايل | هانس
// أورب".
func (d *document) officer(i, j int, c clue) {
	words := d.words.Sentences[i]
	if c.kind == tagger.Person || !c.near || j < 2 || j+2 >= len(words) || !d.spelt(words[j+1]) || !d.spelt(words[j+2]) || purposeOrDeed(words[j+1]) ||
		c.kind == tagger.Organization && d.class(words[j-2])&tagger.ClassTitle == 0 && !speaksFor[tagger.Fold(words[j-2])] {
		return
	}
	d.spans[i] = slices.DeleteFunc(d.spans[i], func(s tagger.Span) bool { return s.First >= j+1 && s.End <= j+3 })
	if free(d.spans[i], j+1, j+3) {
		d.spans[i] = insert(d.spans[i], tagger.Span{First: j + 1, End: j + 3, Type: tagger.Person})
	}
}

// begun says that a longer name of the kind that the clue says begins at word j already.
func (d *document) begun(i, j int, c clue) bool {
	return slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool {
		return s.First < j && j+1 < s.End && s.Type == tagger.Organization || s.First <= j && j < s.End && (s.Type == c.kind && s.End-s.First > 1 || s.Type == tagger.Vessel || s.Type == tagger.Nation || s.Type == tagger.State && c.kind == tagger.Place)
	})
}

// carve makes word j a name of its own, and leaves of the names that it was taken into what stands behind it.
func (d *document) carve(i, j int, c clue) {
	var out []tagger.Span
	for _, s := range d.spans[i] {
		if s.First > j || s.End <= j {
			out = append(out, s)
			continue
		}
		if s.First = j + 1; s.First < s.End && !definite(d.words.Sentences[i][s.First]) {
			out = append(out, s)
		}
	}
	d.spans[i] = insert(out, tagger.Span{First: j, End: j + 1, Type: c.kind})
	d.sure(d.words.Sentences[i][j:j+1], c.kind)
}
