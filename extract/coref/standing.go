package coref

import (
	"strings"

	"proffer"
)

// describe finds definite descriptions in the whole text that stand for one entity that the text calls so. Those in
// sources and hearers come later, with their attributions.
func (r *resolver) describe() {
	for i := 0; i+1 < len(r.words); i++ {
		h := i
		if r.lang == "en" {
			h++
			if r.words[i].key != "the" {
				continue
			}
		}
		w := r.words[h]
		if w.class&(classOrg|classPerson) == 0 || r.nameAt(h) != nil || !r.standsAlone(h) {
			continue
		}
		if e := r.onlyCalled(r.lex.stem(w.key), r.words[i].Start); e != nil {
			form := proffer.FormDescription
			if w.cap && !r.begins(h) {
				form = proffer.FormName // "the Front"
			}
			r.mention(e, i, h+1, form)
		}
	}
}

func (r *resolver) begins(i int) bool { return i == 0 || r.words[i-1].sent != r.words[i].sent }

// standsAlone says that nothing after or before the noun narrows it: no name, no "of", no other noun.
func (r *resolver) standsAlone(h int) bool {
	w := r.words[h]
	if h+1 < len(r.words) && r.words[h+1].sent == w.sent {
		next := r.words[h+1]
		switch r.lang {
		case "en":
			if next.class&(classHead|classPrep) != 0 && !r.isComma(h+1) || next.cap || next.key == "-" {
				return false
			}
		case "ru":
			return w.cap && !r.begins(h) && !next.cap && r.nameAt(h+1) == nil
		case "ar":
			return strings.HasPrefix(w.key, article) && !strings.HasPrefix(next.key, article) && r.nameAt(h+1) == nil && w.class&classOrg != 0
		}
	}
	return r.lang == "en"
}

// onlyCalled is the one named entity that the text calls by the noun before the byte at, or nil. A noun of bodies is
// nobody's who only has it in an office: "the union" is not its chairwoman.
func (r *resolver) onlyCalled(noun string, at int) *entity {
	var only *entity
	body := r.lex.class(noun, "")&(classOrg|classPerson) == classOrg
	for _, e := range r.called[noun] {
		if body && e.kind == proffer.KindPerson {
			continue
		}
		if e.named && e.lastBefore(at) >= 0 {
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}
