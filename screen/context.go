package screen

import (
	"strconv"
	"strings"
	"time"

	"proffer/places"
)

// How much what is known besides the name moves a score, in percent.
const (
	birthApart   = 80 // no birth date agrees: what the score keeps
	birthNear    = 93 // off by up to two years
	countryApart = 96
	genderApart  = 85
	birthExact   = 30 // the same day: this much of what the score lacks is added
	birthYear    = 10 // the same year
	contextMost  = 150
	contextFrom  = 550 // names less alike than this are not helped
)

// context is what a query says besides the name.
type context struct {
	births    []interval
	countries map[string]bool
	gender    string
	numbers   map[string]bool
}

func newContext(q Query) context {
	c := context{gender: gender(q.Gender), births: intervals(q.Births), countries: codes(q.Countries), numbers: map[string]bool{}}
	for _, id := range q.Identifiers {
		if k := number(id); k != "" {
			c.numbers[k] = true
		}
	}
	return c
}

// codes are the states that names, demonyms or codes of two letters stand for.
func codes(list []string) map[string]bool {
	out := map[string]bool{}
	for _, s := range list {
		s = clean(s)
		if len(s) == 2 {
			out[strings.ToUpper(s)] = true
		} else if c, ok := places.State("en", s); ok {
			out[c] = true
		} else if c, ok := places.Demonym("en", s); ok {
			out[c] = true
		}
	}
	return out
}

// judge is the score of an entry with all that is known, and the reasons.
func (c *context) judge(e *Entry, f found) (score int, why, against []string) {
	score = f.score
	if f.name < 0 {
		return score, []string{"the same identifier"}, nil
	}
	if own := intervals(e.Births); len(own) > 0 && len(c.births) > 0 {
		switch days, exact := apart(c.births, own); {
		case days == 0 && exact:
			why = append(why, "born on the same day")
			score = raised(score, birthExact)
		case days == 0:
			why = append(why, "birth dates agree")
			score = raised(score, birthYear)
		case days <= 2*366:
			against = append(against, "birth dates differ a little: "+strings.Join(e.Births, ", "))
			score = score * birthNear / 100
		default:
			against = append(against, "birth dates differ: "+strings.Join(e.Births, ", "))
			score = score * birthApart / 100
		}
	}
	if c.gender != "" && e.Gender != "" && c.gender != e.Gender {
		against = append(against, "listed as "+e.Gender)
		score = score * genderApart / 100
	}
	if len(c.countries) > 0 && len(e.Countries) > 0 {
		if own := codes(e.Countries); len(own) > 0 {
			if common(c.countries, own) {
				why = append(why, "the same country")
			} else {
				against = append(against, "another country: "+strings.Join(e.Countries, ", "))
				score = score * countryApart / 100
			}
		}
	}
	return score, why, against
}

func raised(score, percent int) int {
	if score < contextFrom {
		return score
	}
	return score + (1000-score)*percent/100
}

func common(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// interval is a stretch of days, as days since the year 1.
type interval struct{ from, to int }

// intervals are the days that births allow; what is approximate allows two years more on either side.
func intervals(births []string) []interval {
	var out []interval
	for _, b := range births {
		s, about := strings.CutPrefix(b, "~")
		from, to, ranged := strings.Cut(s, "/")
		if !ranged {
			to = from
		}
		x, ok1 := days(from)
		y, ok2 := days(to)
		if !ok1 || !ok2 {
			continue
		}
		if about {
			x.from -= 2 * 366
			y.to += 2 * 366
		}
		out = append(out, interval{x.from, y.to})
	}
	return out
}

// IsBirth says that a query's or an entry's birth is written as it must be.
func IsBirth(s string) bool { return len(intervals([]string{s})) == 1 }

// days is the stretch that YYYY, YYYY-MM or YYYY-MM-DD covers.
func days(s string) (interval, bool) {
	f := strings.Split(s, "-")
	var n [3]int
	for i, w := range f {
		v, err := strconv.Atoi(w)
		if err != nil || i > 2 || v < 1 || v > 2999 {
			return interval{}, false
		}
		n[i] = v
	}
	day := func(y, m, d int) int { return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / 86400) }
	switch len(f) {
	case 1:
		return interval{day(n[0], 1, 1), day(n[0], 12, 31)}, true
	case 2:
		return interval{day(n[0], n[1], 1), day(n[0], n[1]+1, 0)}, true
	}
	return interval{day(n[0], n[1], n[2]), day(n[0], n[1], n[2])}, true
}

// apart is the least number of days between two sets of stretches, 0 when they meet; exact when on one day.
func apart(a, b []interval) (least int, exact bool) {
	least = 1 << 30
	for _, x := range a {
		for _, y := range b {
			d := max(0, y.from-x.to, x.from-y.to)
			least = min(least, d)
			exact = exact || x == y && x.from == x.to
		}
	}
	return least, exact
}
