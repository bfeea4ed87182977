package names

import "strings"

// A shipNumber is a number that a ship carries and that stands in its name. IMO numbers stay with the hull (IMO resolution
// A.1117(30)), MMSIs with the radio licence (ITU-R M.585).
type shipNumber struct {
	imo, mmsi string
}

// takeNumber takes ships' numbers out of a name, unless it has nothing else.
func (n *Name) takeNumber(words []string) []string {
	var rest []string
	for i := 0; i < len(words); i++ {
		switch w := words[i]; {
		case i+1 == len(words):
		case (w == "imo" || w == "имо") && len(words[i+1]) == 7 && digits(words[i+1]) && ValidIMO(words[i+1]):
			i, n.number.imo = i+1, words[i+1]
			continue
		case w == "mmsi" && len(words[i+1]) == 9 && digits(words[i+1]) && words[i+1][0] >= '2' && words[i+1][0] <= '7':
			i, n.number.mmsi = i+1, words[i+1]
			continue
		}
		rest = append(rest, words[i])
	}
	if len(rest) == 0 {
		return words
	}
	return rest
}

// ValidIMO checks the last of seven digits: it is the last of the sum of the six before it times 7, 6, 5, 4, 3, 2.
func ValidIMO(w string) bool {
	sum := 0
	for i := range 6 {
		sum += int(w[i]-'0') * (7 - i)
	}
	return sum%10 == int(w[6]-'0')
}

func digits(w string) bool { return strings.Trim(w, "0123456789") == "" }

// decided is the score of two names by the numbers in them, where both have one of a sort: the hull's goes first.
func decided(a, b *Name) (score int, r Reason, ok bool) {
	x, y, what := a.number.imo, b.number.imo, "IMO number"
	if x == "" || y == "" {
		x, y, what = a.number.mmsi, b.number.mmsi, "MMSI"
	}
	switch {
	case x == "" || y == "":
		return 0, Reason{}, false
	case x == y:
		return 1000, Reason{A: x, B: y, Score: 1000, What: "the same " + what}, true
	}
	return 0, Reason{A: x, B: y, What: "another " + what, Against: true}, true
}
