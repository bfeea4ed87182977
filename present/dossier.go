package present

import (
	"fmt"
	"os"
	"path/filepath"

	"proffer"
)

// A TimelineRow is one dated thing.
type TimelineRow struct {
	Start, End string // ISO dates
	Document   proffer.DocumentID
	Statement  proffer.StatementID // 0 for a time in the text that dates no statement
	Text       string
}

// DossierInput is what a dossier shows.
type DossierInput struct {
	Case           *proffer.Case
	Summary        string
	Clock          string // what stands behind the times
	CheckpointText string // as signed
	VerifierKey    string
	Timeline       []TimelineRow
	Exhibit        func(proffer.Digest) string // where an exhibit's bytes lie
}

// Dossier writes the dossier into dir, which is made where it is missing.
func Dossier(dir string, in DossierInput) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return &proffer.Error{Kind: proffer.Unreadable, Op: "dossier", Path: dir, Err: err, Hint: "choose a place that can be written to"}
	}
	return os.WriteFile(filepath.Join(dir, "index.html"), fmt.Appendf(nil, "<!DOCTYPE html><title>%s</title>%s", in.Case.Name, in.Summary), 0o644)
}
