package screen

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proffer/names"
)

func person(id string, texts ...string) Entry {
	e := Entry{ID: id, Kind: names.Person}
	for i, s := range texts {
		e.add(Name{Text: s, Main: i == 0})
	}
	return e
}

func body(id string, texts ...string) Entry {
	e := person(id, texts...)
	e.Kind = names.Organization
	return e
}

// harbour is a small list of invented people and bodies.
func harbour() *Index {
	ruiz := person("1", "RUIZ, Ana Maria", "The Deputy")
	ruiz.Names[1].Weak = true
	ruiz.Births, ruiz.Countries, ruiz.Gender = []string{"1960-06-05"}, []string{"Libya"}, "female"
	ruiz.identifier("Passport", "A 525-0088", "")
	vessel := person("6", "NORTHERN LANTERN")
	vessel.Kind = names.Vessel
	vessel.identifier("IMO", "IMO 9074729", "")
	return NewIndex([]*List{
		{Source: "first", Edition: "2024-01-02", Entries: []Entry{ruiz, person("2", "Khalid Mansour al-Tarhoni", "خالد منصور الترهوني"), person("3", "Дмитрий Васильев")}},
		{Source: "second", Edition: "2024-02-03", Entries: []Entry{body("4", "Tilla Docks Company Ltd"), body("5", "Karsk Marine Agency"), vessel,
			person("7", "Friedrich Buchenau"), person("8", "Ana Ruiz"), person("9", "Said Omar Said")}},
	})
}

func ids(hits []Hit) string {
	var out []string
	for _, h := range hits {
		out = append(out, h.Entry.ID)
	}
	return strings.Join(out, " ")
}

func TestSearchFindsAcrossReadings(t *testing.T) {
	x := NewIndex([]*List{{Source: "first", Edition: "2024-01-02", Entries: []Entry{
		person("1", "羅明輝"), person("2", "Shao Jianguo"), person("3", "서강민"), person("4", "Haruko Ishida"), person("5", "Lo Ming-fai", "罗明辉")}}})
	if x.Size() != 6 {
		t.Errorf("%d names, want 6: readings are no names of the list", x.Size())
	}
	for query, want := range map[string]string{"Luo Minghui": "1 5", "罗明辉": "1 5", "Шао Цзяньго": "2", "邵建国": "2", "Seo Kang-min": "3", "石田春子": "4", "Lo Mingfai": "5 1", "Wang Minghui": ""} {
		if got := ids(x.Search(Query{Name: query}, Limits{})); got != want {
			t.Errorf("%s: found %q, want %q", query, got, want)
		}
	}
}

func TestSearchFindsForeignNamesInKatakana(t *testing.T) {
	x := NewIndex([]*List{{Source: "first", Edition: "2024-01-02", Entries: []Entry{
		person("1", "Emran Ali Valmar"), person("2", "Дмитрий Лазарев"), person("3", "خالد منصور الترهوني"), person("4", "Elmira Lorenz"), person("5", "カーラ・ベルン")}}})
	for query, want := range map[string]string{"エムラン・アリ・ヴァルマル": "1", "ドミトリー・ラザレフ": "2", "ハリド・マンスール・タルフーニ": "3", "エルミラ・ローレンツ": "4", "Carla Bern": "5", "エルミラ・サンチェス": ""} {
		if got := ids(x.Search(Query{Name: query}, Limits{})); got != want {
			t.Errorf("%s: found %q, want %q", query, got, want)
		}
	}
}

func TestSearchFinds(t *testing.T) {
	x := harbour()
	for _, c := range []struct{ query, first string }{
		{"Ana Maria Ruiz", "1"}, {"ana maria ruis", "1"}, {"Анна Мария Руис", "1"}, {"RUIZ ANA MARIA", "1"},
		{"Khaled Mansur Al Tarhouni", "2"}, {"Халид Мансур Тархони", "2"}, {"خالد منصور الترهوني", "2"}, {"Khalid Mansuor Tarhoni", "2"},
		{"Dmitry Vasilyev", "3"}, {"Dmitriy Vasiliev", "3"}, {"Dmitri Wassiljew", "3"},
		{"OOO Tilla Docks", "4"}, {"Tilla Dock Co. Limited", "4"}, {"KMA", "5"}, {"Northern Lantern", "6"},
		{"Said Omar Said", "9"}, {"سعيد عمر سعيد", "9"}, {"FriedrichBuchenau", "7"}, {"Fredrich Buchenau", "7"},
		{"Dmitry Vаsilyev", "3"}, // with a Cyrillic а
	} {
		hits := x.Search(Query{Name: c.query}, Limits{})
		if len(hits) == 0 || hits[0].Entry.ID != c.first {
			t.Errorf("%q finds %q, want %s first", c.query, ids(hits), c.first)
			continue
		}
		if len(hits[0].Why) == 0 || hits[0].Score < names.Same || hits[0].Score > 1000 {
			t.Errorf("%q: score %d, why %q", c.query, hits[0].Score, hits[0].Why)
		}
	}
}

