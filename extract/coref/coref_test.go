package coref

import (
	"slices"
	"strings"
	"testing"

	"proffer"
	"proffer/extract/attribution"
	"proffer/language/token"
)

// marked reads a text in which names are written {kind:name} and sources of attributions [words]; «[» is a source
// whose hearer is not given.
func marked(lang, text string) (*proffer.Document, *proffer.Analysis, []attribution.Attribution) {
	kinds := map[string]proffer.EntityKind{"p": proffer.KindPerson, "o": proffer.KindOrganization, "c": proffer.KindCountry, "l": proffer.KindPlace}
	a := &proffer.Analysis{Language: lang}
	var atts []attribution.Attribution
	var b strings.Builder
	source, name := -1, -1
	var kind proffer.EntityKind
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '[':
			source = b.Len()
		case ']':
			atts = append(atts, attribution.Attribution{Source: proffer.Span{Start: source, End: b.Len()}, NestedIn: -1})
		case '{':
			kind, name = kinds[text[i+1:i+2]], b.Len()
			i += 2
		case '}':
			a.Names = append(a.Names, proffer.Name{Span: proffer.Span{Start: name, End: b.Len()}, Kind: kind})
		default:
			b.WriteByte(c)
		}
	}
	a.Text = b.String()
	a.Tokens = token.Tokenize(lang, a.Text)
	a.Sentences = token.Sentences(lang, a.Text, a.Tokens, nil)
	return &proffer.Document{Text: a.Text, Language: lang}, a, atts
}

// said lists for each source the names of its parties, and "for" whom.
func said(r Result) []string {
	var out []string
	for _, v := range r.Voices {
		var names []string
		for _, id := range v.Speaker.Entities {
			names = append(names, r.Entities[id-1].Name)
		}
		s := strings.Join(names, " + ")
		if v.Speaker.For > 0 {
			s += " for " + r.Entities[v.Speaker.For-1].Name
		}
		out = append(out, s)
	}
	return out
}

