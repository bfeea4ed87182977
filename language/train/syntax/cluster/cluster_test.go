package cluster

import (
	"reflect"
	"strings"
	"testing"
)

func text() (out [][]string) {
	for _, a := range []string{"cat", "dog", "horse"} {
		for _, v := range []string{"sleeps", "eats", "runs"} {
			out = append(out, strings.Fields("the "+a+" "+v+" here"), strings.Fields("a "+a+" "+v+" there"))
		}
	}
	return out
}

func TestWordsGroupsWhatIsUsedAlike(t *testing.T) {
	c := Words(text(), 5, 2, 10)
	if c["cat"] != c["dog"] || c["dog"] != c["horse"] || c["sleeps"] != c["eats"] {
		t.Errorf("words used alike lie apart: %v", c)
	}
	if c["cat"] == c["sleeps"] {
		t.Errorf("nouns and verbs lie together: %v", c)
	}
}

func TestWordsLeavesOutRareWords(t *testing.T) {
	if c := Words(append(text(), []string{"once"}), 5, 2, 3); c["once"] != 0 {
		t.Errorf("a word that occurs once has class %d", c["once"])
	}
}

func TestWordsIsTheSameEveryTime(t *testing.T) {
	if a, b := Words(text(), 4, 1, 5), Words(text(), 4, 1, 5); !reflect.DeepEqual(a, b) {
		t.Errorf("%v, then %v", a, b)
	}
}
