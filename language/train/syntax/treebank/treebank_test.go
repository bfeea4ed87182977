package treebank

import (
	"os"
	"path/filepath"
	"testing"
)

const conllu = `# newpar
1-2	don't	_	_	_	_	_	_	_	SpaceAfter=No
1	do	do	AUX	VBP	_	2	aux	_	_
2	n't	not	PART	RB	_	0	root	_	_
2.1	go	go	VERB	VB	_	_	_	_	_
3	.	.	PUNCT	.	_	2	punct	_	_

1	Yes	yes	INTJ	UH	_	0	root	_	_
`

func TestReadConllu(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.conllu")
	if err := os.WriteFile(path, []byte(conllu), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := ReadConllu(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || len(got[0]) != 3 || len(got[1]) != 1 {
		t.Fatalf("sentences %v", got)
	}
	want := []Word{
		{Form: "do", Lemma: "do", Tag: "AUX", Fine: "VBP", Head: 1, Rel: "aux", Paragraph: true},
		{Form: "n't", Lemma: "not", Tag: "PART", Fine: "RB", Head: -1, Rel: "root"},
		{Form: ".", Lemma: ".", Tag: "PUNCT", Fine: ".", Head: 1, Rel: "punct", Space: true},
	}
	for i, w := range want {
		if got[0][i] != w {
			t.Errorf("word %d is %+v, want %+v", i, got[0][i], w)
		}
	}
}

func TestUniversal(t *testing.T) {
	for _, c := range []struct{ form, fine, rel, want string }{
		{"has", "VBZ", "aux", "AUX"}, {"has", "VBZ", "root", "VERB"}, {"that", "IN", "mark", "SCONJ"}, {"in", "IN", "case", "ADP"},
		{"this", "DT", "nsubj", "PRON"}, {"this", "DT", "det", "DET"}, {"not", "RB", "advmod", "PART"}, {"to", "TO", "mark", "PART"},
		{",", ",", "punct", "PUNCT"}, {"Lind", "NNP", "nsubj", "PROPN"},
	} {
		if got := universal(Sentence{{Form: c.form, Fine: c.fine, Rel: c.rel}}, 0); got != c.want {
			t.Errorf("%s/%s as %s: %s, want %s", c.form, c.fine, c.rel, got, c.want)
		}
	}
}

func TestPenn(t *testing.T) {
	for in, want := range map[string]string{"VVZ": "VBZ", "VHD": "VBD", "VB": "VB", "NPS": "NNPS", "PP$": "PRP$", "SENT": ".", "JJ": "JJ"} {
		if got := penn(in); got != want {
			t.Errorf("penn(%s) = %s, want %s", in, got, want)
		}
	}
}
