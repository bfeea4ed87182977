package english

import (
	"testing"

	"proffer"
)

func TestWhoSpeaksWhereTheOrderIsTurned(t *testing.T) {
	checkActs(t, []actTest{
		{"The guards had fled in May, wrote the panel's chair, Dr Ida Braun.", "the panel's chair, Dr Ida Braun", "wrote", "The guards had fled in May", proffer.Asserts},
		{"The guards opened fire, reports Ida Braun.", "Ida Braun", "reports", "The guards opened fire", proffer.Asserts},
		{"Ida Holm denied suggestions that the barrels were dumped abroad.", "Ida Holm", "denied", "suggestions that the barrels were dumped abroad", proffer.Denies},
		{"The northern wells were shut in May, says Ida Braun of Tarn Capital, though nobody knows.", "Ida Braun of Tarn Capital", "says", "The northern wells were shut in May", proffer.Asserts},
		{"A teacher accused of hitting a pupil has been freed.", "", "", "", ""},
		{"In the panel's view this is not so, given that nine boats sank.", "the panel", "view", "this is not so, given that nine boats sank", proffer.Asserts},
		{"She produced a letter from the land office confirming the title of the widow.", "a letter from the land office", "confirming", "the title of the widow", proffer.Asserts},
	})
}

func TestSecondThingsAndActs(t *testing.T) {
	checkActs(t, []actTest{
		{"An entry in the ledger gives his weight and the sum of £85.", "An entry in the ledger", "gives", "his weight and the sum of £85", proffer.Asserts},
		{"The ministry extends its condolences to the family.", "The ministry", "extends", "its condolences to the family", proffer.Asserts},
		{"Holm did not say what steps, if any, it had taken.", "Holm", "did not say", "what steps, if any, it had taken", proffer.Declines},
	})
}

func TestEdgesOfSourceAndHearer(t *testing.T) {
	checkActs(t, []actTest{
		{"Soldiers burned the mill at Arn, baker Lena Holt told the agency.", "baker Lena Holt", "told", "Soldiers burned the mill at Arn", proffer.Asserts},
		{"Kesria has stolen 80,000 tonnes of grain from occupied Hartova, Ulmark's agriculture minister, Signe Alm, said.", "Ulmark's agriculture minister, Signe Alm", "said", "Kesria has stolen 80,000 tonnes of grain from occupied Hartova", proffer.Asserts},
		{"The ministry denied to Meridian last week that any order had been given.", "The ministry", "denied", "that any order had been given", proffer.Denies},
	})
}

func TestSpeakersWithClausesAboutThem(t *testing.T) {
	checkActs(t, []actTest{
		{"Soldiers shot six quarrymen at Bellow, said Agnes Thorn, whose kitchen looks on to the pit.", "Agnes Thorn, whose kitchen looks on to the pit", "said", "Soldiers shot six quarrymen at Bellow", proffer.Asserts},
		{"Kesria's army, which is fighting the rebels, said on Tuesday that the company had shelled the camp at Oude.", "Kesria's army, which is fighting the rebels", "said", "that the company had shelled the camp at Oude", proffer.Asserts},
	})
}
