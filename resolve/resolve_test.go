package resolve

import (
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"sort"
	"strings"
	"testing"

	"proffer"
)

// doc is a document whose entities are given as "kind name|alias of N".
func doc(key string, entities ...proffer.Entity) Document {
	r := &proffer.Reading{}
	for i, e := range entities {
		e.ID = proffer.EntityID(i + 1)
		if e.Mentions == nil && e.Name != "" {
			e.Mentions = []proffer.Mention{{Text: e.Name, Form: proffer.FormName}}
		}
		r.Entities = append(r.Entities, e)
	}
	return Document{Key: key, Reading: r}
}

func person(name string, of ...proffer.EntityID) proffer.Entity {
	e := proffer.Entity{Kind: proffer.KindPerson, Name: name}
	if len(of) > 0 {
		e.Of = of[0]
	}
	return e
}

func titled(title, name string) proffer.Entity {
	return proffer.Entity{Kind: proffer.KindPerson, Name: name, Title: title}
}

func body(name string, of ...proffer.EntityID) proffer.Entity {
	e := proffer.Entity{Kind: proffer.KindOrganization, Name: name}
	if len(of) > 0 {
		e.Of = of[0]
	}
	return e
}

func state(name, code string) proffer.Entity {
	return proffer.Entity{Kind: proffer.KindCountry, Name: name, Country: code}
}

func same(r Result, a, b Ref) bool {
	return r.Of[a.Document][a.Entity-1] == r.Of[b.Document][b.Entity-1]
}

func town(name string) proffer.Entity { return proffer.Entity{Kind: proffer.KindPlace, Name: name} }

func TestPlaceInACaseThatShowsNoNominative(t *testing.T) {
	for _, nominative := range []string{"Тусса", "Tussa", "توسا"} {
		if r := Resolve([]Document{doc("a", town(nominative)), doc("b", town("Туссе"))}, nil); !same(r, Ref{0, 1}, Ref{1, 1}) {
			t.Errorf("%s and «Туссе» are two places", nominative)
		}
	}
	if r := Resolve([]Document{doc("a", town("Тусса")), doc("b", town("Тулме"))}, nil); same(r, Ref{0, 1}, Ref{1, 1}) {
		t.Error("«Тусса» and «Тулме» are one place")
	}
}

func TestPoliceAndCourtOfOneTown(t *testing.T) {
	if r := Resolve([]Document{doc("a", body("Gromar Police")), doc("b", body("محكمة غرومار"))}, nil); same(r, Ref{0, 1}, Ref{1, 1}) {
		t.Error("a town's police is its court")
	}
}

func TestOneThingInThreeScripts(t *testing.T) {
	for _, names := range [][3]proffer.Entity{
		{person("Tomas Belan"), person("Томас Белан"), person("توماس بيلان")},
		{person("Viktor Hale"), person("Виктор Хейл"), person("فيكتور هيل")},
		{state("Drovia", ""), state("Дровия", ""), state("دروفيا", "")},
		{body("Merrin"), state("Меррин", ""), body("مرين")},
		{person("Ana Willow"), person("Анна Уиллоу"), person("آنا ويلو")},
		{state("Russia", "RU"), state("Россия", "RU"), state("روسيا", "RU")},
		{body("Northern Front"), body("Северный фронт"), body("الجبهة الشمالية")},
		{body("World Health Organization"), body("ВОЗ"), body("منظمة الصحة العالمية")},
		{body("Ostrel Group"), body("Острел"), body("أوستريل")},
		{body("Southern Farmers' Union"), body("Союз южных фермеров"), body("اتحاد مزارعي الجنوب")},
		{body("Children's Hospital"), body("Детская больница"), body("مستشفى الأطفال")},
		{body("Chamber of Accounts"), body("Счётная палата"), body("ديوان المحاسبة")},
		{body("Regional Malaria Centre"), body("Региональный центр по борьбе с малярией"), body("المركز الإقليمي لمكافحة الملاريا")},
		{body("School of Music"), body("Школа музыки"), body("مدرسة الموسيقى")},
		{person("Neumalak"), body("Невмалак"), body("نومالاك")},
		{person("Quarnell"), person("Кварнелл"), person("كوارنيل")},
		{body("Statistics Office"), body("Статистическое управление"), body("مكتب الإحصاء")},
		{body("Civic Union"), body("Гражданский союз"), body("الاتحاد المدني")},
	} {
		r := Resolve([]Document{doc("a", names[0]), doc("b", names[1]), doc("c", names[2])}, nil)
		if len(r.Entities) != 1 {
			t.Errorf("%q, %q, %q are %d entities, want 1", names[0].Name, names[1].Name, names[2].Name, len(r.Entities))
			continue
		}
		if e := r.Entities[0]; e.Name != names[0].Name || len(e.Why) == 0 || len(e.Mentions) != 3 {
			t.Errorf("%q: name %q, %d mentions, why %v", names[0].Name, e.Name, len(e.Mentions), e.Why)
		}
	}
}

