// Package syntax analyses English sentences: parts of speech (Universal and Penn), lemmas, and the dependency tree in
// the relations of Universal Dependencies.
//
// Enter at [Analyze], which fills in the tokens of a text that package token has cut. A greedy tagger goes from left
// to right over features of the words around; a greedy arc-hybrid parser, taught with a dynamic oracle, then takes one
// of three transitions at a time, and a labeller names each arc when it is made. All three are linear models
// ([proffer/language/linear]). What they were trained on, how well they do and the command that trains them again
// stand in docs/models/syntax.md. The functions that learn are here too, so that a feature is written down once.
//
// Terms: a joint tag is the universal and the Penn tag together ("VERB VBD"); a form is a token in lower case with
// plain quotation marks and digits as 0; a sentence in capitals or with capitalised words (a headline) is loud: its
// capitals say nothing.
//
// Promises: every sentence gets exactly one root and no cycle; the same text gives the same analysis everywhere; the
// time is linear in the number of tokens; no input panics. Analyze is safe for use by many goroutines.
package syntax

import (
	"io/fs"
	"sync"

	"proffer"
)

const verbTag = uint8(proffer.VERB)

// Analyze sets Tag, Fine, Lemma, Head and Rel of every token. Sentences are ranges of tokens, as package token makes
// them; heads lie in the same sentence.
func Analyze(text string, tokens []proffer.Token, sentences []proffer.Sentence) {
	m := loaded()
	w := memories.Get().(*memory)
	defer memories.Put(w)
	w.fit(m)
	for _, s := range sentences {
		w.analyze(m, text, tokens[s.First:s.End], s.First)
	}
}

// Models are the files that training made, as they were built into the program.
func Models() fs.FS { return data }

var memories = sync.Pool{New: func() any { return &memory{} }}

// A memory is what one goroutine works with.
type memory struct {
	words   []word
	tag     parserMemory // features and scores of the tagger
	parser  parserMemory
	lexemes map[string]*lexeme
	buf     [2*maxForm + 8]byte
}

func (w *memory) fit(m *models) {
	if len(w.tag.scores) != len(m.tags) {
		w.tag.scores = make([]int32, len(m.tags))
		w.parser.scores, w.parser.labels = make([]int32, len(transitions)), make([]int32, len(m.rels))
	}
}

// analyze fills in one sentence, whose first token is number first of the text's.
func (w *memory) analyze(m *models, text string, tokens []proffer.Token, first int) {
	if w.lexemes == nil || len(w.lexemes) > maxLexemes {
		w.lexemes = map[string]*lexeme{}
	}
	w.words = w.words[:0]
	for i := range tokens {
		w.words = append(w.words, w.lexeme(m, tokens[i].Span.In(text)).word)
	}
	markLoud(w.words)
	w.tag.features = tag(m.tagger, m.closed, w.words, w.tag.features, w.tag.scores)
	w.parser.parse(m.structure, m.labels, w.words, m.coarse)
	for i := range tokens {
		t, k := &tokens[i], w.words[i].tag
		t.Tag, t.Fine = proffer.Tag(m.coarse[k]), m.fine[k]
		t.Lemma = w.words[i].lexeme.lemma(m, k)
		t.Head, t.Rel = -1, m.rels[w.parser.state.rel[i+1]]
		if h := w.parser.state.head[i+1]; h > 0 {
			t.Head = first + int(h) - 1
		} else {
			t.Rel = "root"
		}
	}
}
