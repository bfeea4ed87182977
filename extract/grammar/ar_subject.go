package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

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
	if cue.object() && s.indefiniteObject(from) {
		return span{}, from
	}
	for s.word(from, "manner") {
		from += 2
		if s.is(from-1, "غير") {
			from++
		}
	}
	for s.at(from).tag == proffer.ADV || s.temporal(from) || s.prepPronoun(from) || from > v+1 && s.temporal(from-1) && s.word(from, "last_next") {
		from++
	}
	for strings.HasSuffix(s.at(from).raw, "اً") && s.named(from) == 0 && (s.at(from).clitics() == "" || s.at(from).clitics() == "b") && !s.saidSo(from) && from+1 < len(s.items) {
		from++ // وأضاف ساخراً
	}
	if s.turnOfHis(from) {
		if from++; s.is(from-1, "من") {
			from++ // وقالت من جهتها رئيسة البعثة
		}
	}
	if s.is(from, "من") && s.at(from+1).tells() { // قال من حضر الاجتماع إن
		for k := from + 2; k < len(s.items) && !s.items[k].mark() && !s.speech(k); k++ {
			if s.that(k) > 0 {
				return span{from, k}, k
			}
		}
	}
	for s.arPrep(from) != "" && s.arVenue(from) { // وقال في مؤتمر صحفي الوزير …
		return span{}, v + 1
	}
	if s.arPrep(from) == "ل" && (s.f.lex.role("hearer", s.at(from).lemma) || s.beforeName(from) != "") { // أكد لوكالة … مصدر
		for j := from + 1; j < min(len(s.items), from+6) && s.arPrep(j) == "" && !s.items[j].mark(); j++ {
			if c := classOf("ar", s.items[j].lemma); c == "person" && !s.article(j) {
				from = j
				break
			}
		}
	}
	if s.quotedAdjunct(from) {
		return span{}, v + 1 // يدين "بأشد العبارات" ما وصفه
	}
	if from >= len(s.items) || s.word(from, "himself") || s.arPrep(from) != "" && (s.named(from) == 0 || s.beforeName(from) != "") || s.that(from) > 0 || s.items[from].mark() || s.speech(from) {
		return span{}, v + 1
	}
	f := s.items[v].form()
	if strings.HasSuffix(f, "-p") || strings.HasSuffix(f, "-d") && s.arBefore(v).ok() {
		return span{}, v + 1
	}
	if s.f.lex.role("voice", s.at(from).lemma) || s.f.lex.role("voice", strings.TrimPrefix(s.key(from), "ب")) {
		return span{}, v + 1 // ويتابع بصوت متهدج
	}
	if s.unknownBehindB(from) && in(cue.preps, "ب") && s.article(from+1) && s.arBefore(v).ok() {
		return span{}, v + 1 // المدير نفسه أقر بنفاد المخزون
	}
	it := s.items[from]
	if s.kunya(from) {
		end := s.arPhraseEnd(from, cue)
		return span{from, end}, end
	}
	if it.tag == proffer.VERB && it.form() != "part" || it.tag == proffer.SCONJ || it.tag == proffer.PART || it.tag == proffer.CCONJ {
		return span{}, v + 1
	}
	if it.tag == proffer.DET && s.objectWord(from) && !s.word(from, "some_of") {
		return span{}, v + 1
	}
	if next := s.at(from + 1); !morph.Known("ar", it.lemma) && (it.tag == proffer.NOUN || it.tag == proffer.ADJ) && it.clitics() == "" && s.named(from) == 0 && strings.HasSuffix(it.raw, "ة") && strings.HasSuffix(f, "-f") && (next.first < 0 || next.mark()) {
		return span{}, v + 1 // روت باكية
	}
	c := classOf("ar", it.lemma)
	if cue.stance == proffer.Denies && s.article(from) && s.silent(from) && morph.Masdarish(strings.TrimPrefix(it.key, "ال")) || s.word(from, "to_say") && s.that(from+1) == 0 {
		return span{}, v + 1 // ورفض الخوض في التفاصيل
	}
	if s.saidSo(from) || cue.takes("n") && c == "" && s.named(from) == 0 && morph.Masdarish(it.key) && it.clitics() == "" || c == "" && it.tag == proffer.NOUN && cue.takes("n") && morph.Known("ar", it.lemma) {
		return span{}, v + 1
	}
	if (s.subject.ok() || strings.HasPrefix(s.items[v].clitics(), "w")) && c != "person" && s.feminine(from) && s.article(from) && (f == "past-m" || f == "pres-m" && strings.HasPrefix(strings.TrimLeft(s.items[v].key, "وف"), "ي")) && (cue.takes("n") || cue.takes("a")) {
		return span{}, v + 1
	}
	if it.tag != proffer.DET && s.objectWord(from) && c != "person" && c != "body" && c != "doc" && (cue.takes("n") || cue.negated == "declines") {
		return span{}, v + 1
	}
	if s.is(from, "ما") || s.word(from, "asks") {
		return span{}, v + 1
	}
	end := s.arPhraseEnd(from, cue)
	return span{from, end}, end
}

