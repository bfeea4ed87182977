//go:build unix

package road

import (
	"fmt"
	"runtime"
	"syscall"
)

// peak is the largest resident memory of this process so far.
func peak() string {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return "–"
	}
	kib := u.Maxrss
	if runtime.GOOS == "darwin" { // which counts bytes
		kib /= 1024
	}
	return fmt.Sprintf("%d MiB", kib/1024)
}
