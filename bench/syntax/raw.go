package syntax

import (
	"proffer"
	"proffer/language/token"
	"proffer/language/train/syntax/treebank"
)

// A PRF counts spans.
type PRF struct{ Gold, Found, Right int }

// F1 is in per cent.
func (p PRF) F1() float64 { return 200 * float64(p.Right) / float64(max(p.Gold+p.Found, 1)) }

// Raw is how well raw text was cut.
type Raw struct{ Words, Sentences PRF }

// ScoreRaw joins the sentences to one text, paragraph by paragraph, and cuts it again. A word or sentence is right when its
// span is.
func ScoreRaw(sentences []treebank.Sentence) Raw {
	text, gold := join(sentences)
	words, whole := map[proffer.Span]bool{}, map[proffer.Span]bool{}
	for _, s := range gold {
		for _, w := range s {
			words[w] = true
		}
		whole[proffer.Span{Start: s[0].Start, End: s[len(s)-1].End}] = true
	}
	tokens := token.Tokenize("en", text)
	found := token.Sentences("en", text, tokens, nil)
	r := Raw{PRF{len(words), len(tokens), 0}, PRF{len(whole), len(found), 0}}
	for _, t := range tokens {
		r.Words.Right += count(words[t.Span])
	}
	for _, s := range found {
		r.Sentences.Right += count(whole[proffer.Span{Start: tokens[s.First].Span.Start, End: tokens[s.End-1].Span.End}])
	}
	return r
}
