package screen

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"proffer/names"
	"proffer/names/fold"
)

// readCSL reads the US Consolidated Screening List, which puts thirteen lists into one: a row an entry.
func readCSL(t *rows) (*List, error) {
	l := &List{Source: "US Consolidated Screening List", Format: "us-csl-csv"}
	for {
		switch err := t.next(); err {
		case nil:
		case io.EOF:
			return l, nil
		default:
			return l, err
		}
		l.Entries = append(l.Entries, cslEntry(t))
	}
}

func cslEntry(t *rows) Entry {
	kind := t.get("type")
	e := Entry{ID: t.get("_id"), Kind: ofacKind(kind), Listed: date(t.get("start_date"))}
	if kind == "" && e.Kind == names.Organization && !Bodily(t.get("name")) {
		e.Kind = names.Person
	}
	e.add(Name{Text: t.get("name"), Main: true})
	for _, a := range list(t.get("alt_names")) {
		e.add(Name{Text: a})
	}
	put(&e.Programmes, t.get("source"))
	put(&e.Programmes, list(t.get("programs"))...)
	put(&e.Positions, t.get("title"))
	put(&e.Addresses, list(t.get("addresses"))...)
	put(&e.Countries, list(t.get("nationalities"))...)
	put(&e.Countries, list(t.get("citizenships"))...)
	put(&e.Countries, t.get("vessel_flag"))
	for _, d := range list(t.get("dates_of_birth")) {
		put(&e.Births, date(d))
	}
	put(&e.BirthPlaces, list(t.get("places_of_birth"))...)
	e.identifier("Call sign", t.get("call_sign"), "")
	for _, d := range list(t.get("ids")) {
		f := strings.Split(d, ", ")
		switch {
		case len(f) < 2:
			put(&e.Remarks, d)
		case strings.HasSuffix(f[0], ":") || strings.HasSuffix(f[0], "-"):
			e.number(f[0], strings.Join(f[1:], ", "), "")
		default:
			e.number(f[0], f[1], strings.Join(f[2:], ", "))
		}
	}
	put(&e.Remarks, t.get("remarks"), labelled("licence requirement", t.get("license_requirement")), labelled("licence policy", t.get("license_policy")),
		labelled("notice", t.get("federal_register_notice")), labelled("ends", t.get("end_date")), labelled("vessel type", t.get("vessel_type")), labelled("owner", t.get("vessel_owner")))
	return e
}

func list(s string) []string {
	var out []string
	put(&out, strings.Split(s, ";")...)
	return out
}

// Bodily says that a name without a stated type looks like that of a body: it has a legal form, a number, or more
// words than people have names.
func Bodily(name string) bool {
	if strings.ContainsAny(name, "0123456789&(") {
		return true
	}
	n := names.Parse(strings.ReplaceAll(name, "-", ""), names.Organization) // a syllable behind a hyphen is no legal form
	plain := 0
	for _, r := range fold.Key(name) {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Arabic, r) {
			plain += utf8.RuneLen(r)
		}
	}
	return len(n.Parts()) > 5 || len(n.Squash()) < plain
}
