//go:build !race

package casefile

import (
	"os"
	"syscall"
)

// confine asks the system to end this process rather than another when memory runs short, and to give it no more than
// twice what it may hold: what one allocation takes at once is not seen by guardMemory. Where the system will not, that
// stands alone.
func confine(memory int64) {
	os.WriteFile("/proc/self/oom_score_adj", []byte("1000"), 0)
	most := uint64(2 * memory)
	syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: most, Max: most})
}
