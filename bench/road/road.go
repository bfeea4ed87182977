// Package road measures the whole road on generated reports in cases of growing size: sealing and reading, one more
// report, opening, deriving and weighing, showing what has not changed, and memory.
//
// Enter by [Run], or by the command in run, which also writes last.md: the figures that [Measure] shows, since a case of
// a million statements takes a quarter of an hour.
package road

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"proffer/bench/spent"
	"proffer/casefile"
)

//go:embed last.md
var saved string

// Measure writes the figures that were taken last; it needs nothing of shared.
func Measure(_ string, w io.Writer) error {
	_, err := io.WriteString(w, saved)
	return err
}

// Run writes the figures for up to n reports as a section of Markdown.
func Run(ctx context.Context, w io.Writer, n int) (err error) {
	work, err := os.MkdirTemp("", "proffer-road")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	r := road{work: work, rng: rand.New(rand.NewSource(1))}
	defer func() { err = errors.Join(err, r.close()) }()
	if r.c, err = casefile.New(ctx, r.dir(), "bench", r.options()); err != nil {
		return err
	}
	fmt.Fprintf(w, `## The road at scale

Generated reports of 100 to 400 words with about 15 statements each, in one case; taken %s on %d cores, %s. Seconds are
of the processor, all its cores together, except where they are by the clock. One more report is added to the case as it
stands, the median of five; reading is what reading the same report takes without a case. The case is opened once before
it is worked with. What it amounts to is derived when it is shown, and kept: shown again unchanged, it is read.

| reports in the case | statements | read and sealed a second, by the clock | ms a report | one more, ms | of that reading, ms | on top of reading, ms (≤ 50) | one more by the clock, ms | opened, s | derived and weighed from nothing, s | by the clock, s | statements a second, by the clock | shown again, s | by the clock, s | peak memory |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
`, time.Now().Format(time.DateOnly), runtime.NumCPU(), runtime.GOARCH)
	for _, goal := range []int{7, 67, 667, 6670, 66_700} { // a hundred statements to a million
		goal = min(goal, n)
		if goal <= r.have {
			break
		}
		if err := r.to(ctx, w, goal); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(w)
	return err
}

// A road is a case while reports are added to it.
type road struct {
	c    *casefile.Case
	work string
	rng  *rand.Rand
	have int // reports
}

func (r *road) dir() string { return filepath.Join(r.work, "case") }

func (r *road) options() casefile.Options {
	return casefile.Options{KeyDir: filepath.Join(r.work, "keys")}
}

func (r *road) close() error {
	if r.c == nil {
		return nil
	}
	c := r.c
	r.c = nil
	return c.Close()
}

// to adds reports until there are so many, and writes what that and what follows took.
func (r *road) to(ctx context.Context, w io.Writer, goal int) error {
	inbox := filepath.Join(r.work, fmt.Sprint("inbox", goal))
	if err := write(inbox, r.rng, r.have, goal); err != nil {
		return err
	}
	adding, err := timed(func() error {
		_, err := r.c.Add(ctx, casefile.AddOptions{Paths: []string{inbox}})
		return err
	})
	if err != nil {
		return err
	}
	one, reading, err := r.one(ctx, goal)
	if err != nil {
		return err
	}
	opening, err := timed(func() error { return r.reopen(ctx) })
	if err != nil {
		return err
	}
	statements, deriving, err := r.show(ctx)
	if err != nil {
		return err
	}
	_, again, err := r.show(ctx)
	if err != nil {
		return err
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	added := float64(goal - r.have)
	r.have = goal
	_, err = fmt.Fprintf(w, "| %d | %d | %.0f | %.1f | %.0f | %.0f | %.0f | %.0f | %.2f | %.1f | %.1f | %.0f | %.2f | %.2f | %s |\n", goal, statements, added/adding.clock.Seconds(),
		ms(adding.processor)/added, ms(one.processor), ms(reading.processor), ms(one.processor-reading.processor), ms(one.clock), opening.processor.Seconds(),
		deriving.processor.Seconds(), deriving.clock.Seconds(), float64(statements)/deriving.clock.Seconds(), again.processor.Seconds(), again.clock.Seconds(), peak())
	return err
}

// reopen closes the case and opens it again.
func (r *road) reopen(ctx context.Context) (err error) {
	if err = r.close(); err == nil {
		r.c, err = casefile.Open(ctx, r.dir(), r.options())
	}
	return err
}

// show loads the case, and says how many statements it has.
func (r *road) show(ctx context.Context) (statements int, took cost, err error) {
	took, err = timed(func() error {
		all, err := r.c.Load(ctx)
		if err == nil {
			statements = len(all.Statements)
		}
		return err
	})
	return statements, took, err
}

// A cost is what some work took.
type cost struct{ processor, clock time.Duration }

func timed(f func() error) (cost, error) {
	before, begun := spent.Time(), time.Now()
	err := f()
	return cost{spent.Time() - before, time.Since(begun)}, err
}

// one is the median cost of adding one report, of five, and that of reading it without a case.
func (r *road) one(ctx context.Context, at int) (adding, reading cost, err error) {
	var adds, reads []cost
	for i := range 5 {
		path := filepath.Join(r.work, fmt.Sprintf("one-%d-%d.txt", at, i))
		if err := os.WriteFile(path, []byte(report(r.rng, at*10+i)), 0o644); err != nil {
			return cost{}, cost{}, err
		}
		read, err := timed(func() error {
			return casefile.Read(ctx, casefile.ReadOptions{Paths: []string{path}}, func(casefile.ReadResult) error { return nil })
		})
		if err != nil {
			return cost{}, cost{}, err
		}
		add, err := timed(func() error {
			_, err := r.c.Add(ctx, casefile.AddOptions{Paths: []string{path}})
			return err
		})
		if err != nil {
			return cost{}, cost{}, err
		}
		adds, reads = append(adds, add), append(reads, read)
	}
	return median(adds), median(reads), nil
}

// median is that of the processor's time and that of the clock's.
func median(cs []cost) (m cost) {
	slices.SortFunc(cs, func(a, b cost) int { return int(a.clock - b.clock) })
	m.clock = cs[len(cs)/2].clock
	slices.SortFunc(cs, func(a, b cost) int { return int(a.processor - b.processor) })
	m.processor = cs[len(cs)/2].processor
	return m
}

func write(dir string, rng *rand.Rand, from, to int) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for i := from; i < to; i++ {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%06d.txt", i)), []byte(report(rng, i)), 0o644); err != nil {
			return err
		}
	}
	return nil
}

