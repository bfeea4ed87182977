package extract

import (
	"sync"

	"proffer"
	"proffer/language"
	"proffer/language/attribution"
)

// warm loads the English models of attribution while the first text is analysed.
var warm = sync.OnceFunc(func() { go attribution.Find(&proffer.Analysis{}, nil) })

// analyse has the language library read the text.
func analyse(doc *proffer.Document) *proffer.Analysis {
	lang := doc.Language
	if lang == "" {
		lang = "en"
	}
	if lang == "en" {
		warm()
	}
	return language.Analyze(lang, doc.Text, doc.Parts)
}
