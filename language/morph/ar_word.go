package morph

import (
	_ "embed"
	"strings"
	"sync"

	"proffer"
)

var (
	//go:embed ar/verbs.tsv
	arVerbs string
	//go:embed ar/nouns.tsv
	arNouns string
	//go:embed ar/closed.tsv
	arClosed string
)

// A Clitics is an Arabic word taken apart: proclitics, stem, and the pronoun at its end. Prefix+Stem+Suffix is the
// word without diacritics, byte for byte.
type Clitics struct {
	Prefix, Stem, Suffix string
	Tag                  proffer.Tag
	Lemma, Form          string // Form: "past-m", "pres-3p", "part", "masdar", or "" for nouns and particles
}

type arabicLexicon struct {
	words   map[string]word
	class   map[string]string
	masdars map[string]string // verbal nouns that are spelt like a verb
	bound   map[string]word   // forms of verbs as they stand before a pronoun only: طالبوه, نفاه
	doubled map[string]word   // verbs spelt like a word that comes first: عبّر, where a doubled letter tells
	jussive map[string]word   // jussives spelt like a word that comes first: لم يجب
	above   map[string]bool   // lemmas of verbs that begin with a hamza above, as no word with one below is a past of: أيد, not إيدا
}

var arabic = sync.OnceValue(func() *arabicLexicon {
	x := &arabicLexicon{words: make(map[string]word, 20000), class: map[string]string{}, masdars: map[string]string{}, bound: map[string]word{}, doubled: map[string]word{}, jussive: map[string]word{}, above: map[string]bool{}}
	rows(arClosed, func(c []string) {
		x.add(c[0], word{tag: proffer.ParseTag(field(c, 1)), lemma: NormalizeArabic(c[0])})
	})
	rows(arVerbs, func(c []string) { x.verb(c[0], field(c, 1), field(c, 4) == "") })
	rows(arNouns, func(c []string) {
		lemma := NormalizeArabic(c[0])
		x.noun(c[0], lemma, field(c, 1))
		for form := range strings.FieldsSeq(field(c, 2)) {
			x.noun(form, lemma, field(c, 1))
		}
	})
	rows(arNouns, func(c []string) {
		for _, e := range []string{"ان", "ين", "ون", "ات", "تين", "تان"} {
			x.add(strings.TrimSuffix(c[0], "ة")+e, word{tag: proffer.NOUN, lemma: NormalizeArabic(c[0]), class: field(c, 1)})
		}
	})
	rows(arVerbs, func(c []string) { x.participle(c[0], field(c, 2)) })
	rows(arVerbs, func(c []string) { x.rare(c[0], field(c, 1), field(c, 4) == "late") })
	rows(arVerbs, func(c []string) { x.masdar(c[0], field(c, 3)) })
	rows(arVerbs, func(c []string) {
		x.add(c[0]+"ا", word{tag: proffer.VERB, lemma: NormalizeArabic(c[0]), fine: "past-d"})
	})
	return x
})

// add keeps the first reading of a form.
func (x *arabicLexicon) add(form string, w word) {
	k := NormalizeArabic(form)
	if first, ok := x.words[k]; !ok {
		x.words[k] = w
	} else if strings.HasPrefix(w.fine, "jus") && first.lemma != w.lemma {
		x.jussive[k] = w
	} else if _, ok := x.doubled[k]; !ok && w.tag == proffer.VERB && first.tag != proffer.VERB && strings.HasPrefix(w.fine, "past") {
		x.doubled[k] = w
	}
}

func (x *arabicLexicon) noun(form, lemma, class string) {
	x.add(form, word{tag: proffer.NOUN, lemma: lemma, class: class})
	if _, ok := x.class[lemma]; !ok {
		x.class[lemma] = class
	}
}