// quotedAdjunct says that a quotation at i opens with a preposition written with its noun, as no subject does.
func (s *sentence) quotedAdjunct(i int) bool {
	q := s.at(i).quote
	if q == nil {
		return false
	}
	w := s.f.wordItem(q.first)
	return w.tag == proffer.NOUN && (w.clitics() == "b" || w.clitics() == "bA" || w.clitics() == "l")
}

// pronounBefore says that a particle with a pronoun before the verb (or its negation) is its subject: لكنه لم يذكر.
func (s *sentence) pronounBefore(v int) bool {
	k := v - 1
	for k > v-3 && (s.word(k, "particle") || s.at(k).tag == proffer.PART) {
		k--
	}
	return s.word(k, "he_but")
}

func (s *sentence) speech(i int) bool { return s.at(i).quote != nil && !s.items[i].quote.name }

func (s *sentence) temporal(i int) bool {
	it := s.at(i)
	if s.is(i, "العام", "العامه") && s.article(i-1) {
		return false
	}
	return it.quote == nil && (classOf("ar", it.lemma) == "time" || it.tag == proffer.ADV && it.first >= 0) || s.word(i, "day")
}

// arPhraseEnd is the end of the noun phrase of a source that begins at from.
func (s *sentence) arPhraseEnd(from int, cue *verbCue) int {
	i := from
	for ; i < min(len(s.items), from+24); i++ {
		it := s.items[i]
		switch {
		case i > from && s.word(i, "in_name"):
			continue
		case it.mark() && s.is(i, ",") && (s.apposed(i, from) || s.apposedBefore(i, from, cue)):
			i = s.arComma(i + 1)
			continue
		case it.mark() && s.is(i, ",") && (cue.takes("n") || cue.takes("a")) && (cue.stance != proffer.Asserts || cue.takes("a") && s.thatSoon(s.arComma(i+1), len(s.items))) && (s.relativeAside(i) || s.apposedObject(i)):
			return s.arComma(i+1) + 1
		case it.mark() && s.is(i, ",") && s.relativeAside(i):
			i = s.arComma(i + 1)
			continue
		case it.raw == "(" && s.is(i+2, ")"):
			i += 2
			continue
		case s.is(i, "—") && i > from && s.closingDash(i) > 0:
			i = s.closingDash(i)
			continue
		case it.mark(), s.speech(i), s.that(i) > 0, i > from && s.is(i, "ل"):
			return i
		case i > from+1 && it.quote != nil && cue.takes("n") && s.named(i-1) != 0 && (cue.stance != proffer.Asserts || s.at(from-1).owned()):
			return i // كذّب المتحدث فلان «الشائعات»: the object
		case i > from && it.quote != nil && cue.takes("n") && s.article(i-1) && it.quote.last-it.quote.first > 1:
			return i // اعتبره مصدر من الوزارة «غير مطروح الآن»
		case i > from && (s.temporal(i) || cue.object() && s.indefiniteObject(i)):
			return i
		case it.tag == proffer.VERB && it.form() != "part" && i > from && !s.nameHere(i):
			return i
		case i > from && it.form() == "part" && strings.HasPrefix(s.key(i+1), "ايا"), i > from && s.word(i, "himself") && strings.HasPrefix(it.key, "وه"):
			return i // متهمة إياها; سعيد وهو يشير
		case i > from && (s.items[i-1].tag == proffer.NUM || s.items[i-1].tag == proffer.DET) && s.is(i, "منهم", "منهن", "منهما", "منا"):
			continue // ثلاثة منهم
		case s.relative(i), i > from && s.is(i, "قد", "لم", "لن") && it.quote == nil:
			return i
		case i > from && s.items[i-1].tag == proffer.NUM && adverbial(it.raw):
			continue // 14 شاهداً
		case i > from && (adverbial(it.raw) && s.named(i) == 0 && it.quote == nil && !adverbial(s.items[from].raw) || s.turnOfHis(i)):
			return i // نفاه محاموه مراراً
		}
		if i > from && (s.is(i, "ما") || s.word(i, "asks")) {
			return i
		}
		if p := s.arPrep(i); p != "" && i > from {
			if in(cue.preps, p) || !s.insideSource(i, p, from) {
				return i
			}
			continue
		}
		if i > from+1 && s.unknownBehindB(i) && in(cue.preps, "ب") || i > from && s.article(i-1) && s.unknownBehindB(i) && in(cue.preps, "ب") {
			return i
		}
		if i > from && (s.toWhom(i) || s.ownedObject(i) || (cue.frames == "n" || cue.frames == "qn") && s.needsObject(i)) {
			return i
		}
		if i > from && (cue.takes("n") || cue.takes("a")) && s.objectStarts(i, from) {
			return i
		}
	}
	return i
}

