package screen

import (
	"strconv"
	"strings"

	"proffer/names"
)

// advanced reads the Treasury's sdn_advanced.xml, in which everything is a number that other tables explain: values
// come first, then places and documents, then the parties, then why and when they were listed.
type advanced struct {
	value     map[string]map[string]string // kind of value → its number → what it means
	place     map[string]string
	documents map[string][]Identifier // by identity
	list      *List
	at        map[string]int // entry by profile
	sdn       bool
}

var advancedValues = []string{"AliasType", "Country", "FeatureType", "DetailReference", "IDRegDocType", "NamePartType", "PartySubType", "PartyType", "Script", "List", "AreaCode"}

func readAdvanced(b []byte) (*List, error) {
	a := &advanced{value: map[string]map[string]string{}, place: map[string]string{}, documents: map[string][]Identifier{},
		list: &List{Format: "ofac-advanced-xml"}, at: map[string]int{}}
	for _, v := range advancedValues {
		a.value[v] = map[string]string{}
	}
	err := eachNode(b, func(*node) {}, a.take, append([]string{"DateOfIssue", "Location", "IDRegDocument", "DistinctParty", "SanctionsEntry"}, advancedValues...)...)
	a.list.Source = ofacSource(a.list.Entries)
	if a.sdn {
		a.list.Source = "OFAC SDN"
	}
	return a.list, err
}

func (a *advanced) take(n *node) {
	switch n.name {
	case "DateOfIssue":
		a.list.Edition = advancedDate(n)
	case "Location":
		a.location(n)
	case "IDRegDocument":
		id := Identifier{a.value["IDRegDocType"][n.attr("IDRegDocTypeID")], n.get("IDRegistrationNo"), a.value["Country"][n.attr("IssuedBy-CountryID")]}
		a.documents[n.attr("IdentityID")] = append(a.documents[n.attr("IdentityID")], id)
	case "DistinctParty":
		a.party(n)
	case "SanctionsEntry":
		a.listed(n)
	case "PartySubType":
		text := n.text
		if text == "Unknown" || text == "" {
			text = a.value["PartyType"][n.attr("PartyTypeID")]
			if text == "" { // the kinds of party stand after their parts
				text = "party type " + n.attr("PartyTypeID")
			}
		}
		a.value[n.name][n.attr("ID")] = text
	default:
		a.value[n.name][n.attr("ID")] = n.text
	}
}

func advancedDate(n *node) string {
	part := func(name string) int {
		v, err := strconv.Atoi(n.get(name))
		if err != nil || v < 0 {
			return 0
		}
		return v
	}
	return ymd(part("Year"), part("Month"), part("Day"))
}

func (a *advanced) location(n *node) {
	var parts []string
	for _, p := range n.all("LocationPart/LocationPartValue") {
		put(&parts, p.get("Value"))
	}
	for _, c := range n.all("LocationCountry") {
		put(&parts, a.value["Country"][c.attr("CountryID")])
	}
	if len(parts) == 0 {
		for _, c := range n.all("LocationAreaCode") {
			put(&parts, a.value["AreaCode"][c.attr("AreaCodeID")])
		}
	}
	a.place[n.attr("ID")] = strings.Join(parts, ", ")
}

func (a *advanced) party(n *node) {
	e := Entry{ID: n.attr("FixedRef"), Kind: names.Organization}
	put(&e.Remarks, n.get("Comment"))
	profile := e.ID
	for _, p := range n.all("Profile") {
		profile = p.attr("ID")
		kind := strings.ToLower(a.value["PartySubType"][p.attr("PartySubTypeID")])
		if number, ok := strings.CutPrefix(kind, "party type "); ok {
			kind = strings.ToLower(a.value["PartyType"][number])
		}
		e.Kind = ofacKind(kind)
		for _, i := range p.all("Identity") {
			a.identity(&e, i)
		}
		for _, f := range p.all("Feature") {
			a.feature(&e, f)
		}
	}
	a.at[profile] = len(a.list.Entries)
	a.list.Entries = append(a.list.Entries, e)
}

