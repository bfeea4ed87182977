package numbers

import (
	"strings"
	"unicode/utf8"

	"proffer"
	"proffer/language/table"
)

// limit keeps values far from overflow: a quintillionth of what fits would still be absurd in a report.
const limit = proffer.Milli(1e18)

// number reads the number that begins at token i: digits, words, or both ("3.5 million", «две тысячи», "مئتي ألف").
func (f *finder) number(i int) (interval, bool) {
	if i >= len(f.W) {
		return interval{}, false
	}
	if cells, w := f.Longest(i, "vague"); w > 0 {
		lo, hi := thousandths(cells[0]), thousandths(cells[1])
		return interval{proffer.Bound{Known: true, Value: lo}, proffer.Bound{Known: true, Value: hi}, true, i, i + w, true, true, false}, true
	}
	var total, current proffer.Milli
	seen, scaled, half := false, false, false
	j := i
	for j < len(f.W) {
		k := j
		if seen {
			k = f.skipLink(j)
		}
		v, width, kind := f.numeral(k, !seen)
		if kind == none || kind == digits && seen && !f.adjoins(k) {
			break
		}
		if kind != times && seen && current != 0 && !fitsBehind(current, v) && !f.unitsFirst(current, v) {
			break
		}
		switch kind {
		case times:
			if v >= 1000*1000 {
				total += scale(max(current, 1000), v)
				current = 0
			} else {
				current = scale(max(current, 1000), v)
			}
			scaled = true
		default:
			half = v%1000 != 0
			current += v
		}
		seen = true
		j = k + width
		if total > limit || current > limit {
			break
		}
	}
	if !seen {
		return interval{}, false
	}
	v := proffer.Bound{Known: true, Value: total + current}
	one := !scaled && !half && v.Value == 1000 && !table.Digit(f.W[i])
	return interval{v, v, false, i, j, scaled, false, one}, true
}

type numeralKind int

const (
	none numeralKind = iota
	digits
	card
	times
)

// numeral is the value of the number word or digits at token k.
func (f *finder) numeral(k int, first bool) (proffer.Milli, int, numeralKind) {
	if k >= len(f.W) {
		return 0, 0, none
	}
	if v, w, ok := f.digits(k); ok {
		return v, w, digits
	}
	if v, w := f.longest(k, "half"); w > 0 { // before "one" of "one and a half"
		return v, w, card
	}
	if v, w := f.longest(k, "card"); w > 0 {
		return v, w, card
	}
	if v, w := f.longest(k, "mult"); w > 0 && (!first || len(f.W[k]) > 2) {
		return v, w, times
	}
	return 0, 0, none
}

// skipLink steps over "and" or a hyphen inside a number: "twenty-five", "one hundred and five".
func (f *finder) skipLink(j int) int {
	if j+1 >= len(f.W) {
		return j
	}
	link := f.W[j] == "-" && f.tokens[j].Span.Start == f.tokens[j-1].Span.End || f.W[j] == "and" && f.Language == "en"
	if !link {
		return j
	}
	if v, w := f.longest(j+1, "card"); w > 0 && v < 100*1000 && !table.Digit(f.W[j-1]) {
		return j + 1
	}
	return j
}

// fitsBehind says that a number word may follow what was read: "two hundred" + "five", "twenty" + "five".
func fitsBehind(current, v proffer.Milli) bool {
	place := proffer.Milli(1000)
	for current%(place*10) == 0 && place < limit {
		place *= 10
	}
	return v < place || v > 0 && v < 100*1000 && current >= 100*1000 && current%(100*1000) == 0
}

// unitsFirst says that tens follow units, as Arabic counts: "five and twenty".
func (f *finder) unitsFirst(current, v proffer.Milli) bool {
	return f.Language == "ar" && current%(100*1000) < 10*1000 && v >= 20*1000 && v < 100*1000
}

func scale(v, by proffer.Milli) proffer.Milli {
	if v > limit/(by/1000) {
		return limit
	}
	return v * (by / 1000)
}

func (f *finder) adjoins(k int) bool { return k > 0 && f.W[k-1] == "-" }

// digits reads a token of digits: "1,500", "3.5", and groups parted by spaces, "1 500 000".
func (f *finder) digits(k int) (proffer.Milli, int, bool) {
	s := f.W[k]
	if !table.Digit(s) {
		return 0, 0, false
	}
	v, ok := f.decimal(s)
	if !ok {
		return 0, 0, false
	}
	w := 1
	if len(s) <= 3 && !strings.ContainsAny(s, ".,") {
		for k+w < len(f.W) && len(f.W[k+w]) == 3 && allDigits(f.W[k+w]) && f.narrowGap(k+w) && v < limit/1000 {
			group, _ := f.decimal(f.W[k+w])
			v = v*1000 + group
			w++
		}
	}
	return v, w, true
}

// narrowGap says that only one space stands before token k.
func (f *finder) narrowGap(k int) bool {
	gap := f.text[f.tokens[k-1].Span.End:f.tokens[k].Span.Start]
	return f.Language == "ru" && utf8.RuneCountInString(gap) == 1
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// decimal reads digits with separators of thousands and a decimal mark, in thousandths. A mark followed by exactly
// three digits parts thousands; otherwise it is decimal.
func (f *finder) decimal(s string) (proffer.Milli, bool) {
	if len(s) > 24 {
		return 0, false
	}
	var whole, frac proffer.Milli
	place := proffer.Milli(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9' && place == 0:
			whole = whole*10 + proffer.Milli(c-'0')
		case c >= '0' && c <= '9':
			place /= 10
			frac += proffer.Milli(c-'0') * place
		case c == ',' || c == '.':
			group := 0
			for i+1+group < len(s) && s[i+1+group] >= '0' && s[i+1+group] <= '9' {
				group++
			}
			if place > 0 || group == 0 {
				return 0, false
			}
			if group != 3 || c == '.' && f.Language == "en" {
				place = 1000
			}
		default:
			return 0, false
		}
		if whole > limit/1000 {
			return 0, false
		}
	}
	return whole*1000 + frac, true
}
