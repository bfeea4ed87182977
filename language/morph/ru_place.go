package morph

import (
	"slices"
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/places"
)

// foldPlace tries the nominatives that the ending allows and takes the first that the gazetteer knows.
func foldPlace(name string, w []string) (string, bool) {
	if len(w) > 3 {
		return "", false
	}
	if known(name) {
		return name, true
	}
	for _, e := range placeEndings {
		f := fold(w[len(w)-1])
		stem, ok := strings.CutSuffix(f, e[0])
		if !ok || runes(stem) < 2 {
			continue
		}
		c := append(append([]string(nil), w[:len(w)-1]...), like(w[len(w)-1], stem+e[1]))
		for i := range c[:len(c)-1] {
			c[i] = nominativeAdjective(c[i], e[2])
		}
		if s := strings.Join(c, " "); known(s) {
			return s, true
		}
	}
	if len(w) > 1 || len(places.Lookup("ru", name)) == 0 {
		return foldDescribed(w)
	}
	for _, e := range cityEndings {
		stem, ok := strings.CutSuffix(fold(w[0]), e[0])
		if !ok || runes(stem) < 2 {
			continue
		}
		if c := like(w[0], stem+e[1]); e[1] == "ия" || len(places.Lookup("ru", c)) > 0 {
			return c, true
		}
	}
	return name, true
}

// Oblique endings of cities' names and the nominative's, likelier first. The gazetteer knows cities in every case, so
// that the bare stem comes before the feminine, whose other cases it could be.
var cityEndings = [][2]string{
	{"е", ""}, {"а", ""}, {"у", ""}, {"ом", ""}, {"ем", ""}, {"ии", "ия"}, {"ию", "ия"}, {"ией", "ия"}, {"е", "а"}, {"у", "а"}, {"ы", "а"}, {"ой", "а"},
	{"и", "ь"}, {"ью", "ь"}, {"я", "ь"}, {"ю", "ь"}, {"е", "ь"}, {"ем", "ь"}, {"я", "й"}, {"ю", "й"}, {"е", "й"}, {"и", "а"}, {"и", "я"}, {"е", "я"}, {"ей", "я"}, {"ю", "я"},
	{"а", "о"}, {"е", "о"}, {"ах", "ы"}, {"ами", "ы"}, {"ам", "ы"},
}

// foldDescribed folds an adjective and a noun that no lexicon knows by the adjective's ending: «Южную Африку».
func foldDescribed(w []string) (string, bool) {
	if len(w) != 2 || !isCapital(w[0]) {
		return "", false
	}
	a, n := fold(w[0]), fold(w[1])
	if tag, _, _ := guessRussian(a); tag != proffer.ADJ && !softAdjective(a) {
		return "", false
	}
	for _, e := range describedEndings {
		if !strings.HasSuffix(a, e[0]) {
			continue
		}
		if stem, ok := strings.CutSuffix(n, e[1]); ok && runes(stem) >= 3 {
			return nominativeAdjective(w[0], e[3]) + " " + like(w[1], stem+e[2]), true
		}
	}
	return "", false
}

// softAdjective says that a word may be an adjective like «нижний», in any case.
func softAdjective(f string) bool {
	return slices.ContainsFunc(adjectiveStems, func(e string) bool {
		stem, ok := strings.CutSuffix(f, e)
		return ok && softStem(stem, e) && runes(stem) > 2
	})
}