func TestWhatStaysApart(t *testing.T) {
	for _, c := range []struct{ a, b proffer.Entity }{
		{person("Jana Dunin"), person("Marek Dunin")},
		{person("Anna Sorel"), person("Anna Lorek")},
		{body("Bank of Meria"), body("Bank of Tovan")},
		{state("Drovia", ""), state("Sarvan", "")},
		{body("Ostrel Shipping"), body("Korvel Shipping")},
		{state("Niger", "NE"), state("Nigeria", "NG")},
		{body("Fishermen's Union"), body("Союз южных фермеров")},
		{body("Chamber of Commerce"), body("Счётная палата")},
		{body("Regional Malaria Centre"), body("Региональный центр по борьбе с наводнениями")},
		{proffer.Entity{Kind: proffer.KindPlace, Name: "Lower Seld"}, proffer.Entity{Kind: proffer.KindPlace, Name: "Сельд"}},
		{body("Central Hospital of Tulm"), town("تولم")},
		{body("Central Hospital of Tulm"), town("Tulm")},
	} {
		if r := Resolve([]Document{doc("a", c.a), doc("b", c.b)}, nil); len(r.Entities) != 2 {
			t.Errorf("%q and %q are one: %v", c.a.Name, c.b.Name, r.Entities[0].Why)
		}
	}
}

func TestWordThatIsOnlyASurnameInAScriptWithoutCapitals(t *testing.T) {
	alone := func(name string) proffer.Entity {
		return proffer.Entity{Kind: proffer.KindPerson, Name: name, Unnamed: true}
	}
	docs := []Document{doc("a", titled("minister", "Tarek Belmadi")), doc("b", person("طارق بلمادي")), doc("c", alone("بلمادي"))}
	if r := Resolve(docs, nil); len(r.Entities) != 1 || r.Entities[0].Name != "Tarek Belmadi" || r.Entities[0].Unnamed {
		t.Errorf("the surname alone is apart: %v", r.Entities)
	}
	if r := Resolve(append(docs[:2:2], doc("c", body("بلمادي"))), nil); len(r.Entities) != 1 || r.Entities[0].Kind != proffer.KindPerson {
		t.Errorf("the surname that was taken for a body is apart: %v", r.Entities)
	}
	for _, other := range []proffer.Entity{body("بنك"), body("بلمادي للنقل"), alone("مسؤول"), alone("بلمادي آخر"), alone("witness")} {
		if r := Resolve(append(docs[:2:2], doc("c", other)), nil); same(r, Ref{0, 1}, Ref{2, 1}) {
			t.Errorf("%q is Tarek Belmadi", other.Name)
		}
	}
	if r := Resolve(append(docs, doc("d", person("كريم بلمادي"))), nil); same(r, Ref{1, 1}, Ref{2, 1}) {
		t.Error("with two people of the surname it says nothing of which")
	}
}

