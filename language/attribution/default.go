package attribution

import (
	"embed"
	"io/fs"
	"sync"

	"proffer"
	"proffer/language/crf"
)

//go:embed model/*.bin
var files embed.FS

// models are the shipped ones, unpacked when first used.
var models = sync.OnceValue(func() *Models {
	load := func(name string) *crf.Model {
		b, err := files.ReadFile("model/" + name)
		if err != nil {
			panic("the models of package attribution were not built in: " + err.Error())
		}
		m, err := crf.Load(b)
		if err != nil {
			panic("the models of package attribution are damaged: " + err.Error())
		}
		return m
	}
	return &Models{cue: load("cue.bin"), rel: load("relation.bin")}
})

// Shipped are the models as they were built into the program.
func Shipped() fs.FS { return files }

// Find is all attributions of an analysed English text, in the order of their cues. against may be nil; see
// [Models.Find].
func Find(a *proffer.Analysis, against []int) []Found { return models().Find(a, against) }
