package screen

import (
	"fmt"
	"sort"
	"strings"
)

// A Change is what two editions of a list differ in, for one entry.
type Change struct {
	Entry   string // the issuer's number
	Name    string // main name
	What    string // "listed", "removed", "changed"
	Details []string
}

// Changes says what changed from one edition to the next: removed entries and changed ones in the order of the old
// edition, then new ones in the order of the new.
func Changes(old, next *List) []Change {
	at := map[string]*Entry{}
	for i := range next.Entries {
		at[next.Entries[i].ID] = &next.Entries[i]
	}
	had := map[string]bool{}
	var removed, changed, listed []Change
	for i := range old.Entries {
		o := &old.Entries[i]
		had[o.ID] = true
		n, ok := at[o.ID]
		if !ok {
			removed = append(removed, Change{Entry: o.ID, Name: o.MainName(), What: "removed"})
			continue
		}
		if d := differences(o, n); len(d) > 0 {
			changed = append(changed, Change{Entry: o.ID, Name: n.MainName(), What: "changed", Details: d})
		}
	}
	for i := range next.Entries {
		if n := &next.Entries[i]; !had[n.ID] {
			listed = append(listed, Change{Entry: n.ID, Name: n.MainName(), What: "listed"})
		}
	}
	return append(append(removed, changed...), listed...)
}

// MainName is the name that the list puts first.
func (e *Entry) MainName() string {
	for _, n := range e.Names {
		if n.Main {
			return n.Text
		}
	}
	if len(e.Names) > 0 {
		return e.Names[0].Text
	}
	return ""
}

func differences(o, n *Entry) []string {
	var out []string
	compare := func(what string, a, b []string) {
		gone, come := without(a, b), without(b, a)
		for _, s := range gone {
			out = append(out, fmt.Sprintf("%s gone: %s", what, s))
		}
		for _, s := range come {
			out = append(out, fmt.Sprintf("%s new: %s", what, s))
		}
	}
	compare("name", nameLines(o), nameLines(n))
	compare("identifier", numberLines(o), numberLines(n))
	compare("birth date", o.Births, n.Births)
	compare("birth place", o.BirthPlaces, n.BirthPlaces)
	compare("country", o.Countries, n.Countries)
	compare("address", o.Addresses, n.Addresses)
	compare("title", o.Titles, n.Titles)
	compare("position", o.Positions, n.Positions)
	compare("programme", o.Programmes, n.Programmes)
	compare("listing date", one(o.Listed), one(n.Listed))
	compare("gender", one(o.Gender), one(n.Gender))
	compare("remark", o.Remarks, n.Remarks)
	if o.Kind != n.Kind {
		out = append(out, "another kind of entry")
	}
	return out
}

func one(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func nameLines(e *Entry) []string {
	var out []string
	for _, n := range e.Names {
		s := n.Text
		if n.Weak {
			s += " (weak)"
		}
		out = append(out, s)
	}
	return out
}

func numberLines(e *Entry) []string {
	var out []string
	for _, id := range e.Identifiers {
		out = append(out, join(" ", id.Type, id.Value, id.Country))
	}
	return out
}

// without are the members of a that b lacks, sorted.
func without(a, b []string) []string {
	have := map[string]bool{}
	for _, s := range b {
		have[s] = true
	}
	var out []string
	for _, s := range a {
		if !have[s] {
			out = append(out, s)
		}
	}
	sort.Strings(out)
	return out
}

// Line is the change as a line for a person.
func (c Change) Line() string {
	s := fmt.Sprintf("%s  %s  %s", c.What, c.Entry, c.Name)
	if len(c.Details) > 0 {
		s += ": " + strings.Join(c.Details, "; ")
	}
	return s
}
