package ner

import "testing"

func TestRussianAreasAndQuotations(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Вчера в Приозёрном крае шёл снег", "Вчера в {L Приозёрном крае} шёл снег"},
		{"Вчера в Нижних Лугах шёл снег", "Вчера в {L Нижних Лугах} шёл снег"},
		{"Вчера массажист Антти Р. уехал", "Вчера массажист {P Антти Р.} уехал"},
		{"Вчера холдинг «Большой базар» закрыли", "Вчера холдинг «{O Большой базар}» закрыли"},
		{"Она обратилась к «Отчему дому» за помощью", "Она обратилась к «{O Отчему дому}» за помощью"},
		{"Снимки «Лесному дневнику» не показали", "Снимки «{O Лесному дневнику}» не показали"},
		{"«Лесной дневник» напечатал снимки", "«{O Лесной дневник}» напечатал снимки"},
		{"Он назвал это «Новой эрой» и ушёл", "Он назвал это «Новой эрой» и ушёл"},
	} {
		d := proposed("ru", c.text)
		for i := range d.spans {
			d.quoted(i)
			d.edges(i)
			d.quotedRu(i)
		}
		if got := written(d); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestRussianCourtOpensASentence(t *testing.T) {
	d := proposed("ru", "Лужинский городской суд продлил арест")
	d.bodies(0)
	if got, want := written(d), "{O Лужинский городской суд} продлил арест"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestNounBeforeARussianName(t *testing.T) {
	d := proposed("ru", "{P Вину Громов} отрицает")
	d.spans[0][0] = d.withoutNoun(0, d.spans[0][0])
	if got, want := written(d), "Вину {P Громов} отрицает"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