func TestHospitalIsNotItsTownWhateverADocumentTookTheTownFor(t *testing.T) {
	r := Resolve([]Document{doc("a", body("Central Hospital of Tulm")), doc("b", town("Tulm")), doc("c", town("Тулм")), doc("d", body("تولم"))}, nil)
	if len(r.Entities) != 2 || same(r, Ref{0, 1}, Ref{3, 1}) {
		t.Errorf("%d entities, want the hospital and the town", len(r.Entities))
	}
}

func TestPersonTakenForABody(t *testing.T) {
	for _, c := range []struct {
		who, taken proffer.Entity
		same       bool
	}{
		{titled("deputy", "Marat Ilgizov"), body("مارات إيلغيزوف"), true},
		{titled("депутат", "Марат Ильгизов"), body("Marat Ilgizov"), true},
		{titled("deputy", "Marat Ilgizov"), body("Ilgizov Shipping"), false},
		{titled("deputy", "Marat Ilgizov"), body("Фонд Ильгизова"), false},
		{titled("deputy", "Marat Ilgizov"), body("Renat Ilgizov"), false},
	} {
		r := Resolve([]Document{doc("a", c.who), doc("b", c.taken)}, nil)
		if same(r, Ref{0, 1}, Ref{1, 1}) != c.same {
			t.Errorf("%q and %q: one is %v", c.who.Name, c.taken.Name, !c.same)
		}
	}
	two := []Document{doc("a", titled("deputy", "Marat Ilgizov")), doc("b", titled("judge", "Marat Ilgizov")), doc("c", body("مارات إيلغيزوف"))}
	if r := Resolve(two, []Decision{{Ref{0, 1}, Ref{1, 1}, false}}); same(r, Ref{0, 1}, Ref{2, 1}) || same(r, Ref{1, 1}, Ref{2, 1}) {
		t.Error("of two people of the name either may be meant")
	}
}

func TestNameWithoutItsSort(t *testing.T) {
	has := func(e proffer.Entity, alias string) bool {
		for _, a := range e.Aliases {
			if a == alias {
				return true
			}
		}
		return false
	}
	r := Resolve([]Document{doc("a", body("Tekhno-Kamsk")), doc("b", body("مصنع تكنو كامسك"))}, nil)
	if len(r.Entities) != 1 || !has(r.Entities[0], "تكنو كامسك") {
		t.Errorf("%v", r.Entities)
	}
	r = Resolve([]Document{doc("a", body("مصنع تكنو كامسك"))}, nil)
	if has(r.Entities[0], "تكنو كامسك") {
		t.Error("nothing says that it is called so")
	}
}

func TestSurnameJoinsOnlyTheOnePersonWhomItFits(t *testing.T) {
	one := []Document{doc("a", person("Irena Vosk")), doc("b", person("Воск"))}
	if r := Resolve(one, nil); len(r.Entities) != 1 {
		t.Errorf("one Vosk: %d entities", len(r.Entities))
	}
	two := append(one, doc("c", person("Pavel Vosk")))
	if r := Resolve(two, nil); len(r.Entities) != 3 || same(r, Ref{0, 1}, Ref{1, 1}) {
		t.Errorf("a second Vosk must detach the mention by surname alone: %d entities", len(r.Entities))
	}
}

func TestAcronymOfTwoBodies(t *testing.T) {
	a := proffer.Entity{Kind: proffer.KindOrganization, Name: "National River Agency", Aliases: []string{"NRA"}}
	b := proffer.Entity{Kind: proffer.KindOrganization, Name: "New Roads Association", Aliases: []string{"NRA"}}
	r := Resolve([]Document{doc("a", a), doc("b", b)}, nil)
	if len(r.Entities) != 2 {
		t.Errorf("two bodies with one acronym became one: %v", r.Entities[0].Why)
	}
}

