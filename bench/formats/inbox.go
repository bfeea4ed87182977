package formats

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	"proffer/casefile"
)

// An Inbox is what adding many small files took: killed at a third, stopped at two thirds, gone on to the end.
type Inbox struct {
	Date       string
	Files      int
	Clock      time.Duration
	Processor  time.Duration // of all processes but the readers of the one that was killed
	Killed     int           // files that had been looked at when it was killed
	Resumed    time.Duration // until the first new file was sealed, after the stop at two thirds
	Again      time.Duration // adding all of it once more, when nothing is new
	Checked    time.Duration // verify
	Peak       int64
	ReaderPeak int64
}

// A Self is how this program starts itself: to read files, and to be killed while it adds an inbox.
type Self struct{ Reader, Adder *exec.Cmd }

func (s Self) options(dir string) casefile.Options {
	return casefile.Options{KeyDir: filepath.Join(dir, "keys"), Reader: s.Reader}
}

func (s Self) open(dir string) (*casefile.Case, error) {
	return casefile.Open(context.Background(), filepath.Join(dir, "case"), s.options(dir))
}

// AddOn adds the inbox of a folder to its case, and says on standard output how many files it has looked at.
func AddOn(dir string, self Self) error {
	c, err := self.open(dir)
	if err != nil {
		return err
	}
	_, err = c.Add(context.Background(), casefile.AddOptions{Paths: []string{filepath.Join(dir, "inbox")}, Progress: func(p casefile.Progress) { fmt.Println(p.Files) }})
	return closing(c, err)
}

// AddMany adds an inbox of n small files to a case in a folder. Its process is killed at a third of them, another is
// stopped at two thirds, a third one goes on to the end; then all is added once more and checked. An error says so
// where a file is there twice, or not at all, or the case does not verify.
func AddMany(dir string, n int, self Self) (out Inbox, err error) {
	if err := fill(filepath.Join(dir, "inbox"), n); err != nil {
		return out, err
	}
	out.Files, out.Date = n, time.Now().Format(time.DateOnly)
	began, spentAt := time.Now(), spent()
	c, err := casefile.New(context.Background(), filepath.Join(dir, "case"), "inbox", self.options(dir))
	if err != nil || c.Close() != nil {
		return out, errors.Join(err, errors.New("no case could be made"))
	}
	if out.Killed, err = addAndKill(dir, n/3, self); err != nil {
		return out, err
	}
	if err := addUntil(dir, 2*n/3, self); err != nil {
		return out, err
	}
	if err := out.goOn(dir, self); err != nil {
		return out, err
	}
	out.Clock, out.Processor = time.Since(began), spent()-spentAt
	out.Peak, out.ReaderPeak = peak(), readerPeak()
	return out, out.check(dir, self)
}

// addAndKill runs a process that adds, and kills it when it has looked at so many files.
func addAndKill(dir string, at int, self Self) (looked int, err error) {
	cmd := &exec.Cmd{Path: self.Adder.Path, Args: append(self.Adder.Args, dir), Stderr: os.Stderr}
	said, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return 0, err
	}
	for lines := bufio.NewScanner(said); looked < at && lines.Scan(); {
		if looked, err = strconv.Atoi(lines.Text()); err != nil {
			break
		}
	}
	err = errors.Join(err, cmd.Process.Kill())
	cmd.Wait() // that it was killed is no surprise
	return looked, err
}

// addUntil adds, and is interrupted when it has looked at so many files.
func addUntil(dir string, at int, self Self) error {
	c, err := self.open(dir)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	_, err = c.Add(ctx, casefile.AddOptions{Paths: []string{filepath.Join(dir, "inbox")}, Progress: func(p casefile.Progress) {
		if p.Files >= at {
			stop()
		}
	}})
	if errors.Is(err, context.Canceled) {
		err = nil
	}
	return closing(c, err)
}

// goOn adds the rest, and then all of it once more.
func (i *Inbox) goOn(dir string, self Self) error {
	began := time.Now()
	c, err := self.open(dir)
	if err != nil {
		return err
	}
	o := casefile.AddOptions{Paths: []string{filepath.Join(dir, "inbox")}, Progress: func(p casefile.Progress) {
		if i.Resumed == 0 && p.Files > p.Known {
			i.Resumed = time.Since(began)
		}
	}}
	report, err := c.Add(context.Background(), o)
	if err == nil && (report.Unread > 0 || report.Refused > 0) {
		err = fmt.Errorf("%d files were not read, %d refused", report.Unread, report.Refused)
	}
	if err != nil {
		return closing(c, err)
	}
	began = time.Now()
	report, err = c.Add(context.Background(), casefile.AddOptions{Paths: o.Paths})
	i.Again = time.Since(began)
	if err == nil && (report.Known != i.Files || report.New != 0) {
		err = fmt.Errorf("of %d files %d are known after they were added", i.Files, report.Known)
	}
	return closing(c, err)
}

// check verifies the case, and that it holds what it must: two records that begin it, and two a file.
func (i *Inbox) check(dir string, self Self) error {
	began := time.Now()
	v, err := casefile.Verify(context.Background(), filepath.Join(dir, "case"))
	i.Checked = time.Since(began)
	if err != nil || len(v.Problems) > 0 {
		return errors.Join(err, fmt.Errorf("verify: %v", v.Problems))
	}
	var records, exhibits int
	if _, err := fmt.Sscanf(v.Summary, "ok: %d records, %d exhibits", &records, &exhibits); err != nil {
		return err
	}
	if records != 2*i.Files+2 || exhibits != i.Files {
		return fmt.Errorf("%d records and %d exhibits of %d files", records, exhibits, i.Files)
	}
	return nil
}

// fill writes n small reports, a thousand a folder, each different.
func fill(dir string, n int) error {
	for i := range n {
		folder := filepath.Join(dir, fmt.Sprintf("%03d", i/1000))
		if i%1000 == 0 {
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return err
			}
		}
		text := fmt.Sprintf("Report %d\n\nMarch 11, 2024\n\nHarbour master Ida Lund said on Monday that ship %d had sailed with %d people.\n", i, i, i%900+1)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%06d.txt", i)), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
