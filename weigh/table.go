package weigh

// A table numbers features from 0, so that what profiles have in common is found by looking up, not by going through both:
// the profile of which most is asked is laid out by number and stays so while it is asked again. It is used by one
// goroutine at a time.
type table struct {
	languages map[string]int16
	number    map[feature]int32
	features  []term  // by number; what comparisons ask of a feature, its weight aside
	laid      []int32 // by number: one more than the weight that it has in the profile that is laid out, else 0
	out       *sums   // of the profile that is laid out, or nil
	last      *sums   // of the other profile of the comparison before
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
			t.features, t.laid = append(t.features, x), append(t.laid, 0)
		}
		out[i] = tabled{n, x.weight}
	}
	return out
}

// pair is two profiles of the table, of which the first is laid out.
func (t *table) pair(a, b *sums) (out, other *sums) {
	if b == t.out || a != t.out && b == t.last {
		a, b = b, a
	}
	t.last = b
	if a != t.out {
		if t.out != nil {
			for _, x := range t.out.terms {
				t.laid[x.number] = 0
			}
		}
		for _, x := range a.terms {
			t.laid[x.number] = x.weight + 1
		}
		t.out = a
	}
	return a, b
}
