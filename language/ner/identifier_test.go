package ner

import (
	"slices"
	"testing"
)

func TestIdentifiers(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // type:value
	}{
		{"ship", "The tanker Sea Otter (IMO 9074729, MMSI: 273123456) turned back.", []string{"imo:9074729", "mmsi:273123456"}},
		{"wrong check digit", "The tanker Sea Otter, IMO 9074728, turned back.", nil},
		{"number only", "They counted 9074729 birds.", nil},
		{"aircraft", "An Ilyushin, tail number RA-76767, and a jet registered as N123AB landed.", []string{"registration:RA-76767", "registration:N123AB"}},
		{"mark alone", "Самолёт RA-85042 вылетел ночью.", []string{"registration:RA-85042"}},
		{"account", "He wired it to GB82 WEST 1234 5698 7654 32 THE SAME DAY.", []string{"iban:GB82WEST12345698765432"}},
		{"account with a slip", "He wired it to GB82 WEST 1234 5698 7654 33.", nil},
		{"account in one word", "Счёт DE89370400440532013000 закрыт.", []string{"iban:DE89370400440532013000"}},
		{"serial", "rifles with serial number KX-44120 and others", []string{"serial:KX-44120"}},
		{"russian ship", "Танкер «Заря» (ИМО 9074729)", []string{"imo:9074729"}},
		{"too long", "IMO 90747290", nil},
		{"arabic", "الطائرة رقم الذيل 5A-DKL", []string{"registration:5A-DKL"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, id := range Identifiers(test.text) {
				if squeeze(id.Span.In(test.text)) != id.Value {
					t.Errorf("span says %q, value %q", id.Span.In(test.text), id.Value)
				}
				got = append(got, id.Type+":"+id.Value)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
