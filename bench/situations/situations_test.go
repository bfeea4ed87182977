package situations

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
)

// Every situation is weighed as it must be, but those marked as known not to be, which are not.
func TestSituations(t *testing.T) {
	files, err := filepath.Glob("../../testdata/situations/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no situations:", err)
	}
	for _, file := range files {
		all, err := Load(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := range all {
			s := &all[i]
			wrong, err := s.Wrong(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case len(wrong) > 0 && !s.Known:
				t.Errorf("%s: %s: %s", filepath.Base(file), s.Name, strings.Join(wrong, "; "))
			case len(wrong) == 0 && s.Known:
				t.Errorf("%s: %s: is right now: take its mark away", filepath.Base(file), s.Name)
			}
		}
	}
}
