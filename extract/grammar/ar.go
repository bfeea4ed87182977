package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// arabic reads one sentence.
func (s *sentence) arabic() {
	before := len(s.f.out)
	for i := range s.items {
		if s.tried > maxCues {
			break
		}
		if p, end := s.phrase(i); end > i {
			s.tried++
			s.arPhrase(i, end, p)
			continue
		}
		it := s.items[i]
		switch {
		case it.tag == proffer.VERB && s.f.lex.verbs[it.lemma] != nil:
			s.tried++
			s.arVerb(i)
		case it.tag == proffer.NOUN && s.f.lex.nouns[it.lemma] != nil:
			s.arNoun(i)
		}
	}
	if (len(s.f.out) == before || s.f.run.open && s.f.run.at < before) && !s.runOn() {
		s.f.run = run{at: -1}
	}
}

// clitics are the proclitics of a word, as morph writes them: "w", "bA", "l".
func (it item) clitics() string { c, _, _ := strings.Cut(it.fine, "+"); return c }

// form is the form of an Arabic verb: "past-m", "part".
func (it item) form() string {
	_, rest, _ := strings.Cut(it.fine, "+")
	f, _, _ := strings.Cut(rest, "+")
	return f
}

// arPrep is the preposition that an item is or begins with, in normal spelling, or "".
func (s *sentence) arPrep(i int) string {
	it := s.at(i)
	if it.quote != nil || it.first < 0 {
		return ""
	}
	if it.tag == proffer.ADP {
		return it.lemma
	}
	if it.tag == proffer.VERB && it.form() != "part" {
		return ""
	}
	c := strings.TrimLeft(it.clitics(), "wf")
	switch {
	case strings.HasPrefix(c, "b"):
		return "ب"
	case strings.HasPrefix(c, "l"):
		return "ل"
	case strings.HasPrefix(c, "k"):
		return "ك"
	}
	return ""
}

func (s *sentence) article(i int) bool { return strings.HasSuffix(s.at(i).clitics(), "A") }

// that is 1 for a complementiser that stands alone (أن), 2 for one with a pronoun (أنه), which is part of the
// clause, and 0 for other words.
func (s *sentence) that(i int) int {
	it := s.at(i)
	if it.first < 0 || it.quote != nil {
		return 0
	}
	k := strings.TrimPrefix(strings.TrimPrefix(it.key, "ب"), "ف")
	if k == "الا" {
		return 0
	}
	switch k {
	case "ان":
		return 1
	case "انه", "انها", "انهم", "انهما", "انني", "اننا", "اني", "انك", "انا":
		if k == "انا" && it.raw != "إنا" {
			return 0
		}
		return 2
	}
	return 0
}

// arBound is the next mark at or after i that ends a stretch: comma, colon, bracket, speech.
func (s *sentence) arBound(i int) int {
	for ; i < len(s.items); i++ {
		it := s.items[i]
		if it.quote != nil && !it.quote.name || it.mark() {
			return i
		}
	}
	return len(s.items)
}

// arVerb reads one verb of saying.
func (s *sentence) arVerb(i int) {
	it := s.items[i]
	if s.masdarHere(i) || s.asksSilence(i) || s.noCue(i) {
		return
	}
	lemma := it.lemma
	if lemma == "ورد" && s.arPrep(i+1) != "في" {
		lemma = "رد"
	}
	cue := s.f.lex.verbs[lemma]
	h := hit{cue: span{i, i + 1}, stance: cue.stance, confidence: 900}
	if neg, from := s.arNegated(i); neg {
		if cue.negated == "-" || cue.negated == "" {
			return
		}
		h.cue.from, h.stance = from, proffer.Stance(cue.negated)
	}
	end := i + 1
	switch {
	case it.form() == "part":
		if !s.circumstance(i) {
			return
		}
		h.source = s.subject
		if !h.source.ok() && !s.spoken {
			h.source = s.arMain(i)
		}
		h.carried = !h.source.ok()
	default:
		h.source, end = s.arSubject(i, cue)
		if !h.source.ok() && s.subject.ok() && s.pronounBefore(h.cue.from) {
			h.source = s.subject
		}
		if lemma == "نقل" {
			h.source, end = s.quotedFrom(i, h.source, end)
		}
		if !h.source.ok() && !s.pronounBefore(h.cue.from) {
			h.source = s.arBefore(h.cue.from)
		}
		if !h.source.ok() {
			impersonal := s.f.lex.role("impersonal", strings.TrimPrefix(it.key, "و")) && s.that(i+1) > 0
			if !impersonal && s.subject.ok() {
				h.source = s.subject
			} else {
				h.carried = !impersonal
			}
		}
	}
	h.hearer = s.arHearer(end)
	s.arComplement(i, end, cue, h)
}

