package events_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"proffer"
	"proffer/extract/events"
	"proffer/language"
	"proffer/language/numbers"
	"proffer/language/times"
)

// read analyses a sentence whose parties are named one by one, so that the test is of events alone.
func read(lang, text string, parties ...string) *proffer.Reading {
	a := language.Analyze(lang, text, nil)
	r := &proffer.Reading{Times: times.Find(a, "2024-05-01"), Quantities: numbers.Find(a)}
	for i := range r.Quantities {
		r.Quantities[i].ID = proffer.QuantityID(i + 1)
	}
	for i, p := range parties {
		e := proffer.Entity{ID: proffer.EntityID(i + 1), Kind: proffer.KindCountry, Name: p}
		for from := 0; ; {
			at := strings.Index(text[from:], p)
			if at < 0 {
				break
			}
			s := proffer.Span{Start: from + at, End: from + at + len(p)}
			e.Mentions = append(e.Mentions, proffer.Mention{Passage: proffer.Passage{Span: s}, Text: p, Form: proffer.FormName})
			from = s.End
		}
		r.Entities = append(r.Entities, e)
	}
	r.Events = events.Find(a, r)
	return r
}

// line writes an event as "TYPE actor>target @place mood", with "not" before the mood of a negated one.
func line(e proffer.Event, parties []string) string {
	name := func(id proffer.EntityID) string {
		if id == 0 {
			return "-"
		}
		return parties[id-1]
	}
	s := fmt.Sprintf("%s %s>%s", e.Type, name(e.Actor), name(e.Target))
	if e.Place != 0 {
		s += " @" + name(e.Place)
	}
	if e.Negated {
		s += " not"
	}
	return strings.TrimSpace(s + " " + e.Mood)
}

