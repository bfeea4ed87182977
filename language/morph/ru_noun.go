package morph

import (
	"strings"
)

// A decl is one declension: endings with the cases and numbers that they may be.
type decl []struct{ ending, fine string }

var (
	mascHard  = decl{{"", "ns"}, {"а", "gs"}, {"у", "ds"}, {"ом", "is"}, {"е", "ls"}, {"ы", "np"}, {"ов", "gp"}, {"ам", "dp"}, {"ами", "ip"}, {"ах", "lp"}}
	mascVelar = decl{{"", "ns"}, {"а", "gs"}, {"у", "ds"}, {"ом", "is"}, {"ем", "is"}, {"е", "ls"}, {"и", "np"}, {"ы", "np"}, {"ов", "gp"}, {"ев", "gp"}, {"ей", "gp"}, {"ам", "dp"}, {"ами", "ip"}, {"ах", "lp"}}
	mascSoft  = decl{{"ь", "ns"}, {"й", "ns"}, {"я", "gs"}, {"ю", "ds"}, {"ем", "is"}, {"ём", "is"}, {"е", "ls"}, {"и", "nlp"}, {"ей", "gp"}, {"ев", "gp"}, {"ям", "dp"}, {"ями", "ip"}, {"ях", "lp"}}
	femHard   = decl{{"а", "ns"}, {"ы", "gsnp"}, {"и", "gsnp"}, {"е", "dls"}, {"у", "as"}, {"ой", "is"}, {"ей", "is"}, {"", "gp"}, {"ам", "dp"}, {"ами", "ip"}, {"ах", "lp"}}
	femSoft   = decl{{"я", "ns"}, {"и", "gdlsnp"}, {"е", "dls"}, {"ю", "as"}, {"ей", "is"}, {"ёй", "is"}, {"ь", "gp"}, {"й", "gp"}, {"ям", "dp"}, {"ями", "ip"}, {"ях", "lp"}}
	femSign   = decl{{"ь", "nas"}, {"и", "gdlsnap"}, {"ью", "is"}, {"ей", "gp"}, {"ям", "dp"}, {"ями", "ip"}, {"ях", "lp"}, {"ам", "dp"}, {"ами", "ip"}, {"ах", "lp"}}
	neutHard  = decl{{"о", "nas"}, {"а", "gsnap"}, {"у", "ds"}, {"ом", "is"}, {"е", "ls"}, {"", "gp"}, {"ам", "dp"}, {"ами", "ip"}, {"ах", "lp"}}
	neutSoft  = decl{{"е", "nals"}, {"я", "gsnap"}, {"ю", "ds"}, {"ем", "is"}, {"и", "ls"}, {"й", "gp"}, {"ей", "gp"}, {"ям", "dp"}, {"ями", "ip"}, {"ях", "lp"}}
	adjective = decl{{"ый", "nas"}, {"ий", "nas"}, {"ой", "nas"}, {"ого", "gas"}, {"его", "gas"}, {"ому", "ds"}, {"ему", "ds"}, {"ым", "isdp"}, {"им", "isdp"}, {"ом", "ls"}, {"ем", "ls"}, {"ая", "ns"}, {"яя", "ns"}, {"ую", "as"}, {"юю", "as"}, {"ое", "nas"}, {"ее", "nas"}, {"ей", "gdils"}, {"ые", "nap"}, {"ие", "nap"}, {"ых", "galp"}, {"их", "galp"}, {"ыми", "ip"}, {"ими", "ip"}}
	plural    = decl{{"и", "nap"}, {"ы", "nap"}, {"а", "nap"}, {"ей", "gap"}, {"ов", "gp"}, {"ям", "dp"}, {"ам", "dp"}, {"ями", "ip"}, {"ами", "ip"}, {"ьми", "ip"}, {"ях", "lp"}, {"ах", "lp"}, {"", "gp"}}
)

// A noun is a lexicon entry before inflection.
type noun struct {
	lemma, stem, class  string
	gender              byte // m f n p
	animate, indecl, as bool // as: inflected as an adjective
}

func parseNoun(col []string) noun {
	g := field(col, 1)
	n := noun{lemma: col[0], stem: field(col, 2), class: field(col, 3)}
	if g == "" {
		g = "m"
	}
	n.gender = g[0]
	n.animate = strings.Contains(g, "a")
	n.indecl = strings.Contains(g, "0")
	n.as = strings.Contains(g, "j")
	return n
}

// forms calls f with each form of the noun and the cases it may be.
func (n noun) forms(f func(form, fine string)) {
	f(n.lemma, n.own())
	if n.indecl {
		return
	}
	d, stem := n.declension()
	if n.stem != "" {
		stem = n.stem
	}
	for _, e := range d {
		form := stem + e.ending
		if form == n.lemma {
			continue
		}
		if n.as && e.ending == "ой" { // «подсудимой»
			e.fine = "gdils"
		}
		f(form, n.accusative(e.fine))
	}
}

// own is what the lemma itself may be.
func (n noun) own() string {
	switch {
	case n.indecl:
		return "ngdailsp"
	case n.gender == 'p':
		return "nap"
	case n.gender == 'f' && !strings.HasSuffix(n.lemma, "ь"), n.animate:
		return "ns"
	}
	return "nas"
}

// accusative adds the accusative where it equals another case.
func (n noun) accusative(fine string) string {
	switch {
	case n.animate && n.gender == 'm' && fine == "gs":
		return "gas"
	case n.animate && fine == "gp":
		return "gap"
	case !n.animate && fine == "np":
		return "nap"
	case !n.animate && fine == "gsnp":
		return "gsnap"
	case !n.animate && fine == "gdlsnp":
		return "gdlsnap"
	}
	return fine
}

func (n noun) declension() (decl, string) {
	l := last(n.lemma)
	stem := cut(n.lemma, 1)
	switch {
	case n.as:
		return adjective, cut(n.lemma, 2)
	case n.gender == 'p':
		return plural, stem
	case l == 'а':
		return femHard, stem
	case l == 'я':
		return femSoft, stem
	case l == 'ь' && n.gender == 'f':
		return femSign, stem
	case l == 'ь', l == 'й':
		return mascSoft, stem
	case l == 'о':
		return neutHard, stem
	case l == 'е':
		return neutSoft, stem
	case strings.ContainsRune("гкхжчшщц", l):
		return mascVelar, n.lemma
	}
	return mascHard, n.lemma
}
