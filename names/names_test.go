package names

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		kind Kind
		same bool
	}{
		{"Idris Valmar", "Idris Valmar", Person, true},
		{"Idris Valmar", "Идрис Валмар", Person, true},
		{"Идрис Вальмар", "إدريس فالمار", Person, true},
		{"Valmar, Idris", "Gen. Idris Valmar", Person, true},
		{"I. Valmar", "Idris Valmar", Person, true},
		{"Idris Valmar", "Boris Valmar", Person, false},
		{"Tomas Belan", "Томас Белан", Person, true},
		{"Viktor Hale", "Victor Halle", Person, true},
		{"Salim Darwish", "سليم درويش", Person, true},
		{"Salim Darwish", "هاني قاسم", Person, false},
		{"Abd al-Rahman Qasim", "Abdulrahman Kassem", Person, true},
		{"Ostrel Ltd", "OSTREL Limited", Organization, true},
		{"Ostrel", "Острел", Organization, true},
		{"Ostrel Shipping", "Korvel Shipping", Organization, false},
		{"Brigade Forty-One", "Brigade 41", Organization, true},
		{"Bureau of River Affairs", "BRA", Organization, true},
		{"Tomas Bel anko", "Tomas Petrovich Belanko", Person, true},
		{"Matiullah Dost", "مطيع الله دوست", Person, true},
		{"Shams ud-Din Korr", "Shamsuddin Korr", Person, true},
		{"Sayed Abdul Agha Tolan", "Sayed Azim Agha Tolan", Person, false},
		{"Abdullah Korr", "Badullah Korr", Person, true}, // a slip of the hand
		{"Salim bin al-Hani Darwish", "Hani bin Salim Darwish", Person, false},
		{"김영철", "Kim Yong Chol", Person, true},
		{"박지민", "Ji-min PAK", Person, true},
		{"やまだ はなこ", "Yamada Hanako", Person, true},
		{"李明", "Li Ming", Person, true},
		{"高石早苗", "高市早苗", Person, false}, // another character is another name
		{"დავით ხარაძე", "Davit Kharadze", Person, true},
		{"Արամ Քոչարյան", "Aram Kocharyan", Person, true},
		{"דוד לוי", "David Levi", Person, true},
		{"Αλέξανδρος Δούκας", "Alexandros Doukas", Person, true},
		{"Xu Lihua", "Shu Lihua", Person, true},
		{"Ђорђе Николић", "Djordje Nikolic", Person, true},
		{"Љубица Његован", "Ljubica Njegovan", Person, true},
		{"Джалал Джабер", "Jalal Jaber", Person, true},
		{"Gromar Group", "مجموعة غرومار", Organization, true},
		{"EP-ABC", "EPABC", Vessel, true}, // no legal form is before an aircraft's mark
		{"M/V Ocean Gromar", "Ocean Gromar", Vessel, true},
		{"Gromar Front", "جبهة غرومار", Organization, true},
		{"Gromar Front", "حركة تاليس", Organization, false},
		{"Federation of Ostrel", "Острельская Федерация", PlaceName, true},
		{"Colony IK3", "Colony IK6", Organization, false},
		{"", "Idris Valmar", Person, false},
	} {
		got := Compare(Parse(c.a, c.kind), Parse(c.b, c.kind))
		if (got >= Same) != c.same {
			t.Errorf("%q and %q: %d, want same=%v; %v", c.a, c.b, got, c.same, Explain(Parse(c.a, c.kind), Parse(c.b, c.kind)).Reasons)
		}
		if back := Compare(Parse(c.b, c.kind), Parse(c.a, c.kind)); back != got {
			t.Errorf("%q and %q: %d one way, %d the other", c.a, c.b, got, back)
		}
	}
}

func TestNearlyPerfectMatchesHaveAnOrder(t *testing.T) {
	a := Parse("Idris Valmar", Person)
	last := 1001
	for _, s := range []string{"IDRIS VALMAR", "Gen. Idris Valmar", "Valmar Idris", "Idris Valmaar", "Idris Halmar"} {
		v := Compare(a, Parse(s, Person))
		if v >= last {
			t.Errorf("%q scores %d, not less than the one before", s, v)
		}
		last = v
	}
}

func TestTermsCompareAsNamesDo(t *testing.T) {
	words := []string{"belan", "bellan", "белан", "بيلان", "norvane", "kim"}
	terms := Terms(words)
	for i := range words {
		for j := range words {
			want := Compare(Parse(words[i], PlaceName), Parse(words[j], PlaceName))
			if got := terms[i].Like(&terms[j]); got != want {
				t.Errorf("%s and %s: %d as terms, %d as names", words[i], words[j], got, want)
			}
		}
	}
}

func TestLookAlikesAreFlagged(t *testing.T) {
	n := Parse("Вlack Кестрел", Person) // the first letter is Cyrillic
	if !n.Mixed {
		t.Error("a word of two scripts is not flagged")
	}
	if v := Compare(n, Parse("Black Кестрел", Person)); v != 1000 {
		t.Errorf("put right, the name scores %d", v)
	}
	for mixed, want := range map[string]string{"Аnа Ruiz": "Ana Ruiz", "Іvаn Реtrоv": "Ivan Petrov", "Пeтpoв": "Петров", "Mapинa Пeтpoвa": "Марина Петрова"} {
		if v := Compare(Parse(mixed, Person), Parse(want, Person)); v != 1000 {
			t.Errorf("%s put right and %s: %d", mixed, want, v)
		}
	}
}

