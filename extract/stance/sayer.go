package stance

// A Likelihood is how readily a word, by itself, is taken for a cue.
type Likelihood int

// Likelihoods.
const (
	Unknown  Likelihood = iota
	Sure                // always an act of saying: "deny"
	Likely              // often one: "promise"
	Attitude            // what somebody thinks or wants, said or not: "hope"
)

// Sayer tells how readily a word is taken for a cue.
func Sayer(language string, w Word) Likelihood {
	lex := lexicons()[language]
	if lex == nil {
		return Unknown
	}
	f := fold([]Word{w}, lex)
	switch {
	case lex.at("sure", f, 0) > 0:
		return Sure
	case lex.at("likely", f, 0) > 0:
		return Likely
	case lex.at("private", f, 0) > 0:
		return Attitude
	}
	return Unknown
}
