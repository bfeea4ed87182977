package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"proffer"
	"proffer/casefile"
)

// screenFlags are what screen is told.
type screenFlags struct {
	lists      []string
	last       []string
	names      string
	least      string
	most       int
	wide       bool
	all        bool
	incomplete bool
}

func (a *app) screen() *cobra.Command {
	var f screenFlags
	cmd := &cobra.Command{
		Use:   "screen",
		Short: "Find names on sanctions lists",
		Long: `screen looks for the entities of a case, or for the names in a file, on sanctions lists as their issuers publish them:
OFAC (csv, xml, advanced xml), EU (xml, csv), UK (csv, xml, ods), UN (xml), US consolidated screening list (csv),
FollowTheMoney and OpenSanctions (json lines, targets csv); zipped or not. The format is told by the bytes.

A list that is truncated, empty, dated in the future or in another format is refused, and then nothing is screened. With
--last, the last good edition stays in force instead and its age is said; an edition that lacks a third of the last
one's entries is refused too. What is refused ends the command with exit code 1. Without --list, the editions in force
that the case keeps are used (proffer lists update).

A person confirms or dismisses a hit of an entity for good; a dismissed one is shown again only with --all, or when the
entry has changed.`,
		Example: `  proffer screen --list sdn.csv --list un.xml --names names.txt --json
  proffer -C karsk screen --list lists/
  proffer -C karsk screen dismiss N4 IRi.005 --reason "born in 1990, see E7"`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runScreen(cmd.Context(), f) },
	}
	fl := cmd.Flags()
	fl.StringSliceVar(&f.lists, "list", nil, "a list, or a folder of lists (may be given several times)")
	fl.StringSliceVar(&f.last, "last", nil, "the last good editions: one stays in force where --list has nothing newer that can be used")
	fl.StringVar(&f.names, "names", "", "names to look for, one a line or rows under a head line (- is standard input); without it, the entities of the case")
	fl.StringVar(&f.least, "least", "", "the lowest score of a hit, 0 to 1 (default 0.7)")
	fl.IntVar(&f.most, "most", 20, "hits for each name")
	fl.BoolVar(&f.wide, "wide", false, "also what shares one name of several")
	fl.BoolVar(&f.all, "all", false, "also hits that a person dismissed")
	fl.BoolVar(&f.incomplete, "incomplete", false, "accept lists that have fewer entries than they say, or lack the sign at their end")
	cmd.AddCommand(a.screenDecision(casefile.Confirmed, "Record that an entity of the case is who an entry names"),
		a.screenDecision(casefile.Dismissed, "Record that an entity of the case is not who an entry names"))
	return cmd
}

func (f screenFlags) limits() (casefile.ScreenLimits, error) {
	l := casefile.ScreenLimits{Most: f.most}
	if f.wide {
		l.Least = casefile.ScreenWide
	}
	if f.least != "" {
		v, err := strconv.ParseFloat(f.least, 64)
		if err != nil || v <= 0 || v > 1 {
			return l, usage("--least %s: a score lies above 0 and is at most 1", f.least)
		}
		l.Least = int(v*1000 + 0.5)
	}
	if f.most < 1 {
		return l, usage("--most %d: at least 1", f.most)
	}
	return l, nil
}

func (a *app) runScreen(ctx context.Context, f screenFlags) error {
	limits, err := f.limits()
	if err != nil {
		return err
	}
	lists, refused, err := a.readLists(ctx, f)
	if err != nil {
		return err
	}
	for _, l := range lists {
		fmt.Fprintf(a.err, "%s, edition %s: %s%s\n", l.Source, l.Version(), counted(len(l.Entries), "entry", "entries"), openEnd(l.Open))
		for _, p := range l.Problems {
			fmt.Fprintf(a.err, "%s: %s\n", l.Source, p)
		}
	}
	s := casefile.NewScreening(lists, limits, a.workers)
	if err := a.screenWith(ctx, s, f); err != nil {
		return err
	}
	if refused {
		return errRefused
	}
	return nil
}

// openEnd says that nothing tells whether a list is complete.
func openEnd(open bool) string {
	if open {
		return "; its format does not tell whether that is all"
	}
	return ""
}

// readLists reads the lists to screen against; refused says that some were not taken and older ones are used.
func (a *app) readLists(ctx context.Context, f screenFlags) (lists []*casefile.ScreenList, refused bool, err error) {
	o := casefile.ListOptions{Now: time.Now(), Incomplete: f.incomplete}
	switch {
	case len(f.lists)+len(f.last) == 0:
		lists, err = a.keptLists(ctx)
		return lists, false, err
	case len(f.last) == 0:
		lists, err = casefile.ReadLists(f.lists, o)
		return lists, false, err
	}
	lists, notes, refused, err := casefile.InForce(f.lists, f.last, o)
	for _, n := range notes {
		fmt.Fprintln(a.err, n)
	}
	return lists, refused, err
}

