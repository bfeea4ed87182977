package cli

import (
	"fmt"
	"io"
	"os"
	"time"

	"proffer/casefile"
)

// A progress shows how far long work has come, on a terminal only, at most five times a second.
type progress struct {
	w     io.Writer
	on    bool
	begun time.Time
	last  time.Time
}

func newProgress(w io.Writer) *progress {
	p := &progress{w: w}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			p.on = info.Mode()&os.ModeCharDevice != 0
		}
	}
	return p
}

func (p *progress) update(s casefile.Progress) {
	now := time.Now()
	if p.begun.IsZero() {
		p.begun = now
	}
	if now.Sub(p.last) < 200*time.Millisecond {
		return
	}
	p.last = now
	fmt.Fprintf(p.w, "\r\x1b[K%s", line(s, now.Sub(p.begun)))
}

// line is the progress after some time: files, bytes, rate, time left.
func line(s casefile.Progress, taken time.Duration) string {
	files, bytes := fmt.Sprint(s.Files), size(s.Bytes)
	if s.TotalFiles > 0 {
		files += fmt.Sprintf(" of %d", s.TotalFiles)
	}
	if s.TotalBytes > 0 {
		bytes += " of " + size(s.TotalBytes)
	}
	out := files + " files"
	if s.Known > 0 {
		out += fmt.Sprintf(" (%d already here)", s.Known)
	}
	if s.Within > 0 {
		out += fmt.Sprintf(" and %d within", s.Within)
	}
	if s.Bytes > 0 {
		out += fmt.Sprintf(", %s, %s/s", bytes, size(int64(float64(s.Bytes)/max(taken.Seconds(), 0.001))))
	}
	if share := s.Share(); share > 0 && share < 1 && taken > time.Second {
		left := time.Duration(float64(taken) * (1 - share) / share)
		out += fmt.Sprintf(", %s left", left.Round(time.Second))
	}
	return out
}

// asked is the function to tell, nil where nobody looks.
func (p *progress) asked() func(casefile.Progress) {
	if !p.on {
		return nil
	}
	return p.update
}

func (p *progress) done() {
	if p.on && !p.last.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func size(n int64) string {
	const unit = 1024
	switch {
	case n < unit:
		return fmt.Sprintf("%d B", n)
	case n < unit*unit:
		return fmt.Sprintf("%.0f KiB", float64(n)/unit)
	case n < unit*unit*unit:
		return fmt.Sprintf("%.1f MiB", float64(n)/unit/unit)
	}
	return fmt.Sprintf("%.2f GiB", float64(n)/unit/unit/unit)
}