func TestSources(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "[Deputy Minister {p:Ana Ruiz}] said so. [She] said more. [{p:Ruiz}] left. [The deputy minister] said nothing.",
			[]string{"Ana Ruiz", "Ana Ruiz", "Ana Ruiz", "Ana Ruiz"}},
		{"en", "{p:Jana Dunin} met {p:Marek Dunin}. [Mr. {p:Dunin}] said no. [Ms. {p:Dunin}] said yes.", []string{"Marek Dunin", "Jana Dunin"}},
		{"en", "He fell in the {o:Tulm Works}, [the state fire inspectorate] said. [It] did not say when.", []string{"state fire inspectorate", "state fire inspectorate for state fire inspectorate"}},
		{"en", "[A minister] spoke. [The transport minister] said more. [The deputy transport minister] denied it. [The transport minister] went on.",
			[]string{"transport minister", "transport minister", "deputy transport minister", "transport minister"}},
		{"en", "[{p:Irma Dolvan}] said that [{p:Khalifa Sorun}] had refused to sign. “He will not move,” [she] said.", []string{"Irma Dolvan", "Khalifa Sorun", "Irma Dolvan"}},
		{"ar", "قالت [{p:إرما دولفان}] إن [{p:خليفة سورون}] رفض التوقيع. وأضافت [هي] ذلك.", []string{"إرما دولفان", "خليفة سورون", "إرما دولفان"}},
		{"ar", "قال [الجنرال {p:عمر فانس}] ذلك. وأضاف [الجنرال] المزيد.", []string{"عمر فانس", "عمر فانس"}},
		{"ar", "قال [الوزير {p:عمر فانس}] ذلك. وأوضح [معاليه] المزيد.", []string{"عمر فانس", "عمر فانس"}},
		{"en", "[A spokesman for {p:Idris Valmar}] denied it.", []string{"spokesman for Idris Valmar for Idris Valmar"}},
		{"en", "[Defence Minister {p:Karl Vos} of {l:Norland}] denied it.", []string{"Karl Vos for Norland"}},
		{"en", "[{c:Libya}'s spokesman {p:Omar Said}] denied it.", []string{"Omar Said for Libya"}},
		{"en", "[Libyan and U.S. officials] accuse {c:Russia}. [They] say it is so.",
			[]string{"Libyan officials + U.S. officials for Libya", "Libyan officials + U.S. officials for Libya"}},
		{"en", "[{l:Moscow}] denied it at a meeting in {l:Moscow}.", []string{"Russia for Russia"}},
		{"en", "[The {o:Kremlin}] denied it.", []string{"Russia for Russia"}},
		{"en", "{c:Drovia}'s government fell. [The Drovian foreign ministry] said so. [The ministry] said more.",
			[]string{"Drovian foreign ministry for Drovia", "Drovian foreign ministry for Drovia"}},
		{"en", "The {o:Ostrel Group}, a mining company, fell silent. [The company] said nothing. [It] had said so.",
			[]string{"Ostrel Group for Ostrel Group", "Ostrel Group for Ostrel Group"}},
		{"en", "The {o:Lantern Trust}, which runs the pier, refused. [Its treasurer, {p:Omar Vance},] said no. [{p:Vance}] left.",
			[]string{"Omar Vance for Lantern Trust", "Omar Vance for Lantern Trust"}},
		{"en", "The {o:Lantern Trust} met {p:Ida Holm}. [Her brother, {p:Omar Vance},] said no.", []string{"Omar Vance"}},
		{"ru", "{o:Фонд «Фонарь»} отказал. [Его директор {p:Омар Вэнс}] сказал «нет».", []string{"Омар Вэнс for Фонд «Фонарь"}},
		{"ar", "رفضت {o:مؤسسة الفانوس} ذلك. [مديرها {p:عمر فانس}] قال لا.", []string{"عمر فانس for مؤسسة الفانوس"}},
		{"ar", "رفضت {o:مؤسسة الفانوس} ذلك. [مديرتها {p:منى فانس}] قالت لا.", []string{"منى فانس for مؤسسة الفانوس"}},
		{"ar", "رفضت {o:مؤسسة الفانوس} ذلك. [الكاتبة {p:منى فانس}] قالت لا.", []string{"منى فانس"}},
		{"en", "The {o:Embassy of Tolland} was shut. [Ambassador {p:Omar Vance}] said no.", []string{"Omar Vance for Embassy of Tolland"}},
		{"en", "The {o:Embassy of Tolland} and the {o:Embassy of Orosia} were shut. [Ambassador {p:Omar Vance}] said no.", []string{"Omar Vance"}},
		{"ru", "В {o:Больнице Святой Анны} погас свет. [Главврач {p:Омар Вэнс}] сказал «нет».", []string{"Омар Вэнс for Больнице Святой Анны"}},
		{"ar", "أغلقت {o:سفارة تولاند} أبوابها. [السفير {p:عمر فانس}] قال لا.", []string{"عمر فانس for سفارة تولاند"}},
		{"en", "The {o:Bureau of River Affairs} met. [The {o:BRA}] said so.", []string{"Bureau of River Affairs for Bureau of River Affairs"}},
		{"en", "The pumps were sold, according to [an audit seen by the {o:Herald}]. [It] says more. [The 31-page audit] names nobody.",
			[]string{"audit seen by the Herald", "audit seen by the Herald for audit seen by the Herald", "audit seen by the Herald"}},
		{"en", "The {o:Sarn Tribune} wrote. {l:Harrow Bay Tribune} came. The {l:Group} met {o:Norvane Metals}. [The {l:Group}] says no.", []string{"Group for Group"}},
		{"en", "[A letter from the {o:Harbour Board}] came. [It] says no.", []string{"letter from the Harbour Board for Harbour Board", "Harbour Board for Harbour Board"}},
		{"ru", "В [портовой службе] рассказали об этом. [Там] добавили больше.", []string{"портовой службе", "портовой службе for портовой службе"}},
		{"en", "[Two Western diplomats] said so. [The diplomats] said more.", []string{"Two Western diplomats", "Two Western diplomats"}},
		{"en", "[The chairman of {o:Norvane Chemical}] admitted it. [{p:Lars Norvane}] told reporters more.",
			[]string{"Lars Norvane for Norvane Chemical", "Lars Norvane for Norvane Chemical"}},
		{"en", "[A clerk in the {o:Harbour Board}] said no. [He] left.", []string{"clerk in the Harbour Board for Harbour Board", "clerk in the Harbour Board for Harbour Board"}},
		{"ar", "تقول [{p:أم سليم}] ذلك.", []string{"أم سليم"}},
		{"en", "{o:Norvane Metals} was robbed. [The seller, who goes by the name {p:Torvin},] claims more.", []string{"Torvin"}},
		{"ru", "{o:Норвейн} обокрали. [Продавец, выступающий под именем {p:Торвин},] обещает больше.", []string{"Торвин"}},
		{"en", "[al-Rashid] told reporters.", []string{"al-Rashid"}},
		{"ru", "[Министр обороны {p:Томас Белан}] сказал это. [Он] добавил. [Министр] ушёл. [{p:Белан}] молчал.",
			[]string{"Томас Белан", "Томас Белан", "Томас Белан", "Томас Белан"}},
		{"ru", "[{l:Москва}] опровергла это.", []string{"Russia for Russia"}},
		{"ar", "[وزير الدفاع {p:توماس بيلان}] قال ذلك. وأضاف [{p:بيلان}] المزيد.", []string{"توماس بيلان", "توماس بيلان"}},
	} {
		doc, a, atts := marked(c.lang, c.text)
		got := said(Resolve(doc, a, atts))
		for i := range c.want {
			if got[i] != c.want[i] {
				t.Errorf("%s\n  source %d is %q, want %q", c.text, i+1, got[i], c.want[i])
			}
		}
	}
}

