package grammar

import (
	"strings"

	"proffer"
)

// arComplement finds what the verb at i says, from the item after its source on, and emits.
func (s *sentence) arComplement(i, end int, cue *verbCue, h hit) {
	if s.arAside(i, end, h) {
		return
	}
	reach := s.reach(end, i)
	for k := end; k < reach; k++ {
		if s.saidSo(k) && cue.takes("n") && s.firstObject(end, k, h) < k {
			reach = k
			break
		}
		if s.saidSo(k) {
			s.f.cues[s.bytes(span{k, k + 1}).Start] = true
			continue
		}
		switch {
		case (s.is(k, "متي", "كيف", "لماذا", "عما", "اين", "كم") || s.is(k, "ما") && s.is(k+1, "اذا")) && (h.stance == proffer.Declines || cue.takes("t")):
			h.content, h.confidence = []span{{k, s.arEnd(k, i)}}, 880
			s.emit(h)
			return
		case s.is(k, ":") && cue.takes("n") && cue.stance != proffer.Asserts && s.firstObject(end, k, h) < k && !s.saidSoon(end, k):
			h.content, h.confidence = []span{{s.firstObject(end, k, h), k}}, 800
			if c, ok := s.afterColon(k); ok && s.items[c[0].from].quote != nil {
				h.content = append(h.content, c...)
			}
			s.emit(h)
			return
		case (s.is(k, ":") || s.speech(k) && s.bytesGap(k)) && cue.takes("q"):
			if s.is(k, ":") && k == len(s.items)-1 {
				s.openRun(h)
				return
			}
			if c, ok := s.afterColon(k); ok {
				h.content, h.confidence = c, 950
				if s.items[c[0].from].quote == nil {
					h.content[0].to = s.arEnd(c[0].from, i)
				}
				s.startRun(s.emit(h))
				return
			}
		case s.that(k) > 0 && s.is(k-1, "بعد", "قبل", "منذ", "دون", "حتي", "غير", "الا", "رغم", "حيث", "بما", "شرط", "كما", "لولا", "مع"):
			return
		case s.that(k) > 0 && (cue.takes("t") || h.stance == proffer.Declines):
			start := k
			if s.that(k) == 1 {
				start++
			}
			h.content, h.confidence = []span{{start, s.arEnd(start, i)}}, 930
			s.emit(h)
			s.f.cues[s.bytes(span{k, k + 1}).Start] = true
			return
		case s.arTakes(k, cue) && !s.arVenueOnly(k, cue) && !s.saidSoon(k, reach) && !(cue.takes("t") && s.that(k) == 0 && s.thatLater(k, reach)):
			if j := s.prepClause(k); j > 0 && cue.takes("t") {
				start := j
				if s.that(j) == 1 {
					start++
				}
				h.content, h.confidence = []span{{start, s.arEnd(start, i)}}, 920
			} else {
				from := k
				if h.stance == proffer.Demands || h.stance == proffer.Accuses || h.stance == proffer.Warns && s.objectGap(end, k, h) {
					from = s.firstObject(end, k, h)
				}
				if cue.stance == proffer.Asserts && s.f.lex.role("worry", s.at(k+1).lemma) || s.f.lex.role("worry", s.items[k].lemma) {
					h.stance = proffer.Warns
				}
				h.content, h.confidence = []span{{from, s.arEnd(k, i)}}, 800
			}
			s.emit(h)
			return
		}
	}
	s.arObject(i, end, reach, cue, h)
}

