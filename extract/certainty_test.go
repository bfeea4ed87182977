package extract

import "testing"

func TestCertaintyInThreeLanguages(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Minister Ana Ruiz said that the bridge is open.", "certain"},
		{"en", "Minister Ana Ruiz said that the bridge may be open.", "possible"},
		{"en", "Minister Ana Ruiz said that the bridge was probably open.", "probable"},
		{"en", "Minister Ana Ruiz said that if the mines were cleared, the bridge would open.", "unknown"},
		{"en", "“Who paid for the bridge?” Minister Ana Ruiz asked.", "unknown"},
		{"ru", "Министр Анна Руис заявила, что мост открыт.", "certain"},
		{"ru", "Министр Анна Руис заявила, что мост может рухнуть.", "possible"},
		{"ru", "Министр Анна Руис заявила, что мост, вероятно, открыт.", "probable"},
		{"ru", "Министр Анна Руис заявила, что если мины уберут, мост откроют.", "unknown"},
		{"ru", "«Кто заплатил за мост?» — спросила министр Анна Руис.", "unknown"},
		{"ar", "قالت الوزيرة آنا رويز إن الجسر مفتوح.", "certain"},
		{"ar", "قالت الوزيرة آنا رويز إن الجسر ربما ينهار.", "possible"},
		{"ar", "قالت الوزيرة آنا رويز إن الجسر مفتوح على الأغلب.", "probable"},
		{"ar", "قالت الوزيرة آنا رويز إنه إذا أزيلت الألغام فسيفتح الجسر.", "unknown"},
	} {
		d := doc(c.text)
		d.Language = c.lang
		r := Read(d)
		if len(r.Statements) != 1 || r.Statements[0].Certainty != c.want {
			got := "no single statement"
			if len(r.Statements) == 1 {
				got = r.Statements[0].Certainty
			}
			t.Errorf("%s: %s; want %s", c.text, got, c.want)
		}
	}
}
