package screen

import (
	"fmt"
	"io"
	"strings"

	"proffer/names"
)

// readUK reads the UK Sanctions List (58 columns) and the older list of the Treasury's office (36 columns), which have
// most columns in common: a row an entry and name, address, birth date. stated is the day of publication.
func readUK(t *rows, stated string) (*List, error) {
	l := &List{Source: "UK Sanctions List", Format: "uk-csv", Edition: stated}
	if !t.has("unique id") {
		l.Source, l.Format = "UK OFSI consolidated", "uk-ofsi-csv"
	}
	at := map[string]int{}
	for {
		switch err := t.next(); err {
		case nil:
		case io.EOF:
			return l, nil
		default:
			return l, err
		}
		key := t.get("unique id", "group id")
		if key == "" {
			if strings.Contains(strings.Join(t.row, ""), "Last Updated") {
				continue
			}
			return l, cut(t.line, "a row without the entry's number")
		}
		i, ok := at[key]
		if !ok {
			i = len(l.Entries)
			at[key] = i
			l.Entries = append(l.Entries, Entry{ID: key, Kind: ukKind(t.get("designation type", "group type"), t.get("imo number"))})
		}
		ukRow(&l.Entries[i], t)
	}
}

func ukKind(s, imo string) names.Kind {
	switch strings.ToLower(s) {
	case "individual":
		return names.Person
	case "ship", "vessel":
		return names.Vessel
	}
	if imo != "" {
		return names.Vessel
	}
	return names.Organization
}

func ukRow(e *Entry, t *rows) {
	kind, strength := strings.ToLower(t.get("name type", "alias type")), strings.ToLower(t.get("alias strength", "alias quality"))
	// Name 6 is the surname or the whole name, Names 1 to 5 the given names
	given := words(t.get("name 1"), t.get("name 2"), t.get("name 3"), t.get("name 4"), t.get("name 5"))
	n := Name{Text: words(given, t.get("name 6")), Former: kind == "fka",
		Main: strings.HasPrefix(kind, "primary name") && !strings.Contains(kind, "variation") || kind == "prime alias",
		Weak: strings.Contains(strength, "low") || strings.Contains(strength, "weak")}
	e.add(n)
	e.add(Name{Text: t.get("name non-latin script"), Note: join(", ", t.get("non-latin script type"), t.get("non-latin script language"))})
	put(&e.Titles, t.get("title"))
	put(&e.Births, ukDate(t.get("d.o.b", "dob")))
	put(&e.BirthPlaces, join(", ", t.get("town of birth"), t.get("country of birth")))
	put(&e.Countries, t.get("nationality(/ies)", "nationality"), t.get("current believed flag of ship"))
	put(&e.Positions, t.get("position"))
	if g := gender(t.get("gender")); g != "" {
		e.Gender = g
	}
	put(&e.Programmes, t.get("regime name", "regime"))
	if e.Listed == "" {
		e.Listed = ukDate(t.get("date designated", "uk sanctions list date designated", "listed on"))
	}
	parts := append(t.all("address line ", 6), t.all("address ", 6)...)
	put(&e.Addresses, join(", ", append(parts, t.get("address postal code", "post/zip code"), t.get("address country", "country"))...))
	put(&e.Remarks, t.get("other information"), t.get("uk statement of reasons"), labelled("sanctions", t.get("sanctions imposed")),
		labelled("parent company", t.get("parent company")), labelled("subsidiaries", t.get("subsidiaries")),
		labelled("owner or operator", t.get("current owner/operator (s)")), labelled("type of ship", t.get("type of ship")))
	ukNumbers(e, t)
}

func ukNumbers(e *Entry, t *rows) {
	for _, c := range []struct{ column, kind string }{
		{"passport number", "Passport"}, {"national identifier number", "National ID"}, {"national identification number", "National ID"},
		{"business registration number (s)", "Registration number"}, {"imo number", "IMO"}, {"hull identification number (hin)", "HIN"},
		{"un reference number", "UN reference"}, {"ofsi group id", "OFSI group"}, {"phone number", "Phone"}, {"website", "Website"}, {"email address", "Email"},
	} {
		e.identifier(c.kind, t.get(c.column), "")
	}
}