func TestFind(t *testing.T) {
	en, ru, ar := []string{"Lizia", "Ardenia", "Belmar"}, []string{"Лизии", "Ардении", "Лизия", "Ардению", "Белмаре"}, []string{"ليزيا", "أردن"}
	for _, c := range []struct {
		lang, text string
		parties    []string
		want       string
	}{
		{"en", "Soldiers from Ardenia attacked Lizia on Tuesday.", en, "ASSAULT Ardenia>Lizia"},
		{"en", "Lizia was attacked by Ardenia near Belmar.", en, "ASSAULT Ardenia>Lizia @Belmar"},
		{"en", "Ardenia has not withdrawn its troops from Lizia.", en, "RETREAT Ardenia>Lizia not"},
		{"en", "Lizia plans to visit Ardenia.", en, "CONSULT Lizia>Ardenia planned"},
		{"en", "Lizia imposed sanctions on Ardenia.", en, "SANCTION Lizia>Ardenia"},
		{"en", "Lizia and Ardenia signed a trade agreement in Belmar.", en, "AGREE Lizia>Ardenia @Belmar"},
		{"en", "Lizia demanded the withdrawal of Ardenia.", en, "RETREAT Ardenia>- demanded"},
		{"en", "Lizia may attack Ardenia.", en, "ASSAULT Lizia>Ardenia possible"},
		{"en", "Ardenia denied having attacked Lizia.", en, "ASSAULT Ardenia>Lizia not"},
		{"en", "Ardenia vowed to invade Lizia.", en, "THREATEN Ardenia>-"},
		{"en", "The general moved tanks to the border to attack Lizia.", en, "ASSAULT ->Lizia planned"},
		{"en", "Lizia came under attack from Ardenia.", en, "ASSAULT Ardenia>Lizia"},
		{"en", "The minister regretted the bombing of Lizia by Ardenia.", en, "ASSAULT Ardenia>Lizia"},
		{"ru", "Армия Лизии обстреляла порт Ардении.", ru, "ASSAULT Лизии>Ардении"},
		{"ru", "Порт Ардении был атакован боевиками Лизии.", ru, "ASSAULT Лизии>Ардении"},
		{"ru", "Лизия не планирует атаковать Ардению.", ru, "ASSAULT Лизия>Ардению not planned"},
		{"ru", "Лизия ввела санкции против Ардении.", ru, "SANCTION Лизия>Ардении"},
		{"ru", "Лизия подверглась обстрелу со стороны Ардении.", ru, "ASSAULT Ардении>Лизия"},
		{"ru", "Правительство потребовало вывода войск Ардении.", ru, "RETREAT Ардении>- demanded"},
		{"ar", "قصفت قوات ليزيا ميناء أردن.", ar, "ASSAULT ليزيا>أردن"},
		{"ar", "فرضت ليزيا عقوبات على أردن.", ar, "SANCTION ليزيا>أردن"},
		{"ar", "لم تهاجم ليزيا أردن.", ar, "ASSAULT ليزيا>أردن not"},
		{"ar", "اتهمت ليزيا أردن.", ar, "ACCUSE ليزيا>أردن"},
	} {
		var got []string
		for _, e := range read(c.lang, c.text, c.parties...).Events {
			got = append(got, line(e, c.parties))
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestTimeAndCount(t *testing.T) {
	r := read("en", "On Tuesday Ardenia killed 12 civilians.", "Ardenia")
	if len(r.Events) != 1 {
		t.Fatalf("%d events", len(r.Events))
	}
	e := r.Events[0]
	if e.Time == nil || e.Time.Start != "2024-04-30" {
		t.Errorf("time %+v", e.Time)
	}
	if e.Quantity == 0 || r.Quantities[e.Quantity-1].Min != proffer.Exactly(12) {
		t.Errorf("count %d of %+v", e.Quantity, r.Quantities)
	}
}

func TestStatementAndSpeaker(t *testing.T) {
	text := "We did not attack Lizia, the general said."
	a := language.Analyze("en", text, nil)
	r := &proffer.Reading{
		Entities: []proffer.Entity{
			{ID: 1, Kind: proffer.KindCountry, Mentions: []proffer.Mention{{Passage: proffer.Passage{Span: proffer.Span{Start: 18, End: 23}}, Form: proffer.FormName}}},
			{ID: 2, Kind: proffer.KindPerson}},
		Statements: []proffer.Statement{{ID: 7, Content: []proffer.Span{{Start: 0, End: 23}}, Speaker: proffer.Speaker{Entities: []proffer.EntityID{2}}}},
	}
	got := events.Find(a, r)
	if len(got) != 1 || got[0].Statement != 7 || got[0].Actor != 2 || got[0].Target != 1 || !got[0].Negated {
		t.Errorf("%+v", got)
	}
}

// Long chains of conjuncts, genitives and dependents; bench/speed measures how the time of reading grows.
func TestLongChains(t *testing.T) {
	const n = 20_000
	for kind, piece := range []string{"attack Lizia and ", "the attack of the raid of ", "killed, ", "attack "} {
		text := strings.Repeat(piece, n)
		a := &proffer.Analysis{Language: "en", Text: text}
		for at := 0; at < len(text); {
			end := at + strings.IndexByte(text[at:], ' ')
			w := strings.Trim(text[at:end], ",")
			tag, rel := proffer.NOUN, "conj"
			if w == "attack" || w == "killed" {
				tag = proffer.VERB
			}
			head := len(a.Tokens) - 1
			if kind == 3 {
				head = min(head, 0) // all hang on the first
			}
			a.Tokens = append(a.Tokens, proffer.Token{Span: proffer.Span{Start: at, End: end}, Lemma: w, Tag: tag, Rel: rel, Head: head})
			at = end + 1
		}
		a.Sentences = []proffer.Sentence{{First: 0, End: len(a.Tokens)}}
		for _, l := range []string{"en", "ru", "ar"} {
			a.Language = l
			for _, e := range events.Find(a, &proffer.Reading{Entities: []proffer.Entity{{ID: 1, Mentions: []proffer.Mention{{Passage: proffer.Passage{Span: proffer.Span{End: len(text)}}}}}}}) {
				if !e.Span.Valid() || e.Span.End > len(text) {
					t.Fatalf("%q: event %+v", piece, e)
				}
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Lizia attacked Arden; we may not.", "Лизия не ввела санкции против Ардена", "قصفت ليزيا أردن", "\xff the \x00 raid"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		for _, lang := range []string{"en", "ru", "ar"} {
			r := read(lang, text, "Lizia", "Лизия", "ليزيا")
			for i, e := range r.Events {
				if e.Span.Start < 0 || e.Span.End > len(text) || !e.Span.Valid() || int(e.ID) != i+1 {
					t.Fatalf("%s: event %+v", lang, e)
				}
			}
		}
	})
}
