package learn

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"proffer/language/ner/internal/tagger"
)

// sources are the corpora that a language's shipped model is taught from.
var sources = map[string][]string{
	"en": {"gum", "wikigold", "wnut17"},
	"ru": {"factrueval"},
	"ar": {"anercorp"},
}

// Write makes the gazetteer and the models of the given languages anew and stores them under dir.
func Write(shared, dir string, languages []string, o Options, log io.Writer) error {
	g, err := BuildGazetteer(shared)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := tagger.EncodeGazetteer(&b, g); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "gazetteer.bin"), b.Bytes(), 0o644); err != nil {
		return err
	}
	fmt.Fprintf(log, "gazetteer: %d keys, %d kB\n", len(g), b.Len()/1000)
	for _, l := range languages {
		r := Resources(l, g)
		docs, err := read(shared, r, sources[l]...)
		if err != nil {
			return err
		}
		model, err := Train(r, docs, o).Bytes()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, l+".bin"), model, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(log, "%s: %d documents, %d kB\n", l, len(docs), len(model)/1000)
	}
	return nil
}
