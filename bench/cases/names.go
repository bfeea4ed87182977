package cases

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"proffer/bench/gold"
)

// A NameError is a name of a set of reports on which the case and the gold answers differ.
type NameError struct {
	Fault string // "missed", "none" (found, and no name), "split" (one of several entities), "merged" (several of one)
	Form  string
	Of    string // whose name it is, or what the case takes it for
	Near  string // missed: found names that overlap it; split and merged: the other forms
	Where string // words around it in a report
}

// WrongNames calls f for each of them. As the scorer does, it looks at forms, not at places.
func WrongNames(folder string, f func(NameError)) error {
	story, err := gold.Load(folder)
	if err != nil {
		return err
	}
	exported, done, err := caseOf(folder)
	if err != nil {
		return err
	}
	defer done()
	data, err := os.ReadFile(exported)
	if err != nil {
		return err
	}
	var c namedCase
	if err := json.Unmarshal(data, &c); err != nil {
		return fmt.Errorf("%s: %w", exported, err)
	}
	c.compare(story, f)
	return nil
}

// A namedCase is what case.json says of names.
type namedCase struct {
	Documents []struct{ Text string }
	Entities  []struct {
		ID, Kind, Name string
		Aliases        []string
		Mentions       []struct{ Text, Form string }
	}
}

func (c *namedCase) compare(story *gold.Story, f func(NameError)) {
	where := c.holders()
	known := map[string]bool{}
	found := map[string]map[string][]string{} // gold entity, found one, forms
	back := map[string]map[string]string{}    // found entity, gold one, a form
	for _, e := range story.Entities {
		found[e.Name] = map[string][]string{}
		known[plainForm(e.Name)] = true
		for _, m := range e.Mentions {
			k := plainForm(m)
			if known[k] = true; len(where[k]) == 0 {
				f(NameError{Fault: "missed", Form: m, Of: e.Kind + " " + e.Name, Near: c.near(m), Where: c.around(m)})
				continue
			}
			id := most(where[k])
			found[e.Name][id] = append(found[e.Name][id], m)
			if back[id] == nil {
				back[id] = map[string]string{}
			}
			back[id][e.Name] = m
		}
	}
	for _, e := range story.Entities {
		if in := found[e.Name]; len(in) > 1 {
			f(NameError{Fault: "split", Form: e.Name, Of: e.Kind, Near: fmt.Sprint(in)})
		}
	}
	for _, e := range c.Entities {
		if in := back[e.ID]; len(in) > 1 {
			f(NameError{Fault: "merged", Form: e.Name, Of: e.Kind, Near: fmt.Sprint(in)})
		}
		c.unknown(e.Kind, known, f, e.Mentions)
	}
}

// unknown tells f of the names of an entity that gold does not have.
func (c *namedCase) unknown(kind string, known map[string]bool, f func(NameError), mentions []struct{ Text, Form string }) {
	told := map[string]bool{}
	for _, m := range mentions {
		if k := plainForm(m.Text); m.Form == "name" && !known[k] && !told[k] {
			told[k] = true
			f(NameError{Fault: "none", Form: m.Text, Of: kind, Where: c.around(m.Text)})
		}
	}
}

// holders counts for each form how often each entity has it.
func (c *namedCase) holders() map[string]map[string]int {
	out := map[string]map[string]int{}
	for _, e := range c.Entities {
		forms := append([]string{e.Name}, e.Aliases...)
		for _, m := range e.Mentions {
			forms = append(forms, m.Text)
		}
		for _, x := range forms {
			k := plainForm(x)
			if out[k] == nil {
				out[k] = map[string]int{}
			}
			out[k][e.ID]++
		}
	}
	return out
}

// near are the found names that share a word with a form, or are part of one.
func (c *namedCase) near(form string) string {
	var out []string
	for _, e := range c.Entities {
		for _, m := range e.Mentions {
			at := fmt.Sprintf("%s %s", e.Kind, m.Text)
			if m.Form == "name" && !slices.Contains(out, at) && slices.ContainsFunc(strings.Fields(m.Text), func(w string) bool {
				return len(w) > 4 && strings.Contains(form, w)
			}) {
				out = append(out, at)
			}
		}
	}
	return strings.Join(out[:min(len(out), 5)], " · ")
}

// around is a form with what stands around it in the first report that has it.
func (c *namedCase) around(form string) string {
	const reach = 60 // bytes
	for _, d := range c.Documents {
		if at := strings.Index(d.Text, form); at >= 0 {
			words := d.Text[max(0, at-reach):min(len(d.Text), at+len(form)+reach)]
			return strings.ToValidUTF8(strings.Join(strings.Fields(words), " "), "")
		}
	}
	return ""
}

// most is the entity that has a form most often.
func most(of map[string]int) string {
	best := ""
	for id, n := range of {
		if n > of[best] || n == of[best] && cmp.Less(id, best) {
			best = id
		}
	}
	return best
}

// plainForm is a form as the scorer compares them, nearly: small, with single spaces and plain marks.
func plainForm(s string) string {
	s = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "\u00a0", " ", "ـ", "").Replace(s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}
