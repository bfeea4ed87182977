package ner

import (
	"embed"
	"io/fs"
	"sync"

	"proffer"
	"proffer/language/ner/internal/tagger"
	"proffer/language/ner/lexicon"
)

//go:embed model/*.bin
var files embed.FS

// An Engine is what a language needs. Those that are shipped are loaded when first asked for; training makes others to
// measure them.
type Engine struct {
	resources *tagger.Resources
	// model has two sets of weights: the first reads words and their surroundings, the second reads again, with what
	// the first made of the same words elsewhere.
	model *tagger.Model
}

var gazetteer = sync.OnceValue(func() tagger.Gazetteer {
	return must(tagger.DecodeTable[tagger.Gazetteer](file("gazetteer")))
})

// Classes are the classes of a language's words, see the tagger's Resources.
func Classes(language string) map[uint32]uint16 {
	return must(tagger.DecodeTable[map[uint32]uint16](file("clusters-" + language)))
}

var engines = map[string]func() *Engine{
	"en": sync.OnceValue(func() *Engine { return load("en") }),
	"ru": sync.OnceValue(func() *Engine { return load("ru") }),
	"ar": sync.OnceValue(func() *Engine { return load("ar") }),
}

// engineOf is the engine of a language, nil where there is none.
func engineOf(language string) *Engine {
	if load, ok := engines[language]; ok {
		return load()
	}
	return nil
}

func load(language string) *Engine {
	e := &Engine{
		resources: &tagger.Resources{
			Language:  language,
			Lexicon:   tagger.ParseLexicon(lexicon.Of(language), language == "ru"),
			Gazetteer: gazetteer(),
		},
		model: tagger.NewModel(must(tagger.Decode(file(language+"-1"))), must(tagger.Decode(file(language+"-2")))),
	}
	if language != "ru" {
		e.resources.Clusters = Classes(language)
	}
	return e
}

// Models are the files that training made, as they were built into the program.
func Models() fs.FS { return files }

func file(name string) []byte { return must(files.ReadFile("model/" + name + ".bin")) }

// must is for files that were built into the program: one that cannot be read is a defect that every test shows.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// NewEngine finds names by models under training.
func NewEngine(r *tagger.Resources, m *tagger.Model) *Engine {
	return &Engine{resources: r, model: m}
}

// Find is the package's Find by this engine.
func (e *Engine) Find(a *proffer.Analysis) []proffer.Name {
	d := document{a: a, e: e}
	d.split()
	d.label()
	d.mend()
	return d.names()
}