func TestNeverIntroduced(t *testing.T) {
	doc, a, atts := marked("en", "“We go,” [{p:al-Rashid}] told a paper. General {p:Valmar} left, and {p:Ana Ruiz} too.")
	for _, e := range Resolve(doc, a, atts).Entities {
		if flagged := len(e.Flags) == 1 && e.Flags[0] == NeverIntroduced; flagged != (e.Name == "al-Rashid") {
			t.Errorf("%q: flags %v", e.Name, e.Flags)
		}
	}
}

func TestStyled(t *testing.T) {
	for _, c := range []struct{ lang, text, name, flag string }{
		{"en", "[The self-styled {c:Drovian} {o:Free Army}] took {l:Tessel}.", "Free Army", "called self-styled"},
		{"en", "The so-called {o:Free Army} took {l:Tessel}.", "Free Army", "called so-called"},
		{"ru", "Самопровозглашённый президент {p:Иван Белан} ушёл.", "Иван Белан", "called Самопровозглашённый"},
		{"ar", "قال الرئيس المزعوم {p:توماس بيلان} ذلك", "توماس بيلان", "called المزعوم"},
	} {
		doc, a, atts := marked(c.lang, c.text)
		for _, e := range Resolve(doc, a, atts).Entities {
			if flagged := slices.Contains(e.Flags, c.flag); flagged != (e.Name == c.name) {
				t.Errorf("%s\n  %q: flags %v", c.text, e.Name, e.Flags)
			}
		}
	}
}

func TestMentionsLieInTheText(t *testing.T) {
	doc, a, atts := marked("en", "[{p:Ana Ruiz}, a minister,] said so. [She] said {c:Drovia}'s parliament met in {l:Tessel}.")
	r := Resolve(doc, a, atts)
	for i, e := range r.Entities {
		if int(e.ID) != i+1 {
			t.Errorf("entity %d has the number %d", i+1, e.ID)
		}
		for _, m := range e.Mentions {
			if m.Span.In(doc.Text) != m.Text {
				t.Errorf("mention %q at %v is %q in the text", m.Text, m.Span, m.Span.In(doc.Text))
			}
		}
	}
	if r.At(proffer.Span{Start: 0, End: 8}) != 1 {
		t.Error("the first name is not found by its span")
	}
}

