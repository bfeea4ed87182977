package proffer_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// rooms do one step of the road each. Libraries may be used by any room.
var (
	rooms     = []string{"collect", "custody", "read", "extract", "resolve", "screen", "weigh", "confront", "search", "present", "store", "serve"}
	libraries = []string{"language", "names", "places", "container", "render", "proof", "cores"}
)

// verdict says why a package in folder from must not import folder to (both first path elements below the module,
// "" for the root), or "".
func verdict(from, to string) string {
	in := func(list []string, s string) bool {
		for _, x := range list {
			if x == s {
				return true
			}
		}
		return false
	}
	switch {
	case from == to, to == "":
		return ""
	case from == "":
		return "the vocabulary depends on nothing, so that everything can depend on it"
	case from == "cmd":
		if to != "internal/cli" {
			return "main only hands its arguments to internal/cli"
		}
	case from == "bench":
		return "" // measures whatever there is to measure
	case from == "internal/cli", from == "serve":
		if to != "casefile" && !in(libraries, to) && to != "present" {
			return "only casefile knows the rooms; commands and pages know casefile"
		}
	case in(libraries, from):
		if !in(libraries, to) {
			return "a library may be used by any room and so must not lean on one"
		}
		if from == "proof" {
			return "verification shares no code with what wrote the log, or one defect could hide another"
		}
	case from == "custody" && to == "store":
		return "" // the ledger is kept in a store; the store knows nothing of custody
	case in(rooms, from):
		if to == "proof" {
			return "proof checks custody from outside; rooms do not lean on it"
		}
		if !in(libraries, to) {
			return "rooms do not import one another: what one step hands to the next is in the vocabulary, and casefile does the handing"
		}
	}
	return ""
}

// room is the part of an import path or folder that the rules speak about.
func room(path string) string {
	parts := strings.Split(path, "/")
	if parts[0] == "internal" && len(parts) > 1 {
		return "internal/" + parts[1]
	}
	if parts[0] == "." {
		return ""
	}
	return parts[0]
}

func TestHouse(t *testing.T) {
	forbidden := map[string]bool{"util": true, "utils": true, "common": true, "helpers": true, "manager": true}
	files := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if name == "testdata" || name == "node_modules" || (strings.HasPrefix(name, ".") && name != ".") {
				return filepath.SkipDir
			}
			if forbidden[name] {
				t.Errorf("%s: a folder is named after what it is for; %q says nothing", path, name)
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		files++
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from := room(filepath.ToSlash(filepath.Dir(path)))
		for _, imp := range f.Imports {
			p, _ := strconv.Unquote(imp.Path.Value)
			switch {
			case p == "C":
				t.Errorf("%s: imports C; one static binary for every system needs pure Go", path)
			case p == "proffer" || strings.HasPrefix(p, "proffer/"):
				if why := verdict(from, room(strings.TrimPrefix(strings.TrimPrefix(p, "proffer"), "/"))); why != "" {
					t.Errorf("%s: must not import %s: %s", path, p, why)
				}
			case from == "" && strings.Contains(strings.Split(p, "/")[0], "."):
				t.Errorf("%s: imports %s; the vocabulary uses the standard library only", path, p)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 5 {
		t.Fatalf("looked at %d files: run from the repository's root", files)
	}
}

func TestVerdictRefuses(t *testing.T) {
	for _, c := range []struct {
		from, to string
		refused  bool
	}{
		{"read", "weigh", true}, {"read", "language", false}, {"weigh", "", false}, {"proof", "custody", true},
		{"internal/cli", "weigh", true}, {"internal/cli", "casefile", false}, {"casefile", "weigh", false},
		{"language", "read", true}, {"cmd", "casefile", true}, {"", "read", true}, {"custody", "store", false},
		{"store", "custody", true},
	} {
		if got := verdict(c.from, c.to) != ""; got != c.refused {
			t.Errorf("%q importing %q: refused %v, want %v", c.from, c.to, got, c.refused)
		}
	}
}
