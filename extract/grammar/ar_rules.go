package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// masdarHere says that what could be a verb is a verbal noun, by the word before it: عدم ذكر اسمه.
func (s *sentence) masdarHere(i int) bool {
	it := s.items[i]
	if s.whoSays(i) {
		return false
	}
	if it.form() != "part" && s.at(i-1).tag == proffer.ADP && it.clitics() == "" && !s.prepPronoun(i-1) {
		return true
	}
	if strings.HasPrefix(it.form(), "pres") || it.form() == "part" || strings.HasSuffix(it.form(), "-f") || it.clitics() != "" {
		return false
	}
	if s.ownDeed(i) {
		return true
	}
	if s.at(i-1).tag == proffer.DET && !s.word(i-1, "one") {
		return true
	}
	return s.word(i-1, "before_noun") || s.at(i-1).tag == proffer.ADP && !s.prepPronoun(i-1)
}

// whoSays says that the verb at i follows "there are those who": هناك من يقول إن.
func (s *sentence) whoSays(i int) bool {
	return s.is(i-1, "من") && s.word(i-2, "there") && strings.HasPrefix(s.items[i].form(), "pres")
}

// ownDeed says that what could be a verb with its object is a verbal noun of the subject's own that is the object of the verb
// before: أعلنت النائبة ليلى منصور رفضها للمشروع.
func (s *sentence) ownDeed(i int) bool {
	const reach = 8 // items
	if strings.Count(s.items[i].fine, "+") != 2 {
		return false
	}
	for k := i - 1; k >= max(0, i-reach) && !s.items[k].mark() && s.that(k) == 0 && s.arPrep(k) == ""; k-- {
		if it := s.items[k]; it.tells() {
			return k < i-1 && s.f.lex.verbs[it.lemma].takes("n") && !s.relative(k-1)
		}
	}
	return false
}

// prepPronoun is a preposition with its pronoun: فيه, له.
func (s *sentence) prepPronoun(i int) bool {
	return s.word(i, "to_it")
}

