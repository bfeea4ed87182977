package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// arabic reads one sentence.
func (s *sentence) arabic() {
	before, phraseEnd := len(s.f.out), 0
	s.womensParticiples()
	s.givenNames()
	s.unmarkedVerbs()
	s.hamzaVerbs()
	s.labelled()
	for i := range s.items {
		if s.tried > maxCues {
			break
		}
		if p, end := s.phrase(i); end > i {
			s.tried++
			s.arPhrase(i, end, p)
			phraseEnd = end
			continue
		}
		it := s.items[i]
		switch {
		case s.arNoWord(i), s.quiet(i), s.relayed(i), s.emerges(i), s.replied(i):
			s.tried++
		case s.sayingSo(i):
			s.tried++
			s.goesOnSaying(i)
		case s.plea(i):
			s.tried++
			s.pleadsOn(i)
		case s.withoutWord(i):
			s.tried++
			s.keepsBack(i)
		case i < phraseEnd:
		case s.nounCue(i) != nil:
			s.arNoun(i)
		case it.tag == proffer.VERB && s.lightNoun(i) > 0:
			s.tried++
			s.lightVerb(i, s.lightNoun(i))
		case it.tag == proffer.VERB && s.f.lex.verbs[it.lemma] != nil:
			s.tried++
			s.arVerb(i)
		}
	}
	if (len(s.f.out) == before || s.f.run.open && s.f.run.at < before) && !s.runOn() {
		s.f.run = run{at: -1}
	}
}

// givenNames are no verbs, whatever they could be, in a person's name of several words: نجيب, منذر, كنعان علم.
func (s *sentence) givenNames() {
	for i := range s.items {
		it := &s.items[i]
		if it.tag == proffer.VERB && it.quote == nil && (strings.HasPrefix(it.form(), "pres-1") || it.form() == "part" || strings.HasPrefix(it.form(), "past") && !it.owned() && s.named(i) == s.named(i-1) || strings.HasPrefix(it.form(), "pres") && it.clitics() == "f" && s.named(i) != s.named(i-1)) && s.personNamed(i) && s.wholeName(i) {
			it.tag, it.lemma, it.fine = proffer.PROPN, it.key, "+"
		}
	}
}

// unmarkedVerbs are verbs spelt like prepositions, where a person or body follows and then what only the verb takes: وقد بين الوزير
// أن, عبر الناطق عن أسفه.
func (s *sentence) unmarkedVerbs() {
	const reach = 14 // items
	for i := range s.items {
		it := &s.items[i]
		next := s.at(i + 1)
		if it.tag != proffer.ADP || it.quote != nil || next.tag != proffer.NOUN || it.lemma != "عبر" && (it.lemma != "بين" || i > 0 && !s.is(i-1, ",") && !s.word(i-1, "already")) {
			continue
		}
		if c := classOf("ar", next.lemma); c != "person" && c != "body" || s.arPrep(i+1) != "" {
			continue
		}
		for k := i + 2; k < min(len(s.items), i+reach) && !s.is(k, ":", ";"); k++ {
			if it.lemma == "عبر" && s.is(k, "عن") || it.lemma == "بين" && s.that(k) == 1 {
				it.tag, it.fine = proffer.VERB, it.clitics()+"+past-m"
				break
			}
			if it.lemma == "بين" && strings.HasPrefix(s.items[k].clitics(), "w") {
				break
			}
		}
	}
}

// womensParticiples are read where what looks like a noun stands behind a comma with the ending of an accusative: اتهمت البلدية
// بالإهمال، مطالبةً المجلس بفتح تحقيق.
func (s *sentence) womensParticiples() {
	for i := 1; i < len(s.items); i++ {
		it := &s.items[i]
		if it.lemma == "لافته" && s.is(i-1, ",") && s.is(i+1, "الي") && it.clitics() == "" {
			it.tag, it.lemma, it.fine = proffer.VERB, "لفت", "+part" // لافتة إلى أن
			continue
		}
		if verb := feminineParticiples[it.lemma]; verb != "" && it.tag == proffer.NOUN && (strings.HasSuffix(it.raw, "ةً") || strings.HasSuffix(it.raw, "ة") && s.article(i+1) && s.asksBy(i+2)) && s.is(i-1, ",") && it.clitics() == "" {
			it.tag, it.lemma, it.fine = proffer.VERB, verb, "+part"
		}
	}
}

