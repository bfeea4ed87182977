package names

import "testing"

var benchNames = []string{"Idris Valmar", "Тomas Belan", "Томас Белан", "Abdul Rahman Qasim", "سليم درويش", "Viktor Hale", "Jean-Claude Varmont",
	"Anna Maria Sorel", "Хельга Бруун", "Kim Jong Su", "Muhammad bin Salim al-Rashid", "Lars Norvane", "يوسف دال", "Marek Dunin"}

func BenchmarkCompare(b *testing.B) {
	var ns []*Name
	for _, s := range benchNames {
		ns = append(ns, Parse(s, Person))
	}
	i := 0
	for b.Loop() {
		Compare(ns[i%len(ns)], ns[(i/len(ns)+i)%len(ns)])
		i++
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		Parse("Muhammad bin Salim al-Rashid", Person)
	}
}
