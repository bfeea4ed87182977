// Package lexicon holds the words that matter around names, one table a language: classes such as titles, nouns of
// organizations, verbs of saying. The first line of each table says how its words are matched.
package lexicon

import _ "embed"

//go:embed en.tsv
var english string

//go:embed ru.tsv
var russian string

//go:embed ar.tsv
var arabic string

// Of is the table of a language, "" where there is none.
func Of(language string) string {
	switch language {
	case "en":
		return english
	case "ru":
		return russian
	case "ar":
		return arabic
	}
	return ""
}