func (a *advanced) identity(e *Entry, n *node) {
	partType := map[string]string{}
	for _, g := range n.all("NamePartGroups/MasterNamePartGroup/NamePartGroup") {
		partType[g.attr("ID")] = a.value["NamePartType"][g.attr("NamePartTypeID")]
	}
	for _, al := range n.all("Alias") {
		kind := a.value["AliasType"][al.attr("AliasTypeID")]
		for _, d := range al.all("DocumentedName") {
			var last, rest []string
			script := ""
			for _, v := range d.all("DocumentedNamePart/NamePartValue") {
				if partType[v.attr("NamePartGroupID")] == "Last Name" {
					last = append(last, v.text)
				} else {
					rest = append(rest, v.text)
				}
				script = a.value["Script"][v.attr("ScriptID")]
			}
			text := ofacName(strings.Join(last, " "), strings.Join(rest, " "))
			if script == "Latin" {
				script = ""
			} else {
				text = words(strings.Join(rest, " "), strings.Join(last, " "))
			}
			e.add(Name{Text: text, Main: al.attr("Primary") == "true" && script == "", Weak: al.attr("LowQuality") == "true", Former: strings.HasPrefix(kind, "F.K.A"), Note: script})
		}
	}
	for _, d := range a.documents[n.attr("ID")] {
		e.identifier(d.Type, d.Value, d.Country)
	}
}

func (a *advanced) feature(e *Entry, n *node) {
	what := a.value["FeatureType"][n.attr("FeatureTypeID")]
	for _, v := range n.all("FeatureVersion") {
		var text []string
		put(&text, v.get("Comment"))
		for _, d := range v.all("VersionDetail") {
			put(&text, d.text, a.value["DetailReference"][d.attr("DetailReferenceID")])
		}
		for _, p := range v.all("VersionLocation") {
			put(&text, a.place[p.attr("LocationID")])
		}
		s := strings.Join(text, ", ")
		switch {
		case what == "Birthdate":
			for _, d := range v.all("DatePeriod") {
				put(&e.Births, period(d))
			}
		case what == "Place of Birth":
			put(&e.BirthPlaces, s)
		case what == "Gender":
			e.Gender = gender(s)
		case strings.HasPrefix(what, "Nationality"), strings.HasPrefix(what, "Citizenship"), what == "Vessel Flag":
			put(&e.Countries, s)
		case what == "Location":
			put(&e.Addresses, s)
		case what == "Title":
			put(&e.Positions, s)
		case strings.Contains(what, "Digital Currency"), strings.Contains(what, "Number"), strings.Contains(what, "Call Sign"), what == "Website", what == "Email Address", what == "SWIFT/BIC", what == "MMSI":
			e.identifier(what, s, "")
		default:
			put(&e.Remarks, labelled(what, s))
		}
	}
}

// period is a date of birth: the years, months and days between which it lies.
func period(d *node) string {
	var from, to string
	about := ""
	for _, s := range d.all("Start") {
		if s.attr("Approximate") == "true" {
			about = "~"
		}
		for _, f := range s.all("From") {
			from = advancedDate(f)
		}
	}
	for _, t := range d.all("End/To") {
		to = advancedDate(t)
	}
	if to == "" || to == from {
		return about + from
	}
	if len(from) == 10 && len(to) == 10 && from[:4] == to[:4] && strings.HasSuffix(from, "-01-01") && strings.HasSuffix(to, "-12-31") {
		return about + from[:4]
	}
	return about + from + "/" + to
}

func (a *advanced) listed(n *node) {
	a.sdn = a.sdn || strings.HasPrefix(a.value["List"][n.attr("ListID")], "SDN")
	i, ok := a.at[n.attr("ProfileID")]
	if !ok {
		return
	}
	e := &a.list.Entries[i]
	for _, ev := range n.all("EntryEvent") {
		for _, d := range ev.all("Date") {
			if s := advancedDate(d); s != "" && (e.Listed == "" || s < e.Listed) {
				e.Listed = s
			}
		}
	}
	for _, m := range n.all("SanctionsMeasure") {
		put(&e.Programmes, m.get("Comment"))
	}
}
