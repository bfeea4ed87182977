package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What every command prints with --json is JSON, and nothing else.
func TestJSONEverywhere(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(dir, "config"))
	t.Setenv("HOME", dir)
	report := filepath.Join(dir, "a.txt")
	text := "Transport Minister Ana Ruiz said on March 11, 2024 that Dry Lines had stopped the ferry. Dry Lines denied it."
	if err := os.WriteFile(report, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"new CASE", "add " + report, "read " + report, "status", "exhibits", "documents", "statements", "statements --doubtful", "entities",
		"entities --why N1", "origins", "claims", "findings", "findings --why F1", "findings --as-of 2024-03-12", "findings --changes", "timeline",
		"accept S1", "note seen S1", "grade S1 --reliability B --credibility 2 --reason known", "allegations", "name Ruiz Руис", "packs", "verify", "replay", "export",
		"dossier " + filepath.Join(dir, "dossier"), "recover", "demo " + filepath.Join(dir, "demo"),
	} {
		args := strings.Fields(strings.ReplaceAll(line, "CASE", filepath.Join(dir, "case")))
		var out, errs bytes.Buffer
		if code := Main(append(args, "--json", "-C", filepath.Join(dir, "case")), strings.NewReader(""), &out, &errs); code != 0 {
			t.Errorf("%s: exit code %d: %s", line, code, errs.String())
			continue
		}
		for d := json.NewDecoder(&out); d.More(); {
			var v any
			if err := d.Decode(&v); err != nil {
				t.Errorf("%s: %v", line, err)
				break
			}
		}
	}
}
