package cli

import (
	"fmt"
	"io"
	"os"

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

--pairs takes a table with the columns name1, name2 and optionally schema (Person, Company, Vessel …), parted by commas,
semicolons or tabs, and writes its rows back with the column score; with --json, a line for each with the reasons. Control characters and invisible signs are passed over, letters of two scripts made to look
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
			if schema != "" && casefile.NameKind(schema) == nil {
				return usage("schema %q is not known; use Person, Organization or Vessel", schema)
			}
			if pairs != "" {
				return a.namePairs(pairs, schema)
			}
			return a.nameTwo(args[0], args[1], schema)
		},
	}
	cmd.Flags().StringVar(&pairs, "pairs", "", "a table of pairs, or - for standard input")
	cmd.Flags().StringVar(&schema, "schema", "", "what the names name: Person, Organization, Vessel (default: as the table says, else guessed)")
	return cmd
}

// nameTwo prints one comparison.
func (a *app) nameTwo(x, y, schema string) error {
	kind := casefile.PairKind(x, y, schema)
	m, n := match.Parse(x, kind), match.Parse(y, kind)
	score := match.Compare(m, n)
	if a.json {
		return printJSON(a.out, resultOf(x, y, m, n, score))
	}
	why, against := casefile.NameReasons(m, n)
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

func resultOf(x, y string, m, n *match.Name, score int) nameResult {
	why, against := casefile.NameReasons(m, n)
	return nameResult{x, y, number3(score), score >= match.Same, orNone(why), orNone(against)}
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
