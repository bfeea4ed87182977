package english

import (
	"strings"
	"testing"

	"proffer"
	"proffer/language"
)

// said is an attribution in words.
type said struct {
	source, cue, content, hearer string
	stance                       proffer.Stance
	direct                       bool
}

func read(text string) []said {
	doc := &proffer.Document{Language: "en", Text: text}
	var out []said
	for _, x := range Find(doc, language.Analyze("en", text, nil)) {
		var c []string
		for _, s := range x.Content {
			c = append(c, s.In(text))
		}
		out = append(out, said{x.Source.In(text), x.Cue.In(text), strings.Join(c, " | "), x.Hearer.In(text), x.Stance, x.Direct})
	}
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []said
	}{
		{"indirect", "Mayor Ida Brandt said the ferry had sunk.", []said{{"Mayor Ida Brandt", "said", "the ferry had sunk", "", proffer.Asserts, false}}},
		{"direct with hearer", "“The ferry sank at noon,” Brandt told reporters.", []said{{"Brandt", "told", "The ferry sank at noon", "reporters", proffer.Asserts, true}}},
		{"split quotation", "“The ferry sank at noon,” Brandt said. “Nobody drowned.”", []said{{"Brandt", "said", "The ferry sank at noon | Nobody drowned", "", proffer.Asserts, true}}},
		{"over paragraphs", "Brandt said: “The ferry sank at noon.\n\n“Nobody drowned.”", []said{{"Brandt", "said:", "The ferry sank at noon | Nobody drowned", "", proffer.Asserts, true}}},
		{"according to", "According to the harbour police, nobody drowned.", []said{{"the harbour police", "According to", "nobody drowned", "", proffer.Asserts, false}}},
		{"speaker last", "Nobody drowned, a doctor at the port said.", []said{{"a doctor at the port", "said", "Nobody drowned", "", proffer.Asserts, false}}},
		{"speaker last, with an apposition", "The ferry sank off the cape, the governor of the province, Ida Brandt, said on Monday.", []said{
			{"the governor of the province, Ida Brandt", "said", "The ferry sank off the cape", "", proffer.Asserts, false}}},
		{"speaker last, with a relative clause", "Prisoners are beaten in the barracks of Arn, Lena Horst, whose son is held there, said.", []said{
			{"Lena Horst, whose son is held there", "said", "Prisoners are beaten in the barracks of Arn", "", proffer.Asserts, false}}},
		{"speaker behind the verb", "The pass has been closed since May, said the mayor of Arn.", []said{
			{"the mayor of Arn", "said", "The pass has been closed since May", "", proffer.Asserts, false}}},
		{"nothing behind the verb", "A drone crashed in a field near Sel, a farmer, Olaf Brink, said.", []said{
			{"a farmer, Olaf Brink", "said", "A drone crashed in a field near Sel", "", proffer.Asserts, false}}},
		{"a charge behind a relative clause", "The board accused Erik Dahl, who leads the guild, of taking money.", []said{
			{"The board", "accused", "Erik Dahl, who leads the guild, of taking money", "", proffer.Accuses, false}}},
		{"a charge right behind a name", "Farmers blamed the power company Orm Power for opening the sluices.", []said{
			{"Farmers", "blamed", "the power company Orm Power for opening the sluices", "", proffer.Accuses, false}}},
		{"a question within what is said", "It does not know who the divers were, the board said, but its boats have been searched.", []said{
			{"the board", "said", "It does not know who the divers were | but its boats have been searched", "", proffer.Denies, false}}},
		{"no speaker parted from his verb by one comma", "Guards at the Selva crossing beat migrants with cables, said Daud Karim, 24, who was held there in May.", []said{
			{"Daud Karim, 24, who was held there in May", "said", "Guards at the Selva crossing beat migrants with cables", "", proffer.Asserts, false}}},
		{"accusation", "Fishermen accuse the board of hiding the report.", []said{{"Fishermen", "accuse", "the board of hiding the report", "", proffer.Accuses, false}}},
		{"silence", "The board could not be reached for comment.", []said{{"The board", "could not be reached", "for comment", "", proffer.Declines, false}}},
		{"nobody answers", "There was no immediate response from the harbour board.", []said{{"the harbour board", "no immediate response", "no immediate response", "", proffer.Declines, false}}},
		{"calls in vain", "Calls to the harbour board went unanswered.", []said{{"the harbour board", "went unanswered", "went unanswered", "", proffer.Declines, false}}},
		{"not to be drawn", "Brandt would not be drawn on the cost.", []said{{"Brandt", "would not be drawn", "on the cost", "", proffer.Declines, false}}},
		{"a ruling", "The appeal court held that the sale was void.", []said{{"The appeal court", "held", "that the sale was void", "", proffer.Asserts, false}}},
		{"all through a time", "The board maintained throughout the inquiry that the ferry was sound.", []said{
			{"The board", "maintained", "that the ferry was sound", "", proffer.Asserts, false}}},
		{"refusal", "Brandt declined to comment.", []said{{"Brandt", "declined", "to comment", "", proffer.Declines, false}}},
		{"did not say", "She did not say when the inquiry would begin.", []said{{"She", "did not say", "when the inquiry would begin", "", proffer.Declines, false}}},
		{"speaker and colon", "Brandt: “We will find the ferry.”", []said{{"Brandt", ":", "We will find the ferry", "", proffer.Plans, true}}},
		{"put it", "“Nobody looked at the sea,” as the mayor put it.", []said{{"the mayor", "put it", "Nobody looked at the sea", "", proffer.Asserts, true}}},
		{"second verb", "The mayor called the report false and vowed to sue the board.", []said{
			{"The mayor", "called", "the report false", "", proffer.Denies, false}, {"The mayor", "vowed", "to sue the board", "", proffer.Plans, false}}},
		{"a quotation belongs to its own verb", "The deputy accused the board of “selling the sea for beer” and called on the mayor to resign.", []said{
			{"The deputy", "accused", "the board of “selling the sea for beer", "", proffer.Accuses, false}, {"The deputy", "called on", "the mayor to resign", "", proffer.Demands, false}}},
		{"silence of a subject with an insertion", "The audit, dated 4 May and stamped \"secret\", does not name the seller.", []said{
			{"The audit, dated 4 May and stamped \"secret", "does not name", "the seller", "", proffer.Declines, false}}},
		{"a speaker past why she is unnamed", "A porter, who asked not to be named because she fears her landlord, said she had seen the lorry in May.", []said{
			{"A porter, who asked not to be named because she fears her landlord", "said", "she had seen the lorry in May", "", proffer.Asserts, false}}},
		{"a speaker past a relative clause", "The dealer, who goes by the name Orlo, claims to own nine lorries.", []said{
			{"The dealer, who goes by the name Orlo", "claims", "to own nine lorries", "", proffer.Asserts, false}}},
		{"quoted as saying", "\"We carried water by hand all night,\" the union's head, Ida Brandt, was quoted as saying.", []said{
			{"the union's head, Ida Brandt", "was quoted as saying", "We carried water by hand all night", "", proffer.Asserts, true}}},
		{"neither confirm nor deny", "A clerk for the judges would neither confirm nor deny it.", []said{{"A clerk for the judges", "would neither confirm nor deny", "it", "", proffer.Declines, false}}},
		{"not spoken publicly", "Its keeper, Ida Brandt, has not spoken publicly since the fire.", []said{{"Its keeper, Ida Brandt", "has not spoken", "publicly since the fire", "", proffer.Declines, false}}},
		{"a measure behind the speaker", "Up to 90 farms have lost cattle to the fever, vets said on Friday, twice as many as they had counted in May.", []said{
			{"vets", "said", "Up to 90 farms have lost cattle to the fever", "", proffer.Asserts, false}}},
		{"what is compared with", "Nine people were killed off the pier, the coast guard has found, twice as many as the mayor had admitted.", []said{
			{"the coast guard", "has found", "Nine people were killed off the pier", "", proffer.Asserts, false}}},
		{"contrary to what was said", "She conceded that the letters were among them, contrary to what her office had said.", []said{
			{"She", "conceded", "that the letters were among them, contrary to what her office had said", "", proffer.Admits, false}}},
		{"an apposition to the one charged", "Both blamed Tarn Marine, the firm hired to guard the docks.", []said{
			{"Both", "blamed", "Tarn Marine, the firm hired to guard the docks", "", proffer.Accuses, false}}},
		{"what is taken back", "Mayor Ida Brandt withdrew her claim that the board had sold the ferry.", []said{
			{"Mayor Ida Brandt", "withdrew", "her claim that the board had sold the ferry", "", proffer.Denies, false}}},
		{"money that is withdrawn denies nothing", "Mayor Ida Brandt withdrew her money from the bank.", []said{ // too unlikely to be shown
			{"Mayor Ida Brandt", "withdrew", "her money", "", proffer.Asserts, false}}},
		{"asked and evading", "Asked whether the crew had been paid, Brandt changed the subject.", []said{
			{"Brandt", "changed the subject", "whether the crew had been paid", "", proffer.Declines, false}}},
		{"asked and answering", "Asked about the ship, Brandt smiled and said it was old.", []said{
			{"Brandt", "said", "it was old", "", proffer.Asserts, false}}},
		{"neither returned calls", "Neither Brandt nor his deputy returned calls.", []said{
			{"Neither Brandt nor his deputy", "returned", "calls", "", proffer.Declines, false}}},
		{"silence beside another", "The port has made no public comment, and the pilots' guild did not respond to written questions.", []said{
			{"The port", "has made no public comment", "has made no public comment", "", proffer.Declines, false},
			{"the pilots' guild", "did not respond", "to written questions", "", proffer.Declines, false}}},
		{"silence on a question before", "Will the port open in May? The guild did not say.", []said{
			{"The guild", "did not say", "Will the port open in May | did not say", "", proffer.Declines, false}}},
		{"a verb taken for a noun", "Mr Karn says he fears poverty less than silence.", []said{
			{"Mr Karn", "says", "he fears poverty less than silence", "", proffer.Asserts, false}}},
		{"according to one with a relative clause", "According to the pilot, whose evidence was heard in private, crews were told to put out their lamps.", []said{
			{"the pilot, whose evidence was heard in private", "According to", "crews were told to put out their lamps", "", proffer.Asserts, false}}},
		{"according to between verb and auxiliary", "The director, Ole Brandt, has, according to members, spoken of helpers.", []said{
			{"members", "according to", "The director, Ole Brandt, has | spoken of helpers", "", proffer.Asserts, false}}},
		{"a time before the clause", "The keeper confirmed in May that the baker had left.", []said{
			{"The keeper", "confirmed", "that the baker had left", "", proffer.Asserts, false}}},
		{"an apposition at the end", "She attributed the rise to papers kept by Karn Freight, a firm of hauliers.", []said{
			{"She", "attributed", "the rise to papers kept by Karn Freight, a firm of hauliers", "", proffer.Asserts, false}}},
		{"a saying that parts a clause", "Some of the crew, she allowed, had left the ship.", []said{
			{"she", "allowed", "Some of the crew | had left the ship", "", proffer.Asserts, false}}},
		{"what was done is content", "He denied knowing the captain.", []said{{"He", "denied", "knowing the captain", "", proffer.Denies, false}}},
		{"whom it was told", "In a letter, the board informed the council that the ferry was sound.", []said{{"the board", "informed", "that the ferry was sound", "the council", proffer.Asserts, false}}},
		{"asked to do", "The Group asked the mining ministry of Orosia to confirm the certificates.", []said{{"The Group", "asked", "the mining ministry of Orosia to confirm the certificates", "", proffer.Demands, false}}},
		{"what is called and held", "The union called a strike. Brandt, who had called the march over bread, said it was over.", []said{
			{"Brandt", "said", "it was over", "", proffer.Asserts, false}}},
		{"called illegal", "She called the march illegal.", []said{{"She", "called", "the march illegal", "", proffer.Asserts, false}}},
		{"a second charge", "The report accuses the mine's owner of paying foremen by the sack and asking no questions about who filled it.", []said{
			{"The report", "accuses", "the mine's owner of paying foremen by the sack and asking no questions about who filled it", "", proffer.Accuses, false}}},
		{"what is kept back", "Brandt, who chairs the board, won't release the recording.", []said{{"Brandt, who chairs the board", "won't release", "the recording", "", proffer.Declines, false}}},
		{"a question not answered", "Whose order it was, he would not say.", []said{{"he", "would not say", "Whose order it was", "", proffer.Declines, false}}},
		{"people who report", "Local residents report a smell of gas.", []said{{"Local residents", "report", "a smell of gas", "", proffer.Asserts, false}}},
		{"who goes on to believe", "The audit missed the night shift, Ida Brandt said. She believes the true number is higher.", []said{
			{"Ida Brandt", "said", "The audit missed the night shift", "", proffer.Asserts, false}, {"She", "believes", "the true number is higher", "", proffer.Asserts, false}}},
		{"who only believes", "Ida Brandt, a former surgeon, believes that she won.", nil},
		{"announced by its noun", "The company announced a donation of nine lorries.", []said{{"The company", "announced", "a donation of nine lorries", "", proffer.Plans, false}}},
		{"why she is not named", "A porter, who asked that her name not be printed, said she had seen the lorry.", []said{
			{"A porter, who asked that her name not be printed", "said", "she had seen the lorry", "", proffer.Asserts, false}}},
		{"a contrast is no denial", "\"We counted heads, not papers,\" said the auditor, Ida Brandt.", []said{{"the auditor, Ida Brandt", "said", "We counted heads, not papers", "", proffer.Asserts, true}}},
		{"for how long they are silent", "The board will not comment further while the inquiry is under way.", []said{
			{"The board", "will not comment", "further while the inquiry is under way", "", proffer.Declines, false}}},
		{"no comment to come", "The board will make no further comment while the inquiry is under way.", []said{
			{"The board", "will make no further comment", "while the inquiry is under way", "", proffer.Declines, false}}},
		{"a label is not said", "FACT: The port pays monthly wages, the board said.", []said{{"the board", "said", "The port pays monthly wages", "", proffer.Asserts, false}}},
		{"nobody claims", "CLAIM: \"Children are paid by the sack.\"\nFACT: The port pays wages.\n\n\"We keep our books,\" said Ida Brandt. \"Nobody asked to see them.\"", []said{
			{"Ida Brandt", "said", "We keep our books | Nobody asked to see them", "", proffer.Asserts, true}}},
		{"a word of scorn", "\"Lies,\" Brandt said.", []said{{"Brandt", "said", "Lies", "", proffer.Denies, true}}},
		{"an insertion in a clause", "There was, the board maintained, no sign of a leak.", []said{{"the board", "maintained", "There was | no sign of a leak", "", proffer.Denies, false}}},
		{"goes on", "Divers had closed the valve, it went on, but could not save the pump.", []said{
			{"it", "went on", "Divers had closed the valve | but could not save the pump", "", proffer.Asserts, false}}},
		{"said by the one behind", "Pale and shaking, recalled Ida Brandt, the ship's cook.", []said{{"Ida Brandt, the ship's cook", "recalled", "Pale and shaking", "", proffer.Asserts, false}}},
		{"goes on behind a semicolon", "His widow swam too. He swam every day, Ida Brandt said in a phone call from the couple's flat; he had never been ill.", []said{
			{"Ida Brandt", "said", "He swam every day | he had never been ill", "", proffer.Asserts, false}}},
		{"a clause of its own behind a semicolon", "The statement denied that a report by the diver, Ida Brandt, had been hidden; it had been on file from the first day, it said.", []said{
			{"The statement", "denied", "that a report by the diver, Ida Brandt, had been hidden", "", proffer.Denies, false},
			{"it", "said", "it had been on file from the first day", "", proffer.Asserts, false}}},
		{"who is quoted", "The article also quoted Ida Brandt of the port as saying that 19 boats had sunk.", []said{
			{"The article", "also quoted", "Ida Brandt of the port as saying that 19 boats had sunk", "", proffer.Asserts, false},
			{"Ida Brandt of the port", "saying", "that 19 boats had sunk", "", proffer.Asserts, false}}},
		{"an aside behind a quotation", "“One bad egg,” its chairman, Ida Brandt, keeps saying, as though nobody else had been there.", []said{
			{"its chairman, Ida Brandt", "keeps saying", "One bad egg", "", proffer.Asserts, true}}},
		{"by whose count", "At least nine boats have sunk there since January, by the count of the divers' union.", []said{
			{"the divers' union", "by the count of", "At least nine boats have sunk there since January", "", proffer.Asserts, false}}},
		{"believes and blames", "Brandt believes that the pump was old, and blames the harbour board.", []said{
			{"Brandt", "believes", "that the pump was old", "", proffer.Asserts, false}, {"Brandt", "blames", "the harbour board", "", proffer.Accuses, false}}},
		{"no information", "Asked about the pumps, Brandt said she was not in possession of that information.", []said{
			{"Brandt", "said", "she was not in possession of that information", "", proffer.Declines, false}}},
		{"a deed of one's own is regretted", "The board regrets that its first notice was incomplete.", []said{{"The board", "regrets", "that its first notice was incomplete", "", proffer.Admits, false}}},
		{"a second verb behind an apposition", "The board declined to comment on the case of Ida Brandt, a diver who is in hospital, and asked the press not to name others.", []said{
			{"The board", "declined", "to comment on the case of Ida Brandt", "", proffer.Declines, false}, {"The board", "asked", "the press not to name others", "", proffer.Demands, false}}},
		{"whose allegations", "Allegations by so-called experts that the log had been withheld are unfounded, the board notes: it was in the file.", []said{
			{"so-called experts", "Allegations", "that the log had been withheld", "", proffer.Accuses, false},
			{"the board", "notes:", "it was in the file", "", proffer.Asserts, false}}},
		{"said and explained", "The charges are baseless, the board says: they were dropped in May.", []said{
			{"the board", "says", "The charges are baseless | they were dropped in May", "", proffer.Denies, false}}},
		{"who gives no name", "A man at its desk, who did not give his name, advised us to wait.", []said{
			{"A man at its desk", "advised", "us to wait", "", proffer.Demands, false}}},
		{"reports according to which", "The bank firmly refutes media reports according to which it is unable to pay its debts.", []said{
			{"The bank", "firmly refutes", "media reports according to which it is unable to pay its debts", "", proffer.Denies, false}}},
		{"what was said is not told", "Brandt said what she found.", nil},
		{"threatened by others", "A diplomat predicted that new sanctions would follow if nobody was charged.", []said{
			{"A diplomat", "predicted", "that new sanctions would follow if nobody was charged", "", proffer.Warns, false}}},
		{"according to one who is named in commas", "Neither loss, according to the ship's owner, Tarn Marine, was linked to the storm.", []said{
			{"the ship's owner, Tarn Marine", "according to", "Neither loss | was linked to the storm", "", proffer.Asserts, false}}},
		{"a verb between commas that looks like a noun", "In neither case, the company notes, did the diver find a leak.", []said{
			{"the company", "notes", "In neither case | did the diver find a leak", "", proffer.Asserts, false}}},
		{"said behind why he is unnamed", "An official at the port who was not authorised to speak publicly said that six boats had sunk.", []said{
			{"An official at the port who was not authorised to speak publicly", "said", "that six boats had sunk", "", proffer.Asserts, false}}},
		{"undertaken", "The board undertakes to mend every pump.", []said{{"The board", "undertakes", "to mend every pump", "", proffer.Plans, false}}},
		{"a deed of one's own", "“I hit him twice,” Brandt said.", []said{{"Brandt", "said", "I hit him twice", "", proffer.Admits, true}}},
		{"what is to be", "The new pumps are to be installed by June, according to the harbour board.", []said{
			{"the harbour board", "according to", "The new pumps are to be installed by June", "", proffer.Plans, false}}},
		{"questions of an interview", "Q: Did you complain to the company?", nil},
		{"nothing is said by calling for help", "The priest called the police.", nil},
		{"a name to go by", "One, who asked to be called Daro, claimed he was fined for talking.", []said{{"One", "claimed", "he was fined for talking", "", proffer.Asserts, false}}},
		{"pleas", "The pilots – named as Salt and Orr – pleaded not guilty. The clerk pleaded guilty to fraud.", []said{
			{"The pilots", "pleaded", "not guilty", "", proffer.Denies, false}, {"The clerk", "pleaded guilty", "to fraud", "", proffer.Admits, false}}},
		{"where it was said is not said", "A dispatcher, testifying behind a screen, said she saw the money.", []said{{"A dispatcher", "said", "she saw the money", "", proffer.Asserts, false}}},
		{"what was said before is quoted in vain", "Letters quoted in the indictment lay in a drawer.", nil},
		{"measure behind a comma", "The board says traffic reached 61 ships a day, up from 54 a year ago.", []said{{"The board", "says", "traffic reached 61 ships a day, up from 54 a year ago", "", proffer.Asserts, false}}},
		{"suggestion rejected", "Brandt rejected the suggestion that the ferry was empty.", []said{{"Brandt", "rejected", "the suggestion that the ferry was empty", "", proffer.Denies, false}}},
		{"denied by an idiom", "The mayor poured cold water on reports that the port would close.", []said{{"The mayor", "poured cold water on", "reports that the port would close", "", proffer.Denies, false}}},
		{"noun", "The board’s claim that the ferry was empty was never checked.", []said{{"The board", "claim", "that the ferry was empty", "", proffer.Asserts, false}}},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			got := read(x.text)
			if len(got) != len(x.want) {
				t.Fatalf("got %d attributions, want %d: %+v", len(got), len(x.want), got)
			}
			for i := range got {
				if got[i] != x.want[i] {
					t.Errorf("got  %+v\nwant %+v", got[i], x.want[i])
				}
			}
		})
	}
}