// noCue rules out forms that attribute nothing: a jussive without the negation that takes it, a purpose (لتسلم), part of a name
// (أبي طالب), a relative clause without a clause of its own.
func (s *sentence) noCue(i int) bool {
	it := s.items[i]
	switch {
	case strings.HasPrefix(it.form(), "jus") && !s.word(i-1, "not"): // «لا يقل عن» counts, and says nothing
		return true
	case s.is(i+1, "علي") && s.is(i+2, "لسان"): // left to the phrase
		return true
	case strings.HasSuffix(it.clitics(), "l") && s.goesOnTo(i) == 0, s.leavesUnnamed(i):
		return true
	case strings.HasSuffix(it.clitics(), "s"), it.lemma == "قدر" && strings.Count(it.fine, "+") == 2 && s.at(i+1).tag == proffer.NUM:
		return true // ستطعن في الحكم: what is to come; بتعويض قدره مليون: its amount
	case strings.Count(it.fine, "+") == 2 && s.word(i-1, "what") && !s.word(i-2, "according", "accordingly", "which"):
		return true // بما سماه: what he calls so
	case it.lemma == "سال" && strings.Count(it.fine, "+") == 2 && s.arPrep(i+1) == "عن":
		return true // سألوها عن: a question put to somebody
	case s.vowelledPassive(i) && it.lemma != "نقل" && it.lemma != "نسب" && !s.passiveBy(i).ok(), s.word(i-1, "were") && s.is(i-2, "اذا"): // عما إذا كان ينوي: what is asked
		return true
	case s.describesSource(i):
		return true
	case s.askedByWriter(i), s.unlikeSaying(i), s.cognate(i):
		return true // نفى نفيا: the same verb's noun
	case s.passive(i) && s.f.lex.verbs[it.lemma].stance == proffer.Admits, it.lemma == "اثبت" && s.word(i+1, "this") && !s.is(i+1, "اي"):
		return true // سُلّمت الحصص; صور تثبت ذلك
	case it.lemma == "ابرز" && it.clitics() == "" && s.is(i+1, "ما"), s.f.lex.role("emerging", it.lemma), s.is(i, "تبين", "وتبين") && s.prepPronoun(i+1):
		return true // أبرز ما نُشر; تبيّن أن: from nobody
	case it.lemma == "تحفظ" && !s.hasReserve(i):
		return true // تحفظت النيابة على مخزن
	case s.is(i-1, "ان") && s.word(i-2, "expected"), it.lemma == "اشار" && s.word(i-1, "himself") && !s.thatSoon(i, i+4):
		return true // من المتوقع أن تعلن; وهو يشير إلى حقله
	case it.lemma == "جاء" && s.f.lex.role("reply", s.key(i+1)): // وجاء رد الوزارة: left to the noun
		return true
	case s.is(i-1, "قد") && s.word(i-2, "may_be"):
		return true // أن يكون قد طلب: what may be
	case s.wasTold(i) && !s.passiveBy(i).ok(), s.toldNobody(i), s.refusedDeed(i):
		return true
	case strings.HasSuffix(it.raw, "دعى") && !strings.Contains(it.key, "ادعي"), s.is(i-1, "ماذا"): // ويدعى فلان: his name; ماذا تسمي هذا
		return true
	case s.f.lex.role("abstains", it.lemma) && !s.silentSoon(i+1) && s.that(i-1) > 0: // بأن تمتنع عن منح العلم
		return true
	case s.issued(i):
		return true
	case strings.HasPrefix(it.form(), "pres-1") && !(s.f.lex.role("impersonal", it.key) && s.that(i+1) > 0) && !s.ourAct(i), s.relative(i-1) && s.prepPronoun(i+1):
		return true
	case it.lemma == "علم" && !s.learned(i):
		return true
	case it.lemma == "صمت" && it.clitics() == "" && i > 0 && !s.items[i-1].mark(): // صمت الوزارة: her silence
		return true
	case (it.lemma == "دفع" || (it.lemma == "تمسك" || it.lemma == "تشبث") && !s.thatSoon(i, i+8)) && !s.pleads(i), s.tellsOfSource(i):
		return true
	case it.lemma == "حمل" && !s.blame(i), it.raw == "ورد" && i > 0 && !s.items[i-1].mark() && s.arPrep(i+1) != "في":
		return true
	case s.word(i, "noted") && (s.that(i+1) > 0 || s.is(i+1, "الي")), s.is(i-1, "بالذكر", "الجدير"):
		return true // يذكر أن: the paper's own words
	case s.word(i-1, "kin"), s.named(i) != 0 && s.named(i) == s.named(i-1), s.is(i+1, "شريطه", "بشرط"):
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

// unlikeSaying says that the verb at i is one of saying only with words that do not follow: ذهب إلى أن, حدثنا عن, لم يرغب في الحديث.
func (s *sentence) unlikeSaying(i int) bool {
	const reach = 8 // items
	it := s.items[i]
	switch {
	case it.lemma == "ذهب":
		for k := i + 1; k < min(len(s.items), i+reach) && !s.items[k].mark(); k++ {
			if s.is(k, "الي") {
				return s.that(k+1) == 0
			}
		}
		return true
	case s.f.lex.role("toldof", it.lemma):
		return !it.owned() && !strings.Contains(it.raw, "دّ")
	case s.f.lex.role("unwilling", it.lemma):
		for k := i + 1; k < min(len(s.items), i+reach) && !s.items[k].mark(); k++ {
			if s.silent(k) {
				return false
			}
		}
		return true
	}
	return false
}

// describesSource says that the verb at i, behind a comma, tells of the unnamed source before it, until a comma right before what that
// source says: وادعى ربان سابق، تحدث إلى الفريق شريطة السرية، أن.
func (s *sentence) describesSource(i int) bool {
	const most = 6 // items of the source
	it, v := s.items[i], 0
	for v < i && !s.items[v].tells() && (s.items[v].mark() || s.items[v].tag == proffer.NUM) {
		v++ // a paragraph's number
	}
	if !s.is(i-1, ",") || i < v+3 || i > v+most || it.clitics() != "" || !strings.HasPrefix(it.form(), "past") || s.hasVerb(v+1, i) {
		return false
	}
	return s.items[v].tells() && s.f.lex.verbs[s.items[v].lemma].says() && s.items[v+1].tag == proffer.NOUN && !s.article(v+1) && s.named(v+1) == 0 && s.setOff(i-1)
}

// hasReserve says that what somebody has reserves about, or keeps to himself, follows the verb at i, and nothing that is seized.
func (s *sentence) hasReserve(i int) bool {
	const reach = 14 // items
	for k := i + 1; k < min(len(s.items), i+reach); k++ {
		if p := s.arPrep(k); p != "علي" && p != "عن" || s.temporal(k+1) {
			continue
		}
		if s.prepPronoun(k) || k+1 >= len(s.items) {
			return true
		}
		c := classOf("ar", s.items[k+1].lemma)
		return c == "act" || c == "doc" || s.silent(k+1) || s.word(k+1, "this") || s.objectWord(k+1) || morph.Masdarish(strings.TrimPrefix(s.key(k+1), "ال"))
	}
	return true
}

// cognate says that what could be a verb is the noun of the verb before it, which strengthens that: نفى الوزير نفيا قاطعا.
func (s *sentence) cognate(i int) bool {
	const reach = 6 // items
	if !strings.HasSuffix(s.items[i].form(), "-d") || s.items[i].clitics() != "" {
		return false
	}
	for k := i - 1; k >= max(0, i-reach) && !s.items[k].mark(); k-- {
		if s.items[k].tells() {
			return s.items[k].lemma == s.items[i].lemma
		}
	}
	return false
}

// issued says that the verb at i describes the document before it by what is done with it: رسالة وجّهها إلى المحكمة.
func (s *sentence) issued(i int) bool {
	it := s.items[i]
	return it.owned() && s.f.lex.role("issues", it.lemma) && classOf("ar", s.at(i-1).lemma) == "doc" && !s.article(i-1)
}

// colonBefore says that a colon or quotation stands before item i.
func (s *sentence) colonBefore(i int) bool {
	for k := 0; k < i; k++ {
		if s.is(k, ":") || s.speech(k) {
			return true
		}
	}
	return false
}

// goesOnTo is where the verb stands, plus one, behind which the verb of saying at i tells what was said: عاد المدير ليؤكد أن; 0 for
// none.
func (s *sentence) goesOnTo(i int) int {
	const reach = 8 // items
	for k := i - 1; k >= max(0, i-reach) && !s.items[k].mark(); k-- {
		if s.items[k].tells() {
			if s.f.lex.role("goes_on", s.items[k].lemma) {
				return k + 1
			}
			if s.arPrep(k-1) == "" { // no noun: عن صمته
				return 0
			}
		}
	}
	return 0
}

// vowelledPassive says that the verb at i is written as a passive, by the damma of its first letter, and is none that has it in
// the active: تُحفظ السجلات, لم يُكشف عن الجناة. "It is said that" stays one of saying.
func (s *sentence) vowelledPassive(i int) bool {
	it := s.items[i]
	raw := strings.TrimLeft(it.raw, "وف")
	if !strings.HasPrefix(raw, "يُ") && !strings.HasPrefix(raw, "تُ") && !strings.HasPrefix(raw, "نُ") && !strings.HasPrefix(raw, "أُ") || s.that(i+1) > 0 {
		return false
	}
	return s.f.lex.role("firstform", it.lemma) || strings.HasPrefix(it.lemma, "ت")
}

// wasTold says that the verb at i is a passive of telling: أُبلغت الإدارة, who heard and said nothing.
func (s *sentence) wasTold(i int) bool {
	cue := s.f.lex.verbs[s.items[i].lemma]
	return cue.takes("a") && strings.HasPrefix(strings.TrimLeft(s.items[i].raw, "وف"), "أُ")
}

// toldNobody says that the negated verb at i has nobody for its object: ولم تخبر أحداً, a secret kept and no answer refused.
func (s *sentence) toldNobody(i int) bool {
	neg, from := s.arNegated(i)
	if neg && s.is(from-1, "احدا") {
		return true // إن أحداً لم يخبرهم
	}
	return neg && s.word(i+1, "anybody") && s.f.lex.verbs[s.items[i].lemma].takes("a")
}

// refusedDeed says that what could be a verb is the verbal noun of what is refused: رفض الوزير عرض أي دليل.
func (s *sentence) refusedDeed(i int) bool {
	const reach = 6 // items
	if s.items[i].clitics() != "" || !strings.HasPrefix(s.items[i].form(), "past-m") {
		return false
	}
	for k := i - 1; k >= max(0, i-reach) && !s.items[k].mark() && s.that(k) == 0; k-- {
		if it := s.items[k]; it.tag == proffer.VERB && it.form() != "part" {
			return s.f.lex.role("refusing", it.lemma)
		}
	}
	return false
}

// pleads says that دفع is to plead: دفع المتهمون ببراءتهم.
func (s *sentence) pleads(i int) bool {
	for k := i + 1; k < min(len(s.items), i+8); k++ {
		if strings.HasPrefix(s.key(k), "ب") && (strings.HasPrefix(s.key(k), "ببرا") || s.f.lex.role("pleaded", strings.TrimPrefix(s.key(k), "ب"))) {
			return true
		}
	}
	return false
}

// tellsOfSource says that the verb at i stands in a clause about the source just named, which has no article: وروت شاهدة أدلت
// بإفادتها أنها رأت.
func (s *sentence) tellsOfSource(i int) bool {
	from := s.subject.from
	return s.spoken && s.subject.ok() && s.subject.to == i && s.items[i].clitics() == "" && s.items[i].form() != "part" && s.items[from].tag == proffer.NOUN && !s.article(from) && s.named(from) == 0 && s.items[i-1].tag != proffer.PROPN
}

// leavesUnnamed reads «موظف لم تسمه»: why a source has no name, no statement.
func (s *sentence) leavesUnnamed(i int) bool {
	return i < len(s.items) && s.is(i-1, "لم") && s.word(i, "unnames")
}

// blame says that حمّل lays responsibility on somebody.
func (s *sentence) blame(i int) bool {
	const reach = 24 // items
	for k := i + 1; k < min(len(s.items), i+reach); k++ {
		if q := s.items[k].quote; q != nil && strings.Contains(s.bytes(span{k, k + 1}).In(s.f.a.Text), "مسؤولية") || s.f.lex.within("blame", s.key(k)) {
			return true
		}
	}
	return false
}

// asksSilence reads «طلب عدم ذكر اسمه»: the reason why a source is not named, no statement.
func (s *sentence) asksSilence(i int) bool {
	if s.f.lex.role("unnaming", s.items[i].lemma) {
		return s.is(i+1, "عدم") && s.word(i+2, "naming") || s.that(i+1) == 2 && s.f.lex.role("named", s.at(i+2).lemma)
	}
	if s.items[i].lemma == "رفض" && s.silentSoon(i+1) && (s.word(i+2, "identity") || s.word(i+3, "identity")) {
		return true // رفض الكشف عن هويته
	}
	return (s.items[i].lemma == "طلب" || s.items[i].lemma == "طالب") && s.f.lex.role("withheld", s.key(i+1))
}

// quotedFrom is the source of نقلت الوكالة عن X قوله: the one quoted, not the one who hands on.
func (s *sentence) quotedFrom(i int, src span, end int) (span, int) {
	if s.word(i+1, "of_him") { // ونقلت عنه الوكالة قوله
		for j := i + 2; j < min(len(s.items), i+10); j++ {
			if s.saidSo(j) {
				return span{i + 1, i + 2}, j
			}
		}
	}
	from := map[string]string{"نسب": "الي", "علم": "من"}[s.items[i].lemma]
	start := end
	switch from {
	case "":
		from = "عن"
	case "من":
		start = i + 2 // behind the outlet
	}
	for k := start; k < min(len(s.items), end+6); k++ {
		if s.is(k, from) {
			to := s.arPhraseEnd(k+1, &verbCue{})
			for j := k + 1; j < to; j++ {
				if strings.HasPrefix(s.key(j), "قول") {
					to = j
				}
			}
			if to > k+1 {
				src, end = span{k + 1, to}, to
				if s.leavesUnnamed(to + 1) {
					end += 2
				} else if s.leavesUnnamed(to + 2) {
					end += 3
				}
				if end > to && s.is(end, ",") {
					end++
				}
				return src, end
			}
		}
	}
	return src, end
}

// arNegated says that the verb at i is negated, and where its negation begins.
func (s *sentence) arNegated(i int) (bool, int) {
	k := i - 1
	if s.is(k, "ما") && s.word(k-1, "according", "like") {
		return false, i
	}
	if s.is(k, "ما") && s.word(k-1, "which") {
		return false, i // وهو ما نفاه
	}
	if s.word(k, "negates") {
		return true, k
	}
	if k >= 1 && s.is(k, "ان") && s.is(k-1, "دون", "بدون") {
		if s.is(k-2, "من") {
			return true, k - 2
		}
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
	cue := s.f.lex.verbs[it.lemma]
	many := strings.HasSuffix(it.key, "ين") && !s.article(i) && cue.stance != proffer.Asserts
	accusative := adverbial(it.raw) || strings.HasSuffix(it.key, "ا") && !s.article(i)
	if (accusative || many) && !s.is(i-1, ",") && !s.spoken && s.arMain(i).ok() && (s.arTakes(i+2, cue) || s.arTakes(i+1, cue) || s.that(i+1) > 0) {
		return true // وتدخل الرئيس مطالباً النائبين بالهدوء
	}
	if s.at(i-1).tag == proffer.NUM {
		return false // 14 شاهداً
	}
	if strings.HasPrefix(s.key(i+1), "ايا") && cue.stance != proffer.Asserts {
		return true // ردت متهمة إياها بالتحريض
	}
	if it.clitics() == "w" && s.spoken && (adverbial(it.raw) || many) && s.arTakes(i+1, cue) {
		return true // مضيفاً أن … ومحذراً من
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
	if strings.HasSuffix(it.key, "ا") || strings.HasSuffix(it.raw, "ةً") && (s.spoken || s.arMain(i).ok()) || s.spoken && strings.HasSuffix(it.raw, "ة") && cue.takes("a") && s.article(i+1) && s.asksBy(i+2) {
		return true
	}
	return s.spoken && s.arTakes(i+1, cue) || strings.HasSuffix(it.key, "ه") && cue.takes("n") && s.objectAt(s.atOnce(i+1)) // محملة الوزارة المسؤولية
}

// learned says that the verb at i tells what an outlet learned from whom: علمت «المرفأ» من مصادر أن.
func (s *sentence) learned(i int) bool {
	const reach = 6 // items
	next := s.at(i + 1)
	if !strings.HasSuffix(s.items[i].form(), "-f") || next.quote == nil && classOf("ar", next.lemma) != "media" && s.named(i+1) == 0 {
		return false
	}
	for k := i + 2; k < min(len(s.items), i+reach); k++ {
		if s.is(k, "من") && (classOf("ar", s.at(k+1).lemma) == "person" || classOf("ar", s.at(k+1).lemma) == "body") {
			return true
		}
	}
	return false
}

// objectAt says that an object stands at i: something definite, named, or of the nouns that are objects.
func (s *sentence) objectAt(i int) bool {
	return s.arPrep(i) == "" && (s.article(i) || s.named(i) != 0 || classOf("ar", s.at(i).lemma) == "body" || s.objectWord(i))
}

// atOnce is the item behind "at the same time" at i: نافية في الوقت ذاته أي نية.
func (s *sentence) atOnce(i int) int {
	if s.is(i, "في") && s.is(i+1, "الوقت") && s.word(i+2, "same") {
		return i + 3
	}
	return i
}
