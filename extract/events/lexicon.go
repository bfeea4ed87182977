package events

import (
	"embed"
	"strings"
	"sync"

	"proffer"
	"proffer/language/concepts"
	"proffer/language/morph"
)

//go:embed data/*.tsv
var data embed.FS

// A lexicon is what one language's words report.
type lexicon struct {
	language string
	verbs    map[string]string   // lemma, or lemma_particle → PLOVER type
	nouns    map[string]string   // nominalisation → PLOVER type
	pairs    map[string][]object // verb → type by its object
	roles    map[string]map[string]bool
	forms    map[string]string // Arabic: form of a verb → lemma
	moods    map[string]string // "verb lemma", "noun lemma", "adj lemma", "word lemma" → mood
}

// An object makes an event of a verb that alone reports none.
type object struct{ noun, class string }

var lexicons = func() map[string]func() *lexicon {
	m := map[string]func() *lexicon{}
	for _, l := range []string{"en", "ru", "ar"} {
		m[l] = sync.OnceValue(func() *lexicon { return load(l) })
	}
	return m
}()

// lexiconFor is nil for a language without one.
func lexiconFor(language string) *lexicon {
	if language == "" {
		language = "en"
	}
	if get := lexicons[language]; get != nil {
		return get()
	}
	return nil
}

func load(language string) *lexicon {
	x := &lexicon{language: language, verbs: map[string]string{}, nouns: map[string]string{}, pairs: map[string][]object{},
		roles: map[string]map[string]bool{}, moods: map[string]string{}}
	text, err := data.ReadFile("data/" + language + ".tsv")
	if err != nil {
		return x
	}
	for line := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 3 {
			continue
		}
		for w := range strings.FieldsSeq(f[2]) {
			x.add(f[0], f[1], w)
		}
	}
	return x
}

func (x *lexicon) add(kind, class, word string) {
	plover := class[0] >= 'A' && class[0] <= 'Z'
	verb, noun, pair := strings.Cut(word, ":")
	verb, noun = x.fold(verb), x.fold(noun)
	if kind == "verb" && x.language == "ar" {
		x.inflect(verb)
	}
	switch {
	case pair:
		x.pairs[verb] = append(x.pairs[verb], object{noun, class})
	case plover && kind == "verb":
		x.verbs[verb] = class
	case plover:
		x.nouns[verb] = class
	case kind == "prep", class == "light", class == "swap", class == "ask", class == "breaks", class == "negation":
		if x.roles[class] == nil {
			x.roles[class] = map[string]bool{}
		}
		x.roles[class][verb] = true
	default:
		x.moods[kind+" "+verb] = class
	}
}

// inflect adds the past and present of an Arabic verb as far as its letters tell: sound verbs, and the past of those
// that end in a weak letter.
func (x *lexicon) inflect(verb string) {
	if x.forms == nil {
		x.forms = map[string]string{}
	}
	put := func(form string) {
		if x.forms[form] == "" {
			x.forms[form] = verb
		}
	}
	stem, weak := strings.CutSuffix(verb, "ي")
	if !weak {
		stem, weak = strings.CutSuffix(verb, "ا")
	}
	for _, end := range []string{"ت", "وا", "تا", "نا", "ن"} {
		put(stem + end)
	}
	put(verb)
	tail := strings.TrimPrefix(verb, "ا")
	if weak {
		tail = strings.TrimSuffix(strings.TrimSuffix(tail, "ا"), "ي") + "ي"
	}
	for _, before := range []string{"ي", "ت"} {
		for _, end := range []string{"", "ون", "وا", "ان"} {
			put(before + tail + end)
		}
	}
}

// fold is the spelling in which lemmas are compared.
func (x *lexicon) fold(w string) string {
	switch x.language {
	case "ar":
		return morph.NormalizeArabic(w)
	case "ru":
		return strings.ReplaceAll(w, "ё", "е")
	}
	return w
}

// is says that a word has a role: a preposition's, a light verb's.
func (x *lexicon) is(role, lemma string) bool { return x.roles[role][lemma] }

// byObject is the type that a verb gets from its object.
func (x *lexicon) byObject(verb, noun string) string {
	for _, o := range x.pairs[verb] {
		if o.noun == noun || x.language != "en" && strings.HasPrefix(noun, o.noun) {
			return o.class
		}
	}
	return ""
}

// class is the type of a verb's or noun's event; of Russian and Arabic words that the lexicon lacks, the concepts'.
func (x *lexicon) class(t proffer.Tag, lemma string) string {
	switch t {
	case proffer.VERB:
		if c := x.verbs[lemma]; c != "" {
			return c
		}
	case proffer.NOUN:
		if c := x.nouns[lemma]; c != "" {
			return c
		}
		return ""
	default:
		return ""
	}
	if x.language == "en" || x.is("light", lemma) || x.is("swap", lemma) || x.pairs[lemma] != nil {
		return ""
	}
	for _, id := range concepts.Of(x.language, lemma) {
		switch p := concepts.Get(id).Plover; p {
		case "", "CRIME":
		case "YIELD":
			return "RETREAT"
		default:
			return p
		}
	}
	return ""
}
