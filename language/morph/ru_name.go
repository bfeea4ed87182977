package morph

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/places"
)

// russianName folds a name to the nominative: as a person when a word of it is a given name, as a body when it has
// a known head noun, as a place when the gazetteer knows a candidate, else by the ending.
func russianName(name string) string {
	w := strings.Fields(name)
	if len(w) == 0 || len(name) > 400 {
		return name
	}
	x := russian()
	if out, ok := x.foldBody(w); ok {
		return out
	}
	if out, ok := foldPlace(name, w); ok {
		return out
	}
	if out, ok := x.foldPerson(w); ok {
		return out
	}
	return foldUnknown(w)
}

// foldPerson uses the gender and case of the given name; initials and particles stay.
func (x *russianLexicon) foldPerson(w []string) (string, bool) {
	if len(w) < 2 {
		f := fold(w[0])
		if _, nominative := x.given[f]; nominative || len(x.names[f]) == 0 {
			return "", false
		}
		return like(w[0], x.names[f][0]), true
	}
	at, gender := -1, byte(0)
	for i, p := range w[:len(w)-1] {
		f := fold(p)
		if _, ok := x.given[f]; ok && !x.oblique(f, w[i+1]) {
			return strings.Join(w, " "), true
		}
		if names := x.names[f]; len(names) > 0 {
			at, gender = i, x.given[x.pick(names, w[len(w)-1])]
			break
		}
	}
	if at < 0 {
		return "", false
	}
	out := append([]string(nil), w...)
	out[at] = like(w[at], x.pick(x.names[fold(w[at])], w[len(w)-1]))
	for i := at + 1; i < len(w); i++ {
		out[i] = surname(w[i], gender)
	}
	return strings.Join(out, " "), true
}

// oblique says that a form which is one name's nominative (Александра) is here another's genitive, as the surname
// after it shows (Александра Лукашенкова is undecided and stays; Александра Громыхайского is not).
func (x *russianLexicon) oblique(f, next string) bool {
	if len(x.names[f]) < 2 {
		return false
	}
	n := fold(next)
	for _, s := range []string{"ого", "его", "ича"} {
		if strings.HasSuffix(n, s) {
			return true
		}
	}
	return false
}

// pick chooses among the nominatives of an oblique given name by what the surname can be.
func (x *russianLexicon) pick(names []string, last string) string {
	woman := false
	for _, s := range []string{"овой", "евой", "иной", "ской", "цкой", "овну", "овны", "овне", "ую"} {
		woman = woman || strings.HasSuffix(fold(last), s)
	}
	for _, n := range names {
		if (x.given[n] == 'f') == woman {
			return n
		}
	}
	return names[0]
}

// surname folds a surname or patronymic in an oblique case, the bearer's gender being known.
func surname(w string, gender byte) string {
	f := fold(w)
	table := manEndings
	if gender == 'f' {
		table = womanEndings
	}
	for _, e := range table {
		if stem, ok := strings.CutSuffix(f, e[0]); ok && runes(stem) >= 2 && fits(stem, e[2]) {
			return like(w, stem+e[1])
		}
	}
	return w
}

// fits checks what a row asks of the stem's last letter: c consonant, v vowel, k velar or hushing, or nothing.
func fits(stem, want string) bool {
	l := last(stem)
	vowel := strings.ContainsRune("аеиоуыэюя", l)
	switch want {
	case "c":
		return !vowel && unicode.IsLetter(l)
	case "v":
		return vowel
	case "k":
		return strings.ContainsRune("гкхжчшщ", l)
	}
	return true
}

// Oblique endings of surnames, what replaces them, and what the stem must end in.
var manEndings = [][3]string{
	{"ского", "ский"}, {"скому", "ский"}, {"ским", "ский"}, {"ском", "ский"}, {"цкого", "цкий"}, {"цкому", "цкий"}, {"цким", "цкий"}, {"цком", "цкий"},
	{"ова", "ов"}, {"ову", "ов"}, {"овым", "ов"}, {"ове", "ов"}, {"ева", "ев"}, {"еву", "ев"}, {"евым", "ев"}, {"еве", "ев"},
	{"ина", "ин"}, {"ину", "ин"}, {"иным", "ин"}, {"ине", "ин"},
	{"ого", "ий", "k"}, {"ого", "ый"}, {"его", "ий"}, {"ому", "ий", "k"}, {"ому", "ый"}, {"ему", "ий"},
	{"ым", "ый"}, {"им", "ий", "k"}, {"ою", "а"}, {"ой", "а", "c"},
	{"ом", "", "c"}, {"ем", "й", "v"}, {"ем", "ь", "c"}, {"а", "", "c"}, {"у", "", "c"}, {"я", "й", "v"}, {"я", "ь", "c"}, {"ю", "й", "v"}, {"ю", "ь", "c"},
	{"ы", "а", "c"}, {"ки", "ка"}, {"ги", "га"}, {"е", "", "c"}, {"е", "й", "v"},
}

