package places

import "strings"

// noun endings by declension, nominative first: genitive, dative, accusative, instrumental, prepositional
var nounEndings = [][]string{
	{"ия", "ии", "ии", "ию", "ией", "ии"},
	{"ея", "еи", "ее", "ею", "еей", "ее"},
	{"га", "ги", "ге", "гу", "гой", "ге"},
	{"ка", "ки", "ке", "ку", "кой", "ке"},
	{"ха", "хи", "хе", "ху", "хой", "хе"},
	{"ша", "ши", "ше", "шу", "шей", "ше"},
	{"ца", "цы", "це", "цу", "цей", "це"},
	{"а", "ы", "е", "у", "ой", "е"},
	{"я", "и", "е", "ю", "ей", "е"},
	{"ты", "тов", "там", "ты", "тами", "тах"},
	{"ды", "дов", "дам", "ды", "дами", "дах"},
	{"ы", "", "ам", "ы", "ами", "ах"},
	{"ие", "ия", "ию", "ие", "ием", "ии"},
	{"ое", "ого", "ому", "ое", "ым", "ом"},
	{"ай", "ая", "аю", "ай", "аем", "ае"},
	{"ей", "ея", "ею", "ей", "еем", "ее"},
	{"ой", "оя", "ою", "ой", "оем", "ое"},
}

var adjectiveEndings = [][]string{
	{"ая", "ой", "ой", "ую", "ой", "ой"},
	{"яя", "ей", "ей", "юю", "ей", "ей"},
	{"кий", "кого", "кому", "кий", "ким", "ком"},
	{"ый", "ого", "ому", "ый", "ым", "ом"},
	{"ые", "ых", "ым", "ые", "ыми", "ых"},
	{"кие", "ких", "ким", "кие", "кими", "ких"},
	{"ое", "ого", "ому", "ое", "ым", "ом"},
	{"кое", "кого", "кому", "кое", "ким", "ком"},
}

const consonants = "бвгджзйклмнпрстфхцчшщ"

func cyrillic(s string) bool {
	for _, r := range s {
		return r >= 'а' && r <= 'я'
	}
	return false
}

// caseForms are the five other cases of a name in folded form: leading adjectives and the first noun change, what
// follows the noun ("штаты америки") does not.
func caseForms(name string) []string {
	words := strings.Fields(name)
	forms := make([][]string, 5)
	for i, w := range words {
		fs, noun := wordForms(w, i < len(words)-1)
		for c := range forms {
			forms[c] = append(forms[c], fs[c+1])
		}
		if noun {
			for c := range forms {
				forms[c] = append(forms[c], words[i+1:]...)
			}
			break
		}
	}
	var out []string
	for _, f := range forms {
		out = append(out, strings.Join(f, " "))
	}
	return out
}

// wordForms declines a word; of hyphened ones the last part. noun is false for an adjective before its noun.
func wordForms(w string, more bool) (forms []string, noun bool) {
	head := ""
	if i := strings.LastIndex(w, "-"); i >= 0 {
		head, w = w[:i+1], w[i+1:]
	}
	if more || strings.HasSuffix(w, "ая") {
		for _, e := range adjectiveEndings {
			if s, ok := strings.CutSuffix(w, e[0]); ok && len(s) > 4 {
				return with(head+s, e), !more
			}
		}
	}
	for _, e := range nounEndings {
		if s, ok := strings.CutSuffix(w, e[0]); ok && len(s) >= 4 {
			return with(head+s, e), true
		}
	}
	r := []rune(w)
	last := r[len(r)-1]
	switch {
	case last == 'ь':
		s := head + string(r[:len(r)-1])
		if masculineSoft(w) {
			return []string{head + w, s + "я", s + "ю", head + w, s + "ем", s + "е"}, true
		}
		return []string{head + w, s + "и", s + "и", head + w, s + "ью", s + "и"}, true
	case strings.ContainsRune(consonants, last) && len(r) > 1:
		s := head + fleeting(w)
		return []string{head + w, s + "а", s + "у", head + w, s + "ом", s + "е"}, true
	}
	return []string{head + w, head + w, head + w, head + w, head + w, head + w}, true // о, е, и, у, э: no cases
}

func masculineSoft(w string) bool {
	for _, e := range []string{"мль", "тань", "сель", "рополь", "аиль"} {
		if strings.HasSuffix(w, e) {
			return !strings.HasSuffix(w, "тань") || w == "тань"
		}
	}
	return false
}

// fleeting drops the vowel that only the nominative has: египет → египт-, донецк stays.
func fleeting(w string) string {
	for _, e := range []string{"ет", "ец"} {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) > 6 && e != "ет" || ok && strings.HasSuffix(s, "ип") {
			return s + e[len("е"):]
		}
	}
	return w
}

func with(stem string, endings []string) []string {
	out := make([]string, len(endings))
	for i, e := range endings {
		out[i] = stem + e
	}
	return out
}

// demonymForms are the forms of a Russian adjective, and of the words for the people that it suggests: ливийский,
// ливийских …, ливиец, ливийцы …
func demonymForms(adjective string) []string {
	stem, ok := strings.CutSuffix(keyOf(adjective), "ий")
	if !ok {
		return []string{keyOf(adjective)}
	}
	out := with(stem, []string{"ий", "ая", "ое", "ие", "ого", "ому", "ую", "ой", "ою", "им", "ом", "их", "ими"})
	people, ok := strings.CutSuffix(stem, "ск")
	if !ok {
		return out
	}
	if s, ok := strings.CutSuffix(people, "ий"); ok {
		out = append(out, s+"иец")
	}
	out = append(out, people+"ец")
	out = append(out, with(people, []string{"цы", "цев", "цам", "цами", "цах", "ца", "цу", "цем", "це"})...)
	out = append(out, with(people, []string{"янин", "яне", "ян", "янам", "янами", "янина"})...)
	return out
}
