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

// TestIdentifiersWhereverTheyBegin has a text for every word and mark that a pattern begins with.
func TestIdentifiersWhereverTheyBegin(t *testing.T) {
	for _, text := range []string{
		"IMO number 9074729", "ИМО номер 9074729", "MMSI 273123456", "GB82 WEST 1234 5698 7654 32", "BIC DEUTDEFF", "SWIFT code DEUTDEFF500", "код СВИФТ DEUTDEFF",
		"tail number RA-76767", "Tail no. N123AB", "registration mark 5A-DKL", "Registration G-ABCD", "registered as G-ABCD", "Registered as N123AB",
		"бортовой номер RA-85042", "с бортовым номером RA-85042", "регистрационный номер RA-85042", "رقم الذيل 5A-DKL", "رقم التسجيل 5A-DKL", "المسجلة 5A-DKL",
		"RA-85042", "A9C-BAT", "4K-AZ01", "G-ABCD", "license plate AB-1234", "Licence plate number AB-1234", "number plate AB-1234", "Number plate AB-1234", "plate number AB-1234", "Plate number AB-1234",
		"госномер А123ВС77", "с госномером А123ВС77", "номерной знак А123ВС77", "номерным знаком А123ВС77", "رقم اللوحة AB-1234", "لوحة رقم AB-1234", "لوحة تحمل رقم AB-1234",
		"serial no. KX-44120", "Serial number KX-44120", "серийный номер KX-44120", "серийным номером KX-44120", "заводской номер KX-44120", "الرقم التسلسلي KX-44120",
		"passport number 1234567", "Passport AB1234567", "паспорт номер 1234567", "паспорта 1234567", "جواز سفر رقم 1234567", "5493001KJTIIGC8Y1R12",
	} {
		for _, before := range []string{"", "(", "it was "} {
			if found := Identifiers(before + text + "."); len(found) != 1 {
				t.Errorf("%q has %v", before+text, found)
			}
		}
	}
}
