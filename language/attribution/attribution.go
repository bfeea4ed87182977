package attribution

import "proffer"

// A Found is one attribution as the models see it. Absent spans are invalid.
type Found struct {
	Source  proffer.Span
	Cue     proffer.Span
	Content []proffer.Span
	Score   int // by how much the models prefer it to nothing, in their own unit
}