// arMain is the subject of the verb that opens the sentence, for a participle that carries it on.
func (s *sentence) arMain(i int) span {
	if it := s.items[0]; it.tag != proffer.VERB || it.form() == "part" || i < 3 {
		return span{}
	}
	to := s.arPhraseEnd(1, &verbCue{frames: "n"})
	if to > 1 && to < i && s.arPrep(1) == "" {
		return span{1, to}
	}
	return span{}
}

// masdarHere says that what could be a verb is a verbal noun, by the word before it: عدم ذكر اسمه.
func (s *sentence) masdarHere(i int) bool {
	it := s.items[i]
	if it.form() != "part" && s.at(i-1).tag == proffer.ADP && it.clitics() == "" && !s.prepPronoun(i-1) {
		return true
	}
	if strings.HasPrefix(it.form(), "pres") || it.form() == "part" || strings.HasSuffix(it.form(), "-f") || it.clitics() != "" {
		return false
	}
	if s.at(i-1).tag == proffer.DET && !s.is(i-1, "احد", "احدي", "احدهم") {
		return true
	}
	return s.is(i-1, "عدم", "دون", "بعد", "قبل", "شرط", "شريطه") || s.at(i-1).tag == proffer.ADP
}

// prepPronoun is a preposition with its pronoun: فيه, له.
func (s *sentence) prepPronoun(i int) bool {
	return s.is(i, "فيه", "فيها", "به", "بها", "له", "لها", "لهم", "لنا", "لي", "منه", "منها", "عليه", "عليها", "عنه", "عنها", "اليه", "اليها")
}

// noCue rules out forms that attribute nothing: a jussive without its negation, a purpose (لتسلم), part of a name
// (أبي طالب), a relative clause without a clause of its own.
func (s *sentence) noCue(i int) bool {
	it := s.items[i]
	neg, _ := s.arNegated(i)
	switch {
	case strings.HasPrefix(it.form(), "jus") && !neg:
		return true
	case strings.HasSuffix(it.clitics(), "l"):
		return true
	case strings.HasPrefix(it.form(), "pres-1"), s.relative(i-1) && s.prepPronoun(i+1):
		return true
	case it.lemma == "حمل" && !s.blame(i), it.raw == "ورد" && i > 0 && !s.items[i-1].mark() && s.arPrep(i+1) != "في":
		return true
	case s.is(i-1, "ابي", "ابو", "ابن", "بن"), s.named(i) != 0 && s.named(i) == s.named(i-1), s.is(i+1, "شريطه", "بشرط"):
		return true
	case s.relative(i-1) && it.form() != "part":
		for k := i + 1; k < min(len(s.items), i+4); k++ {
			if s.that(k) > 0 || s.is(k, ":") || s.speech(k) {
				return false
			}
		}
		return !s.f.lex.role("strong", it.lemma)
	}
	return false
}

// blame says that حمّل lays responsibility on somebody.
func (s *sentence) blame(i int) bool {
	for k := i + 1; k < min(len(s.items), i+9); k++ {
		if strings.Contains(s.key(k), "مسوولي") || strings.Contains(s.key(k), "مسؤولي") || strings.Contains(s.key(k), "اللوم") || strings.Contains(s.key(k), "تبع") {
			return true
		}
	}
	return false
}

