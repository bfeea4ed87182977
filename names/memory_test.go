package names

import (
	"testing"

	"proffer/names/letters"
)

// spellings are names of invented people and bodies, many of whose words are alike.
var spellings = []string{"Khalid Mansour al-Tarhoni", "Khaled Mansur Tarhouni", "خالد منصور الترهوني", "Халид Мансур Тархони", "Abdulrahman Qasim", "Abd al-Rahman Kassem",
	"Dmitry Vasiliev", "Dmitriy Wassiljew", "Дмитрий Васильев", "Vasiliev Dmitri", "D. Vasilyev", "Jean-Luc Varmont", "Jeanluc Varmond", "Anna Maria Sorel", "Annamaria Sorell",
	"Lo Ming-fai", "羅明輝", "서강민", "Seo Kang-min", "Tilla Docks Ltd", "Tilla Dok Company", "Δημήτρης Βασιλείου", "דמיטרי וסילייב", "Bakkar Hassan", "Bakar Hasan"}

// TestMemoryComparesAlike asks a memory for every pair, twice and in no order that would spare it.
func TestMemoryComparesAlike(t *testing.T) {
	var m Memory
	var p Parser
	for _, kind := range []Kind{Person, Organization} {
		var all []*Name
		for _, s := range spellings {
			all = append(all, p.Parse(s, kind))
		}
		for range 2 {
			for i, a := range all {
				for _, b := range all {
					if got, want := m.Compare(a, b), Compare(a, b); got != want {
						t.Errorf("%s and %s: %d with a memory, %d without", a.Text, b.Text, got, want)
					}
				}
				if i%7 == 0 {
					m.Forget()
				}
			}
		}
	}
}

// TestParserSharesWords looks whether a word that has nothing to do with the kind of name is taken apart once.
func TestParserSharesWords(t *testing.T) {
	var p Parser
	person, body := p.Parse("Tilla Abdulqasim Marine", Person), p.Parse("Tilla Abdulqasim Marine", Organization)
	for i, shared := range []bool{true, false, false} {
		if (person.parts[i] == body.parts[i]) != shared {
			t.Errorf("%s shared: %v, want %v", person.parts[i].key, !shared, shared)
		}
	}
	if Compare(person, Parse("Tilla Abdulqasim Marine", Person)) != 1000 || p.Term("tilla").Like(p.Term("tila")) < Same {
		t.Error("shared words are not alike")
	}
}

// TestBoundsHold looks whether what spares the comparison of two words is never less than the comparison says.
func TestBoundsHold(t *testing.T) {
	var parts []*part
	for _, s := range spellings {
		for _, p := range Parse(s, Organization).parts {
			if len(p.roman) > 0 {
				parts = append(parts, p)
			}
		}
	}
	m := model()
	latin := m.w[letters.Latin]
	tight := 0
	for _, a := range parts {
		for _, b := range parts {
			score, bound := lay(&latin, a.roman, b.roman), m.best[letters.Latin].bound(a.roman, b.romanSet, len(b.roman))
			if score > bound {
				t.Errorf("%s and %s: %d laid side by side, at most %d foretold", a.key, b.key, score, bound)
			}
			if bound < 0 {
				tight++
			}
			if errors, fewest := halfErrors(a.runes, b.runes), fewestErrors(a, b); errors < fewest {
				t.Errorf("%s and %s: %d halves of errors, at least %d foretold", a.key, b.key, errors, fewest)
			}
		}
	}
	if tight == 0 {
		t.Error("what no word has in common is not held against it")
	}
}
