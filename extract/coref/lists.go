package coref

import (
	_ "embed"

	"proffer/language/wordlist"
)

//go:embed data/words.tsv
var wordsText string

// lists are the closed lists of words that the rules ask for.
var lists = wordlist.Parse(wordsText)
