package stance

import (
	"strings"
	"testing"

	"proffer"
)

// irregular is what a lemmatiser knows and endings do not show.
var irregular = map[string]string{"said": "say", "seen": "see", "made": "make", "was": "be", "were": "be", "is": "be", "had": "have", "did": "do"}

func wordsOf(s string) []Word {
	var out []Word
	for _, w := range strings.Fields(s) {
		out = append(out, Word{Form: w, Lemma: irregular[w]})
	}
	return out
}

func TestOf(t *testing.T) {
	tests := []struct {
		cue, content string
		direct       bool
		want         proffer.Stance
	}{
		{"said", "the bridge had been closed since May", false, proffer.Asserts},
		{"accused", "the harbour board of theft", false, proffer.Accuses},
		{"blamed", "the storm", false, proffer.Accuses},
		{"denied", "that a shot was fired", false, proffer.Denies},
		{"rejected", "the charge", false, proffer.Denies},
		{"said", "the report was baseless", false, proffer.Denies},
		{"said", "it had no plans in the valley", false, proffer.Denies},
		{"said", "We have never sold a single gun", true, proffer.Denies},
		{"said", "We signed for nothing, because nothing came", true, proffer.Asserts},
		{"stressed", "that nobody was a suspect", false, proffer.Asserts},
		{"said", "We had no choice", true, proffer.Asserts},
		{"said", "they had no other option", false, proffer.Asserts},
		{"said", "I have never seen such a storm", true, proffer.Asserts},
		{"shouted", "It is all lies", true, proffer.Denies},
		{"protested", "her innocence", false, proffer.Denies},
		{"said", "it could not comment while the trial went on", false, proffer.Declines},
		{"threatened", "to sue the paper", false, proffer.Plans},
		{"threatened", "the editor with a beating", false, proffer.Warns},
		{"said", "unless the walls are mended, there will be an accident", false, proffer.Warns},
		{"said", "We failed you and I am deeply sorry", true, proffer.Admits},
		{"said", "they had seen nothing", false, proffer.Asserts},
		{"said", "it was not enough", false, proffer.Asserts},
		{"admitted", "that two gates were open", false, proffer.Admits},
		{"said", "We made a mistake", true, proffer.Admits},
		{"said", "they will send a ship next week", false, proffer.Plans},
		{"pledged", "an inquiry", false, proffer.Plans},
		{"said", "We will go there", true, proffer.Plans},
		{"said", "he would not testify", false, proffer.Declines},
		{"urged", "both sides to talk", false, proffer.Demands},
		{"asked", "the court to free him", false, proffer.Demands},
		{"asked", "whether the road was open", false, proffer.Asserts},
		{"asked", "the inspectorate for an opinion", false, proffer.Demands},
		{"told", "that they should not rely on it", false, proffer.Asserts},
		{"said", "he would be run over", false, proffer.Asserts},
		{"said", "the army must leave", false, proffer.Demands},
		{"said", "the board should have listened", false, proffer.Asserts},
		{"warned", "that the dam could break", false, proffer.Warns},
		{"said", "thousands could die of hunger", false, proffer.Warns},
		{"declined", "to comment", false, proffer.Declines},
		{"did not say", "who would pay", false, proffer.Declines},
		{"would not identify", "the buyer", false, proffer.Declines},
	}
	for _, x := range tests {
		got := Of(Act{Language: "en", Cue: wordsOf(x.cue), Content: wordsOf(x.content), Direct: x.direct})
		if got.Stance != x.want || got.Void {
			t.Errorf("%s: %q: got %s (void %v), want %s", x.cue, x.content, got.Stance, got.Void, x.want)
		}
	}
}

func TestOfTellsWhatIsNoStatement(t *testing.T) {
	for _, cue := range []string{"did not deny", "did not rule out"} {
		if v := Of(Act{Language: "en", Cue: wordsOf(cue), Content: wordsOf("that he was there")}); !v.Void {
			t.Errorf("%q should make no statement", cue)
		}
	}
	for _, cue := range []string{"hopes", "wanted", "feared"} {
		if v := Of(Act{Language: "en", Cue: wordsOf(cue), Content: wordsOf("to win")}); !v.Private {
			t.Errorf("%q should be private", cue)
		}
	}
}

func TestCertaintyAndNegation(t *testing.T) {
	tests := []struct {
		cue, content, certainty string
		negated                 bool
	}{
		{"said", "the road is open", "certain", false},
		{"said", "the road may be open", "possible", false},
		{"said", "the road was probably open", "probable", false},
		{"said", "the road is not open", "certain", true},
		{"said", "the road would open if the mines were cleared", "unknown", false},
		{"said", "if the mines were cleared, the road would open", "unknown", false},
		{"said", "the loss was no more than twenty tonnes", "certain", false},
		{"said", "the loss was not what the board had claimed", "certain", true},
		{"asked", "whether the road was open", "unknown", false},
		{"said", "not only the road is open", "certain", false},
		{"said", "the road is open because nobody mined it", "certain", false},
	}
	for _, x := range tests {
		v := Of(Act{Language: "en", Cue: wordsOf(x.cue), Content: wordsOf(x.content)})
		if v.Certainty != x.certainty || v.Negated != x.negated {
			t.Errorf("%q: got %s, negated %v; want %s, %v", x.content, v.Certainty, v.Negated, x.certainty, x.negated)
		}
	}
}

func TestUnknownLanguage(t *testing.T) {
	if v := Of(Act{Language: "xx", Cue: wordsOf("said"), Content: wordsOf("no")}); v.Stance != proffer.Asserts || v.Certainty != "certain" {
		t.Errorf("got %+v", v)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("said", "we will not", true)
	f.Add("", "", false)
	f.Add("not", "will", false)
	f.Fuzz(func(t *testing.T, cue, content string, direct bool) {
		if v := Of(Act{Language: "en", Cue: wordsOf(cue), Content: wordsOf(content), Direct: direct}); v.Stance == "" || v.Certainty == "" {
			t.Errorf("%q %q: empty verdict", cue, content)
		}
	})
}
