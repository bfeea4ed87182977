package morph

import "strings"

// A verb is a lexicon entry before conjugation.
type verb struct {
	lemma, bare string // bare: without the reflexive -ся
	reflexive   bool
	past        string // stem of the past: "заяви"
	first       bool   // first conjugation: -ет, -ут
	pres        string // stem of present or simple future
	list        string // explicit 1s,3s,3p
	strong      bool   // past without -л in the masculine: "опроверг"
}

func parseVerb(col []string) verb {
	v := verb{lemma: col[0], bare: col[0]}
	for _, r := range []string{"ся", "сь"} {
		if b, ok := strings.CutSuffix(v.lemma, r); ok {
			v.bare, v.reflexive = b, true
		}
	}
	v.guess()
	for f := range strings.FieldsSeq(field(col, 1)) {
		switch key, val, _ := strings.Cut(f, ":"); key {
		case "1":
			v.first, v.pres = true, val
		case "2":
			v.first, v.pres = false, val
		case "x":
			v.list = val
		case "past":
			v.past = val
			v.strong = strings.ContainsRune("гкхзсбпр", last(val))
		case "n0":
			v.past, v.strong = cut(v.bare, 4), true
		}
	}
	return v
}

// guess sets the stems from the infinitive's ending.
func (v *verb) guess() {
	v.past, v.first = cut(v.bare, 2), true
	stem := v.past
	switch {
	case strings.HasSuffix(v.bare, "овать"), strings.HasSuffix(v.bare, "евать") && !strings.HasSuffix(v.bare, "девать"):
		v.pres = cut(v.bare, 5) + "у"
	case strings.HasSuffix(v.bare, "давать"), strings.HasSuffix(v.bare, "знавать"), strings.HasSuffix(v.bare, "ставать"):
		v.pres = cut(v.bare, 4)
	case strings.HasSuffix(v.bare, "ить"):
		v.first, v.pres = false, cut(stem, 1)
	case strings.HasSuffix(v.bare, "нуть"):
		v.pres = cut(stem, 1)
	default:
		v.pres = stem
	}
}

// soft is the stem's last consonant as it changes before -ю and -ен: заяв- заявл-, осуд- осужд-.
func soft(stem string) []string {
	for _, x := range [...][3]string{{"ст", "щ"}, {"б", "бл"}, {"п", "пл"}, {"в", "вл"}, {"м", "мл"}, {"т", "ч", "щ"}, {"д", "ж", "жд"}, {"с", "ш"}, {"з", "ж"}} {
		if b, ok := strings.CutSuffix(stem, x[0]); ok {
			out := []string{b + x[1]}
			if x[2] != "" {
				out = append(out, b+x[2])
			}
			return out
		}
	}
	return []string{stem}
}

// forms calls f with each form and its name.
func (v verb) forms(f func(form, fine string)) {
	ya, yas := "", ""
	if v.reflexive {
		ya, yas = "ся", "сь"
	}
	f(v.lemma, "inf")
	l := v.past + "л"
	m := l
	if v.strong {
		m = v.past
	}
	f(m+ya, "past-m")
	f(l+"а"+yas, "past-f")
	f(l+"о"+yas, "past-n")
	f(l+"и"+yas, "past-p")
	v.present(ya, yas, f)
	v.adverbs(yas, f)
	v.participles(ya, f)
}

func (v verb) present(ya, yas string, f func(form, fine string)) {
	if v.list != "" {
		for i, form := range strings.Split(v.list, ",") {
			f(form+ya, [...]string{"pres-1s", "pres-3s", "pres-3p"}[i])
		}
		return
	}
	vowel := strings.ContainsRune("аеёиоуыэюя", last(v.pres))
	hush := strings.ContainsRune("жчшщ", last(v.pres))
	u, ut := "у", "ут"
	if vowel || last(v.pres) == 'ь' {
		u, ut = "ю", "ют"
	}
	if v.first {
		for _, e := range [...][2]string{{u + yas, "pres-1s"}, {"ет" + ya, "pres-3s"}, {"ёт" + ya, "pres-3s"}, {ut + ya, "pres-3p"}, {"ем" + ya, "pres-1p"}, {"ете" + yas, "pres-2p"}, {"ешь" + ya, "pres-2s"}} {
			f(v.pres+e[0], e[1])
		}
		return
	}
	at := "ят"
	if hush {
		at = "ат"
	}
	for _, s := range soft(v.pres) {
		if strings.ContainsRune("жчшщ", last(s)) {
			f(s+"у"+yas, "pres-1s")
		} else {
			f(s+"ю"+yas, "pres-1s")
		}
	}
	for _, e := range [...][2]string{{"ит" + ya, "pres-3s"}, {at + ya, "pres-3p"}, {"им" + ya, "pres-1p"}, {"ите" + yas, "pres-2p"}, {"ишь" + ya, "pres-2s"}} {
		f(v.pres+e[0], e[1])
	}
}

// adverbs are заявив, заявивши, заявляя, говоря.
func (v verb) adverbs(yas string, f func(form, fine string)) {
	if v.reflexive {
		f(v.past+"вшись", "ger")
	} else {
		f(v.past+"в", "ger")
		f(v.past+"вши", "ger")
	}
	if v.list != "" || v.pres == "" {
		return
	}
	stem := v.pres
	if strings.HasSuffix(v.bare, "давать") || strings.HasSuffix(v.bare, "знавать") || strings.HasSuffix(v.bare, "ставать") {
		stem += "ва"
	}
	if strings.ContainsRune("жчшщ", last(stem)) {
		f(stem+"а"+yas, "ger")
	} else {
		f(stem+"я"+yas, "ger")
	}
}

// participles are заявивший, заявляющий, and passive ones, full and short.
func (v verb) participles(ya string, f func(form, fine string)) {
	bases := []string{v.past + "вш"}
	if v.strong {
		bases[0] = v.past + "ш"
	}
	switch {
	case v.pres == "":
	case v.first && strings.ContainsRune("аеёиоуыэюя", last(v.pres)):
		bases = append(bases, v.pres+"ющ")
	case v.first:
		bases = append(bases, v.pres+"ущ")
	case strings.ContainsRune("жчшщ", last(v.pres)):
		bases = append(bases, v.pres+"ащ")
	default:
		bases = append(bases, v.pres+"ящ")
	}
	for _, b := range bases {
		for _, e := range adjective {
			f(b+e.ending+ya, "part")
		}
	}
	if v.reflexive {
		return
	}
	var short []string
	switch {
	case strings.HasSuffix(v.bare, "ать"), strings.HasSuffix(v.bare, "ять"):
		short = []string{v.past + "н"}
	case strings.HasSuffix(v.bare, "ить"):
		for _, s := range soft(v.pres) {
			short = append(short, s+"ен")
		}
	case strings.HasSuffix(v.bare, "нуть"):
		short = []string{v.past + "нут", v.past + "т"}
	}
	for _, s := range short {
		for _, e := range [...][2]string{{"", "pass-m"}, {"а", "pass-f"}, {"о", "pass-n"}, {"ы", "pass-p"}} {
			f(s+e[0], e[1])
		}
		for _, e := range adjective {
			f(s+"н"+e.ending, "part")
		}
	}
}
