package screen

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestTreeFindsWhatIsNear compares the tree with looking at every skeleton.
func TestTreeFindsWhatIsNear(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	some := func() (s skeleton) {
		for range r.IntN(longestSkeleton + 1) {
			s.add(uint8(1 + r.IntN(3)))
		}
		return s
	}
	tree := newTree()
	var all []skeleton
	for range 3000 {
		s := some()
		if !slices.ContainsFunc(all, func(o skeleton) bool { return o.classes == s.classes }) {
			tree = tree.with(s, int32(len(all)))
			all = append(all, s)
		}
	}
	var n nearest
	found := 0
	for range 300 {
		s := some()
		for edits := range mostEdits + 1 {
			got := map[int32]bool{}
			for _, f := range n.of(tree, s, edits, false) {
				got[f.shape] = true
				if f.same != (all[f.shape].classes == s.classes) {
					t.Errorf("%x and %x: the same is %v", s.classes, all[f.shape].classes, f.same)
				}
			}
			found += len(got)
			for i, o := range all {
				if want := o.near(s, edits); got[int32(i)] != want {
					t.Errorf("%x and %x within %d edits: %v, want %v", s.classes, o.classes, edits, got[int32(i)], want)
				}
			}
		}
	}
	if found < 1000 {
		t.Errorf("only %d found: nothing was tried", found)
	}
}

func TestTreeTakesAnLForAnRInKatakana(t *testing.T) {
	tree := newTree().with(bones("merkel"), 0).with(bones("berkel"), 1)
	var n nearest
	for kana, want := range map[bool]int{true: 1, false: 0} {
		found := n.of(tree, bones("メルケル"), 0, kana)
		if len(found) != want || want == 1 && found[0].shape != 0 {
			t.Errorf("in katakana %v: %v", kana, found)
		}
	}
	one, other := lookOf("メルケル"), lookOf("merkel")
	if far := lookOf("stoddard"); !one.like(&other, 4, 0) || one.like(&far, 4, 0) {
		t.Error("looks do not tell who sounds alike")
	}
}
