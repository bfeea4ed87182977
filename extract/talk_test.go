package extract

import (
	"fmt"
	"slices"
	"testing"

	"proffer"
)

// said are the statements of a text, each as who speaks, its stance and its words.
func said(language, text string) []string {
	d := doc(text)
	d.Language = language
	var out []string
	for _, s := range Read(d).Statements {
		line := fmt.Sprint(s.Speaker.Span.In(d.Text), " ", s.Stance)
		for _, c := range s.Content {
			line += " " + c.In(d.Text)
		}
		out = append(out, line)
	}
	return out
}

func TestATalkThatDoesNotSayWhoSpeaks(t *testing.T) {
	for _, c := range []struct {
		name, language, text string
		want                 []string
	}{
		{"dashes", "ru", "Смотритель Хуго Брелль тридцать лет служил на плотине. Мы говорим у него дома.\n\n— Кто открыл ворота?\n\n— Механик. В три часа ночи.\n\n— Вас обвиняют в том, что вы спали.\n\n— Нет, в ту ночь никто не ложился.\n\n— Сколько было воды?\n\n— Не могу сказать. Приборы стояли.\n\nДомой мы едем молча.\n",
			[]string{"Хуго Брелль asserts Механик. В три часа ночи", " accuses в том, что вы спали", "Хуго Брелль denies Нет, в ту ночь никто не ложился", "Хуго Брелль declines Не могу сказать. Приборы стояли"}},
		{"an answer of two paragraphs", "ru", "Хуго Брелль служил на плотине.\n\n— Кто открыл ворота?\n\n— Механик.\n\nВ три часа ночи.\n\n— Зачем?\n\n— Вода шла через край.\n",
			[]string{"Хуго Брелль asserts Механик В три часа ночи", "Хуго Брелль asserts Вода шла через край"}},
		{"questions of their own paragraphs", "en", "Hugo Brell has kept the dam for thirty years.\n\nDid you order the gates opened?\n\nYes. I gave the order at three.\n\nThe union says that the alarm was off. Is that true?\n\nNo, it rang all night.\n\nWho had the keys?\n\nI can't answer that.\n\nThe dam was built in 1931.\n",
			[]string{"Hugo Brell admits Yes. I gave the order at three", "The union asserts that the alarm was off", "Hugo Brell denies No, it rang all night", "Hugo Brell declines I can't answer that"}},
		{"what the one who is asked said before", "ar", "يرأس هوغو بريل نقابة البحارة منذ عشر سنوات. التقيناه في بيته.\n\n- قلتم إن السد خطر. لماذا؟\n\n- لأن جدرانه تتشقق كل شتاء.\n\n- تقول إنك حذرت الوزارة. متى؟\n\n- في الربيع الماضي.\n\n- من يملك المفاتيح؟\n\n- الحارس وحده.\n\n- وماذا ستفعلون؟\n\n- سنغلق السد.\n",
			[]string{"هوغو بريل asserts السد خطر", "هوغو بريل asserts لأن جدرانه تتشقق كل شتاء", "هوغو بريل asserts إنك حذرت الوزارة", "هوغو بريل asserts في الربيع الماضي", "هوغو بريل asserts الحارس وحده", "هوغو بريل plans سنغلق السد"}},
		{"a talk that prose parts", "en", "Hugo Brell has kept the dam for thirty years.\n\nWho had the keys?\n\nThe guard had them.\n\nWho paid him?\n\nThe firm paid him.\n\nHe laughs.\n\nThe room is cold.\n\nHis dog sleeps.\n\nThe rain has stopped.\n\nDid you order the gates opened?\n\nI gave the order at three.\n\nWhy?\n\nThe water rose.\n\nWho saw it?\n\nOnly the guard.\n",
			[]string{"Hugo Brell asserts The guard had them", "Hugo Brell asserts The firm paid him", "Hugo Brell asserts I gave the order at three", "Hugo Brell asserts The water rose", "Hugo Brell asserts Only the guard"}},
		{"questions of a writer", "en", "Hugo Brell has kept the dam for thirty years.\n\nWho opened the gates?\n\nA mechanic turned the wheel at three.\n\nWho had the keys?\n\nThey hung in the hall.\n\nWhat will it cost?\n\nA new gate is dear.\n", nil},
		{"a list with dashes", "ru", "Хуго Брелль служил на плотине. В его доме нашли:\n\n— ключи от ворот;\n\n— журнал дежурств;\n\n— чужой фонарь.\n", nil},
	} {
		if got := said(c.language, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestAnAnswerIsNoAdmissionBecauseTheOneBeforeWas(t *testing.T) {
	text := "Interview with Hugo Brell\n\nQ: Did you open the gates?\n\nA: Yes, I opened them.\n\nQ: How high was the water?\n\nA: Nine metres at noon.\n"
	want := []string{"Hugo Brell admits Yes, I opened them", "Hugo Brell asserts Nine metres at noon"}
	if got := said("en", text); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhoOpensATalkAndAloneAsksLeadsIt(t *testing.T) {
	text := "منى فانس: معنا المحامي عمر قاسم. أهلاً بك.\n\nعمر قاسم: رأيت السفينة بنفسي.\n\nمنى فانس: ومتى غرقت؟\n\nعمر قاسم: بعد منتصف الليل.\n\nمنى فانس: ومن كان عليها؟\n\nعمر قاسم: لم يكن عليها أحد."
	want := []string{"عمر قاسم asserts رأيت السفينة بنفسي", "عمر قاسم asserts بعد منتصف الليل", "عمر قاسم asserts لم يكن عليها أحد"}
	if got := said("ar", text); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWhoLeadsATalkAsks(t *testing.T) {
	text := "المذيعة منى فانس: مساء الخير. معنا المحامي عمر قاسم.\n\nعمر قاسم: رأيت السفينة بنفسي.\n\nالمذيعة: الوزارة تقول إن السفينة لم تغرق.\n\nعمر قاسم: لا أستطيع الإجابة عن ذلك الآن، فالتحقيق جار.\n\nالمذيعة: وهل سرقتم المال؟\n\nعمر قاسم: أنفي ذلك تماما."
	d := doc(text)
	d.Language = "ar"
	r := Read(d)
	for words, want := range map[string]proffer.Stance{"رأيت السفينة": proffer.Asserts, "لم تغرق": proffer.Asserts, "لا أستطيع": proffer.Declines, "أنفي ذلك": proffer.Denies, "مساء": "", "المال": ""} {
		if got := stanceOf(r, text, words); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}

func TestATalkWithPromptsThatAskNothing(t *testing.T) {
	text := "Hugo Brell has kept the dam for thirty years.\n\nThe court said you lost your nerve. Did you?\n\nI lost a boat that winter.\n\nThe mayor told the council that you had been bribed.\n\nWith what? I own two goats.\n\nWould you do it again?\n\nYes, I would.\n\nWho has the keys now?\n\nI gave them to the mayor.\n\nThe dam was built in 1931.\n"
	want := []string{"The court asserts you lost your nerve", "Hugo Brell asserts I lost a boat that winter", "The mayor asserts that you had been bribed", "Hugo Brell asserts With what? I own two goats", "Hugo Brell admits Yes, I would", "Hugo Brell asserts I gave them to the mayor"}
	if got := said("en", text); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestWhoSpeaksByHisOffice(t *testing.T) {
	text := "Briefing by Hugo Brell\n\nQuestion: Is the dam safe?\n\nDeputy Spokesperson: The dam is safe.\n\nQuestion: Who opened the gates?\n\nDeputy Spokesperson: Nobody opened the gates.\n"
	want := []string{"Deputy Spokesperson asserts The dam is safe", "Deputy Spokesperson asserts Nobody opened the gates"}
	if got := said("en", text); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestNumberedQuestionsAskWithoutAMark(t *testing.T) {
	text := "Evidence on the dam\n\nQ1 Ida Orr: You were on duty that night?\n\nHugo Brell: I was, from six.\n\nQ2 Tom Salt: The board denies that it called you.\n\nHugo Brell: It rang me at ten.\n"
	want := []string{"Hugo Brell asserts I was, from six", "The board denies that it called you", "Hugo Brell asserts It rang me at ten"}
	if got := said("en", text); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func TestAScriptAddsToWhoSpeaks(t *testing.T) {
	text := "The night train\n\nIDA ORR (presenter): Good evening. The train left the rails on Tuesday, and nobody knows why.\n\n(clip) ROSA SALT, passenger: I heard the brakes and then there was no floor.\n\nORR: The company has sent no one tonight, and with me is Hugo Brell, who sits on the committee.\n\nHUGO BRELL MP: They were warned in April and did nothing.\n"
	want := []string{"ROSA SALT asserts I heard the brakes and then there was no floor", "HUGO BRELL MP asserts They were warned in April and did nothing"}
	if got := said("en", text); !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}
