package learn

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"proffer/language/ner/internal/tagger"
	"proffer/places"
)

// An inventor rewrites documents with names that no list knows, each old word by the same new one throughout a
// document, so that a model learns to tell names by what stands around them.
type inventor struct {
	r        *tagger.Resources
	rng      *rand.Rand
	given    []string
	family   []string
	language string
}

// Invent returns a copy of a document with most of its names replaced by invented ones.
func (v *inventor) Invent(d *Doc) Doc {
	out := Doc{Doc: tagger.Doc{Language: d.Language}, Weight: d.Weight}
	s := substitution{v: v, words: map[string]string{}, states: map[string]string{}}
	for i, words := range d.Sentences {
		ws, names := s.sentence(words, d.Names[i])
		out.Sentences, out.Names = append(out.Sentences, ws), append(out.Names, names)
	}
	return out
}

type substitution struct {
	v      *inventor
	words  map[string]string // old word, with its type, → new
	states map[string]string // code or old name of a state → its new name
}

func (s *substitution) sentence(words []string, names []tagger.Span) ([]string, []tagger.Span) {
	var out []string
	var spans []tagger.Span
	at := 0
	for _, n := range names {
		out = append(out, words[at:n.First]...)
		first := len(out)
		out = append(out, s.name(words[n.First:n.End], n.Type)...)
		spans = append(spans, tagger.Span{First: first, End: len(out), Type: n.Type})
		at = n.End
	}
	return append(out, words[at:]...), spans
}

func (s *substitution) name(words []string, t tagger.Type) []string {
	switch t {
	case tagger.State:
		return s.state(words)
	case tagger.Nation:
		return []string{s.nation(words[0])}
	case tagger.Person, tagger.Organization, tagger.Place, tagger.Vessel:
		out := make([]string, len(words))
		for i, w := range words {
			out[i] = s.word(w, t, i, len(words))
		}
		return out
	}
	return words
}

func (s *substitution) state(words []string) []string {
	key := strings.Join(words, " ")
	if code, ok := places.State(s.v.language, key); ok {
		key = code
	}
	name, ok := s.states[key]
	if !ok {
		name = s.v.stateName()
		s.states[key] = name
	}
	if len(words) > 2 && s.v.language == "en" && s.v.rng.IntN(2) == 0 {
		return []string{"Republic", "of", name}
	}
	return []string{s.like(name, words[0])}
}

// like gives a made-up word the case of letters, the ending (Russian) or the clitics and article (Arabic) of a word.
func (s *substitution) like(made, word string) string {
	switch s.v.language {
	case "ru":
		folded := tagger.Fold(word)
		stem := tagger.Stem("ru", folded)
		if made = tagger.Stem("ru", tagger.Fold(made)); len(folded) == len(word) {
			made += folded[len(stem):]
		}
		rs := []rune(made)
		rs[0] = unicode.ToUpper(rs[0])
		return matchCase(string(rs), word)
	case "ar":
		return clitics(s.v.r, word) + made
	}
	return matchCase(made, word)
}

// clitics is what stands before an Arabic name in one word: conjunction and preposition where the rest is known, and
// the article.
func clitics(r *tagger.Resources, word string) string {
	const article = "ال"
	for _, n := range tagger.Proclitics(word) {
		if rest := word[n:]; n > 0 && r.Known([]string{rest})&^tagger.KnownWord != 0 {
			if strings.HasPrefix(rest, article) {
				n += len(article)
			}
			return word[:n]
		}
	}
	if strings.HasPrefix(word, article) {
		return article
	}
	return ""
}

func (s *substitution) nation(word string) string {
	key := word
	if code, ok := places.Demonym(s.v.language, word); ok {
		key = code
	}
	name, ok := s.states[key]
	if !ok {
		name = s.v.stateName()
		s.states[key] = name
	}
	d := demonymOf(name)
	if strings.HasSuffix(word, "s") && !strings.HasSuffix(d, "ese") {
		d += "s"
	}
	return matchCase(d, word)
}

// demonymOf forms an English nationality word from an invented state's name.
func demonymOf(name string) string {
	switch {
	case strings.HasSuffix(name, "stan"):
		return name + "i"
	case strings.HasSuffix(name, "land"):
		return name + "ic"
	case strings.HasSuffix(name, "a"):
		return name + "n"
	case strings.HasSuffix(name, "o"), strings.HasSuffix(name, "e"):
		return name[:len(name)-1] + "an"
	}
	return name + "i"
}

func matchCase(name, like string) string {
	if len([]rune(like)) > 2 && strings.ToUpper(like) == like && !strings.Contains(like, ".") {
		return strings.ToUpper(name)
	}
	return name
}

// word replaces one word of a name unless it is one that names of its type are made with.
func (s *substitution) word(w string, t tagger.Type, i, n int) string {
	folded := tagger.Fold(w)
	c := s.v.r.Lexicon.ClassOf(strings.TrimSuffix(folded, "."))
	k := s.v.r.Known([]string{w})
	rs := []rune(w)
	switch {
	case !unicode.IsUpper(rs[0]) && s.v.language != "ar" || len(rs) < 3 && s.v.language != "en" ||
		len(rs) < 2 || strings.HasSuffix(w, "."):
		return w
	case t != tagger.Person && (c&^tagger.ClassKin != 0 || k&tagger.KnownLegal != 0):
		return w
	case t == tagger.Organization && n > 1 && k&tagger.KnownWord != 0:
		return w
	}
	if k&tagger.KnownNation != 0 && t != tagger.Person && s.v.language == "en" {
		return s.nation(w)
	}
	key := t.String() + tagger.Stem(s.v.language, folded)
	made, ok := s.words[key]
	if !ok {
		made = s.v.make(w, t, i, n)
		s.words[key] = made
	}
	return s.like(made, w)
}

