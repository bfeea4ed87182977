package speed

import (
	"testing"
	"time"
)

// TestHostileShapes asks for time linear in the length, with room for what a busy machine adds.
func TestHostileShapes(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some hundred kilobytes")
	}
	Took("he said ", 1000) // loads the models
	for _, s := range Shapes {
		a, b := Took(s.Unit, 2_000), Took(s.Unit, 16_000)
		if b > 20*a+time.Second {
			t.Errorf("%s: 8 times the text took %v after %v", s.Name, b, a)
		}
	}
}
