package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"proffer/names/fold"
)

// writeLegal makes the table of legal forms from rigour's list: folded spelling, then the form that all its
// spellings share.
func writeLegal(data, out string) error {
	b, err := os.ReadFile(filepath.Join(data, "names", "rigour", "org_types.json"))
	if err != nil {
		return err
	}
	var all []struct {
		Aliases                   []string
		Display, Compare, Generic string
	}
	if err := json.Unmarshal(b, &all); err != nil {
		return err
	}
	forms := map[string]string{}
	for _, f := range all {
		class := f.Generic
		for _, c := range []string{f.Compare, f.Display} {
			if class == "" {
				class = c
			}
		}
		if class == "" {
			continue
		}
		for _, a := range append(f.Aliases, f.Display, f.Compare) {
			if k := legalKey(a); len([]rune(k)) > 1 && forms[k] == "" {
				forms[k] = strings.ReplaceAll(class, "\t", " ")
			}
		}
	}
	var rows []string
	for k, v := range forms {
		rows = append(rows, k+"\t"+v+"\n")
	}
	sort.Strings(rows)
	head := "# Legal forms in folded spelling, and the form that they stand for. Computed from rigour (MIT, OpenSanctions) by names/train.\n"
	return os.WriteFile(out, []byte(head+strings.Join(rows, "")), 0o644)
}

// legalKey is a legal form as the words of a name are folded: without marks, single spaces.
func legalKey(s string) string {
	return strings.Join(strings.FieldsFunc(fold.Key(strings.ReplaceAll(s, ".", "")), func(r rune) bool {
		return strings.ContainsRune(" ,;/\"'()«»-&+", r)
	}), " ")
}
