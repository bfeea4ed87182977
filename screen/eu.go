package screen

import (
	"io"
	"strings"

	"proffer/names"
)

// readEU reads the EU's consolidated list, XML 1.1.
func readEU(b []byte) (*List, error) {
	l := &List{Source: "EU consolidated", Format: "eu-xml"}
	err := eachNode(b, func(n *node) {
		if n.name == "export" {
			l.Edition = date(first(n.attr("generationDate"), 10))
		}
	}, func(n *node) {
		l.Entries = append(l.Entries, euEntry(n))
	}, "sanctionEntity")
	return l, err
}

func euEntry(n *node) Entry {
	e := Entry{ID: n.attr("euReferenceNumber"), Kind: names.Organization, Listed: date(n.attr("designationDate"))}
	if e.ID == "" {
		e.ID = n.attr("logicalId")
	}
	for _, k := range n.all("subjectType") {
		e.Kind = euKind(k.attr("classificationCode"), k.attr("code"))
	}
	e.identifier("UN reference", n.attr("unitedNationId"), "")
	put(&e.Remarks, n.attr("designationDetails"))
	put(&e.Remarks, n.texts("remark")...)
	for _, r := range n.all("regulation") {
		put(&e.Programmes, r.attr("programme"))
	}
	for i, a := range n.all("nameAlias") {
		text := a.attr("wholeName")
		if text == "" {
			text = words(a.attr("firstName"), a.attr("middleName"), a.attr("lastName"))
		}
		e.add(Name{Text: text, Main: i == 0, Weak: a.attr("strong") == "false", Note: strings.ToLower(a.attr("nameLanguage"))})
		put(&e.Titles, a.attr("title"))
		put(&e.Positions, a.attr("function"))
		if g := gender(a.attr("gender")); g != "" {
			e.Gender = g
		}
		put(&e.Remarks, a.texts("remark")...)
	}
	for _, c := range n.all("citizenship") {
		put(&e.Countries, country(c))
	}
	for _, d := range n.all("birthdate") {
		put(&e.Births, euBirth(d.attr("circa"), d.attr("birthdate"), d.attr("year"), d.attr("yearRangeFrom"), d.attr("yearRangeTo")))
		put(&e.BirthPlaces, join(", ", d.attr("city"), d.attr("place"), d.attr("region"), country(d)))
	}
	for _, d := range n.all("address") {
		put(&e.Addresses, join(", ", d.attr("street"), d.attr("poBox"), d.attr("place"), d.attr("city"), d.attr("zipCode"), d.attr("region"), country(d)))
		put(&e.Remarks, d.texts("remark")...)
	}
	for _, d := range n.all("identification") {
		e.identifier(d.attr("identificationTypeDescription"), d.attr("number"), country(d))
		put(&e.Remarks, d.texts("remark")...)
	}
	return e
}

func euKind(codes ...string) names.Kind {
	for _, c := range codes {
		switch c {
		case "P", "person":
			return names.Person
		case "V", "vessel", "ship":
			return names.Vessel
		}
	}
	return names.Organization
}

func country(n *node) string {
	if c := n.attr("countryDescription"); c != "UNKNOWN" {
		return c
	}
	return ""
}

func euBirth(circa, exact, year, from, to string) string {
	about := ""
	if strings.EqualFold(circa, "true") {
		about = "~"
	}
	if f, t := date(from), date(to); f != "" && t != "" {
		return about + f + "/" + t
	}
	if d := date(exact); d != "" {
		return about + d
	}
	if d := date(year); d != "" {
		return about + d
	}
	return ""
}

// readEUCSV reads the EU's consolidated list as delimited text: one row an entry and name, address, birth date or
// document.
func readEUCSV(t *rows) (*List, error) {
	l := &List{Source: "EU consolidated", Format: "eu-csv"}
	at := map[string]int{}
	for {
		switch err := t.next(); err {
		case nil:
		case io.EOF:
			return l, nil
		default:
			return l, err
		}
		if l.Edition == "" {
			l.Edition = date(t.get("filegenerationdate"))
		}
		key := t.get("entity_logicalid")
		if key == "" {
			continue
		}
		i, ok := at[key]
		if !ok {
			i = len(l.Entries)
			at[key] = i
			id := t.get("entity_eu_referencenumber")
			if id == "" {
				id = key
			}
			l.Entries = append(l.Entries, Entry{ID: id, Kind: euKind(t.get("entity_subjecttype_classificationcode"), t.get("entity_subjecttype"))})
		}
		euRow(&l.Entries[i], t)
	}
}

func euRow(e *Entry, t *rows) {
	if e.Listed == "" {
		e.Listed = date(t.get("entity_designationdate"))
	}
	e.identifier("UN reference", t.get("entity_unitednationid"), "")
	put(&e.Programmes, t.get("entity_regulation_programme"))
	put(&e.Remarks, t.get("entity_designationdetails"), t.get("entity_remark"), t.get("namealias_remark"), t.get("address_remark"),
		t.get("birthdate_remark"), t.get("identification_remark"), t.get("citizenship_remark"))
	text := t.get("namealias_wholename")
	if text == "" {
		text = words(t.get("namealias_firstname"), t.get("namealias_middlename"), t.get("namealias_lastname"))
	}
	e.add(Name{Text: text, Main: len(e.Names) == 0, Note: strings.ToLower(t.get("namealias_namelanguage"))})
	put(&e.Titles, t.get("namealias_title"))
	put(&e.Positions, t.get("namealias_function"))
	if g := gender(t.get("namealias_gender")); g != "" {
		e.Gender = g
	}
	put(&e.Countries, t.get("citizenship_countrydescription"))
	put(&e.Births, euBirth(t.get("birthdate_circa"), t.get("birthdate_birthdate"), t.get("birthdate_year"), t.get("birthdate_yearrangefrom"), t.get("birthdate_yearrangeto")))
	put(&e.BirthPlaces, join(", ", t.get("birthdate_city"), t.get("birthdate_place"), t.get("birthdate_region"), t.get("birthdate_countrydescription")))
	put(&e.Addresses, join(", ", t.get("address_street"), t.get("address_pobox"), t.get("address_place"), t.get("address_city"), t.get("address_zipcode"), t.get("address_region"), t.get("address_countrydescription")))
	e.identifier(t.get("identification_typedescription"), t.get("identification_number"), t.get("identification_countrydescription"))
}

// readFlattened reads the EU list as a third party flattens it: a row an entry, aliases parted by commas.
func readFlattened(t *rows) (*List, error) {
	l := &List{Source: "EU consolidated", Format: "eu-flattened"}
	for {
		switch err := t.next(); err {
		case nil:
		case io.EOF:
			return l, nil
		default:
			return l, err
		}
		if len(t.row) < 6 {
			return l, cut(t.line, "a row with too few columns")
		}
		e := Entry{ID: t.get("name"), Kind: euKind(t.get("designation"))}
		e.add(Name{Text: t.get("name"), Main: true})
		for _, a := range strings.Split(t.get("alias"), ", ") {
			e.add(Name{Text: a})
		}
		put(&e.Countries, t.get("nationality"))
		put(&e.Programmes, t.get("sanction type"))
		l.Entries = append(l.Entries, e)
	}
}
