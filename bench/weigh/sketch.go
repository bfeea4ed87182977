package weigh

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"proffer/bench/gold"
)

// LoadSketch reads a story that is written down in a few lines: its reports are made of its statements, each with its
// speaker before it, so that many subjects can be tried cheaply. Lines:
//
//	E name|kind|other names …|of BODY             an entity
//	C id|accused|support|answer|contested         a claim
//	D language|publisher|credit|published         a report; what follows stands in it, one paragraph each
//	claims|stance|speaker|content                 a statement; a claim with a minus is denied by it
func LoadSketch(file string) (*Story, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	k := &sketch{Story: &Story{Story: &gold.Story{World: strings.TrimSuffix(filepath.Base(file), ".txt")}}}
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := k.line(line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n+1, err)
		}
	}
	return k.Story, nil
}

type sketch struct{ *Story }

func (k *sketch) line(line string) error {
	kind, rest, _ := strings.Cut(line, " ")
	f := strings.Split(rest, "|")
	switch {
	case kind == "E" && len(f) >= 2:
		e := gold.Entity{Name: f[0], Kind: f[1]}
		for _, m := range f[2:] {
			if of, ok := strings.CutPrefix(m, "of "); ok {
				e.Of = &of
			} else {
				e.Mentions = append(e.Mentions, m)
			}
		}
		k.Entities = append(k.Entities, e)
	case kind == "C" && len(f) == 5:
		k.Claims = append(k.Claims, gold.Claim{ID: f[0], Accused: f[1], Support: f[2], Answer: f[3], Contested: f[4] == "true"})
	case kind == "D" && len(f) == 4:
		file := fmt.Sprintf("%02d", len(k.Documents)+1)
		k.Documents = append(k.Documents, gold.Document{File: file, Language: f[0], Publisher: f[1], Credit: f[2], Published: f[3]})
		k.texts = append(k.texts, "")
		k.Origins = append(k.Origins, struct{ Documents []string }{[]string{file}})
	default:
		return k.statement(strings.Split(line, "|"))
	}
	return nil
}

func (k *sketch) statement(f []string) error {
	if len(f) != 4 || len(k.Documents) == 0 {
		return fmt.Errorf("neither entity, claim, report nor statement")
	}
	d := &k.Documents[len(k.Documents)-1]
	id := fmt.Sprintf("%s-s%d", d.File, len(d.Statements)+1)
	d.Statements = append(d.Statements, gold.Statement{ID: id, Stance: f[1], Speaker: f[2], Cue: ":", Content: f[3]})
	k.texts[len(k.texts)-1] += f[2] + ": " + f[3] + ".\n\n"
	for c := range strings.SplitSeq(f[0], ",") {
		name, against := strings.CutPrefix(c, "-")
		i := slices.IndexFunc(k.Claims, func(c gold.Claim) bool { return c.ID == name })
		if i < 0 {
			return fmt.Errorf("no claim %q", name)
		}
		if against {
			k.Claims[i].Against = append(k.Claims[i].Against, id)
		} else {
			k.Claims[i].Statements = append(k.Claims[i].Statements, id)
		}
	}
	return nil
}
