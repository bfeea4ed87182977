package cli

import (
	"testing"
	"time"

	"proffer/casefile"
)

func TestProgressLine(t *testing.T) {
	for _, x := range []struct {
		s     casefile.Progress
		taken time.Duration
		want  string
	}{
		{casefile.Progress{Files: 3}, time.Minute, "3 files"},
		{casefile.Progress{Files: 5, TotalFiles: 20, Bytes: 1 << 20, TotalBytes: 4 << 20}, 10 * time.Second,
			"5 of 20 files, 1.0 MiB of 4.0 MiB, 102 KiB/s, 30s left"},
		{casefile.Progress{Files: 5, TotalFiles: 20, Known: 2, Within: 7}, 10 * time.Second, "5 of 20 files (2 already here) and 7 within, 30s left"},
		{casefile.Progress{TotalFiles: 1, Bytes: 1 << 30, TotalBytes: 4 << 30}, 4 * time.Second, "0 of 1 files, 1.00 GiB of 4.00 GiB, 256.0 MiB/s, 28s left"},
		{casefile.Progress{Files: 21, TotalFiles: 20}, time.Minute, "21 of 20 files"},
	} {
		if got := line(x.s, x.taken); got != x.want {
			t.Errorf("%+v after %v: %q, want %q", x.s, x.taken, got, x.want)
		}
	}
}
