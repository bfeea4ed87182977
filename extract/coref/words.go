package coref

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer"
	"proffer/names/fold"
)

// A word is a token as this package sees it.
type word struct {
	proffer.Span
	key    string // folded
	lemma  string // of a Russian word
	class  class
	cap    bool // begins with a capital letter
	punct  bool
	verb   bool
	finite bool // a verb with a subject of its own
	sent   int
	para   int
	clause bool  // opens or joins what is no title: an Arabic إن, or a noun behind ب
	sex    class // of the subject of an Arabic verb, by its form: classShe, classHe or 0
}

func (r *resolver) readWords(a *proffer.Analysis) {
	r.words = make([]word, len(a.Tokens))
	text := r.doc.Text
	sent, para, at := 0, 0, 0
	for i, t := range a.Tokens {
		s := t.Span.In(text)
		for sent+1 < len(a.Sentences) && a.Sentences[sent].End <= i {
			sent++
		}
		if t.Span.Start >= at && t.Span.Start <= len(text) {
			para += paragraphs(text[at:t.Span.Start])
			at = t.Span.Start
		}
		first, _ := utf8.DecodeRuneInString(s)
		w := word{Span: t.Span, key: fold.Key(s), sent: sent, para: para, cap: unicode.IsUpper(first),
			punct: !unicode.IsLetter(first) && !unicode.IsDigit(first), verb: t.Tag == proffer.VERB || t.Tag == proffer.AUX,
			finite: t.Fine == "VBD" || t.Fine == "VBZ" || t.Fine == "VBP" || t.Fine == "MD"}
		if r.lang == "ru" {
			w.lemma = t.Lemma
		}
		w.clause = r.lang == "ar" && (t.Tag == proffer.SCONJ || t.Tag == proffer.NOUN && strings.HasPrefix(t.Fine, "b+"))
		if r.lang == "ar" && w.verb {
			w.sex = subjectSex(t.Fine)
		}
		if w.key == "said" || w.key == "says" || w.key == "told" {
			w.verb, w.finite = true, true
		}
		if !w.punct || w.key == "," || w.key == "،" || w.key == "&" {
			w.class = r.classOf(w.key, fold.Key(t.Lemma))
			if r.lang == "ar" {
				w.class = byEnding(w.class, s)
			}
		}
		r.words[i] = w
	}
}

// byEnding is the class of an Arabic noun, told from the other sex's of one stem by its own ending: خبير beside خبيرة.
func byEnding(c class, word string) class {
	if c&(classShe|classHe) != classShe && !strings.HasSuffix(word, "ة") || c&classShe == 0 || !strings.HasSuffix(word, "ة") && len(word) <= shortNoun {
		return c // أم
	}
	if strings.HasSuffix(word, "ة") || strings.HasSuffix(word, "ات") || strings.Contains(word, "ته") || strings.Contains(word, "تنا") {
		return c &^ classHe
	}
	return c &^ classShe
}

// shortNoun is how many bytes a noun of kinship has that is a woman's without an ending: أم, أخت.
const shortNoun = 8

// subjectSex is the sex of the subject that an Arabic verb in the singular has, by its form: "w+past-f".
func subjectSex(fine string) class {
	_, form, _ := strings.Cut(fine, "+")
	form, _, _ = strings.Cut(form, "+")
	switch {
	case strings.HasSuffix(form, "-f"):
		return classShe
	case strings.HasSuffix(form, "-m"):
		return classHe
	}
	return 0
}

// classOf looks a word up, in Arabic also without the letters that may be written before it.
func (r *resolver) classOf(key, lemma string) class {
	if r.lex.words == nil {
		return 0
	}
	c := r.lex.class(key, lemma)
	if c != 0 || r.lang != "ar" {
		return c
	}
	for _, p := range []string{"و", "ف", "ب", "ل", "ك"} {
		if len(key) > 6 && key[:len(p)] == p {
			if c = r.lex.class(key[len(p):], ""); c&^(classPrep|classStop) != 0 {
				return c
			}
		}
	}
	return 0
}

// paragraphs counts the blank lines, or in a text without them the line breaks, in white space.
func paragraphs(space string) int {
	n := 0
	for i := 0; i < len(space); i++ {
		if space[i] == '\n' {
			n++
		}
	}
	return min(n, 1)
}

// wordAt is the index of the first word that ends after the byte at.
func (r *resolver) wordAt(at int) int {
	return sort.Search(len(r.words), func(i int) bool { return r.words[i].End > at })
}

// within is the half-open range of words inside s.
func (r *resolver) within(s proffer.Span) (int, int) {
	if !s.Valid() || s.End > len(r.doc.Text) {
		return 0, 0
	}
	i := r.wordAt(s.Start)
	j := i
	for j < len(r.words) && r.words[j].Start < s.End {
		j++
	}
	return i, j
}

// namesIn are the names inside the words [i, j).
func (r *resolver) namesIn(i, j int) []*mention {
	at := sort.Search(len(r.names), func(k int) bool { return r.names[k].first >= i })
	end := at
	for end < len(r.names) && r.names[end].last < j {
		end++
	}
	return r.names[at:end]
}

// nameAt is the name that covers word i, or nil.
func (r *resolver) nameAt(i int) *mention {
	k := sort.Search(len(r.names), func(k int) bool { return r.names[k].last >= i })
	if k < len(r.names) && r.names[k].first <= i {
		return r.names[k]
	}
	return nil
}

func (r *resolver) phrase(i, j int) string {
	if i >= j || j > len(r.words) {
		return ""
	}
	return r.doc.Text[r.words[i].Start:r.words[j-1].End]
}
