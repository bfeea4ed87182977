package casefile

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"proffer"
	"proffer/present"
	"proffer/proof"
	"proffer/weigh"
)

// A Status is what the case holds.
type Status struct {
	Name       string   `json:"name"`
	Exhibits   int      `json:"exhibits"`
	Documents  int      `json:"documents"`
	Records    int64    `json:"records"`
	Checkpoint string   `json:"checkpoint"` // origin, size and root
	Clock      string   `json:"clock"`      // what stands behind the times
	Problems   []string `json:"problems"`

	troubled []troubled
}

// A troubled exhibit or document has one problem.
type troubled struct{ what, problem string }

// Lines are the problems for a person: what many exhibits or documents have in common is one line.
func (s Status) Lines() []string {
	const few = 3 // with a problem in common are named one by one
	with, told := map[string][]string{}, map[string]bool{}
	for _, t := range s.troubled {
		with[t.problem] = append(with[t.problem], t.what)
	}
	var out []string
	for _, t := range s.troubled {
		switch all := with[t.problem]; {
		case len(all) <= few:
			out = append(out, t.what+": "+t.problem)
		case !told[t.problem]:
			told[t.problem] = true
			out = append(out, fmt.Sprintf("%d of them, %s … %s: %s", len(all), all[0], all[len(all)-1], t.problem))
		}
	}
	return append(out, s.Problems[len(s.troubled):]...)
}

// ownWord is what must be said where no outside authority stamped the log.
const ownWord = "times are this computer's word only"

// Status tells what the case holds and what is wrong with any of it.
func (c *Case) Status(ctx context.Context) (Status, error) {
	now, err := c.Load(ctx)
	if err != nil {
		return Status{}, err
	}
	cp := c.custody.Checkpoint()
	s := Status{Name: now.Name, Exhibits: len(now.Exhibits), Documents: len(now.Documents), Records: c.view.last + 1,
		Checkpoint: fmt.Sprintf("%s %d %s", cp.Origin, cp.Size, cp.Root), Clock: ownWord, Problems: []string{}}
	for _, e := range now.Exhibits {
		for _, p := range e.Problems {
			if p.Where == e.Name {
				p.Where = ""
			}
			s.troubled = append(s.troubled, troubled{e.ID.String() + " (" + e.Name + ")", p.String()})
		}
	}
	for _, d := range now.Documents {
		for _, p := range d.Problems {
			s.troubled = append(s.troubled, troubled{d.ID.String() + " (" + now.Exhibits[d.Exhibit-1].Name + ")", p.String()})
		}
	}
	for _, t := range s.troubled {
		s.Problems = append(s.Problems, t.what+": "+t.problem)
	}
	s.Problems = append(append(s.Problems, now.Contradictions...), now.Stale...)
	return s, nil
}

// Stories tells the findings of a derived case in full, one at a time.
func Stories(c *proffer.Case) func(proffer.FindingID) proffer.Story {
	return weigh.NewTeller(c).Story
}

// Export writes the case in a format and records that it did. Only "json" is known.
func (c *Case) Export(ctx context.Context, format string, w io.Writer) error {
	if format != "json" {
		return &proffer.Error{Kind: proffer.Usage, Op: "export", Path: format, Err: fmt.Errorf("unknown format"), Hint: "the formats are: json"}
	}
	now, err := c.Load(ctx)
	if err != nil {
		return err
	}
	h := sha256.New()
	if err := present.JSON(io.MultiWriter(w, h), now); err != nil {
		return &proffer.Error{Kind: proffer.Unreadable, Op: "export", Err: err, Hint: "is the disk full, or did the reader go away?"}
	}
	return c.recordExport(ctx, "json", proffer.Digest(h.Sum(nil)), now.Checkpoint.Size)
}

func (c *Case) recordExport(ctx context.Context, format string, d proffer.Digest, size int64) error {
	payload, err := json.Marshal(exportedPayload{format, d.String(), size})
	if err != nil {
		return err
	}
	_, err = c.append(ctx, proffer.Record{Act: proffer.ActExported, Subject: format, Payload: payload})
	return err
}

// Dossier writes the dossier into dir, which is made where it is missing, records that it did, and returns the path of
// its first page.
func (c *Case) Dossier(ctx context.Context, dir string) (string, error) {
	now, err := c.Load(ctx)
	if err != nil {
		return "", err
	}
	in := present.DossierInput{Case: now, Summary: Summary(now), Clock: ownWord, CheckpointText: c.custody.CheckpointText(),
		VerifierKey: c.custody.VerifierKey(), Story: Stories(now), Exhibit: c.custody.ExhibitPath}
	prover, err := proof.OpenProver(ctx, c.dir)
	if err != nil {
		return "", err
	}
	defer prover.Close()
	in.Proof = func(record int) (string, error) {
		shown, err := prover.Disclose(ctx, int64(record), "subject")
		if err != nil || len(shown) == 0 {
			return "", err
		}
		return shown[0].Text(), nil
	}
	if err := present.Dossier(dir, in); err != nil {
		return "", err
	}
	var buf bytes.Buffer
	if err := present.JSON(&buf, now); err != nil {
		return "", err
	}
	return filepath.Join(dir, "index.html"), c.recordExport(ctx, "dossier", sha256.Sum256(buf.Bytes()), now.Checkpoint.Size)
}

// A Verification is what a check of the case found.
type Verification struct {
	Summary  string   `json:"summary"`
	Problems []string `json:"problems"`
	Notices  []string `json:"notices"` // what an interrupted run may leave, and is no damage
}

// Verify checks every exhibit, record, proof and signature of the case in dir, with code that shares nothing with
// what wrote them.
func Verify(ctx context.Context, dir string) (Verification, error) {
	if _, err := os.Stat(dir); err != nil {
		return Verification{}, &proffer.Error{Kind: proffer.NotFound, Op: "verify", Path: dir, Err: err, Hint: "name the case folder with -C"}
	}
	r, err := proof.Verify(ctx, dir, proof.Options{})
	if err != nil {
		return Verification{}, err
	}
	out := Verification{Problems: []string{}, Notices: []string{}}
	for _, p := range r.Notices {
		out.Notices = append(out.Notices, p.String())
	}
	for _, p := range r.Damages {
		out.Problems = append(out.Problems, p.String())
	}
	out.Summary = fmt.Sprintf("ok: %d records, %d exhibits, %d bytes, all as they were sealed; %s", r.Records, r.Exhibits, r.Bytes, ownWord)
	if len(out.Problems) > 0 {
		out.Summary = fmt.Sprintf("%d problems in %d records and %d exhibits", len(out.Problems), r.Records, r.Exhibits)
	}
	return out, nil
}