func TestExplainNamesWhatIsMissing(t *testing.T) {
	s := Explain(Parse("Ana Ruiz", Person), Parse("Ana Solis", Person))
	against := 0
	for _, r := range s.Reasons {
		if r.Against {
			against++
		}
	}
	if against != 2 {
		t.Errorf("%v: want two reasons against", s.Reasons)
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("Ana Ruiz", "Анна Руис")
	f.Add("", "\xff")
	f.Add("عبد", "abd al")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, k := range []Kind{Person, Organization} {
			x, y := Parse(a, k), Parse(b, k)
			v := Compare(x, y)
			if v < 0 || v > 1000 || v != Compare(y, x) {
				t.Fatalf("%q %q: %d and %d", a, b, v, Compare(y, x))
			}
		}
	})
}

// TestCompareIsSymmetric compares names put together from words that can be split, joined, shortened and affixed.
func TestCompareIsSymmetric(t *testing.T) {
	words := []string{"abu", "yazid", "abuyazid", "patr", "ushev", "patrushev", "al", "bin", "muhammad", "mohamed", "abdul", "karim", "abdulkarim", "nur", "uddin", "nuruddin",
		"ullah", "a", "b", "kim", "yong", "chol", "yongchol", "عبد", "الكريم", "محمد", "нур", "патрушев", "44", "ii"}
	rnd := rand.New(rand.NewPCG(1, 2))
	name := func() string {
		var out []string
		for range 1 + rnd.IntN(6) {
			out = append(out, words[rnd.IntN(len(words))])
		}
		return strings.Join(out, " ")
	}
	for range 20_000 {
		a, b := name(), name()
		for _, k := range []Kind{Person, Organization} {
			x, y := Parse(a, k), Parse(b, k)
			if v, w := Compare(x, y), Compare(y, x); v != w {
				t.Fatalf("%q and %q: %d one way, %d the other", a, b, v, w)
			}
		}
	}
}

// A ship's number decides, whatever its name; one that is not valid is a word like others.
func TestShipNumbersDecide(t *testing.T) {
	for _, x := range []struct {
		a, b     string
		min, max int
	}{
		{"MV Sea Star, IMO 9074729", "Ocean Queen (IMO: 9074729)", 1000, 1000},
		{"Sea Star IMO 9074729", "Sea Star IMO 9321483", 0, 0},
		{"IMO 9074729", "Ocean Queen IMO 9074729", 1000, 1000},
		{"«Морская звезда» (ИМО 9074729)", "Sea Star IMO 9074729", 1000, 1000},
		{"Sea Star MMSI 273123456", "Ocean Queen MMSI 273123456", 1000, 1000},
		{"Sea Star IMO 9074729", "Sea Star", 950, 1000},
		{"Sea Star IMO 9074720", "Ocean Queen IMO 9074720", 1, Same - 1},
		{"IMO", "IMO", 1000, 1000},
	} {
		a, b := Parse(x.a, Vessel), Parse(x.b, Vessel)
		got := Compare(a, b)
		if got < x.min || got > x.max || got != Compare(b, a) || got != Explain(a, b).Value {
			t.Errorf("%q and %q: %d, want %d to %d; turned %d, explained %d", x.a, x.b, got, x.min, x.max, Compare(b, a), Explain(a, b).Value)
		}
	}
}

func TestInitialsInOneWord(t *testing.T) {
	for _, c := range []struct {
		a, b string
		kind Kind
		same bool
	}{
		{"TR Sorel", "Tomas Radek Sorel", Person, true},
		{"AB Sorel", "Anna Bruna Sorrel", Person, true},
		{"TR Sorel", "Tomas Karel Sorel", Person, false},
		{"TR Sorel", "Anton Radek Sorel", Person, false},
		{"UFT", "Union of Farmers of Tilla", Organization, true},
		{"UOFOT", "Union of Farmers of Tilla", Organization, true},
		{"BFT", "Union of Farmers of Tilla", Organization, false},
	} {
		if v := Compare(Parse(c.a, c.kind), Parse(c.b, c.kind)); (v >= Same) != c.same {
			t.Errorf("%s, %s: %d, want the same %v", c.a, c.b, v, c.same)
		}
	}
}

// One letter is an initial in a person's name, though it joins words elsewhere: «и», «в», "e".
func TestLettersThatJoinWordsAreInitialsOfPersons(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Ivan Petrovich Sidorov", "Сидоров И. П.", true},
		{"Viktor Petrovich Sidorov", "Сидоров В. П.", true},
		{"Mikhail Petrovich Sidorov", "Сидоров В. П.", false},
		{"Edward Brell", "E. Brell", true},
		{"Hugo Brell", "E. Brell", false},
		{"José Ostrel y Garza", "Jose Ostrel Garza", true},
	} {
		if v := Compare(Parse(c.a, Person), Parse(c.b, Person)); v >= 700 != c.same {
			t.Errorf("%s and %s: %d, want one name: %v", c.a, c.b, v, c.same)
		}
	}
}
