package screen

// A tree holds skeletons, numbered, so that those few edits from another are found without looking at each: a branch stands
// for the classes on the way to it from the first branch.
type tree []branch

type branch struct {
	next  [classes]int32 // by class, from 1 on; 0 where there is none
	shape int32          // the number of the skeleton that ends here, or -1
}

func newTree() tree { return tree{{shape: -1}} }

// with is the tree with one more skeleton.
func (t tree) with(s skeleton, shape int32) tree {
	at := int32(0)
	for i := range s.n {
		c := s.classes>>(4*i)&15 - 1
		if t[at].next[c] == 0 {
			t[at].next[c] = int32(len(t))
			t = append(t, branch{shape: -1})
		}
		at = t[at].next[c]
	}
	t[at].shape = shape
	return t
}

// nearest looks for the skeletons of a tree that differ from one by few insertions, deletions and changes, following all
// ways at once. It belongs to one goroutine and is ready as it is.
type nearest struct {
	tree  tree
	at    [classes]uint32 // where a class stands in the skeleton: bit i for the one behind the first i
	end   uint32          // the bit of the whole
	edits int
	found []near
}

// near is a shape that was found, and whether it is that of the skeleton itself.
type near struct {
	shape int32
	same  bool
}

// of finds them; kana says that the skeleton is of katakana, which have one sound for l and r. What it returns holds until
// it is asked again.
func (n *nearest) of(t tree, s skeleton, edits int, kana bool) []near {
	n.tree, n.edits, n.end, n.at, n.found = t, edits, 1<<s.n, [classes]uint32{}, n.found[:0]
	for i := range s.n {
		n.at[s.classes>>(4*i)&15-1] |= 1 << i
	}
	if kana {
		n.at[classL-1] |= n.at[classR-1]
	}
	n.follow(0, [mostEdits + 1]uint32{1, 3, 7})
	return n.found
}

// follow goes on from a branch. Bit i of the e-th set says that the way to it is at most e edits from the first i classes.
func (n *nearest) follow(branch int32, r [mostEdits + 1]uint32) {
	b := &n.tree[branch]
	if b.shape >= 0 && r[n.edits]&n.end != 0 {
		n.found = append(n.found, near{b.shape, r[0]&n.end != 0})
	}
	for c, next := range &b.next {
		if next == 0 {
			continue
		}
		var to [mostEdits + 1]uint32
		to[0] = r[0] & n.at[c] << 1
		for e := 1; e < len(to); e++ {
			to[e] = (r[e]&n.at[c]<<1 | r[e-1] | r[e-1]<<1 | to[e-1]<<1) & (n.end<<1 - 1)
		}
		if to[n.edits] != 0 {
			n.follow(next, to)
		}
	}
}
