// Package screen reads sanctions lists in the formats in which they are published and finds the names on them that a
// given name may stand for, whatever its spelling and script.
//
// Enter at [Read], which takes the files of any number of lists, and [NewIndex], which makes them searchable; then
// [Index.Search] answers one [Query] with its hits, best first. [Changes] says what two editions of one list differ in,
// [Usable] why an edition must not replace the one in force.
//
// Terms: a list is published in editions; an edition has entries (a person, body, vessel or aircraft, with the
// issuer's own number), an entry has names: the main one, and aliases that the issuer calls strong or weak (a weak
// alias alone is no ground for a match). A hit is one entry with the name of it that matches best.
//
// Promises: the format is told by the bytes, not by the file's name; a list that is truncated, empty, dated in the
// future or in no known format is an error with the reason, never a shorter list; the order of hits depends on the
// lists and the query alone; scores are integers from 0 to 1000. An index is read-only once made and may be used by
// any number of goroutines, each with a [Searcher] of its own.
package screen

import "proffer/names"

// A List is one edition of a published list.
type List struct {
	Source   string // who publishes what: "OFAC SDN", "EU consolidated", "UN Security Council", …
	Edition  string // day of publication as the list states it, YYYY-MM-DD, or ""
	Format   string // "ofac-csv", "ofac-xml", "un-xml", …
	Files    []string
	SHA256   []string // of the files' bytes, in the same order
	Entries  []Entry
	Problems []string // what could not be read, with its place
	Open     bool     // nothing in its format says where it ends: one that was cut at the end of a line looks whole
	order    int      // among the files that were read
	declared int      // how many entries the list itself says that it has, or 0
	unended  []string // files that lack the sign with which their issuer ends them
}

// An Entry is one thing that a list names.
type Entry struct {
	ID          string // the issuer's number
	Kind        names.Kind
	Names       []Name
	Titles      []string
	Positions   []string
	Births      []string // YYYY, YYYY-MM or YYYY-MM-DD; "~" before what is approximate; "1966/1968" a range
	BirthPlaces []string
	Countries   []string // of nationality, citizenship, flag or registration, as written
	Addresses   []string
	Identifiers []Identifier
	Programmes  []string
	Listed      string // YYYY-MM-DD or ""
	Gender      string // "male", "female" or ""
	Remarks     []string
}

// A Name is one name of an entry.
type Name struct {
	Text   string
	Main   bool
	Weak   bool   // the issuer calls it a weak or low-quality alias
	Former bool   // "formerly known as"
	Note   string // language or script as the list states it
}

// An Identifier is a number that a document or register gave.
type Identifier struct {
	Type, Value, Country string
}

// add gives the entry a name, once.
func (e *Entry) add(n Name) {
	n.Text = clean(n.Text)
	if n.Text == "" {
		return
	}
	for i := range e.Names {
		if e.Names[i].Text == n.Text {
			e.Names[i].Main = e.Names[i].Main || n.Main
			e.Names[i].Weak = e.Names[i].Weak && n.Weak
			return
		}
	}
	e.Names = append(e.Names, n)
}

func (e *Entry) identifier(kind, value, country string) {
	kind, value, country = clean(kind), clean(value), clean(country)
	if value == "" {
		return
	}
	id := Identifier{kind, value, country}
	for _, x := range e.Identifiers {
		if x == id {
			return
		}
	}
	e.Identifiers = append(e.Identifiers, id)
}

// put appends what is not empty and not there yet.
func put(list *[]string, values ...string) {
next:
	for _, v := range values {
		v = clean(v)
		if v == "" || v == "-" || v == "-0-" {
			continue
		}
		for _, x := range *list {
			if x == v {
				continue next
			}
		}
		*list = append(*list, v)
	}
}

// Has says that the entry has a name spelt so.
func (e *Entry) Has(name string) bool {
	for _, n := range e.Names {
		if n.Text == name {
			return true
		}
	}
	return false
}
