package screen

import (
	"bufio"
	"encoding/csv"
	"io"
	"strings"

	"proffer/names"
)

// Asked is one line of a file of names.
type Asked struct {
	Line  int // from 1
	Query Query
	Flags []string // what is odd about the name
}

const longestLine = 1 << 20 // bytes

// Queries reads names to be screened: one a line, or rows under a head line, parted by commas, semicolons or tabs, that has
// a column "name" (or full_name, caption; or first_name and last_name) and may have schema, birth_date, country, gender,
// identifier; a column's name may be written with capitals, spaces or hyphens. Without a head line a row
// whose name stands in quotation marks may be followed by a birth date, a country and a schema in any order.
func Queries(r io.Reader, f func(Asked) error) error {
	in := bufio.NewReaderSize(r, 64<<10)
	var cols map[string]int
	comma := ','
	for line := 1; ; line++ {
		s, err := readLine(in)
		if err == io.EOF && s == "" {
			return nil
		}
		if err != nil && err != io.EOF {
			return err
		}
		if line == 1 {
			s = strings.TrimPrefix(s, "\ufeff")
			if cols, comma = headOf(s); cols != nil {
				continue
			}
		}
		a := Asked{Line: line}
		switch {
		case cols != nil:
			a.Query = fromColumns(fields(s, comma), cols)
		case strings.HasPrefix(s, `"`):
			a.Query = loose(fields(s, ','))
		default:
			a.Query.Name = s
		}
		a.Query.Name, a.Flags = cleanName(a.Query.Name)
		if e := f(a); e != nil {
			return e
		}
		if err == io.EOF {
			return nil
		}
	}
}

// readLine reads a line without its end; of a longer one than longestLine the rest is passed over.
func readLine(in *bufio.Reader) (string, error) {
	var b []byte
	for {
		piece, err := in.ReadSlice('\n')
		if len(b) < longestLine {
			b = append(b, piece[:min(len(piece), longestLine-len(b))]...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		return strings.TrimRight(string(b), "\r\n"), err
	}
}

func fields(s string, comma rune) []string {
	c := csv.NewReader(strings.NewReader(s))
	c.Comma = comma
	c.FieldsPerRecord, c.LazyQuotes = -1, true
	row, err := c.Read()
	if err != nil {
		return []string{s}
	}
	return row
}

// columns by the names that files give them
var columns = map[string]string{
	"name": "name", "full_name": "name", "fullname": "name", "caption": "name", "entity": "name",
	"first_name": "first", "given_name": "first", "given_names": "first", "last_name": "last", "surname": "last", "family_name": "last",
	"schema": "schema", "type": "schema", "kind": "schema",
	"birth_date": "birth", "birthdate": "birth", "date_of_birth": "birth", "birthday": "birth", "dob": "birth", "d.o.b": "birth", "d.o.b.": "birth", "born": "birth",
	"country": "country", "countries": "country", "nationality": "country", "citizenship": "country",
	"gender": "gender", "sex": "gender",
	"identifier": "identifier", "identifiers": "identifier", "imo": "identifier", "passport": "identifier", "registration": "identifier",
}

var columnWords = strings.NewReplacer(" ", "_", "-", "_")

// headOf reads a head line and what parts its columns, or returns nil when the line is none.
func headOf(s string) (map[string]int, rune) {
	for _, comma := range ",;\t" {
		out := map[string]int{}
		row := fields(s, comma)
		for i, c := range row {
			if k := columns[columnWords.Replace(strings.ToLower(clean(c)))]; k != "" {
				if _, ok := out[k]; !ok {
					out[k] = i
				}
			}
		}
		_, name := out["name"]
		_, first := out["first"]
		_, last := out["last"]
		if (name || first && last) && (len(row) > 1 || strings.ToLower(clean(s)) != "entity") {
			return out, comma
		}
	}
	return nil, ','
}

func fromColumns(row []string, cols map[string]int) (q Query) {
	get := func(k string) string {
		if i, ok := cols[k]; ok && i < len(row) {
			return row[i]
		}
		return ""
	}
	q.Name, q.Gender, q.Kind = get("name"), gender(get("gender")), KindOf(get("schema"))
	if clean(q.Name) == "" {
		q.Name = clean(get("first") + " " + get("last"))
	}
	for _, d := range list(get("birth")) {
		put(&q.Births, date(d))
	}
	q.Countries, q.Identifiers = list(get("country")), list(get("identifier"))
	return q
}

func loose(row []string) (q Query) {
	q.Name = row[0]
	for _, c := range row[1:] {
		if d := date(c); d != "" {
			put(&q.Births, d)
		} else if k := KindOf(c); k != nil {
			q.Kind = k
		} else if g := gender(c); g != "" {
			q.Gender = g
		} else if len(codes([]string{c})) > 0 {
			put(&q.Countries, c)
		}
	}
	return q
}

// KindOf is the kind of name that a schema of FollowTheMoney or a word of the lists stands for; nil when it is none.
func KindOf(schema string) *names.Kind {
	s := strings.ToLower(clean(schema))
	if s == "" {
		return nil
	}
	for k, v := range schemata {
		if strings.ToLower(k) == s && k != "Thing" {
			return &v
		}
	}
	kinds := map[string]names.Kind{"individual": names.Person, "entity": names.Organization, "enterprise": names.Organization,
		"ship": names.Vessel, "aircraft": names.Vessel, "group": names.Organization, "place": names.PlaceName}
	if k, ok := kinds[s]; ok {
		return &k
	}
	return nil
}

// cleanName makes a name fit to be compared and says what is odd about it.
func cleanName(s string) (string, []string) {
	flags := names.Parse(s, names.Person).Odd()
	s, _ = names.Visible(s)
	return clean(s), flags
}
