package grammar

import (
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/morph"
)

func (m *quoteMatcher) classify(q *quote) {
	if m.spoken(q) {
		return
	}
	words := 0
	for i := q.first; i <= q.last; i++ {
		t := m.text(i)
		switch {
		case strings.ContainsAny(t, ".!?؟;:") && len(t) <= 3 && !(t == "." && m.joined(i)) && !initial(t):
			return
		case t != "":
			words++
		}
		if words > 6 {
			return
		}
	}
	q.name = true
}

// initial says that a token is one letter with a dot, of a name that is not given in full: م.
func initial(t string) bool {
	letters := strings.TrimSuffix(t, ".")
	return letters != t && utf8.RuneCountInString(letters) == 1
}

// joined says that the mark at token i stands between letters without a space: the dot of «Газета.ру».
func (m *quoteMatcher) joined(i int) bool {
	t := m.a.Tokens
	return i > 0 && i+1 < len(t) && t[i-1].Span.End == t[i].Span.Start && t[i].Span.End == t[i+1].Span.Start && i < m.to-1
}

// spoken says that what stands around a quotation shows it to be speech: a colon before it, a dash or a verb of
// saying after its comma.
func (m *quoteMatcher) spoken(q *quote) bool {
	if m.text(q.open-1) == ":" {
		return true
	}
	if m.titled(q) || m.toldTo(q) {
		return false
	}
	i := q.close + 1
	comma := false
	if t := m.text(i); t == "," || t == "،" {
		comma = true
		i++
	}
	if isDash(m.text(i)) {
		return comma || strings.ContainsAny(m.text(q.last), "?!…,")
	}
	if !comma && !strings.ContainsAny(m.text(q.last), ",،?!؟") {
		return false
	}
	for k := i; k < min(m.to, i+2); k++ {
		t := m.a.Tokens[k]
		if t.Tag == proffer.VERB && (russianCues().verbs[t.Lemma] != nil || arabicCues().verbs[t.Lemma] != nil) && !strings.HasSuffix(t.Fine, "part") && t.Fine != "ger" && !strings.HasPrefix(t.Fine, "w") {
			return true
		}
	}
	return false
}

// toldTo says that the quotation is a name of one word or two who is told, behind a verb of saying and its pronoun: «, сообщила она
// «Волне», ».
func (m *quoteMatcher) toldTo(q *quote) bool {
	if q.open < m.from+2 || q.last > q.first+1 || !isCapital(m.text(q.first)) || m.text(q.close+1) != "," {
		return false
	}
	k := q.open - 1
	if m.a.Tokens[k].Tag == proffer.PRON {
		k--
	}
	t := m.a.Tokens[k]
	return t.Tag == proffer.VERB && russianCues().verbs[t.Lemma] != nil && m.text(k-1) == "," && !strings.ContainsAny(m.text(q.last), "?!…") && strings.Contains(m.a.Tokens[q.last].Fine, "d")
}

// titled says that the quotation is a name by the noun before it: «компания «Альфа», уверяет директор», or by the relative clause that
// it ends: «врачи, с которыми связался «Маяк», заявили».
func (m *quoteMatcher) titled(q *quote) bool {
	if q.open <= m.from || !isCapital(m.text(q.first)) || strings.ContainsAny(m.text(q.last), ",،?!؟…") {
		return false
	}
	const near = 4 // tokens back to the clause's pronoun
	for k := q.open - 1; k >= max(m.from, q.open-near); k-- {
		if strings.HasPrefix(m.a.Tokens[k].Lemma, "котор") {
			return true
		}
	}
	t := m.a.Tokens[q.open-1]
	c := morph.Class(m.a.Language, t.Lemma)
	return t.Tag == proffer.NOUN && (c == "body" || c == "media")
}

// add records a quotation, or its pieces when a narrator's words stand inside it.
func (m *quoteMatcher) add(q *quote) {
	if q.name || len(m.stack) > 0 {
		m.out[q.open] = q
		return
	}
	from := q.first
	for i := q.first; i+2 <= q.last; i++ {
		end := m.insertion(i, q)
		if end == 0 {
			continue
		}
		piece := &quote{open: from, close: i - 1, first: from, last: i - 1}
		if from == q.first {
			piece.open = q.open
		}
		m.out[piece.open] = piece
		from = end
		i = end
	}
	if from == q.first {
		m.out[q.open] = q
		return
	}
	if from <= q.last {
		m.out[from] = &quote{open: from, close: q.close, first: from, last: q.last}
	}
}

// insertion says that at i stands a dash which opens a narrator's words, «, — сказал он. —»; it returns the token
// after the dash that closes them, or 0.
func (m *quoteMatcher) insertion(i int, q *quote) int {
	if !isDash(m.text(i)) || i == q.first || !strings.ContainsAny(m.text(i-1), ",.!?…") {
		return 0
	}
	verb := false
	for k := i + 1; k <= min(q.last, i+25); k++ {
		if isDash(m.text(k)) && strings.ContainsAny(m.text(k-1), ",.:") {
			if verb {
				return k + 1
			}
			return 0
		}
		if t := m.a.Tokens[k]; k <= i+5 && t.Tag == proffer.VERB && t.Fine != "inf" && russianCues().verbs[t.Lemma] != nil {
			verb = true
		}
	}
	return 0
}