func TestSearchFindsNothing(t *testing.T) {
	x := harbour()
	for _, q := range []string{"", " ", "…", "\x00\x01", "Ana", "Mansour", "Jonas Petersen", "Dmitry Orlov", "Karskaya", "Company Ltd", "12345", "王", strings.Repeat("x", 10_000), strings.Repeat("x ", 5_000)} {
		if hits := x.Search(Query{Name: q}, Limits{}); len(hits) > 0 {
			t.Errorf("%.20q finds %s (%d)", q, ids(hits), hits[0].Score)
		}
	}
	if hits := NewIndex(nil).Search(Query{Name: "Ana Ruiz"}, Limits{}); len(hits) > 0 {
		t.Error("an empty index finds something")
	}
}

func TestSearchKnowsMore(t *testing.T) {
	x := harbour()
	kind, org := names.Person, names.Organization
	search := func(q Query) Hit {
		t.Helper()
		hits := x.Search(q, Limits{Least: 400})
		for _, h := range hits {
			if h.Entry.ID == "1" {
				return h
			}
		}
		return Hit{}
	}
	plain := search(Query{Name: "Ana Maria Ruis", Kind: &kind})
	for _, c := range []struct {
		what   string
		q      Query
		higher int // 1 higher than with the name alone, -1 lower
		says   string
	}{
		{"the same birthday", Query{Births: []string{"1960-06-05"}}, 1, "born on the same day"},
		{"the same year", Query{Births: []string{"1960"}}, 1, "birth dates agree"},
		{"about the year", Query{Births: []string{"~1962"}}, 1, "birth dates agree"},
		{"another year", Query{Births: []string{"1985-01-01"}}, -1, "birth dates differ: 1960-06-05"},
		{"the next year", Query{Births: []string{"1961-08-01"}}, -1, "differ a little"},
		{"another gender", Query{Gender: "male"}, -1, "listed as female"},
		{"another country", Query{Countries: []string{"France"}}, -1, "another country"},
		{"the same country", Query{Countries: []string{"ly"}}, 0, "the same country"},
		{"no country", Query{Countries: []string{"Nowhere"}}, 0, ""},
	} {
		c.q.Name, c.q.Kind = "Ana Maria Ruis", &kind
		h := search(c.q)
		if d := h.Score - plain.Score; d > 0 != (c.higher > 0) || d < 0 != (c.higher < 0) {
			t.Errorf("%s: %d, alone %d", c.what, h.Score, plain.Score)
		}
		if all := strings.Join(append(append([]string{}, h.Why...), h.Against...), "; "); !strings.Contains(all, c.says) {
			t.Errorf("%s: says %q, want %q", c.what, all, c.says)
		}
	}
	if h := search(Query{Name: "Somebody Else", Identifiers: []string{"a5250088"}}); h.Score != 1000 || h.Why[0] != "the same identifier" {
		t.Errorf("by passport: %d %q", h.Score, h.Why)
	}
	if h := search(Query{Name: "Ana Maria Ruiz", Kind: &org}); h.Entry != nil {
		t.Error("a body is found to be a person")
	}
	weak := search(Query{Name: "The Deputy"})
	if weak.Score == 0 || weak.Score >= 1000 || weak.Against[len(weak.Against)-1] != "a weak alias" {
		t.Errorf("a weak alias: %d %q", weak.Score, weak.Against)
	}
	if h := x.Search(Query{Name: "whatever", Identifiers: []string{"9074729"}}, Limits{}); ids(h) != "6" {
		t.Errorf("by IMO number: %s", ids(h))
	}
}

func TestSearchOrderAndLimits(t *testing.T) {
	x := harbour()
	if got := ids(x.Search(Query{Name: "Ana Ruiz"}, Limits{})); got != "8 1" {
		t.Errorf("order: %s", got)
	}
	if got := ids(x.Search(Query{Name: "Ana Ruiz"}, Limits{Most: 1})); got != "8" {
		t.Errorf("most: %s", got)
	}
	if got := ids(x.Search(Query{Name: "Ana Petrova"}, Limits{Least: Wide})); got != "8 1" {
		t.Errorf("wide: %s", got)
	}
	if got := ids(x.Search(Query{Name: "Buchenauer"}, Limits{Least: Wide})); got != "7" {
		t.Errorf("wide, by the start: %s", got)
	}
	s := x.Searcher()
	first := s.Search(Query{Name: "Ana Ruiz"}, Limits{})
	s.Search(Query{Name: "Khalid"}, Limits{})
	if d := cmp.Diff(ids(first), ids(s.Search(Query{Name: "Ana Ruiz"}, Limits{}))); d != "" {
		t.Error("a searcher remembers what it should not:", d)
	}
	merged := Merge(first, x.Search(Query{Name: "Ana Maria Ruiz"}, Limits{}), Limits{})
	if len(merged) != 2 || merged[0].Score != 1000 || merged[1].Score != 1000 {
		t.Errorf("merged: %s", ids(merged))
	}
}

