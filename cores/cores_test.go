package cores

import (
	"runtime"
	"slices"
	"testing"
)

func TestEveryPieceIsDoneOnce(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, cores := range []int{1, 2, 5} {
		runtime.GOMAXPROCS(cores)
		for _, n := range []int{0, 1, 2, 7, 100, 10_001} {
			done := make([]int, n)
			Each(n, func(i int) { done[i]++ })
			if k := slices.IndexFunc(done, func(times int) bool { return times != 1 }); k >= 0 {
				t.Errorf("%d cores, %d pieces: piece %d was done %d times", cores, n, k, done[k])
			}
		}
	}
}

func TestAWorkerDoesOnePieceAtATimeAndInOrder(t *testing.T) {
	type worker struct {
		busy bool
		done []int
	}
	const n = 5000
	workers := []*worker{{}, {}, {}}
	Among(workers, n, func(w *worker, i int) {
		if w.busy {
			t.Error("a worker was given a second piece")
		}
		w.busy = true
		w.done = append(w.done, i)
		w.busy = false
	})
	all := 0
	for _, w := range workers {
		all += len(w.done)
		if !slices.IsSorted(w.done) {
			t.Error("a worker's pieces came out of order")
		}
	}
	if all != n {
		t.Errorf("%d pieces were done, want %d", all, n)
	}
}

func TestOneWorkerIsTheCaller(t *testing.T) {
	var order []int
	Among([]struct{}{{}}, 4, func(_ struct{}, i int) { order = append(order, i) })
	if !slices.Equal(order, []int{0, 1, 2, 3}) {
		t.Errorf("done in order %v", order)
	}
}
