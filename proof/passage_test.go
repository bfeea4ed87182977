package proof_test

import (
	"fmt"
	"strings"
	"testing"

	"proffer"
	"proffer/custody"
	"proffer/proof"
)

func TestOneParagraphIsShown(t *testing.T) {
	seed := proffer.Digest{7}
	for n := 1; n < 20; n++ {
		var paragraphs []string
		for i := range n {
			paragraphs = append(paragraphs, fmt.Sprint("Paragraph ", i, " of the dispatch."))
		}
		root := custody.TextRoot(seed, paragraphs)
		for i := range n {
			p, err := proof.ShowParagraph(seed, paragraphs, i)
			if err != nil {
				t.Fatal(err)
			}
			p, err = proof.ParsePassage(p.Form())
			if err != nil || p.Check(root) != nil || p.Text != paragraphs[i] {
				t.Fatalf("%d of %d: %v %v", i, n, err, p.Check(root))
			}
			p.Text += " "
			if p.Check(root) == nil {
				t.Fatalf("%d of %d: another paragraph is taken for it", i, n)
			}
		}
	}
	if _, err := proof.ShowParagraph(seed, nil, 0); err == nil {
		t.Error("a paragraph of no text")
	}
}

// The salt that comes with one paragraph does not open the one beside it.
func TestAParagraphTellsNothingOfTheNext(t *testing.T) {
	seed, paragraphs := proffer.Digest{7}, []string{"shown", "a guess that is right"}
	p, err := proof.ShowParagraph(seed, paragraphs, 0)
	if err != nil {
		t.Fatal(err)
	}
	guess := proof.Passage{Index: 1, Count: 2, Text: paragraphs[1], Salt: p.Salt}
	other, err := proof.ShowParagraph(seed, paragraphs, 1)
	if err != nil {
		t.Fatal(err)
	}
	guess.Path = other.Path
	if guess.Check(custody.TextRoot(seed, paragraphs)) == nil {
		t.Error("the salt of one paragraph opens another")
	}
}

func FuzzParsePassage(f *testing.F) {
	p, _ := proof.ShowParagraph(proffer.Digest{1}, []string{"a", "b", "c"}, 1)
	f.Add(p.Form())
	f.Add("proffer-paragraph/1\nparagraph 0\nof 1\n" + "salt " + strings.Repeat("A", 43) + "=\ntext \n")
	f.Fuzz(func(t *testing.T, form string) {
		p, err := proof.ParsePassage(form)
		if err != nil {
			return
		}
		if again, err := proof.ParsePassage(p.Form()); err != nil || again.Form() != p.Form() {
			t.Fatalf("%q: %v", p.Form(), err)
		}
		_ = p.Check(proffer.Digest{})
	})
}
