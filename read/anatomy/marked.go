package anatomy

import (
	"strings"

	"proffer"
)

// classifyMarked reads a line that markup calls a byline, date or credit: names need no label in it.
func (r *reading) classifyMarked(it *item) {
	it.edgewise = true
	r.readMeta(it, tokens(it.text, mostMetaWords+1))
	stated := false
	for _, f := range it.facts {
		stated = stated || f.kind != factOther && f.kind != factName && f.kind != factSection
	}
	it.kind = proffer.PartByline
	switch {
	case it.Role == RoleCredit && isCaption(it.text, tokens(it.text, 8)):
		it.kind = proffer.PartCaption
		return
	case it.Role == RoleCredit:
		it.kind = proffer.PartCredit
		if toks := tokens(it.text, 8); !stated && len(toks) <= 6 && nameShaped(toks) && !has("photo", toks) {
			it.facts = []fact{{kind: factAgency, value: strip(it.text)}}
		}
	case it.Role == RoleByline && !stated && it.words <= 16:
		people, others := authorsIn(it.text)
		it.facts = nil
		for _, p := range people {
			it.facts = append(it.facts, fact{kind: factAuthor, value: p})
		}
		for _, o := range others {
			if !strings.HasPrefix(o, "?") && len(people) == 0 || isOrganisation(tokens(o, 8)) {
				it.facts = append(it.facts, fact{kind: organisationKind(o), value: o})
			}
		}
	case it.words > 25:
		it.kind = "" // an element with a byline's class around running text
		it.facts = nil
	}
}

// headlike says that a line at the top may be a headline although it begins as furniture does: "Video: …", "Live: …".
func headlike(s string) bool {
	toks := tokens(s, 3)
	return match("furniture", toks) == 1 && !strings.Contains(s, "©") && match("contact", toks) == 0
}

// signed says that a line is a letter's closing words, or one of the lines of the signature below them.
func (r *reading) signed(i int, it *item, toks []token) bool {
	if i < 2 || i < len(r.items)-10 {
		return false
	}
	if n := match("closing", toks); n > 0 && it.words <= n+2 && hasAnySuffix(it.text, ",", "،", "!", ".") || n > 0 && n == it.words {
		r.closed = true
		return true
	}
	return r.closed && it.words <= 14
}
