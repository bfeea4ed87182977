package cases

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"proffer/bench/gold"
)

// sidesRow is the table's row for whom persons speak, by testdata/sides.tsv.
const sidesRow = "sides"

// An exportedCase is what case.json says of entities.
type exportedCase struct {
	Entities []exportedEntity `json:"entities"`
}

type exportedEntity struct {
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Of       string   `json:"of"`
	ID       string   `json:"id"`
	Mentions []struct {
		Text string `json:"text"`
	} `json:"mentions"`
}

// sides is the share of a story's persons whom the case gives to the body or state for which they speak, directly or
// through another, or to nobody where they speak for themselves; "" where the table knows none. Errors are told to wrong.
func sides(folder, exported string, wrong func(person, side, found string)) (string, error) {
	want, err := sidesOf("testdata", filepath.Base(folder))
	if err != nil || len(want) == 0 {
		return "", err
	}
	s, err := gold.Load(folder)
	if err != nil {
		return "", err
	}
	data, err := os.ReadFile(exported)
	if err != nil {
		return "", err
	}
	var c exportedCase
	if err := json.Unmarshal(data, &c); err != nil {
		return "", fmt.Errorf("%s: %w", exported, err)
	}
	right := 0
	for _, w := range want {
		if found, is := c.speaksFor(s, w[0], w[1]); is {
			right++
		} else {
			wrong(w[0], w[1], found)
		}
	}
	return fmt.Sprintf("%.3f", float64(right)/float64(len(want))), nil
}

// sidesOf are the persons of a story and for whom each speaks.
func sidesOf(root, story string) (out [][2]string, err error) {
	f, err := os.Open(filepath.Join(root, "sides.tsv"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if cells := strings.Split(lines.Text(), "\t"); len(cells) == 3 && cells[0] == story {
			out = append(out, [2]string{cells[1], cells[2]})
		}
	}
	return out, lines.Err()
}

// speaksFor says whether the case gives a person to a side, and to whom it does.
func (c *exportedCase) speaksFor(s *gold.Story, person, side string) (found string, is bool) {
	e := c.best(formsOf(s, person))
	if e == nil {
		return "not found", side == ""
	}
	want := formsOf(s, side)
	for range 5 {
		if e.Of == "" {
			break
		}
		e = c.byID(e.Of)
		found = strings.TrimPrefix(found+" of "+e.Name, " of ")
		if side != "" && e.named(want) > 0 {
			return found, true
		}
	}
	return found, side == "" && found == ""
}

// formsOf are the forms in which a gold entity is named.
func formsOf(s *gold.Story, name string) []string {
	for _, e := range s.Entities {
		if e.Name == name {
			return append([]string{name}, e.Mentions...)
		}
	}
	return []string{name}
}

// best is the entity of the case that is named most often by one of the forms, or nil.
func (c *exportedCase) best(forms []string) (best *exportedEntity) {
	most := 0
	for i := range c.Entities {
		if n := c.Entities[i].named(forms); n > most {
			best, most = &c.Entities[i], n
		}
	}
	return best
}

func (c *exportedCase) byID(id string) *exportedEntity {
	for i := range c.Entities {
		if c.Entities[i].ID == id {
			return &c.Entities[i]
		}
	}
	return &exportedEntity{}
}

// named is how often an entity is named by one of the forms.
func (e *exportedEntity) named(forms []string) (n int) {
	for _, f := range append([]string{e.Name}, e.Aliases...) {
		n += b2i(slices.Contains(forms, f))
	}
	for _, m := range e.Mentions {
		n += b2i(slices.Contains(forms, m.Text))
	}
	return n
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