// ukDate reads "24/06/1964", "00/04/1984" and "dd/mm/1960".
func ukDate(s string) string {
	s = strings.ToLower(clean(s))
	if f := strings.Split(s, "/"); len(f) == 3 {
		for i := range f {
			if f[i] == "dd" || f[i] == "mm" {
				f[i] = "00"
			}
		}
		s = strings.Join(f, "/")
		if f[0] == "00" && f[1] == "00" {
			s = f[2]
		}
	}
	return date(s)
}

// readUKXML reads the UK Sanctions List as XML.
func readUKXML(b []byte) (*List, error) {
	l := &List{Source: "UK Sanctions List", Format: "uk-xml"}
	err := eachNode(b, func(*node) {}, func(n *node) {
		if n.name == "DateGenerated" {
			l.Edition = ukDate(n.text)
			return
		}
		e := ukEntry(n)
		if e.ID == "" {
			l.Problems = append(l.Problems, fmt.Sprintf("designation %d has no unique id", len(l.Entries)+1))
		}
		l.Entries = append(l.Entries, e)
	}, "Designation", "DateGenerated")
	return l, err
}

func ukEntry(n *node) Entry {
	e := Entry{ID: n.get("UniqueID"), Kind: ukKind(n.get("IndividualEntityShip"), ""), Listed: ukDate(n.get("DateDesignated")), Programmes: n.texts("RegimeName")}
	e.identifier("OFSI group", n.get("OFSIGroupID"), "")
	e.identifier("UN reference", n.get("UNReferenceNumber"), "")
	for _, a := range n.all("Names/Name") {
		kind, strength := strings.ToLower(a.get("NameType")), strings.ToLower(a.get("AliasStrength"))
		e.add(Name{Text: words(a.get("Name1"), a.get("Name2"), a.get("Name3"), a.get("Name4"), a.get("Name5"), a.get("Name6")),
			Main: kind == "primary name", Weak: strings.Contains(strength, "low") || strings.Contains(strength, "weak")})
	}
	for _, a := range n.all("NonLatinNames/NonLatinName") {
		e.add(Name{Text: a.get("NameNonLatinScript"), Note: join(", ", a.get("NonLatinScriptType"), a.get("NonLatinScriptLanguage"))})
	}
	e.Titles = n.texts("Titles/Title")
	for _, a := range n.all("Addresses/Address") {
		put(&e.Addresses, join(", ", a.get("AddressLine1"), a.get("AddressLine2"), a.get("AddressLine3"), a.get("AddressLine4"), a.get("AddressLine5"), a.get("AddressLine6"), a.get("AddressPostalCode"), a.get("AddressCountry")))
	}
	put(&e.Remarks, n.get("OtherInformation"), n.get("UKStatementofReasons"), labelled("sanctions", n.get("SanctionsImposed")))
	for _, i := range n.all("IndividualDetails/Individual") {
		for _, d := range i.texts("DOBs/DOB") {
			put(&e.Births, ukDate(d))
		}
		for _, p := range i.all("BirthDetails/Location") {
			put(&e.BirthPlaces, join(", ", p.get("TownOfBirth"), p.get("CountryOfBirth")))
		}
		put(&e.Countries, i.texts("Nationalities/Nationality")...)
		put(&e.Positions, i.texts("Positions/Position")...)
		for _, g := range i.texts("Genders/Gender") {
			e.Gender = gender(g)
		}
		for _, p := range i.all("PassportDetails/Passport") {
			e.identifier("Passport", p.get("PassportNumber"), "")
		}
		for _, p := range i.all("NationalIdentifierDetails/NationalIdentifier") {
			e.identifier("National ID", p.get("NationalIdentifierNumber"), "")
		}
	}
	for _, d := range n.all("EntityDetails/Entity") {
		for _, r := range d.texts("BusinessRegistrationNumbers/BusinessRegistrationNumber") {
			e.identifier("Registration number", r, "")
		}
	}
	for _, s := range n.all("ShipDetails/Ship") {
		for _, i := range s.texts("IMONumbers/IMONumber") {
			e.identifier("IMO", i, "")
		}
		put(&e.Countries, s.texts("CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip")...)
	}
	return e
}
