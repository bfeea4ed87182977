package screen

import "strings"

// ofacRemarks takes apart what the Treasury's delimited files hold in one field: "DOB 05 Jun 1950; POB Sargodha,
// Pakistan; nationality Pakistan; Gender Male; Passport A5250088 (Pakistan); a.k.a. 'HAFIZ JI'; Linked To: …". Aliases
// given here in quotation marks are the weak ones.
func (e *Entry) ofacRemarks(s string) {
	for _, part := range strings.Split(strings.TrimSuffix(clean(s), "."), ";") {
		part = clean(part)
		what := strings.TrimPrefix(part, "alt. ")
		word, rest, _ := strings.Cut(what, " ")
		switch word {
		case "":
		case "DOB":
			if d := americanDate(rest); d != "" {
				put(&e.Births, d)
				continue
			}
			put(&e.Remarks, part)
		case "POB":
			put(&e.BirthPlaces, rest)
		case "nationality", "citizen":
			put(&e.Countries, rest)
		case "Gender":
			e.Gender = gender(rest)
		case "a.k.a.", "f.k.a.", "n.k.a.":
			e.add(Name{Text: strings.Trim(rest, "'\""), Weak: true, Former: word == "f.k.a."})
		case "Flag":
			put(&e.Countries, rest)
		default:
			if !e.document(what) {
				put(&e.Remarks, part)
			}
		}
	}
}

// words with which a document's description starts
var documents = []string{"Passport", "National ID No.", "Tax ID No.", "Registration Number", "Registration ID", "Identification Number",
	"Cedula No.", "SSN", "R.F.C.", "C.U.R.P.", "NIT #", "Vessel Registration Identification", "MMSI", "Aircraft Tail Number",
	"Aircraft Manufacturer's Serial Number (MSN)", "Legal Entity Number", "Government Gazette Number", "Commercial Registry Number",
	"Company Number", "Birth Certificate Number", "Driver's License No.", "Personal ID Card", "SWIFT/BIC", "Business Registration Number",
	"Trade License No.", "Identity Number", "D-U-N-S Number", "Chamber of Commerce Number", "RUC #", "Refugee ID Card", "License",
	"C.U.I.T.", "Folio Mercantil No.", "Matricula Mercantil No", "Serial No.", "Digital Currency Address -", "Economic Register Number (CBLS)",
	"Unified Social Credit Code (USCC)", "Organization Code", "Previous Aircraft Tail Number", "Diplomatic Passport", "Residency Number",
	"Stateless Person ID Card", "Travel Document Number", "VisaNumberID", "File Number", "Credencial electoral", "Bosnian Personal ID No.",
	"Afghan Money Service Provider License Number", "Registered Charity No.", "Enterprise Number", "UK Company Number", "Interpol: Red Notice. File No.",
	"Phone Number", "Email Address", "Website", "Other Vessel Call Sign", "Central Registration System Number", "V.A.T. Number", "I.F.E.", "Italian Fiscal Code",
	"Fiscal Code", "Military Registration Number", "Paraguay Cedula", "Kenyan ID No.", "Residency Permit", "Numero de Identidad", "Turkish Identification Number"}

// document reads "Passport A5250088 (Pakistan) issued …".
func (e *Entry) document(s string) bool {
	for _, kind := range documents {
		rest, ok := strings.CutPrefix(s, kind+" ")
		if !ok {
			continue
		}
		country := ""
		if open := strings.LastIndex(rest, " ("); open >= 0 {
			if end := strings.Index(rest[open:], ")"); end > 0 {
				country = rest[open+2 : open+end]
				rest = rest[:open]
			}
		}
		e.identifier(strings.TrimSuffix(kind, " -"), rest, country)
		return true
	}
	return false
}
