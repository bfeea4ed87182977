package syntax

import (
	"slices"
	"strings"
	"testing"

	"proffer"
	"proffer/language/linear"
)

// taught is sentences of a toy treebank.
var taught = []Gold{
	gold("He/he/PRON PRP accused/accuse/VERB VBD them/they/PRON PRP", 1, -1, 1),
	gold("They/they/PRON PRP walked/walk/VERB VBD home/home/ADV RB", 1, -1, 1),
	gold("She/she/PRON PRP stopped/stop/VERB VBD them/they/PRON PRP", 1, -1, 1),
	gold("She/she/PRON PRP jumped/jump/VERB VBD", 1, -1),
	gold("She/she/PRON PRP went/go/VERB VBD", 1, -1),
}

func gold(words string, heads ...int) (g Gold) {
	for _, w := range strings.Fields(words) {
		f := strings.Split(w, "/")
		if len(f) < 3 { // the second half of a joint tag
			g.Tags[len(g.Tags)-1] += " " + f[0]
			continue
		}
		g.Forms, g.Lemmas, g.Tags = append(g.Forms, f[0]), append(g.Lemmas, f[1]), append(g.Tags, f[2])
	}
	g.Heads = heads
	for _, h := range heads {
		g.Rels = append(g.Rels, map[bool]string{true: "root", false: "dep"}[h < 0])
	}
	return g
}

func TestLemmas(t *testing.T) {
	tags := []string{"VERB VBD", "PRON PRP"}
	vocabulary := map[string]int{"styled": 1, "style": 1, "talked": 1, "talk": 1}
	l, err := parseLemmas(BuildLemmas(taught, vocabulary), tags)
	if err != nil {
		t.Fatal(err)
	}
	for form, want := range map[string]string{"went": "go", "walked": "walk", "talked": "talk", "styled": "style", "stopped": "stop", "played": "play"} {
		if got := l.lemma(form, 0); got != want {
			t.Errorf("lemma of %s is %s, want %s", form, got, want)
		}
	}
	if got := l.lemma("them", 1); got != "they" {
		t.Errorf("lemma of them is %s", got)
	}
}

func TestOnlyFunctionWordsGetClosedTags(t *testing.T) {
	closed := closedTags([]string{"ADP IN", "VERB VBP", "NOUN NN"})
	if !closed[0] || closed[1] || closed[2] {
		t.Fatalf("closed classes: %v", closed)
	}
	tr := linear.NewTrainer([]string{"ADP IN", "VERB VBP", "NOUN NN"})
	ws := lookAll(nil, []string{"glorf"}, nil)
	f := featuresOfTag(ws, 0, nil)
	tr.Add(f, 0, 5)
	tr.Add(f, 1, 3)
	tr.Tick()
	tag(tr, closed, ws, nil, make([]int32, 3))
	if ws[0].tag != 1 {
		t.Errorf("an unknown word gets tag %d, want the best open one", ws[0].tag)
	}
}

// The oracle must lead to the gold tree of every projective tree, and out of wrong turns lose no more than it says.
func TestOracleLeadsToTheGoldTree(t *testing.T) {
	for _, heads := range [][]int{{1, -1, 1}, {-1, 0, 1, 2}, {3, 2, 3, -1, 3, 6, 4}, {2, 2, -1, 5, 5, 2}, {-1}} {
		g := &Gold{Heads: heads, Rels: make([]string, len(heads))}
		tree := newGoldTree(g, map[string]int{"": 0})
		var s state
		s.reset(len(heads))
		for !s.done() {
			_, t, _ := tree.decide(&s, []int32{0, 0, 0})
			s.apply(t, 0)
		}
		for i, h := range heads {
			if int(s.head[i+1]) != h+1 {
				t.Errorf("%v: head of %d is %d", heads, i, s.head[i+1]-1)
			}
		}
	}
}

func TestLoudSentences(t *testing.T) {
	for text, want := range map[string]bool{"PORT OF TARVO CLOSED": true, "Port Closes After Storm": true, "Ana Ruiz left the port": false} {
		ws := lookAll(nil, strings.Fields(text), nil)
		if ws[0].loud != want {
			t.Errorf("%q: loud is %v", text, ws[0].loud)
		}
	}
}

// What is kept of the words of earlier sentences changes nothing: each of these is read by a memory that holds the
// words of the others, where they stood with other capitals, tags and roles, as by a new one.
func TestKeptWordsChangeNothing(t *testing.T) {
	kept := &memory{}
	for range 2 {
		for _, text := range []string{"May will march on .", "Will March May On Will", "They march , will and may in March .", "WILL MAY ON MARCH", "Bill and Mark May bill and mark Will"} {
			if got, want := read(kept, text), read(&memory{}, text); !slices.Equal(got, want) {
				t.Errorf("%s\n got %v\nwant %v", text, got, want)
			}
		}
	}
}

// read is the analysis of a sentence whose tokens have spaces between them.
func read(w *memory, text string) []proffer.Token {
	var tokens []proffer.Token
	at := 0
	for _, f := range strings.Fields(text) {
		at += strings.Index(text[at:], f)
		tokens = append(tokens, proffer.Token{Span: proffer.Span{Start: at, End: at + len(f)}})
		at += len(f)
	}
	w.fit(loaded())
	w.analyze(loaded(), text, tokens, 0)
	return tokens
}
