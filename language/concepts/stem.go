package concepts

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed data/function.tsv
var functionWords string

//go:embed data/irregular.tsv
var irregularForms string

var functions = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for line := range strings.Lines(functionWords) {
		lang, words, _ := strings.Cut(strings.TrimSpace(line), "\t")
		m[lang] = map[string]bool{}
		for w := range strings.FieldsSeq(words) {
			m[lang][fold(lang, w)] = true
		}
	}
	return m
})

var irregular = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(irregularForms) {
		form, lemma, _ := strings.Cut(strings.TrimSpace(line), "\t")
		m[form] = lemma
	}
	return m
})

// Function says that the word is a function word of the language, or one that only attributes ("said"): it tells
// nothing of what a sentence is about.
func Function(lang, word string) bool { return functions()[lang][fold(lang, word)] }

// Stem folds a word to a form that its inflections mostly share. Words of other languages are only lower-cased.
func Stem(lang, word string) string {
	w := fold(lang, word)
	switch lang {
	case "en":
		f := forms(lang, w)
		return englishStem(f[len(f)-1])
	case "ru":
		return strings.TrimRight(cutSuffix(w, russianEndings, 3), "ь")
	case "ar":
		f := forms(lang, w)
		return f[len(f)-1]
	}
	return w
}

// fold lower-cases, and takes out what spelling varies in: ё, Arabic vowel signs, hamza on alif, final forms.
func fold(lang, w string) string {
	w = strings.ToLower(w)
	switch lang {
	case "ru":
		return strings.ReplaceAll(w, "ё", "е")
	case "ar":
		return strings.Map(foldArabic, w)
	case "en":
		w = strings.TrimSuffix(strings.ReplaceAll(w, "’", "'"), "'s")
		return strings.Trim(w, "'")
	}
	return w
}

func foldArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ـ':
		return -1
	}
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return r
}

// forms gives what the folded word may be an inflection of, itself first, the barest last.
func forms(lang, w string) []string {
	switch lang {
	case "en":
		return englishForms(w)
	case "ar":
		return arabicForms(w)
	}
	return []string{w}
}

func englishForms(w string) []string {
	out := []string{w}
	if l, ok := irregular()[w]; ok {
		return append(out, l)
	}
	cut := func(suffix string, endings ...string) bool {
		stem, ok := strings.CutSuffix(w, suffix)
		if !ok || len(stem) < 3 {
			return false
		}
		if n := len(stem); stem[n-1] == stem[n-2] && suffix != "s" && suffix != "es" && !strings.ContainsRune("lsz", rune(stem[n-1])) {
			out = append(out, stem[:n-1])
		}
		for _, e := range endings {
			out = append(out, stem+e)
		}
		return true
	}
	switch {
	case cut("ies", "y"), cut("ied", "y"):
	case cut("ing", "e", ""), cut("ed", "e", ""):
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
	case cut("es", "es", "e", ""), cut("s", ""):
	}
	return out
}

// englishStem makes "village" and "villag", "stop" and "stopp" one.
func englishStem(w string) string {
	w = strings.TrimSuffix(w, "e")
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	if stem, ok := strings.CutSuffix(w, "y"); ok && len(stem) > 2 {
		w = stem + "i"
	}
	return w
}

// Clitics in the order in which they stand before an Arabic word.
var arabicBefore = [][]string{{"و", "ف"}, {"س"}, {"لل"}, {"ب", "ك", "ل"}, {"ال"}}

var arabicEndings = []string{"اتها", "اتهم", "ياته", "هما", "تها", "تهم", "ها", "هم", "نا", "ات", "ون", "ين", "ان", "وا", "يه", "ته", "ه", "ا", "ي"}

// arabicForms strips clitics one after the other, then one ending.
func arabicForms(w string) []string {
	const least = 3 // letters that a stem keeps
	out := []string{w}
	for _, group := range arabicBefore {
		last := out[len(out)-1]
		for _, c := range group {
			if rest, ok := strings.CutPrefix(last, c); ok && len(rest) >= 2*least {
				out = append(out, rest)
				break
			}
		}
	}
	n := len(out)
	for i := range n {
		if bare := cutSuffix(out[i], arabicEndings, least); bare != out[i] {
			out = append(out, bare)
		}
	}
	return out
}

var arabicVerbEndings = []string{"ونها", "ونهم", "ونه", "تها", "تهم", "وها", "ون", "ين", "ان", "وا", "نا", "تا", "ها", "هم", "ته", "ت", "ه", "ن"}

// arabicTails are what can follow the stem of an Arabic word: other letters make it another word.
var arabicTails = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{"": true}
	for t := range strings.FieldsSeq("ه ا ات ت ي يه ين ته ون وا تها هم نا اته تين اتها ان يا تهم ن يين تي هما ك تنا اتهم يها وها و " +
		"ني وه اه تان تا اء يات يون نه تهما اتنا ونها كم يتين يتها يته هن ناها وات ونه ونهم ونني تك تكم نني اتي اني يان اتك " +
		"ياتها ياته ياتهم ناه وهم اتهما ونا ونك ائه ائها ائهم ئه ءه اؤه اؤها اؤهم اءات ها") {
		m[t] = true
	}
	return m
})

// arabicVerbs gives the perfect of which a word may be another form: "and he will appeal" is "he appealed" with و, س and
// ي before it, and a verb that begins with ا in the perfect has lost that in the imperfect.
func arabicVerbs(w string) []string {
	const least = 3 // letters of a verb
	bare := []string{w}
	for _, c := range []string{"و", "ف", "ل"} {
		if rest, ok := strings.CutPrefix(w, c); ok && len(rest) > 2*least {
			bare = append(bare, rest)
			break
		}
	}
	var out []string
	for _, b := range bare {
		imperfect := strings.TrimPrefix(b, "س")
		for _, person := range []string{"ي", "ت", "ن", "ا"} {
			if rest, ok := strings.CutPrefix(imperfect, person); ok && len(rest) >= 2*least {
				out = append(out, rest, "ا"+rest)
				if r := cutSuffix(rest, arabicVerbEndings, least); r != rest {
					out = append(out, r, "ا"+r)
				}
			}
		}
		if r := cutSuffix(b, arabicVerbEndings, least); r != b {
			out = append(out, r)
		}
	}
	return out
}

var russianEndings = []string{
	"иями", "ями", "ами", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "ого", "ция", "ции", "цию", "ешь", "ете", "ите",
	"ала", "али", "ало", "ила", "или", "ило", "ает", "ают", "яет", "яют", "ует", "уют", "ить", "ать", "ять", "еть",
	"ая", "яя", "ое", "ее", "ой", "ей", "ый", "ий", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ие", "ия", "ии", "ию",
	"ые", "ых", "их", "ым", "им", "ую", "юю", "ет", "ут", "ют", "ит", "ат", "ят", "ал", "ил", "ел", "ся", "сь",
	"а", "я", "о", "е", "у", "ю", "ы", "и", "й", "ь",
}

// cutSuffix removes the first of the endings that leaves at least so many two-byte letters.
func cutSuffix(w string, endings []string, letters int) string {
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(w, e); ok && len(stem) >= 2*letters {
			return stem
		}
	}
	return w
}

// Forms gives what the word may be an inflection of, in folded spelling: itself first, the barest form last.
func Forms(lang, word string) []string { return forms(lang, fold(lang, word)) }

// Fold is the spelling in which words are compared: lower case, without vowel signs and variants of one letter.
func Fold(lang, word string) string { return fold(lang, word) }
