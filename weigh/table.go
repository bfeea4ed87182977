package weigh

// A table numbers features from 0, so that what profiles have in common is found by looking up, not by going through both.
type table struct {
	languages map[string]int16
	number    map[feature]int32
	features  []term // by number; what comparisons ask of a feature, its weight aside
}

func newTable() *table { return &table{number: map[feature]int32{}, languages: map[string]int16{}} }

// language is a number for a language.
func (t *table) language(lang string) int16 {
	n, known := t.languages[lang]
	if !known {
		n = int16(len(t.languages))
		t.languages[lang] = n
	}
	return n
}

// A tabled is a term by its feature's number.
type tabled struct{ number, weight int32 }

// numbered are terms by number.
func (t *table) numbered(terms []term) []tabled {
	out := make([]tabled, len(terms))
	for i, x := range terms {
		n, known := t.number[x.feature]
		if !known {
			n = int32(len(t.features))
			t.number[x.feature] = n
			t.features = append(t.features, x)
		}
		out[i] = tabled{n, x.weight}
	}
	return out
}

// A layout has one profile of a table laid out by the numbers of its features: that of which most is asked stays so while
// it is asked again. It is used by one worker.
type layout struct {
	laid []int32 // by number: one more than the weight that it has in the profile that is laid out, else 0
	out  *sums   // of the profile that is laid out, or nil
	last *sums   // of the other profile of the comparison before
}

// pair is two profiles of one table, of which the first is laid out.
func (l *layout) pair(a, b *sums) (out, other *sums) {
	if b == l.out || a != l.out && b == l.last {
		a, b = b, a
	}
	l.last = b
	if n := len(a.in.features); len(l.laid) < n {
		l.laid = append(l.laid, make([]int32, n-len(l.laid))...)
	}
	if a != l.out {
		if l.out != nil {
			for _, x := range l.out.terms {
				l.laid[x.number] = 0
			}
		}
		for _, x := range a.terms {
			l.laid[x.number] = x.weight + 1
		}
		l.out = a
	}
	return a, b
}
