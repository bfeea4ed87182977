package weigh

import "math"

// fit is a logistic regression with a ridge of 1 on all but the bias, which is the last weight. The examples' weights are
// scaled to one on average.
func fit(es []example) []float64 {
	const rounds, ridge = 40, 1.0
	n := len(es[0].x) + 1
	b := make([]float64, n)
	mean := 0.0
	for _, e := range es {
		mean += e.weight / float64(len(es))
	}
	for range rounds {
		h, g := make([][]float64, n), make([]float64, n)
		for i := range h {
			h[i] = make([]float64, n)
			if i < n-1 {
				h[i][i], g[i] = ridge, ridge*b[i]
			}
		}
		for _, e := range es {
			x := append(append([]float64{}, e.x...), 1)
			p, w := 1/(1+math.Exp(-dot(b, x))), e.weight/mean
			d := p
			if e.y {
				d--
			}
			for i := range x {
				g[i] += w * d * x[i]
				for j := range x {
					h[i][j] += w * p * (1 - p) * x[i] * x[j]
				}
			}
		}
		step := solve(h, g)
		most := 0.0
		for i := range b {
			b[i] -= step[i]
			most = math.Max(most, math.Abs(step[i]))
		}
		if most < 1e-6 {
			break
		}
	}
	return b
}

func dot(a, b []float64) (sum float64) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// solve gives x of a·x = b by elimination with pivots; a and b are used up.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		p := i
		for r := i; r < n; r++ {
			if math.Abs(a[r][i]) > math.Abs(a[p][i]) {
				p = r
			}
		}
		a[i], a[p], b[i], b[p] = a[p], a[i], b[p], b[i]
		if a[i][i] == 0 {
			continue
		}
		for r := i + 1; r < n; r++ {
			f := a[r][i] / a[i][i]
			for c := i; c < n; c++ {
				a[r][c] -= f * a[i][c]
			}
			b[r] -= f * b[i]
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = b[i]
		for c := i + 1; c < n; c++ {
			x[i] -= a[i][c] * x[c]
		}
		if a[i][i] != 0 {
			x[i] /= a[i][i]
		}
	}
	return x
}