func FuzzResolve(f *testing.F) {
	f.Add("en", "[{p:Ana} {c:X}'s report] said [it].")
	f.Add("ar", "[{p:وال}] قال [هو]")
	f.Add("ru", "[{l:Ь-}] и [{o:«»}] они")
	f.Fuzz(func(t *testing.T, lang, text string) {
		doc, a, atts := marked(lang, strings.NewReplacer("{", "", "}", "", "[", "", "]", "").Replace(text))
		for i := range a.Tokens {
			s := a.Tokens[i].Span
			if i%3 == 0 {
				a.Names = append(a.Names, proffer.Name{Span: s, Kind: []proffer.EntityKind{proffer.KindPerson, proffer.KindOrganization, proffer.KindCountry, proffer.KindPlace}[i%4]})
			}
			if i%2 == 0 {
				atts = append(atts, attribution.Attribution{Source: s, Hearer: s, NestedIn: i%5 - 2})
			}
		}
		r := Resolve(doc, a, atts)
		for _, e := range r.Entities {
			for _, m := range e.Mentions {
				if m.Span.In(doc.Text) == "" {
					t.Fatalf("mention outside of the text: %v", m.Span)
				}
			}
		}
	})
}

func TestMinistersOfTheDatelinesState(t *testing.T) {
	doc, a, atts := marked("en", "{o:MERA}, {c:Tolland} — Prices rose. [Finance Minister {p:Orla Brand}] said so. In {c:Vesk}, [Trade Minister {p:Jon Aske}] said no. [{p:Ida Lund}], a grocer, said nothing.")
	doc.Parts = []proffer.Part{{Kind: proffer.PartDateline, Span: proffer.Span{Start: 0, End: strings.Index(doc.Text, "Prices")}}}
	got := said(Resolve(doc, a, atts))
	if want := "Orla Brand for Tolland; Jon Aske for Vesk; Ida Lund"; strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "; "), want)
	}
}

