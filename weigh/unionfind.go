package weigh

// A forest is a union-find over 0 … n-1 in which the least member stands for its set.
type forest []int32

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = int32(i)
	}
	return f
}

func (f forest) root(i int) int {
	for int(f[i]) != i {
		f[i] = f[f[i]]
		i = int(f[i])
	}
	return i
}

func (f forest) join(a, b int) {
	a, b = f.root(a), f.root(b)
	if a > b {
		a, b = b, a
	}
	f[b] = int32(a)
}

// leave makes i a set of its own; the others stay together.
func (f forest) leave(i int) {
	least := int32(-1)
	for j := range f {
		f[j] = int32(f.root(j))
	}
	old := f[i]
	for j := range f {
		if j != i && f[j] == old {
			if least < 0 {
				least = int32(j)
			}
			f[j] = least
		}
	}
	f[i] = int32(i)
}
