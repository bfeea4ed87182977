package places

import "testing"

func TestBodiesInThreeLanguages(t *testing.T) {
	for words, want := range map[string]string{
		"Ministry of Foreign Affairs": "foreign ministry", "the foreign ministry": "foreign ministry", "МИДа": "foreign ministry",
		"Министерства иностранных дел": "foreign ministry", "وزارة الخارجية": "foreign ministry", "правительством": "government",
		"الحكومة": "government", "the garden": "",
	} {
		if got, _ := Body(words); got != want {
			t.Errorf("Body(%q) = %q, want %q", words, got, want)
		}
		if got := Ministry(words); got != (want == "foreign ministry") {
			t.Errorf("Ministry(%q) = %t", words, got)
		}
	}
}

func TestBodiesOfTheWorld(t *testing.T) {
	for words, want := range map[string]string{
		"the United Nations": "United Nations", "U.N.": "United Nations", "Совету Безопасности ООН": "United Nations Security Council",
		"مجلس الأمن الدولي": "United Nations Security Council", "WHO": "World Health Organization", "who": "", "Who": "",
		"Всемирного банка": "World Bank", "the world": "", "ООН": "United Nations", "Интерполом": "Interpol",
	} {
		if got, _ := World(words); got != want {
			t.Errorf("World(%q) = %q, want %q", words, got, want)
		}
	}
}
