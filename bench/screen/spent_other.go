//go:build !unix

package screen

import "time"

var started = time.Now()

// spent is the time since the start, where the processor's cannot be had.
func spent() time.Duration { return time.Since(started) }
