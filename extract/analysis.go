package extract

import (
	"proffer"
	"proffer/language/ner"
	"proffer/language/token"
)

// analyse has the language library read the text.
func analyse(doc *proffer.Document) *proffer.Analysis {
	lang := doc.Language
	if lang == "" {
		lang = "en"
	}
	a := &proffer.Analysis{Language: lang, Text: doc.Text}
	a.Tokens = token.Tokenize(lang, doc.Text)
	a.Sentences = token.Sentences(lang, doc.Text, a.Tokens, doc.Parts)
	a.Names = ner.Find(a)
	return a
}
