package names

import "testing"

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

func TestLookAlikesAreFlagged(t *testing.T) {
	n := Parse("Вlack Кестрел", Person) // the first letter is Cyrillic
	if !n.Mixed {
		t.Error("a word of two scripts is not flagged")
	}
	if v := Compare(n, Parse("Black Кестрел", Person)); v != 1000 {
		t.Errorf("put right, the name scores %d", v)
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
