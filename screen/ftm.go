package screen

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"proffer/names"
)

// A followed thing of a FollowTheMoney export: one JSON object a line.
type followed struct {
	ID         string                       `json:"id"`
	Schema     string                       `json:"schema"`
	Caption    string                       `json:"caption"`
	Datasets   []string                     `json:"datasets"`
	Properties map[string][]json.RawMessage `json:"properties"`
	LastChange string                       `json:"last_change"`
}

func (f *followed) get(property string) []string {
	var out []string
	for _, raw := range f.Properties[property] {
		var s string
		if json.Unmarshal(raw, &s) == nil {
			put(&out, s)
			continue
		}
		var nested followed
		if json.Unmarshal(raw, &nested) == nil && nested.Schema == "" {
			put(&out, nested.ID)
		}
	}
	return out
}

// schemata that are things with names, and what kind of name they have
var schemata = map[string]names.Kind{
	"Person": names.Person, "Organization": names.Organization, "Company": names.Organization, "LegalEntity": names.Organization,
	"PublicBody": names.Organization, "Asset": names.Organization, "Vessel": names.Vessel, "Airplane": names.Vessel, "Vehicle": names.Vessel,
	"CryptoWallet": names.Organization, "Thing": names.Organization,
}

// properties that are identifiers
var ftmNumbers = []string{"passportNumber", "idNumber", "taxNumber", "registrationNumber", "innCode", "ogrnCode", "okpoCode", "kppCode", "imoNumber", "mmsi",
	"callSign", "leiCode", "swiftBic", "isinCode", "vatCode", "dunsCode", "uscCode", "uniqueEntityId", "socialSecurityNumber", "serialNumber", "publicKey", "npiCode", "cageCode", "bikCode", "ricCode", "permId", "jibCode", "giiNumber", "voenCode"}

// readFTM reads a FollowTheMoney or OpenSanctions export. What hangs on a thing (Sanction, Passport, Identification,
// Address) is put into its entry, in whatever order the lines come.
func readFTM(b []byte) (*List, error) {
	l := &List{Source: "FollowTheMoney", Format: "ftm-json"}
	at := map[string]int{}
	address := map[string]string{}
	var later []*followed
	line := 0
	for rest := b; len(rest) > 0; {
		var one []byte
		one, rest, _ = bytes.Cut(rest, []byte("\n"))
		line++
		if one = bytes.TrimSpace(one); len(one) == 0 {
			continue
		}
		f := &followed{}
		if err := json.Unmarshal(one, f); err != nil {
			if _, ok := errors.AsType[*json.SyntaxError](err); ok && len(bytes.TrimSpace(rest)) == 0 {
				return l, cut(line, "the last object is never closed")
			}
			return l, fmt.Errorf("line %d: not a JSON object: %w", line, err)
		}
		if f.ID == "" || f.Schema == "" {
			return l, fmt.Errorf("line %d: an object without id and schema is no FollowTheMoney entity", line)
		}
		l.Edition = max(l.Edition, date(first(f.LastChange, 10)))
		kind, thing := schemata[f.Schema]
		switch {
		case thing:
			if i, ok := at[f.ID]; ok {
				f.into(&l.Entries[i])
				continue
			}
			at[f.ID] = len(l.Entries)
			e := Entry{ID: f.ID, Kind: kind}
			f.into(&e)
			l.Entries = append(l.Entries, e)
		case f.Schema == "Address":
			address[f.ID] = strings.Join(f.get("full"), "; ")
		default:
			later = append(later, f)
		}
	}
	for _, f := range later {
		for _, owner := range append(f.get("entity"), f.get("holder")...) {
			if i, ok := at[owner]; ok {
				f.attach(&l.Entries[i])
			}
		}
	}
	for i := range l.Entries {
		for j, a := range l.Entries[i].Addresses {
			if full := address[a]; full != "" {
				l.Entries[i].Addresses[j] = full
			}
		}
	}
	return l, nil
}

