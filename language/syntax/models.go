package syntax

import (
	"bytes"
	"compress/flate"
	"embed"
	"errors"
	"io"
	"strings"
	"sync"

	"proffer"
	"proffer/language/linear"
)

//go:embed data/*.bin
var data embed.FS

// models is everything that was learnt.
type models struct {
	lexicon                   lexicon
	lemmas                    lemmatiser
	tagger, structure, labels *linear.Model
	tags, fine, rels          []string // joint tags, their Penn half, relations
	coarse                    []uint8  // the universal half of the joint tags
	closed                    []bool   // joint tags of closed classes
}

// Files of a set of models, by name.
const (
	lexiconFile   = "lexicon.bin"
	lemmasFile    = "lemmas.bin"
	taggerFile    = "tagger.bin"
	structureFile = "structure.bin"
	labelsFile    = "labels.bin"
)

var modelFiles = []string{lexiconFile, lemmasFile, taggerFile, structureFile, labelsFile}

var loaded = sync.OnceValue(func() *models {
	files := map[string][]byte{}
	for _, name := range modelFiles {
		b, err := data.ReadFile("data/" + name)
		if err != nil {
			panic(err) // embedded: absent only from a broken build
		}
		files[name] = b
	}
	m, err := readModels(files)
	if err != nil {
		panic(err)
	}
	return m
})

func readModels(files map[string][]byte) (*models, error) {
	m := &models{}
	var wait sync.WaitGroup
	var errs [4]error
	wait.Go(func() { m.tagger, errs[0] = linear.Read(files[taggerFile]) })
	wait.Go(func() { m.structure, errs[1] = linear.Read(files[structureFile]) })
	wait.Go(func() { m.labels, errs[2] = linear.Read(files[labelsFile]) })
	wait.Go(func() { m.lexicon, errs[3] = parseLexicon(inflate(files[lexiconFile])) })
	wait.Wait()
	err := errors.Join(errs[:]...)
	if err != nil {
		return nil, err
	}
	m.name()
	if m.lemmas, err = parseLemmas(inflate(files[lemmasFile]), m.tags); err != nil {
		return nil, err
	}
	return m, nil
}

func (m *models) name() {
	m.tags, m.rels = m.tagger.Names, m.labels.Names
	m.fine, m.coarse, m.closed = nil, coarseTags(m.tags), closedTags(m.tags)
	for _, t := range m.tags {
		_, fine, _ := strings.Cut(t, " ")
		m.fine = append(m.fine, fine)
	}
}

// coarseTags is the universal tag of each joint tag.
func coarseTags(tags []string) []uint8 {
	var out []uint8
	for _, t := range tags {
		upos, _, _ := strings.Cut(t, " ")
		out = append(out, uint8(proffer.ParseTag(upos)))
	}
	return out
}

func inflate(b []byte) string {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(b)))
	if err != nil {
		return "damaged"
	}
	return string(raw)
}

func deflate(text string) []byte {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.BestCompression) // errs on a wrong level only
	io.WriteString(w, text)                            // to memory
	w.Close()
	return b.Bytes()
}