// asksBy says that what is asked for follows within a few items of i, behind ب: المجلس الأعلى للقضاء بتحديد مواعيد.
func (s *sentence) asksBy(i int) bool {
	const most = 4 // items
	for k := i; k < min(len(s.items), i+most) && !s.items[k].mark(); k++ {
		if s.arPrep(k) == "ب" {
			return true
		}
	}
	return false
}

// feminineParticiples are the participles of verbs of saying that are also nouns.
var feminineParticiples = map[string]string{"مطالبه": "طالب", "مناشده": "ناشد"}

// clitics are the proclitics of a word, as morph writes them: "w", "bA", "l".
func (it item) clitics() string { c, _, _ := strings.Cut(it.fine, "+"); return c }

// wholeName says that a word, from its first letter on, is of a name of several words, whatever else it could be: لينا.
func (s *sentence) wholeName(i int) bool {
	k := s.named(i)
	if k == 0 {
		return false
	}
	n, w := s.f.a.Names[k-1].Span, s.f.a.Tokens[s.items[i].first].Span
	return n.Start <= w.Start && n.Len() > w.Len()
}

// form is the form of an Arabic verb: "past-m", "part".
func (it item) form() string {
	_, rest, _ := strings.Cut(it.fine, "+")
	f, _, _ := strings.Cut(rest, "+")
	return f
}