// feminine says that the noun at i takes a feminine verb: it ends in ة or is a plural of things.
func (s *sentence) feminine(i int) bool {
	it := s.items[i]
	k := strings.TrimPrefix(strings.TrimPrefix(it.key, "و"), "ال")
	return strings.HasSuffix(k, "ه") || strings.HasSuffix(k, "ات") || morph.Known("ar", it.lemma) && k != it.lemma && classOf("ar", it.lemma) != "person" && classOf("ar", it.lemma) != ""
}

// asksSilence reads «طلب عدم ذكر اسمه»: the reason why a source is not named, no statement.
func (s *sentence) asksSilence(i int) bool {
	return s.items[i].lemma == "طلب" && s.is(i+1, "عدم") || s.items[i].lemma == "طالب" && s.is(i+1, "عدم")
}

// quotedFrom is the source of نقلت الوكالة عن X قوله: the one quoted, not the one who hands on.
func (s *sentence) quotedFrom(i int, src span, end int) (span, int) {
	for k := end; k < min(len(s.items), end+6); k++ {
		if s.is(k, "عن") {
			to := s.arPhraseEnd(k+1, &verbCue{})
			for j := k + 1; j < to; j++ {
				if strings.HasPrefix(s.key(j), "قول") {
					to = j
				}
			}
			if to > k+1 {
				return span{k + 1, to}, to
			}
		}
	}
	return src, end
}

// arNegated says that the verb at i is negated, and where its negation begins.
func (s *sentence) arNegated(i int) (bool, int) {
	k := i - 1
	if s.is(k, "ما") && s.is(k-1, "وفق", "بحسب", "حسب", "وبحسب", "ووفق", "مثل", "بعد", "ووفقا") {
		return false, i
	}
	if k >= 0 && (s.is(k, "لم", "لا", "لن", "ولم", "ولا", "ولن", "فلم", "ما")) {
		return true, k
	}
	if k >= 1 && s.is(k, "ان") && s.is(k-1, "دون", "بدون") {
		return true, k - 1
	}
	return false, i
}

// circumstance says that a participle continues the sentence's speaker: مضيفا أن, مؤكدة: «…».
func (s *sentence) circumstance(i int) bool {
	it := s.items[i]
	if c := it.clitics(); c != "" && c != "w" {
		return false
	}
	if s.at(i-1).tag == proffer.ADP || strings.HasSuffix(it.key, "ه") && !s.is(i-1, ",", "\"") && s.that(i+1) == 0 && s.that(i+2) == 0 && !s.is(i+1, ":") {
		return false
	}
	marked := strings.HasSuffix(it.key, "ا") || strings.HasSuffix(it.key, "ه") || strings.HasSuffix(it.key, "ين")
	if !marked || i == 0 {
		return false
	}
	for k := i + 1; k < min(len(s.items), i+5); k++ {
		if s.that(k) > 0 || s.is(k, ":") || s.items[k].quote != nil && !s.items[k].quote.name {
			return true
		}
		if s.items[k].mark() {
			break
		}
	}
	if !s.is(i-1, ",") {
		return false
	}
	if strings.HasSuffix(it.key, "ا") {
		return true
	}
	cue := s.f.lex.verbs[it.lemma]
	return s.spoken && s.arTakes(i+1, cue)
}

