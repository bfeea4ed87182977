package coref

import (
	"proffer"
)

// findMissed adds mentions of people by surname and of names of one word where the same word stands elsewhere in the
// text, written as a name, and the language library did not see it.
func (r *resolver) findMissed() {
	known := map[string]*entity{}
	for _, e := range r.ents {
		if len(e.key) == 0 || !e.named {
			continue
		}
		k := e.key[len(e.key)-1]
		if e.kind != proffer.KindPerson && len(e.key) > 1 || len([]rune(k)) < 4 || r.lex.class(k, "")&^(classShe|classHe) != 0 {
			continue
		}
		if _, twice := known[k]; twice {
			known[k] = nil // two of one surname
			continue
		}
		known[k] = e
	}
	for i := range r.words {
		w := r.words[i]
		if w.punct || !w.cap && r.lang != "ar" || r.nameAt(i) != nil || i > 0 && r.words[i-1].key == "-" {
			continue
		}
		e := known[r.missedKey(w.key)]
		if e == nil || i > 0 && r.nextToName(i) || r.firstCapital(i) {
			continue
		}
		m := r.plain(e.kind, i, i+1)
		if e.kind != proffer.KindPerson {
			m.code = e.country
		}
		r.join(e, m)
		e.because("the same word elsewhere in the text")
		r.missed = append(r.missed, m)
	}
	r.names = merged(r.names, r.missed)
}

func (r *resolver) missedKey(key string) string {
	k := r.nameKey(key)
	if len(k) != 1 {
		return ""
	}
	return k[0]
}

// nextToName says that the word touches a name, so that it may be part of another one.
func (r *resolver) nextToName(i int) bool {
	before := r.nameAt(i - 1)
	return before != nil && before.last == i-1 && before.kind == proffer.KindPerson || i+1 < len(r.words) && r.words[i+1].cap && r.words[i+1].sent == r.words[i].sent && r.nameAt(i+1) == nil && r.lang != "ar"
}

// firstCapital says that the capital may be the sentence's.
func (r *resolver) firstCapital(i int) bool {
	return r.lang != "ar" && (i == 0 || r.words[i-1].sent != r.words[i].sent) && r.words[i].class != 0
}

// merged is both lists of mentions, each in text order, in text order.
func merged(a, b []*mention) []*mention {
	out := make([]*mention, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].first <= b[0].first {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
