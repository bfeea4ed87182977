package resolve

import (
	"strings"
	"testing"

	"proffer"
)

// told is a document in which a person, called so, says something by a verb.
func told(key, text, called, verb string, e proffer.Entity) Document {
	at := strings.Index(text, called)
	span := proffer.Span{Start: at, End: at + len(called)}
	e.Mentions = []proffer.Mention{{Passage: proffer.Passage{Span: span}, Text: called, Form: proffer.FormName}}
	d := doc(key, e)
	d.Text = text
	cue := strings.Index(text, verb)
	d.Reading.Statements = []proffer.Statement{{Speaker: proffer.Speaker{Entities: []proffer.EntityID{1}, Span: span}, Cue: proffer.Span{Start: cue, End: cue + len(verb)}}}
	return d
}

// TestGenderTellsWhoIsCalledBySurname has two people of one surname, or of its two forms, and documents that have only that.
func TestGenderTellsWhoIsCalledBySurname(t *testing.T) {
	he, she := doc("a", person("Сергей Караев")), doc("b", person("Анна Караева"))
	for _, c := range []struct {
		what   string
		short  Document
		him    bool
		nobody bool
	}{
		{"Russian, a woman", told("c", "«Порт закрыт», — сказала Караева.", "Караева", "сказала", person("Караев")), false, false},
		{"Russian, a man", told("c", "Порт закрыт, заявил Караев.", "Караев", "заявил", person("Караев")), true, false},
		{"Russian, a woman, reflexive", told("c", "Караева призналась, что порт закрыт.", "Караева", "призналась", person("Караев")), false, false},
		{"Russian, no verb that tells", told("c", "По словам Караева, порт закрыт.", "Караева", "По словам", person("Караев")), false, true},
		{"Arabic, a woman", told("c", "قالت كاراييفا إن الميناء مغلق", "كاراييفا", "قالت", person("كاراييفا")), false, false},
		{"Arabic, a man, and", told("c", "وأكد كاراييف أن الميناء مغلق", "كاراييف", "وأكد", person("كاراييف")), true, false},
		{"English, Mrs", doc("c", titled("Mrs.", "Karaev")), false, false},
		{"English, Mr", doc("c", titled("Mr", "Karaev")), true, false},
		{"English, her form", doc("c", person("Karaeva")), false, false},
		{"English, his form", doc("c", person("Karaev")), true, false},
	} {
		r := Resolve([]Document{he, she, c.short}, nil)
		him, her := same(r, Ref{0, 1}, Ref{2, 1}), same(r, Ref{1, 1}, Ref{2, 1})
		if him && her || him != (c.him && !c.nobody) || her != (!c.him && !c.nobody) {
			t.Errorf("%s: is he %v, is she %v", c.what, him, her)
		}
	}
}

func TestGenderOfFullNames(t *testing.T) {
	docs := []Document{told("a", "Сообщила Саша Белан.", "Саша Белан", "Сообщила", person("Саша Белан")), told("b", "Сообщил Женя Белан.", "Женя Белан", "Сообщил", person("Женя Белан")),
		told("c", "Белан добавил, что порт закрыт.", "Белан", "добавил", person("Белан"))}
	if r := Resolve(docs, nil); !same(r, Ref{1, 1}, Ref{2, 1}) || same(r, Ref{0, 1}, Ref{2, 1}) {
		t.Error("he who spoke in one document is not he who spoke in the other")
	}
	one := []Document{docs[0], docs[2]}
	if r := Resolve(one, nil); !same(r, Ref{0, 1}, Ref{1, 1}) {
		t.Error("a verb alone, which may have been misread, parts those whom nothing else parts")
	}
	alone := []Document{told("a", "Белан сказала, что порт закрыт.", "Белан", "сказала", person("Белан")), docs[2]}
	if r := Resolve(alone, nil); same(r, Ref{0, 1}, Ref{1, 1}) {
		t.Error("a woman and a man of one surname, of whom nothing else is known, are one")
	}
}

func TestVerbGender(t *testing.T) {
	for cue, want := range map[string]gender{"сказала": woman, "Заявил": man, "обратилась к": woman, "отказался": man, "сообщили": 0, "по словам": 0, "был": 0, "said": 0, "": 0,
		"قالت": woman, "وأعلن": man, "لفت": 0, "يقول": 0} {
		if got := verbGender(cue); got != want {
			t.Errorf("%q: %d, want %d", cue, got, want)
		}
	}
}
