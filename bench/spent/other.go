//go:build !unix

package spent

import "time"

var started = time.Now()

// Time is the time since the start, where the processor's cannot be had.
func Time() time.Duration { return time.Since(started) }
