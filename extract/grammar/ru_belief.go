package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// disbelieves reads «в эту версию вдова не верит»: who does not believe what somebody tells denies it.
func (s *sentence) disbelieves(i int) bool {
	const reach = 8 // items to either side
	if s.items[i].lemma != "верить" && s.items[i].lemma != "поверить" || !s.is(i-1, "не") {
		return false
	}
	for k := max(0, i-reach); k < min(len(s.items), i+reach); k++ {
		if !s.is(k, "в", "во") || s.boundLeft(i) > k || s.boundRight(i) <= k {
			continue
		}
		c := s.chunk(k, s.boundRight(k))
		if c.kind != 'p' || s.f.lex.nouns[s.items[c.head].lemma] == nil {
			continue
		}
		h := hit{cue: span{i - 1, i + 1}, stance: proffer.Denies, content: []span{c.span}, confidence: 850}
		if h.source, h.carried = s.ruSource(i, i-1); h.source.ok() && h.source.from < c.to && h.source.to > c.from {
			h.source.to = c.from
		}
		if h.source.ok() || h.carried {
			s.emit(h)
		}
		return true
	}
	return false
}

// cited is the person whose words «цитирует» hands on, where the outlet stands behind the name or before the verb: «…»,
// цитирует Анну Руис агентство.
func (s *sentence) cited(i int, source span) span {
	if l := s.items[i].lemma; l != "цитировать" && l != "процитировать" || !s.personNamed(i+1) || !strings.Contains(s.items[i+1].fine, "a") {
		return span{}
	}
	to := i + 1
	for to < len(s.items) && s.named(to) == s.named(i+1) {
		to++
	}
	before := source.ok() && source.to <= i
	if c := classOf("ru", s.at(to).lemma); before || c == "body" || c == "media" || s.named(to) != 0 && !s.personNamed(to) || s.at(to).quote != nil && s.at(to).quote.name {
		return span{i + 1, to}
	}
	return span{}
}

// whereFrom says that the content which begins at start only tells more of the place that speaks right before it: «потребовала
// Летия, где учился капитан».
func (s *sentence) whereFrom(start int, h hit) bool {
	return s.is(start, "где", "куда", "откуда") && h.source.ok() && h.source.to == start-1 && h.source.from > h.cue.from && h.stance != proffer.Asserts && h.stance != proffer.Declines
}

// asked is somebody who was asked not to do something, so that «попросили не называть» is a demand: «журналистов попросили».
func (s *sentence) asked(i int) bool {
	for _, c := range s.chunks(s.boundLeft(i), s.boundRight(i+1)) {
		if c.kind != 'n' || !strings.Contains(c.cases, "a") || strings.Contains(c.cases, "n") {
			continue
		}
		if l := s.items[c.head].lemma; c.class == "person" || morph.Class("ru", l) == "person" || s.f.lex.role("hearer", l) {
			return true
		}
	}
	return false
}

// partQuoted says that a quotation before a cue only is a part of its clause, which goes on behind the cue: «Приказ «поучить его»,
// настаивает подсудимый, отдал начальник».
func (s *sentence) partQuoted(before, after span, end int) bool {
	q := s.items[before.to-1].quote
	return q != nil && before.to-before.from > 1 && s.is(end, ",") && after.ok() && !s.hasFinite(before.from, before.to-1) && s.hasFinite(after.from, after.to) && s.bytesTouch(before.to-1)
}

// bytesTouch says that no colon or comma parts the quotation at i from the words before it.
func (s *sentence) bytesTouch(i int) bool { return i > 0 && !s.items[i-1].mark() }

// misnamed says that a word of a person's name was read as a common noun in a case of its own: Карам, no «к карам».
func (s *sentence) misnamed(j int) bool {
	it := s.items[j]
	return (it.tag == proffer.NOUN || it.tag == proffer.PROPN) && it.lemma == it.key && isCapital(it.raw) && !strings.Contains(it.fine, "n") && (s.personNamed(j) || s.f.surnames[beginning(it.key)]) && !morph.Known("ru", it.lemma)
}

// toldWithin says that a stretch holds an insertion of its own, a speaker behind a verb of saying that was found: «До осени,
// пообещал министр».
func (s *sentence) toldWithin(r span) bool {
	for k := r.from + 1; k < r.to; k++ {
		if s.is(k-1, ",") && s.items[k].finite() && s.f.lex.verbs[s.items[k].lemma] != nil && s.f.cues[s.bytes(span{k, k + 1}).Start] && s.boundRight(k) >= r.to {
			return true
		}
	}
	return false
}