// arSubject is the noun phrase after a verb, and the item after it.
func (s *sentence) arSubject(v int, cue *verbCue) (span, int) {
	if cue.takes("d") {
		if s.arPrep(v+1) == "في" {
			end := s.arPhraseEnd(v+2, cue)
			return span{v + 2, end}, end
		}
		return span{}, v + 1
	}
	from := v + 1
	if s.pronounBefore(v) {
		return span{}, from
	}
	for s.is(from, "بشكل", "بصوره", "بصفه", "بطريقه") {
		from += 2
		if s.is(from-1, "غير") {
			from++
		}
	}
	for s.at(from).tag == proffer.ADV || s.temporal(from) || s.prepPronoun(from) {
		from++
	}
	for s.arPrep(from) != "" && s.arVenue(from) { // وقال في مؤتمر صحفي الوزير …
		return span{}, v + 1
	}
	if s.arPrep(from) == "ل" && s.f.lex.role("hearer", s.at(from).lemma) { // أكد لوكالة … مصدر
		for j := from + 1; j < min(len(s.items), from+6) && s.arPrep(j) == "" && !s.items[j].mark(); j++ {
			if c := classOf("ar", s.items[j].lemma); c == "person" && !s.article(j) {
				from = j
				break
			}
		}
	}
	if from >= len(s.items) || s.arPrep(from) != "" && s.named(from) == 0 || s.that(from) > 0 || s.items[from].mark() || s.speech(from) {
		return span{}, v + 1
	}
	f := s.items[v].form()
	if strings.HasSuffix(f, "-p") || strings.HasSuffix(f, "-d") && s.arBefore(v).ok() {
		return span{}, v + 1
	}
	it := s.items[from]
	if it.tag == proffer.VERB && it.form() != "part" || it.tag == proffer.SCONJ || it.tag == proffer.PART || it.tag == proffer.CCONJ {
		return span{}, v + 1
	}
	if it.tag == proffer.DET && s.objectWord(from) && !s.is(from, "احد", "احدي", "بعض", "جميع", "عده", "كل", "هولاء") {
		return span{}, v + 1
	}
	c := classOf("ar", it.lemma)
	if s.saidSo(from) || cue.takes("n") && c == "" && s.named(from) == 0 && morph.Masdarish(it.key) && it.clitics() == "" || c == "" && it.tag == proffer.NOUN && cue.takes("n") && morph.Known("ar", it.lemma) {
		return span{}, v + 1
	}
	if (s.subject.ok() || strings.HasPrefix(s.items[v].clitics(), "w")) && c != "person" && s.feminine(from) && s.article(from) && (f == "past-m" || f == "pres-m" && strings.HasPrefix(strings.TrimLeft(s.items[v].key, "وف"), "ي")) && (cue.takes("n") || cue.takes("a")) {
		return span{}, v + 1
	}
	if it.tag != proffer.DET && s.objectWord(from) && c != "person" && c != "body" && c != "doc" && (cue.takes("n") || cue.negated == "declines") {
		return span{}, v + 1
	}
	if s.is(from, "ما", "متي", "كيف", "لماذا", "عما", "اين", "كم") {
		return span{}, v + 1
	}
	end := s.arPhraseEnd(from, cue)
	return span{from, end}, end
}

// pronounBefore says that a particle with a pronoun before the verb (or its negation) is its subject: لكنه لم يذكر.
func (s *sentence) pronounBefore(v int) bool {
	k := v - 1
	for k > v-3 && (s.is(k, "لم", "لا", "لن", "قد") || s.at(k).tag == proffer.PART) {
		k--
	}
	return s.is(k, "لكنه", "لكنها", "لكنهم", "لكنهما", "ولكنه", "ولكنها", "ولكنهم", "لانه", "لانها", "لكننا", "لكنني")
}

func (s *sentence) speech(i int) bool { return s.at(i).quote != nil && !s.items[i].quote.name }

func (s *sentence) temporal(i int) bool {
	it := s.at(i)
	if s.is(i, "العام", "العامه") && s.article(i-1) {
		return false
	}
	return it.quote == nil && (classOf("ar", it.lemma) == "time" || it.tag == proffer.ADV && it.first >= 0) || s.is(i, "امس", "اليوم", "مساء", "صباح")
}

