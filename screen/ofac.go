package screen

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"proffer/names"
)

// readOFAC reads the Treasury's lists as XML (sdn.xml, consolidated.xml).
func readOFAC(b []byte) (*List, error) {
	l := &List{Source: "OFAC", Format: "ofac-xml"}
	err := eachNode(b, func(*node) {}, func(n *node) {
		if n.name == "publshInformation" {
			l.Edition = americanDate(n.get("Publish_Date"))
			l.declared, _ = strconv.Atoi(n.get("Record_Count"))
			return
		}
		l.Entries = append(l.Entries, ofacEntry(n))
	}, "publshInformation", "sdnEntry")
	l.Source = ofacSource(l.Entries)
	return l, err
}

// programmes of the consolidated (non-SDN) list
var nonSDN = []string{"NS-PLC", "SSI", "FSE", "13599", "CAPTA", "NS-MBS", "MBS", "CMIC", "561", "UKRAINE-EO13662", "CCMC"}

// ofacSource says which of the Treasury's lists it is: on the consolidated one most entries have a programme of its
// own; blocking programmes occur on it beside them.
func ofacSource(entries []Entry) string {
	own, all := 0, 0
	for i := range entries {
		if len(entries[i].Programmes) == 0 {
			continue
		}
		all++
		for _, n := range nonSDN {
			if strings.Contains(strings.Join(entries[i].Programmes, " "), n) {
				own++
				break
			}
		}
	}
	if own*2 > all {
		return "OFAC consolidated"
	}
	return "OFAC SDN"
}

func ofacKind(s string) names.Kind {
	switch strings.ToLower(s) {
	case "individual":
		return names.Person
	case "vessel", "aircraft":
		return names.Vessel
	}
	return names.Organization
}

// ofacName writes the surname first with a comma, as the Treasury's own search shows it.
func ofacName(last, first string) string { return join(", ", last, first) }

func ofacEntry(n *node) Entry {
	e := Entry{ID: n.get("uid"), Kind: ofacKind(n.get("sdnType")), Programmes: n.texts("programList/program"), Remarks: n.texts("remarks")}
	e.add(Name{Text: ofacName(n.get("lastName"), n.get("firstName")), Main: true})
	put(&e.Positions, n.get("title"))
	for _, a := range n.all("akaList/aka") {
		e.add(Name{Text: ofacName(a.get("lastName"), a.get("firstName")), Weak: a.get("category") == "weak", Former: a.get("type") == "f.k.a."})
	}
	for _, d := range n.all("idList/id") {
		e.number(d.get("idType"), d.get("idNumber"), d.get("idCountry"))
	}
	for _, a := range n.all("addressList/address") {
		put(&e.Addresses, join(", ", a.get("address1"), a.get("address2"), a.get("address3"), a.get("city"), a.get("stateOrProvince"), a.get("postalCode"), a.get("country")))
	}
	put(&e.Countries, n.texts("nationalityList/nationality/country")...)
	put(&e.Countries, n.texts("citizenshipList/citizenship/country")...)
	for _, d := range n.texts("dateOfBirthList/dateOfBirthItem/dateOfBirth") {
		put(&e.Births, americanDate(d))
	}
	put(&e.BirthPlaces, n.texts("placeOfBirthList/placeOfBirthItem/placeOfBirth")...)
	for _, v := range n.all("vesselInfo") {
		e.identifier("Call sign", v.get("callSign"), "")
		put(&e.Countries, v.get("vesselFlag"))
		put(&e.Remarks, labelled("vessel type", v.get("vesselType")), labelled("owner", v.get("vesselOwner")))
	}
	return e
}

func labelled(what, s string) string {
	if s == "" {
		return ""
	}
	return what + ": " + s
}

// number takes what the Treasury lists among documents: mostly numbers, but the gender and notes too.
func (e *Entry) number(kind, value, country string) {
	switch {
	case kind == "Gender":
		e.Gender = gender(value)
	case strings.HasPrefix(kind, "Secondary sanctions"), strings.HasPrefix(kind, "Additional Sanctions"), strings.HasPrefix(kind, "Transactions Prohibited"):
		put(&e.Remarks, join(" ", kind, value))
	default:
		e.identifier(kind, value, country)
	}
}

// ofacFiles are the delimited files of one list: the main one, alternate names, addresses, remarks too long for it.
type ofacFiles struct{ main, alt, add, comments *rows }

// readOFACCSV reads the Treasury's lists as delimited text. Without the main file the entries have alternate names only,
// which the list's problems say.
func readOFACCSV(f ofacFiles) (*List, error) {
	l := &List{Source: "OFAC", Format: "ofac-csv"}
	at := map[string]int{}
	entry := func(id string) *Entry {
		i, ok := at[id]
		if !ok {
			i = len(l.Entries)
			at[id] = i
			l.Entries = append(l.Entries, Entry{ID: id, Kind: names.Organization})
		}
		return &l.Entries[i]
	}
	remarks := map[string]string{}
	err := each(f.comments, 2, func(t *rows) { remarks[t.at(0)] += t.raw(1) })
	if err == nil {
		err = each(f.main, 12, func(t *rows) { ofacRow(entry(t.at(0)), t, remarks[t.at(0)]) })
	}
	if f.main == nil {
		l.Problems = append(l.Problems, "the main file (sdn.csv, cons_prim.csv) is missing: entries have their alternate names only")
	}
	orphans := 0
	if err == nil {
		err = each(f.alt, 5, func(t *rows) {
			if _, ok := at[t.at(0)]; !ok && f.main != nil {
				orphans++
				return
			}
			e := entry(t.at(0))
			if f.main == nil && strings.Contains(t.at(3), ", ") {
				e.Kind = names.Person
			}
			e.add(Name{Text: t.at(3), Former: t.at(2) == "fka"})
		})
	}
	if err == nil {
		err = each(f.add, 6, func(t *rows) {
			if i, ok := at[t.at(0)]; ok {
				put(&l.Entries[i].Addresses, join(", ", t.at(2), t.at(3), t.at(4)))
			}
		})
	}
	if orphans > 0 {
		l.Problems = append(l.Problems, counted(orphans, "alternate name belongs", "alternate names belong")+" to no entry of the main file: the files are of different days")
	}
	l.Source = ofacSource(l.Entries)
	return l, err
}

// each calls f with every row that starts with a number and has at least so many columns; a shorter one is an error.
func each(t *rows, columns int, f func(*rows)) error {
	for t != nil {
		switch err := t.next(); err {
		case nil:
		case io.EOF:
			return nil
		default:
			return err
		}
		if len(t.row) < columns {
			return cut(t.line, fmt.Sprintf("%d of %d columns", len(t.row), columns))
		}
		if _, err := strconv.Atoi(t.at(0)); err != nil {
			return fmt.Errorf("line %d: %q stands where an entry's number should", t.line, first(t.at(0), 20))
		}
		f(t)
	}
	return nil
}

func ofacRow(e *Entry, t *rows, more string) {
	e.Kind = ofacKind(t.at(2))
	e.add(Name{Text: t.at(1), Main: true})
	put(&e.Programmes, strings.Split(t.at(3), "] [")...)
	put(&e.Positions, t.at(4))
	e.identifier("Call sign", t.at(5), "")
	put(&e.Countries, t.at(9))
	put(&e.Remarks, labelled("vessel type", t.at(6)), labelled("owner", t.at(10)))
	e.ofacRemarks(t.raw(11) + more)
}
