package anatomy

import "strings"

// Date is the first whole date in s, as an ISO date, or "". lang helps where the order of digits is by custom.
func Date(s, lang string) string {
	s = strings.TrimSpace(s)
	if len(s) == 8 && isDigits(s) { // ISO 8601's basic form
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	s = s[:cutRune(s, 400)]
	for _, d := range dates(s, tokens(s, 60), lang) {
		if iso := d.iso(); iso != "" {
			return iso
		}
	}
	return ""
}

func isDigits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

// Authors reads people, and the bodies named beside them, of a byline with or without its "By".
func Authors(s string) (people, bodies []string) {
	s = strip(s)
	toks := tokens(s, 40)
	if n := match("by", toks); n > 0 && n < len(toks) {
		s = strip(s[toks[n].start:])
	}
	people, others := authorsIn(s)
	for _, o := range others {
		if !strings.HasPrefix(o, "?") {
			bodies = append(bodies, o)
		}
	}
	return people, bodies
}

// SameTitle says that most words of two titles are the same.
func SameTitle(a, b string) bool { return sameTitle(a, b) }

// IsOutlet says that s is shaped like the name of an outlet or agency.
func IsOutlet(s string) bool {
	toks := tokens(s, 8)
	return len(toks) > 0 && len(toks) <= 5 && nameShaped(toks) && (outletShaped(toks) || has("agency", toks) || isDomain(s))
}

// PersonLike says that s is shaped like the name of a person.
func PersonLike(s string) bool { return personLike(strip(s), tokens(strip(s), 8)) }
