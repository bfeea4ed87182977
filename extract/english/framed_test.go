package english

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"proffer"
)

// acts is source, cue, content and act of each attribution.
func acts(text string) [][4]string {
	var out [][4]string
	for _, x := range read(text) {
		out = append(out, [4]string{x.source, x.cue, x.content, string(x.stance)})
	}
	return out
}

func checkActs(t *testing.T, tests []actTest) {
	t.Helper()
	for _, x := range tests {
		var want [][4]string
		if x.source != "" {
			want = [][4]string{{x.source, x.cue, x.content, string(x.act)}}
		}
		if diff := cmp.Diff(want, acts(x.text)); diff != "" {
			t.Errorf("%s\n%s", x.text, diff)
		}
	}
}

type actTest struct {
	text, source, cue, content string
	act                        proffer.Stance
}

func TestVerbsByWhatTheyGovern(t *testing.T) {
	checkActs(t, []actTest{
		{"Three former guards repudiated the report.", "Three former guards", "repudiated", "the report", proffer.Denies},
		{"Mayor Ida Brandt challenged the allegations.", "Mayor Ida Brandt", "challenged", "the allegations", proffer.Denies},
		{"The board distanced itself from the letter.", "The board", "distanced", "itself from the letter", proffer.Denies},
		{"The union castigated the company for the spill.", "The union", "castigated", "the company for the spill", proffer.Accuses},
		{"Mayor Ida Brandt attacked the company for the spill.", "Mayor Ida Brandt", "attacked", "the company for the spill", proffer.Accuses},
		{"Three guards owned up to selling arms to the rebels.", "Three guards", "owned up to", "selling arms to the rebels", proffer.Admits},
		{"A spokesman for the navy allowed that the list had been changed.", "A spokesman for the navy", "allowed", "that the list had been changed", proffer.Admits},
		{"Brandt sidestepped the question.", "Brandt", "sidestepped", "the question", proffer.Declines},
		{"The company's chairman, Per Holm, was vague about who had paid for the arms.", "The company's chairman, Per Holm", "was vague about", "who had paid for the arms", proffer.Declines},
		{"The union petitioned for an inquiry into the deaths.", "The union", "petitioned for", "an inquiry into the deaths", proffer.Demands},
		{"A spokesman for the navy implored residents to leave their homes.", "A spokesman for the navy", "implored", "residents to leave their homes", proffer.Demands},
		{"The harbour board offered to send thirty doctors.", "The harbour board", "offered", "to send thirty doctors", proffer.Plans},
		{"Officials in Tarn agreed that the families would be paid.", "Officials in Tarn", "agreed", "that the families would be paid", proffer.Plans},
		{"Mayor Ida Brandt spoke of shortages of blood.", "Mayor Ida Brandt", "spoke of", "shortages of blood", proffer.Asserts},
		{"The chairman set out how the mine was sold.", "The chairman", "set out", "how the mine was sold", proffer.Asserts},
		{"The company set out for the coast.", "", "", "", ""},
		{"The firm ignored the rules.", "", "", "", ""},
	})
}

func TestWhatShallBe(t *testing.T) {
	checkActs(t, []actTest{
		{"Officials in Tarn proposed that the prisoners be freed at once.", "Officials in Tarn", "proposed", "that the prisoners be freed at once", proffer.Demands},
		{"The board proposed that the mine was closed too early.", "The board", "proposed", "that the mine was closed too early", proffer.Asserts},
	})
}

func TestNounsOfSaying(t *testing.T) {
	checkActs(t, []actTest{
		{"Her answer was that she had seen nothing.", "Her", "answer", "that she had seen nothing", proffer.Asserts},
		{"The view of the court is that the treaty is void.", "the court", "view", "that the treaty is void", proffer.Asserts},
		{"The raid followed a complaint by a neighbour that children were crying.", "a neighbour", "complaint", "that children were crying", proffer.Accuses},
		{"The palace's call for calm was ignored.", "The palace", "call", "for calm", proffer.Demands},
		{"The general's threat to shell the port was heard by all.", "The general", "threat", "to shell the port", proffer.Plans},
		{"The view of the bay is better from the hill.", "", "", "", ""},
	})
}

func TestWhoseViewItIs(t *testing.T) {
	checkActs(t, []actTest{
		{"By his own admission, he never read the file.", "his", "own admission", "he never read the file", proffer.Admits},
		{"By police estimates, two thousand people marched.", "police", "estimates", "two thousand people marched", proffer.Asserts},
		{"The tanker, by its captain's account, left Tarn in May.", "its captain", "account", "The tanker | left Tarn in May", proffer.Asserts},
		{"The bridge was unsafe, per the inspectors.", "the inspectors", "per", "The bridge was unsafe", proffer.Asserts},
		{"In her view of the harbour, boats come first.", "", "", "", ""},
	})
}

func TestSilenceInMoreWords(t *testing.T) {
	checkActs(t, []actTest{
		{"The army gave no details of the raid.", "The army", "gave no details", "of the raid", proffer.Declines},
		{"We were unable to reach Per Holm.", "Per Holm", "unable to reach", "unable to reach", proffer.Declines},
		{"No one at the palace would comment.", "the palace", "would comment", "would comment", proffer.Declines},
		{"No reply was received from the owner.", "the owner", "No reply", "No reply", proffer.Declines},
		{"Holm shrugged when asked about the money.", "Holm", "shrugged", "when asked about the money", proffer.Declines},
		{"Holm hung up when called by this newspaper.", "Holm", "hung up", "when called by this newspaper", proffer.Declines},
	})
}

func TestWhoDidIt(t *testing.T) {
	checkActs(t, []actTest{
		{"The minister was accused by a former aide of selling visas.", "a former aide", "was accused", "The minister | of selling visas", proffer.Accuses},
		{"The claims were rejected by the company as baseless.", "the company", "were rejected", "The claims", proffer.Denies},
	})
}
