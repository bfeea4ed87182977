package stance

// Is says that a word, by itself, is in a class of the language's lexicon.
func Is(language, class string, w Word) bool { return Length(language, class, []Word{w}) > 0 }

// Length is the number of words of the longest phrase of a class with which ws begins, those skipped by "*" counted
// too; 0 for none.
func Length(language, class string, ws []Word) int {
	lex := lexicons()[language]
	if lex == nil || len(ws) == 0 {
		return 0
	}
	best := 0
	var others []folded // folded when they are first asked for: few words begin a phrase
	for _, phrases := range lex.fold(ws[0]).begins {
		for _, rest := range phrases[class] {
			if others == nil && len(rest) > 0 {
				others = fold(ws[1:], lex)
			}
			if n := span(rest, others); n >= 0 {
				best = max(best, 1+n)
			}
		}
	}
	return best
}

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
