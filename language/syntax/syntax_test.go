package syntax_test

import (
	"strings"
	"testing"

	"proffer"
	"proffer/language/syntax"
	"proffer/language/token"
)

func analyze(text string) ([]proffer.Token, []proffer.Sentence) {
	tokens := token.Tokenize("en", text)
	sentences := token.Sentences("en", text, tokens, nil)
	syntax.Analyze(text, tokens, sentences)
	return tokens, sentences
}

// The sentences are invented; what is asked of them is what any reader of them must get right.
func TestAnalyze(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The minister denied the claim.", "minister/minister/NOUN<denied nsubj"},
		{"The minister denied the claim.", "denied/deny/VERB< root"},
		{"The minister denied the claim.", "claim/claim/NOUN<denied obj"},
		{"“We left,” the envoy told reporters on Monday.", "envoy/envoy/NOUN<told nsubj"},
		{"“We left,” the envoy told reporters on Monday.", "told/tell/VERB< root"},
		{"The town was shelled by rebels.", "town/town/NOUN<shelled nsubj:pass"},
		{"The town was shelled by rebels.", "rebels/rebel/NOUN<shelled obl:agent"},
		{"Officials said that the army did not attack Tarvo.", "attack/attack/VERB<said ccomp"},
		{"Officials said that the army did not attack Tarvo.", "not/not/PART<attack advmod"},
		{"The children's teachers were happier.", "happier/happy/ADJ< root"},
	} {
		tokens, _ := analyze(c.text)
		var got []string
		for _, k := range tokens {
			head := ""
			if k.Head >= 0 {
				head = tokens[k.Head].Span.In(c.text)
			}
			got = append(got, k.Span.In(c.text)+"/"+k.Lemma+"/"+k.Tag.String()+"<"+head+" "+k.Rel)
		}
		if all := strings.Join(got, ", "); !strings.Contains(all, c.want) {
			t.Errorf("%s\n got %s\nwant %s", c.text, all, c.want)
		}
	}
}

// checkTrees verifies the package's promises: one root a sentence, heads inside it, no cycle.
func checkTrees(t *testing.T, tokens []proffer.Token, sentences []proffer.Sentence) {
	t.Helper()
	for _, s := range sentences {
		roots := 0
		for i := s.First; i < s.End; i++ {
			k := tokens[i]
			if k.Tag == proffer.TagNone || k.Fine == "" || k.Lemma == "" || k.Rel == "" {
				t.Fatalf("token %d is not analysed: %+v", i, k)
			}
			if k.Head == -1 {
				roots++
			} else if k.Head < s.First || k.Head >= s.End {
				t.Fatalf("head %d of token %d lies outside of its sentence %v", k.Head, i, s)
			}
			steps := 0
			for h := i; h != -1; h = tokens[h].Head {
				if steps++; steps > s.End-s.First {
					t.Fatalf("cycle at token %d", i)
				}
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots in sentence %v", roots, s)
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"", "Hi.", "TARVO PORT CLOSED", "“x” ’s n't ,,,", "a\xffb \xe2\x80", strings.Repeat("and ", 400)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens, sentences := analyze(text)
		checkTrees(t, tokens, sentences)
	})
}

func BenchmarkAnalyze(b *testing.B) {
	text := strings.Repeat("The deputy minister said on Monday that her country's forces, which had been sent to the north, would be withdrawn. ", 50)
	tokens := token.Tokenize("en", text)
	sentences := token.Sentences("en", text, tokens, nil)
	b.ReportAllocs()
	for b.Loop() {
		syntax.Analyze(text, tokens, sentences)
	}
	b.ReportMetric(float64(b.N*len(tokens))/b.Elapsed().Seconds(), "words/s")
}