func TestMinistriesByTheirState(t *testing.T) {
	en := doc("a", state("Aldovia", ""), body("Aldovian health ministry", 1))
	ru := doc("b", state("Алдовия", ""), body("Минздрав Алдовии", 1))
	other := doc("c", state("Kharun", ""), body("Kharun health ministry", 1))
	r := Resolve([]Document{en, ru, other}, nil)
	if !same(r, Ref{0, 2}, Ref{1, 2}) {
		t.Error("the health ministry of one state in two languages is two")
	}
	if same(r, Ref{0, 2}, Ref{2, 2}) {
		t.Error("the health ministries of two states are one")
	}
}

func TestDecisionsWin(t *testing.T) {
	docs := []Document{doc("a", person("Tomas Belan")), doc("b", person("Tomas Belan")), doc("c", person("Gerd Amsel"))}
	r := Resolve(docs, []Decision{{Ref{0, 1}, Ref{1, 1}, false}, {Ref{0, 1}, Ref{2, 1}, true}})
	if same(r, Ref{0, 1}, Ref{1, 1}) {
		t.Error("what a person split is one")
	}
	if !same(r, Ref{0, 1}, Ref{2, 1}) {
		t.Error("what a person merged is two")
	}
	both := Resolve(docs, []Decision{{Ref{0, 1}, Ref{1, 1}, true}, {Ref{0, 1}, Ref{1, 1}, false}})
	if same(both, Ref{0, 1}, Ref{1, 1}) {
		t.Error("a merge won over a split")
	}
}

// TestWhatIsToldDoesNotCutOff: whoever is joined with another name by a person or a pack still gathers his own name.
func TestWhatIsToldDoesNotCutOff(t *testing.T) {
	docs := []Document{doc("a", person("Tomas Belan")), doc("b", person("Gerd Amsel")), doc("c", person("Томас Белан")), doc("d", person("Gerd Amsel"))}
	known := Known{Pack: "desk", Aliases: []Alias{{Names: []string{"Tomas Belan", "Gerd Amsel"}, Source: "his passport"}}}
	for _, r := range []Result{Resolve(docs, []Decision{{Ref{0, 1}, Ref{1, 1}, true}}), Resolve(docs, nil, known)} {
		if len(r.Entities) != 1 {
			t.Errorf("%d entities, want one: %v", len(r.Entities), r.Of)
		}
	}
	if why := strings.Join(Resolve(docs, nil, known).Entities[0].Why, "\n"); !strings.Contains(why, "“Gerd Amsel” is another name of “Tomas Belan”, says the pack desk (his passport)") {
		t.Errorf("the reason is not said: %s", why)
	}
	split := Resolve(docs, []Decision{{Ref{0, 1}, Ref{1, 1}, false}}, known)
	if same(split, Ref{0, 1}, Ref{1, 1}) {
		t.Error("a pack won over a split")
	}
	if r := Resolve(docs, nil, Known{Aliases: []Alias{{Kind: proffer.KindVessel, Names: []string{"Tomas Belan", "Gerd Amsel"}}}}); len(r.Entities) != 2 {
		t.Error("a vessel's names joined people")
	}
	two := Known{Aliases: []Alias{{Names: []string{"Tomas Belan", "Abu Nur"}}, {Names: []string{"Tomas Belan", "Gerd Amsel"}}}}
	if r := Resolve(docs, nil, two); len(r.Entities) != 2 {
		t.Error("a name that two aliases claim joined people")
	}
}

