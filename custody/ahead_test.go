package custody

import (
	"errors"
	"iter"
	"slices"
	"testing"
)

// counted yields 0 … n-1 and then, if there is one, an error; at says how far it was read.
func counted(n int, end error, at *int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for *at = range n {
			if !yield(*at, nil) {
				return
			}
		}
		if end != nil {
			yield(n, end)
		}
	}
}

func TestReadAheadYieldsAllInOrder(t *testing.T) {
	broken := errors.New("broken")
	for _, n := range []int{0, 1, 2, 3, 600, 5000} {
		for _, end := range []error{nil, broken} {
			var got []int
			var last error
			at := 0
			for i, err := range readAhead(counted(n, end, &at)) {
				if last = err; err == nil {
					got = append(got, i)
				}
			}
			if len(got) != n || !slices.IsSorted(got) || last != end {
				t.Errorf("of %d there came %d, and %v", n, len(got), last)
			}
		}
	}
}

// Who looks at the first records only makes few be read, and leaves nothing behind that reads on.
func TestReadAheadStops(t *testing.T) {
	const n = 1 << 20
	at := 0
	for i, err := range readAhead(counted(n, nil, &at)) {
		if i == 2 || err != nil {
			break
		}
	}
	const few = 256 // as much as is handed over at once
	if at > few {   // what reads on would be found by the race detector
		t.Errorf("%d of %d were read for three", at, n)
	}
}
