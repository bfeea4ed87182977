// Package cores does many small pieces of work on all cores of the machine.
//
// Enter at [Each], or at [Among] where a worker needs memory of its own.
//
// Promises: every piece is done once, and all are done when the call returns. Which worker does a piece, and when, is left
// open, so what a piece gives must depend on nothing but its number: then the outcome is that of one core, whatever the
// number of cores. On one core, or with one worker, the caller does all of it, in order.
package cores

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Count is how many workers can be of use.
func Count() int { return runtime.GOMAXPROCS(0) }

// Each calls f for 0 … n-1.
func Each(n int, f func(i int)) {
	Among(make([]struct{}, Count()), n, func(_ struct{}, i int) { f(i) })
}

// share is into how many stretches the work of one worker is parted, so that none waits long for the others; most is
// how many pieces a stretch has at the most.
const share, most = 16, 256

// Among calls f for 0 … n-1 and one of the workers, each of which does one piece at a time. A worker is given stretches
// of neighbouring pieces, in order.
func Among[W any](workers []W, n int, f func(w W, i int)) {
	long := min(max(n/(share*len(workers)), 1), most)
	if len(workers) == 1 || n <= 1 {
		for i := range n {
			f(workers[0], i)
		}
		return
	}
	var next atomic.Int64
	var all sync.WaitGroup
	for _, w := range workers[:min(len(workers), n)] {
		all.Go(func() {
			for {
				to := int(next.Add(int64(long)))
				for i := to - long; i < min(to, n); i++ {
					f(w, i)
				}
				if to >= n {
					return
				}
			}
		})
	}
	all.Wait()
}
