package weigh

// A numbering tells where what has an id stands in the input. A case numbers 1, 2, 3, …, and then nothing need be looked
// up.
type numbering[K ~int] struct {
	n  int
	id func(i int) K // of a place
	by map[K]int     // nil where ids are places, from 1
}

func number[K ~int](n int, id func(i int) K) numbering[K] {
	x := numbering[K]{n: n, id: func(i int) K { return K(i + 1) }}
	for i := range n {
		if id(i) != K(i+1) {
			x.by, x.id = make(map[K]int, n), id
			break
		}
	}
	if x.by != nil {
		for i := range n {
			x.by[id(i)] = i
		}
	}
	return x
}

// find is the place of an id; not known where the input lacks it.
func (x *numbering[K]) find(id K) (place int, known bool) {
	if x.by != nil {
		place, known = x.by[id]
		return place, known
	}
	if id < 1 || int(id) > x.n {
		return 0, false
	}
	return int(id) - 1, true
}

// at is the place of an id that the input has.
func (x *numbering[K]) at(id K) int {
	i, _ := x.find(id)
	return i
}
