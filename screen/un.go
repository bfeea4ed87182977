package screen

import "proffer/names"

// readUN reads the Security Council's consolidated list (XML).
func readUN(b []byte) (*List, error) {
	l := &List{Source: "UN Security Council", Format: "un-xml"}
	err := eachNode(b, func(n *node) {
		if n.name == "CONSOLIDATED_LIST" {
			l.Edition = date(first(n.attr("dateGenerated"), 10))
		}
	}, func(n *node) {
		l.Entries = append(l.Entries, unEntry(n))
	}, "INDIVIDUAL", "ENTITY")
	return l, err
}

func first(s string, n int) string { return s[:min(n, len(s))] }

func unEntry(n *node) Entry {
	e := Entry{ID: n.get("REFERENCE_NUMBER"), Kind: names.Person, Listed: date(n.get("LISTED_ON")), Gender: gender(n.get("GENDER"))}
	if e.ID == "" {
		e.ID = n.get("DATAID")
	}
	kind := "INDIVIDUAL"
	if n.name == "ENTITY" {
		kind, e.Kind = "ENTITY", names.Organization
	}
	e.add(Name{Text: words(n.get("FIRST_NAME"), n.get("SECOND_NAME"), n.get("THIRD_NAME"), n.get("FOURTH_NAME")), Main: true})
	e.add(Name{Text: n.get("NAME_ORIGINAL_SCRIPT"), Note: "original script"})
	for _, a := range n.all(kind + "_ALIAS") {
		q, note := a.get("QUALITY"), a.get("NOTE")
		e.add(Name{Text: a.get("ALIAS_NAME"), Weak: q == "Low", Former: q == "f.k.a.", Note: note})
		put(&e.Births, date(a.get("DATE_OF_BIRTH")))
		put(&e.BirthPlaces, join(", ", a.get("CITY_OF_BIRTH"), a.get("COUNTRY_OF_BIRTH")))
	}
	e.Titles, e.Positions = n.texts("TITLE/VALUE"), n.texts("DESIGNATION/VALUE")
	e.Countries = n.texts("NATIONALITY/VALUE")
	put(&e.Programmes, n.get("UN_LIST_TYPE"))
	put(&e.Remarks, n.get("COMMENTS1"))
	for _, a := range n.all(kind + "_ADDRESS") {
		put(&e.Addresses, join(", ", a.get("STREET"), a.get("CITY"), a.get("STATE_PROVINCE"), a.get("ZIP_CODE"), a.get("COUNTRY"), a.get("NOTE")))
	}
	for _, d := range n.all("INDIVIDUAL_DATE_OF_BIRTH") {
		put(&e.Births, unBirth(d))
	}
	for _, p := range n.all("INDIVIDUAL_PLACE_OF_BIRTH") {
		put(&e.BirthPlaces, join(", ", p.get("CITY"), p.get("STATE_PROVINCE"), p.get("COUNTRY")))
	}
	for _, d := range n.all("INDIVIDUAL_DOCUMENT") {
		e.identifier(join(", ", d.get("TYPE_OF_DOCUMENT"), d.get("TYPE_OF_DOCUMENT2")), d.get("NUMBER"), join(", ", d.get("ISSUING_COUNTRY"), d.get("COUNTRY_OF_ISSUE")))
	}
	return e
}

func unBirth(d *node) string {
	about := ""
	if d.get("TYPE_OF_DATE") == "APPROXIMATELY" {
		about = "~"
	}
	if from, to := date(d.get("FROM_YEAR")), date(d.get("TO_YEAR")); from != "" && to != "" {
		return about + from + "/" + to
	}
	if s := date(d.get("DATE")); s != "" {
		return about + s
	}
	if s := date(d.get("YEAR")); s != "" {
		return about + s
	}
	return ""
}

func gender(s string) string {
	switch clean(s) {
	case "Male", "male", "M", "MALE":
		return "male"
	case "Female", "female", "F", "FEMALE":
		return "female"
	}
	return ""
}
