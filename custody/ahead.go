package custody

import (
	"iter"
	"sync"
)

// readAhead yields what records yields, which a goroutine reads while the consumer is at work with those before: few at
// first, since many look at the first records only. When it returns, the goroutine has ended.
func readAhead[T any](records iter.Seq2[T, error]) iter.Seq2[T, error] {
	const most, ready = 256, 4 // records that are handed over at once, and how often before they are asked for
	type read struct {
		record T
		err    error
	}
	return func(yield func(T, error) bool) {
		handed, stop := make(chan []read, ready), make(chan struct{})
		var reader sync.WaitGroup
		defer reader.Wait()
		defer close(stop)
		reader.Go(func() {
			defer close(handed)
			hand := func(rs []read) (wanted bool) {
				select {
				case handed <- rs:
					return true
				case <-stop:
					return false
				}
			}
			var next []read
			enough := 1
			for r, err := range records {
				if next = append(next, read{r, err}); len(next) < enough {
					continue
				}
				if !hand(next) {
					return
				}
				enough = min(2*enough, most)
				next = make([]read, 0, enough)
			}
			hand(next)
		})
		for rs := range handed {
			for _, r := range rs {
				if !yield(r.record, r.err) {
					return
				}
			}
		}
	}
}