// into puts a thing's properties into its entry.
func (f *followed) into(e *Entry) {
	for i, n := range f.get("name") {
		e.add(Name{Text: n, Main: n == f.Caption || f.Caption == "" && i == 0})
	}
	e.add(Name{Text: f.Caption, Main: true})
	for _, p := range []string{"alias", "registrationNumberName", "abbreviation"} {
		for _, n := range f.get(p) {
			e.add(Name{Text: n})
		}
	}
	for _, n := range f.get("previousName") {
		e.add(Name{Text: n, Former: true})
	}
	for _, n := range f.get("weakAlias") {
		e.add(Name{Text: n, Weak: true})
	}
	for _, d := range f.get("birthDate") {
		put(&e.Births, date(d))
	}
	for _, g := range f.get("gender") {
		e.Gender = gender(g)
	}
	put(&e.BirthPlaces, f.get("birthPlace")...)
	for _, p := range []string{"nationality", "citizenship", "country", "jurisdiction", "flag"} {
		put(&e.Countries, f.get(p)...)
	}
	put(&e.Addresses, append(f.get("address"), f.get("addressEntity")...)...)
	put(&e.Positions, f.get("position")...)
	put(&e.Titles, f.get("title")...)
	put(&e.Programmes, append(f.get("program"), f.Datasets...)...)
	put(&e.Remarks, append(f.get("notes"), f.get("summary")...)...)
	f.nested(e)
	for _, p := range ftmNumbers {
		for _, v := range f.get(p) {
			e.identifier(p, v, "")
		}
	}
}

// nested takes what hangs on a thing where an export writes it inside the thing.
func (f *followed) nested(e *Entry) {
	for _, p := range []string{"sanctions", "passports", "identifications", "identification", "addressEntity"} {
		for _, raw := range f.Properties[p] {
			inner := &followed{}
			if json.Unmarshal(raw, inner) != nil || inner.Schema == "" {
				continue
			}
			if inner.Schema == "Address" {
				put(&e.Addresses, inner.get("full")...)
				continue
			}
			inner.attach(e)
		}
	}
}

// attach puts what hangs on a thing into its entry.
func (f *followed) attach(e *Entry) {
	switch f.Schema {
	case "Sanction":
		put(&e.Programmes, append(f.get("program"), f.get("authority")...)...)
		put(&e.Remarks, append(f.get("reason"), f.get("summary")...)...)
		for _, d := range append(f.get("listingDate"), f.get("startDate")...) {
			if d = date(d); d != "" && (e.Listed == "" || d < e.Listed) {
				e.Listed = d
			}
		}
	case "Passport", "Identification":
		for _, v := range f.get("number") {
			e.identifier(strings.Join(append(f.get("type"), f.Schema)[:1], ""), v, strings.Join(f.get("country"), ", "))
		}
	}
}

// readTargets reads OpenSanctions' table of targets: a row an entry, several values in a cell parted by ";".
func readTargets(t *rows) (*List, error) {
	l := &List{Source: "OpenSanctions", Format: "opensanctions-csv"}
	for {
		switch err := t.next(); err {
		case nil:
		case io.EOF:
			return l, nil
		default:
			return l, err
		}
		e := Entry{ID: t.get("id"), Kind: names.Organization}
		if k, ok := schemata[t.get("schema")]; ok {
			e.Kind = k
		}
		e.add(Name{Text: t.get("name"), Main: true})
		for _, a := range list(t.get("aliases")) {
			e.add(Name{Text: a})
		}
		for _, d := range list(t.get("birth_date")) {
			put(&e.Births, date(d))
		}
		put(&e.Countries, list(t.get("countries"))...)
		put(&e.Addresses, list(t.get("addresses"))...)
		for _, v := range list(t.get("identifiers")) {
			e.identifier("identifier", v, "")
		}
		put(&e.Programmes, append(list(t.get("sanctions")), list(t.get("dataset"))...)...)
		l.Edition = max(l.Edition, date(first(t.get("last_change"), 10)))
		l.Entries = append(l.Entries, e)
	}
}
