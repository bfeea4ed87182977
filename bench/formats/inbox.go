package formats

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"proffer/casefile"
)

// An Inbox is what adding many small files took.
type Inbox struct {
	Date      string
	Files     int
	Clock     time.Duration
	Processor time.Duration
	Resumed   time.Duration // until the first new file was sealed, after a stop at the half
	Again     time.Duration // adding all of it a second time
	Peak      int64
}

// AddMany adds an inbox of n small files to a case in a folder, stops it at the half, goes on, and adds it once more.
func AddMany(dir string, n int) (out Inbox, err error) {
	inbox := filepath.Join(dir, "inbox")
	if err := fill(inbox, n); err != nil {
		return out, err
	}
	out.Files, out.Date = n, time.Now().Format(time.DateOnly)
	began, spentAt := time.Now(), spent()
	c, err := casefile.New(context.Background(), filepath.Join(dir, "case"), "inbox", casefile.Options{KeyDir: filepath.Join(dir, "keys")})
	if err != nil {
		return out, err
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	_, err = c.Add(ctx, casefile.AddOptions{Paths: []string{inbox}, Progress: func(p casefile.Progress) {
		if p.Files >= n/2 {
			stop()
		}
	}})
	if err = closing(c, err); err != nil && !errors.Is(err, context.Canceled) {
		return out, err
	}
	again := time.Now()
	c, err = casefile.Open(context.Background(), filepath.Join(dir, "case"), casefile.Options{KeyDir: filepath.Join(dir, "keys")})
	if err != nil {
		return out, err
	}
	o := casefile.AddOptions{Paths: []string{inbox}, Progress: func(casefile.Progress) {
		if out.Resumed == 0 {
			out.Resumed = time.Since(again)
		}
	}}
	report, err := c.Add(context.Background(), o)
	if err != nil {
		return out, closing(c, err)
	}
	out.Clock, out.Processor, out.Peak = time.Since(began), spent()-spentAt, peak()
	if report.Unread > 0 || report.Refused > 0 {
		return out, closing(c, fmt.Errorf("%d files were not read, %d refused", report.Unread, report.Refused))
	}
	again = time.Now()
	report, err = c.Add(context.Background(), casefile.AddOptions{Paths: []string{inbox}})
	out.Again = time.Since(again)
	if err == nil && report.Known != n {
		err = fmt.Errorf("of %d files %d are known after they were added", n, report.Known)
	}
	return out, closing(c, err)
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
