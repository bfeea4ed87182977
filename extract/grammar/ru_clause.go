package grammar

import (
	"strings"

	"proffer"
	"proffer/language/morph"
)

// clauseStart finds the clause that completes the verb: after «, что», «о том, что», an indirect question.
func (s *sentence) clauseStart(i int, cue *verbCue) (int, bool) {
	k := s.boundRight(i + 1)
	for j := i + 2; j < k; j++ { // «признал вину и заявил, что»: the clause is the second verb's
		if c := s.f.lex.verbs[s.items[j].lemma]; c.takes("t") && s.items[j].finite() && s.items[j].fine == s.items[i].fine && s.is(j-1, "и", "но", "а") {
			return 0, false
		}
	}
	if s.is(k-1, "те", "тот", "та", "все") && s.is(k, ",") && s.is(k+1, "кто") {
		return 0, false // «рассказывают те, кто выжил»
	}
	for try := 0; try < 3 && s.is(k, ","); try++ {
		if s.is(k+1, "что", "чтобы", "чтоб", "будто", "якобы") && (cue.takes("t") || s.correlative(k-1) || cue.takes("c") && s.is(k-1, "выводу", "заключению", "мнению")) {
			return k + 2, true
		}
		if cue.takes("w") || cue.takes("t") && (s.is(i-1, "не") && cue.negated != string(proffer.Asserts) || s.correlative(k-1)) {
			if s.question(k + 1) {
				return k + 1, true
			}
		}
		next := s.at(k + 1)
		if s.f.lex.role("intro", next.key) || next.tag == proffer.ADV && s.is(k+2, ",") {
			k = s.boundRight(k + 1)
			continue
		}
		if !(next.fine == "ger" || next.fine == "part" || next.tag == proffer.ADP || strings.HasPrefix(next.lemma, "котор") || morph.Class("ru", next.lemma) != "") {
			return 0, false
		}
		if morph.Class("ru", next.lemma) != "" && s.hasFinite(k+1, s.boundRight(k+1)) {
			return 0, false // «считают кран опасным, мэр же настаивает, что»
		}
		if next.fine == "ger" && s.f.lex.verbs[next.lemma].takes("t") && s.is(s.boundRight(k+2)+1, "что", "чтобы") {
			return 0, false
		}
		k = s.boundRight(k + 1)
	}
	return 0, false
}

// infinitiveAt says that the complement that begins at start has an infinitive before the next mark.
func (s *sentence) infinitiveAt(start, v int) bool {
	for k := start; k < s.boundRight(v+1); k++ {
		if s.items[k].fine == "inf" {
			return true
		}
	}
	return false
}

// questionBefore is an indirect question at the sentence's beginning, closed by a comma in the clause before the cue:
// «Когда закончится проверка, он не сказал».
func (s *sentence) questionBefore(from int) span {
	b := s.boundLeft(from)
	if b < 3 || !s.is(b-1, ",") {
		return span{}
	}
	if s.is(0, "на") && s.is(1, "вопрос", "вопросы") && b > 6 {
		switch {
		case s.is(2, ","):
			return span{3, b - 1}
		case s.is(2, "о") && s.is(3, "том") && s.is(4, ","):
			return span{5, b - 1}
		}
	}
	if s.is(0, "о") && s.is(1, "том") && s.is(2, ",") && s.question(3) {
		return span{3, b - 1} // «О том, кто платил, в письме не сказано»
	}
	first := 0
	for k := b - 2; k > 0; k-- { // «…; сколько их, она не уточнила»
		if s.is(k, ";") {
			first = k + 1
			break
		}
	}
	for start := first; first < start+2 && (s.items[first].mark() || s.items[first].tag == proffer.CCONJ || s.items[first].tag == proffer.PART); { // «А вот когда …»
		first++
	}
	if s.question(first) || s.is(first, "что") && s.hasFinite(first, b-1) {
		return span{first, b - 1}
	}
	if j := s.boundLeft(b - 1); s.is(j, "и", "а", "но", "однако") && s.leftOpen(j+1) {
		return span{j + 1, b - 1}
	}
	return span{}
}

// correlative is the «том» of «о том, что».
func (s *sentence) correlative(i int) bool {
	return s.is(i, "том", "то", "тем", "того", "этом", "факт", "факте")
}

func (s *sentence) question(k int) bool {
	if s.at(k).tag == proffer.ADP {
		if k++; s.is(k, "что") { // «во что обошёлся»
			return true
		}
	}
	switch s.key(k) {
	case "как", "где", "когда", "куда", "откуда", "почему", "зачем", "сколько", "насколько", "кто", "кого", "кому", "кем", "ком", "чем", "чего", "какой", "какая", "какое", "какие", "каких", "каким", "какую", "каком", "какими", "чей", "чья", "чье", "чьи", "чьего", "чьей", "чьих", "чьим", "чью", "чьими":
		return true
	}
	return s.is(k+1, "ли")
}
