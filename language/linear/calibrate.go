package linear

import (
	"sort"

	"proffer"
)

// A Calibration turns margins into probabilities by steps: isotonic regression with the pool-adjacent-violators
// algorithm (Zadrozny and Elkan 2002), in integers.
type Calibration struct {
	From []int32         // least margin of each step, ascending
	P    []proffer.Milli // probability of being right on it, ascending
}

// Calibrate fits the steps to decisions whose margin and rightness are known. Fit it on examples that the model was
// not trained on. Steps of fewer than atLeast examples are merged with their neighbour.
func Calibrate(margins []int32, right []bool, atLeast int) Calibration {
	order := make([]int, len(margins))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return margins[order[a]] < margins[order[b]] })
	var steps []step
	for _, i := range order {
		s := step{from: margins[i], n: 1}
		if right[i] {
			s.right = 1
		}
		steps = pool(append(steps, s), atLeast)
	}
	var c Calibration
	for _, s := range steps {
		c.From = append(c.From, s.from)
		c.P = append(c.P, proffer.Milli((s.right+1)*1000/(s.n+2))) // Laplace's rule: never 0 or 1
	}
	return c
}

type step struct {
	from     int32
	right, n int64
}

// pool merges the last steps while they are too small, of equal margin, or out of order.
func pool(s []step, atLeast int) []step {
	for len(s) > 1 {
		a, b := &s[len(s)-2], s[len(s)-1]
		if a.n >= int64(atLeast) && a.from != b.from && a.right*b.n < b.right*a.n {
			break
		}
		a.right, a.n = a.right+b.right, a.n+b.n
		s = s[:len(s)-1]
	}
	return s
}

// Of is the probability, in thousandths, that a decision with this margin is right; 500 where nothing was fitted.
func (c Calibration) Of(margin int32) proffer.Milli {
	if len(c.From) == 0 {
		return 500
	}
	i := sort.Search(len(c.From), func(i int) bool { return c.From[i] > margin })
	return c.P[max(i-1, 0)]
}
