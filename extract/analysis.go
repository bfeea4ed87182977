package extract

import (
	"proffer"
	"proffer/language"
)

// analyse has the language library read the text.
func analyse(doc *proffer.Document) *proffer.Analysis {
	lang := doc.Language
	if lang == "" {
		lang = "en"
	}
	return language.Analyze(lang, doc.Text, doc.Parts)
}
