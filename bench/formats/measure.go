// Package formats measures reading: whether the words of a file come out as they were put in, how fast, and in how
// much memory, beside Apache Tika and pdftotext on the same files.
//
// Enter by [Measure], or by the command in run, which also writes last.json: the figures that stand in where a corpus
// or a peer cannot be had.
//
// The corpus is made when it is measured (corpus/make.py): some hundred honest files in all formats and three scripts,
// whose words are those of the invented reports of testdata. Its measures are F1 by word, and the share of files whose
// text differs from what was put in by more than half a per cent of its characters. What stands around a report on a
// page (menus, running heads) is not among its words.
package formats

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// Speed is how long one round over a format's files takes.
type Speed struct{ Processor, Clock time.Duration }

// A Row is one program on one format.
type Row struct {
	Format, Program string
	Files           int
	Bytes           int64
	Words           int
	F1              float64 // mean over files
	Bad             int     // files whose text differs by more than half a per cent
	Edits           float64 // mean of what they differ by, at most 1 a file
	One, Two        Speed   // with one and with two workers; Two is nought for peers
}

// Figures are all rows, and where and when they were taken.
type Figures struct {
	Date, Machine, Tika  string
	Rows                 []Row
	Median, Most99, Most uint64 // bytes of memory for one file
	Peak, TikaPeak       int64  // of the processes
	Inbox                Inbox
}

// mostEdits is the share of characters by which an honest file's text may differ.
const mostEdits = 0.005

// Run measures a corpus.
func Run(c Corpus, said io.Writer) (Figures, error) {
	f := Figures{Date: time.Now().Format(time.DateOnly), Machine: fmt.Sprintf("%d cores, %s", runtime.NumCPU(), runtime.GOARCH)}
	names, of := c.formats()
	forget()
	for _, name := range names {
		fmt.Fprintln(said, "reading", name)
		row, err := c.row(name, "proffer", of[name], func(i int) (string, error) { return c.read(of[name][i]) })
		if err != nil {
			return f, err
		}
		row.One.Processor, row.One.Clock = c.speed(of[name], 1)
		row.Two.Processor, row.Two.Clock = c.speed(of[name], 2)
		f.Rows = append(f.Rows, row)
	}
	f.Peak = peak()
	f.Median, f.Most99, f.Most = c.memory()
	if err := f.peers(c, said); err != nil {
		return f, err
	}
	return f, nil
}

// peers adds rows of the peers that are installed.
func (f *Figures) peers(c Corpus, said io.Writer) error {
	work, err := os.MkdirTemp("", "proffer-formats-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	names, of := c.formats()
	fmt.Fprintln(said, "reading with the peers")
	texts, speeds, most, err := c.tika(work)
	switch {
	case err == nil:
		f.Tika, f.TikaPeak = strings.TrimSuffix(filepath.Base(tikaJar()), ".jar"), most
		byFile := map[string]string{}
		for i, e := range c.Entries {
			byFile[e.File] = texts[i]
		}
		for _, name := range names {
			row, err := c.row(name, "Tika", of[name], func(i int) (string, error) { return byFile[of[name][i].File], nil })
			if err != nil {
				return err
			}
			row.One = speeds[name]
			f.Rows = append(f.Rows, row)
		}
	case !errors.Is(err, errAbsent):
		return err
	}
	pdfs := of["pdf"]
	texts, speed, err := c.pdftotext(pdfs)
	if errors.Is(err, errAbsent) || len(pdfs) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	row, err := c.row("pdf", "pdftotext", pdfs, func(i int) (string, error) { return texts[i], nil })
	row.One = speed
	f.Rows = append(f.Rows, row)
	return err
}

// row compares what a program read of each entry with what was put in.
func (c Corpus) row(format, program string, entries []Entry, read func(i int) (string, error)) (Row, error) {
	r := Row{Format: format, Program: program, Files: len(entries)}
	for i, e := range entries {
		got, err := read(i)
		if err != nil {
			return r, err
		}
		info, err := os.Stat(filepath.Join(c.Dir, e.File))
		if err != nil {
			return r, err
		}
		r.Bytes += info.Size()
		r.Words += len(words(e.Text))
		r.F1 += F1(e.Text, got) / float64(len(entries))
		edits := Edits(e.Text, got)
		if edits > mostEdits {
			r.Bad++
		}
		r.Edits += min(1, edits) / float64(len(entries))
	}
	return r, nil
}

// Differing lists the entries whose text differs by more than half a per cent, with what proffer read of them.
func (c Corpus) Differing(show func(e Entry, got string, edits float64)) error {
	for _, e := range c.Entries {
		got, err := c.read(e)
		if err != nil {
			return err
		}
		if d := Edits(e.Text, got); d > mostEdits {
			show(e, got, d)
		}
	}
	return nil
}
