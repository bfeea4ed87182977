//go:build !unix

package road

// peak is not known here.
func peak() string { return "–" }
