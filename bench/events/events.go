// Package events measures the coding of events on the unit-test records of PETRARCH2, beside PETRARCH2 itself.
//
// The records give events as actor, code and target. Their codes are read as PLOVER types by a table (codes.tsv) with
// two columns of history: the records say CAMEO, but most of them carry the codes of its forerunner WEIS ("met" is 031,
// "condemned" 122, "arrested" 212), so that a type counts as right under either reading. Codes that neither scheme has
// (345, 901 …) test the coder's dictionaries; of those records only actor and target are measured.
package events

import (
	_ "embed"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"proffer"
	"proffer/extract"
	"proffer/extract/coref"
	"proffer/extract/events"
	"proffer/language"
)

// A Coded is one event in a coder's terms.
type Coded struct {
	Actor, Target string   // codes of a peer or of the records; for proffer all names of the party, parted by "|"
	Types         []string // PLOVER types that the code may mean; none for a code of no scheme
}

// A Case is one record.
type Case struct {
	Text, Date string
	Gold       []Coded
}

var (
	//go:embed codes.tsv
	codeTable string
	comment   = regexp.MustCompile(`(?s)<!--.*?-->`)
	record    = regexp.MustCompile(`(?s)<Sentence [^>]*?date\s*=\s*"(\d+)".*?</Sentence>`)
	coding    = regexp.MustCompile(`<EventCoding\s+sourcecode\s*=\s*"([^"]*)"\s+targetcode\s*=\s*"([^"]*)"\s+eventcode\s*=\s*"([^"]*)"`)
	sentence  = regexp.MustCompile(`(?s)<Text>.*?</Text>`)
	faulty    = regexp.MustCompile(`<EventCoding\s+error`)
)

