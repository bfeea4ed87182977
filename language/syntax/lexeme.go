package syntax

import (
	"strings"

	"proffer/language/linear"
)

// A lexeme is a word of the vocabulary, wherever it stands: what the models say of it alone is worked out once, since
// most words of a text have been met before in it or in another.
type lexeme struct {
	text     string
	word     word
	scores   []int32    // of tags, by what it shows where its capitals say something; nil until asked for
	readings []*reading // in the order in which they were met: there are few
}

// A reading is a lexeme with a tag.
type reading struct {
	tag         int16
	lemma       string            // "" until asked for
	roles       [roles]wordScore  // of transitions
	child, head [arcSides][]int32 // of relations, by the transition that makes the arc; nil until asked for
}

// maxLexemes bounds the lexemes that are kept from one sentence to the next; one is a kilobyte or two.
const maxLexemes = 1 << 13

// lexeme is the one of a token.
func (w *memory) lexeme(m *models, text string) *lexeme {
	l := w.lexemes[text]
	if l == nil {
		l = &lexeme{text: strings.Clone(text)} // a text is not kept for one of its words
		l.word.look(text, w.buf[:])
		l.word.entry, l.word.lexeme = m.lexicon[l.word.form], l
		if len(text) <= maxForm {
			w.lexemes[l.text] = l
		}
	}
	return l
}

// shown is the scores of tags by the features of v's word alone, which is l, inside a sentence that is not loud.
func (l *lexeme) shown(m linear.Scorer, v *tagView, features []linear.Feature) []int32 {
	if l.scores == nil {
		l.scores = make([]int32, m.Classes())
		m.Score(v.own(features), l.scores)
	}
	return l.scores
}

func (l *lexeme) reading(tag int16) *reading {
	for _, r := range l.readings {
		if r.tag == tag {
			return r
		}
	}
	r := &reading{tag: tag}
	l.readings = append(l.readings, r)
	return r
}

func (l *lexeme) lemma(m *models, tag int16) string {
	r := l.reading(tag)
	if r.lemma == "" {
		r.lemma = m.lemmas.lemma(lemmaForm(l.text), int(tag))
	}
	return r.lemma
}
