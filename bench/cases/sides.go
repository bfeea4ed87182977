package cases

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"proffer/bench/gold"
)

// sidesRow is the table's row for whom persons speak, where the gold answers say it ("of").
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

// sides is the share of those persons who speak in a story whom the case gives to the body or state for which they do, directly
// or through another, or to nobody where they speak for themselves; "" where gold knows none. Errors are told to wrong.
func sides(folder, exported string, wrong func(person, side, found string)) (string, error) {
	s, err := gold.Load(folder)
	if err != nil {
		return "", err
	}
	speaks := map[string]bool{}
	for _, d := range s.Documents {
		for _, x := range d.Statements {
			speaks[x.Speaker] = true
		}
	}
	data, err := os.ReadFile(exported)
	if err != nil {
		return "", err
	}
	var c exportedCase
	if err := json.Unmarshal(data, &c); err != nil {
		return "", fmt.Errorf("%s: %w", exported, err)
	}
	right, all := 0, 0
	for _, e := range s.Entities {
		if e.Kind != "person" || e.Of == nil || !speaks[e.Name] {
			continue
		}
		all++
		if found, is := c.speaksFor(s, e.Name, *e.Of); is {
			right++
		} else {
			wrong(e.Name, *e.Of, found)
		}
	}
	if all == 0 {
		return "", nil
	}
	return fmt.Sprintf("%.3f", float64(right)/float64(all)), nil
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