// screenWith screens names from a file, or the entities of the case.
func (a *app) screenWith(ctx context.Context, s *casefile.Screening, f screenFlags) error {
	if f.names == "" {
		c, err := a.openToRead(ctx)
		if err != nil {
			return err
		}
		defer c.Close()
		return a.counted(func(each func(casefile.Screened) error) error { return s.Case(ctx, c, f.all, each) })
	}
	in, done, err := a.opened(f.names)
	if err != nil {
		return err
	}
	defer done()
	return a.counted(func(each func(casefile.Screened) error) error { return s.Names(ctx, in, each) })
}

// counted prints what is screened and then says how much it was.
func (a *app) counted(screen func(func(casefile.Screened) error) error) error {
	all, hit := 0, 0
	err := screen(func(s casefile.Screened) error {
		all++
		if len(s.Hits) > 0 {
			hit++
		}
		return a.printScreened(s)
	})
	if err == nil {
		fmt.Fprintf(a.err, "%s, %d with hits\n", counted(all, "name"), hit)
	}
	return err
}

// screenedJSON is the line for one name.
type screenedJSON struct {
	Line   int       `json:"line,omitempty"`
	Entity string    `json:"entity,omitempty"`
	Name   string    `json:"name"`
	Flags  []string  `json:"flags,omitempty"`
	Hits   []hitJSON `json:"hits"`
}

type hitJSON struct {
	List       string   `json:"list"`
	Edition    string   `json:"edition"`
	ID         string   `json:"entry_id"`
	Entry      string   `json:"entry"`
	Matched    string   `json:"matched_name"`
	Score      number3  `json:"score"`
	Why        []string `json:"why"`
	Against    []string `json:"against"`
	Programmes []string `json:"programmes,omitempty"`
	Listed     string   `json:"listed,omitempty"`
	Decided    string   `json:"decided,omitempty"` // confirm or dismiss
}

func (a *app) printScreened(s casefile.Screened) error {
	if a.json {
		return a.screenedLine(s)
	}
	name := s.Query.Name
	if s.Entity != 0 {
		name = s.Entity.String() + " " + name
	}
	if len(s.Flags) > 0 {
		where := name
		if s.Entity == 0 {
			where = strings.TrimSpace(fmt.Sprintf("line %d %s", s.Line, name))
		}
		fmt.Fprintf(a.err, "%s: %s\n", cut(where, maxCell), strings.Join(s.Flags, "; "))
	}
	if len(s.Hits) == 0 {
		return nil
	}
	if _, err := fmt.Fprintln(a.out, cut(name, maxCell)); err != nil {
		return err
	}
	for _, h := range s.Hits {
		fmt.Fprintf(a.out, "  %s  %s  %s %s (%s)\n", fraction(h.Score), h.Name.Text, h.List.Source, h.Entry.ID, h.List.Version())
		fmt.Fprintf(a.out, "         %s\n", strings.Join(append(mark("+ ", h.Why), mark("- ", h.Against)...), "; "))
	}
	return nil
}

func mark(sign string, list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = sign + s
	}
	return out
}

func (a *app) screenedLine(s casefile.Screened) error {
	j := screenedJSON{Name: s.Query.Name, Flags: s.Flags}
	if s.Entity != 0 {
		j.Entity = s.Entity.String()
	} else {
		j.Line = s.Line
	}
	j.Hits = hitsJSON(s.Hits)
	return lineJSON(a.out, j)
}

func hitsJSON(hits []casefile.ScreenHit) []hitJSON {
	out := []hitJSON{}
	for _, h := range hits {
		out = append(out, hitJSON{List: h.List.Source, Edition: h.List.Version(), ID: h.Entry.ID, Entry: h.Entry.MainName(), Matched: h.Name.Text,
			Score: number3(h.Score), Why: orNone(h.Why), Against: orNone(h.Against), Programmes: h.Entry.Programmes, Listed: h.Entry.Listed, Decided: h.Decided})
	}
	return out
}

// lineJSON writes one line of JSON with letters as they are.
func lineJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// listProblem is an error about a list that is well formed and yet of no use here.
func listProblem(format string, args ...any) error {
	return &proffer.Error{Kind: proffer.Refused, Op: "list", Err: fmt.Errorf(format, args...)}
}
