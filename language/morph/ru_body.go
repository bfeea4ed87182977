package morph

import (
	"strings"

	"proffer"
)

// foldBody puts the head noun of a body's name, and the adjectives before it, into the nominative.
func (x *russianLexicon) foldBody(w []string) (string, bool) {
	for i, p := range w {
		k, ok := x.words[fold(p)]
		if ok && k.tag == proffer.NOUN && (k.class == "body" || k.class == "media" || k.class == "doc" || (len(w) > 1 || isCapital(p)) && k.class != "person" && k.class != "time") {
			if fold(p) == k.lemma || strings.Contains(k.fine, "n") && strings.Contains(k.fine, "p") && k.gender == 'f' && strings.HasSuffix(k.lemma, "ь") {
				return strings.Join(w, " "), true // the nominative, of the plural too (власти)
			}
			return x.foldHead(w, i, k), true
		}
		if tag, _, _ := guessRussian(fold(p)); tag != proffer.ADJ {
			return "", false
		}
	}
	return "", false
}

func (x *russianLexicon) foldHead(w []string, at int, k word) string {
	out := append([]string(nil), w...)
	gender := string(rune(k.gender))
	if strings.Contains(k.fine, "p") && !strings.Contains(k.fine, "s") {
		return strings.Join(w, " ")
	}
	out[at] = like(w[at], k.lemma)
	for i := range out[:at] {
		out[i] = nominativeAdjective(out[i], gender)
	}
	return strings.Join(out, " ")
}
