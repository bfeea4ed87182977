package morph

import (
	"strings"
	"unicode"

	"proffer"
)

func annotateArabic(a *proffer.Analysis) {
	for i := range a.Tokens {
		t := &a.Tokens[i]
		w := t.Span.In(a.Text)
		switch {
		case isPunct(w):
			t.Tag, t.Lemma = proffer.PUNCT, w
		case isNumber(w):
			t.Tag, t.Lemma = proffer.NUM, w
		case !isArabic(w):
			t.Tag, t.Lemma = proffer.PROPN, strings.ToLower(w)
		default:
			c := Arabic(w)
			if i > 0 && a.Tokens[i-1].Lemma == "ما" && c.Tag == proffer.NOUN {
				c = verbOf(w, c)
			}
			if c.Tag == proffer.VERB && (strings.HasPrefix(c.Form, "past") && accusative(w) || strings.HasPrefix(c.Form, "jus") && !strings.HasSuffix(c.Prefix, "ل") && (i == 0 || !negatesVerb(a.Tokens[i-1].Lemma))) {
				c.Tag, c.Form = proffer.NOUN, ""
			}
			if j, ok := arabic().jussive[NormalizeArabic(c.Stem)]; ok && c.Tag != proffer.VERB && i > 0 && a.Tokens[i-1].Lemma == "لم" && strings.Trim(c.Prefix, "وف") == "" {
				c.Tag, c.Lemma, c.Form = j.tag, j.lemma, j.fine
			}
			t.Tag, t.Lemma, t.Fine = c.Tag, c.Lemma, latinClitics(c.Prefix)+"+"+c.Form
			if c.Suffix != "" {
				t.Fine += "+" + latinClitics(c.Suffix)
			}
			if i > 0 && c.Tag == proffer.NOUN && c.Prefix == "" && governsVerb(a.Tokens[i-1].Lemma) && presentShape(w) {
				t.Tag, t.Fine = proffer.VERB, "+pres-m"
			}
		}
	}
}

// accusative says that a word is written with the ending of an accusative without article, which no verb has: ردًا, رداً.
func accusative(w string) bool { return strings.HasSuffix(w, "اً") || strings.HasSuffix(w, "ًا") }

// verbOf is the reading of a word behind "what" as a verb with its object, where there is one: ما وصفه. Else it is noun.
func verbOf(w string, noun Clitics) Clitics {
	b := bare(w)
	for _, suffix := range []string{"ه", "ها", "هم"} {
		if v, ok := arabic().try(b, "", suffix); ok && v.Tag == proffer.VERB && strings.HasPrefix(v.Form, "past") {
			return v
		}
	}
	return noun
}

// governsVerb says that a verb in the present follows a word: أن, لن, لم, قد.
func governsVerb(lemma string) bool {
	switch lemma {
	case "ان", "لن", "لم", "قد", "كي", "سوف":
		return true
	}
	return false
}

// negatesVerb says that a jussive follows a word; without one a word that looks like it is a name: يوحنا.
func negatesVerb(lemma string) bool {
	return lemma == "لم" || lemma == "لا" || lemma == "ان" || lemma == "لما"
}

// presentShape says that a word begins with a letter of the present and has no article.
func presentShape(w string) bool {
	n := NormalizeArabic(w)
	if !morphKnown(n) && runes(n) >= 4 {
		for _, p := range []string{"ي", "ت"} {
			if strings.HasPrefix(n, p) && !strings.HasSuffix(n, "ه") {
				return true
			}
		}
	}
	return false
}

func morphKnown(n string) bool { _, ok := arabic().words[n]; return ok }

func isArabic(w string) bool {
	for _, r := range w {
		if unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// latinClitics writes clitics in ASCII, so that Fine can be read in any terminal: w f b l k s A(rticle).
func latinClitics(p string) string {
	return cliticNames.Replace(p)
}

var cliticNames = strings.NewReplacer("ال", "A", "لل", "lA", "و", "w", "ف", "f", "ب", "b", "ل", "l", "ك", "k", "س", "s", "أ", "a", "ه", "h", "م", "m", "ا", "a", "ن", "n", "ي", "y")

// arabicName is a name without the proclitics of its first word. A lone و, ف, ب, ل or ك is cut only before the
// article, since most names may begin with these letters.
func arabicName(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	b := bare(first)
	for _, p := range [...][2]string{{"وبال", "ال"}, {"وال", "ال"}, {"بال", "ال"}, {"فال", "ال"}, {"كال", "ال"}, {"ولل", "ال"}, {"لل", "ال"}} {
		if stem, ok := strings.CutPrefix(b, p[0]); ok && runes(stem) >= 3 {
			b = p[1] + stem
			break
		}
	}
	for _, c := range []string{"و", "ب", "ل", "وب", "ول", "ف", "ك"} {
		stem, ok := strings.CutPrefix(b, c)
		if !ok || runes(stem) < 3 || strings.HasPrefix(b, "ال") {
			continue
		}
		if k, known := arabic().words[NormalizeArabic(stem)]; known && k.class != "" {
			if _, whole := arabic().words[NormalizeArabic(b)]; !whole {
				b = stem
				break
			}
		}
	}
	if rest == "" {
		return b
	}
	return b + " " + bare(rest)
}
