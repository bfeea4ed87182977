//go:build unix

package formats

import (
	"os"
	"runtime/debug"
	"syscall"
	"time"
)

// spent is the time of the processor that the process has used, and those that it has waited for.
func spent() time.Duration {
	var total time.Duration
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var u syscall.Rusage
		if syscall.Getrusage(who, &u) == nil {
			total += time.Duration(u.Utime.Nano() + u.Stime.Nano())
		}
	}
	return total
}

// forget lets peak begin anew, where the system can (Linux), so that it does not show what was measured before.
func forget() {
	debug.FreeOSMemory()
	os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // elsewhere there is no such file
}

// peak is the most memory that the process has held, in bytes; readerPeak that of any process that it has waited for.
func peak() int64 { return held(syscall.RUSAGE_SELF) }

func readerPeak() int64 { return held(syscall.RUSAGE_CHILDREN) }

func held(who int) int64 {
	var u syscall.Rusage
	if syscall.Getrusage(who, &u) != nil {
		return 0
	}
	return u.Maxrss * 1024
}