var (
	first   = strings.Fields("Ana Tomas Lena Jon Mira Viktor Selma Peter Ines Hugo Petra Otto Karin Pavel Noemi Idris")
	last    = strings.Fields("Ruiz Belan Orsk Aske Stolz Hale Rahn Amsel Farkas Marten Lund Brandt Dorn Castell Valmar Sand Marran")
	places  = strings.Fields("Karsk Tessel Ostmark Vell Seld Brinsk Orsa Korsk Tesh Meris Halden Iria Sarna")
	offices = []string{"Transport Minister", "Mayor", "Harbour master", "Governor", "Union leader", "Deputy Minister", "Police chief", "Spokesman"}
	acts    = []string{"said that %d trucks had crossed the bridge at %s", "denied that %d people were held at the barracks in %s",
		"accused the company of hiding %d tonnes of waste near %s", "warned that %d families would be without water in %s",
		"told reporters that at least %d people had been hurt in %s", "admitted that %d barrels had leaked in %s",
		"called on the council to close %d wells in %s", "declined to say who had paid for the %d flights to %s"}
	filler = []string{"The road was closed for most of the morning.", "Prices in the market have risen since spring.",
		"The region has seen little rain this year.", "Work on the new terminal began in 2019.", "The council meets again next week."}
)

func pick(rng *rand.Rand, from []string) string { return from[rng.Intn(len(from))] }

// report is an invented report of 100 to 400 words.
func report(rng *rand.Rand, n int) string {
	var b strings.Builder
	place := pick(rng, places)
	fmt.Fprintf(&b, "Report %d from %s\n\nBy %s %s\nMarch %d, 2024\n\n%s — ", n, place, pick(rng, first), pick(rng, last), 1+rng.Intn(28), strings.ToUpper(place))
	for range 3 + rng.Intn(10) {
		fmt.Fprintf(&b, "%s %s %s ", pick(rng, offices), pick(rng, first), pick(rng, last))
		fmt.Fprintf(&b, pick(rng, acts), 1+rng.Intn(2000), pick(rng, places))
		fmt.Fprintf(&b, " on Monday.\n\n“We counted %d of them before noon,” %s said. %s\n\n", 1+rng.Intn(900), pick(rng, last), pick(rng, filler))
	}
	return b.String()
}
