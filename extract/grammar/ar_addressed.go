package grammar

import (
	"strings"

	"proffer"
)

// Addressed says that a cue is an Arabic verb of what the one who is spoken to says: قلتم إن, تقولون إن, تقول إنك. In the singular only a
// question tells it from a woman's.
func Addressed(a *proffer.Analysis, cue proffer.Span) bool {
	for _, t := range a.Tokens {
		if a.Language != "ar" || t.Span.Start < cue.Start || t.Span.End > cue.End || t.Tag != proffer.VERB {
			continue
		}
		form := item{fine: t.Fine}.form()
		w := strings.TrimLeft(t.Span.In(a.Text), "وف")
		return form == "past-2p" || form == "pres-p" && strings.HasPrefix(w, "ت") || form == "pres-f"
	}
	return false
}
