package times

import "strconv"

// spoken reads years in English words: "nineteen ninety-six", "two thousand three".
func (f *finder) spoken(i int) (reading, bool) {
	if f.Language != "en" {
		return reading{}, false
	}
	y, end := f.yearInWords(i)
	if y == 0 {
		return reading{}, false
	}
	r := yearReading(y)
	r.first, r.end = i, end
	return r, true
}

// yearInWords is a year in words at i and where it ends; 0 for none. A bare "two thousand" is a number and needs "the
// year" before it.
func (f *finder) yearInWords(i int) (y, end int) {
	century := f.value(i, "century")
	if century > 0 {
		n, end := f.belowHundred(i + 1)
		if n < 10 {
			return 0, i
		}
		return 100*century + n, end
	}
	if !f.Has(i, "two") || !f.Has(i+1, "thousand") {
		return 0, i
	}
	n, end := f.belowHundred(i + 2)
	if n == 0 {
		if f.isUnit(i-1, unitYear) {
			return 2000, i + 2
		}
		return 0, i
	}
	if n > 40 || !f.Has(i-1, "in") && !f.isUnit(i-1, unitYear) {
		return 0, i
	}
	return 2000 + n, end
}

func (f *finder) value(i int, role string) int {
	cells, w := f.Longest(i, role)
	if w != 1 {
		return 0
	}
	n, _ := strconv.Atoi(cells[0])
	return n
}

// belowHundred reads "ninety", "ninety-six" in one word or three, "ninety six", "twelve".
func (f *finder) belowHundred(i int) (n, end int) {
	if n = f.value(i, "tens"); n > 0 {
		j := i + 1
		if j < len(f.W) && f.W[j] == "-" {
			j++
		}
		if u := f.value(j, "number"); u > 0 && u < 10 {
			return n + u, j + 1
		}
		return n, i + 1
	}
	if n = f.value(i, "teens"); n > 0 {
		return n, i + 1
	}
	if n = f.value(i, "number"); n > 0 && n < 20 {
		return n, i + 1
	}
	return 0, i
}