// arPrep is the preposition that an item is or begins with, in normal spelling, or "".
func (s *sentence) arPrep(i int) string {
	it := s.at(i)
	if it.quote != nil || it.first < 0 || s.wholeName(i) {
		return ""
	}
	if it.raw == "لـ" || it.raw == "ل" {
		return "ل" // لـ"الجسر"
	}
	if it.tag == proffer.ADP {
		return it.lemma
	}
	if p := s.beforeName(i); p != "" {
		return p
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

// beforeName is the preposition of one letter that a name leaves out of its first word: قال [ل]سنام.
func (s *sentence) beforeName(i int) string {
	k := s.named(i)
	if k == 0 {
		return ""
	}
	n, w := s.f.a.Names[k-1].Span, s.f.a.Tokens[s.items[i].first].Span
	if n.Start <= w.Start || n.Start >= w.End {
		return ""
	}
	switch p := strings.TrimPrefix(s.f.a.Text[w.Start:n.Start], "و"); p {
	case "ل", "ب", "ك":
		return p
	}
	return ""
}

// tells says that an Arabic word is a verb in the past or present, no participle.
func (it item) tells() bool {
	return (it.tag == proffer.VERB || it.tag == proffer.AUX) && (strings.HasPrefix(it.form(), "past") || strings.HasPrefix(it.form(), "pres"))
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
	switch {
	case k == "ان":
		return 1
	case k == "الا" && strings.Contains(it.raw, "أ"): // ألا, no إلا
		return 2
	case s.f.lex.role("that_he", k) && (k != "انا" || it.raw == "إنا"):
		return 2
	}
	return 0
}

// continues says that the noun phrase behind a joined verb of demanding is whom the sentence's speaker addresses: the verb
// agrees with the speaker, and with a plural of things only by being feminine.
func (s *sentence) continues(i int, np span, cue *verbCue) bool {
	it := s.items[i]
	if s.subject.ok() && s.spoken && strings.HasSuffix(it.form(), "-f") && cue.stance == proffer.Demands && !s.feminine(np.from) && (s.named(np.from) == 0 || s.manBody(np.from)) && (classOf("ar", s.items[np.from].lemma) == "" || s.manBody(np.from) && it.clitics() == "w" || s.article(np.from) && it.clitics() == "w" && np.to == np.from+1) {
		return true
	}
	if !s.subject.ok() || !s.spoken || cue.stance != proffer.Demands || !strings.HasPrefix(it.clitics(), "w") || !s.is(i-1, ",") && i > 0 && !s.items[i-1].mark() {
		return false
	}
	return s.feminine(s.subject.from) == s.feminine(np.from) && classOf("ar", s.items[np.from].lemma) != "person" && np.to-np.from <= 3
}

// manBody says that a body whose noun is a masculine singular stands at i, which takes no feminine verb: مجلس الأمن.
func (s *sentence) manBody(i int) bool {
	it := s.items[i]
	return classOf("ar", it.lemma) == "body" && it.key == it.lemma && !strings.HasSuffix(it.key, "ه") && !strings.HasSuffix(it.key, "ات")
}

// arVerb reads one verb of saying.
func (s *sentence) arVerb(i int) {
	it := s.items[i]
	if s.pointsBack(i) {
		return
	}
	if s.masdarHere(i) || s.asksSilence(i) || s.noCue(i) || strings.HasPrefix(it.form(), "past") && adverbial(it.raw) || s.is(i, "ردا", "وردا") && s.is(i+1, "علي") {
		return
	}
	lemma := it.lemma
	if lemma == "ورد" && s.arPrep(i+1) != "في" {
		lemma = "رد"
	}
	if lemma == "دل" && s.word(i-1, "not") {
		lemma = "ادلي" // لم يدل بتصريح: a jussive
	}
	cue := s.f.lex.verbs[lemma]
	h := hit{cue: span{i, i + 1}, stance: cue.stance, confidence: 900}
	if neg, from := s.arNegated(i); !neg && strings.HasPrefix(cue.frames, "-") && cue.stance == proffer.Asserts {
		return
	} else if neg {
		if s.f.lex.role("gives", it.lemma) && !s.detailsSoon(i) {
			return
		}
		if cue.negated == "-" || cue.negated == "" {
			return
		}
		h.cue.from, h.stance = from, proffer.Stance(cue.negated)
		if h.stance == proffer.Declines && !cue.takes("n") {
			with := *cue
			with.frames += "n"
			cue = &with // لم يذكر الوزير عدد القتلى
		}
	}
	if it.lemma == "حمل" && strings.HasPrefix(strings.TrimPrefix(it.key, "و"), "تحمل") && s.blame(i) {
		h.stance = proffer.Admits // تحمّل مسؤولية الخطأ: upon oneself
	}
	if s.undergone(i, cue, h) || s.writtenOn(i, h) {
		return
	}
	var end int
	switch {
	case it.form() == "part":
		if !s.circumstance(i) || s.at(i-1).tag == proffer.VERB && s.f.lex.verbs[s.items[i-1].lemma] != nil {
			return
		}
		h.source, end = s.subject, s.atOnce(i+1)
		if !h.source.ok() && !s.spoken {
			h.source = s.arMain(i)
		}
		h.carried = !h.source.ok()
	default:
		if it.form() == "past-2p" || strings.HasPrefix(it.form(), "pres-1") {
			end = i + 1
			break // قلتم، نطالبكم: of no source before
		}
		h.source, end = s.arSubject(i, cue)
		for h.source.to > h.source.from+1 && s.items[h.source.to-1].mark() && s.items[h.source.to-1].quote == nil {
			h.source.to--
		}
		if k := s.goesOnTo(i); k > 0 && strings.HasSuffix(it.clitics(), "l") {
			h.source, end = span{k, min(i, s.arPhraseEnd(k, &verbCue{}))}, i+1
		}
		if s.whoSays(i) {
			h.source = span{i - 1, i}
		}
		if h.source.ok() && cue.takes("a") && (s.arPrep(end) != "" || s.that(end) > 0) && !strings.HasPrefix(it.clitics(), "w") {
			if b := s.arBefore(h.cue.from); b.ok() && b.to <= i && s.that(b.from-1) > 0 {
				h.source = b // أن مصدرا أبلغ الصحيفة بأن: who is told stands behind
			}
		}
		if (s.is(h.cue.from, "دون", "بدون") || s.is(h.cue.from, "من")) && s.spoken && s.subject.ok() {
			h.source, end = s.subject, i+1 // من دون أن تحدد الجهة
		}
		if h.source.ok() && s.continues(i, h.source, cue) {
			h.source, end = s.subject, i+1 // دعت الوزارة …، وناشدت المنظمات إرسال: the addressee
		}
		if !h.source.ok() && s.subject.ok() && s.pronounBefore(h.cue.from) {
			h.source = s.subject
		}
		if h.source.ok() && h.source.from == i+1 && !it.owned() && (s.speech(i+1) || s.ownTail(i+1)) {
			if b := s.arBefore(h.cue.from); s.speaks(b) && s.feminine(b.from) == strings.HasSuffix(it.form(), "-f") {
				h.source, end = b, i+1 // السفارة تحث رعاياها على
			}
		}
		if b := s.arBefore(i); s.asFor() && it.clitics() == "f" && b.ok() && b.from == 1 && !s.spoken {
			h.source, end = b, i+1 // أما الإدارة المحلية فتتهم التحالف
		}
		if s.relative(i-1) && s.ofRelative(i) {
			h.source, end = s.arBefore(i), i+1
		}
		if lemma == "نقل" || lemma == "نسب" || lemma == "علم" {
			h.source, end = s.quotedFrom(i, h.source, end)
		}
		if b := s.hadSaid(i); b.ok() {
			h.source, end = b, i+1
		}
		if !h.source.ok() && (s.answersAsked(i) || !s.subject.ok() && s.pronounBefore(h.cue.from) && s.asking(i) > 0) {
			h.source = s.whoWasAsked(i)
			h.carried = !h.source.ok()
		} else if !h.source.ok() && s.saidOfIt(i) {
			if h.source = s.subject; !h.source.ok() {
				h.source = s.mainBefore(i - 1)
			}
		}
		if m := s.arMain(i); !h.source.ok() && s.word(i-1, "whereas") && !s.spoken && m.ok() && s.feminine(m.from) == strings.HasSuffix(it.form(), "-f") {
			h.source = m // تذهب الدراسة أبعد، إذ تزعم أن
		}
		if !h.source.ok() && !h.carried && !s.pronounBefore(h.cue.from) {
			h.source = s.arBefore(h.cue.from)
		}
		if !h.source.ok() && !h.carried {
			h.source = s.clauseSubject(h.cue.from)
		}
		if !h.source.ok() && !h.carried {
			impersonal := s.f.lex.role("impersonal", strings.TrimPrefix(it.key, "و")) && s.that(i+1) > 0 && !strings.HasPrefix(s.key(i+1), "ب") // وذكّر بأن
			if !impersonal && s.subject.ok() {
				h.source = s.subject
			} else if c := s.actsFirst(i); c.ok() && !impersonal {
				h.source = c
			} else if c := s.actsToo(i); c.ok() && !impersonal {
				h.source = c
			} else if h.sourceBytes = s.actorBefore(i); !h.sourceBytes.Valid() || impersonal {
				h.carried, h.sourceBytes = !impersonal, proffer.Span{}
			}
		}
	}
	if it.lemma == "اعتذر" && (s.silentSoon(end) || s.is(end, "عن") && s.is(end+1, "عدم")) {
		h.stance = proffer.Declines // اعتذر عن عدم التعليق
	}
	if cue.takes("d") && !h.source.ok() && !s.colonSoon(end) {
		return
	}
	if s.saysInIt(i, end) {
		if s.subject = h.source; classOf("ar", s.at(h.source.from).lemma) == "doc" && s.arMain(i).ok() {
			s.subject = s.arMain(i) // سلمته مذكرة وصفت فيها: the ministry
		} else if s.at(h.source.from).tag == proffer.ADJ && h.source.to == h.source.from+1 {
			s.subject = s.arMain(i) // ونشر أخرى يقول فيها
		} else if i > 0 && classOf("ar", s.items[i-1].lemma) == "person" && s.arPrep(i-1) == "" {
			s.subject = span{i - 1, i} // إلى شاهد أدلى بإفادة قال فيها
		}
		return
	}
	if inIt(s.key(i + 1)) {
		if !s.subject.ok() {
			s.subject = s.arMain(i)
		}
		switch {
		case cue.takes("d"):
			if d := s.docBefore(i); d.ok() {
				h.source, h.carried, end = d, false, i+2 // مذكرة جاء فيها أن
			}
		case s.subject.ok():
			h.source, h.carried, end = s.subject, false, i+2
		case !s.speaks(h.source):
			h.source, h.carried, end = span{}, true, i+2 // ونشر أخرى يقول فيها
		}
	}
	if h.hearer = s.arHearer(end); h.hearer.from == end && cue.stance == proffer.Accuses && s.arPrep(end) == "" {
		h.hearer = span{} // whom the verb accuses
	}
	before := len(s.f.out)
	if s.arComplement(i, end, cue, h); len(s.f.out) == before && h.stance == proffer.Declines {
		s.openedBy(i, h)
	}
}

// docBefore is the document right before the verb at i, with what belongs to it.
func (s *sentence) docBefore(i int) span {
	const reach = 6 // items
	for k := i - 1; k >= max(0, i-reach) && !s.items[k].mark() && !s.items[k].tells(); k-- {
		if classOf("ar", s.items[k].lemma) == "doc" && s.items[k].tag == proffer.NOUN {
			return span{k, i}
		}
	}
	return span{}
}

// owned says that a word has a pronoun behind it.
func (it item) owned() bool { return strings.Count(it.fine, "+") == 2 }

// ownTail says that the word at i is a noun with a pronoun, or one that no list knows which looks like it: رعاياها.
func (s *sentence) ownTail(i int) bool {
	it := s.at(i)
	return it.tag == proffer.NOUN && s.named(i) == 0 && classOf("ar", it.lemma) == "" && (it.owned() || !morph.Known("ar", it.lemma) && (strings.HasSuffix(it.key, "ها") || strings.HasSuffix(it.key, "هم") || strings.HasSuffix(it.key, "ته")))
}

// actsToo is the subject of the verb before a joined verb of saying in its sentence, of one gender with it: استدعت الوزارة
// القائم بالأعمال، وحذرت من أن.
func (s *sentence) actsToo(i int) span {
	const reach = 16 // items
	it := s.items[i]
	if b := s.actsAtOnce(i); b.ok() {
		return b
	}
	if it.clitics() != "w" || !s.is(i-1, ",") {
		return span{}
	}
	for k := i - 2; k >= max(0, i-reach); k-- {
		v := s.items[k]
		if !v.tells() {
			continue
		}
		if strings.HasSuffix(v.form(), "-f") != strings.HasSuffix(it.form(), "-f") || s.arPrep(k+1) != "" || s.relative(k-1) || s.that(k-1) > 0 {
			return span{}
		}
		to := s.arPhraseEnd(k+1, &verbCue{frames: "n"})
		if c := classOf("ar", s.at(k+1).lemma); to > k+1 && to < i && (c == "person" || c == "body" || s.named(k+1) != 0) {
			return span{k + 1, to}
		}
		return span{}
	}
	return span{}
}

// actsFirst is the subject of the verb that opens the sentence, of one gender with the joined verb of saying at i behind a comma, whatever
// stands between them: تحفظت النيابة على مخزن عُثر فيه على سلاح، وأمرت بإغلاقه.
func (s *sentence) actsFirst(i int) span {
	it, first := s.items[i], s.items[0]
	if it.clitics() != "w" || !s.is(i-1, ",") || !first.tells() || s.depth > 0 || strings.HasSuffix(first.form(), "-f") != strings.HasSuffix(it.form(), "-f") {
		return span{}
	}
	if m := s.arMain(i); s.speaks(m) {
		return m
	}
	return span{}
}

// actsAtOnce is the subject right before a joined verb of saying, of the verb before it: اتصل بي المدير وقال لي.
func (s *sentence) actsAtOnce(i int) span {
	const reach = 8 // items
	it := s.items[i]
	if it.clitics() != "w" || s.spoken {
		return span{}
	}
	end := i
	for k := i - 2; k >= max(0, i-reach) && !s.items[k].mark(); k-- {
		v := s.items[k]
		if !v.tells() {
			continue
		}
		if s.asksSilence(k) {
			end = k // اتصل بي شخص رفض ذكر اسمه وقال
			continue
		}
		from := k + 1
		for s.prepPronoun(from) {
			from++
		}
		if c := classOf("ar", s.at(from).lemma); from < i && s.arPrep(from) == "" && (c == "person" || c == "body" || s.named(from) != 0) && s.arPhraseEnd(from, &verbCue{frames: "n"}) == end && strings.HasSuffix(v.form(), "-f") == strings.HasSuffix(it.form(), "-f") {
			return span{from, end}
		}
		return span{}
	}
	return span{}
}

// actorBefore is the person whose deed the sentence before told, for a verb that opens the next in its paragraph without a
// subject: واستقال الوزير توماس رويل. وقال في رسالته.
func (s *sentence) actorBefore(i int) proffer.Span {
	p := s.f.prev
	if i > 1 || p == nil || p.spoken || len(p.items) < 3 || s.depth > 0 || s.f.para[p.items[0].first] != s.f.para[s.items[0].first] {
		return proffer.Span{}
	}
	v := p.items[0]
	if v.tag != proffer.VERB || !strings.HasPrefix(v.form(), "past") || strings.HasSuffix(v.form(), "-f") != strings.HasSuffix(s.items[i].form(), "-f") {
		return proffer.Span{}
	}
	to := p.arPhraseEnd(1, &verbCue{})
	for k := 1; k < to; k++ {
		if p.personNamed(k) {
			return p.bytes(span{1, to})
		}
	}
	return proffer.Span{}
}

// answersAsked says that the verb at i answers, behind a comma, what the clause before it asks, and is not of the sentence's speaker:
// سُئلت عن الموعد، فأجابت; سأل الصحفي الوزيرة، فقالت; اتصلنا بالمدير، فأوضح.
func (s *sentence) answersAsked(i int) bool {
	return (s.items[i].clitics() == "f" || s.items[i].clitics() == "" && s.word(0, "when")) && s.asking(i) > 0
}

// asking is where the clause before the verb at i has its verb of asking or calling, plus one; 0 for none.
func (s *sentence) asking(i int) int {
	const reach = 20 // items
	for k := i - 2; k >= max(0, i-reach); k-- {
		it := s.items[k]
		if it.tag == proffer.VERB && s.f.lex.role("asking", it.lemma) {
			return k + 1
		}
		if it.tells() && !s.relative(k-1) && !s.is(k-1, "قد") && s.f.lex.verbs[it.lemma] != nil {
			return 0
		}
	}
	return 0
}

// whoWasAsked is the person asked in the clause before the verb at i, of one gender with it; none where it is somebody before:
// سُئلت, سألها.
func (s *sentence) whoWasAsked(i int) span {
	const most = 12 // items
	v := s.asking(i) - 1
	feminine := strings.HasSuffix(s.items[i].form(), "-f")
	limit := i
	if s.is(i-1, ",") {
		limit--
	}
	for k := v + 1; k < min(limit, v+most); k++ {
		it := s.items[k]
		if c := classOf("ar", it.lemma); it.quote != nil || it.mark() || c != "person" && (c != "body" || k != v+1 && !s.is(k-1, "من")) || s.feminine(k) != feminine && s.named(k+1) == 0 {
			continue
		}
		to := min(limit, s.arPhraseEnd(k, &verbCue{}))
		if p := s.arPrep(k); to > k && (p == "ب" || s.askedByWriter(v) || p == "" && (k > v+1 || s.passiveAsked(v))) {
			return span{k, to}
		}
		k = max(k, to-1)
	}
	return span{}
}

// passiveAsked says that the verb at v is one of being asked: سُئل الوزير.
func (s *sentence) passiveAsked(v int) bool {
	return s.word(v, "asked_passive")
}

// ofRelative says that the antecedent is the subject of the verb at i in a relative clause, and the noun behind it the object:
// المكتب الذي وصف الكلام بأنه كذب.
func (s *sentence) ofRelative(i int) bool {
	form := s.items[i].form()
	agrees := s.is(i-1, "الذي", "والذي") && strings.HasSuffix(form, "-m") || s.is(i-1, "التي", "والتي") && strings.HasSuffix(form, "-f")
	next := s.at(i + 1)
	c := classOf("ar", next.lemma)
	return agrees && s.f.lex.role("strong", s.items[i].lemma) && next.tag == proffer.NOUN && c != "person" && c != "body" && c != "media" && s.named(i+1) == 0 && (s.that(i+2) == 0 || strings.HasPrefix(s.key(i+2), "ب"))
}

// colonSoon says that a colon follows item i in its sentence.
func (s *sentence) colonSoon(i int) bool {
	for ; i < len(s.items); i++ {
		if s.is(i, ":") {
			return true
		}
	}
	return false
}

// adverbial says that a word as written has the ending of an accusative without article, which no verb has: ورداً.
func adverbial(raw string) bool {
	return strings.HasSuffix(raw, "اً") || strings.HasSuffix(raw, "ًا")
}

// saysInIt says that the verb at i, whose subject ends at end, only brings in what its subject says by a second verb: وردّت
// الإدارة ببيان أكدت فيه أن.
func (s *sentence) saysInIt(i, end int) bool {
	const reach = 10 // items
	for k := end; k+1 < min(len(s.items), end+reach) && s.that(k) == 0; k++ {
		if s.is(k, ",") && s.arComma(k+1) < min(len(s.items), end+reach) && s.is(s.arComma(k+1), ",") {
			k = s.arComma(k + 1) // أدلت موظفة، تدعى رجاء، بشهادة قالت فيها
		}
		if s.items[k].mark() && !s.is(k, ",") {
			break
		}
		if it := s.items[k]; k > i && it.tag == proffer.VERB && it.form() != "part" && s.f.lex.verbs[it.lemma] != nil && inIt(s.key(k+1)) && !s.passive(k) {
			return true
		}
	}
	return false
}

// inIt says that a word is "in it", of what somebody wrote or said.
func inIt(key string) bool { return key == "فيه" || key == "فيها" }
