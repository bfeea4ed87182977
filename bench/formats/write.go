package formats

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

//go:embed last.json
var lastJSON []byte

// last are the figures of the last run that were kept.
func last() (f Figures, err error) { return f, json.Unmarshal(lastJSON, &f) }

// Save keeps the figures as the last ones; from the repository's root. What was not measured stays as it was.
func (f Figures) Save() error {
	old, err := last()
	if err != nil {
		return err
	}
	f.standIn(old)
	return f.keep()
}

// Save keeps what an inbox took, beside the last figures.
func (i Inbox) Save() error {
	f, err := last()
	if err != nil {
		return err
	}
	f.Inbox = i
	return f.keep()
}

func (f Figures) keep() error {
	b, err := json.MarshalIndent(f, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join("bench", "formats", "last.json"), append(b, '\n'), 0o644)
}

// standIn takes the rows of peers, and the inbox, from older figures where these have none.
func (f *Figures) standIn(old Figures) {
	have := map[string]bool{}
	for _, r := range f.Rows {
		have[r.Program] = true
	}
	for _, r := range old.Rows {
		if !have[r.Program] {
			f.Rows = append(f.Rows, r)
		}
	}
	if f.Tika == "" {
		f.Tika, f.TikaPeak = old.Tika, old.TikaPeak
	}
	if f.Inbox.Files == 0 {
		f.Inbox = old.Inbox
	}
}

// Measure writes the figures of a corpus made now; where it cannot be made here (PROFFER_CORPUS names one that is
// there), the last ones, with their day and machine.
func Measure(_ string, w io.Writer) error {
	old, err := last()
	if err != nil {
		return err
	}
	dir := os.Getenv("PROFFER_CORPUS")
	if dir == "" {
		if dir, err = os.MkdirTemp("", "proffer-corpus-"); err != nil {
			return err
		}
		defer os.RemoveAll(dir)
	}
	c, err := Load(dir)
	if err != nil {
		c, _, err = Make(dir)
	}
	if err != nil {
		return old.Write(w)
	}
	f, err := Run(c, io.Discard)
	if err != nil {
		return err
	}
	if f.Tika == "" {
		old.Tika += ", measured " + old.Date + " on " + old.Machine
	}
	f.standIn(old)
	return f.Write(w)
}

// Write prints the figures as a section of Markdown.
func (f Figures) Write(w io.Writer) error {
	p := &printer{w: w}
	files, bad := 0, 0
	by := map[string]Row{}
	var names []string
	for _, r := range f.Rows {
		by[r.Program+" "+r.Format] = r
		if r.Program == "proffer" {
			names = append(names, r.Format)
			files, bad = files+r.Files, bad+r.Bad
		}
	}
	p.f("## Formats\n\n%d honest files in three scripts, made by other programs from the reports of testdata; taken %s on %s.\n", files, f.Date, f.Machine)
	p.f("Peers: %s, in one process and warmed up; pdftotext. The text of %d files differs by more than half a per cent from what was put in.\n\n", f.Tika, bad)
	p.f("| format | files | F1 by word, proffer | Tika | pdftotext | files that differ, proffer | Tika | pdftotext | words a second of processor time, proffer | Tika | ratio |\n|---|---|---|---|---|---|---|---|---|---|---|\n")
	for _, n := range names {
		a, t, x := by["proffer "+n], by["Tika "+n], by["pdftotext "+n]
		p.f("| %s | %d | %s | %s | %s | %d | %s | %s | %.0f | %.0f | %s |\n", n, a.Files, f1(a), f1(t), f1(x), a.Bad, differing(t), differing(x),
			rate(a.Words, a.One.Processor), rate(t.Words, t.One.Processor), ratio(a, t))
	}
	p.f("\n| format | files a second, 1 worker | 2 workers | MB a second, 1 worker | 2 workers |\n|---|---|---|---|---|\n")
	for _, n := range names {
		a := by["proffer "+n]
		mb := float64(a.Bytes) / 1e6
		p.f("| %s | %.0f | %.0f | %.2f | %.2f |\n", n, rate(a.Files, a.One.Clock), rate(a.Files, a.Two.Clock), mb/a.One.Clock.Seconds(), mb/a.Two.Clock.Seconds())
	}
	p.f("\nMemory for one file, above what is there before: median %.1f MB, 99th percentile %.1f MB, most %.1f MB. The process held %.0f MB at most, Tika's %.0f MB.\n",
		mega(f.Median), mega(f.Most99), mega(f.Most), float64(f.Peak)/1e6, float64(f.TikaPeak)/1e6)
	if f.Inbox.Files > 0 {
		p.f("\n%s\n", f.Inbox)
	}
	p.f("\n")
	return p.err
}

type printer struct {
	w   io.Writer
	err error
}

func (p *printer) f(format string, values ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, values...)
	}
}

func f1(r Row) string {
	if r.Files == 0 {
		return "–"
	}
	return strings.TrimPrefix(fmt.Sprintf("%.3f", r.F1), "0")
}

func differing(r Row) string {
	if r.Files == 0 {
		return "–"
	}
	return fmt.Sprint(r.Bad)
}

func rate(n int, d time.Duration) float64 {
	if d == 0 {
		return 0
	}
	return float64(n) / d.Seconds()
}

func ratio(a, t Row) string {
	if t.One.Processor == 0 || a.One.Processor == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f", rate(a.Words, a.One.Processor)/rate(t.Words, t.One.Processor))
}

func mega(n uint64) float64 { return float64(n) / 1e6 }

// String is a sentence or three.
func (i Inbox) String() string {
	return fmt.Sprintf("An inbox of %d small files, read by processes of their own: %s of processor time, %s by the clock. Its process was killed at file %d, the next one stopped at two thirds; the last one went on, "+
		"with %s until the first new file was sealed. Then every file was there once and verify found nothing wrong in %s; adding all of it again took %s. At most %.0f MB, a reader %.0f MB. Taken %s.",
		i.Files, i.Processor.Round(time.Second), i.Clock.Round(time.Second), i.Killed, i.Resumed.Round(time.Millisecond), i.Checked.Round(time.Second), i.Again.Round(time.Second),
		float64(i.Peak)/1e6, float64(i.ReaderPeak)/1e6, i.Date)
}
