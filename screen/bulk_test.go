package screen

import (
	"runtime/debug"
	"testing"
)

func TestBulkLeavesTheUsersShareAlone(t *testing.T) {
	before := debug.SetGCPercent(usual)
	defer debug.SetGCPercent(before)
	share := func() int {
		now := debug.SetGCPercent(usual)
		debug.SetGCPercent(now)
		return now
	}
	undo := Bulk()
	if got := share(); got != 3*usual {
		t.Errorf("in bulk the share is %d, want %d", got, 3*usual)
	}
	if undo(); share() != usual {
		t.Errorf("behind it the share is %d, want %d", share(), usual)
	}
	debug.SetGCPercent(50)
	undo = Bulk()
	if got := share(); got != 50 {
		t.Errorf("with the user's 50 it is %d", got)
	}
	if undo(); share() != 50 {
		t.Errorf("the user's 50 became %d", share())
	}
}
