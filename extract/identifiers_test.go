package extract

import (
	"fmt"
	"slices"
	"testing"

	"proffer"
)

func TestIdentifiersFindWhatCarriesThem(t *testing.T) {
	for _, test := range []struct {
		language, text string
		want           []string
	}{
		{"en", "The tanker Morning Lark (IMO 9074729, MMSI 354123000) left port on Monday.",
			[]string{"vessel Morning Lark imo 9074729 mmsi 354123000"}},
		{"en", "The tanker Morning Lark left port. Its number is IMO 9074728.", []string{"vessel Morning Lark"}}, // a wrong check digit
		{"en", "A cargo plane with tail number UP-I7645 landed. UP-I7645 left on Monday.", []string{"aircraft UP-I7645 registration UP-I7645"}},
		{"en", "A truck with license plate 12-345-67 was found.", []string{"vehicle 12-345-67 plate 12-345-67"}},
		{"ru", "Танкер «Северный ветер» (ИМО 9074729) вышел из порта Мурманск.", []string{"vessel Северный ветер imo 9074729"}},
		{"ru", "Самолёт с бортовым номером RA-76512 приземлился.", []string{"aircraft RA-76512 registration RA-76512"}},
		{"en", "The tanker Morning Lark (IMO 9074729) left port. A jet with tail number UP-I7645 landed.",
			[]string{"vessel Morning Lark imo 9074729", "aircraft UP-I7645 registration UP-I7645"}},
		{"en", "The men fired two rifles. One, with serial number KT-48213, was found by the Ostavian police. KT-48213 was sold in Harrow.",
			[]string{"weapon rifle KT-48213 serial KT-48213"}},
		{"ru", "У задержанных нашли гранатомёт, серийный номер 88-412-07.", []string{"weapon гранатомет 88-412-07 serial 88-412-07"}},
		{"ar", "عثرت الشرطة على صاروخ يحمل الرقم التسلسلي M-22913 في المخزن.", []string{"weapon صاروخ M-22913 serial M-22913"}},
		{"ar", "هبطت طائرة تحمل رقم الذيل UP-I7645 في المطار.", []string{"aircraft UP-I7645 registration UP-I7645"}},
	} {
		doc := &proffer.Document{Language: test.language, Text: test.text}
		var got []string
		for _, e := range Read(doc).Entities {
			if !e.Kind.Thing() {
				if e.Name == "IMO" || e.Name == "ИМО" {
					t.Errorf("%q: %s is taken for a body", test.text, e.Name)
				}
				continue
			}
			s := fmt.Sprintf("%s %s", e.Kind, e.Name)
			for _, id := range e.Identifiers {
				s += " " + id.Type + " " + id.Value
			}
			got = append(got, s)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q:\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}
