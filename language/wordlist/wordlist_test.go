package wordlist

import "testing"

func TestParse(t *testing.T) {
	l := Parse("# what they are\nmarks\t, “ \"\nen\tthe of\r\nno tab\nen\tin\n")
	for name, words := range map[string][]string{"marks": {",", "“", `"`}, "en": {"the", "of", "in"}} {
		if got := l.Of(name); len(got) != len(words) {
			t.Errorf("%s: %v, want %v", name, got, words)
		}
		for _, w := range words {
			if !l.Of(name)[w] {
				t.Errorf("%s lacks %q", name, w)
			}
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("a list that is not there is empty, not missed")
		}
	}()
	l.Of("ru")
}
