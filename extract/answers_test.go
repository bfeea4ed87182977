package extract

import (
	"strings"
	"testing"

	"proffer"
)

// stanceOf is the stance of the statement of a text whose content has the words; "" where there is none.
func stanceOf(r *proffer.Reading, text, words string) proffer.Stance {
	for _, s := range r.Statements {
		for _, c := range s.Content {
			if strings.Contains(c.In(text), words) {
				return s.Stance
			}
		}
	}
	return ""
}

func TestWhoAdmitsGoesOnAdmitting(t *testing.T) {
	for _, c := range []struct {
		name, lang, text, words string
		want                    proffer.Stance
	}{
		{"in the same paragraph", "en", "Greta Holm, the head of the zoo, acknowledged that the cages had been left open. “The keys hung on the wall,” Holm said.", "keys hung", proffer.Admits},
		{"in the next paragraph", "en", "Greta Holm, the head of the zoo, acknowledged that the cages had been left open.\n\n“The keys hung on the wall,” Holm told reporters.", "keys hung", proffer.Admits},
		{"somebody else", "en", "Greta Holm, the head of the zoo, acknowledged that the cages had been left open. “The keys hung on the wall,” a visitor, Otto Brink, said.", "keys hung", proffer.Asserts},
		{"two paragraphs on", "en", "Greta Holm, the head of the zoo, acknowledged that the cages had been left open.\n\nThe zoo has nine bears.\n\n“The weather was fine,” Holm said.", "weather", proffer.Asserts},
		{"in Russian", "ru", "Директор зоопарка Грета Хольм признала, что клетки оставили открытыми. «Ключи висели на стене», — сказала она.", "Ключи", proffer.Admits},
	} {
		d := doc(c.text)
		d.Language = c.lang
		if got := stanceOf(Read(d), c.text, c.words); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWhoStandsAccusedDeniesByNegating(t *testing.T) {
	for _, c := range []struct {
		name, lang, text, words string
		want                    proffer.Stance
	}{
		{"a body by its director", "en", "The Lantern Trust, which runs the pier, rejected the auditor's findings. \"No lamp has left our stores,\" its treasurer, Omar Vance, said.", "No lamp", proffer.Denies},
		{"a saying", "en", "The Lantern Trust, which runs the pier, rejected the auditor's findings. \"Lamps carry no passports,\" its treasurer, Omar Vance, said.", "passports", proffer.Asserts},
		{"an embassy by its ambassador", "ar", "نفت سفارة تولاند الاتهام. وأكد السفير عمر فانس أن بلاده لم تسرق أي مصباح.", "بلاده", proffer.Denies},
		{"all but one", "ar", "نفت مؤسسة الفانوس الاتهام. وقالت مديرتها منى فانس إن الرصيف لا يعرفه إلا البحارة.", "الرصيف", proffer.Asserts},
	} {
		d := doc(c.text)
		d.Language = c.lang
		if got := stanceOf(Read(d), c.text, c.words); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWhoIsNotNamedAgainDeniesByNegating(t *testing.T) {
	for text, want := range map[string]proffer.Stance{
		"Смотритель Хуго Брелль заявил, что никаких фонарей в порт не носил.":            proffer.Denies,
		"Смотритель Хуго Брелль сообщил, что разрешения на снос «Фонаря» не подписывал.": proffer.Denies,
		"Смотритель Хуго Брелль заявил, что комиссия не собиралась.":                     proffer.Asserts,
		"Смотритель Хуго Брелль заявил, что фонари не горели.":                           proffer.Asserts,
	} {
		d := doc(text)
		d.Language = "ru"
		if got := stanceOf(Read(d), text, "не "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestWhoCannotTellDeniesNothing(t *testing.T) {
	for text, want := range map[string]proffer.Stance{
		"The Lantern Trust has not lit the pier, the Lantern Trust said.":                     proffer.Denies,
		"The Lantern Trust could not establish who had lit the pier, the Lantern Trust said.": proffer.Asserts,
	} {
		if got := stanceOf(Read(doc(text)), text, "the pier"); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestWhatABodyWillDoIsAPlan(t *testing.T) {
	for _, c := range []struct{ lang, text, words string }{
		{"ru", "Министерство сообщило, что рабочим выплатят по сто дукатов.", "рабочим"},
		{"ru", "Директор зоопарка Грета Хольм объявила об отставке.", "отставке"},
	} {
		d := doc(c.text)
		d.Language = c.lang
		if got := stanceOf(Read(d), c.text, c.words); got != proffer.Plans {
			t.Errorf("%s: %q, want plans", c.text, got)
		}
	}
}
