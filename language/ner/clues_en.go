package ner

import (
	"slices"
	"strings"

	"proffer"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

// clued gives English names that no list knows the kind that the words beside them say, and finds those where the model
// saw nothing: "the charity Open Ward", "the mayor of Tolna", "Tolna's hospital", "an employee of Petrax".
func (d *document) clued(i int) {
	words := d.words.Sentences[i]
	for j := 0; j < len(words); j++ {
		first, end := d.capitals(words, j)
		for end > first+1 && d.class(words[end-1])&tagger.ClassPeople != 0 {
			end--
		}
		if end == first || d.class(words[first])&tagger.ClassPeople != 0 || d.e.resources.Known(words[first:end])&(tagger.KnownNation|tagger.KnownState|tagger.KnownBody) != 0 {
			continue
		}
		j = end - 1
		if c, ok := d.clueAround(i, first, end); ok && !d.inTitle(i, first, end, c) {
			d.follow(i, tagger.Span{First: first, End: end, Type: c.kind}, c)
		}
	}
}

// inTitle says that a run only begins a title, "Energy | Minister", or is a common word.
func (d *document) inTitle(i, first, end int, c clue) bool {
	words := d.words.Sentences[i]
	common := end-first == 1 && d.e.resources.Known(words[first:end])&tagger.KnownWord != 0
	return common && !c.near || end < len(words) && isCapital(words[end]) && d.class(words[end])&tagger.ClassTitle != 0 && c.kind != tagger.Place
}

// clueAround is what the words around the run [first, end) say of it.
func (d *document) clueAround(i, first, end int) (clue, bool) {
	for _, ask := range []func(i, first, end int) (clue, bool){d.clueApposed, d.clueOf, d.clueOwned, d.clueBehind, d.clueIts, d.cluePreposition, d.clueVerb} {
		c, ok := ask(i, first, end)
		known := d.e.resources.Known(d.words.Sentences[i][first:end])&placed != 0
		if ok && (c.kind != tagger.State || end-first == 1) && (c.kind != tagger.Organization || !known) {
			return c, true
		}
	}
	return clue{}, false
}

// small is word j where it is written small, else "".
func small(words []string, j int) string {
	if j < 0 || j >= len(words) || words[j] != strings.ToLower(words[j]) {
		return ""
	}
	return words[j]
}

// clueApposed: "the charity | Open Ward", "spokeswoman | Greta Holm", "Minister | Karl Vos".
func (d *document) clueApposed(i, first, end int) (clue, bool) {
	words := d.words.Sentences[i]
	before := small(words, first-1)
	if first > 0 && end-first == 2 && d.class(words[first-1])&tagger.ClassTitle != 0 && free(d.spans[i], first, end) && d.ownWords(words[first:end]) {
		return clue{kind: tagger.Person}, true
	}
	c, ok := d.clues().of("apposed", small(words, first-2), before)
	c.near = true
	return c, ok
}

// clueOf: "a spokesman for | Orm Power", "fighters of the | Green Front".
func (d *document) clueOf(i, first, end int) (clue, bool) {
	words := d.words.Sentences[i]
	if end < len(words) && small(words, end) != "" && d.a.SentenceTokens(i)[end].Tag == proffer.NOUN {
		return clue{}, false // "the manager of the Seld site"
	}
	at := first - 1
	the := at > 0 && tagger.Fold(words[at]) == "the"
	if the {
		at--
	}
	if at < 1 || !linking[words[at]] && !(the && words[at] == "from") {
		return clue{}, false
	}
	c, ok := d.clues().of("of", tagger.Fold(words[max(0, at-2)]), tagger.Fold(words[at-1]))
	return c, ok && (!the || c.kind == tagger.Organization)
}

// linking are the prepositions between an office and what it is of.
var linking = lexicon.Set("linking")

// clueOwned: "Tolna | 's hospital", "Petrax | spokesman".
func (d *document) clueOwned(i, _, end int) (clue, bool) {
	const reach = 3 // words that may stand before the noun
	words := d.words.Sentences[i]
	relation := "before"
	if owns(words, end) {
		relation = "owned"
		end++
	}
	for k := end; k < min(len(words), end+reach); k++ {
		w := small(words, k)
		if relation == "before" {
			w = tagger.Fold(words[k]) // "Tolna Mayor"
		}
		if c, ok := d.clues().of(relation, tagger.Fold(words[k-1]), w); ok {
			return c, true
		}
		if relation == "before" || isMarkWord(w) || d.class(w)&tagger.ClassFunction != 0 {
			break
		}
	}
	return clue{}, false
}

// clueBehind: "Ostrel |, a security firm", "Petrax |, which".
func (d *document) clueBehind(i, first, end int) (clue, bool) {
	const reach = 4 // words from the article to the noun
	words := d.words.Sentences[i]
	if end+2 >= len(words) || words[end] != "," {
		return clue{}, false
	}
	if words[end+1] == "which" {
		return clue{kind: tagger.Organization, relative: true}, true
	}
	if !articles[words[end+1]] {
		return clue{}, false
	}
	for k := end + 2; k < min(len(words), end+2+reach) && (!isMarkWord(words[k]) || owns(words, k)); k++ {
		c, ok := d.clues()[[2]string{"apposed", small(words, k)}]
		if ok && (k+1 == len(words) || isMarkWord(words[k+1]) || d.class(words[k+1])&(tagger.ClassFunction|tagger.ClassPrep|tagger.ClassWho) != 0) && !owns(words, k+1) {
			return c, true
		}
	}
	return clue{}, false
}

// clueIts: "Petrax | said in a statement that its ships", "Petrax | denied that it had", "Petrax | and its partner": no person
// is "it", and of what is said or denied the speaker is the nearest that it can mean.
func (d *document) clueIts(i, first, end int) (clue, bool) {
	words := d.words.Sentences[i]
	at := end
	switch {
	case at+2 >= len(words) || end-first == 1 && d.listedPerson(words[first]) || d.e.resources.Known(words[first:end])&placed != 0:
		return clue{}, false
	case words[at] == "and" && words[at+1] == "its":
		_, of := d.clues()[[2]string{"apposed", words[at+2]}]
		return clue{kind: tagger.Organization}, of
	case d.class(words[at])&tagger.ClassSaid == 0:
		return clue{}, false
	}
	denied := deniesOf[words[at]]
	at++
	if at+2 < len(words) && words[at] == "in" && words[at+1] == "a" {
		at += 3 // "in a statement"
	}
	if at < len(words) && words[at] == "that" {
		at++
	}
	return clue{kind: tagger.Organization}, at+1 < len(words) && (words[at] == "its" || denied && words[at] == "it" && actedBy[words[at+1]])
}

var (
	// deniesOf are verbs by which somebody speaks of himself.
	deniesOf = lexicon.Set("denies")
	// actedBy are verbs that make "it" before them somebody, not the state of things.
	actedBy = lexicon.Set("actedby")
)

// owns says that word j is the sign of a possessive.
func owns(words []string, j int) bool {
	return j < len(words) && (words[j] == "'s" || words[j] == "’s")
}

// cluePreposition: "in | Tolna", for one word that texts do not use otherwise.
func (d *document) cluePreposition(i, first, end int) (clue, bool) {
	words := d.words.Sentences[i]
	if end-first > 1 || first == 0 || !d.ownWords(words[first:end]) || strings.ToUpper(words[first]) == words[first] ||
		first > 1 && trusts[tagger.Fold(words[first-2])] || owns(words, end) {
		return clue{}, false
	}
	if and := first - 1; words[and] == "and" && slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool {
		return s.End == and && s.Type == tagger.Place && s.First > 0 && words[s.First-1] == "between"
	}) {
		return clue{kind: tagger.Place}, true
	}
	c, ok := d.clues()[[2]string{"prep", tagger.Fold(words[first-1])}]
	return c, ok && slices.ContainsFunc(d.spans[i], func(s tagger.Span) bool { return s.First == first && s.Type == tagger.Person })
}

// trusts are words with which "in" leads to a person or a body: "confidence in".
var trusts = lexicon.Set("trusts")

// clueVerb: "fled | Tolna", "fined | Petrax".
func (d *document) clueVerb(i, first, end int) (clue, bool) {
	words := d.words.Sentences[i]
	if first == 0 || owns(words, end) {
		return clue{}, false
	}
	c, ok := d.clues()[[2]string{"verb", words[first-1]}]
	return c, ok
}