func TestWhose(t *testing.T) {
	minister := proffer.Entity{Kind: proffer.KindPerson, Name: "Gerd Amsel", Title: "Health Minister", Flags: []string{proffer.StateUnsaid}}
	guessed := proffer.Entity{Kind: proffer.KindPerson, Name: "Gerd Amsel", Of: 2, Flags: []string{proffer.OwnerGuessed}}
	for _, c := range []struct {
		what string
		docs []Document
		want string
	}{
		{"an Arabic adjective of a state that another report names", []Document{doc("a", titled("وزيرة الصحة الدروفية", "منى فانس")), doc("b", state("دروفيا", ""))}, "دروفيا"},
		{"a state that another report names", []Document{doc("a", titled("the Drovia health minister", "Mona Vance")), doc("b", state("Drovia", ""))}, "Drovia"},
		{"what a minister is for is no state", []Document{doc("a", titled("وزير الموارد المائية", "منى فانس")), doc("b", state("دروفيا", ""))}, ""},
		{"a body that another report names", []Document{doc("a", titled("managing director of Drovia Air", "Mona Vance")), doc("b", body("Drovia Air"))}, "Drovia Air"},
		{"two bodies of one name", []Document{doc("a", titled("director of Harbour Board", "Mona Vance")), doc("b", body("Harbour Board", 2), state("Drovia", "")), doc("c", body("Harbour Board", 2), state("Vesk", ""))}, ""},
		{"the state of its reports", []Document{doc("a", minister, state("Drovia", "")), doc("b", minister)}, "Drovia"},
		{"the state of the case", []Document{doc("a", minister), doc("b", state("Drovia", "")), doc("c", state("Drovia", ""))}, "Drovia"},
		{"two states of the case", []Document{doc("a", minister), doc("b", state("Drovia", "")), doc("c", state("Vesk", ""))}, ""},
		{"surely rather than by a guess", []Document{doc("a", guessed, state("Drovia", "")), doc("b", person("Gerd Amsel", 2), state("Vesk", ""))}, "Vesk"},
		{"a body rather than a state", []Document{doc("a", person("Gerd Amsel", 2), state("Drovia", "")), doc("b", person("Gerd Amsel", 2), body("Harbour Board"))}, "Harbour Board"},
	} {
		r := Resolve(c.docs, nil)
		got := ""
		if of := r.Entities[0].Of; of != 0 {
			got = r.Entities[of-1].Name
		}
		if got != c.want {
			t.Errorf("%s: of %q, want %q", c.what, got, c.want)
		}
		guessed := slices.Contains(r.Entities[0].Flags, proffer.OwnerGuessed)
		if strings.HasPrefix(c.what, "the state of ") != guessed {
			t.Errorf("%s: guessed %v, flags %q", c.what, guessed, r.Entities[0].Flags)
		}
		if got != "" && slices.Contains(r.Entities[0].Flags, proffer.StateUnsaid) {
			t.Errorf("%s: of %q, and of a state that nobody names", c.what, got)
		}
	}
}

func TestNameNotInCapitals(t *testing.T) {
	long := state("REPUBLIC OF DROVIA", "")
	long.Aliases = []string{"Drovia"}
	if r := Resolve([]Document{doc("a", long)}, nil); r.Entities[0].Name != "Drovia" {
		t.Errorf("called %q", r.Entities[0].Name)
	}
	if r := Resolve([]Document{doc("a", body("NATO"))}, nil); r.Entities[0].Name == "" {
		t.Error("an acronym has no name")
	}
}

func TestNobodyBelongsToHimself(t *testing.T) {
	a := doc("a", person("Gerd Amsel", 2), person("Mona Vance"))
	b := doc("b", person("Gerd Amsel"), person("Mona Vance", 1))
	for _, docs := range [][]Document{{a, b}, {b, a}, {doc("c", person("Mona Vance")), a, b}} {
		r := Resolve(docs, nil)
		for _, e := range r.Entities {
			of := ""
			if e.Of != 0 {
				of = r.Entities[e.Of-1].Name
			}
			if want := map[string]string{"Mona Vance": "Gerd Amsel"}[e.Name]; of != want {
				t.Errorf("%s of %q, want %q, whatever came first", e.Name, of, want)
			}
		}
	}
}

