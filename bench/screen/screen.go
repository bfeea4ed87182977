// Package screen measures screening against sanctions lists: people as typed with errors against the list they are on,
// people on no list as false alarms, the Treasury's own search, and speed. Enter at [Measure].
package screen

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"time"

	"proffer/bench/spent"
	"proffer/names"
	"proffer/screen"
)

// thresholds at which hits are counted, in thousandths.
var thresholds = []int{650, names.Same, 750, 800, 850, 900}

// Measure writes the figures for screening as a section of Markdown. It reads shared/data/names and shared/data/lists.
func Measure(shared string, w io.Writer) error {
	lists := filepath.Join(shared, "data", "lists")
	un, err := read(filepath.Join(lists, "un-2026-02-27.xml"))
	if err != nil {
		return err
	}
	fmt.Fprint(w, "## Screening against sanctions lists\n\n")
	if err := alarms(screen.NewIndex(un), filepath.Join(shared, "data", "names", "yente"), w); err != nil {
		return err
	}
	all, readTime, err := everything(lists)
	if err != nil {
		return err
	}
	start := spent.Time()
	before := heap()
	x := screen.NewIndex(all)
	built, size := spent.Time()-start, heap()-before
	t, err := portal(x, filepath.Join(shared, "data", "names", "ofac-portal-dev.csv"))
	if err != nil {
		return err
	}
	s, err := speed(x, filepath.Join(shared, "data", "names", "yente", "negatives_global_50k.csv"))
	if err != nil {
		return err
	}
	fmt.Fprint(w, "| | proffer | target | peers |\n|---|---|---|---|\n")
	fmt.Fprintf(w, "| results that the Treasury's search shows at 85 or more, whose entry is on the lists here, found with --wide | %d of %d | all | – |\n", t.found, t.listed)
	fmt.Fprintf(w, "| distinct names indexed, of %d lists | %d | about 60,000 | – |\n", len(all), x.Size())
	fmt.Fprintf(w, "| reading all lists | %.1f s | – | – |\n", readTime.Seconds())
	fmt.Fprintf(w, "| index built, memory | %.1f s, %d MB | 3 s, 200 MB | – |\n", built.Seconds(), size>>20)
	fmt.Fprintf(w, "| one name against all lists, nothing remembered: median, 99th of 100 | %.2f ms, %.1f ms | 1 ms, 5 ms | 18 ms (Watchman) |\n", s.median, s.p99)
	fmt.Fprintf(w, "| names a second on one core, in bulk | %d | 2,000 | 4 to 15 requests (yente) |\n\n", s.bulk)
	fmt.Fprintf(w, "Of the %d results that the Treasury's search shows at 85 or more, %d name an entry of the lists here; only those can be found, and those are counted.\n\n", t.shown, t.listed)
	fmt.Fprint(w, "Times are of the processor, on one core.\n")
	return nil
}

func read(paths ...string) ([]*screen.List, error) {
	var files []screen.File
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		files = append(files, screen.File{Name: filepath.Base(filepath.Dir(p)) + "/" + filepath.Base(p), Bytes: b})
	}
	return screen.Read(files, screen.Options{Incomplete: true})
}

