package identify

import (
	"strings"
	"testing"
)

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"The minister said on Monday that no troops had been sent across the border.": "en",
		"Officials denied it.": "en",
		"Министр заявил в понедельник, что войска не отправлялись через границу.": "ru",
		"Власти отрицают обвинения.":                                                               "ru",
		"Міністр заявив у понеділок, що війська не перетинали кордон.":                             "uk",
		"Влада заперечує звинувачення і чекає на відповідь.":                                       "uk",
		"قال الوزير يوم الاثنين إن أي قوات لم ترسل عبر الحدود.":                                    "ar",
		"نفت الحكومة الاتهامات":                                                                    "ar",
		"وزیر گفت که هیچ نیرویی از مرز عبور نکرده است.":                                            "fa",
		"وزیر نے پیر کو کہا کہ کوئی فوج سرحد پار نہیں گئی ہے۔":                                     "ur",
		"Le ministre a déclaré lundi que les troupes n'ont pas franchi la frontière.":              "fr",
		"Der Minister sagte am Montag, dass keine Truppen über die Grenze geschickt worden sind.":  "de",
		"El ministro dijo el lunes que no se han enviado tropas a la frontera.":                    "es",
		"Il ministro ha detto che le truppe non sono state inviate alla frontiera.":                "it",
		"O ministro disse que não foram enviadas tropas para a fronteira.":                         "pt",
		"Bakan pazartesi günü sınıra asker gönderilmediğini ve bir açıklama yapılacağını söyledi.": "tr",
		"Minister powiedział w poniedziałek, że wojska nie zostały wysłane na granicę.":            "pl",
		"השר אמר ביום שני כי לא נשלחו כוחות מעבר לגבול.":                                           "he",
		"Ο υπουργός δήλωσε τη Δευτέρα":                                                             "el",
		"部长星期一说没有派遣部队":                                                                             "zh",
		"大臣は月曜日に部隊を送っていないと述べた":                                                                     "ja",
		"12 345 — 67%": "",
		"":             "",
	} {
		if got := Language(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestMostOfTheTextCounts(t *testing.T) {
	text := strings.Repeat("Министр заявил, что это не так. ", 20) + "The Halden Post said that it was not so."
	if got := Language(text); got != "ru" {
		t.Errorf("got %q", got)
	}
}

func TestOtherLanguageThanTheTexts(t *testing.T) {
	for _, c := range []struct{ text, base, want string }{
		{"Gov. Jan Kasik is polling a distant third.", "en", ""},
		{"The minister said on Monday that no troops had been sent across the border.", "ru", "en"},
		{"Le ministre a déclaré lundi que les troupes n'ont pas franchi la frontière.", "en", "fr"},
		{"Міністр заявив у понеділок, що війська не перетинали кордон і що він про це не знав.", "ru", "uk"},
		{"У покойного остались жена и двое детей.", "ru", ""},
		{"Юрий Царёв и Алексей Борисов во время выступления", "ru", ""},
	} {
		if got := Other(c.text, c.base); got != c.want {
			t.Errorf("%q in %s: got %q, want %q", c.text, c.base, got, c.want)
		}
	}
}

func FuzzLanguage(f *testing.F) {
	f.Add("The cat\xff и кот")
	f.Fuzz(func(t *testing.T, s string) {
		first := Language(s)
		if again := Language(s); again != first || len(first) != 0 && len(first) != 2 {
			t.Errorf("%q, then %q", first, again)
		}
	})
}
