package casefile

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"proffer"
)

//go:embed form.toml
var emptyForm string

// byPerson are the methods of acquisition that a person states, with the fields of the form that each needs.
var byPerson = map[string][]string{
	proffer.MethodInterview:   {"who", "where", "when", "taken_by", "language", "interpreter", "knowledge", "consent.given", "consent.uses", "consent.seen_by"},
	proffer.MethodObservation: {"who", "where", "when", "knowledge"},
	proffer.MethodPhysical:    {"who", "where", "when", "object"},
	proffer.MethodReceived:    {"who", "when"},
}

// plainMethods need no form.
var plainMethods = []string{"", proffer.MethodFile, proffer.MethodCapture, proffer.MethodReceived}

// Form is the empty form for a method, or an error of kind Usage.
func Form(method string) (string, error) {
	needs, ok := byPerson[method]
	if !ok {
		return "", badForm("form", method, "there is a form for interview, observation, physical and received", "name one of them")
	}
	return fmt.Sprintf("# needed here: %s\nmethod = %q\n%s", strings.Join(needs, ", "), method, emptyForm), nil
}

func badForm(op, path, what, hint string) error {
	return &proffer.Error{Kind: proffer.Usage, Op: op, Path: path, Err: errors.New(what), Hint: hint}
}

// A form is what a person fills in.
type form struct {
	Method string `toml:"method"`
	proffer.Testimony
}

// readForm reads and checks a form. method is what the command line says, or "".
func readForm(path, method string) (string, *proffer.Testimony, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return "", nil, &proffer.Error{Kind: proffer.Unreadable, Op: "read form", Path: path, Err: err, Hint: "check the path"}
	}
	var f form
	known, err := toml.Decode(string(b), &f)
	if err != nil {
		return "", nil, badForm("read form", path, err.Error(), "text stands in quotes, lists in square brackets; `proffer form` prints an empty form")
	}
	if extra := known.Undecoded(); len(extra) > 0 {
		return "", nil, badForm("read form", path, fmt.Sprintf("%q is no field of the form", extra[0].String()), "`proffer form` prints all fields")
	}
	if method != "" && f.Method != "" && method != f.Method {
		return "", nil, badForm("read form", path, fmt.Sprintf("it is for %q and --method says %q", f.Method, method), "leave one of them out")
	}
	if f.Method == "" {
		f.Method = method
	}
	if faults := f.faults(); len(faults) > 0 {
		return "", nil, badForm("read form", path, strings.Join(faults, "; "), "fill that in and give the command again; nothing was added")
	}
	return f.Method, &f.Testimony, nil
}

// faults says all that is wrong with a form, in the form's order.
func (f *form) faults() []string {
	needs, ok := byPerson[f.Method]
	if !ok {
		return []string{fmt.Sprintf("method is %q and must be interview, observation, physical or received", f.Method)}
	}
	var out []string
	for _, name := range needs {
		if !f.filled(name) {
			out = append(out, name+" is missing")
		}
	}
	out = append(out, wrongDate("when", f.When)...)
	out = append(out, wrongDate("consent.withdrawn", f.Consent.Withdrawn)...)
	switch {
	case f.Knowledge != "" && f.Knowledge != proffer.KnowledgeFirstHand && f.Knowledge != proffer.KnowledgeHearsay:
		out = append(out, fmt.Sprintf("knowledge is %q and must be first-hand or hearsay", f.Knowledge))
	case f.Knowledge == proffer.KnowledgeHearsay && f.Method == proffer.MethodObservation:
		out = append(out, "knowledge is hearsay, and an observation is first-hand: use interview")
	case f.Knowledge == proffer.KnowledgeHearsay && f.HeardFrom == "":
		out = append(out, `heard_from is missing: hearsay needs it ("unknown" is an answer)`)
	}
	if g := f.Consent.Given; g != "" && g != "yes" && g != "no" {
		out = append(out, fmt.Sprintf("consent.given is %q and must be yes or no", g))
	}
	return out
}

func (f *form) filled(name string) bool {
	switch name {
	case "consent.uses":
		return len(f.Consent.Uses) > 0 || f.Consent.Given == "no"
	case "consent.seen_by":
		return len(f.Consent.Seen) > 0 || f.Consent.Given == "no"
	}
	value := map[string]string{"who": f.Who, "where": f.Where, "when": f.When, "taken_by": f.TakenBy, "language": f.Language,
		"interpreter": f.Interpreter, "knowledge": f.Knowledge, "object": f.Object, "consent.given": f.Consent.Given}
	return strings.TrimSpace(value[name]) != ""
}

func wrongDate(name, s string) []string {
	if _, err := time.Parse(time.DateOnly, s); s != "" && err != nil {
		return []string{fmt.Sprintf("%s is %q and must be a date like 2024-03-11", name, s)}
	}
	return nil
}

// testify settles method and testimony of an Add before anything is sealed.
func (o *AddOptions) testify() (err error) {
	if o.Form != "" {
		o.Method, o.testimony, err = readForm(o.Form, o.Method)
		return err
	}
	switch {
	case slices.Contains(plainMethods, o.Method):
		return nil
	case byPerson[o.Method] != nil:
		return badForm("add", "--method "+o.Method, "it needs a form that says "+strings.Join(byPerson[o.Method], ", "),
			fmt.Sprintf("proffer form %s > form.toml, fill it in, then add --form form.toml", o.Method))
	}
	return badForm("add", "--method "+o.Method, "there is no such method", "use file, capture, received, interview, physical or observation")
}

// stated says that this exhibit's latest testimony is already this one, or that none is stated now.
func stated(e *proffer.Exhibit, t *proffer.Testimony) bool {
	if t == nil {
		return true
	}
	old, _ := json.Marshal(testimony(e)) // a struct of strings always marshals
	now, _ := json.Marshal(t)
	return string(old) == string(now)
}

// testimony is what was stated last on a form about an exhibit, or nil.
func testimony(e *proffer.Exhibit) *proffer.Testimony {
	for i := len(e.Acquisitions) - 1; i >= 0; i-- {
		if t := e.Acquisitions[i].Testimony; t != nil {
			return t
		}
	}
	return nil
}

// consentProblems say that an exhibit must not be used as it stands.
func consentProblems(e *proffer.Exhibit) []proffer.Problem {
	t := testimony(e)
	switch {
	case t == nil:
		return nil
	case t.Consent.Withdrawn != "":
		return []proffer.Problem{{Where: "consent", What: "withdrawn on " + t.Consent.Withdrawn,
			Hint: "do not use or hand over this exhibit or what was read from it"}}
	case t.Consent.Given == "no":
		return []proffer.Problem{{Where: "consent", What: "not given", Hint: "do not use or hand over this exhibit or what was read from it"}}
	}
	return nil
}
