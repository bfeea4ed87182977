package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// feminine says that the noun at i takes a feminine verb: it ends in ة or is a plural of things.
func (s *sentence) feminine(i int) bool {
	it := s.items[i]
	k := strings.TrimPrefix(strings.TrimPrefix(it.key, "و"), "ال")
	return strings.HasSuffix(k, "ه") || strings.HasSuffix(k, "ات") || morph.Known("ar", it.lemma) && k != it.lemma && classOf("ar", it.lemma) != "person" && classOf("ar", it.lemma) != ""
}

// apposed says that the comma at i opens an apposition that a comma closes before the clause: قال الوزير، سالم، إن.
func (s *sentence) apposed(i, from int) bool {
	b := s.arComma(i + 1)
	answers := adverbial(s.at(b+1).raw) && s.personNamed(b-1) && s.is(s.arComma(b+1), ":") // رداً على سؤال: «…»
	return b < len(s.items) && s.is(b, ",") && b-i <= 12 && s.arPrep(i+1) == "" && (s.thatAfter(b+1) || answers) && !s.hasVerb(i, b)
}

// thatAfter says that a clause opens at i, at once or behind where and when it was said: في مؤتمر صحفي أن.
func (s *sentence) thatAfter(i int) bool {
	if s.that(i) > 0 {
		return true
	}
	if s.arPrep(i) == "" && !s.temporal(i) {
		return false
	}
	told := s.arPrep(i) == "ل" && s.f.lex.role("hearer", s.at(i).lemma) || s.arVenue(i) // للصحفيين في المرفأ: «…»; في مذكرة: «…»
	for k := i + 1; k < min(len(s.items), i+9); k++ {
		if s.that(k) > 0 || told && s.is(k, ":") {
			return true
		}
		if s.is(k, ",") && (s.that(k+1) > 0 || s.arPrep(k+1) != "" && s.that(k+2) > 0) {
			return true // في تصريح لصحيفة، إن
		}
		if s.items[k].mark() || s.speech(k) || s.hasVerb(k, k+1) {
			return false
		}
	}
	return false
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
	if s.word(i, "in_name") {
		return true
	}
	head := i
	if s.items[i].tag == proffer.ADP {
		head = i + 1
	}
	if s.is(head, "داخل", "خارج") {
		head++ // مصدر من داخل الوزارة
	}
	if p == "في" && s.is(head+1, "من") && strings.HasPrefix(s.key(head+2), "عمر") {
		return true // نازحة في الأربعين من عمرها
	}
	if p == "ل" && s.items[from].tag == proffer.DET && i == from+1 {
		return false // أحدهم للمنظمة
	}
	h := s.at(head)
	if h.first < 0 || s.temporal(head) || s.f.lex.role("venue", h.lemma) || h.tag == proffer.NUM || h.mark() || s.that(head) > 0 || s.is(head, "ما") {
		return false
	}
	switch p {
	case "ب":
		return i > from && (s.article(i) && classOf("ar", h.lemma) == "body" || // فرع الرابطة بالجهة
			s.word(i-1, "concerned")) // المقررة المعنية بحرية الرأي
	case "داخل", "خارج":
		return s.is(i-1, "من") && s.is(i, p)
	case "في", "من", "لدي":
		return h.tag == proffer.NOUN || h.tag == proffer.PROPN || h.tag == proffer.ADJ || h.quote != nil
	case "علي":
		return s.word(i-1, "informed")
	case "ل":
		return !s.f.lex.role("hearer", h.lemma) && (s.beforeName(i) == "" || classOf("ar", h.lemma) == "body") && (s.article(i) || classOf("ar", s.items[from].lemma) == "doc" && classOf("ar", h.lemma) == "body" || s.is(i, "لشوون", "لشؤون") || s.officeOf(i, from) || s.article(i+1) && (classOf("ar", s.items[from].lemma) == "body" || s.nameBehind(i))) && i > from && classOf("ar", h.lemma) != "media"
	}
	return false
}

// nameLike says that what stands at i behind a person's title looks like a name, by the surname of descent behind it: المحامية إسراء الجلبي.
func (s *sentence) nameLike(i int) bool {
	next := s.at(i + 1)
	return classOf("ar", s.items[i-1].lemma) == "person" && s.article(i+1) && !morph.Known("ar", next.lemma) && strings.HasSuffix(next.key, "ي")
}

// officeOf says that the body at i is the one of the office before it, which an adjective closes: المديرة السابقة لهيئة الاتصالات.
func (s *sentence) officeOf(i, from int) bool {
	return i > from+1 && classOf("ar", s.items[from].lemma) == "person" && s.article(from) && s.article(i-1) && classOf("ar", s.items[i].lemma) == "body"
}

// nameBehind says that a person's name follows the body at i, whose office the person has: الكاتب العام لنقابة البحارة هوغو بريل.
func (s *sentence) nameBehind(i int) bool {
	const most = 4 // items
	for k := i + 1; k < min(len(s.items), i+most) && !s.items[k].mark() && (s.arPrep(k) == "" || s.personNamed(k)); k++ {
		if s.personNamed(k) {
			return classOf("ar", s.items[i].lemma) == "body"
		}
	}
	return false
}

