package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/casefile"
	match "proffer/names"
)

func (a *app) name() *cobra.Command {
	var pairs, schema string
	cmd := &cobra.Command{
		Use:   "name A B",
		Short: "Say how likely two names are names of one thing, and why",
		Long: `name compares two names, whatever their spelling and script, and prints the score, from 0 to 1, and what matched.

--pairs takes a table with the columns name1, name2 and optionally schema (Person, Company, Vessel …) and writes its rows
back with the column score. Control characters and invisible signs are passed over, letters of two scripts made to look
alike are matched, of a very long name only the beginning is compared; each is said. A pair counts as a match from ` + proffer.Milli(match.Same).String() + ` on.`,
		Example: `  proffer name "Ana Ruiz" "Анна Руис"
  proffer name --pairs pairs.csv > scored.csv`,
		Args: func(cmd *cobra.Command, args []string) error {
			if pairs != "" {
				return cobra.NoArgs(cmd, args)
			}
			return cobra.ExactArgs(2)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if pairs != "" {
				return a.namePairs(pairs)
			}
			if schema != "" && casefile.NameKind(schema) == nil {
				return usage("schema %q is not known; use Person, Organization or Vessel", schema)
			}
			return a.nameTwo(args[0], args[1], schema)
		},
	}
	cmd.Flags().StringVar(&pairs, "pairs", "", "a table of pairs, or - for standard input")
	cmd.Flags().StringVar(&schema, "schema", "", "what the names name: Person, Organization, Vessel (default: guessed)")
	return cmd
}

// nameTwo prints one comparison.
func (a *app) nameTwo(x, y, schema string) error {
	kind := casefile.PairKind(x, y, schema)
	m, n := match.Parse(x, kind), match.Parse(y, kind)
	score := match.Compare(m, n)
	why, against := casefile.NameReasons(m, n)
	if a.json {
		return printJSON(a.out, nameResult{x, y, number3(score), score >= match.Same, orNone(why), orNone(against)})
	}
	verdict := "no match"
	if score >= match.Same {
		verdict = "match"
	}
	fmt.Fprintf(a.out, "%s  %s (a match from %s on)\n", fraction(score), verdict, fraction(match.Same))
	for _, w := range why {
		fmt.Fprintf(a.out, "  + %s\n", w)
	}
	for _, w := range against {
		fmt.Fprintf(a.out, "  - %s\n", w)
	}
	return nil
}

type nameResult struct {
	A       string   `json:"a"`
	B       string   `json:"b"`
	Score   number3  `json:"score"`
	Match   bool     `json:"match"`
	Why     []string `json:"why"`
	Against []string `json:"against"`
}

// number3 is a score, written in JSON as a number from 0 to 1.
type number3 int

func (n number3) MarshalJSON() ([]byte, error) { return []byte(fraction(int(n))), nil }

// fraction writes a score from 0 to 1000 as a number from 0 to 1 with three digits.
func fraction(v int) string { return fmt.Sprintf("%d.%03d", v/1000, v%1000) }

func orNone(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// namePairs writes the rows of a table back with their scores.
func (a *app) namePairs(path string) error {
	in, done, err := a.opened(path)
	if err != nil {
		return err
	}
	defer done()
	r := csv.NewReader(in)
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	head, err := r.Read()
	if err != nil {
		return &proffer.Error{Kind: proffer.Refused, Op: "pairs", Path: path, Err: fmt.Errorf("no head line: %w", err), Hint: "the first line names the columns: name1,name2,schema"}
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	cols := map[string]int{}
	for i, c := range head {
		cols[strings.ToLower(strings.TrimSpace(c))] = i
	}
	one, ok1 := cols["name1"]
	two, ok2 := cols["name2"]
	if !ok1 || !ok2 {
		return &proffer.Error{Kind: proffer.Refused, Op: "pairs", Path: path, Err: fmt.Errorf("the head line has no name1 and name2: %s", cut(strings.Join(head, ","), maxCell)), Hint: "the first line names the columns: name1,name2,schema"}
	}
	schema, hasSchema := cols["schema"]
	score, replaced := cols["score"]
	if !replaced {
		score = len(head)
		head = append(head, "score")
	}
	w := csv.NewWriter(a.out)
	if err := w.Write(head); err != nil {
		return err
	}
	refused := false
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			w.Flush()
			return &proffer.Error{Kind: proffer.Refused, Op: "pairs", Path: path, Err: err}
		}
		value := ""
		if one < len(row) && two < len(row) {
			s := ""
			if hasSchema && schema < len(row) {
				s = row[schema]
			}
			kind := casefile.PairKind(row[one], row[two], s)
			m, n := match.Parse(row[one], kind), match.Parse(row[two], kind)
			value = fraction(match.Compare(m, n))
			line, _ := r.FieldPos(one)
			a.odd(path, line, append(m.Odd(), n.Odd()...))
		} else {
			line, _ := r.FieldPos(0)
			fmt.Fprintf(a.err, "%s: line %d: too few columns\n", path, line)
			refused = true
		}
		for len(row) <= score {
			row = append(row, "")
		}
		row[score] = value
		if err := w.Write(row); err != nil {
			return err
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}
	if refused {
		return errRefused
	}
	return nil
}

// odd says what is strange about a row's names.
func (a *app) odd(path string, line int, what []string) {
	if len(what) > 0 {
		fmt.Fprintf(a.err, "%s: line %d: %s\n", path, line, strings.Join(what, "; "))
	}
}

// opened opens a file to be read, or standard input for "-".
func (a *app) opened(path string) (io.Reader, func(), error) {
	if path == "-" {
		return a.in, func() {}, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, &proffer.Error{Kind: proffer.Unreadable, Op: "open", Path: path, Err: fmt.Errorf("cannot be read"), Hint: "check the path and its permissions"}
	}
	return f, func() { _ = f.Close() }, nil
}