// everything reads all lists of a folder.
func everything(dir string) ([]*screen.List, time.Duration, error) {
	var paths []string
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Base(path) != "column-headers.txt" {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	start := spent.Time()
	lists, err := read(paths...)
	return lists, spent.Time() - start, err
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// alarms screens people who are on the list, as typed with errors, and people who are on none.
func alarms(x *screen.Index, dir string, w io.Writer) error {
	sets := []struct{ file, what string }{{"positives_un_treated.csv", "on the list, damaged as typed"}, {"positives_us_congress_untreated.csv", "members of Congress (false alarms)"},
		{"negatives_global_50k.csv", "on no list (false alarms)"}}
	fmt.Fprint(w, "People against the UN list, by name alone and with birth date, gender and country:\n\n| | people |")
	for _, t := range thresholds {
		fmt.Fprintf(w, " ≥ .%03d |", t)
	}
	fmt.Fprint(w, "\n|---|---|"+strings.Repeat("---|", len(thresholds))+"\n")
	for _, more := range []bool{false, true} {
		for _, set := range sets {
			rows, err := table(filepath.Join(dir, set.file))
			if err != nil {
				return err
			}
			counts := count(x, rows, more)
			how := ""
			if more {
				how = ", with birth date, gender, country"
			}
			fmt.Fprintf(w, "| %s%s | %d |", set.what, how, len(rows))
			for _, c := range counts {
				fmt.Fprintf(w, " %d |", c)
			}
			fmt.Fprintln(w)
		}
	}
	for _, p := range peers {
		fmt.Fprintln(w, p)
	}
	fmt.Fprintln(w)
	return nil
}

// count is how many people have a hit at each threshold.
func count(x *screen.Index, rows []map[string]string, more bool) []int {
	out := make([]int, len(thresholds))
	s := x.Searcher()
	for _, r := range rows {
		q := query(r)
		if !more {
			q = screen.Query{Name: q.Name, Kind: q.Kind}
		}
		hits := s.Search(q, screen.Limits{Least: thresholds[0], Most: 1})
		for i, t := range thresholds {
			if len(hits) > 0 && hits[0].Score >= t {
				out[i]++
			}
		}
	}
	return out
}

func query(r map[string]string) screen.Query {
	kind := names.Person
	q := screen.Query{Name: r["full_name"], Kind: &kind, Gender: r["gender"]}
	if d := r["date_of_birth"]; d != "" {
		q.Births = []string{d}
	}
	if c := r["nationality"]; c != "" {
		q.Countries = []string{c}
	}
	return q
}

func table(path string) ([]map[string]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := csv.NewReader(bufio.NewReader(f))
	in.FieldsPerRecord = -1
	all, err := in.ReadAll()
	if err != nil || len(all) == 0 {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []map[string]string
	for _, row := range all[1:] {
		m := map[string]string{}
		for i, c := range all[0] {
			if i < len(row) {
				m[c] = row[i]
			}
		}
		out = append(out, m)
	}
	return out, nil
}

// A treasury counts results that the Treasury's search shows at 85 or more.
type treasury struct {
	shown  int
	listed int // whose name is on a list here
	found  int // of these, among the hits
}

func portal(x *screen.Index, path string) (t treasury, err error) {
	rows, err := table(path)
	if err != nil {
		return t, err
	}
	listed := map[string]bool{}
	for _, l := range x.Lists() {
		for i := range l.Entries {
			for _, n := range l.Entries[i].Names {
				listed[n.Text] = true
			}
		}
	}
	s := x.Searcher()
	for _, r := range rows {
		score, err := strconv.Atoi(r["ofac_score"])
		if err != nil || score < 85 {
			continue
		}
		if t.shown++; !listed[r["result_name"]] {
			continue
		}
		t.listed++
		hits := s.Search(screen.Query{Name: r["query_name"]}, screen.Limits{Least: screen.Wide, Most: 100_000})
		for _, h := range hits {
			if h.Entry.Has(r["result_name"]) {
				t.found++
				break
			}
		}
	}
	return t, nil
}

type speeds struct {
	median, p99 float64 // milliseconds
	bulk        int     // a second
}

// speed asks for people on no list and for names on the lists, half and half.
func speed(x *screen.Index, path string) (speeds, error) {
	rows, err := table(path)
	if err != nil {
		return speeds{}, err
	}
	var queries []string
	for i := 0; i < 600; i++ {
		queries = append(queries, rows[i*83%len(rows)]["full_name"])
		l := x.Lists()[i%len(x.Lists())]
		queries = append(queries, l.Entries[i*7919%len(l.Entries)].MainName())
	}
	s := x.Searcher()
	runtime.GC() // what reading and indexing left is not to be collected at the expense of a search
	var took []time.Duration
	for _, q := range queries {
		s.Forget()
		start := spent.Time()
		s.Search(screen.Query{Name: q}, screen.Limits{})
		took = append(took, spent.Time()-start)
	}
	sort.Slice(took, func(i, j int) bool { return took[i] < took[j] })
	out := speeds{median: took[len(took)/2].Seconds() * 1000, p99: took[len(took)*99/100].Seconds() * 1000}
	s.Forget()
	defer screen.Bulk()()
	start := spent.Time()
	const bulk = 6000
	for i := range bulk {
		s.Search(screen.Query{Name: rows[i*7%len(rows)]["full_name"]}, screen.Limits{})
	}
	out.bulk = int(bulk / (spent.Time() - start).Seconds())
	return out, nil
}