func TestOfficesByTheirDays(t *testing.T) {
	report := func(key, day, lang string) Document {
		var d Document
		switch lang {
		case "en":
			d = doc(key, proffer.Entity{Kind: proffer.KindPerson, Name: "the Drovian transport minister", Unnamed: true, Of: 2}, state("Drovia", ""))
		case "ru":
			d = doc(key, proffer.Entity{Kind: proffer.KindPerson, Name: "министра транспорта Дровии", Unnamed: true, Of: 2}, state("Дровия", ""))
		case "ar":
			d = doc(key, proffer.Entity{Kind: proffer.KindPerson, Name: "وزير النقل", Unnamed: true, Of: 2}, state("دروفيا", ""))
		}
		d.Published = day
		return d
	}
	held := func(by, from, to string) Office {
		return Office{Titles: []string{"transport minister", "министр транспорта", "وزير النقل"}, Of: "Drovia", Holder: []string{by}, From: from, To: to}
	}
	docs := []Document{doc("a", person("Gerd Amsel")), doc("b", person("Tomas Belan")),
		report("c", "2023-06-01", "en"), report("d", "2024-02-28", "ru"), report("e", "2024-02-29", "ar"), report("f", "", "en"), report("g", "2020-01-01", "en")}
	known := Known{Pack: "desk", Offices: []Office{held("Gerd Amsel", "2023-05-01", "2024-02-28"), held("Tomas Belan", "2024-02-29", "")}}
	r := Resolve(docs, nil, known)
	for d, want := range map[int]int{2: 0, 3: 0, 4: 1} {
		if !same(r, Ref{d, 1}, Ref{want, 1}) {
			t.Errorf("document %d is not given to the holder in document %d", d, want)
		}
	}
	for _, d := range []int{5, 6} {
		if same(r, Ref{d, 1}, Ref{0, 1}) || same(r, Ref{d, 1}, Ref{1, 1}) {
			t.Errorf("document %d is given to a holder of another day", d)
		}
	}
	if why := strings.Join(r.Entities[0].Why, "\n"); !strings.Contains(why, "“the Drovian transport minister” on 2023-06-01: “Gerd Amsel” held the office from 2023-05-01 to 2024-02-28, says the pack desk") {
		t.Errorf("the reason is not said: %s", why)
	}
	two := Known{Offices: append(known.Offices, held("Anna Korr", "2023-01-01", "2023-12-31"))}
	if r := Resolve(docs, nil, two); same(r, Ref{2, 1}, Ref{0, 1}) {
		t.Error("an office with two holders on a day is given to one")
	}
	other := doc("a", person("Gerd Amsel"), proffer.Entity{Kind: proffer.KindPerson, Name: "deputy transport minister", Unnamed: true, Of: 3}, state("Drovia", ""))
	other.Published = "2023-06-01"
	if r := Resolve([]Document{other}, nil, known); same(r, Ref{0, 1}, Ref{0, 2}) {
		t.Error("the deputy is taken for the minister")
	}
}

