package morph

import (
	_ "embed"
	"strings"
	"sync"

	"proffer"
)

var (
	//go:embed ru/closed.tsv
	ruClosed string
	//go:embed ru/verbs.tsv
	ruVerbs string
	//go:embed ru/nouns.tsv
	ruNouns string
	//go:embed ru/given.tsv
	ruGiven string
)

// A word is what a lexicon knows of one form.
type word struct {
	tag         proffer.Tag
	lemma, fine string
	gender      byte   // of a noun: m, f, n or p
	class       string // of a noun: "person", "body", "doc", "media", "act", "time", "unit"
}

type russianLexicon struct {
	words map[string]word
	given map[string]byte     // nominative of a given name, lower case → 'm', 'f'
	names map[string][]string // any form of a given name → its nominatives
}

var russian = sync.OnceValue(func() *russianLexicon {
	x := &russianLexicon{words: make(map[string]word, 60000), given: map[string]byte{}, names: map[string][]string{}}
	rows(ruClosed, func(c []string) {
		lemma := field(c, 2)
		if lemma == "=" {
			lemma = c[0]
		}
		x.add(c[0], word{tag: proffer.ParseTag(field(c, 1)), lemma: lemma, fine: field(c, 3)})
	})
	rows(ruVerbs, func(c []string) {
		v := parseVerb(c)
		v.forms(func(form, fine string) { x.add(form, word{tag: proffer.VERB, lemma: v.lemma, fine: fine}) })
	})
	rows(ruNouns, func(c []string) {
		n := parseNoun(c)
		n.forms(func(form, fine string) {
			x.add(form, word{tag: proffer.NOUN, lemma: n.lemma, fine: fine, gender: n.gender, class: n.class})
		})
	})
	rows(ruGiven, func(c []string) {
		for name := range strings.FieldsSeq(field(c, 1)) {
			x.addGiven(fold(name), c[0][0])
		}
	})
	return x
})

// add keeps the first reading of a form, and joins the cases of a noun's forms that are spelt alike.
func (x *russianLexicon) add(form string, w word) {
	form = strings.ReplaceAll(form, "ё", "е")
	w.lemma = strings.ReplaceAll(w.lemma, "ё", "е")
	old, ok := x.words[form]
	if !ok {
		x.words[form] = w
		return
	}
	if old.tag == proffer.NOUN && w.tag == proffer.NOUN && old.lemma == w.lemma {
		old.fine = joinCases(old.fine, w.fine)
		if old.class == "" {
			old.class, old.gender = w.class, w.gender
		}
		x.words[form] = old
	}
}

func (x *russianLexicon) addGiven(name string, gender byte) {
	if _, ok := x.given[name]; ok {
		return
	}
	x.given[name] = gender
	n := parseNoun([]string{name, string(gender) + "a", givenStem(name)})
	if gender == 'f' && !strings.ContainsRune("аяь", last(name)) || strings.ContainsRune("оиуэею", last(name)) {
		n.indecl = true
	}
	n.forms(func(form, fine string) {
		if strings.Contains(fine, "p") && !strings.Contains(fine, "s") {
			return
		}
		x.names[form] = append(x.names[form], name)
	})
}

// compound is the noun of the lexicon that a word which it does not have ends with, where that names a person, a body, a paper
// or a document: «энергокомпания», «компания-перевозчик»; and the letters before it.
func (x *russianLexicon) compound(form string) (word, string) {
	const least, before = 5, 2 // letters of the noun, and before it
	n := 0
	for i := range form {
		if n++; n <= before {
			continue
		}
		k, ok := x.words[form[i:]]
		if !ok || k.tag != proffer.NOUN || runes(form[i:]) < least || strings.HasSuffix(k.lemma, "ие") {
			continue // of a noun of action the letters before are a prefix: раз-решение
		}
		switch k.class {
		case "body", "media", "doc":
			return k, form[:i]
		case "person":
			if runes(form[i:]) > least { // «характер» is no «актер»
				return k, form[:i]
			}
		}
	}
	return word{}, ""
}

// givenStem is the stem of the few given names whose vowel comes and goes.
func givenStem(name string) string {
	switch name {
	case "павел":
		return "павл"
	case "лев":
		return "льв"
	}
	return ""
}

// joinCases is the union of two sets of cases and numbers, in their fixed order.
func joinCases(a, b string) string {
	var out []byte
	for _, c := range []byte("ngdailsp") {
		if strings.IndexByte(a, c) >= 0 || strings.IndexByte(b, c) >= 0 {
			out = append(out, c)
		}
	}
	return string(out)
}

// fold is a word in lower case with е for ё and without stress marks.
func fold(w string) string {
	w = strings.ToLower(w)
	if strings.ContainsAny(w, "ё\u0301") {
		w = strings.NewReplacer("ё", "е", "\u0301", "").Replace(w)
	}
	return w
}

// Known says that a lexicon has the lemma.
func Known(lang, lemma string) bool {
	ok := false
	switch lang {
	case "ru":
		_, ok = russian().words[lemma]
	case "ar":
		_, ok = arabic().words[lemma]
	}
	return ok
}

// Class is what kind of thing a Russian noun's lemma names, by the lexicon: "person", "body", "doc", "media", "act"
// (a noun of saying), "time", "unit", or "".
func Class(lang, lemma string) string {
	switch lang {
	case "ru":
		if k, ok := russian().words[lemma]; ok {
			return k.class
		}
		k, _ := russian().compound(lemma)
		return k.class
	case "ar":
		return arabic().class[lemma]
	}
	return ""
}
