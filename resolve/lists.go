package resolve

import (
	_ "embed"

	"proffer/language/wordlist"
)

//go:embed data/lists.tsv
var listsText string

// lists are the closed lists of words that the rules ask for.
var lists = wordlist.Parse(listsText)