func (v *inventor) make(w string, t tagger.Type, i, n int) string {
	upper := strings.ToUpper(w) == w && v.language != "ar"
	switch {
	case t == tagger.Organization && upper:
		return v.letters(len([]rune(w)))
	case t == tagger.Person && i == 0 && n > 1:
		if v.rng.IntN(3) > 0 {
			return pick(v.rng, v.given)
		}
		return v.syllables(1+v.rng.IntN(2), v.sounds().given)
	case t == tagger.Person:
		if v.rng.IntN(2) > 0 {
			return pick(v.rng, v.family)
		}
		return v.syllables(1+v.rng.IntN(2), v.sounds().families)
	case t == tagger.Place:
		return v.syllables(1+v.rng.IntN(2), v.sounds().places)
	}
	return v.syllables(1+v.rng.IntN(2), v.sounds().bodies)
}

func (v *inventor) stateName() string { return v.syllables(1+v.rng.IntN(2), v.sounds().states) }

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }

// sounds are what made-up words of a language are put together from.
type sounds struct {
	onsets, vowels, codas, links            []string
	states, places, given, families, bodies []string
	acronyms                                []string
}

var englishSounds = sounds{
	onsets:   strings.Fields("b br c ch d dr f fl g gr h j k kr l m n p pr r s sh sk st t th tr v vr w y z kh zh q gl"),
	vowels:   strings.Fields("a a a e e i i o o u ai ei ia ou ä é"),
	codas:    strings.Fields("- - - - - l n r s t m k d nd rt ss ll rn st v"),
	links:    strings.Fields("l n r s t m k d v z"),
	states:   strings.Fields("ia ia ia avia aria onia ania ova ora ana istan istan land mark esh ar en is eth ur una ala uay iru ea"),
	places:   strings.Fields("a o i on en ton ville burg grad abad pur stad port ford ham mouth field bridge haven evo ovo insk ara ora una iya ani oum"),
	given:    strings.Fields("a a ia o an en el in us ka ra na ita is ar im ad id ek"),
	families: strings.Fields("ov ev in sky ski ez es son sen er man stein i u a o ani idze yan ic escu enko uk ari adze oglu berg ton ley worth"),
	bodies:   strings.Fields("a o ex ix on ar al is ia um us ora ane or tek corp link net line"),
}

var russianSounds = sounds{
	onsets:   strings.Fields("б бр в г гр д др ж з к кр л м н п пр р с св ск ст т тр ф х ч ш"),
	vowels:   strings.Fields("а а а е е и и о о у я ю э"),
	codas:    strings.Fields("- - - - л н р с т м к д нд рт сс рн ст в"),
	links:    strings.Fields("л н р с т м к д в з"),
	states:   strings.Fields("ия ия ия ия авия ария ония ания ова ора ана стан стан ландия"),
	places:   strings.Fields("а ово ино ск град бург поль абад тон вилль порт форд ара ора уна ань ец"),
	given:    strings.Fields("а ия ин ан ен ель ус ар им ид ек ий ир"),
	families: strings.Fields("ов ов ев ев ин ин ский ский енко ук ян швили дзе берг сон ман штейн ер ес аль ани а о и"),
	bodies:   strings.Fields("а экс икс он ар аль ис ия ум ор тек корп линк лайн пром нефть банк строй фарм газ"),
	acronyms: strings.Fields("НКР СБР ФНС ГСК ЦБК МРК ЕРФ ОРГ АСП УВК НПС КТК СПР ВНР ДРК ГРУС АКБ НЦБ ФРК МТК"),
}

var arabicSounds = sounds{
	onsets:   strings.Fields("ب ت ج د ر ز س ش ف ك ل م ن ه ط ق غ خ"),
	vowels:   strings.Fields("ا ا و ي ي و ا"),
	codas:    strings.Fields("- - ل ن ر س ت م ك د"),
	links:    strings.Fields("ل ن ر س ت م ك د ف ز"),
	states:   strings.Fields("يا يا انيا ستان لاند اريا ونيا ورا انا"),
	places:   strings.Fields("ا ان ين ون ة ية غراد بورغ آباد ة تون"),
	given:    strings.Fields("ا ان ين ون ي ر يل يم ة"),
	families: strings.Fields("ي ي وف سكي سون ان ينكو يس اني او"),
	bodies:   strings.Fields("ا كس ون تك ال يا كورب لاين"),
}

func (v *inventor) sounds() *sounds {
	switch v.language {
	case "ru":
		return &russianSounds
	case "ar":
		return &arabicSounds
	}
	return &englishSounds
}

// syllables makes a word of n syllables and an ending, with a capital.
func (v *inventor) syllables(n int, ends []string) string {
	s := v.sounds()
	var b strings.Builder
	vowel := false
	for i := range n {
		b.WriteString(pick(v.rng, s.onsets))
		b.WriteString(pick(v.rng, s.vowels))
		vowel = true
		if c := pick(v.rng, s.codas); c != "-" && i == n-1 {
			b.WriteString(c)
			vowel = false
		}
	}
	if vowel {
		b.WriteString(pick(v.rng, s.links))
	}
	b.WriteString(pick(v.rng, ends))
	rs := []rune(b.String())
	rs[0] = unicode.ToUpper(rs[0])
	return string(rs)
}

func (v *inventor) letters(n int) string {
	b := make([]byte, max(2, min(n, 6)))
	for i := range b {
		b[i] = byte('A' + v.rng.IntN(26))
	}
	if v.language == "ru" {
		return pick(v.rng, russianSounds.acronyms)
	}
	return string(b)
}
