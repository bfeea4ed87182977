package casefile

import (
	"fmt"
	"slices"
	"sync/atomic"
	"time"

	"proffer"
	"proffer/extract"
	"proffer/read"
)

// mostTime is how long one file is read, and one document searched for statements, before it is given up: minutes more
// than the longest of either takes on a slow machine.
const mostTime = 15 * time.Minute

// within does work beside the caller and waits for it at most so long. What takes longer is left behind: a goroutine
// cannot be ended from outside, so it goes on until it is done or the program ends, and its result is nobody's. That
// costs a core for the rest of the run, where waiting would cost the run.
func within[T any](most time.Duration, do func() T) (result T, ok bool) {
	done := make(chan T, 1)
	go func() { done <- do() }()
	limit := time.NewTimer(most)
	defer limit.Stop()
	select {
	case result = <-done:
		return result, true
	case <-limit.C:
		leftBehind.Add(1)
		return result, false
	}
}

// leftBehind counts what was left behind.
var leftBehind atomic.Int64

// readWithin reads a file, or says that it took too long.
func readWithin(most time.Duration, in read.Input, reader func(read.Input) read.Result) read.Result {
	got, ok := within(most, func() read.Result { return reader(in) })
	if !ok {
		return read.Result{MediaType: "application/octet-stream", Problems: []proffer.Problem{{Where: in.Name,
			What: read.Unread + fmt.Sprintf("it took longer than %v", most), Hint: "convert it to text, and add that too, naming this exhibit in a note"}}}
	}
	return got
}

// extractWithin is what a document says; a defect of the reader, or one that takes too long, costs that document's
// statements, not the run.
func extractWithin(most time.Duration, d *proffer.Document, said []proffer.Said, search func(*proffer.Document, ...proffer.Said) *proffer.Reading) *proffer.Reading {
	type result struct {
		reading *proffer.Reading
		why     any
	}
	short := beginning(d)
	r, ok := within(most, func() (r result) {
		defer func() {
			if p := recover(); p != nil {
				r = result{why: p}
			}
		}()
		return result{reading: search(short, said...)}
	})
	if !ok {
		r.why = fmt.Sprintf("it took longer than %v", most)
	}
	if r.reading == nil {
		d.Problems = append(slices.Clip(d.Problems), proffer.Problem{What: fmt.Sprintf("its statements could not be read: %v", r.why),
			Hint: "the text is kept; please report this with the version of proffer"})
		return &proffer.Reading{}
	}
	d.Problems, r.reading.Problems = append(slices.Clip(d.Problems), r.reading.Problems...), nil
	return r.reading
}

// extracted is what a document says.
func extracted(d *proffer.Document, said []proffer.Said) *proffer.Reading {
	return extractWithin(mostTime, d, said, extract.Read)
}
