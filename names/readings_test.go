package names

import "testing"

// Invented people; what matters is how their names are written.
func TestNamesAreReadAcrossScripts(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"羅明輝", "罗明辉", true}, // traditional and simplified
		{"羅明輝", "Luo Minghui", true},
		{"羅明輝", "Minghui Luo", true},
		{"羅明輝", "Ло Минхуэй", true},
		{"羅明輝", "Lo Ming-fai", true}, // Cantonese
		{"羅明輝", "Luo Jianguo", false},
		{"羅明輝", "Wang Minghui", false},
		{"羅明輝", "王明輝", false},
		{"单志强", "Shan Zhiqiang", true}, // as a surname
		{"欧阳文", "Ouyang Wen", true},
		{"陶子仁", "T'ao Tzu-jen", true}, // Wade and Giles
		{"Шао Цзяньго", "Shao Jianguo", true},
		{"Шао Цзяньго", "Shao Zhiqiang", false},
		{"Шао Чанъань", "Shao Chang'an", true},
		{"石田春子", "Haruko Ishida", true},
		{"石田春子", "Ishida Natsuko", false},
		{"石田 春子", "石田春子", true},
		{"広沢健一", "廣澤健一", true},
		{"石田みどり", "Midori Ishida", true},
		{"イシダ ジュンイチロウ", "Junichiro Ishida", true},
		{"ｲｼﾀﾞ ｼﾞﾛｰ", "Ishida Jiro", true},
		{"서강민", "Seo Kang-min", true},
		{"서강민", "So Kang Min", true},
		{"서 강 민", "Suh Kangmin", true},
		{"서강민", "Han Kang-min", false},
		{"徐康民", "Seo Kang-min", true},
		{"유정인", "Yoo Jung-in", true},
		{"유정인", "Ryu Jeong-in", true},
		{"Пак Чен Сук", "Park Jong Suk", true},
		{"Пак Чен Сук", "Park Jong Il", false},
		{"남궁민", "Namgung Min", true},
	} {
		x, y := Parse(c.a, Person), Parse(c.b, Person)
		if v := Compare(x, y); (v >= Same) != c.same {
			t.Errorf("%s, %s: %d, want the same %v", c.a, c.b, v, c.same)
		}
		if v, e := Compare(x, y), Explain(x, y); v != e.Value || v != Compare(y, x) {
			t.Errorf("%s, %s: compared %d, the other way round %d, explained %d", c.a, c.b, v, Compare(y, x), e.Value)
		}
	}
}

func TestReadingIsToldInTheReasons(t *testing.T) {
	s := Explain(Parse("羅明輝", Person), Parse("Luo Minghui", Person))
	for _, r := range s.Reasons {
		if r.What == "read as luo minghui (Mandarin)" {
			return
		}
	}
	t.Errorf("no word of how it was read: %v", s.Reasons)
}

func TestReadingsAreFew(t *testing.T) {
	for text, most := range map[string]int{"羅明輝": 40, "一乙丁七万丈三上": 40, "一乙丁七万丈三上下不": 0, "Ло Минхуэй": 1, "Anna Lorn": 0, "Тарас Вельд": 0} {
		if got := len(Parse(text, Person).Readings()); got > most || most == 1 && got != 1 {
			t.Errorf("%s: %d readings, want at most %d", text, got, most)
		}
	}
}