// verb adds the usual forms of one verb, with or without the past, third person masculine, which is the lemma.
func (x *arabicLexicon) verb(past, pres string, bare bool) {
	lemma := NormalizeArabic(past)
	v := func(form, fine string) { x.add(form, word{tag: proffer.VERB, lemma: lemma, fine: fine}) }
	stem := past
	if weak := last(past) == 'ى' || last(past) == 'ا'; weak {
		stem = cut(past, 1)
	}
	if strings.HasPrefix(past, "أ") {
		x.above[lemma] = true
	}
	if bare {
		v(past, "past-m")
	}
	v(stem+"ت", "past-f")
	v(stem+"وا", "past-p")
	x.bound[NormalizeArabic(stem+"و")] = word{tag: proffer.VERB, lemma: lemma, fine: "past-p"}
	if stem != past {
		x.bound[NormalizeArabic(stem+"ا")] = word{tag: proffer.VERB, lemma: lemma, fine: "past-m"}
	}
	if pres == "" {
		return
	}
	body, stem, _ := presentStems(pres)
	for _, p := range [...][2]string{{"ي", "m"}, {"ت", "f"}} {
		v(p[0]+body, "pres-"+p[1])
		v(p[0]+stem+"ون", "pres-p")
		v(p[0]+stem+"وا", "pres-p")
	}
}

// rare adds duals, the first person, the jussive that only negation shows (لم يقل), and the past that verb left out.
func (x *arabicLexicon) rare(past, pres string, bare bool) {
	lemma := NormalizeArabic(past)
	v := func(form, fine string) { x.add(form, word{tag: proffer.VERB, lemma: lemma, fine: fine}) }
	if bare {
		v(past, "past-m")
	}
	v(strings.TrimRight(past, "ىا")+"تا", "past-d")
	if pres == "" {
		return
	}
	body, stem, short := presentStems(pres)
	v(addressedStem(past, short)+"تم", "past-2p")
	v("ن"+body, "pres-1p")
	v("أ"+body, "pres-1s")
	for _, p := range [...][2]string{{"ي", "m"}, {"ت", "f"}} {
		v(p[0]+stem+"ان", "pres-d")
		if short != body {
			v(p[0]+short, "jus-"+p[1])
		}
	}
}

// addressedStem is the past before the ending of who is spoken to, by the past and the short form of the present: قال, قل: قلتم.
func addressedStem(past, short string) string {
	r := []rune(past)
	if n := len(r); n == 3 && r[1] == 'ا' && !strings.HasPrefix(short, "ا") {
		return short
	} else if n > 3 && r[n-2] == 'ا' && len([]rune(short))+1 == n {
		return string(r[:n-2]) + string(r[n-1])
	}
	if stem, ok := strings.CutSuffix(past, "ى"); ok {
		return stem + "ي"
	}
	return past
}

// presentStems are the present without its first letter: whole, before a vowel, and in the jussive.
func presentStems(pres string) (body, stem, short string) {
	body = strings.TrimPrefix(pres, "ي")
	if l := last(body); l == 'ي' || l == 'و' || l == 'ى' {
		return body, cut(body, 1), cut(body, 1)
	}
	if r := []rune(body); len(r) >= 2 && strings.ContainsRune("اويى", r[len(r)-2]) {
		return body, body, string(r[:len(r)-2]) + string(r[len(r)-1])
	}
	return body, body, body
}

// participle adds the active participle, whose accusative carries a speaker on: مضيفا.
func (x *arabicLexicon) participle(past, part string) {
	lemma := NormalizeArabic(past)
	if part != "" {
		for _, e := range []string{"", "ا", "ة", "ين", "ون", "ان", "تين", "ات"} {
			x.add(part+e, word{tag: proffer.VERB, lemma: lemma, fine: "part"})
		}
		if last(part) != 'ي' {
			x.add(part+"يا", word{tag: proffer.VERB, lemma: lemma, fine: "part"})
			x.add(part+"ية", word{tag: proffer.VERB, lemma: lemma, fine: "part"})
		}
	}
}

// masdar adds the verbal noun as a noun of its own.
func (x *arabicLexicon) masdar(past, masdar string) {
	if masdar != "" {
		x.masdars[NormalizeArabic(masdar)] = NormalizeArabic(masdar)
		x.add(masdar, word{tag: proffer.NOUN, lemma: NormalizeArabic(masdar), fine: "masdar"})
	}
}

// Proclitics in the order in which they may stand.
var (
	conjunctions = []string{"", "و", "ف"}
	prefixes     = []string{"", "ال", "بال", "كال", "لل", "ب", "ل", "ك", "س", "أ"}
	suffixes     = []string{"", "هما", "كما", "هم", "هن", "ها", "نا", "كم", "ني", "ه", "ك", "ي"}
)

