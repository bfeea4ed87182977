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
	}
}
