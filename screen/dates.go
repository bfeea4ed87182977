package screen

import (
	"fmt"
	"strconv"
	"strings"
)

// date reads the ways in which lists write days: "05 Jun 1950", "1950-06-05", "05/06/1950" (day first), "00/00/1950",
// "Jun 1950", "1950", "circa 1950", "1966 to 1968". It returns YYYY-MM-DD, YYYY-MM or YYYY, "~" before what is
// approximate, "a/b" for a range, and "" for what is no date.
func date(s string) string { return dateIn(s, false) }

// americanDate is date with the month first in "06/05/1950".
func americanDate(s string) string { return dateIn(s, true) }

func dateIn(s string, monthFirst bool) string {
	s = clean(s)
	about := ""
	for _, w := range []string{"circa", "approximately", "approx.", "c.", "ca.", "about", "~"} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
			s, about = clean(s[len(w):]), "~"
			break
		}
	}
	for _, sep := range []string{" to ", " - ", " and ", "/"} {
		a, b, ok := strings.Cut(s, sep)
		if !ok || sep == "/" && len(a) < 4 {
			continue
		}
		if strings.HasPrefix(strings.ToLower(a), "between ") {
			a = a[len("between "):]
		}
		from, to := single(a, monthFirst), single(b, monthFirst)
		if from != "" && to != "" {
			if from == to {
				return about + from
			}
			return about + from + "/" + to
		}
	}
	if d := single(s, monthFirst); d != "" {
		return about + d
	}
	return ""
}

func single(s string, monthFirst bool) string {
	f := strings.FieldsFunc(clean(s), func(r rune) bool {
		return r == ' ' || r == '/' || r == '-' || r == '.' || r == ',' || r == 'T' && len(s) > 10
	})
	if len(f) > 3 && len(f[0]) == 4 {
		f = f[:3] // a time of day follows
	}
	var n [3]int
	for i, w := range f {
		if i == 3 {
			return ""
		}
		v, err := strconv.Atoi(w)
		if err != nil {
			if v = month(w); v == 0 {
				return ""
			}
			n[i] = -v
			continue
		}
		if v < 0 {
			return ""
		}
		n[i] = v
	}
	switch {
	case len(f) == 1:
		return ymd(n[0], 0, 0)
	case len(f) == 2 && n[1] < 0, len(f) == 2 && n[0] > 31:
		return "" + monthYear(n[0], n[1])
	case len(f) == 2:
		return monthYear(n[1], n[0])
	case len(f) != 3:
		return ""
	case n[0] > 31:
		return ymd(n[0], abs(n[1]), n[2])
	case n[0] < 0:
		return ymd(n[2], -n[0], n[1])
	case monthFirst && n[1] > 0:
		return ymd(n[2], n[0], n[1])
	}
	return ymd(n[2], abs(n[1]), n[0])
}

func monthYear(a, b int) string {
	if a > 31 {
		return ymd(a, abs(b), 0)
	}
	return ymd(b, abs(a), 0)
}

func abs(i int) int {
	if i < 0 {
		return -i
	}
	return i
}

// ymd writes a date as exactly as it is known; a day that no calendar has is left out.
func ymd(y, m, d int) string {
	switch {
	case y < 1000 || y > 2999 || m > 12 || d > 31:
		return ""
	case m == 0:
		return strconv.Itoa(y)
	case d == 0:
		return fmt.Sprintf("%04d-%02d", y, m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}
