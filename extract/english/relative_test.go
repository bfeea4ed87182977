package english

import (
	"testing"

	"proffer"
)

func TestClausesAroundAVerb(t *testing.T) {
	checkActs(t, []actTest{
		{"Brandt, who says the hull was painted, has sued.", "Brandt", "says", "the hull was painted", proffer.Asserts},
		{"The hull, which Brandt says was painted in May, was rotten.", "Brandt", "says", "was painted in May", proffer.Asserts},
		{"What the port needs, Brandt says, is a dredger.", "Brandt", "says", "What the port needs | is a dredger", proffer.Asserts},
		{"The ferry, said Mayor Brandt, sank at noon.", "Mayor Brandt", "said", "The ferry | sank at noon", proffer.Asserts},
		{"Ida Holm (Green, Tarn) said the gate was open.", "Ida Holm (Green, Tarn", "said", "the gate was open", proffer.Asserts},
		{"Late on Monday the mayor announced in a brief statement that the port had been closed.", "the mayor", "announced in a brief statement", "that the port had been closed", proffer.Asserts},
		{"The mayor said in an interview with a local radio station on Monday that the ferry was rotten.", "The mayor", "said", "that the ferry was rotten", proffer.Asserts},
	})
}

func TestWhoSpeaksBehindADeed(t *testing.T) {
	checkActs(t, []actTest{
		{"Brandt shook her head. “The ferry was rotten.”", "Brandt", "", "The ferry was rotten", proffer.Asserts},
		{"Brandt was blunt: “The ferry was rotten.”", "Brandt", "was blunt:", "The ferry was rotten", proffer.Asserts},
		{"Brandt’s response: “Nobody read the papers.”", "Brandt", "response:", "Nobody read the papers", proffer.Asserts},
		{"The ferry sank at noon. “The ferry was rotten.”", "", "", "", ""},
	})
}

func TestDocumentsHold(t *testing.T) {
	checkActs(t, []actTest{
		{"The annual report gives the loss as nine million dollars.", "The annual report", "gives", "the loss as nine million dollars", proffer.Asserts},
		{"The law requires a licence for every boat.", "The law", "requires", "a licence for every boat", proffer.Demands},
		{"The mayor gives the loss a name.", "", "", "", ""},
	})
}
