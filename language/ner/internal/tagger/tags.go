package tagger

import "proffer"

// TagOf is how a token's part of speech and form stand in Doc.Tags.
func TagOf(t proffer.Token) string {
	fine := t.Fine
	if len(fine) > 12 {
		fine = fine[:12]
	}
	return t.Tag.String() + "/" + fine
}
