package grammar

import (
	"strings"

	"proffer"
)

// backRefers is the verb of saying at the end of words that take up the clause before them, which begin at item k: وهو ما نفاه
// الوزير, الأمر الذي أكدته الوزارة; 0 for none.
func (s *sentence) backRefers(k int) int {
	v := k + 2
	if !s.word(k, "which") || !s.is(k+1, "ما") && !(s.f.lex.role("taken_up", s.at(k+1).lemma) && !s.article(k+1)) {
		if !s.is(k, "الامر", "الشيء") || !s.is(k+1, "الذي") {
			return 0
		}
	}
	if it := s.at(v); it.tag != proffer.VERB || it.form() == "part" || strings.Count(it.fine, "+") != 2 || s.f.lex.verbs[it.lemma] == nil {
		return 0
	}
	return v
}

// pointsBack reads such words with the verb at i: what is denied or confirmed stands before the comma. True where the verb has
// no complement of its own.
func (s *sentence) pointsBack(i int) bool {
	if i < 3 || s.backRefers(i-2) != i || !s.is(i-3, ",") {
		return false
	}
	cue := s.f.lex.verbs[s.items[i].lemma]
	if s.f.lex.role("describing", s.items[i].lemma) && !s.is(i-1, "ما", "الذي") {
		return false // وهو تصريح اعتبرته النقابة إقراراً
	}
	h := hit{cue: span{i, i + 1}, stance: cue.stance, confidence: 850}
	end := 0
	if h.source, end = s.arSubject(i, cue); !h.source.ok() {
		return false
	}
	for k := end; k < min(len(s.items), end+6) && !s.items[k].mark(); k++ {
		if s.that(k) > 0 { // وهو ما وصفه الوزير بأنه كذب
			return false
		}
	}
	from := 0
	for n := len(s.f.out) - 1; n >= 0 && s.spoken; n-- {
		c := s.f.out[n].Content
		if last := len(c) - 1; last >= 0 && c[last].Start < s.bytes(h.cue).Start && s.bytes(span{0, 1}).Start <= c[last].Start {
			for from < i-3 && s.bytes(span{from, from + 1}).End <= c[last].Start {
				from++
			}
			break
		}
	}
	h.content = []span{{from, i - 3}}
	s.emit(h)
	return true
}
