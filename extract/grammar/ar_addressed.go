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

// OurFuture says that Arabic speech opens with what the speaker will do: سنغلق الميناء.
func OurFuture(a *proffer.Analysis, said proffer.Span) bool {
	for _, t := range a.Tokens {
		if a.Language == "ar" && t.Span.Start >= said.Start && t.Span.Start < said.End {
			it := item{fine: t.Fine}
			return strings.HasSuffix(it.clitics(), "s") && strings.HasPrefix(it.form(), "pres-1")
		}
	}
	return false
}