// Arabic takes a word apart, preferring a known stem with the fewest letters cut off.
func Arabic(w string) Clitics {
	b := bare(w)
	x := arabic()
	if len(b) > 80 {
		return Clitics{Stem: b, Tag: proffer.X, Lemma: b}
	}
	whole := doubledSecond(w)
	for _, suffix := range suffixes {
		for _, c := range conjunctions {
			for _, p := range prefixes {
				if whole && runes(c+p) == 1 {
					continue
				}
				if r, ok := x.try(b, c+p, suffix); ok {
					return x.byDoubled(w, r)
				}
			}
		}
	}
	if whole {
		return Clitics{"", b, "", proffer.NOUN, NormalizeArabic(b), ""}
	}
	return unknownArabic(b)
}

// byDoubled is the verb that a word with a doubled middle letter is, where it is spelt like another word: عبّر, no preposition.
func (x *arabicLexicon) byDoubled(w string, r Clitics) Clitics {
	v, ok := x.doubled[NormalizeArabic(r.Stem)]
	if !ok || r.Tag == proffer.VERB || strings.Trim(r.Prefix, "وف") != "" || doubledLetter(w) != runes(r.Prefix)+2 {
		return r
	}
	r.Tag, r.Lemma, r.Form = v.tag, v.lemma, v.fine
	return r
}

// doubledSecond says that the second letter of a word is marked as doubled, so that the first is no proclitic: بدّور.
func doubledSecond(w string) bool { return doubledLetter(w) == 2 }

// doubledLetter is which letter of a word, from 1, is the first marked as doubled; 0 for none.
func doubledLetter(w string) int {
	letters := 0
	for _, r := range w {
		switch {
		case r == 'ّ':
			return letters
		case arabicFold(r) != -1:
			letters++
		}
	}
	return 0
}

func (x *arabicLexicon) try(b, prefix, suffix string) (Clitics, bool) {
	stem, ok := strings.CutPrefix(b, prefix)
	if !ok {
		return Clitics{}, false
	}
	if stem, ok = strings.CutSuffix(stem, suffix); !ok || stem == "" {
		return Clitics{}, false
	}
	tail := suffix
	if strings.HasSuffix(prefix, "لل") { // لل + وزير stands for ل + ال + وزير; للجنة for ل + لجنة
		if _, ok := x.words[NormalizeArabic("ل"+stem)]; ok && prefix == "لل" {
			return Clitics{}, false
		}
	}
	key := NormalizeArabic(stem)
	k, ok := x.words[key]
	if masdar, is := x.masdars[strings.TrimSuffix(key, "ت")+"ه"]; is && suffix != "" && strings.HasSuffix(key, "ت") {
		k, ok = word{tag: proffer.NOUN, lemma: masdar, fine: "masdar"}, true
	}
	if !ok && suffix != "" && strings.HasSuffix(stem, "ت") {
		k, ok = x.words[strings.TrimSuffix(key, "ت")+"ه"]
	}
	if !ok && suffix != "" && suffix != "ي" && suffix != "ك" {
		k, ok = x.bound[key]
	}
	if ok && k.tag == proffer.VERB && strings.HasPrefix(k.fine, "past") && strings.HasPrefix(stem, "إ") && x.above[k.lemma] {
		return Clitics{}, false
	}
	if ok && k.tag == proffer.VERB && suffix != "" && runes(stem) < 3 {
		return Clitics{}, false
	}
	if !ok || !allowed(k, prefix, suffix) {
		lemma, isMasdar := x.masdars[key]
		if n := (word{tag: proffer.NOUN, lemma: lemma, fine: "masdar"}); ok && isMasdar && allowed(n, prefix, suffix) {
			return Clitics{prefix, stem, tail, n.tag, n.lemma, n.fine}, true
		}
		return Clitics{}, false
	}
	return Clitics{prefix, stem, tail, k.tag, k.lemma, k.fine}, true
}

