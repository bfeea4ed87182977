package language_test

import (
	"strings"
	"testing"

	"proffer"
	"proffer/language"
)

func TestAnalyzeByLanguage(t *testing.T) {
	for _, c := range []struct {
		lang, text       string
		tags, heads, any bool
	}{
		{"en", "Ana Ruiz told reporters that the port was closed.", true, true, true},
		{"ru", "Анна Руис заявила, что порт закрыт.", true, false, true},
		{"ar", "قالت آنا رويز إن الميناء مغلق.", true, false, true},
		{"xx", "Ana Ruiz zei dat de haven dicht is.", false, false, true},
		{"", "...", false, false, true},
		{"en", " \n ", false, false, false},
	} {
		a := language.Analyze(c.lang, c.text, nil)
		if got := len(a.Tokens) > 0; got != c.any {
			t.Fatalf("%s: tokens %v", c.lang, a.Tokens)
		}
		tagged, headed := false, false
		for _, k := range a.Tokens {
			tagged = tagged || k.Tag != proffer.TagNone
			headed = headed || k.Head >= 0
		}
		if tagged != c.tags || headed != c.heads {
			t.Errorf("%s: tags %v, heads %v; want %v, %v", c.lang, tagged, headed, c.tags, c.heads)
		}
	}
}

func TestAnalyzeFindsNames(t *testing.T) {
	text := "Deputy Minister Ana Ruiz met envoys in Paris."
	for _, n := range language.Analyze("en", text, nil).Names {
		if strings.Contains(n.Span.In(text), "Ruiz") && n.Kind == proffer.KindPerson {
			return
		}
	}
	t.Errorf("no person in %q", text)
}

func TestArabicNamesEndWhereNoNameGoesOn(t *testing.T) {
	text := "وطالب قندلفت باستقالة المحافظ فورا."
	for _, n := range language.Analyze("ar", text, nil).Names {
		if strings.Contains(n.Span.In(text), "باستقالة") {
			t.Errorf("the name %q holds a noun with its preposition", n.Span.In(text))
		}
	}
}

func TestAnalyzeKeepsToParts(t *testing.T) {
	text := "Port closes The port of Tarvo closed."
	at := strings.Index(text, "The")
	parts := []proffer.Part{{Kind: proffer.PartHeadline, Span: proffer.Span{Start: 0, End: at}},
		{Kind: proffer.PartBody, Span: proffer.Span{Start: at, End: len(text)}}}
	a := language.Analyze("en", text, parts)
	if len(a.Sentences) != 2 || a.Tokens[a.Sentences[1].First].Span.Start != at {
		t.Errorf("sentences %v do not keep to the parts", a.Sentences)
	}
}

// Half a megabyte without a full stop, without a space, of quotation marks; bench/speed measures how the time grows.
func TestAnalyzeLongHostileText(t *testing.T) {
	for _, unit := range []string{"and he said ", "ab", "“", "١٢ "} {
		text := strings.Repeat(unit, 1<<19/len(unit))
		inOrder(t, text, language.Analyze("en", text, nil))
	}
}

// inOrder checks that an analysis's tokens stand in the text one behind the other, and its names in the text.
func inOrder(t *testing.T, text string, a *proffer.Analysis) {
	t.Helper()
	end := 0
	for _, k := range a.Tokens {
		if k.Span.Start < end || !k.Span.Valid() || k.Span.End > len(text) {
			t.Fatalf("token %v after %d", k.Span, end)
		}
		end = k.Span.End
	}
	for _, n := range a.Names {
		if !n.Span.Valid() || n.Span.End > len(text) {
			t.Fatalf("name %v in %d bytes", n.Span, len(text))
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"", "Gen. Lind said: “No.”", "«Нет», — сказал он.", "قال د. سامي", "\xff\xfe\x00a"} {
		f.Add("en", s)
		f.Add("ru", s)
		f.Add("ar", s)
	}
	f.Fuzz(func(t *testing.T, lang, text string) {
		inOrder(t, text, language.Analyze(lang, text, nil))
	})
}
