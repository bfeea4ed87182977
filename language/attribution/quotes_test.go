package attribution

import (
	"testing"

	"proffer/language"
)

func TestQuotations(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"“We go,” she said. “Now.”", []string{"We go,", "Now."}},
		{"\"We go,\" she said. \"Now.\"", []string{"We go,", "Now."}},
		{"''We go,'' she said.", []string{"We go,"}},
		{"'We go,' she said of the ministers' plan.", []string{"We go,"}},
		{"‘We go,’ she said of the ministers’ plan.", []string{"We go,"}},
		{"She said: “We go.\n\n“Now.”", []string{"We go.", "Now."}},
		{"It's the board's plan.", nil},
		{"“We go", []string{"We go"}},
		{"She said «we go».", []string{"we go"}},
	}
	for _, x := range tests {
		got := Quotations(language.Analyze("en", x.text, nil))
		if len(got) != len(x.want) {
			t.Errorf("%q: got %d quotations, want %d", x.text, len(got), len(x.want))
			continue
		}
		for i, s := range got {
			if s.In(x.text) != x.want[i] {
				t.Errorf("%q: got %q, want %q", x.text, s.In(x.text), x.want[i])
			}
		}
	}
}

func TestOutermost(t *testing.T) {
	text := "Anna Bern said that the judge had told her that the court would close."
	all := Find(language.Analyze("en", text, nil), nil)
	out := Outermost(all)
	if len(out) != 1 || out[0].Cue.In(text) != "said" {
		t.Errorf("got %d outermost of %d", len(out), len(all))
	}
}
