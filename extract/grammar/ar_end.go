package grammar

import (
	"strings"

	"proffer"
)

// reach is how far the complement of the verb at i is looked for: to the next verb of saying or the sentence's end.
func (s *sentence) reach(from, i int) int {
	for k := from; k < min(len(s.items), from+40); k++ {
		it := s.items[k]
		if it.tag == proffer.VERB && it.form() != "part" && s.f.lex.verbs[it.lemma].says() && !s.masdarHere(k) && !s.leavesUnnamed(k) && !s.asksSilence(k) && !s.issued(k) {
			if it.clitics() != "" || s.that(k+1) > 0 || k > from {
				return k
			}
		}
		if k > from && s.f.lex.nouns[it.lemma] != nil && it.tag == proffer.NOUN && it.form() == "" && s.thatSoon(k, from+40) && classOf("ar", it.lemma) == "act" {
			return k // تصريحات X بأن: the noun's clause
		}
		if it.form() == "part" && it.tag == proffer.VERB && strings.HasPrefix(s.key(k+1), "ايا") {
			return k // متهماً إياها
		}
		if s.is(k, ",") {
			if s.faClause(k + 1) {
				return k
			}
			if k == from && s.howSaid(k, i) { // فدعا، في خطبة العيد، المسؤولين إلى
				k = s.arComma(k + 1)
				continue
			}
			if s.dayBeforeOwn(k, i) { // أمرت المحكمة، الثلاثاء، بإعادة الفرز
				k = s.arComma(k + 1)
				continue
			}
			if !s.setOff(k) && !s.asideBeforeOwn(k, i) {
				return k
			}
			if b := s.arComma(k + 1); s.is(b, ",") && s.that(k+1) == 0 {
				k = b
			}
		}
		if s.is(k, ".", ";") {
			return k
		}
	}
	return min(len(s.items), from+40)
}

// asideBeforeOwn says that what the comma at k opens, how or from whom it is known, is closed by a comma right before the
// preposition that the verb at i takes: وأقر مسؤول، نقلاً عن تقرير، بتلقي شكاوى.
func (s *sentence) asideBeforeOwn(k, i int) bool {
	const most = 12 // items
	b := s.arComma(k + 1)
	if !s.is(b, ",") || b-k > most || b+1 >= len(s.items) {
		return false
	}
	_, e := s.phrase(k + 1)
	return (e > k+1 || s.arPrep(k+1) != "" || s.relative(k+1) || s.article(k+1)) && s.arTakes(b+1, s.f.lex.verbs[s.items[i].lemma])
}

// dayBeforeOwn says that the comma at k opens a time that a second comma closes before a preposition that the verb at i takes.
func (s *sentence) dayBeforeOwn(k, i int) bool {
	const most = 4 // items
	b, cue := s.arComma(k+1), s.f.lex.verbs[s.items[i].lemma]
	return cue != nil && s.temporal(k+1) && s.is(b, ",") && b-k <= most && b+1 < len(s.items) && s.arTakes(b+1, cue)
}

// howSaid says that the comma at k opens where or when it was said, which a second comma closes before whom the verb at i
// addresses.
func (s *sentence) howSaid(k, i int) bool {
	const most = 14 // items
	b, cue := s.arComma(k+1), s.f.lex.verbs[s.items[i].lemma]
	if !cue.takes("a") || s.arPrep(k+1) == "" && !s.temporal(k+1) || !s.is(b, ",") || b-k > most {
		return false
	}
	for j := b + 1; j < min(len(s.items), b+most) && !s.items[j].mark(); j++ {
		if s.arTakes(j, cue) {
			return true
		}
	}
	return false
}

// setOff says that what the comma at k opens is closed by a comma right before a clause or colon.
func (s *sentence) setOff(k int) bool {
	const most = 18 // items
	if s.that(k+1) > 0 || s.speech(k+1) || s.arPrep(k+1) != "" && s.that(k+2) > 0 {
		return true
	}
	b := s.arComma(k + 1)
	if s.relative(k+1) && s.is(b, ",") && b-k <= 16 {
		return true
	}
	if s.is(b, ",") && b-k <= 14 && s.temporal(b+1) { // في مداخلة، مساء الأحد، إن
		b = s.arComma(b + 1)
	}
	if c := s.arComma(b + 1); s.is(b, ",") && s.is(c, ":") && c-k <= most && (s.arPrep(b+1) != "" || strings.HasPrefix(s.at(b+1).raw, "ل") || adverbial(s.at(b+1).raw)) && !s.hasVerb(b, c) {
		return true // روى أحدهم، ويدعى هوغو، للصحيفة: «…»
	}
	n := b + 1
	for s.at(n).quote == nil && adverbial(s.at(n).raw) {
		n++ // نفى، نفياً قاطعاً، أن
	}
	return s.is(b, ",") && b-k <= most && (s.that(n) > 0 || s.arPrep(n) != "" && s.that(n+1) > 0) || s.is(b, ":") && b-k <= most
}

