package extract

import (
	"slices"

	"proffer"
)

// passedOn takes an admission from a body that only hands on another's words, "… the minister said, according to the
// newspaper": what is said against the speaker's own side is so for the one who said it.
func passedOn(out *proffer.Reading) {
	for i := range out.Statements {
		s := &out.Statements[i]
		if s.Stance != proffer.Admits || len(s.Content) == 0 || len(s.Speaker.Entities) != 1 || out.Entities[s.Speaker.Entities[0]-1].Kind != proffer.KindOrganization {
			continue
		}
		if slices.ContainsFunc(out.Statements, func(o proffer.Statement) bool {
			return o.Stance == proffer.Admits && slices.Equal(o.Content, s.Content) && !slices.Equal(o.Speaker.Entities, s.Speaker.Entities)
		}) {
			s.Stance = proffer.Asserts
		}
	}
}
