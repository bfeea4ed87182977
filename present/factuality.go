package present

import "proffer"

// factuality is how far the speaker commits itself to what the content describes, in FactBank's terms (Saurí and
// Pustejovsky 2009): CT, PR or PS (certain, probable, possible) with + or −, and Uu where the speaker does not say: what
// is asked, conditional, demanded, planned or not commented on. It is the speaker's view, nobody else's, and weighs
// nothing.
func factuality(s *proffer.Statement) string {
	switch s.Stance {
	case proffer.Demands, proffer.Plans, proffer.Declines:
		return "Uu"
	}
	degree := map[string]string{"certain": "CT", "probable": "PR", "possible": "PS"}[s.Certainty]
	switch {
	case degree == "":
		return "Uu"
	case s.Negated, s.Stance == proffer.Denies:
		return degree + "-"
	}
	return degree + "+"
}
