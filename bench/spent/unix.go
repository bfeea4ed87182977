//go:build unix

// Package spent tells how long the processor worked, so that speed is measured on a busy machine too. Enter at [Time].
package spent

import (
	"syscall"
	"time"
)

// Time is the time of the processor that the process has used.
func Time() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