// objectStarts says that after a whole subject the word at i begins an object.
func (s *sentence) objectStarts(i, from int) bool {
	it := s.items[i]
	if s.is(i, "احد", "احدي") && !s.article(i-1) && s.at(i-1).tag == proffer.NOUN {
		return false // شقيق أحد الضحايا
	}
	if it.tag == proffer.NOUN && i == from+1 && it.clitics() == "A" && s.article(from) && s.named(from) == 0 && s.speaks(span{from, i}) && morph.Known("ar", it.lemma) && (classOf("ar", it.lemma) == "" || classOf("ar", it.lemma) == "body") {
		return true // وصف الوزير الأزمة بأنها عابرة
	}
	if it.tag == proffer.NOUN && i == from+1 && it.clitics() == "A" && s.article(from) && s.named(i) == 0 && classOf("ar", s.items[from].lemma) == "body" && classOf("ar", it.lemma) == "person" && strings.TrimPrefix(it.key, "ال") != it.lemma {
		return true // أخبرت الشرطة الأهالي
	}
	if s.word(i, "meeting") && s.article(i-1) {
		return true // ورفض مدير السجن لقاء باحثينا
	}
	if k := strings.TrimPrefix(it.key, "ال"); it.tag == proffer.NOUN && i == from+1 && it.clitics() == "A" && strings.HasSuffix(k, "ات") && strings.HasSuffix(s.items[from].key, "ه") && s.article(from) {
		return true // وتحث المنظمة العلامات على
	}
	body := it.tag == proffer.NOUN && it.clitics() == "" && classOf("ar", it.lemma) == "body"
	if s.article(i-1) && body && (s.article(i+1) || s.at(i+1).quote != nil || s.named(i+1) != 0) {
		return true // طالبت نقابة الأطباء وزارة الصحة, اتهمت نقابة العمال شركة "الرصيف"
	}
	if body && i > from+1 && s.namesPlace(i-1) && (s.named(i) == 0 || s.named(i) != s.named(i-1)) {
		return true // اتهم سكان تولنا جيش نورلاند
	}
	if s.article(i) && i > from+1 && classOf("ar", it.lemma) == "person" && s.named(i-1) != 0 && s.personNamed(i+1) && s.named(i+1) != s.named(i-1) {
		return true // اتهمت روزا تيم القاضي فيكتور براند
	}
	if it.tag == proffer.DET && !s.word(i, "one_of") {
		return true
	}
	if it.quote != nil {
		return false
	}
	if c := classOf("ar", it.lemma); s.at(i-1).quote != nil && (c == "body" || c == "person") && it.clitics() == "" && it.tag == proffer.NOUN && !s.article(i) && (i > from+1 || s.at(from).quote != nil) {
		return true // طالبت منظمة "عين" حكومة البلاد
	}
	if s.is(i-1, "باسم") || s.arPrep(i-1) != "" && !s.article(i-1) || s.describes(i) {
		return false
	}
	if c := classOf("ar", it.lemma); s.personNamed(i-1) && s.named(i) == 0 && it.tag == proffer.NOUN && it.clitics() != "b" && it.clitics() != "l" && c != "person" && c != "time" && (morph.Known("ar", it.lemma) || morph.Masdarish(it.key)) {
		return true // وصف جون رواية السطح, واتهم جون الحكومة
	}
	if k := strings.TrimPrefix(it.key, "ال"); s.personNamed(i-1) && s.named(i) == 0 && it.tag == proffer.NOUN && it.clitics() == "A" && morph.Known("ar", it.lemma) && k != it.lemma && !strings.HasSuffix(k, "ه") {
		return true // ودعت منصور السكان إلى: many are not her title
	}
	if k := s.named(i); k != 0 && i == from+1 && s.named(from) == 0 && s.f.a.Names[k-1].Kind == proffer.KindOrganization && s.wholeName(i) && s.items[from].clitics() == "" &&
		classOf("ar", s.items[from].lemma) == "" && !morph.Known("ar", s.items[from].lemma) {
		return true // واتهم بدّور وزارة العمل: a surname that nothing else shows to be one
	}
	if a, b := s.named(i-1), s.named(i); a != 0 && b != 0 && a != b &&
		(s.article(i) || s.f.a.Names[a-1].Kind == proffer.KindPerson && s.f.a.Names[b-1].Kind != proffer.KindPerson) {
		return true
	}
	if a := s.named(i - 1); a != 0 && s.f.a.Names[a-1].Kind == proffer.KindPerson && s.named(i) == 0 && it.clitics() == "" && it.tag == proffer.NOUN &&
		(i > from+1 && classOf("ar", it.lemma) == "person" || classOf("ar", it.lemma) == "body") {
		return true // اتهم النائب تاماس أوريل وزيرة الطاقة
	}
	if strings.HasSuffix(s.items[i-1].key, "ون") && s.named(i-1) == 0 && it.tag == proffer.NOUN && it.clitics() == "" && !strings.HasSuffix(it.key, "ون") {
		return true // مسؤولون غربيون دولة: the plural keeps its ن, so that no genitive follows
	}
	if c := classOf("ar", it.lemma); i == from+1 && s.article(i-1) && strings.HasSuffix(s.items[i-1].key, "ان") && (c == "body" || c == "person") && it.clitics() == "" && s.named(i-1) == 0 {
		return true // حمّل المسؤولان شركة كذا: so does the dual
	}
	if c := classOf("ar", it.lemma); c != "person" && c != "body" && s.named(i) == 0 && (strings.Count(it.fine, "+") == 2 || !morph.Known("ar", it.lemma) && (strings.HasSuffix(it.key, "ها") || strings.HasSuffix(it.key, "هم")) && len([]rune(it.key)) >= 5) {
		return true // سيطرتها، قلقهم: the subject's own
	}
	if s.objectWord(i) && (i > from+1 || s.article(from) || s.named(from) != 0 && s.named(i) != s.named(from)) {
		return true
	}
	if s.article(i) && s.f.lex.role("silence", strings.TrimPrefix(it.key, "ال")) && morph.Masdarish(strings.TrimPrefix(it.key, "ال")) || s.word(i, "to_say") {
		return true
	}
	definite := s.article(i-1) || strings.Count(s.items[i-1].fine, "+") == 2 || s.items[i-1].quote != nil
	if definite && s.article(i) && it.tag == proffer.NOUN && morph.Masdarish(strings.TrimPrefix(it.key, "ال")) {
		return true
	}
	if definite && (morph.Masdarish(it.key) && it.clitics() == "" && !s.personNamed(i) && !s.nameLike(i) || s.article(i) && it.tag == proffer.NOUN && !s.article(i-1)) {
		return true
	}
	if s.article(i-1) && !s.article(i) && i == from+1 && classOf("ar", s.items[from].lemma) == "body" && it.tag != proffer.ADJ {
		return true
	}
	if s.article(i-1) && !s.nameLike(i) && !s.word(i, "in_name") && it.clitics() == "" && it.tag == proffer.NOUN && s.named(i) == 0 && s.article(i+1) && s.named(i+1) == 0 && s.items[i-1].tag == proffer.NOUN {
		return true // a noun with the article takes no genitive: قدّر المهندس كمية الحمأة
	}
	if s.article(i) && s.article(i-1) && it.tag == proffer.NOUN && !(strings.HasPrefix(it.key, "الم") && s.article(i+1)) && classOf("ar", it.lemma) != "" && classOf("ar", it.lemma) != "time" && !strings.HasSuffix(it.key, "ي") && !strings.HasSuffix(it.key, "يه") {
		return true
	}
	name := s.named(from) != 0 || !morph.Known("ar", s.items[from].lemma) && s.items[from].clitics() == "" && (s.at(i+1).quote != nil || adverbial(s.at(i+1).raw))
	if c := classOf("ar", it.lemma); i == from+1 && name && s.named(i) == 0 && it.clitics() == "A" && it.tag == proffer.NOUN && morph.Known("ar", it.lemma) && c != "person" && c != "body" {
		return true // وصفت أوستل الخطوة بأنها
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

// namesPlace says that a name of a place or state, or a word that is nothing but a name, stands at i.
func (s *sentence) namesPlace(i int) bool {
	if k := s.named(i); k != 0 {
		kind := s.f.a.Names[k-1].Kind
		return kind == proffer.KindPlace || kind == proffer.KindCountry
	}
	it := s.at(i)
	return it.quote == nil && it.clitics() == "" && (it.tag == proffer.NOUN || it.tag == proffer.PROPN) && !morph.Known("ar", it.lemma)
}

// describes says that the word at i stands between a title and its person's name, behind which an object follows: اتهم
// النائب [المعارض] تاماس أوريل وزيرة الطاقة.
func (s *sentence) describes(i int) bool {
	k := s.named(i + 1)
	if !s.article(i) || !s.article(i-1) || s.named(i) != 0 || k == 0 || s.f.a.Names[k-1].Kind != proffer.KindPerson {
		return false
	}
	j := i + 1
	for s.named(j) == k {
		j++
	}
	next := s.at(j)
	return next.first >= 0 && next.tag == proffer.NOUN && s.arPrep(j) == "" && !s.temporal(j)
}

func (s *sentence) objectWord(i int) bool {
	it := s.at(i)
	accusative, _ := strings.CutSuffix(it.key, "ا")
	return it.first >= 0 && it.quote == nil && (adverbial(it.raw) && it.tag == proffer.NOUN && s.f.lex.role("object", accusative) || s.f.lex.role("object", it.lemma) || s.f.lex.role("object", strings.TrimPrefix(it.key, "ال")) || s.word(i, "this"))
}