var womanEndings = [][3]string{
	{"овой", "ова"}, {"ову", "ова"}, {"евой", "ева"}, {"еву", "ева"}, {"иной", "ина"}, {"ину", "ина"}, {"ынoй", "ына"},
	{"ской", "ская"}, {"скую", "ская"}, {"цкой", "цкая"}, {"цкую", "цкая"}, {"овны", "овна"}, {"овне", "овна"}, {"овну", "овна"}, {"овной", "овна"},
	{"евны", "евна"}, {"евне", "евна"}, {"евну", "евна"}, {"евной", "евна"},
	{"ую", "ая"}, {"юю", "яя"}, {"ой", "а", "c"}, {"ей", "я", "v"}, {"у", "а", "c"}, {"ы", "а", "c"}, {"е", "а", "c"}, {"ки", "ка"}, {"ги", "га"}, {"ии", "ия"}, {"ию", "ия"}, {"ию", "ия"},
}

// foldUnknown folds words without evidence about them: all as one man's name when they agree, or a lone surname.
func foldUnknown(w []string) string {
	if len(w) == 1 {
		return foldLone(w[0])
	}
	for _, p := range w {
		if strings.ToUpper(p) == p || foreign(fold(p)) {
			return strings.Join(w, " ")
		}
	}
	key := ""
	for _, p := range w {
		k := obliqueKey(fold(p))
		if k == "" || key != "" && k != key {
			return strings.Join(w, " ")
		}
		key = k
	}
	gender := byte('m')
	if key == "f" {
		gender = 'f'
	}
	out := make([]string, len(w))
	for i, p := range w {
		out[i] = surname(p, gender)
	}
	return strings.Join(out, " ")
}

// obliqueKey is the case that an ending shows, "" when it may be the nominative.
func obliqueKey(f string) string {
	switch {
	case strings.HasSuffix(f, "ой"), strings.HasSuffix(f, "ей"):
		return "f"
	case strings.HasSuffix(f, "ом"), strings.HasSuffix(f, "ем"), strings.HasSuffix(f, "ым"), strings.HasSuffix(f, "им"):
		return "i"
	case strings.HasSuffix(f, "у"), strings.HasSuffix(f, "ю"), strings.HasSuffix(f, "ому"):
		return "d"
	case strings.HasSuffix(f, "а"), strings.HasSuffix(f, "я"), strings.HasSuffix(f, "ого"):
		return "g"
	}
	return ""
}

func foldLone(w string) string {
	f := fold(w)
	if stem, ok := strings.CutSuffix(f, "ии"); ok && runes(stem) >= 3 {
		return like(w, stem+"ия")
	}
	if strings.ToUpper(w) == w || runes(f) < 4 || strings.ContainsRune("оэи", last(f)) && !strings.HasSuffix(f, "ого") {
		return w
	}
	for _, s := range []string{"овой", "евой", "иной", "ской", "цкой"} {
		if strings.HasSuffix(f, s) {
			return surname(w, 'f')
		}
	}
	switch last(f) {
	case 'а':
		if runes(f) < 5 {
			return w
		}
	case 'я', 'е':
		return w
	case 'й':
		if !strings.HasSuffix(f, "ой") {
			return w
		}
	case 'м':
		if strings.HasSuffix(f, "им") && !fits(strings.TrimSuffix(f, "им"), "k") || runes(f) < 6 {
			return w
		}
	}
	return surname(w, 'm')
}

// like gives a folded word the capitals of the word that it stands for.
func like(model, w string) string {
	if strings.ToUpper(model) == model && runes(model) > 1 {
		return strings.ToUpper(w)
	}
	parts, shape := strings.Split(w, "-"), strings.Split(model, "-")
	for i, p := range parts {
		if i < len(shape) && isCapital(shape[i]) {
			r, n := utf8.DecodeRuneInString(p)
			parts[i] = string(unicode.ToUpper(r)) + p[n:]
		}
	}
	return strings.Join(parts, "-")
}

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
	if tag, _, _ := guessRussian(fold(w[0])); tag != proffer.ADJ {
		return "", false
	}
	a, n := fold(w[0]), fold(w[1])
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

// Endings of an adjective, of the noun after it, of that noun's nominative, and the gender.
var describedEndings = [][4]string{
	{"ой", "ии", "ия", "f"}, {"ой", "ией", "ия", "f"}, {"ую", "ию", "ия", "f"}, {"ой", "ы", "а", "f"}, {"ой", "е", "а", "f"}, {"ой", "ой", "а", "f"}, {"ой", "ки", "ка", "f"}, {"ой", "ги", "га", "f"},
	{"ей", "ы", "а", "f"}, {"ей", "е", "а", "f"}, {"ую", "у", "а", "f"}, {"юю", "у", "а", "f"}, {"ую", "ю", "я", "f"},
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

var adjectiveStems = []string{"ого", "его", "ому", "ему", "ыми", "ими", "ую", "юю", "ой", "ей", "ым", "им", "ом", "ем", "ых", "их", "ая", "ое", "ые", "ие", "ый", "ий"}

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
