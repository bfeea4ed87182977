// Package cases measures the whole road: every folder of testdata that has reports and gold answers is made into a
// case, exported, and scored by the scorer that stands beside the shared data.
package cases

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"

	"proffer/casefile"
)

// shown are the scorer's measures that the table has, in its order.
var shown = []string{"statements_f1", "statements_f1_en", "statements_f1_ru", "statements_f1_ar", "speaker", "stance", "cue", "direct",
	"names_found", "names_b3", sidesRow, "times_recall", "quantities_recall", "published", "origins_f1", "claims_b3", "findings_all", "bounds", "spans_true"}

// Measure writes the section of docs/measures.md. It needs python3 and the scorer under shared.
func Measure(shared string, w io.Writer) error {
	folders, err := folders("testdata")
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "## The whole road, on reports of our own\n\nEach folder of `testdata` with gold answers, read, joined and weighed from its files alone.\n\n| measure |")
	for _, f := range folders {
		fmt.Fprintf(w, " %s |", filepath.Base(f))
	}
	fmt.Fprintf(w, "\n|---|%s\n", strings.Repeat("---|", len(folders)))
	scores := make([]map[string]string, len(folders))
	for i, f := range folders {
		if scores[i], err = Score(shared, f); err != nil {
			return err
		}
		if err := unasked(f, scores[i]); err != nil {
			return err
		}
	}
	for _, m := range shown {
		fmt.Fprintf(w, "| %s |", m)
		for _, s := range scores {
			fmt.Fprintf(w, " %s |", cmp.Or(s[m], "–"))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w)
	return nil
}

// unasked takes out the scores of a folder for what its gold answers do not have.
func unasked(folder string, scores map[string]string) error {
	data, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		return err
	}
	var gold struct {
		Documents []struct{ Statements []json.RawMessage }
		Origins   []struct{ Documents []string }
		Claims    []json.RawMessage
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		return fmt.Errorf("%s: %w", folder, err)
	}
	statements := 0
	for _, d := range gold.Documents {
		statements += len(d.Statements)
	}
	pairs := false
	for _, o := range gold.Origins {
		pairs = pairs || len(o.Documents) > 1
	}
	for _, m := range shown {
		of := strings.HasPrefix(m, "statements") || m == "speaker" || m == "stance" || m == "cue" || m == "direct"
		if of && statements == 0 || m == "origins_f1" && !pairs ||
			(m == "claims_b3" || m == "findings_all" || m == "bounds") && len(gold.Claims) == 0 {
			delete(scores, m)
		}
	}
	return nil
}

// folders are those below root that hold a gold.json with claims or statements, in order of their names.
func folders(root string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Name() == "gold.json" {
			out = append(out, filepath.Dir(path))
		}
		return err
	})
	sort.Strings(out)
	return out, err
}

// Score makes a case of a folder's reports and scores it against its gold answers.
func Score(shared, folder string) (map[string]string, error) {
	exported, done, err := caseOf(folder)
	if err != nil {
		return nil, err
	}
	defer done()
	out, err := exec.Command("python3", filepath.Join(shared, "score/score.py"), exported, filepath.Join(folder, "gold.json")).Output()
	if err != nil {
		return nil, fmt.Errorf("score %s: %w", folder, err)
	}
	scores := map[string]string{}
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		if f := strings.Fields(lines.Text()); len(f) == 2 {
			scores[f[0]] = f[1]
		}
	}
	if of, err := sides(folder, exported, func(_, _, _ string) {}); err != nil {
		return nil, err
	} else if of != "" {
		scores[sidesRow] = of
	}
	return scores, nil
}

// WrongSides calls f for each person of a story whom the case gives to somebody else than its gold answers do.
func WrongSides(folder string, f func(person, side, found string)) error {
	exported, done, err := caseOf(folder)
	if err != nil {
		return err
	}
	defer done()
	_, err = sides(folder, exported, f)
	return err
}

// caseOf makes a case of a folder's reports and gives the file to which it is exported, until done is called.
func caseOf(folder string) (exported string, done func(), err error) {
	work, err := os.MkdirTemp("", "proffer-case")
	if err != nil {
		return "", nil, err
	}
	exported, done = filepath.Join(work, "case.json"), func() { os.RemoveAll(work) }
	if err := build(folder, work, exported); err != nil {
		done()
		return "", nil, err
	}
	return exported, done, nil
}

func build(folder, work, exported string) error {
	ctx := context.Background()
	c, err := casefile.New(ctx, filepath.Join(work, "case"), filepath.Base(folder), casefile.Options{KeyDir: filepath.Join(work, "keys")})
	if err != nil {
		return err
	}
	defer c.Close()
	reports, err := reports(folder)
	if err != nil {
		return err
	}
	if _, err := c.Add(ctx, casefile.AddOptions{Paths: reports}); err != nil {
		return err
	}
	f, err := os.Create(exported)
	if err != nil {
		return err
	}
	if err := c.Export(ctx, "json", f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func reports(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	var out []string
	for _, e := range entries {
		switch filepath.Ext(e.Name()) {
		case ".txt", ".html", ".eml":
			out = append(out, filepath.Join(folder, e.Name()))
		}
	}
	return out, err
}