// Types are the PLOVER types of a code under the schemes named.
func Types(code string, schemes ...string) []string {
	var out []string
	for _, s := range schemes {
		best, types := 0, ""
		for line := range strings.Lines(codeTable) {
			f := strings.Split(strings.TrimSpace(line), "\t")
			if len(f) == 3 && f[0] == s && strings.HasPrefix(code, f[1]) && len(f[1]) > best {
				best, types = len(f[1]), f[2]
			}
		}
		for t := range strings.FieldsSeq(types) {
			if !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// Load reads the records; those that test the handling of errors and discards have no events and are kept.
func Load(shared string) ([]Case, error) {
	b, err := os.ReadFile(filepath.Join(shared, "data/events/petrarch2/PETR.UnitTest.records.xml"))
	if err != nil {
		return nil, err
	}
	var out []Case
	for _, m := range record.FindAllStringSubmatch(comment.ReplaceAllString(string(b), ""), -1) {
		c := Case{Date: m[1]}
		var text struct {
			Text string `xml:",chardata"`
		}
		if err := xml.Unmarshal([]byte(sentence.FindString(m[0])), &text); err != nil {
			return nil, err
		}
		c.Text = strings.Join(strings.Fields(text.Text), " ")
		if !faulty.MatchString(m[0]) {
			for _, e := range coding.FindAllStringSubmatch(m[0], -1) {
				c.Gold = append(c.Gold, Coded{e[1], e[2], Types(e[3], "cameo", "weis")})
			}
		}
		out = append(out, c)
	}
	return out, nil
}

// Read codes a case with proffer, from its text alone.
func Read(c Case) []Coded {
	date := ""
	if len(c.Date) == 8 {
		date = c.Date[:4] + "-" + c.Date[4:6] + "-" + c.Date[6:]
	}
	return coded(extract.Read(&proffer.Document{Text: c.Text, Language: "en", Published: date}))
}

// ReadKnowing codes a case with the words that its actors' codes stand for given as names, as PETRARCH2 has them from
// a dictionary of actors.
func ReadKnowing(c Case) []Coded {
	doc := &proffer.Document{Text: c.Text, Language: "en"}
	a := language.Analyze("en", c.Text, nil)
	for _, t := range a.Tokens {
		word := t.Span.In(c.Text)
		within := slices.ContainsFunc(a.Names, func(n proffer.Name) bool { return n.Span.Overlaps(t.Span) })
		if !within && word[0] >= 'A' && word[0] <= 'Z' && slices.ContainsFunc(c.Gold, func(g Coded) bool {
			return fits(word, g.Actor[:min(3, len(g.Actor))]) || fits(word, g.Target[:min(3, len(g.Target))])
		}) {
			a.Names = append(a.Names, proffer.Name{Span: t.Span, Kind: proffer.KindCountry, Base: word})
		}
	}
	slices.SortFunc(a.Names, func(x, y proffer.Name) int { return x.Span.Start - y.Span.Start })
	r := &proffer.Reading{Entities: coref.Resolve(doc, a, nil).Entities}
	r.Events = events.Find(a, r)
	return coded(r)
}

func coded(r *proffer.Reading) []Coded {
	var out []Coded
	for _, e := range r.Events {
		out = append(out, Coded{names(r, e.Actor), names(r, e.Target), []string{e.Type}})
	}
	return out
}

// names are all that a party is called, and those to whom it belongs.
func names(r *proffer.Reading, id proffer.EntityID) string {
	var out []string
	for range 3 {
		if id < 1 || int(id) > len(r.Entities) {
			break
		}
		e := &r.Entities[id-1]
		out = append(out, e.Name, e.Title)
		for _, m := range e.Mentions {
			out = append(out, m.Text)
		}
		id = e.Of
	}
	return strings.Join(out, "|")
}

// A Score counts gold events found and found events that are gold.
type Score struct{ Gold, Types, Dyads, Full, Typed, Found, Right int }

// Add scores what a coder found in a case. Both directions of a mutual event count once.
func (s *Score) Add(c Case, found []Coded) {
	for i, g := range c.Gold {
		if slices.ContainsFunc(c.Gold[:i], func(h Coded) bool { return h.Actor == g.Target && h.Target == g.Actor }) {
			continue
		}
		s.Gold++
		typed, dyad, full := false, false, false
		for _, f := range found {
			t, d := shares(f.Types, g.Types), between(c, f, g)
			typed, dyad, full = typed || t, dyad || d, full || t && d
		}
		s.Dyads += count(dyad)
		if len(g.Types) > 0 {
			s.Typed++
			s.Types += count(typed)
			s.Full += count(full)
		}
	}
	for _, f := range found {
		if f.Actor == "" || f.Target == "" || len(f.Types) == 0 {
			continue
		}
		s.Found++
		s.Right += count(slices.ContainsFunc(c.Gold, func(g Coded) bool {
			return between(c, f, g) && (len(g.Types) == 0 || shares(f.Types, g.Types))
		}))
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

var mutual = []string{"CONSULT", "AGREE", "SANCTION", "COOPERATE", "SUPPORT"}

// between says that a found event stands between the parties of a gold one.
func between(c Case, f, g Coded) bool {
	return Party(c.Text, f.Actor, g.Actor) && Party(c.Text, f.Target, g.Target) ||
		shares(f.Types, mutual) && Party(c.Text, f.Actor, g.Target) && Party(c.Text, f.Target, g.Actor)
}

// Party says that a party is the one that a code stands for: its code begins alike, or one of its names has the first
// three letters of the code in order, the first of them first ("LBY" is Libya). A code that fits no word of the text
// is any party.
func Party(text, party, code string) bool {
	if strings.HasPrefix(code, "---") {
		return true
	}
	if party == "" {
		return false
	}
	key := code[:min(3, len(code))]
	return strings.HasPrefix(party, key) || fits(party, key) || !fits(text, key) && strings.Contains(party, "|")
}

func fits(words, key string) bool {
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '|' || r == '-' || r == ',' }) {
		rest, first := strings.ToUpper(w), true
		ok := key != ""
		for _, k := range key {
			i := strings.IndexRune(rest, k)
			if i < 0 || first && i > 0 {
				ok = false
				break
			}
			rest, first = rest[i+1:], false
		}
		if ok && w[0] >= 'A' && w[0] <= 'Z' {
			return true
		}
	}
	return false
}

// petrarch is PETRARCH2 (commit head of github.com/openeventdata/petrarch2, Python 2.7) on the same records, one record a
// call since it stops at some, its codes read by the same table and scored by [Score.Add].
var petrarch = []struct {
	setting string
	score   Score
}{
	{"PETRARCH2, its general verb dictionary (CAMEO 2.0), fails on 5 records", Score{Gold: 340, Typed: 268, Types: 173, Dyads: 197, Full: 150, Found: 227, Right: 182}},
	{"PETRARCH2, the verb dictionary made for these records, fails on 37", Score{Gold: 340, Typed: 268, Types: 176, Dyads: 201, Full: 160, Found: 220, Right: 180}},
}

// Measure writes the section of docs/measures.md.
func Measure(shared string, w io.Writer) error {
	cases, err := Load(shared)
	if err != nil {
		return err
	}
	var s, known Score
	for _, c := range cases {
		s.Add(c, Read(c))
		known.Add(c, ReadKnowing(c))
	}
	fmt.Fprintf(w, "## Events\n\nUnit-test records of PETRARCH2 (%d sentences, %d events; both directions of a mutual event count once; codes of WEIS and CAMEO read as PLOVER types).\n\n", len(cases), s.Gold)
	fmt.Fprintf(w, "| coder | type found | actor and target found | type, actor and target found | events found with both parties that are right |\n|---|---|---|---|---|\n")
	fmt.Fprintln(w, s.Row("proffer, from plain text alone"))
	fmt.Fprintln(w, known.Row("proffer, actors' names given"))
	for _, r := range petrarch {
		fmt.Fprintln(w, r.score.Row(r.setting))
	}
	fmt.Fprint(w, "\nPETRARCH2 needs a constituency parse and a dictionary of actors: it had the records' own parses and its validation dictionaries, with which it codes 84 of 277 records exactly as they say (24 with its general verbs). The names given to proffer in the second row are those that the records' actors go by.\n\n")
	return nil
}

// Row is a line of the table.
func (s Score) Row(who string) string {
	p := func(a, b int) string {
		if b == 0 {
			return "–"
		}
		return fmt.Sprintf("%.1f%% (%d of %d)", 100*float64(a)/float64(b), a, b)
	}
	return fmt.Sprintf("| %s | %s | %s | %s | %s |", who, p(s.Types, s.Typed), p(s.Dyads, s.Gold), p(s.Full, s.Typed), p(s.Right, s.Found))
}
