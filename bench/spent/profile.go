package spent

import (
	"errors"
	"os"
	"runtime/pprof"
)

// Profile runs f, and writes to the file of that name, if there is a name, where the processor spent its time (for
// `go tool pprof`).
func Profile(name string, f func() error) (err error) {
	if name == "" {
		return f()
	}
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	if err := pprof.StartCPUProfile(out); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	return f()
}
