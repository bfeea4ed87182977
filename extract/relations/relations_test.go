package relations

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"proffer"
	"proffer/language/token"
)

// find makes a document of text in which the names in brackets are mentions, and gives the relations as words.
func find(lang, marked string) []string {
	var text strings.Builder
	var es []proffer.Entity
	for rest := marked; ; {
		before, after, ok := strings.Cut(rest, "[")
		text.WriteString(before)
		if !ok {
			break
		}
		name, tail, _ := strings.Cut(after, "]")
		span := proffer.Span{Start: text.Len(), End: text.Len() + len(name)}
		text.WriteString(name)
		es = append(es, proffer.Entity{ID: proffer.EntityID(len(es) + 1), Name: name,
			Mentions: []proffer.Mention{{Passage: proffer.Passage{Span: span}, Text: name, Form: proffer.FormName}}})
		rest = tail
	}
	doc := &proffer.Document{Text: text.String(), Language: lang}
	a := &proffer.Analysis{Language: lang, Text: doc.Text, Tokens: token.Tokenize(lang, doc.Text)}
	a.Sentences = token.Sentences(lang, doc.Text, a.Tokens, nil)
	var out []string
	for _, r := range Find(doc, a, es) {
		out = append(out, fmt.Sprintf("%s %s %s %+d", es[r.From-1].Name, r.Kind, es[r.To-1].Name, r.Sign))
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "[Orlan] is backed by [Vesk] and [Marn], as well as [Toll] and [Rusk], while [the Pell government] receives aid from [Kest], [Lorn] and [Itaq].",
			[]string{"Vesk backs Orlan +1", "Marn backs Orlan +1", "Toll backs Orlan +1", "Rusk backs Orlan +1",
				"Kest backs the Pell government +1", "Lorn backs the Pell government +1", "Itaq backs the Pell government +1"}},
		{"en", "[Vesk] has long backed the [Northern League].", []string{"Vesk backs Northern League +1"}},
		{"en", "[Vesk] sold tanks and shells to [Orlan] in May.", []string{"Vesk arms Orlan +1"}},
		{"en", "[Marn] imposed sanctions on [Dry Cargo Lines].", []string{"Marn sanctions Dry Cargo Lines -1"}},
		{"en", "[Vesk] is at war with [Marn].", []string{"Vesk fights Marn -1"}},
		{"en", "[Vesk], an ally of [Marn], said nothing.", []string{"Vesk allied Marn +1"}},
		{"en", "[Vesk] said that [Marn] was late.", nil},
		{"en", "[Vesk] won the cup, but [Marn] backed out.", nil},
		{"en", "[Vesk] accused it of arming the siege of [Marn].", nil},
		{"en", "[Vesk] accused [Marn] of arming the forces of [Orlan].", []string{"Marn arms Orlan +1"}},
		{"en", "[Vesk] is funding the reconstruction of [Marn].", nil},
		{"ru", "[Орлан] поддерживают [Веск] и [Марна].", []string{"Веск backs Орлан +1", "Марна backs Орлан +1"}},
		{"ru", "[Веск] финансирует [Северную лигу].", []string{"Веск funds Северную лигу +1"}},
		{"ru", "[Веск] воюет с [Марной].", []string{"Веск fights Марной -1"}},
		{"ru", "[Лига] получает помощь от [Веска] и [Марны].", []string{"Веска backs Лига +1", "Марны backs Лига +1"}},
		{"ar", "وتدعم [فيسك] و[مارن] حكومة [أورلان].", []string{"فيسك backs أورلان +1", "مارن backs أورلان +1"}},
		{"ar", "وقالت إن [الرابطة] المدعومة من [فيسك] رفضت.", []string{"فيسك backs الرابطة +1"}},
	} {
		if got := find(c.lang, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("en", "[A] is backed by [B] and [C].")
	f.Add("ar", "وتدعم [أ] و[ب] [ج]")
	f.Fuzz(func(t *testing.T, lang, text string) {
		if strings.ToValidUTF8(text, "") == text {
			find(lang, text)
		}
	})
}

// Governments are named by the state or town that they govern; what only has a government's friend is none.
func TestGovernments(t *testing.T) {
	text := "Tarvia backs the Orla government and the Orla-based government. The Orla hospital is shut. An Orla-backed government fell. Tarvian authorities"
	mention := func(word string) (ms []proffer.Mention) {
		for at := 0; ; {
			i := strings.Index(text[at:], word)
			if i < 0 {
				return ms
			}
			at += i + len(word)
			ms = append(ms, proffer.Mention{Passage: proffer.Passage{Span: proffer.Span{Start: at - len(word), End: at}}, Text: word, Form: proffer.FormName})
		}
	}
	es := []proffer.Entity{{ID: 1, Kind: proffer.KindCountry, Name: "Tarvia", Mentions: mention("Tarvia")}, {ID: 2, Kind: proffer.KindPlace, Name: "Orla", Mentions: mention("Orla")}}
	var got []string
	for _, e := range Governments(&proffer.Analysis{Language: "en", Text: text}, es) {
		got = append(got, fmt.Sprintf("%d %s of %d", e.ID, e.Name, e.Of))
	}
	if want := []string{"3 Orla government of 0", "4 Orla-based government of 0"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
