package language_test

import (
	"strings"
	"testing"
	"time"

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

// Time must grow with the length, not with its square: 1 MB without a full stop, without a space, of quotation marks.
func TestAnalyzeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, unit := range []string{"and he said ", "ab", "“", "١٢ "} {
		var took [2]time.Duration
		for i, n := range []int{1 << 17, 1 << 19} {
			start := time.Now()
			language.Analyze("en", strings.Repeat(unit, n/len(unit)), nil)
			took[i] = time.Since(start)
		}
		if took[1] > 16*took[0]+2*time.Second {
			t.Errorf("%q: 128 kB took %v, 512 kB %v", unit, took[0], took[1])
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
		a := language.Analyze(lang, text, nil)
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
	})
}