// A number that a thing keeps for good decides, whatever the names; a person's word goes over it.
func TestNumbersDecide(t *testing.T) {
	ship := func(name, kind, value string) proffer.Entity {
		e := proffer.Entity{Kind: proffer.KindVessel, Name: name}
		if kind != "" {
			e.Identifiers = []proffer.Identifier{{Type: kind, Value: value}}
		}
		return e
	}
	docs := []Document{
		doc("a", ship("Morning Lark", "imo", "9074729")),
		doc("b", ship("Queen of Salm", "imo", "9074729")),
		doc("c", ship("Morning Lark", "imo", "9321483")),
		doc("d", ship("Queen of Salm", "", "")),
		doc("e", ship("Morning Lark", "mmsi", "273123456")),
		doc("f", proffer.Entity{Kind: proffer.KindPerson, Name: "Lark Morning", Identifiers: []proffer.Identifier{{Type: "imo", Value: "9074729"}}}),
	}
	at := func(d int) Ref { return Ref{d, 1} }
	r := Resolve(docs, nil)
	for _, x := range []struct {
		a, b int
		want bool
	}{{0, 1, true}, {0, 2, false}, {1, 2, false}, {1, 3, true}, {0, 5, false}} {
		if got := same(r, at(x.a), at(x.b)); got != x.want {
			t.Errorf("%d and %d are one: %v, want %v", x.a, x.b, got, x.want)
		}
	}
	if why := r.Entities[r.Of[0][0]-1].Why; !strings.Contains(strings.Join(why, "\n"), "the same imo 9074729") {
		t.Errorf("the reasons do not name the number: %q", why)
	}
	r = Resolve(docs, []Decision{{A: at(0), B: at(1)}, {A: at(0), B: at(2), Same: true}})
	if same(r, at(0), at(1)) || !same(r, at(0), at(2)) {
		t.Error("a number goes over a person's decision")
	}
}

func TestPlacesOfOneNameInTwoStates(t *testing.T) {
	place := func(name, country string) proffer.Entity {
		return proffer.Entity{Kind: proffer.KindPlace, Name: name, Country: country}
	}
	docs := []Document{doc("a", place("Tripoli", "LY")), doc("b", place("Tripoli", "LB")), doc("c", place("Триполи", "LB")),
		doc("d", place("طرابلس", "LY")), doc("e", place("Tripoli", ""))}
	r := Resolve(docs, nil)
	if len(r.Entities) != 3 || same(r, Ref{0, 1}, Ref{1, 1}) || !same(r, Ref{1, 1}, Ref{2, 1}) || !same(r, Ref{0, 1}, Ref{3, 1}) {
		t.Errorf("want the Libyan, the Lebanese, and one that could be either: %v", r.Of)
	}
	if r := Resolve([]Document{docs[1], docs[4]}, nil); len(r.Entities) != 1 || r.Entities[0].Country != "LB" {
		t.Errorf("where only one place has the name, it is that: %v", r.Entities)
	}
}

// clusters writes a result without numbers and order: which documents' entities are together.
func clusters(docs []Document, r Result) []string {
	by := map[proffer.EntityID][]string{}
	for d := range docs {
		for i, e := range docs[d].Reading.Entities {
			id := r.Of[d][i]
			by[id] = append(by[id], docs[d].Key+":"+e.Name)
		}
	}
	var out []string
	for id, members := range by {
		sort.Strings(members)
		out = append(out, fmt.Sprintf("%s (%s) %s", r.Entities[id-1].Name, r.Entities[id-1].Kind, strings.Join(members, ", ")))
	}
	sort.Strings(out)
	return out
}

func TestOrderOfArrivalChangesNothing(t *testing.T) {
	docs := []Document{
		doc("a", state("Drovia", ""), person("Tomas Belan", 1), body("Drovian foreign ministry", 1), body("Northern Front")),
		doc("b", state("Дровия", ""), person("Белан"), body("МИД Дровии", 1), body("Северный фронт")),
		doc("c", person("T. Belan"), person("Idris Valmar"), body("Front")),
		doc("d", person("Valmar"), person("Thomas Belan"), person("Belan")),
		doc("e", person("إدريس فالمار"), body("الجبهة الشمالية"), proffer.Entity{Kind: proffer.KindPlace, Name: "Drovia"}),
		doc("f", titled("mayor", "Boris Valmar"), body("Ostrel"), body("Ostrel Group")),
	}
	want := clusters(docs, Resolve(docs, nil))
	rnd := rand.New(rand.NewSource(7))
	for range 30 {
		mixed := append([]Document(nil), docs...)
		rnd.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := clusters(mixed, Resolve(mixed, nil)); !reflect.DeepEqual(got, want) {
			t.Fatalf("another order gives another outcome:\n%s\ninstead of\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}