func TestNoStatement(t *testing.T) {
	for _, text := range []string{
		"The so-called “summer fleet” left the port in May.",
		"The ferry was built in 1962 and carried 400 people.",
		"Smoke covered the town for three days.",
		"He appeared on “Evening with Ida” last week.",
		"Asked about the ferry, he left the room.",
		"A friend asked me what I want.",
		"We asked the owner of the boat for his view.",
		"Brandt, whose term runs to May, was asked if she would stay.",
		"She stopped short of demanding his resignation.",
	} {
		for _, x := range Find(&proffer.Document{Language: "en", Text: text}, language.Analyze("en", text, nil)) {
			if x.Confidence >= 450 {
				t.Errorf("%q: found %q", text, x.Cue.In(text))
			}
		}
	}
}

func TestWhatTheAuthorSaysIsNoStatement(t *testing.T) {
	text := "I do not say that the mayor is a liar. I say that he is a tidy man."
	doc := &proffer.Document{Language: "en", Text: text, Authors: []string{"Ida Brandt"}}
	if xs := Find(doc, language.Analyze("en", text, nil)); len(xs) != 0 {
		t.Errorf("got %+v", xs)
	}
}

func TestWhyUnnamed(t *testing.T) {
	text := "Two sailors, who spoke on condition of anonymity because they feared for their jobs, said the lamp had failed."
	xs := Find(&proffer.Document{Language: "en", Text: text}, language.Analyze("en", text, nil))
	if len(xs) != 1 || !strings.HasPrefix(xs[0].WhyUnnamed, "on condition of anonymity because they feared") {
		t.Fatalf("got %+v", xs)
	}
}

func TestBareQuotationCarriesItsSpeakerOn(t *testing.T) {
	got := read("“The ferry sank at noon,” Brandt said.\n\n“I have never seen anything like this in my life.”")
	if len(got) != 2 || got[1].cue != "" || got[1].content != "I have never seen anything like this in my life" || !got[1].direct {
		t.Fatalf("got %+v", got)
	}
}

func TestNothingIsSaidInDatelinesAndCredits(t *testing.T) {
	text := "The ferry sank.\n\n(Reporting by Ida Brandt, who said it rained)"
	doc := &proffer.Document{Language: "en", Text: text, Parts: []proffer.Part{{Kind: proffer.PartCredit, Span: proffer.Span{Start: 17, End: len(text)}}}}
	if xs := Find(doc, language.Analyze("en", text, doc.Parts)); len(xs) != 0 {
		t.Errorf("got %+v", xs)
	}
}
