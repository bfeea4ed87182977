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
	p := &progress{w: w, begun: time.Now()}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			p.on = info.Mode()&os.ModeCharDevice != 0
		}
	}
	return p
}

func (p *progress) update(s casefile.Progress) {
	now := time.Now()
	if !p.on || now.Sub(p.last) < 200*time.Millisecond {
		return
	}
	p.last = now
	seconds := now.Sub(p.begun).Seconds()
	line := fmt.Sprintf("%d files, %s, %s/s", s.Files, size(s.Bytes), size(int64(float64(s.Bytes)/max(seconds, 0.001))))
	if s.Known > 0 {
		line += fmt.Sprintf(", %d already here", s.Known)
	}
	if s.TotalFiles > 0 && s.Files > 0 {
		left := time.Duration(seconds / float64(s.Files) * float64(s.TotalFiles-s.Files) * float64(time.Second))
		line = fmt.Sprintf("%d of %d files, %s, %s left", s.Files, s.TotalFiles, size(s.Bytes), left.Round(time.Second))
	}
	fmt.Fprintf(p.w, "\r\x1b[K%s", line)
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