// allowed says which clitics a kind of word takes: verbs neither article nor preposition, nouns no future س.
func allowed(k word, prefix, suffix string) bool {
	p := strings.TrimLeft(prefix, "وف")
	if strings.HasPrefix(prefix, "و") || strings.HasPrefix(prefix, "ف") {
		p = prefix[len("و"):]
	}
	switch k.tag {
	case proffer.VERB:
		if strings.HasPrefix(k.fine, "part") {
			return p != "س" && p != "أ"
		}
		return p == "" || p == "س" && strings.HasPrefix(k.fine, "pres") || p == "ل" && (strings.HasPrefix(k.fine, "pres") || strings.HasPrefix(k.fine, "jus"))
	case proffer.NOUN, proffer.ADJ, proffer.NUM:
		article := strings.HasSuffix(p, "ال") || p == "لل"
		return p != "س" && p != "أ" && !(article && suffix != "")
	case proffer.ADP:
		return p == "" || p == "ل" || p == "ب"
	case proffer.DET, proffer.PRON:
		return (p == "" || p == "ل" || p == "ب" || p == "ك" || p == "لل" || p == "ال" || p == "بال") && (suffix == "" || k.tag == proffer.DET)
	}
	return p == "" && suffix == ""
}

// unknownArabic guesses: an article or nisba ending shows a noun or adjective, a hamza or the shape of a verbal noun
// after ب or ل a preposition, else it is a noun or name.
func unknownArabic(b string) Clitics {
	for _, p := range []string{"ب", "ل", "وب", "ول"} {
		stem, ok := strings.CutPrefix(b, p)
		if ok && (strings.HasPrefix(stem, "أ") || strings.HasPrefix(stem, "إ") || Masdarish(NormalizeArabic(stem)) || mutual(NormalizeArabic(stem))) && runes(stem) >= 3 {
			return Clitics{p, stem, "", proffer.NOUN, NormalizeArabic(stem), ""}
		}
	}
	for _, p := range []string{"وال", "وبال", "بال", "ال", "ولل", "لل"} {
		if stem, ok := strings.CutPrefix(b, p); ok && runes(stem) >= 2 {
			tag := proffer.NOUN
			for _, e := range []string{"ي", "ية", "يين", "يون", "يتين", "يان"} {
				if strings.HasSuffix(stem, e) && runes(stem) > runes(e)+1 {
					tag = proffer.ADJ
				}
			}
			return Clitics{p, stem, "", tag, NormalizeArabic(stem), ""}
		}
	}
	for _, e := range []string{"ية", "يين", "يون", "وية"} {
		if strings.HasSuffix(b, e) && runes(b) > runes(e)+2 {
			return Clitics{"", b, "", proffer.ADJ, NormalizeArabic(b), ""}
		}
	}
	r := []rune(b)
	if len(r) >= 4 && (r[0] == 'ي' || r[0] == 'ت') && (strings.HasSuffix(b, "ون") || strings.HasSuffix(b, "وا")) {
		return Clitics{"", b, "", proffer.VERB, NormalizeArabic(b), "pres-p"}
	}
	if len(r) >= 5 && strings.HasPrefix(b, "سي") && !strings.HasSuffix(b, "تها") && !strings.HasSuffix(b, "ته") && !strings.HasSuffix(b, "تهم") && !strings.HasSuffix(b, "ات") {
		return Clitics{"س", string(r[1:]), "", proffer.VERB, NormalizeArabic(string(r[1:])), "pres-m"}
	}
	return Clitics{"", b, "", proffer.NOUN, NormalizeArabic(b), ""}
}

// mutual says that a normalised word has the shape of the third form's verbal noun: مفاعلة.
func mutual(key string) bool {
	r := []rune(key)
	return len(r) == 6 && r[0] == 'م' && r[2] == 'ا' && r[5] == 'ه'
}

// Masdarish says that a normalised word has the shape of a verbal noun: تفعيل, إفعال, انفعال, افتعال, استفعال.
func Masdarish(key string) bool {
	r := []rune(key)
	n := len(r)
	switch {
	case n == 5 && r[0] == 'ت' && r[3] == 'ي':
		return true
	case n == 5 && r[0] == 'ا' && r[3] == 'ا':
		return true
	case n == 6 && r[0] == 'ا' && (r[1] == 'ن' || r[2] == 'ت') && r[4] == 'ا':
		return true
	case n == 7 && r[0] == 'ا' && r[1] == 'س' && r[2] == 'ت' && r[5] == 'ا':
		return true
	}
	return false
}
