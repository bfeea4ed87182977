package learn

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"proffer/language/ner/internal/tagger"
)

// Write makes the gazetteer and the models of the given languages anew and stores them under dir.
func Write(shared, dir string, languages []string, o Options, log io.Writer) error {
	b, err := build(shared)
	if err != nil {
		return err
	}
	for _, l := range languages {
		r := Resources(l, b.g) // lessons may add to the gazetteer, each language its own words
		docs, err := read(shared, r, gold[l]...)
		if err != nil {
			return err
		}
		c := school{shared, b, o}
		if docs, err = c.lessons(r, docs); err != nil {
			return err
		}
		pair := Train(r, docs, o)
		for i, w := range []*tagger.Weights{pair.First, pair.Second} {
			var model bytes.Buffer
			if err := tagger.Encode(&model, w); err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d.bin", l, i+1)), model.Bytes(), 0o644); err != nil {
				return err
			}
			fmt.Fprintf(log, "%s-%d: %d documents, %d kB\n", l, i+1, len(docs), model.Len()/1000)
		}
		if r.Clusters != nil {
			if err := writeTable(filepath.Join(dir, "clusters-"+l+".bin"), r.Clusters); err != nil {
				return err
			}
		}
	}
	if !slices.Contains(languages, "ar") {
		// The one gazetteer of all languages holds what Arabic's lessons add.
		r := Resources("ar", b.g)
		docs, err := read(shared, r, gold["ar"]...)
		if err != nil {
			return err
		}
		written, err := Texts("ar")
		if err != nil {
			return err
		}
		vocabulary(r, slices.Concat(docs, written))
	}
	return writeTable(filepath.Join(dir, "gazetteer.bin"), b.g)
}

func writeTable[M ~map[uint32]V, V ~uint16](path string, m M) error {
	var out bytes.Buffer
	if err := tagger.EncodeTable(&out, m); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}
