package morph

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// russianName folds a name to the nominative, its ё kept.
func russianName(name string) string {
	w := strings.Fields(name)
	if len(w) == 0 || len(name) > 400 {
		return name
	}
	return dotted(foldName(name, w), name)
}

// dotted puts back the ё that name has where folded has е, as far as both are spelt alike.
func dotted(folded, name string) string {
	if !strings.ContainsAny(name, "ёЁ") {
		return folded
	}
	out, model := []rune(folded), []rune(name)
	for i := range min(len(out), len(model)) {
		switch {
		case out[i] == 'е' && model[i] == 'ё':
			out[i] = 'ё'
		case out[i] == 'Е' && model[i] == 'Ё':
			out[i] = 'Ё'
		}
	}
	return string(out)
}

// foldName folds a name as a person when a word of it is a given name, as a body when it has a known head noun, as a
// place when the gazetteer knows a candidate, else by the ending.
func foldName(name string, w []string) string {
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
	case strings.HasSuffix(f, "ая"), strings.HasSuffix(f, "яя"):
		return ""
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