// softStem says that an adjective with the stem and the ending is declined like «нижний».
func softStem(stem, ending string) bool {
	return strings.HasSuffix(stem, "н") && strings.ContainsRune("еиюя", first(ending))
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// Endings of an adjective, of the noun after it, of that noun's nominative, and the gender.
var describedEndings = [][4]string{
	{"ой", "ии", "ия", "f"}, {"ой", "ией", "ия", "f"}, {"ую", "ию", "ия", "f"}, {"ой", "ы", "а", "f"}, {"ой", "е", "а", "f"}, {"ой", "ой", "а", "f"}, {"ой", "ки", "ка", "f"}, {"ой", "ги", "га", "f"},
	{"ей", "ы", "а", "f"}, {"ей", "е", "а", "f"}, {"ем", "е", "", "m"}, {"ему", "у", "", "m"}, {"ую", "у", "а", "f"}, {"юю", "у", "а", "f"}, {"ую", "ю", "я", "f"},
	{"ого", "а", "", "m"}, {"ому", "у", "", "m"}, {"ом", "е", "", "m"}, {"ым", "ом", "", "m"}, {"им", "ом", "", "m"}, {"его", "а", "", "m"},
	{"ого", "я", "ь", "m"}, {"ом", "ии", "ий", "m"},
}

// known says that s is the nominative of a state's or capital's name. The gazetteer finds names in any case, so that
// only its own list tells which form is the base.
func known(s string) bool {
	code, ok := places.State("ru", s)
	if !ok {
		if code, ok = places.Capital("ru", s); !ok {
			return false
		}
	}
	n, _ := places.Country(code)
	return slices.Contains(n.Names, s) || slices.Contains(n.Capitals, s)
}

// Oblique endings of place names, the nominative's, and its gender for the adjective before it.
var placeEndings = [][3]string{
	{"ии", "ия", "f"}, {"ию", "ия", "f"}, {"ией", "ия", "f"}, {"ы", "а", "f"}, {"е", "а", "f"}, {"у", "а", "f"}, {"ой", "а", "f"}, {"и", "а", "f"}, {"и", "ь", "f"}, {"ью", "ь", "f"},
	{"еи", "ея", "f"}, {"ее", "ея", "f"}, {"ею", "ея", "f"}, {"еей", "ея", "f"}, {"и", "я", "f"},
	{"а", "", "m"}, {"у", "", "m"}, {"ом", "", "m"}, {"е", "", "m"}, {"ем", "", "m"}, {"я", "й", "m"}, {"ю", "й", "m"}, {"ем", "й", "m"}, {"е", "й", "m"}, {"я", "ь", "m"}, {"ю", "ь", "m"}, {"ем", "ь", "m"}, {"е", "ь", "m"},
	{"та", "ет", "m"}, {"те", "ет", "m"}, {"том", "ет", "m"}, {"ту", "ет", "m"}, {"ов", "ы", "p"}, {"ам", "ы", "p"}, {"ами", "ы", "p"}, {"ах", "ы", "p"},
	{"ска", "ск", "m"}, {"ого", "ое", "n"}, {"ом", "о", "n"}, {"а", "о", "n"}, {"ым", "ый", "m"}, {"ской", "ская", "f"},
}

// nominativeAdjective is the nominative of an adjective in any case, for a head of gender m, f, n or p.
func nominativeAdjective(w, gender string) string {
	f := fold(w)
	for _, e := range adjectiveStems {
		stem, ok := strings.CutSuffix(f, e)
		if !ok || runes(stem) < 2 {
			continue
		}
		s := strings.ContainsRune("гкхжчшщ", last(stem)) || strings.HasPrefix(e, "и") || strings.HasPrefix(e, "е") && e != "ей"
		switch {
		case gender == "f" && softStem(stem, e):
			stem += "яя"
		case gender == "f":
			stem += "ая"
		case gender == "n" && strings.HasPrefix(e, "е"):
			stem += "ее"
		case gender == "n":
			stem += "ое"
		case gender == "p" && s:
			stem += "ие"
		case gender == "p":
			stem += "ые"
		case s:
			stem += "ий"
		default:
			stem += "ый"
		}
		return like(w, stem)
	}
	return w
}

var adjectiveStems = []string{"ого", "его", "ому", "ему", "ыми", "ими", "ую", "юю", "ой", "ей", "ым", "им", "ом", "ем", "ых", "их", "ая", "ое", "ые", "ие", "ый", "ий", "яя"}
