package situations

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// Measure writes the section of docs/measures.md on situations: how many of each file are weighed as they must be, and which
// are not. The situations are in this repository, below the working directory; shared is not used.
func Measure(_ string, w io.Writer) error {
	files, err := filepath.Glob(filepath.Join("testdata", "situations", "*.txt"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return errors.New("testdata/situations: no such folder here: run it in the repository's root")
	}
	fmt.Fprint(w, "## Small situations, from the reports' text\n\nTwo or three short invented reports each, and how a claim in them must be weighed\n(`testdata/situations`). When they were first read 32 of the first 54 were right, of 34 written after some causes had been\nmended 26, and of 82 by another hand (blind-*) 52.\n\n| subject | situations | right |\n|---|---:|---:|\n")
	var wrong strings.Builder
	for _, file := range files {
		all, err := Load(file)
		if err != nil {
			return err
		}
		right := 0
		for i := range all {
			not, err := all[i].Wrong(context.Background())
			if err != nil {
				return err
			}
			if len(not) == 0 {
				right++
				continue
			}
			fmt.Fprintf(&wrong, "- %s: %s\n", all[i].Name, strings.Join(not, "; "))
		}
		fmt.Fprintf(w, "| %s | %d | %d |\n", strings.TrimSuffix(filepath.Base(file), ".txt"), len(all), right)
	}
	if wrong.Len() > 0 {
		fmt.Fprintf(w, "\nNot weighed so:\n\n%s", wrong.String())
	}
	_, err = fmt.Fprintln(w)
	return err
}