// toWhom says that who is told stands at i without a preposition, behind a noun phrase that is whole: على ما أفاد مصدر محلي [وكالة
// الأفق].
func (s *sentence) toWhom(i int) bool {
	it := s.items[i]
	return it.tag == proffer.NOUN && it.clitics() == "" && s.named(i) == 0 && s.f.lex.role("hearer", it.lemma) && (s.article(i-1) && s.items[i-1].tag == proffer.NOUN || s.items[i-1].tag == proffer.ADJ) && (s.article(i+1) || s.named(i+1) != 0 || s.at(i+1).quote != nil)
}

// ownedObject says that a noun with a pronoun, or a document without the article, stands at i behind a noun with it, whose genitive it
// cannot be: ختم النائب [كلمته], نشر الوزير [تغريدة].
func (s *sentence) ownedObject(i int) bool {
	it := s.items[i]
	if it.tag != proffer.NOUN || it.quote != nil || it.clitics() != "" || s.named(i) != 0 || s.named(i+1) != 0 || !s.article(i-1) || s.items[i-1].tag != proffer.NOUN {
		return false
	}
	if s.word(i, "oneself", "himself") {
		return false // المتحدث ذاته
	}
	c := classOf("ar", it.lemma)
	return c == "doc" || it.owned() && c != "person" && c != "name" && morph.Known("ar", it.lemma) || s.ownTail(i)
}

// needsObject says that a noun with the article stands at i behind another, whose genitive it cannot be, for a verb that takes nothing but
// an object: أرجعت مصلحة الأرصاد [السيول] إلى منخفض.
func (s *sentence) needsObject(i int) bool {
	it := s.items[i]
	return it.tag == proffer.NOUN && it.clitics() == "A" && s.article(i-1) && s.items[i-1].tag == proffer.NOUN && s.named(i) == 0 && s.named(i-1) == 0 && morph.Known("ar", it.lemma) && classOf("ar", it.lemma) != "person" && !strings.HasSuffix(it.key, "ي") && !strings.HasSuffix(it.key, "يه") && !strings.HasPrefix(it.key, "الم")
}