func TestMinistersOfTheOnlyState(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"{c:Tolland} raised its prices. {c:Tolland} is cold. [Finance Minister {p:Orla Brand}] said so.", "Orla Brand for Tolland"},
		{"A ship from {c:Tolland} came. [Finance Minister {p:Orla Brand}] said so.", "Orla Brand"},
		{"{c:Tolland} and {c:Vesk} raised their prices. [Finance Minister {p:Orla Brand}] said so.", "Orla Brand"},
		{"{c:Tolland} raised its prices. {c:Tolland} is cold. [The finance ministry] said so. [A committee] said no.", "finance ministry for Tolland; committee"},
	} {
		doc, a, atts := marked("en", c.text)
		if got := strings.Join(said(Resolve(doc, a, atts)), "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSpokesmanOfTheBodySpokenOf(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "{o:Norrin Metals} denied it. Nobody was hurt, [spokesman {p:Orla Brand}] said.", "Orla Brand for Norrin Metals"},
		{"en", "{o:Norrin Metals} sued {o:Harbour Freight}. Nobody was hurt, [spokesman {p:Orla Brand}] said.", "Orla Brand"},
		{"en", "{o:Norrin Metals} denied it.\n\nIt rained.\n\nNobody was hurt, [spokesman {p:Orla Brand}] said.", "Orla Brand"},
		{"ru", "{o:Норрин Металс} всё отрицает. Никто не пострадал, сказала [пресс-секретарь {p:Орла Бранд}].", "Орла Бранд for Норрин Металс"},
		{"ar", "نفت شركة {o:نورين} ذلك. وقال [المتحدث {p:أورلا براند}] إن أحدا لم يصب.", "أورلا براند for نورين"},
	} {
		doc, a, atts := marked(c.lang, c.text)
		if got := strings.Join(said(Resolve(doc, a, atts)), "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestWhoseOffice(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "[{o:Norrin Metals}] denied it. [The company's lawyer, {p:Orla Brand},] said more.", "Norrin Metals for Norrin Metals; Orla Brand for Norrin Metals"},
		{"en", "[{p:Norrin Tankers}] denied it. [The company's lawyer, {p:Orla Brand},] said more.", "Norrin Tankers for Norrin Tankers; Orla Brand for Norrin Tankers"},
		{"en", "The {o:Dockers Union} met {o:Norrin Metals}. [{p:Orla Brand}, the union's secretary,] said no.", "Orla Brand for Dockers Union"},
		{"en", "{o:Norrin Metals} was fined. [The secretary of the union, {p:Orla Brand},] said no.", "Orla Brand"},
		{"en", "The {o:Dockers Union} met. [{p:Orla Brand}, its treasurer,] said no.", "Orla Brand for Dockers Union"},
		{"en", "The {o:Dockers Union} emptied the museum, [its curator, {p:Orla Brand},] said.", "Orla Brand"},
		{"en", "{o:Norrin Metals} left. The ferry sank, [a spokesman for the rebels, {p:Orla Brand},] said.", "Orla Brand"},
		{"ru", "{o:Норрин Металс} ушла. Паром затонул, сказал [представитель жителей {p:Омар Бранд}].", "Омар Бранд"},
		{"en", "[{p:Norrin}] will stop buying. [Its director, {p:Orla Brand},] said so.", "Norrin; Orla Brand for Norrin"},
		{"en", "[{p:Jon Aske}] denied it. [His lawyer, {p:Orla Brand},] said more.", "Jon Aske; Orla Brand for Jon Aske"},
		{"en", "[{p:Jon Aske}] denied it. [His brother, {p:Omar Brand},] said more.", "Jon Aske; Omar Brand"},
		{"en", "[{c:Tolland}'s ambassador to the {o:River Union}, {p:Orla Brand},] said no.", "Orla Brand for Tolland"},
		{"en", "[The special rapporteur on {c:Tolland}, {p:Orla Brand},] said no.", "Orla Brand"},
		{"en", "[{p:Orla Brand} of the {o:Dockers Union}] said no.", "Orla Brand for Dockers Union"},
		{"en", "The {o:Sarn Front}, led by {p:Jon Aske}, fled. [The {o:Sarn Front}] said no.", "Sarn Front for Sarn Front"},
		{"ru", "[{o:Норрин Металс}] всё отрицает. [Адвокат компании {p:Орла Бранд}] добавила.", "Норрин Металс for Норрин Металс; Орла Бранд for Норрин Металс"},
		{"ru", "[Директор фирмы «{o:Норрин}» {p:Омар Бранд}] отказался.", "Омар Бранд for Норрин"},
		{"ru", "[Адвокат {p:Ивана Петрова} {p:Олег Сомов}] молчит. [{p:Иван Петров}] тоже.", "Олег Сомов for Ивана Петрова; Ивана Петрова"},
		{"ar", "قال مدير {o:لحزب الفانوس} [{p:عمر فانس}] ذلك. ورفض {o:حزب الفانوس}.", "عمر فانس for حزب الفانوس"},
		{"ar", "نفت شركة {o:نورين} ذلك. [{p:أورلا براند} المدير المالي للشركة] قال لا.", "أورلا براند for نورين"},
		{"ru", "[Официальный представитель {o:Норрин Металс} {p:Орла Бранд}] молчит. Это ложь, сказала [дипломат].", "Орла Бранд for Норрин Металс; Орла Бранд for Норрин Металс"},
		{"ar", "قال [{p:عمر فانس}] ذلك. [محاميه {p:جون أسك}] أضاف.", "عمر فانس; جون أسك for عمر فانس"},
	} {
		doc, a, atts := marked(c.lang, c.text)
		if got := strings.Join(said(Resolve(doc, a, atts)), "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestMinistersOfAnotherState(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "{c:Tolland} raised its prices. {c:Tolland} is cold. [{p:Orla Brand}, the finance minister,] said so.", "Orla Brand for Tolland"},
		{"en", "{c:Tolland} raised its prices. {c:Tolland} is cold. [{p:Orla Brand}, the Veskan finance minister,] said so.", "Orla Brand"},
		{"ru", "{c:Толланд} поднял цены. {c:Толланд} мёрзнет. [Министр финансов Веска {p:Орла Бранд}] против.", "Орла Бранд"},
		{"ar", "رفعت {c:تولاند} أسعارها. {c:تولاند} باردة. [وزيرة المالية {p:أورلا براند}] قالت ذلك.", "أورلا براند for تولاند"},
		{"ar", "رفعت {c:تولاند} أسعارها. {c:تولاند} باردة. [وزيرة المالية الفيسكية {p:أورلا براند}] قالت ذلك.", "أورلا براند"},
	} {
		doc, a, atts := marked(c.lang, c.text)
		if got := strings.Join(said(Resolve(doc, a, atts)), "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNamesThatStandSideBySide(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string // names in the order of the text
	}{
		{"ar", "تقع {l:كورسا} في {l:تولاند}. وتتهم {o:كورسا تولاند} بالتجسس.", []string{"كورسا", "تولاند"}},
		{"ar", "تقع {l:كورسا} قرب البحر. وتتهم {o:كورسا السفلى} بالتجسس.", []string{"كورسا", "كورسا السفلى"}},
		{"ru", "Представитель {o:Фронта капитан} {p:Юсуф Дан} молчит.", []string{"Фронта", "Юсуф Дан"}},
		{"ru", "Глава {o:Союза фермеров} {p:Сара Дан} молчит.", []string{"Союза фермеров", "Сара Дан"}},
	} {
		r := Resolve(marked(c.lang, c.text))
		var got []string
		for _, e := range r.Entities {
			got = append(got, e.Name)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestPresidentOfSomeState(t *testing.T) {
	for _, c := range []struct {
		text string
		is   bool
	}{
		{"[President {p:Orla Brand}] said so.", true},
		{"[Club president {p:Orla Brand}] said so.", false},
		{"[Finance Minister {p:Orla Brand}] said so.", true},
		{"[Mayor {p:Orla Brand}] said so.", false},
	} {
		e := Resolve(marked("en", c.text)).Entities[0]
		if got := slices.Contains(e.Flags, proffer.StateUnsaid); got != c.is {
			t.Errorf("%s: of some state %v, want %v", c.text, got, c.is)
		}
	}
}

func TestABoardIsNobody(t *testing.T) {
	doc, a, atts := marked("ar", "قال رئيس {o:مجلس الإدارة} {p:أورلا براند} ذلك في {o:شركة نورين}.")
	for _, e := range Resolve(doc, a, atts).Entities {
		if e.Name == "مجلس الإدارة" {
			t.Errorf("%+v is a body of its own", e)
		}
	}
}

// forms lists for each entity all that its mentions and aliases call it.
func forms(r Result) map[string]string {
	out := map[string]string{}
	for _, e := range r.Entities {
		var all []string
		for _, m := range e.Mentions {
			all = append(all, m.Text)
		}
		out[e.Name] = strings.Join(append(all, e.Aliases...), ", ")
	}
	return out
}

func TestNamesOfBodies(t *testing.T) {
	for _, c := range []struct{ lang, text, entity, want string }{
		{"ru", "{o:Минкультуры} {c:Дровии} одобрило сделку.", "Минкультуры", "Минкультуры, Минкультуры Дровии"},
		{"ar", "رحبت {o:وزارة الصحة} في {c:دروفيا} بالقرار.", "وزارة الصحة", "وزارة الصحة, وزارة الصحة في دروفيا"},
		{"en", "{o:Greben Energy} grew. {p:Greben} will not say why.", "Greben Energy", "Greben Energy, Greben, Greben"},
		{"en", "{p:Ana Ruiz} heads the {o:World Music Forum}. The {p:Forum} met.", "World Music Forum", "World Music Forum, The Forum, Forum"},
	} {
		doc, a, atts := marked(c.lang, c.text)
		if got := forms(Resolve(doc, a, atts)); got[c.entity] != c.want {
			t.Errorf("%s: %q, want %q as %q", c.text, got, c.entity, c.want)
		}
	}
}

func TestFinanceMinistryIsNotOfMali(t *testing.T) {
	doc, a, atts := marked("ar", "أحالت {o:وزارة المالية} الأسئلة إلى {c:دروفيا} أمس.")
	for _, e := range Resolve(doc, a, atts).Entities {
		if e.Country == "ML" {
			t.Errorf("%q is a state: “المالية” is finance here", e.Name)
		}
	}
}

func TestPlaceOfADateline(t *testing.T) {
	doc, a, atts := marked("ar", "تل غروم، 5 آذار/مارس - قال سكان تل غروم إن المياه انقطعت.")
	doc.Parts = []proffer.Part{{Kind: proffer.PartDateline, Span: proffer.Span{Start: 0, End: strings.Index(doc.Text, " - ") + 2}}}
	es := Resolve(doc, a, atts).Entities
	if len(es) != 1 || es[0].Name != "تل غروم" || es[0].Kind != proffer.KindPlace {
		t.Errorf("%+v, want the place of the dateline", es)
	}
}

func TestABodysNounIsNotItsChairwoman(t *testing.T) {
	doc, a, atts := marked("ar", "قالت رئيسة {o:نقابة المعلمين} {p:ليلى منصور} إن النقابة غاضبة. ورفضت النقابة الحوار.")
	for _, e := range Resolve(doc, a, atts).Entities {
		for _, m := range e.Mentions {
			if e.Kind == proffer.KindPerson && m.Text == "النقابة" {
				t.Error("“النقابة” is the chairwoman")
			}
		}
	}
}

func TestSourceUpToItsComma(t *testing.T) {
	doc, a, atts := marked("en", "[Aslind, its director,] said nothing had changed.")
	if got := said(Resolve(doc, a, atts)); !slices.Equal(got, []string{"Aslind"}) {
		t.Errorf("%q, want Aslind", got)
	}
}

// TestShortNameOfABody: "the Forum" with a capital is a name of the forum, "the forum" and what begins a sentence without
// being the end of a name are not.
func TestShortNameOfABody(t *testing.T) {
	for _, c := range []struct {
		text, alias string
		has         bool
	}{
		{"[Mira Doll of the {o:Open Rivers Forum}] said so. [The Forum] counts eleven dams.", "Forum", true},
		{"[The {o:Open Rivers Forum}] said so. [The forum] counts eleven dams.", "Forum", false},
		{"[The {o:Open Rivers Forum}] said so. [The Ministry] counts eleven dams.", "Ministry", false},
	} {
		r := Resolve(marked("en", c.text))
		has := slices.ContainsFunc(r.Entities, func(e proffer.Entity) bool {
			return e.Name == "Open Rivers Forum" && slices.Contains(e.Aliases, c.alias)
		})
		if has != c.has {
			t.Errorf("%s: called %s is %v", c.text, c.alias, has)
		}
	}
}

// TestNamesakeOfACapital: a report that puts a town in another state than the capital of its name does not mean that
// capital, and nobody of the town is of its state.
func TestNamesakeOfACapital(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		state      string // whose code some entity has
		has        bool
	}{
		{"en", "Officials met in {l:Tripoli}, {c:Lebanon}. [Mayor {p:Adib Sorr} of {l:Tripoli}] told reporters so.", "LY", false},
		{"en", "Officials met in {l:Tripoli}. [Mayor {p:Adib Sorr} of {l:Tripoli}] told reporters so.", "LY", true},
		{"en", "Envoys flew from {l:Tripoli}, {c:Russia} said. [Minister {p:Adib Sorr} of {l:Tripoli}] told reporters so.", "LY", true},
	} {
		r := Resolve(marked(c.lang, c.text))
		has := slices.ContainsFunc(r.Entities, func(e proffer.Entity) bool { return e.Country == c.state })
		if has != c.has {
			t.Errorf("%s: of %s is %v", c.text, c.state, has)
		}
	}
}
