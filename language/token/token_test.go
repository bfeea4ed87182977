package token

import (
	"strings"
	"testing"

	"proffer"
)

func words(text string, tokens []proffer.Token) string {
	var w []string
	for _, t := range tokens {
		w = append(w, t.Span.In(text))
	}
	return strings.Join(w, " ")
}

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "They don't know; she'll say it's Ortiz’s.", "They do n't know ; she 'll say it 's Ortiz ’s ."},
		{"en", "We cannot go, he’d said.", "We can not go , he ’d said ."},
		{"en", "The U.N.-backed, Tarvo-based unit e-mailed a co-founder.", "The U.N. - backed , Tarvo - based unit e-mailed a co-founder ."},
		{"en", "Gen. Ana Ruiz and Dr. J. Lind met on Jan. 5.", "Gen. Ana Ruiz and Dr. J. Lind met on Jan. 5 ."},
		{"en", "It cost $20m, 1,500.75 or 3.5%.", "It cost $ 20 m , 1,500.75 or 3.5 % ."},
		{"en", "In 10,20 cases", "In 10 , 20 cases"},
		{"en", "See https://lindo.example/a?b=1, or write to a.b@lindo.example.", "See https://lindo.example/a?b=1 , or write to a.b@lindo.example ."},
		{"en", "“Go,” she said. 'No!' „Ja“ «да»", "“ Go , ” she said . ' No ! ' „ Ja “ « да »"},
		{"en", "An F-16 and a Tu-95 flew in the '90s...", "An F-16 and a Tu-95 flew in the '90s ..."},
		{"en", "on 2024-03-11, 11/3/2024 and 9/11 at 10:30 a.m.", "on 2024-03-11 , 11/3/2024 and 9/11 at 10:30 a.m."},
		{"en", "the workers' 16-year-old rule — AT&T's", "the workers ' 16 - year - old rule — AT&T 's"},
		{"ru", "Премьер-министр А. Б. Орлов заявил из-за 1,5 млн руб.", "Премьер-министр А. Б. Орлов заявил из-за 1,5 млн руб."},
		{"ru", "«Нет», — сказал он.", "« Нет » , — сказал он ."},
		{"ar", "قال د. سامي: «لا»، وأضاف ١٬٥٠٠؟", "قال د. سامي : « لا » ، وأضاف ١٬٥٠٠ ؟"},
		{"ar", "مُحَمَّد قـــال؛", "مُحَمَّد قـــال ؛"},
		{"de", "Frau Müller-Lind's Haus", "Frau Müller-Lind's Haus"},
		{"en", " \t\n\u200f", ""},
	} {
		if got := words(c.text, Tokenize(c.lang, c.text)); got != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Gen. Haller left. “He ran,” said Dr. Lind. It ended in the U.S. The rest stayed.",
			"Gen. Haller left .|“ He ran , ” said Dr. Lind .|It ended in the U.S.|The rest stayed ."},
		{"en", "“Why? We asked.” Nobody knew. “Is it true?” Ana Ruiz asked.", "“ Why ?|We asked . ”|Nobody knew .|“ Is it true ? ” Ana Ruiz asked ."},
		{"en", "He said \"no.\" She said \"yes.\"", "He said \" no . \"|She said \" yes . \""},
		{"en", "HEADLINE WITHOUT STOP\n\nThe text begins\nhere and goes on. (All of it.)", "HEADLINE WITHOUT STOP|The text begins here and goes on .|( All of it . )"},
		{"en", "Port closes\nThe port of Tarvo was closed on Monday after a storm.", "Port closes|The port of Tarvo was closed on Monday after a storm ."},
		{"en", "At 5 p.m. Monday the U.S. State Department spoke.", "At 5 p.m. Monday the U.S. State Department spoke ."},
		{"ru", "В 2019 г. Тарво заявил. Он уехал в г. Линд, на ул. Мира и т. д. Потом вернулся.",
			"В 2019 г. Тарво заявил .|Он уехал в г. Линд , на ул. Мира и т. д.|Потом вернулся ."},
		{"ru", "Он живёт там. Ул. Мира, д. 5. Это далеко.", "Он живёт там .|Ул. Мира , д. 5 .|Это далеко ."},
		{"ru", "А. С. Орлов ушёл. И. о. главы остался.", "А. С. Орлов ушёл .|И. о. главы остался ."},
		{"ru", "10:48 Халин начала.\n9:55 «Мост цел», — говорит она.\nПоезд в 10:02 Орлов пропустил.",
			"10:48|Халин начала .|9:55|« Мост цел » , — говорит она .|Поезд в 10:02 Орлов пропустил ."},
		{"en", "10:30 AM was late.", "10:30 AM was late ."},
		{"ar", "قال د. سامي ذلك. هل ذهب؟ نعم.", "قال د. سامي ذلك .|هل ذهب ؟|نعم ."},
	} {
		tokens := Tokenize(c.lang, c.text)
		var got []string
		for _, s := range Sentences(c.lang, c.text, tokens, nil) {
			got = append(got, words(c.text, tokens[s.First:s.End]))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.lang, c.text, g, c.want)
		}
	}
}

func TestSentencesKeepToParts(t *testing.T) {
	text := "TARVO (Meridian) — The port closed"
	at := strings.Index(text, "The")
	parts := []proffer.Part{{Kind: proffer.PartBody, Span: proffer.Span{Start: 0, End: len(text)}},
		{Kind: proffer.PartDateline, Span: proffer.Span{Start: 0, End: at}}}
	tokens := Tokenize("en", text)
	got := Sentences("en", text, tokens, parts)
	if len(got) != 2 || tokens[got[1].First].Span.Start != at {
		t.Errorf("sentences = %v, want a border at the dateline's end", got)
	}
}

func TestLongHostileText(t *testing.T) {
	const n = 1 << 20
	for _, unit := range []string{"a", ".", "a.", "1,", "1-", "a'", "\"", "@a", "http://", "а-", "\n", "x \n", "ـ", "\xff", "A. ", "? ”"} {
		text := strings.Repeat(unit, n/len(unit))
		tokens := Tokenize("en", text)
		check(t, text, tokens, Sentences("en", text, tokens, nil))
	}
}

// check verifies the package's promises on one text.
func check(t *testing.T, text string, tokens []proffer.Token, sentences []proffer.Sentence) {
	t.Helper()
	end := 0
	for i, k := range tokens {
		if k.Span.Start < end || !k.Span.Valid() || k.Span.End > len(text) || k.Span.Len() > MaxToken {
			t.Fatalf("token %d: %v after %d in %d bytes", i, k.Span, end, len(text))
		}
		end = k.Span.End
	}
	next := 0
	for i, s := range sentences {
		if s.First != next || s.End <= s.First || s.End-s.First > MaxSentence {
			t.Fatalf("sentence %d: %v, want to begin at %d", i, s, next)
		}
		next = s.End
	}
	if next != len(tokens) {
		t.Fatalf("%d of %d tokens are in sentences", next, len(tokens))
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"", "Dr. Lind’s 1,500 “x”...", "г. Линд", "د. سامي", "a@b.c\xff\xc2", "-1-2-3 'tis http://"} {
		f.Add("en", s)
		f.Add("ru", s)
	}
	f.Fuzz(func(t *testing.T, lang, text string) {
		tokens := Tokenize(lang, text)
		check(t, text, tokens, Sentences(lang, text, tokens, nil))
	})
}
