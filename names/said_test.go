package names

import "testing"

func TestWordsAreComparedAsTheyAreSaid(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Wright", "Райт", true}, {"Knightley", "Найтли", true}, {"Whitmore", "Уитмор", true}, {"Eugene", "Юджин", true}, {"Georgette", "Джорджетт", true},
		{"Blake", "Блейк", true}, {"Blake", "Блинов", false}, {"Wright", "Рут", false},
		{"Tsepho", "تسيفو", true}, {"Tsepho", "تيفو", false}, {"Tshombe", "تشومبي", true}, {"Wigan", "Уиган", true},
		{"Đorđić", "Джорджич", true}, {"Đorđić", "Djordjic", true}, {"Đặng", "Dang", true}, {"Šašić", "Шашич", true}, {"Łuszczyk", "Лущик", true},
		{"Yıldırşah", "Йылдыршах", true}, {"Ħalim", "Halim", true}, {"Ørsted", "Эрстед", true},
	} {
		x, y := Parse(c.a, Person), Parse(c.b, Person)
		if v := Compare(x, y); (v >= Same) != c.same {
			t.Errorf("%s, %s: %d, want the same %v", c.a, c.b, v, c.same)
		}
	}
}

func TestSaid(t *testing.T) {
	for in, want := range map[string]string{"knight": "nait", "blake": "bleik", "james": "jeimz", "hughes": "hyuz", "tsolo": "t'solo", "dunin": "dunin", "wheel": "weel"} {
		if got := said(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestNamesInScriptsWithoutAnHShareASound(t *testing.T) {
	for _, c := range []struct{ a, b string }{{"Tahir", "Тахир"}, {"Mohra", "Мохра"}, {"زهران", "Захран"}} {
		shared := false
		for _, s := range Parse(c.a, PlaceName).Sounds() {
			for _, o := range Parse(c.b, PlaceName).Sounds() {
				shared = shared || s == o
			}
		}
		if !shared {
			t.Errorf("%s and %s share no sound", c.a, c.b)
		}
	}
}
