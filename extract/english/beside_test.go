package english

import (
	"testing"

	"proffer"
)

func TestBesideAndFramed(t *testing.T) {
	tests := []struct {
		text string
		want said
	}{
		{`"Poppycock," was the verdict of Cllr Ida Brandt (Ind, Quay).`, said{"Cllr Ida Brandt", "verdict", "Poppycock", "", proffer.Denies, true}},
		{`"I'd rather sell the cow," chuckled farmer Ned Brandt.`, said{"farmer Ned Brandt", "chuckled", "I'd rather sell the cow", "", proffer.Asserts, true}},
		{"The landlord's diary has it that the cellar was locked.", said{"The landlord's diary", "has it", "that the cellar was locked", "", proffer.Asserts, false}},
		{"On the porter's account the doors were chained from outside.", said{"the porter", "account", "the doors were chained from outside", "", proffer.Asserts, false}},
		{"According to the clinic's register the number is seven.", said{"the clinic's register", "According to", "the number is seven", "", proffer.Asserts, false}},
		{"Relatives conveyed to the governor their anger at the delay.", said{"Relatives", "conveyed", "to the governor their anger at the delay", "", proffer.Asserts, false}},
		{"The publisher reserved the right to sue.", said{"The publisher", "reserved the right", "to sue", "", proffer.Plans, false}},
		{"The chairman named a former clerk as the head of the ring.", said{"The chairman", "named", "a former clerk as the head of the ring", "", proffer.Asserts, false}},
		{"Her account was corroborated by two sailors.", said{"two sailors", "was corroborated", "Her account", "", proffer.Asserts, false}},
		{"The judge has answered none of the letters.", said{"The judge", "has answered", "none of the letters", "", proffer.Declines, false}},
		{"He heard the driver joke that he had ten villages on one hand.", said{"the driver", "joke", "that he had ten villages on one hand", "", proffer.Asserts, false}},
		{"The clerk claims officers told her in writing that there were no tests.", said{"officers", "told", "that there were no tests", "her", proffer.Asserts, false}},
		{"The clerk claims officers told her in writing that there were no tests.", said{"The clerk", "claims", "officers told her in writing that there were no tests", "", proffer.Asserts, false}},
		{"Councillors knew that lead was leaking from the pipes, a survey seen by the Herald reveals.", said{"a survey seen by the Herald", "reveals", "Councillors knew that lead was leaking from the pipes", "", proffer.Asserts, false}},
		{"When he radioed the station, he said, he was told to mind his own nets.", said{"he", "said", "When he radioed the station | he was told to mind his own nets", "", proffer.Asserts, false}},
		{"The board has yet to answer, but three pilots, who asked not to be named, said the runway was icy.", said{"three pilots, who asked not to be named", "said", "the runway was icy", "", proffer.Asserts, false}},
		{"The union is demanding an inquiry, access to the data, and safe routes.", said{"The union", "is demanding", "an inquiry, access to the data, and safe routes", "", proffer.Demands, false}},
		{"Outside the court the general's daughter, Mila Brandt, said that her father was a soldier.", said{"the general's daughter, Mila Brandt", "said", "that her father was a soldier", "", proffer.Asserts, false}},
		{"The trainer made no secret of his belief that the race was fixed.", said{"The trainer", "made no secret of his belief", "that the race was fixed", "", proffer.Admits, false}},
		{"The court did not accept that the firm acted in good faith.", said{"The court", "did not accept", "that the firm acted in good faith", "", proffer.Denies, false}},
	}
	for _, tt := range tests {
		var found bool
		all := read(tt.text)
		for _, x := range all {
			found = found || x == tt.want
		}
		if !found {
			t.Errorf("%s\n got %v\nwant %v", tt.text, all, tt.want)
		}
	}
}

// What only describes its noun says nothing.
func TestNoStatementBeside(t *testing.T) {
	for _, text := range []string{
		"The man named as the buyer was freed.",
	} {
		if got := read(text); len(got) > 0 {
			t.Errorf("%s: %v", text, got)
		}
	}
}