// turnOfHis says that "for his part" stands at i: إدارة السجون من ناحيتها تصر.
func (s *sentence) turnOfHis(i int) bool {
	return s.is(i, "من") && s.word(i+1, "his_part") || s.word(i, "in_turn")
}

// kunya says that a person's name begins at i with "mother of", which is also spelt as "or": أم حسان.
func (s *sentence) kunya(i int) bool {
	next := s.at(i + 1)
	return s.is(i, "ام") && next.first >= 0 && next.quote == nil && !next.mark() && (s.named(i+1) != 0 || s.article(i+1) && classOf("ar", next.lemma) == "person" || next.clitics() == "" && !morph.Known("ar", next.lemma))
}

// object says that a verb takes an object beside its subject.
func (c *verbCue) object() bool { return c.takes("n") || c.takes("a") }

// indefiniteObject says that the word at i is a noun in the accusative without the article, which no subject is: ووصفت
// تقريراً بأنه كاذب. Adverbs of that form are no nouns of a known class.
func (s *sentence) indefiniteObject(i int) bool {
	it := s.at(i)
	if it.first < 0 || it.tag != proffer.NOUN || it.clitics() != "" || s.named(i) != 0 {
		return false
	}
	base, accusative := strings.CutSuffix(it.key, "ا")
	c := classOf("ar", base)
	owned := strings.HasSuffix(it.key, "ها") || strings.HasSuffix(it.key, "نا") // مؤسسها
	return accusative && !owned && c != "" && c != "time"
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
	return s.word(i, "relative")
}

// relativeAside says that the comma at i opens a relative clause that a second comma closes before an object or clause:
// وتنفي فيلده، التي أقيلت الجمعة، ارتكاب أي مخالفة.
func (s *sentence) relativeAside(i int) bool {
	if !s.relative(i + 1) {
		return false
	}
	b := s.arComma(i + 1)
	return s.is(b, ",") && b-i <= 16 && b+1 < len(s.items) && !s.cueSoon(b+1, 1)
}

// apposedObject says that the comma at i opens an apposition to the subject, or the name of an office, that a comma closes
// before an object: ونفت هدى ناصيف، الناطقة باسم الاتحاد، علمها بأي استقالة; واتهم رئيس البلدية، هاني قاسم، الشركة بتلويث النهر.
func (s *sentence) apposedObject(i int) bool {
	b := s.arComma(i + 1)
	if !s.is(b, ",") || b-i > 9 || b-i < 2 || s.hasVerb(i+1, b) || b+1 >= len(s.items) {
		return false
	}
	return (s.personNamed(i-1) || (s.personNamed(i+1) || classOf("ar", s.items[i+1].lemma) == "person") && s.personNamed(b-1)) && s.arPrep(i+1) == "" && (s.items[b+1].tag == proffer.NOUN || s.items[b+1].clitics() == "") && s.arPrep(b+1) == "" && s.that(b+1) == 0
}

// apposedBefore says that the comma at i opens an apposition to a person's name that a comma closes before the verb's own
// preposition: وحذرت ندى فاروق، خبيرة الحشرات، من جيل ثان.
func (s *sentence) apposedBefore(i, from int, cue *verbCue) bool {
	const most = 12 // items
	b := s.arComma(i + 1)
	described := s.personNamed(i-1) && classOf("ar", s.at(i+1).lemma) == "person" || s.personNamed(b-1) && s.arPrep(i+1) == ""
	return s.is(b, ",") && b-i <= most && b-i > 1 && described && !s.hasVerb(i+1, b) && in(cue.preps, s.arPrep(b+1))
}

// personNamed says that the word at i is of a person's name.
func (s *sentence) personNamed(i int) bool {
	k := s.named(i)
	return k != 0 && s.f.a.Names[k-1].Kind == proffer.KindPerson
}
