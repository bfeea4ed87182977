package syntax

import (
	"math"
	"testing"

	"proffer/language/train/syntax/treebank"
)

var toy = []treebank.Sentence{
	{{Form: "Go", Lemma: "go", Tag: "VERB", Fine: "VB", Head: -1, Rel: "root"}, {Form: ".", Lemma: ".", Tag: "PUNCT", Fine: ".", Head: 0, Rel: "punct"}},
	{{Form: "He", Lemma: "he", Tag: "PRON", Fine: "PRP", Head: 1, Rel: "nsubj", Space: true}, {Form: "left", Lemma: "leave", Tag: "VERB", Fine: "VBD", Head: -1, Rel: "root"},
		{Form: ".", Lemma: ".", Tag: "PUNCT", Fine: ".", Head: 1, Rel: "punct"}},
}

func TestScoreCountsWhatIsRight(t *testing.T) {
	c := Score(toy)
	if c.Words != 5 || c.Tag != 5 || c.HeadRel != 5 {
		t.Errorf("of two simple sentences, right are %+v", c)
	}
	wrong := []treebank.Sentence{append(treebank.Sentence{}, toy[1]...)}
	wrong[0][0].Tag, wrong[0][0].Head = "NOUN", 2
	if c := Score(wrong); c.Tag != 2 || c.Head != 2 || c.Fine != 3 {
		t.Errorf("with one wrong tag and head in the gold, right are %+v", c)
	}
}

func TestScoreRawCountsSpans(t *testing.T) {
	r := ScoreRaw(toy)
	if r.Words.F1() != 100 || r.Sentences.F1() != 100 {
		t.Errorf("%+v", r)
	}
	joined := []treebank.Sentence{append(append(treebank.Sentence{}, toy[0]...), toy[1]...)}
	joined[0][1].Space = true
	if r := ScoreRaw(joined); r.Sentences.Right != 0 || math.Abs(r.Words.F1()-100) > 0.01 {
		t.Errorf("gold without the border: %+v", r)
	}
}
