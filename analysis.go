package proffer

// A Token is a word, number or mark of punctuation. Tokens are in text order and do not overlap; white space belongs
// to none.
type Token struct {
	Span  Span
	Lemma string // lower-case dictionary form, as near as the language's resources come; "" before lemmatising
	Tag   Tag    // part of speech; TagNone before tagging
	Fine  string // the language's finer tag (Penn for English: "VBD"), or ""
	Head  int    // index in Analysis.Tokens of the syntactic head; -1 for a root or where there is no parse
	Rel   string // Universal Dependencies relation to the head, or ""
}

// A Tag is a Universal Dependencies part of speech.
type Tag uint8

// Universal parts of speech (universaldependencies.org, UPOS).
const (
	TagNone Tag = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var tagNames = [...]string{"", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
	"PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// String is the tag as Universal Dependencies writes it.
func (t Tag) String() string {
	if int(t) < len(tagNames) {
		return tagNames[t]
	}
	return "X"
}

// ParseTag reads a tag as Universal Dependencies writes it; what it does not know is X.
func ParseTag(s string) Tag {
	for i, n := range tagNames {
		if n == s {
			return Tag(i)
		}
	}
	return X
}

// A Sentence is the half-open range [First, End) of Analysis.Tokens. A sentence never crosses a part or a blank line.
type Sentence struct {
	First, End int
}

// A Name is a name found in text by its looks and surroundings, before anybody knows whose it is.
type Name struct {
	Span Span
	Kind EntityKind
	Base string // base form: Russian in the nominative, Arabic without clitics; the surface form elsewhere

	// Nationality marks a word like "Libyan", which stands for a state without naming it: Kind is KindCountry and Base
	// the state's name ("Libya") where that is known, else the word.
	Nationality bool
}

// An Analysis is what the language library knows of a text: one owner of the tokens, everything else an index into
// it. All slices are in text order.
type Analysis struct {
	Language  string // ISO 639-1 whose resources were used
	Text      string
	Tokens    []Token
	Sentences []Sentence
	Names     []Name
}

// Tokens of the sentence, as a view.
func (a *Analysis) SentenceTokens(i int) []Token {
	s := a.Sentences[i]
	return a.Tokens[s.First:s.End]
}