func TestQueries(t *testing.T) {
	type got struct {
		Line   int
		Query  Query
		Person bool
		Flags  []string
	}
	read := func(s string) (out []got) {
		err := Queries(strings.NewReader(s), func(a Asked) error {
			g := got{Line: a.Line, Query: a.Query, Person: a.Query.Kind != nil && *a.Query.Kind == names.Person, Flags: a.Flags}
			g.Query.Kind = nil
			out = append(out, g)
			return nil
		})
		if err != nil {
			t.Error(err)
		}
		return out
	}
	for _, c := range []struct {
		in   string
		want []got
	}{
		{"", nil},
		{"Ana Ruiz\r\nKarsk, Oleg", []got{{1, Query{Name: "Ana Ruiz"}, false, nil}, {2, Query{Name: "Karsk, Oleg"}, false, nil}}},
		{"\ufeffschema,name,birth_date,country\nPerson,\"Ruiz, Ana\",5 Jun 1960,ly\n", []got{{2, Query{Name: "Ruiz, Ana", Births: []string{"1960-06-05"}, Countries: []string{"ly"}}, true, nil}}},
		{"Name,Date of Birth,COUNTRY\nAna Ruiz,5 Jun 1960,ly", []got{{2, Query{Name: "Ana Ruiz", Births: []string{"1960-06-05"}, Countries: []string{"ly"}}, false, nil}}},
		{"name;birth-date\n\"Ruiz; Ana\";1960", []got{{2, Query{Name: "Ruiz; Ana", Births: []string{"1960"}}, false, nil}}},
		{"First name\tSurname\tDOB\nAna\tRuiz\t1960", []got{{2, Query{Name: "Ana Ruiz", Births: []string{"1960"}}, false, nil}}},
		{"first name,age\nAna,60", []got{{1, Query{Name: "first name,age"}, false, nil}, {2, Query{Name: "Ana,60"}, false, nil}}},
		{"\"Ruiz, Ana\",1960,Person\n", []got{{1, Query{Name: "Ruiz, Ana", Births: []string{"1960"}}, true, nil}}},
		{"\n", []got{{1, Query{}, false, []string{"empty"}}}},
		{"A\u200bna\x07 Ruiz", []got{{1, Query{Name: "Ana Ruiz"}, false, []string{"control characters or invisible signs removed"}}}},
		{"Аna Ruiz", []got{{1, Query{Name: "Аna Ruiz"}, false, []string{"letters of two scripts mixed in one word"}}}},
		{"???", []got{{1, Query{Name: "???"}, false, []string{"no letters or digits to compare"}}}},
		{strings.Repeat("a", 2000), []got{{1, Query{Name: strings.Repeat("a", 2000)}, false, []string{"very long: only its beginning is compared"}}}},
	} {
		if d := cmp.Diff(c.want, read(c.in)); d != "" {
			t.Errorf("%.30q: %s", c.in, d)
		}
	}
	if got := read(strings.Repeat("long ", 1<<19) + "\nshort"); len(got) != 2 || got[1].Query.Name != "short" {
		t.Error("a line beyond the limit spoils the next")
	}
}

func TestSkeleton(t *testing.T) {
	for _, group := range [][]string{{"haftar", "hifter", "хафтар", "حفتر"}, {"wagner", "vagner", "вагнер"}, {"muhammad", "mohamed", "محمد", "мохаммед"}} {
		for _, w := range group[1:] {
			if a, b := bones(group[0]), bones(w); !a.near(b, 1) {
				t.Errorf("%s and %s are far apart: %x, %x", group[0], w, a.classes, b.classes)
			}
		}
	}
	a, b := bones("karsk"), bones("mindanao")
	if a.near(b, 2) {
		t.Error("unlike words are near")
	}
	for _, c := range []struct {
		a, b  string
		edits int
	}{{"tarski", "karsk", 1}, {"karmintol", "karmintol", 0}, {"karmintol", "kamintolb", 2}, {"tarmintol", "karmindos", 2}, {"karmintol", "rintolkam", 3}, {"", "kar", 2}} {
		for edits := range 5 {
			if got := bones(c.a).within(edits, bones(c.b)); got != (edits >= c.edits) {
				t.Errorf("%s and %s within %d: %v", c.a, c.b, edits, got)
			}
		}
	}
	if s := bones(strings.Repeat("karsmol", 50)); s.n != longestSkeleton {
		t.Errorf("a long word has %d classes", s.n)
	}
}
