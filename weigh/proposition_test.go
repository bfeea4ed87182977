package weigh

import "testing"

func TestPropositionsStandAlone(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		accuses    bool
		want       string
	}{
		{"en", "that the mill burned", false, "the mill burned"},
		{"en", "That the mill burned", false, "the mill burned"},
		{"ru", "что мельница сгорела", false, "мельница сгорела"},
		{"ar", "أن المطحنة احترقت", false, "المطحنة احترقت"},
		{"en", "Ostrel of selling rails", true, "Ostrel sold rails"},
		{"en", "Ostrel of deploying guards to the port", true, "Ostrel deployed guards to the port"},
		{"en", "the mayor of Ostrel of hiding a letter", true, "the mayor of Ostrel hid a letter"},
		{"en", "Ostrel of having ignored the letter", true, "Ostrel ignored the letter"},
		{"en", "Ostrel of being behind it", true, "Ostrel was behind it"},
		{"en", "Ostrel of “selling rails for beer", true, "Ostrel: “selling rails for beer"},
		{"en", "Ostrel of treason", true, "Ostrel of treason"},
		{"en", "Ostrel of wrongdoing in office", true, "Ostrel of wrongdoing in office"},
		{"en", "Ostrel of selling rails", false, "Ostrel of selling rails"},
		{"en", "Ostrel of stopping trains", true, "Ostrel stopped trains"},
		{"en", "Ostrel of carrying arms", true, "Ostrel carried arms"},
	} {
		if got := proposition(c.lang, c.text, c.accuses); got != c.want {
			t.Errorf("%q: %q, not %q", c.text, got, c.want)
		}
	}
}
