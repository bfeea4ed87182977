//go:build !unix

package formats

import "time"

var started = time.Now()

// spent is the time since the start, where the processor's cannot be had.
func spent() time.Duration { return time.Since(started) }

// peak is not known here.
func peak() int64 { return 0 }

func readerPeak() int64 { return 0 }

func forget() {}
