package stance

// A Text is words made ready to be asked about one class after the other.
type Text struct{ words []folded }

// Ready makes words ready. Where a language has no lexicon they are in no class.
func Ready(language string, ws []Word) Text {
	lex := lexicons()[language]
	if lex == nil {
		return Text{}
	}
	return Text{fold(ws, lex)}
}

// Is says that word i, by itself, is in a class of the lexicon.
func (t Text) Is(class string, i int) bool { return t.Length(class, i, i+1) > 0 }

// Length is the number of words of the longest phrase of a class with which the words from i to end begin, those skipped
// by "*" counted too; 0 for none.
func (t Text) Length(class string, i, end int) int {
	if i < 0 || i >= end || end > len(t.words) {
		return 0
	}
	best := 0
	for _, phrases := range t.words[i].begins {
		for _, rest := range phrases[class] {
			if n := span(rest, t.words[i+1:end]); n >= 0 {
				best = max(best, 1+n)
			}
		}
	}
	return best
}

// Is says that a word, by itself, is in a class of the language's lexicon.
func Is(language, class string, w Word) bool { return Ready(language, []Word{w}).Is(class, 0) }

// span is the number of words of ws that the phrase takes, -1 where it does not match.
func span(phrase []string, ws []folded) int {
	if len(phrase) == 0 {
		return 0
	}
	if phrase[0] == "*" {
		for skip := 0; skip <= 2 && skip <= len(ws); skip++ {
			if n := span(phrase[1:], ws[skip:]); n >= 0 {
				return skip + n
			}
		}
		return -1
	}
	if len(ws) == 0 || !ws[0].is(phrase[0]) {
		return -1
	}
	if n := span(phrase[1:], ws[1:]); n >= 0 {
		return 1 + n
	}
	return -1
}
