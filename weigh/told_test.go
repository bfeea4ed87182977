package weigh

import (
	"testing"

	"proffer"
)

// A unit that was told in Russian first and in English in a copy is compared with English ones in English.
func TestUnitsAreComparedInALanguageThatBothHave(t *testing.T) {
	of := func(lang string, words ...feature) profile {
		p := profile{lang: lang}
		for _, w := range words {
			p.terms = append(p.terms, newTerm(isWord|w, 10))
		}
		return p
	}
	first := &unit{profile: of("ru", 1, 2)}
	first.toldToo(&profile{lang: "ru"})
	if len(first.told) != 0 {
		t.Errorf("its own language is kept twice")
	}
	copied, again := of("en", 5, 6), of("en", 8)
	first.toldToo(&copied)
	first.toldToo(&again)
	if len(first.told) != 1 {
		t.Errorf("%d languages besides its own, want 1", len(first.told))
	}
	for _, c := range []struct {
		name  string
		other *unit
		alike bool
	}{
		{"told in English", &unit{profile: of("en", 5, 6)}, true},
		{"told in Arabic, copied in English", &unit{profile: of("ar", 9), told: []profile{of("en", 5, 6)}}, true},
		{"told in Arabic", &unit{profile: of("ar", 9)}, false},
		{"told otherwise in English", &unit{profile: of("en", 7)}, false},
	} {
		if got := new(layout).sayAlike(first, c.other) > 0; got != c.alike {
			t.Errorf("%s: alike %v", c.name, got)
		}
		if got := new(layout).sayAlike(c.other, first) > 0; got != c.alike {
			t.Errorf("%s, the other way round: alike %v", c.name, got)
		}
	}
}

// An outlet is cited by a name of another script that sounds like its own.
func TestAnOutletIsCitedByEar(t *testing.T) {
	for _, c := range []struct {
		name  string
		cited bool
	}{{"\"مياك\"", true}, {"\"نجم\"", false}} {
		m := newMaker().entity(proffer.KindOrganization, "", c.name)
		m.report("ru", "Маяк", "", "2025-02-03", "Порт закрыт.")
		m.report("ar", "صدى الميناء", "", "2025-02-04", "قال عمال لموقع "+c.name+" إن الميناء أغلق.")
		k := newCorpus(&m.in)
		if got := k.cites(1, &k.desk[0]); got != c.cited {
			t.Errorf("%s: cited %v", c.name, got)
		}
	}
}

// An outlet is cited by its name without the word for what it is: a blog published as «Блог «Рыбак»».
func TestAnOutletIsCitedWithoutItsKind(t *testing.T) {
	for cited, want := range map[string]bool{"«Рыбак»": true, "«Пекарь»": false} {
		m := newMaker()
		m.report("ru", "Блог «Рыбак»", "", "2025-02-03", "Порт закрыт.")
		m.report("ar", "صدى الميناء", "", "2025-02-04", "قال عمال لمدونة "+cited+" إن الميناء أغلق.")
		k := newCorpus(&m.in)
		if got := k.cites(1, &k.desk[0]); got != want {
			t.Errorf("%s: cited %v", cited, got)
		}
	}
}

// A body that signs its release with its full name is cited by the name that reports give it.
func TestABodyIsCitedWithoutItsState(t *testing.T) {
	for publisher, want := range map[string]bool{"Ministry Of Ports Of The Republic Of Tarvo": true, "Ministry Of Mines Of The Republic Of Tarvo": false} {
		m := newMaker().entity(proffer.KindOrganization, "", "Ministry of Ports")
		m.report("en", publisher, "", "2025-02-03", "The port is closed.")
		m.report("en", "Harbour Echo", "", "2025-02-04", "The Ministry of Ports said that the port was closed.")
		k := newCorpus(&m.in)
		if got := k.cites(1, &k.desk[0]); got != want {
			t.Errorf("%s: cited %v", publisher, got)
		}
	}
}
