package screen

import "runtime/debug"

// usual is the share of what is kept, in per cent, that may pile up as garbage where nobody has said otherwise.
const usual = 100

// Bulk lets more garbage pile up, three times what is kept, until undo is called: a search throws nearly all away that it
// makes, and whoever makes thousands in a row spends a tenth of the time on collecting. A share that the user has set (GOGC)
// is left alone.
func Bulk() (undo func()) {
	old := debug.SetGCPercent(3 * usual)
	if old != usual {
		debug.SetGCPercent(old)
	}
	return func() { debug.SetGCPercent(old) }
}