// arPhraseEnd is the end of the noun phrase of a source that begins at from.
func (s *sentence) arPhraseEnd(from int, cue *verbCue) int {
	i := from
	for ; i < min(len(s.items), from+24); i++ {
		it := s.items[i]
		switch {
		case it.mark() && s.is(i, ",") && s.apposed(i, from):
			i = s.arComma(i + 1)
			continue
		case it.raw == "(" && s.is(i+2, ")"):
			i += 2
			continue
		case s.is(i, "—") && i > from && s.closingDash(i) > 0:
			i = s.closingDash(i)
			continue
		case it.mark(), s.speech(i), s.that(i) > 0:
			return i
		case i > from && s.temporal(i):
			return i
		case it.tag == proffer.VERB && it.form() != "part" && i > from && !s.nameHere(i):
			return i
		case s.relative(i):
			return s.relativeEnd(i, from)
		}
		if i > from && s.is(i, "ما", "متي", "كيف", "لماذا", "عما", "اين", "كم") {
			return i
		}
		if p := s.arPrep(i); p != "" && i > from {
			if in(cue.preps, p) || !s.insideSource(i, p, from) {
				return i
			}
			continue
		}
		if i > from && (cue.takes("n") || cue.takes("a")) && s.objectStarts(i, from) {
			return i
		}
	}
	return i
}

// closingDash is the dash that closes an insertion opened by the one at i, or 0.
func (s *sentence) closingDash(i int) int {
	for k := i + 2; k < min(len(s.items), i+14); k++ {
		if s.is(k, "—") {
			return k
		}
		if s.that(k) > 0 || s.is(k, ":") || s.speech(k) {
			return 0
		}
	}
	return 0
}

// nameHere says that a word which could be a verb is read as a name, because it follows a name or title.
func (s *sentence) nameHere(i int) bool {
	return s.items[i].clitics() == "" && !strings.HasPrefix(s.items[i].form(), "pres") && s.f.lex.verbs[s.items[i].lemma] == nil && !s.article(i-1)
}

