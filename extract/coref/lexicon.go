package coref

import (
	"embed"
	"strings"
	"sync"

	"proffer/names/fold"
)

//go:embed data/*.tsv
var data embed.FS

// class is a set of what a word says about the one it names; see data/en.tsv.
type class uint32

const (
	classHonor class = 1 << iota
	classShe
	classHe
	classRank
	classPerson
	classSpokes
	classGroup
	classOrg
	classDoc
	classSelf
	classStop
	classPrep
	classCoord
	classStateNoun
	classPlacePrep
	classStatePrep
	classHePronoun
	classShePronoun
	classItPronoun
	classTheyPronoun
	classIPronoun
	classWePronoun
	classTherePronoun
	classWho
	classStateKind
	classLead
	classStyled
)

const (
	classTitle   = classHonor | classRank | classPerson | classSpokes
	classHead    = classPerson | classSpokes | classGroup | classOrg | classDoc
	classPronoun = classHePronoun | classShePronoun | classItPronoun | classTheyPronoun | classIPronoun | classWePronoun | classTherePronoun | classWho
)

var classNames = map[string]class{"honor": classHonor, "she": classShe, "he": classHe, "rank": classRank, "person": classPerson,
	"spokes": classSpokes, "group": classGroup, "org": classOrg, "doc": classDoc, "self": classSelf, "stop": classStop,
	"prep": classPrep, "coord": classCoord, "statenoun": classStateNoun, "placeprep": classPlacePrep, "stateprep": classStatePrep, "statekind": classStateKind, "lead": classLead, "styled": classStyled}

var pronounNames = map[string]class{"he": classHePronoun, "she": classShePronoun, "it": classItPronoun,
	"they": classTheyPronoun, "i": classIPronoun, "we": classWePronoun, "there": classTherePronoun, "who": classWho}

// A lexicon is what one language's words say.
type lexicon struct {
	lang        string
	words       map[string]class
	nominatives map[string]bool  // Russian nouns for people, as listed
	exact       map[string]class // as listed, for languages whose words are looked up by stem
	first       map[string]class // first names that tell a woman's from a man's
	put         []string         // beginnings of words that put something to a party, see data/address.tsv
	on          []string         // beginnings of cues by which a speaker goes on, see data/goeson.tsv
	anyone      map[string]bool  // nouns that fit whoever is spoken of, see data/anyone.tsv
	ministers   []string         // beginnings of the titles of members of a government, see data/ministers.tsv
	servants    []string         // beginnings of offices that serve a person, see data/servants.tsv
	envoys      []string         // beginnings of offices that are sent somewhere, see data/envoys.tsv
	seats       []seat           // see data/seats.tsv
}

var lexicons = sync.OnceValue(func() map[string]*lexicon {
	out := map[string]*lexicon{}
	for _, lang := range []string{"en", "ru", "ar"} {
		out[lang] = loadLexicon(lang)
	}
	return out
})

func lexiconFor(lang string) *lexicon {
	if l := lexicons()[lang]; l != nil {
		return l
	}
	return &lexicon{lang: lang}
}

func loadLexicon(lang string) *lexicon {
	l := &lexicon{lang: lang, words: map[string]class{}, nominatives: map[string]bool{}, exact: map[string]class{}, first: map[string]class{}}
	eachRow(lang+".tsv", func(f []string) {
		for _, w := range f[1:] {
			l.words[l.stem(fold.Key(w))] |= classNames[f[0]]
			l.nominatives[fold.Key(w)] = true
			l.exact[fold.Key(w)] |= classNames[f[0]]
		}
	})
	eachRow("pronouns.tsv", func(f []string) {
		if f[0] == lang {
			for _, w := range f[2:] {
				l.words["="+fold.Key(w)] |= pronounNames[f[1]]
			}
		}
	})
	eachRow("firstnames.tsv", func(f []string) {
		for _, w := range f[1:] {
			l.first[fold.Key(w)] = classNames[f[0]]
		}
	})
	for file, beginnings := range map[string]*[]string{"address.tsv": &l.put, "goeson.tsv": &l.on, "ministers.tsv": &l.ministers,
		"servants.tsv": &l.servants, "envoys.tsv": &l.envoys} {
		eachRow(file, func(f []string) {
			if f[0] == lang {
				*beginnings = f[1:]
			}
		})
	}
	l.anyone = map[string]bool{}
	eachRow("anyone.tsv", func(f []string) {
		if f[0] == lang {
			for _, w := range f[1:] {
				l.anyone[fold.Key(w)] = true
			}
		}
	})
	eachRow("seats.tsv", func(f []string) {
		if f[0] == lang {
			s := seat{offices: strings.Split(f[1], ",")}
			if len(f) > 2 {
				s.bodies = strings.Split(f[2], ",")
			}
			l.seats = append(l.seats, s)
		}
	})
	return l
}

// goesOn says that a cue tells of the one who spoke before.
func (l *lexicon) goesOn(cue string) bool {
	k := strings.ToLower(cue)
	for _, s := range l.on {
		if strings.HasPrefix(k, s) {
			return true
		}
	}
	return false
}

// addresses says that the word puts something to a party.
func (l *lexicon) addresses(key string) bool {
	for _, s := range l.put {
		if strings.HasPrefix(key, s) {
			return true
		}
	}
	return false
}

func eachRow(file string, f func([]string)) {
	text, err := data.ReadFile("data/" + file)
	if err != nil {
		panic("coref: a lexicon is missing from the program: " + file)
	}
	for line := range strings.Lines(string(text)) {
		if cols := strings.Split(strings.TrimRight(line, "\n"), "\t"); line[0] != '#' && len(cols) > 1 {
			f(cols)
		}
	}
}

// class of a folded word; lemma is its dictionary form where one is known.
func (l *lexicon) class(key, lemma string) class {
	c := l.words["="+key]
	if v, ok := l.words[l.stem(key)]; ok {
		return c | v
	}
	if lemma != "" {
		c |= l.words[l.stem(lemma)]
	}
	return c
}

// stem brings the forms of one word together, roughly: enough to look words up, not to show them.
func (l *lexicon) stem(key string) string {
	switch l.lang {
	case "ru":
		return stemRussian(key)
	case "ar":
		return stemArabic(key)
	}
	return key
}

func (l *lexicon) stems(phrase string) string {
	ws := strings.Fields(phrase)
	for i, w := range ws {
		ws[i] = l.stem(w)
	}
	return strings.Join(ws, " ")
}

// endings of Russian nouns and adjectives, the longer first; those of the genitive plural in -ов are left alone,
// since surnames end so
var russianEndings = strings.Fields("иями ями ами ого его ому ему ыми ими ией ием иям иях ая яя ое ее ые ие ый ий ой ей ую юю ых их ым им ом ем ам ям ах ях ою ею ия ии ию а я о е ы и у ю ь й")

func stemRussian(w string) string {
	for _, e := range russianEndings {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 6 {
			return s
		}
	}
	return w
}

// stemArabic drops the article and the letters written before and after a word.
func stemArabic(w string) string {
	for _, p := range []string{"وال", "فال", "بال", "كال", "لل", "ال"} {
		if s, ok := strings.CutPrefix(w, p); ok && len(s) >= 6 {
			w = s
			break
		}
	}
	return strings.TrimSuffix(w, "ه")
}
