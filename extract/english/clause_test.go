package english

import (
	"strings"
	"testing"

	"proffer"
	"proffer/language"
)

// TestClauses is of what the trained models do not see and the rules add.
func TestClauses(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       said
	}{
		{"handed on in a quotation", "“We waited an hour. The guards told us that the key was lost,” Brandt said.", said{"The guards", "told", "that the key was lost", "us", proffer.Asserts, false}},
		{"handed on without a conjunction", "“They told my sister the boat had left,” Brandt said.", said{"They", "told", "the boat had left", "my sister", proffer.Asserts, false}},
		{"behind an insertion", "Mr. Olm has denied, through his lawyer, that he has ever owned a boat.", said{"Mr. Olm", "denied", "that he has ever owned a boat", "", proffer.Denies, false}},
		{"ordered by", "Two of the crew said they were ordered by the captain to leave the boat.", said{"the captain", "ordered", "to leave the boat", "", proffer.Demands, false}},
		{"told by whom not to", "Staff were told by the board not to speak to the press.", said{"the board", "were told", "not to speak to the press", "", proffer.Demands, false}},
		{"a participle that opens the sentence", "Rubbishing the charge, Mayor Brandt said the ferry was sound.", said{"Mayor Brandt", "Rubbishing", "the charge", "", proffer.Denies, false}},
		{"a quoted participle is none of what is told", "Dismissing the charges as “a joke”, Mayor Ida Brandt told reporters that the ferry was sound.", said{"Mayor Ida Brandt", "told", "that the ferry was sound", "reporters", proffer.Asserts, false}},
		{"what is condemned", "He strongly condemns any attack on fishermen.", said{"He", "strongly condemns", "any attack on fishermen", "", proffer.Accuses, false}},
		{"what drivers are warned of", "The harbour office has warned drivers to expect long queues.", said{"The harbour office", "has warned", "drivers to expect long queues", "", proffer.Warns, false}},
		{"dared to", "Brandt dared the board to open its books.", said{"Brandt", "dared", "the board to open its books", "", proffer.Demands, false}},
		{"sought of another", "The union sought an apology from the board.", said{"The union", "sought", "an apology from the board", "", proffer.Demands, false}},
		{"wanted of another", "The union, which has 900 members, wants the board dissolved.", said{"The union, which has 900 members", "wants", "the board dissolved", "", proffer.Demands, false}},
		{"held as certain", "Ida Brandt is certain that her brother had seen the boats.", said{"Ida Brandt", "is certain", "that her brother had seen the boats", "", proffer.Asserts, false}},
		{"an uncommon verb before that", "The Group assesses that nine boats were sold.", said{"The Group", "assesses", "that nine boats were sold", "", proffer.Asserts, false}},
		{"as somebody points out", "There was, as Ida Brandt points out, no boat.", said{"Ida Brandt", "points out", "There was | no boat", "", proffer.Asserts, false}},
		{"told me, and how", "His father was ill, Ida Brandt told me, quietly enough.", said{"Ida Brandt", "told", "His father was ill", "", proffer.Asserts, false}},
		{"a clause with what for its subject", "Brandt said what the board signed was a lease.", said{"Brandt", "said", "what the board signed was a lease", "", proffer.Asserts, false}},
		{"nothing said", "The harbour office, for its part, has said nothing.", said{"The harbour office, for its part", "has said nothing", "has said nothing", "", proffer.Declines, false}},
		{"no speculation", "The league would not speculate on what the boats would cost.", said{"The league", "would not speculate on", "what the boats would cost", "", proffer.Declines, false}},
		{"a question with a preposition", "She will sue. In what court, she did not say.", said{"she", "did not say", "In what court", "", proffer.Declines, false}},
		{"why nobody was reached is no content", "The mayor could not be reached as his telephone was off.", said{"The mayor", "could not be reached", "could not be reached", "", proffer.Declines, false}},
		{"when it was said is none of it", "A guard fired 11 shots at a van, Police Chief Alan Brandt said Monday as he opened the pier.", said{"Police Chief Alan Brandt", "said", "A guard fired 11 shots at a van", "", proffer.Asserts, false}},
		{"a verb taken for a noun", "The ferry sank within minutes, harbour master Ida Brandt told reporters after visiting the pier.", said{"harbour master Ida Brandt", "told", "The ferry sank within minutes", "", proffer.Asserts, false}},
		{"a relative clause is the speaker's", "The port agency, whose job it is to know, has said only that it is aware of the leak.", said{"The port agency, whose job it is to know", "has said", "only that it is aware of the leak", "", proffer.Asserts, false}},
		{"what is conceded", "Brandt concedes the point about the lamps.", said{"Brandt", "concedes", "the point about the lamps", "", proffer.Admits, false}},
		{"dismissed as something", "He dismissed as “nonsense” claims that the boats were being given to friends.", said{"He", "dismissed", "as “nonsense” claims that the boats were being given to friends", "", proffer.Denies, false}},
		{"asked for", "He has asked the inspectorate for an opinion.", said{"He", "has asked", "the inspectorate for an opinion", "", proffer.Demands, false}},
		{"no comment issued", "The delegation, which is visiting the port, did not issue any comment.", said{"The delegation, which is visiting the port", "did not issue any comment", "did not issue any comment", "", proffer.Declines, false}},
		{"efforts in vain", "Efforts to get a comment from Mayor Ida Brandt were unsuccessful.", said{"Mayor Ida Brandt", "were unsuccessful", "were unsuccessful", "", proffer.Declines, false}},
		{"no questions", "She read it out. She did not take questions.", said{"She", "did not take", "questions", "", proffer.Declines, false}},
		{"no further", "The diver said that the plates were old, but would go no further.", said{"The diver", "would go no further", "would go no further", "", proffer.Declines, false}},
		{"ordered, in what is told", "He said that the board in Tarn had ordered the crew to go ashore.", said{"the board in Tarn", "ordered", "to go ashore", "", proffer.Demands, false}},
		{"a clip", "She met the keeper once.\n\nCLIP: BRANDT “He never said a word to any of us.”", said{"BRANDT", "", "He never said a word to any of us", "", proffer.Asserts, true}},
	} {
		found := read(c.text)
		ok := false
		for _, f := range found {
			f.hearer = c.want.hearer
			ok = ok || f == c.want
		}
		if !ok {
			t.Errorf("%s: got %+v, want %+v", c.name, found, c.want)
		}
	}
}

func TestABlockIsSaidByWhoSignsIt(t *testing.T) {
	lead, block, sign := "Mayor Ida Brandt has posted this:", "I have called the port every hour. Nobody came.", "— Ida Brandt (@idab) 4 May"
	for _, text := range []string{lead + "\n\n" + block, "It rained.\n\n" + block + "\n\n" + sign} {
		doc := &proffer.Document{Language: "en", Text: text}
		for _, p := range []string{block, sign} {
			if at := strings.Index(text, p); at >= 0 {
				doc.Parts = append(doc.Parts, proffer.Part{Kind: proffer.PartQuote, Span: proffer.Span{Start: at, End: at + len(p)}})
			}
		}
		var got []string
		for _, x := range Find(doc, language.Analyze("en", text, doc.Parts)) {
			if x.Direct && x.Content[0].In(text) == block[:len(block)-1] {
				got = append(got, x.Source.In(text))
			}
		}
		if len(got) != 1 || got[0] != "Mayor Ida Brandt" && got[0] != "Ida Brandt" {
			t.Errorf("%q: got %q of %+v", text, got, read(text))
		}
	}
}