// arEnd is where a content that begins at start ends: with the sentence, or where another attribution begins.
func (s *sentence) arEnd(start, v int) int {
	spoken := s.spoken
	s.spoken = true // by the verb at v
	defer func() { s.spoken = spoken }()
	for k := start + 1; k < len(s.items); k++ {
		it := s.items[k]
		if s.is(k, ";") || s.is(k, ",") && s.backRefers(k+1) > 0 {
			return k
		}
		if s.is(k, ",") && s.notSaying(k+1) {
			return k
		}
		if s.is(k, ",") && s.is(k+1, "ثم") && s.word(k+2, "emerges") || s.is(k, ",") && s.faClause(k+1) || it.tells() && it.clitics() == "" && s.word(v-1, "whereas") && s.f.lex.verbs[it.lemma].says() {
			return k
		}
		if p, e := s.phrase(k); e > k && p.cases == "" || s.plea(k) {
			return k
		}
		if s.withoutWord(k) && v < k {
			if s.is(k-1, "من") {
				return k - 1
			}
			return k
		}
		if s.turns(k, v) || s.turnsToAnother(k) || s.sayingSo(k) || s.is(k, ",") && s.whenBefore(k) {
			return k
		}
		if s.word(k, "while") && s.cueSoon(k+1, 3) || s.is(k, "في") && s.is(k+1, "حين") && s.cueSoon(k+2, 3) {
			return k
		}
		if it.tag == proffer.VERB && s.f.lex.verbs[it.lemma].says() {
			prev := s.is(k-1, ",")
			switch {
			case it.form() == "part" && s.circumstance(k):
				return k
			case it.form() != "part" && (strings.HasPrefix(it.clitics(), "w") || prev && strings.HasPrefix(it.clitics(), "f")) && s.opensClause(k):
				return k
			case prev && s.is(k-2, "\""):
				return k
			}
		}
		if s.is(k, "ولم", "ولا") && s.at(k+1).tag == proffer.VERB && s.f.lex.verbs[s.at(k+1).lemma].says() && !s.toldNobody(k+1) {
			return k
		}
	}
	return len(s.items)
}

// notSaying says that at k it is told what the speaker does not tell: من دون أن تحدد الجهة.
func (s *sentence) notSaying(k int) bool {
	if s.is(k, "من") {
		k++
	}
	v := k + 2
	return s.is(k, "دون", "بدون") && s.is(k+1, "ان") && s.at(v).tag == proffer.VERB && s.f.lex.verbs[s.at(v).lemma] != nil && s.f.lex.verbs[s.at(v).lemma].negated == "declines"
}

// faClause says that the main clause of a sentence that opens with one that depends on it begins at k, with ف: ومع أن الشركة
// تقول إن المصنع آمن، فإن العمال.
func (s *sentence) faClause(k int) bool {
	opens := s.opensBelow() || s.word(0, "though") && s.that(1) > 0
	return opens && strings.HasPrefix(s.key(k), "فان") && s.that(k) > 0
}

// whenBefore says that the sentence opens with when or despite what something was, up to the comma at k: حين سأله النائب كيف، ضحك;
// بينما نفى الجيش وقوع قتلى، أكد شهود.
func (s *sentence) whenBefore(k int) bool {
	return s.word(0, "when") && s.arComma(0) == k || s.opensBelow() && s.at(k+1).tells() && s.at(k+1).clitics() == ""
}

// opensBelow says that the sentence opens with a clause that depends on its main one.
func (s *sentence) opensBelow() bool {
	return s.word(0, "depends", "when") || s.is(0, "في", "وفي") && s.is(1, "حين", "الوقت") || s.is(0, "من", "ومن") && s.is(1, "دون")
}

// turnsToAnother says that at k somebody else is turned to, who says something: …، غير أن مقرباً منه أكد.
func (s *sentence) turnsToAnother(k int) bool {
	const most = 5 // items of the one turned to
	if !s.is(k-1, ",") {
		return false
	}
	switch {
	case s.word(k, "but") && s.is(k+1, "ان"):
		k += 2
	case s.is(k, "لكن", "ولكن"):
		k++
	default:
		return false
	}
	return s.arPrep(k) == "" && (classOf("ar", s.at(k).lemma) != "" || adverbial(s.at(k).raw) || s.named(k) != 0) && s.cueSoon(k+1, most)
}

// turns says that at k the one who speaks by the verb at v is spoken of again, with something else to say: نفى الوزير أن …،
// لكنه أقر بأن; غير أنها لم تذكر.
func (s *sentence) turns(k, v int) bool {
	word := k
	if s.is(k, "غير", "الا") {
		word++
	}
	form := s.items[v].form()
	feminine := strings.HasSuffix(form, "-f") || form == "part" && strings.HasSuffix(s.items[v].key, "ه")
	switch {
	case word > k && !(feminine && s.is(word, "انها") || !feminine && s.is(word, "انه", "انهم")),
		word == k && !(feminine && s.is(k, "لكنها", "ولكنها") || !feminine && s.word(k, "but_he")):
		return false
	}
	return s.cueSoon(word+1, 3)
}

// cueSoon says that a verb of saying begins within n items of k.
func (s *sentence) cueSoon(k, n int) bool {
	for j := k; j < min(len(s.items), k+n); j++ {
		it := s.items[j]
		if it.tag == proffer.VERB && it.form() != "part" && s.f.lex.verbs[it.lemma].says() && !s.asksSilence(j) {
			return true
		}
	}
	return false
}

// opensClause says that the verb of saying at k has a complement of its own near by, or an object that it may have.
func (s *sentence) opensClause(k int) bool {
	return s.ownComplement(k) || s.f.lex.verbs[s.items[k].lemma].takes("n") && s.is(k-1, ",")
}

// ownComplement says that a clause, a quotation or the preposition that it takes follows the verb of saying at k near by.
func (s *sentence) ownComplement(k int) bool {
	cue := s.f.lex.verbs[s.items[k].lemma]
	for j := k + 1; j < min(len(s.items), k+14); j++ {
		if s.that(j) > 0 || s.is(j, ":") || s.speech(j) || j <= k+6 && s.arTakes(j, cue) {
			return true
		}
		if s.items[j].mark() {
			break
		}
	}
	return false
}
