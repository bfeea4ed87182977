// Command road measures the speed of the whole road on generated reports:
//
//	go run ./bench/road [-reports 10000]
//
// It prints reports a second for sealing and reading, the peak of memory, the time that adding one report takes in
// cases of growing size, and the time to derive and weigh the whole case.
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strings"
	"syscall"
	"time"

	"proffer/casefile"
)

func main() {
	if p := os.Getenv("CPUPROF"); p != "" {
		f, _ := os.Create(p)
		pprof.StartCPUProfile(f)
		defer pprof.StopCPUProfile()
	}
	n := flag.Int("reports", 10000, "how many reports")
	flag.Parse()
	if err := run(*n); err != nil {
		fmt.Fprintln(os.Stderr, "road:", err)
		os.Exit(1)
	}
}

func run(n int) error {
	work, err := os.MkdirTemp("", "proffer-road")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	rng := rand.New(rand.NewSource(1))
	ctx := context.Background()
	c, err := casefile.New(ctx, filepath.Join(work, "case"), "bench", casefile.Options{KeyDir: filepath.Join(work, "keys")})
	if err != nil {
		return err
	}
	defer c.Close()
	fmt.Printf("%d cores\n\n| reports in the case | reports/s | KB/s | one more takes | derive and weigh | peak memory |\n|---|---|---|---|---|---|\n", runtime.NumCPU())
	have := 0
	for _, goal := range []int{100, 1000, 10000, 100000} {
		goal = min(goal, n)
		if goal <= have {
			break
		}
		inbox := filepath.Join(work, fmt.Sprint("inbox", goal))
		bytes, err := write(inbox, rng, have, goal)
		if err != nil {
			return err
		}
		begun := time.Now()
		if _, err := c.Add(ctx, casefile.AddOptions{Paths: []string{inbox}}); err != nil {
			return err
		}
		adding := time.Since(begun)
		one, err := addOne(ctx, c, work, rng, goal)
		if err != nil {
			return err
		}
		begun = time.Now()
		if _, err := c.Load(ctx); err != nil {
			return err
		}
		fmt.Printf("| %d | %.0f | %.0f | %s | %s | %d MiB |\n", goal, float64(goal-have)/adding.Seconds(), float64(bytes)/1024/adding.Seconds(),
			one.Round(time.Millisecond), time.Since(begun).Round(time.Millisecond), peak())
		have = goal
	}
	return nil
}

// addOne is the median time of adding one report, of five.
func addOne(ctx context.Context, c *casefile.Case, work string, rng *rand.Rand, at int) (time.Duration, error) {
	var times []time.Duration
	for i := range 5 {
		path := filepath.Join(work, fmt.Sprintf("one-%d-%d.txt", at, i))
		if err := os.WriteFile(path, []byte(report(rng, at*10+i)), 0o644); err != nil {
			return 0, err
		}
		begun := time.Now()
		if _, err := c.Add(ctx, casefile.AddOptions{Paths: []string{path}}); err != nil {
			return 0, err
		}
		times = append(times, time.Since(begun))
	}
	for i := range times {
		for j := range times[:i] {
			if times[i] < times[j] {
				times[i], times[j] = times[j], times[i]
			}
		}
	}
	return times[len(times)/2], nil
}

// peak is the largest resident memory of this process so far, in MiB.
func peak() int64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return u.Maxrss / 1024
}

func write(dir string, rng *rand.Rand, from, to int) (total int, err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return 0, err
	}
	for i := from; i < to; i++ {
		text := report(rng, i)
		total += len(text)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%06d.txt", i)), []byte(text), 0o644); err != nil {
			return 0, err
		}
	}
	return total, nil
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