func (s *sentence) relative(i int) bool {
	return s.is(i, "الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "والذي", "والتي", "والذين")
}

// relativeEnd keeps a relative clause in the source when the verb's clause follows it at once, else leaves it out.
func (s *sentence) relativeEnd(i, from int) int {
	return i
}

// apposed says that the comma at i opens an apposition that a comma closes before the clause: قال الوزير، سالم، إن.
func (s *sentence) apposed(i, from int) bool {
	b := s.arComma(i + 1)
	return b < len(s.items) && s.is(b, ",") && b-i <= 12 && s.that(b+1) > 0 && !s.hasVerb(i, b)
}

// arComma is the next comma, colon or speech at or after i.
func (s *sentence) arComma(i int) int {
	for ; i < len(s.items); i++ {
		if s.is(i, ",", ":", ";", ".") || s.speech(i) {
			return i
		}
	}
	return len(s.items)
}

func (s *sentence) hasVerb(from, to int) bool {
	for i := from; i < to; i++ {
		if it := s.items[i]; it.tag == proffer.VERB && it.form() != "part" {
			return true
		}
	}
	return false
}

// insideSource says that a prepositional phrase belongs to the source: باسم الوزارة, في الحكومة, من الجيش.
func (s *sentence) insideSource(i int, p string, from int) bool {
	if s.is(i, "باسم", "باسمها", "باسمه") {
		return true
	}
	head := i
	if s.items[i].tag == proffer.ADP {
		head = i + 1
	}
	h := s.at(head)
	if h.first < 0 || s.temporal(head) || s.f.lex.role("venue", h.lemma) || h.tag == proffer.NUM || h.mark() || s.that(head) > 0 || s.is(head, "ما") {
		return false
	}
	switch p {
	case "في", "من", "لدي":
		return h.tag == proffer.NOUN || h.tag == proffer.PROPN || h.tag == proffer.ADJ || h.quote != nil
	case "علي":
		return s.is(i-1, "مطلع", "مطلعه", "مطلعين", "مطلعون", "مشرف", "المشرف", "المطلع")
	case "ل":
		return !s.f.lex.role("hearer", h.lemma) && (s.article(i) || s.is(i, "لشوون", "لشؤون")) && i > from && classOf("ar", h.lemma) != "media"
	}
	return false
}

// objectStarts says that after a whole subject the word at i begins an object.
func (s *sentence) objectStarts(i, from int) bool {
	it := s.items[i]
	if it.tag == proffer.DET && !s.is(i, "كل", "جميع") {
		return true
	}
	if it.quote != nil {
		return false
	}
	if s.is(i-1, "باسم") || s.arPrep(i-1) != "" && !s.article(i-1) {
		return false
	}
	if s.named(i) != 0 && s.named(i-1) != 0 && s.named(i) != s.named(i-1) && s.article(i) {
		return true
	}
	if c := classOf("ar", it.lemma); c != "person" && c != "body" && s.named(i) == 0 && (strings.Count(it.fine, "+") == 2 || !morph.Known("ar", it.lemma) && (strings.HasSuffix(it.key, "ها") || strings.HasSuffix(it.key, "هم")) && len([]rune(it.key)) >= 5) {
		return true // سيطرتها، قلقهم: the subject's own
	}
	if s.objectWord(i) && (i > from+1 || s.article(from)) {
		return true
	}
	definite := s.article(i-1) || strings.Count(s.items[i-1].fine, "+") == 2 || s.items[i-1].quote != nil
	if definite && s.article(i) && it.tag == proffer.NOUN && morph.Masdarish(strings.TrimPrefix(it.key, "ال")) {
		return true
	}
	if definite && (morph.Masdarish(it.key) && it.clitics() == "" || s.article(i) && it.tag == proffer.NOUN && !s.article(i-1)) {
		return true
	}
	if s.article(i-1) && !s.article(i) && i == from+1 && classOf("ar", s.items[from].lemma) == "body" && it.tag != proffer.ADJ {
		return true
	}
	if s.article(i) && s.article(i-1) && it.tag == proffer.NOUN && !(strings.HasPrefix(it.key, "الم") && s.article(i+1)) && classOf("ar", it.lemma) != "" && classOf("ar", it.lemma) != "time" && !strings.HasSuffix(it.key, "ي") && !strings.HasSuffix(it.key, "يه") {
		return true
	}
	if s.items[i-1].tag == proffer.ADP || i <= from+1 || it.tag != proffer.NOUN || s.article(i-1) || !morph.Known("ar", it.lemma) {
		return false
	}
	if s.article(i) { // after a name; after a noun it would be that noun's genitive
		return !morph.Known("ar", s.items[i-1].lemma)
	}
	if c := classOf("ar", it.lemma); c != "person" && c != "body" && !morph.Known("ar", s.items[i-1].lemma) {
		return true
	}
	return false
}

func (s *sentence) objectWord(i int) bool {
	it := s.at(i)
	return it.first >= 0 && it.quote == nil && (s.f.lex.role("object", it.lemma) || s.f.lex.role("object", strings.TrimPrefix(it.key, "ال")) || s.is(i, "ذلك", "هذه", "هذا", "تلك", "اي"))
}

// arBefore is the noun phrase that stands directly before a verb at the beginning of its clause: الوزير قال إن;
// after أما also where commas set something off.
func (s *sentence) arBefore(v int) span {
	if s.is(0, "اما") && v <= 40 {
		to := s.arPhraseEnd(1, &verbCue{})
		if to > 1 && to <= v && !s.cueSoon(to, v-to) {
			return span{1, to}
		}
	}
	if s.is(0, "كان", "كانت", "وكان", "وكانت") && v <= 40 && (s.is(v-1, "قد") || s.is(v-1, ",")) {
		if to := s.arPhraseEnd(1, &verbCue{}); to > 1 && to <= v && !s.cueSoon(to, v-to) {
			return span{1, to}
		}
	}
	if c := s.items[v].clitics(); (strings.HasPrefix(c, "w") || strings.HasPrefix(c, "f")) && s.items[v].tag == proffer.VERB {
		return span{}
	}
	if s.relative(v - 1) {
		to := v - 1
		if s.is(to-1, ",") {
			to--
		}
		from := to
		for from > 0 && to-from < 8 && !s.items[from-1].mark() && s.arPrep(from-1) == "" && s.items[from-1].tag != proffer.VERB {
			from--
		}
		if from > 0 && s.arPrep(from-1) != "" && s.items[from-1].tag != proffer.ADP {
			from--
		}
		return span{from, to}
	}
	from := v
	for from > 0 && !s.items[from-1].mark() && !s.speech(from-1) && s.that(from-1) == 0 {
		from--
	}
	if from == v || v-from > 16 {
		return s.opening(v)
	}
	for from < v && (s.is(from, "كان", "كانت", "وكان", "وكانت") || s.items[from].tag == proffer.PART || s.items[from].tag == proffer.CCONJ || s.items[from].tag == proffer.SCONJ || s.items[from].tag == proffer.ADV) {
		from++
	}
	to := v
	for to > from && (s.items[to-1].tag == proffer.PART || s.items[to-1].tag == proffer.ADV || s.is(to-1, "كان", "كانت", "قد")) {
		to--
	}
	if from >= to || s.arPrep(from) != "" || s.hasVerb(from, to) || s.temporal(from) {
		return s.nearBefore(from, to)
	}
	it := s.items[from]
	if it.tag != proffer.NOUN && it.tag != proffer.PROPN && it.tag != proffer.PRON && it.tag != proffer.DET && it.tag != proffer.NUM && it.tag != proffer.ADJ && it.form() != "part" && it.quote == nil {
		return span{}
	}
	end := s.arPhraseEnd(from, &verbCue{})
	return span{from, min(end, to)}
}

// opening is a person or body at the sentence's very beginning, set off from its verb by commas.
func (s *sentence) opening(v int) span {
	c := classOf("ar", s.items[0].lemma)
	if v < 3 || v > 40 || s.items[0].clitics() != "" || s.items[0].tag == proffer.VERB || c != "person" && c != "body" && s.named(0) == 0 && !s.is(0, "احد", "احدي") {
		return span{}
	}
	to := s.arPhraseEnd(0, &verbCue{})
	if to < v && s.is(to, ",") && !s.cueSoon(to, v-to) {
		return span{0, to}
	}
	return span{}
}

// nearBefore is the indefinite noun right before a verb that describes it: بعد [تقرير للجنة] أكد أن.
func (s *sentence) nearBefore(from, to int) span {
	k := to
	for k > from && to-k < 5 {
		it := s.items[k-1]
		if it.tag == proffer.ADP || it.tag == proffer.VERB || it.mark() || s.temporal(k-1) {
			break
		}
		k--
	}
	for ; k < to; k++ {
		c := classOf("ar", s.items[k].lemma)
		if (c == "doc" || c == "person" || c == "body") && !s.article(k) {
			return span{k, to}
		}
	}
	return span{}
}

// arVenue says that the prepositional phrase at i tells when or where something was said.
func (s *sentence) arVenue(i int) bool {
	head := i
	if s.items[i].tag == proffer.ADP {
		head = i + 1
	}
	return s.f.lex.role("venue", s.at(head).lemma) || s.temporal(head)
}

// arHearer is who is told, after the source: للصحفيين, لوكالة «…», الصحفيين.
func (s *sentence) arHearer(from int) span {
	for i := from; i < min(len(s.items), from+14); i++ {
		it := s.items[i]
		if s.that(i) > 0 || it.mark() || s.speech(i) {
			return span{}
		}
		if !s.f.lex.role("hearer", it.lemma) {
			continue
		}
		p := s.arPrep(i)
		if p != "ل" && p != "" || p == "" && s.arPrep(i-1) != "مع" && s.arPrep(i-1) != "امام" && i != from {
			continue
		}
		to := i + 1
		for to < len(s.items) && to < i+5 && !s.items[to].mark() && s.arPrep(to) == "" && s.that(to) == 0 && !s.temporal(to) && s.items[to].tag != proffer.VERB && !s.speech(to) {
			to++
		}
		return span{i, to}
	}
	return span{}
}