// reach is how far the complement of the verb at i is looked for: to the next verb of saying or the sentence's end.
func (s *sentence) reach(from, i int) int {
	for k := from; k < min(len(s.items), from+40); k++ {
		it := s.items[k]
		if it.tag == proffer.VERB && it.form() != "part" && s.f.lex.verbs[it.lemma] != nil && !s.masdarHere(k) {
			if it.clitics() != "" || s.that(k+1) > 0 || k > from {
				return k
			}
		}
		if k > from && s.f.lex.nouns[it.lemma] != nil && it.tag == proffer.NOUN && it.form() == "" && s.thatSoon(k, from+40) && classOf("ar", it.lemma) == "act" {
			return k // تصريحات X بأن: the noun's clause
		}
		if s.is(k, ",") {
			if !s.setOff(k) {
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

// setOff says that what the comma at k opens is closed by a comma right before a clause or colon.
func (s *sentence) setOff(k int) bool {
	if s.that(k+1) > 0 || s.speech(k+1) {
		return true
	}
	b := s.arComma(k + 1)
	if s.relative(k+1) && s.is(b, ",") && b-k <= 16 {
		return true
	}
	return s.is(b, ",") && b-k <= 14 && (s.that(b+1) > 0 || s.arPrep(b+1) != "" && s.that(b+2) > 0) || s.is(b, ":") && b-k <= 14
}

// saidSo is a participle or verbal noun that repeats the verb of saying before its clause: رد قائلا, نقل عنه قوله.
func (s *sentence) saidSo(k int) bool {
	return s.is(k, "قائلا", "قائله", "قائلين", "قوله", "قولها", "قولهم", "بالقول", "بقوله", "بقولها")
}

// thatSoon says that a complementiser follows item k before the next mark.
func (s *sentence) thatSoon(k, reach int) bool {
	for j := k + 1; j < min(len(s.items), reach); j++ {
		if s.items[j].mark() {
			return false
		}
		if s.that(j) > 0 {
			return true
		}
	}
	return false
}

// thatLater says that بأن comes after item k, so that the preposition at k is no complement's.
func (s *sentence) thatLater(k, reach int) bool {
	for j := k + 2; j < reach; j++ {
		if s.that(j) > 0 && strings.HasPrefix(s.key(j), "بان") && s.is(j-1, ",") {
			return true
		}
	}
	return false
}

func (s *sentence) saidSoon(k, reach int) bool {
	for j := k; j < reach; j++ {
		if s.saidSo(j) {
			return true
		}
	}
	return false
}

// arTakes says that item k is or begins with a preposition that the verb takes.
func (s *sentence) arTakes(k int, cue *verbCue) bool {
	p := s.arPrep(k)
	return p != "" && (in(cue.preps, p) || p == "الي" && in(cue.preps, "الي"))
}

// arVenueOnly says that a preposition the verb takes here begins an adjunct: في مؤتمر صحفي.
func (s *sentence) arVenueOnly(k int, cue *verbCue) bool {
	return s.arPrep(k) == "في" && s.arVenue(k)
}

// prepClause is the complementiser after a preposition (إلى أن, من أن, بأن), or 0.
func (s *sentence) prepClause(k int) int {
	if s.that(k) > 0 {
		return k
	}
	if s.items[k].tag == proffer.ADP && s.that(k+1) > 0 {
		return k + 1
	}
	return 0
}

// objectGap says that an object stands between source and preposition (حذر السكان من).
func (s *sentence) objectGap(from, k int, h hit) bool { return s.firstObject(from, k, h) < k && false }

// firstObject is the first word of an object before the preposition at k: اتهم [روسيا ب…].
func (s *sentence) firstObject(from, k int, h hit) int {
	if from < k && s.items[from].tag == proffer.ADP && !s.temporal(from+1) && k < len(s.items) && s.arPrep(k) != "" {
		return k
	}
	for i := from; i < k; i++ {
		it := s.items[i]
		if h.hearer.ok() && i >= h.hearer.from && i < h.hearer.to {
			continue
		}
		if it.mark() || s.temporal(i) || s.arPrep(i) != "" && s.arVenue(i) {
			if s.items[i].tag == proffer.ADP {
				i++
			}
			continue
		}
		if s.arPrep(i-1) != "" && s.items[i-1].tag == proffer.ADP {
			continue
		}
		return i
	}
	return k
}

// arEnd is where a content that begins at start ends: with the sentence, or where another attribution begins.
func (s *sentence) arEnd(start, v int) int {
	for k := start + 1; k < len(s.items); k++ {
		it := s.items[k]
		if s.is(k, ";") {
			return k
		}
		if p, e := s.phrase(k); e > k && p.cases == "" {
			return k
		}
		if s.is(k, "فيما", "بينما", "حسبما", "كما") && s.cueSoon(k+1, 3) {
			return k
		}
		if it.tag == proffer.VERB && s.f.lex.verbs[it.lemma] != nil {
			prev := s.is(k-1, ",")
			switch {
			case it.form() == "part" && s.circumstance(k):
				return k
			case it.form() != "part" && strings.HasPrefix(it.clitics(), "w") && s.opensClause(k):
				return k
			case prev && s.is(k-2, "\""):
				return k
			}
		}
		if s.is(k, "ولم", "ولا") && s.at(k+1).tag == proffer.VERB && s.f.lex.verbs[s.at(k+1).lemma] != nil {
			return k
		}
	}
	return len(s.items)
}

// cueSoon says that a verb of saying begins within n items of k.
func (s *sentence) cueSoon(k, n int) bool {
	for j := k; j < min(len(s.items), k+n); j++ {
		it := s.items[j]
		if it.tag == proffer.VERB && it.form() != "part" && s.f.lex.verbs[it.lemma] != nil {
			return true
		}
	}
	return false
}

// opensClause says that the verb of saying at k has a complement of its own near by.
func (s *sentence) opensClause(k int) bool {
	cue := s.f.lex.verbs[s.items[k].lemma]
	for j := k + 1; j < min(len(s.items), k+14); j++ {
		if s.that(j) > 0 || s.is(j, ":") || s.speech(j) || j <= k+6 && s.arTakes(j, cue) {
			return true
		}
		if s.items[j].mark() {
			return false
		}
	}
	return cue.takes("n") && s.is(k-1, ",")
}

// arObject reads a noun phrase as complement: نفى الوزير الاتهامات.
func (s *sentence) arObject(i, end, reach int, cue *verbCue, h hit) {
	if !cue.takes("n") && h.stance != proffer.Declines && !cue.takes("e") {
		return
	}
	from := s.firstObject(end, reach, h)
	if s.is(end, ",") && reach == end && s.objectWord(end+1) {
		from, reach = end+1, len(s.items)
	}
	if from >= reach || from >= len(s.items) || s.items[from].mark() {
		return
	}
	it := s.items[from]
	silent := s.f.lex.role("silence", it.lemma) || s.f.lex.role("silence", strings.TrimPrefix(it.key, "ال"))
	switch {
	case it.tag == proffer.VERB && it.form() != "part" && !(it.clitics() == "" && it.form() == "past-m" && s.objectWord(from)), s.arPrep(from) != "" && h.stance != proffer.Declines:
		return
	case s.items[i].lemma == "رفض" && silent:
		h.stance = proffer.Declines
	}
	h.content, h.confidence = []span{{from, s.arEnd(from, i)}}, 740
	s.emit(h)
}

// arAside reads a verb after what it reports: «…»، قال الوزير; كما قالت الوزارة.
func (s *sentence) arAside(i, end int, h hit) bool {
	as := s.f.lex.role("as", strings.TrimPrefix(s.key(i-1), "و")) || s.is(i-1, "ما") && s.is(i-2, "وفق", "بحسب", "حسب", "وبحسب", "ووفق")
	if as {
		h.cue.from = i - 1
		if s.is(i-1, "ما") {
			h.cue.from = i - 2
		}
		if s.that(end) > 0 || s.is(end, ":") { // كما قال إن: a plain verb
			return false
		}
	} else if k := s.asideMark(i); !(s.is(k, ",", "—") && s.speech(k-1) || s.speech(k)) || s.opensClause(i) || strings.HasPrefix(s.items[i].clitics(), "w") {
		return false
	}
	before := s.trim(span{0, h.cue.from})
	if s.is(before.to-1, "هكذا") {
		before = s.trim(span{0, before.to - 1})
	}
	after := s.trim(span{end, len(s.items)})
	switch {
	case before.ok() && !as:
		from := before.to - 1
		h.content = []span{{from, before.to}}
		if from > before.from && !s.items[from-1].mark() {
			h.content = []span{before}
		}
		h.confidence = 930
		s.startRun(s.emit(h))
		return true
	case before.ok():
		h.content, h.confidence = []span{before}, 880
	case after.ok() && s.is(end, ","):
		h.content = []span{after}
	default:
		return false
	}
	return s.emit(h) >= 0
}

// asideMark is the item before a verb that follows speech, stepping over هكذا.
func (s *sentence) asideMark(i int) int {
	if s.is(i-1, "هكذا", "كما") {
		return i - 2
	}
	return i - 1
}

// arPhrase reads «بحسب X، …» and «…، وفقا لـX».
func (s *sentence) arPhrase(i, end int, p phraseCue) {
	if s.f.lex.role("standard", s.at(end).lemma) || s.f.lex.role("standard", s.key(end)) { // وفق القانون
		return
	}
	if s.is(end, "الله") { // a name: حسب الله
		return
	}
	if s.is(end, "ما") { // بحسب ما قال: the verb reports
		return
	}
	to := s.arPhraseEnd(end, &verbCue{})
	if to <= end {
		if s.at(end).quote == nil && s.arPrep(end) == "" {
			return
		}
		to = end + 1
	}
	if s.is(to, "(") && s.is(to+2, ")") {
		to += 3
	}
	h := hit{cue: span{i, end}, source: span{end, to}, stance: p.stance, confidence: 900}
	left := s.trim(span{0, i})
	right := s.trim(span{to, len(s.items)})
	if s.that(right.from) == 1 {
		right.from++
	}
	for k := i - 1; k > 0; k-- {
		if s.that(k) > 0 && s.is(i-1, ",") && k == i-2 {
			left = span{}
		}
	}
	if i <= 2 || !left.ok() {
		if right.ok() {
			right.to = s.arEnd(right.from, i)
			h.content = []span{right}
		}
	} else {
		h.content = []span{left}
		if right.ok() && s.is(to, ",") && !s.cueSoon(right.from, 2) {
			h.content = append(h.content, right)
		}
	}
	s.emit(h)
}

// arNoun reads «اتهامات X بأن».
func (s *sentence) arNoun(i int) {
	cue := s.f.lex.nouns[s.items[i].lemma]
	end := s.arPhraseEnd(i+1, &verbCue{})
	h := hit{cue: span{i, i + 1}, stance: cue.stance, confidence: 650}
	switch {
	case end > i+1 && end < len(s.items):
		h.source = span{i + 1, end}
	case strings.Count(s.items[i].fine, "+") == 2: // تصريحاته بأن
		end = i + 1
		h.carried = true
	default:
		return
	}
	if s.that(end) == 0 || s.article(i) || s.f.cues[s.bytes(span{end, end + 1}).Start] {
		return
	}
	start := end
	if s.that(end) == 1 {
		start++
	}
	h.content = []span{{start, s.arEnd(start, i)}}
	s.emit(h)
}
