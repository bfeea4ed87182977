package anatomy

import "testing"

func TestAgencyFromWhichAStoryIsTaken(t *testing.T) {
	for text, want := range map[string]string{
		"Председатель совета признал утечку, передаёт Меридиан.":         "Меридиан",
		"Министру предъявили обвинение, сообщает Meridian Wire.":         "Meridian Wire",
		"Суд арестовал двоих, сообщает агентство «Конкорд».":             "Конкорд",
		"Рабочие вышли на улицы, сообщает министерство.":                 "",
		"Погибли трое, сообщает Анна Зорина.":                            "",
		"أعلنت الوزارة ذلك، وفق ما نقلته وكالة كونكورد يوم الثلاثاء.":    "كونكورد",
		"قالت الوزارة إنها لم تعلم.":                                     "",
		"The border was closed, the Meridian news agency reported.":      "Meridian",
		"Three men died, Pelican Wire reported on Tuesday.":              "Pelican Wire",
		"Three men died, the ministry reported on Tuesday.":              "",
		"Rebels reported losses, according to Deputy Minister Ana Ruiz.": "",
	} {
		if got := relayedIn(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestDatelines(t *testing.T) {
	for text, want := range map[string]string{
		"TRENT, Tessia (Meridian) — The court ruled.":        "Meridian",
		"Port Celso (Meridian) – The court ruled.":           "Meridian",
		"КАРСА, 14 марта. /Меридиан/. Суд постановил.":       "Меридиан",
		"كارسا (ميريديان) - قضت المحكمة بذلك.":               "ميريديان",
		"Jane Doe (the younger) — a painter — has died.":     "",
		"The minister (a lawyer) said that it was over.":     "",
		"Rebels — some of them boys — crossed the river.":    "",
		"Officials in Karsa, Drovia, said it on Monday.":     "",
		"Суд в Карсе, столице Дровии, постановил отпустить.": "",
	} {
		d, _ := readDateline(text, "", true)
		if d.agency != want {
			t.Errorf("%q: got %q, want %q", text, d.agency, want)
		}
	}
}
